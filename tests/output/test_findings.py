from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip.diagnostics import Diagnostic, Location, Severity, error, warning
from lkjip.output.findings import count, screen

TEXTS = {
    "realisasi.yaml": "indikator:\n  ikm:\n    tahun: 2024\n    nilai: 98\n    capaian: 100,87\n",
    "lebar.yaml": "nama: 你好 x\n",
    "tab.yaml": "a:\t\tb: 1\n",
    "panjang.yaml": "x: " + "a" * 150 + " SALAH " + "b" * 150 + "\n",
}

CAPAIAN = replace(
    error(
        "K301",
        "capaian ditulis 100,87%, hasil hitung 100,77% (selisih 0,10)",
        Location("realisasi.yaml", 5, 14, 6),
        "hapus `capaian` agar dihitung sendiri, atau perbaiki realisasi",
    ),
    related=((Location("renstra.yaml", 31, 13), "target 97,35"),),
)


def shown(*findings: Diagnostic) -> str:
    return screen(findings, TEXTS.get)


def test_a_finding_with_excerpt_caret_related_place_and_advice() -> None:
    assert (
        shown(CAPAIAN)
        == """\
error[K301]: capaian ditulis 100,87%, hasil hitung 100,77% (selisih 0,10)
  --> realisasi.yaml:5:14
  |
5 |     capaian: 100,87
  |              ^^^^^^
  = renstra.yaml:31:13: target 97,35
  = saran: hapus `capaian` agar dihitung sendiri, atau perbaiki realisasi

1 kesalahan
"""
    )


def test_sorted_by_place_and_counted() -> None:
    first = warning("K100", "satu", Location("a.yaml", 2, 1))
    second = error("K101", "dua", Location("a.yaml", 10, 1))
    note = Diagnostic("K102", Severity.INFO, "tiga")
    assert (
        shown(note, second, first)
        == """\
warning[K100]: satu
  --> a.yaml:2:1

error[K101]: dua
  --> a.yaml:10:1

info[K102]: tiga

1 kesalahan, 1 peringatan, 1 catatan
"""
    )


def test_no_finding() -> None:
    assert shown() == "tidak ada temuan\n"
    assert count([]) == "tidak ada temuan"


def test_a_place_that_is_no_text_position() -> None:
    assert "  --> templat.docx, tabel 3 baris 2" in shown(
        error("T1", "x", Location("templat.docx", spot="tabel 3 baris 2"))
    )


@pytest.mark.parametrize(
    ("place", "excerpt"),
    [
        (Location("lebar.yaml", 1, 10), "1 | nama: 你好 x\n  |            ^"),
        (Location("lebar.yaml", 1, 7, 2), "1 | nama: 你好 x\n  |       ^^^^"),
        (Location("tab.yaml", 1, 5), "1 | a:        b: 1\n  |           ^"),
        (Location("tab.yaml", 1, 10), "1 | a:        b: 1\n  |               ^"),
        (Location("tab.yaml", 1, 99, 50), "1 | a:        b: 1\n  |               ^"),
        (Location("realisasi.yaml", 6, 1), "6 |\n  | ^"),
    ],
)
def test_the_caret_stands_under_the_text(place: Location, excerpt: str) -> None:
    assert excerpt in shown(error("K1", "x", place))


def test_a_long_line_is_cut_around_the_caret() -> None:
    lines = shown(error("K1", "x", Location("panjang.yaml", 1, 155, 5))).splitlines()
    text, caret = lines[3], lines[4]
    assert len(text) <= 104
    assert text[4] == "…" and text[-1] == "…"
    assert text[caret.index("^") : caret.rindex("^") + 1] == "SALAH"


def test_a_narrow_terminal(monkeypatch) -> None:
    monkeypatch.setattr("lkjip.output.findings.columns", lambda: 60)
    monkeypatch.setattr("lkjip.output.findings.narrow", lambda usual: min(usual, 60))
    long = "pagu kegiatan berbeda dengan jumlah pagu sub kegiatan di bawahnya, selisih 1.000"
    finding = error(
        "K101", long, Location("data.yaml", 1, 81, length=9), "cocokkan pagu dengan DPA atau DPPA, lalu perbaiki"
    )
    shown = screen([finding], lambda _: "x" * 80 + "seterusnya" * 9)
    assert max(map(len, shown.splitlines())) <= 60
    assert " ".join(shown.partition("  -->")[0].split()) == f"error[K101]: {long}"
    excerpt, caret = shown.splitlines()[4:6]
    assert excerpt[caret.index("^") : caret.rindex("^") + 1] == "seterusny"


def test_a_marked_text_that_is_cut_ends_in_one_ellipsis() -> None:
    shown = screen([error("K101", "x", Location("data.yaml", 1, 1, length=150))], lambda _: "y" * 200)
    assert "…\n" in shown
    assert "……" not in shown


def test_control_characters_do_not_reach_the_screen() -> None:
    text = screen([error("K1", "a\x1b[31mb\n", Location("f", 1, 1))], {"f": "\x1b[2Jx\u202ey"}.get)
    assert "\x1b" not in text and "\u202e" not in text


@given(st.text(max_size=300), st.integers(1, 400), st.integers(-1, 400), st.integers(1, 5))
def test_any_text_and_place_can_be_shown(text: str, column: int, length: int, line: int) -> None:
    result = screen([error("K1", text, Location("f", line, column, length), text)], lambda _: text)
    assert result.endswith("1 kesalahan\n")
    assert all(len(shown) <= 120 for shown in result.splitlines() if " | " in shown[:6] and "^" in shown)
