"""Damage to the example is found, on the right line, quickly, and never breaks the program."""

from pathlib import Path

import pytest
from mutasi import SEMBORO, SLOW, Bangku, temuan
from rusak.berkas import PETAKA, TIDAK_APA, Petaka
from rusak.perbuatan import JENIS, kerusakan

SAMPLE = 4 * len(JENIS)
SEED = 20240131
# kinds of which every single case must be found: something else in the data always says what they may be
ALWAYS = ("kunci", "jorokan", "uang")
SECTIONS = ("semboro-2024.yaml", "anggaran.yaml", "iku.yaml", "renstra.yaml")
# the one mishap that leaves a file as it was: import-excel writes anggaran.yaml without any quotation mark
HARMLESS = {("kutip Word", "anggaran.yaml")}
# cut behind the second IKU, inside its explanation: what is left can be read, and the missing IKU are asked for
ONLY_WARNED = {("terpotong di tengah baris", "iku.yaml"): ["L213"] * 4 + ["L214"]}


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bangku:
    return Bangku(SEMBORO, tmp_path_factory.mktemp("rusak"))


def test_nothing_breaks_the_program_and_what_contradicts_is_found(bench: Bangku) -> None:
    results = [bench.coba(one) for one in kerusakan(bench.perusak, SAMPLE, SEED)]
    assert [one.jejak for one in results if one.jejak] == []
    assert max(one.detik for one in results) < SLOW
    assert [_told(one.rusak) for one in results if one.rusak.jenis in ALWAYS and not one.ditemukan] == []
    found = [one for one in results if one.ditemukan]
    assert len(found) > 0.55 * len(results)
    assert sum(one.tersebut for one in found) > 0.85 * len(found)
    assert sum(one.pertama_tepat for one in found) > 0.7 * len(found)


def test_a_damage_changes_one_place_and_knows_its_line(bench: Bangku) -> None:
    for one in kerusakan(bench.perusak, SAMPLE, SEED + 1):
        before, after = bench.perusak.naskah.teks[one.berkas].split("\n"), one.teks.split("\n")
        assert before != after
        if not one.geser:
            changed = {at for at, (old, new) in enumerate(zip(before, after, strict=True), 1) if old != new}
            assert changed == one.tepat, _told(one)
        assert len(after) - len(before) == one.geser


def test_a_seed_gives_the_same_damages_again(bench: Bangku) -> None:
    twice = [[_told(one) for one in kerusakan(bench.perusak, 60, SEED)] for _ in range(2)]
    assert twice[0] == twice[1]
    assert {one.jenis for one in kerusakan(bench.perusak, SAMPLE, SEED)} == set(JENIS)


def test_the_report_is_whole_again_after_each_damage(bench: Bangku) -> None:
    for one in kerusakan(bench.perusak, 10, SEED):
        bench.coba(one)
    assert {Path(file).name: Path(file).read_text("utf-8") for file in bench.perusak.naskah.teks} == {
        Path(file).name: (SEMBORO.parent / Path(file).name).read_text("utf-8") for file in bench.perusak.naskah.teks
    }


@pytest.mark.parametrize(
    ("name", "section"), [(name, section) for name in PETAKA for section in SECTIONS if (name, section) not in HARMLESS]
)
def test_a_whole_file_mishap_is_found(tmp_path: Path, name: str, section: str) -> None:
    main = _copy(tmp_path)
    PETAKA[name](tmp_path / section)
    found = temuan(main)
    errors = [one.code for one in found if one.is_error]
    if (name, section) in ONLY_WARNED:
        assert sorted(one.code for one in found if one.code in ("L213", "L214")) == ONLY_WARNED[name, section]
    else:
        assert errors, [one.message for one in found]
    assert len(found) < 60


@pytest.mark.parametrize(("name", "section"), sorted(HARMLESS))
def test_a_mishap_left_out_changes_nothing(tmp_path: Path, name: str, section: str) -> None:
    _copy(tmp_path)
    before = (tmp_path / section).read_bytes()
    PETAKA[name](tmp_path / section)
    assert (tmp_path / section).read_bytes() == before


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("name", TIDAK_APA)
def test_the_same_content_saved_otherwise_is_no_mishap(tmp_path: Path, name: str, section: str) -> None:
    main = _copy(tmp_path)
    usual = [(one.code, one.message) for one in temuan(main)]
    TIDAK_APA[name](tmp_path / section)
    assert [(one.code, one.message) for one in temuan(main)] == usual


@pytest.mark.parametrize("section", ["analisis.yaml", "indikator-program.yaml"])
def test_an_optional_section_that_has_become_empty_is_missed(tmp_path: Path, section: str) -> None:
    main = _copy(tmp_path)
    usual = {(one.code, one.message) for one in temuan(main)}
    PETAKA["kosong"](tmp_path / section)
    assert {(one.code, one.message) for one in temuan(main)} - usual


def _named(old: str, new: str) -> Petaka:
    def happen(path: Path) -> None:
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")

    return happen


NAMED = {
    "dua bagian dari satu berkas": _named("iku: iku.yaml", "iku: renstra.yaml"),
    "berkas utama menyebut dirinya": _named("iku: iku.yaml", "iku: semboro-2024.yaml"),
    "berkas yang tidak ada": _named("iku: iku.yaml", "iku: ikuu.yaml"),
    "lembar sebar": _named("anggaran: anggaran.yaml", "anggaran: anggaran.xlsx"),
    "bagian yang tertukar": _named("analisis: analisis.yaml", "analisis: penutup.yaml"),
    "folder": _named("iku: iku.yaml", "iku: ./folder.yaml"),
}


@pytest.mark.parametrize("name", NAMED)
def test_a_file_named_wrongly_is_found_where_it_is_named(tmp_path: Path, name: str) -> None:
    main = _copy(tmp_path)
    (tmp_path / "folder.yaml").mkdir()
    NAMED[name](main)
    assert any(one.is_error for one in temuan(main))


def _copy(folder: Path) -> Path:
    for path in SEMBORO.parent.glob("*.yaml"):
        (folder / path.name).write_bytes(path.read_bytes())
    return folder / SEMBORO.name


def _told(one: object) -> str:
    return " ".join(str(getattr(one, name)) for name in ("jenis", "perbuatan", "berkas", "tepat", "sebelum", "jadi"))
