import re
from collections.abc import Callable
from pathlib import Path

import pytest

from lkjip.source import Loaded, load
from lkjip.source.konsep import MARK

IKM = ("pk", 0, "sasaran", 1, "target", "ikm")
Draft = Callable[[str], Loaded]


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    def loaded(text: str) -> Loaded:
        path = tmp_path / "l.yaml"
        path.write_text(text, "utf-8")
        return load(path, konsep=True)

    return loaded


def gaps(loaded: Loaded) -> list[str]:
    return [f"{g.location.line}:{g.location.column} {g.message}" for g in loaded.gaps if g.location]


def test_a_whole_report_has_no_gap(draft: Draft, small: str) -> None:
    loaded = draft(small)
    assert loaded.laporan and loaded.gaps == () and loaded.findings == []


def test_the_year_alone_is_enough_for_a_draft(draft: Draft) -> None:
    loaded = draft("tahun: 2024\n")
    assert loaded.findings == []
    assert loaded.laporan and loaded.laporan.instansi.nama == MARK
    assert str(loaded.laporan.pengesahan.tanggal) == "2025"
    assert gaps(loaded)[:7] == [f"1:1 `{name}` belum diisi" for name in (
        "instansi", "pejabat", "renstra", "pk", "anggaran", "realisasi", "pengesahan")]  # fmt: skip


def test_without_the_year_there_is_none(draft: Draft) -> None:
    loaded = draft("instansi: {nama: x, kabupaten: y}\n")
    assert loaded.laporan is None
    assert "isi `tahun` belum ada" in [finding.message for finding in loaded.findings]


def test_the_perjanjian_kinerja_follows_the_renstra(draft: Draft, small: str) -> None:
    head, rest = small.split("pk:\n")
    loaded = draft(head + rest[rest.index("anggaran:\n") :])
    assert gaps(loaded) == ["2:1 `pk` belum diisi"]
    assert loaded.laporan
    [pk] = loaded.laporan.pk
    assert [(row.acuan, list(row.target)) for row in pk.sasaran] == [("s1", ["sakip"]), ("s2", ["ikm", "gangguan"])]
    assert loaded.laporan.pejabat[pk.pihak_pertama].nama == MARK


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("jabatan: Camat Sukarasa, ", "", ["31:3 `jabatan` belum diisi pada `camat`"]),
        (", pagu: 120.000.000", "", ["77:15 `pagu` belum diisi pada butir ke-1 `sub_kegiatan`"]),
        ("    - kode: 7.01.02\n", "    - kode:\n", ["79:7 `kode` belum diisi pada butir ke-2 `program`"]),
        (", tanggal: Januari 2025", "", ["107:1 `tanggal` belum diisi pada `pengesahan`"]),
        ("pejabat: camat}", "pejabat: }", ["107:55 `pejabat` belum diisi pada `pengesahan`"]),
        ("target: {2024: 85, ", "target: {2024: ~, ", ["52:112 `2024` belum diisi pada `target`"]),
        (
            "      7.01.02.2.04.0003: 45.000.000\n",
            "",
            ["94:7 realisasi keuangan `7.01.02.2.04.0003` belum ada sesudah `7.01.01.2.02.0003`"],
        ),
        (", perempuan: 10.750", "", ["28:5 `perempuan` belum diisi pada `penduduk`"]),
        (
            "target: {ikm: 85, gangguan: 10}",
            "target: {ikm: 85, gangguan: }",
            ["66:39 `gangguan` belum diisi pada `target`"],
        ),
        ("7.01.02: 50.000.000}", "7.01.02: }", ["67:37 `7.01.02` belum diisi pada `program`"]),
        ("[Jumlah pegawai terbatas.]", "['']", ["105:14 butir ke-1 `hambatan` belum diisi"]),
    ],
)
def test_gaps_are_filled_and_listed(draft: Draft, small: str, old: str, new: str, expected: list[str]) -> None:
    assert small.count(old) == 1
    loaded = draft(small.replace(old, new))
    assert loaded.findings == []
    assert loaded.laporan
    assert gaps(loaded) == expected


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("  kabupaten:", "  kabupatn:", "S102"),
        ("luas: 31,5", "luas: x", "S105"),
        ("acuan: s1,", "acuan: s9,", "S202"),
        ("{acuan: s1, target", "{target", "S101"),
    ],
)
def test_faults_stay_errors(draft: Draft, small: str, old: str, new: str, code: str) -> None:
    loaded = draft(small.replace(old, new))
    assert [finding.code for finding in loaded.findings] == [code]
    assert loaded.laporan is None


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (", pagu: 120.000.000", "", [("anggaran", "program", 0, "kegiatan", 0, "sub_kegiatan", 0, "pagu")]),
        ("      7.01.02.2.04.0003: 45.000.000\n", "", [("realisasi", "keuangan", "sub_kegiatan", "7.01.02.2.04.0003")]),
        (
            "      7.01.02.2.04.0003: 45.000.000\n",
            "      7.01.02.02.04.0003:\n",
            [("realisasi", "keuangan", "sub_kegiatan", "7.01.02.2.04.0003")],
        ),
        ("target: {ikm: 85,", "target: {ikm: ,", [(*IKM, "predikat"), IKM]),
        (", tanggal: Januari 2025", "", [("pengesahan", "tanggal")]),
        (
            "pengesahan: {tempat: Sukarasa, tanggal: Januari 2025, pejabat: camat}",
            "",
            [("pengesahan",), ("pengesahan", "tanggal"), ("pengesahan", "tempat")],
        ),
        ("nama: Kecamatan Sukarasa\n", "nama: Kecamatan Sukarasa\n", []),
    ],
)
def test_the_paths_of_what_was_filled(
    draft: Draft, small: str, old: str, new: str, expected: list[tuple[str | int, ...]]
) -> None:
    assert small.count(old) == 1
    loaded = draft(small.replace(old, new))
    assert loaded.gap_paths == set(expected)


def test_who_signed_the_perjanjian_kinerja_signs_the_report(draft: Draft, small: str) -> None:
    loaded = draft(small[: small.index("pengesahan:")])
    assert loaded.laporan and loaded.laporan.pengesahan.pejabat == "camat"
    assert loaded.laporan.pengesahan.tempat == MARK


def test_targets_taken_from_the_renstra_are_no_gaps(draft: Draft, small: str) -> None:
    head, rest = small.split("pk:\n")
    loaded = draft(head + rest[rest.index("anggaran:\n") :])
    assert not [path for path in loaded.gap_paths if "target" in path and path[-1] != "target" and len(path) > 6]
    assert ("pk", 0, "pihak_pertama") in loaded.gap_paths
    assert ("pejabat", "belum_diisi", "nama") in loaded.gap_paths


def test_a_mark_left_in_the_data_stops_a_final_report_only(tmp_path: Path, small: str) -> None:
    path = tmp_path / "l.yaml"
    path.write_text(
        "# BELUM DIISI di komentar tidak apa-apa\n"
        + small.replace("[Jumlah pegawai terbatas.]", "[Jumlah pegawai terbatas., 'Anggaran: BELUM DIISI']"),
        "utf-8",
    )
    (finding,) = load(path).findings
    assert (finding.code, finding.message) == ("S111", "“BELUM DIISI” masih tertulis pada `hambatan`")
    assert finding.location is not None
    line = path.read_text("utf-8").splitlines()[(finding.location.line or 0) - 1]
    assert "Anggaran: BELUM DIISI" in line
    draft = load(path, konsep=True)
    assert draft.laporan and draft.findings == []


def test_the_mark_in_a_comment_is_no_data(tmp_path: Path, small: str) -> None:
    path = tmp_path / "l.yaml"
    path.write_text("# BELUM DIISI\n" + small, "utf-8")
    assert load(path).findings == []


def test_without_targets_all_indicators_are_promised_with_the_mark(draft: Draft, small: str) -> None:
    head, rest = small.split("pk:\n")
    text = re.sub(r"target: \{20[^}]*\}", "target: {}", head) + rest[rest.index("anggaran:\n") :]
    loaded = draft(text)
    assert loaded.findings == []
    assert loaded.laporan
    promised = {name: str(value.predikat) for row in loaded.laporan.pk[0].sasaran for name, value in row.target.items()}
    assert promised == dict.fromkeys(("sakip", "ikm", "gangguan"), MARK)
    assert "belum_diisi" not in {row.id for row in loaded.laporan.renstra.versi[-1].tujuan}
