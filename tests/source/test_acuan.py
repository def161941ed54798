from collections.abc import Callable
from pathlib import Path

from lkjip.source import load

SMALL = Path(__file__).parents[1] / "data" / "kecil.yaml"
PHOTO = ("kendala: Jaringan sering terputus.}", "foto: [{berkas: a.jpg, keterangan: x}]}")
Told = Callable[..., list[str]]


def test_the_small_report_has_no_finding() -> None:
    loaded = load(SMALL)
    assert loaded.findings == [] and loaded.gaps == () and loaded.files == (SMALL,)
    assert loaded.laporan and loaded.laporan.pejabat["camat"].status == "Plt."


def test_photographs_stand_beside_the_file_that_names_them(told: Told, tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    assert told(PHOTO) == [
        f"S205 l.yaml:98:88 foto {photo.as_posix()} tidak ada | "
        "perbaiki nama berkas (dihitung dari folder berkas yang menyebutnya)"
    ]
    photo.write_bytes(b"")
    assert told(PHOTO) == []


def test_what_is_stated_twice_names_the_first_place(tmp_path: Path) -> None:
    path = tmp_path / "l.yaml"
    path.write_text(SMALL.read_text("utf-8").replace("{id: gangguan,", "{id: ikm,"), "utf-8")
    [finding] = [finding for finding in load(path).findings if finding.code == "S201"]
    assert [(place.line, place.column, what) for place, what in finding.related] == [
        (52, 24, "pertama kali di sini"),
        (90, 5, "merujuk `gangguan`"),
        (59, 19, "merujuk `gangguan`"),
        (66, 39, "merujuk `gangguan`"),
    ]


def test_a_budget_that_ends_too_early_is_told_once(tmp_path: Path) -> None:
    text = SMALL.read_text("utf-8")
    start, end = text.index("            - {kode: 7.01.01.2.02.0003"), text.index("realisasi:\n  indikator")
    path = tmp_path / "l.yaml"
    path.write_text(text[:start] + text[end:], "utf-8")
    [finding] = load(path).findings
    assert finding.location and finding.location.line == 77
    assert finding.message == (
        "anggaran berakhir pada `7.01.01.2.02.0001`, sedangkan 3 kode sesudahnya (`7.01.01.2.02.0003`, `7.01.02`, "
        "`7.01.02.2.04.0003`) dirujuk tetapi tidak ada"
    )
