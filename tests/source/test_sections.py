from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from lkjip.diagnostics import Diagnostic, Location
from lkjip.model.laporan import Laporan
from lkjip.source import Loaded, load
from lkjip.source.sections import SECTIONS
from lkjip.source.shape import alternatives, annotation_at, bare, fields

Write = Callable[..., Loaded]


@pytest.fixture
def loaded(tmp_path: Path) -> Write:
    def write(**files: str) -> Loaded:
        for name, text in files.items():
            path = tmp_path / f"{name.replace('__', '/')}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        return load(tmp_path / "utama.yaml")

    return write


def first(findings: list[Diagnostic]) -> tuple[str, str, str]:
    place = findings[0].location or Location("")
    return findings[0].code, f"{Path(place.file).name}:{place.line}:{place.column}", findings[0].message


def as_text(data: object) -> str:
    return yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True)


def test_the_same_report_from_one_file_and_from_many(small: str, loaded: Write, tmp_path: Path) -> None:
    data = yaml.load(small, yaml.BaseLoader)  # noqa: S506  # BaseLoader constructs texts only
    money = data["realisasi"].pop("keuangan")
    data["realisasi"]["keuangan"] = "sub/uang.yml"
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "uang.yml").write_text(as_text(money), "utf-8")
    files = {name: as_text(value) for name, value in data.items() if isinstance(value, (dict, list))}
    main = "".join(f"{name}: {name}.yaml\n" for name in files) + "tahun: 2024\n"
    result = loaded(utama=main, **files)
    (tmp_path / "kecil.yaml").write_text(small, "utf-8")
    assert result.findings == []
    assert result.laporan == load(tmp_path / "kecil.yaml").laporan
    assert {path.name for path in result.files} == {"utama.yaml", "uang.yml", *(f"{name}.yaml" for name in files)}
    place = result.where.locate("realisasi", "keuangan", "sub_kegiatan", "7.01.01.2.02.0001")
    assert place.file.endswith("sub/uang.yml") and place.line == 2


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"utama": "pk: pk.yaml\n"}, ("S004", "utama.yaml:1:5", "tidak ada")),
        ({"utama": "pk: .yaml/x.yaml\n"}, ("S004", "utama.yaml:1:5", "tidak ada")),
        ({"utama": "pk: utama.yaml\n"}, ("S005", "utama.yaml:1:5", "berkas utama.yaml sedang dibaca")),
        (
            {"utama": "realisasi: r.yaml\n", "r": "keuangan: r.yaml\n"},
            ("S005", "r.yaml:1:11", "berkas r.yaml sedang dibaca"),
        ),
        ({"utama": "anggaran: dpa.xls\n"}, ("S006", "utama.yaml:1:11", "dpa.xls: lembar sebar jenis ini belum")),
        ({"utama": "anggaran: dpa.xlsx\n"}, ("S004", "utama.yaml:1:11", "dpa.xlsx tidak ada")),
        ({"utama": "pk:\n- a.xlsx\n"}, ("S006", "utama.yaml:2:3", "a.xlsx disebut untuk satu butir `pk`")),
        ({"utama": "pk: pk.yaml\n", "pk": "teks\n"}, ("S009", "pk.yaml:1:1", "isian berkunci atau daftar")),
        ({"utama": "- a\n"}, ("S009", "utama.yaml:1:1", "berkas utama harus berisi isian berkunci")),
        (
            {"utama": "anggaran: a.yaml\n", "a": "anggaran:\n  program: []\n"},
            ("S009", "a.yaml:1:1", "sudah menjadi isi"),
        ),
        ({"utama": "pk: pk.yaml\n", "pk": "a: [\n"}, ("S001", "pk.yaml:1:5", "kurung belum ditutup")),
    ],
)
def test_mishaps(loaded: Write, files: dict[str, str], expected: tuple[str, str, str]) -> None:
    result = loaded(**files)
    code, place, message = first(result.findings)
    assert (code, place) == expected[:2]
    assert expected[2] in message
    assert result.laporan is None


def test_single_items_may_stand_in_files(small: str, loaded: Write) -> None:
    data = yaml.load(small, yaml.BaseLoader)  # noqa: S506  # BaseLoader constructs texts only
    files = {"pk_murni": as_text(data["pk"][0]), "s2": as_text(data["analisis"]["s2"])}
    data["pk"], data["analisis"] = ["pk_murni.yaml"], {"s2": "s2.yaml"}
    result = loaded(utama=as_text(data), **files)
    assert result.findings == [] and result.laporan
    assert result.where.locate("pk", 0, "pihak_kedua").file.endswith("pk_murni.yaml")


def test_a_file_named_twice_is_told_once(loaded: Write) -> None:
    result = loaded(utama="pk: [p.yaml, p.yaml]\n", p="a: 'x\n")
    assert [finding.code for finding in result.findings].count("S001") == 1
    assert [path.name for path in result.files] == ["utama.yaml", "p.yaml"]


def test_a_missing_main_file(tmp_path: Path) -> None:
    result = load(tmp_path / "tidak.yaml")
    assert [finding.code for finding in result.findings] == ["S004"]
    assert result.files == ()


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    assert [finding.code for finding in load(tmp_path).findings] == ["S004"]


def test_what_a_missing_file_would_hold_is_not_called_missing(loaded: Write) -> None:
    messages = [finding.message for finding in loaded(utama="pk: pk.yaml\ntahun: 2024\n").findings]
    assert "isi `pk` belum ada" not in messages
    assert "isi `renstra` belum ada" in messages


@pytest.mark.parametrize("section", sorted(SECTIONS))
def test_every_section_is_a_record_or_list_of_the_model(section: tuple[str, ...]) -> None:
    path = tuple(0 if step == "*" and section[0] in ("pk", "renstra") else step for step in section)
    plain = bare(alternatives(annotation_at(path))[0])
    assert plain is not None and plain is not str


def test_every_record_of_the_report_may_stand_in_a_file() -> None:
    single = {name for name in fields(Laporan) if (name,) not in SECTIONS}
    assert single == {"tahun"}


@pytest.mark.parametrize("raw", [b"PK\x03\x04\x14\x00\x06\x00" + bytes(range(256)), b"\xd0\xcf\x11\xe0\xa1\xb1"])
def test_a_word_file_is_one_finding(tmp_path: Path, small: str, raw: bytes) -> None:
    path = tmp_path / "penutup.yaml"
    path.write_bytes(raw)
    [finding] = load(path).findings
    assert (finding.code, finding.message) == ("S002", "ini berkas Word/Excel, bukan teks YAML")
    main = tmp_path / "utama.yaml"
    main.write_text(small[: small.index("penutup:")] + "penutup: penutup.yaml\n" + small[small.index("pengesahan:") :])
    [finding] = load(main).findings
    assert finding.location and finding.location.file.endswith("utama.yaml")


@pytest.mark.parametrize("konsep", [False, True])
def test_a_section_is_no_main_file(tmp_path: Path, konsep: bool) -> None:
    path = tmp_path / "penutup.yaml"
    path.write_text("hambatan: [a]\nrekomendasi: [b]\n", "utf-8")
    [finding] = load(path, konsep).findings
    assert finding.message == "ini bukan berkas utama: tidak ada bagian `tahun`, `instansi`, `pejabat`, ..."


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("penutup", "lupa akhiran .yaml? tulis penutup.yaml"),
        ("lain", "tulis `hambatan: ...`, `faktor_kunci: ...` dan `rekomendasi: ...`"),
    ],
)
def test_a_forgotten_suffix(small: str, loaded: Write, name: str, hint: str) -> None:
    main = small[: small.index("penutup:")] + f"penutup: {name}\n" + small[small.index("pengesahan:") :]
    [finding] = loaded(utama=main, penutup="hambatan: [a]\n").findings
    assert (finding.code, finding.hint) == ("S104", hint)
