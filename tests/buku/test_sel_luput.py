"""What people type beside, between, or otherwise than meant: read as meant or noticed, and one cause told once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from buku.suntingan import Change, put, told

from lkjip.diagnostics import sorted_findings
from lkjip.source import load
from lkjip.source.buku.sebutan import reworded


def between_entries(book: Any) -> None:
    page = book["Instansi"]
    page.insert_rows(10)
    page["B10"], page["C10"] = "Situs web", "sukarasa.example"


@pytest.mark.parametrize(
    ("change", "cell", "said"),
    [
        (put("Anggaran", "Z8", "tanya bendahara"), "Anggaran!Z8", "tanya bendahara"),
        (put("Anggaran", "Z40", 125), "Anggaran!Z40", "“125”"),
        (put("Instansi", "E5", "tanya sekcam"), "Instansi!E5", "tanya sekcam"),
        (put("Instansi", "D8", "sejak 1950"), "Instansi!D8", "sejak 1950"),  # where others have a note
        (put("Realisasi Anggaran", "G7", 29000000), "'Realisasi Anggaran'!G7", "29000000"),
        (between_entries, "Instansi!B10", "“Situs web” dan 1 sel lain"),
    ],
)
def test_what_is_not_read_is_told(
    changed: Callable[..., Path], change: Change, cell: str, said: str, small_report: Any
) -> None:
    loaded = load(changed(change))
    [found] = loaded.findings
    assert loaded.laporan == small_report and found.location
    assert (found.code, found.location.spot) == ("B110", cell) and said in found.message


def pad(book: Any) -> None:
    """Blanks around every text that a person may have typed."""
    for page in book:
        for row in page.iter_rows(min_col=2):
            for cell in row:
                if isinstance(cell.value, str) and cell.data_type == "s" and not page.cell(cell.row, 1).value:
                    cell.value = f"  {cell.value}\u00a0 "


def below_a_gap(book: Any) -> None:
    page = book["Realisasi Anggaran"]
    for column in range(2, 7):
        page.cell(200, column).value = page.cell(8, column).value
        page.cell(8, column).value = None


def parent_on_a_row_of_its_own(book: Any) -> None:
    page = book["Penutup"]
    page.insert_rows(10)
    page["B10"], page["B11"] = page["B11"].value, None


def bullets_as_typed(book: Any) -> None:
    book["Penutup"]["C4"] = "•Anggaran dihemat.\n  • Harga turun. "


@pytest.mark.parametrize(
    "change",
    [
        pad,
        below_a_gap,
        parent_on_a_row_of_its_own,
        put("Penutup", "B10", "Rekomendasi "),
        put("Instansi", "B22", "ISU STRATEGIS"),
        put("Instansi", "B22", "isu_strategis"),
        lambda book: book.create_sheet("Sheet1"),
    ],
)
def test_what_is_meant_is_read(changed: Callable[..., Path], change: Change, small_report: Any) -> None:
    loaded = load(changed(change))
    assert (loaded.findings, loaded.laporan) == ([], small_report)


def test_bullets_need_no_blank(changed: Callable[..., Path]) -> None:
    laporan = load(changed(bullets_as_typed)).laporan
    assert laporan and laporan.penutup and list(laporan.penutup.sebab_serapan) == ["Anggaran dihemat.", "Harga turun."]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda book: book["Anggaran"].delete_rows(7), ("B108", "Anggaran!B7")),
        (lambda book: book["Anggaran"].delete_rows(6), ("B108", "Anggaran!B6")),
        (put("Anggaran", "B6", "Progam"), ("B108", "Anggaran!B6")),
        (put("Realisasi Anggaran", "C6", "=C7*2"), ("B103", "'Realisasi Anggaran'!C6")),
        (put("Realisasi Anggaran", "B6", 7.01, "General"), ("B103", "'Realisasi Anggaran'!B6")),
        (lambda book: book["Realisasi Anggaran"].delete_cols(3), ("B104", "'Realisasi Anggaran'!B3")),
        (lambda book: book["Realisasi Anggaran"].delete_cols(1), ("B104", "")),
        (lambda book: book["Realisasi Anggaran"].delete_rows(4, 2), ("B104", "'Realisasi Anggaran'!B3")),
        (lambda book: book["Realisasi Anggaran"].delete_rows(5), ("B105", "'Realisasi Anggaran'!B3")),
        (lambda book: book.remove(book["Sarana"]), ("B104", "")),
        (put("Penutup", "B9", "hambtan"), ("B107", "Penutup!B9")),
    ],
)
def test_one_cause_is_told_once(changed: Callable[..., Path], change: Change, expected: tuple[str, str]) -> None:
    assert [one[:2] for one in told(changed(change))] == [expected]


def test_findings_stand_in_the_order_of_sheets_rows_and_columns(changed: Callable[..., Path]) -> None:
    path = changed(
        put("Pejabat", "E6", 198112202000121001, "0"),
        put("Anggaran", "F9", "lima"),
        put("Anggaran", "E12", "lima"),
        put("Anggaran", "E9", "dua"),
        put("Realisasi Anggaran", "C6", "lima"),
    )
    spots = [one.location.spot for one in sorted_findings(load(path).findings) if one.location]
    cells = ["Pejabat!E6", "Anggaran!E9", "Anggaran!F9", "Anggaran!E12", "'Realisasi Anggaran'!C6"]
    assert [spot for spot in spots if spot in cells] == cells


@pytest.mark.parametrize(
    ("spot", "hint", "expected"),
    [
        ("PK!C5", "tulis `penjelasan` pada baris PK ini", "isi kolom “Penjelasan” pada baris PK ini"),
        ("Anggaran!C6", "tambahkan pada `alokasi`", "tambahkan pada kolom “Alokasi anggaran” (lembar PK)"),
        ("PK!B6", "isi `tanggal` di bawah `anggaran.dokumen`", "isi baris “Tanggal DPA” (lembar Dokumen Anggaran)"),
        ("'Realisasi Kinerja'!B6", "tambahkan `2023: ...` pada `tahun`", "isi kolom “Realisasi 2023”"),
        ("PK!C5", "hapus `nama` dari PK", "kosongkan kolom “Nama tercetak” dari PK"),
        ("PK!C5", "tulis langkahnya di bawah `penutup.rekomendasi`",
         "tulis langkahnya pada baris “rekomendasi” (lembar Penutup)"),
        ("PK!C5", "mungkin `7.01.02` di sini maksudnya `ikm`", "mungkin `7.01.02` di sini maksudnya `ikm`"),
    ],
)  # fmt: skip
def test_advice_names_what_stands_on_the_sheets(spot: str, hint: str, expected: str) -> None:
    from lkjip.diagnostics import Location, warning

    about_book = warning("L999", "sesuatu", Location("a.xlsx", spot=spot), hint)
    about_text = warning("L999", "sesuatu", Location("a.yaml", 3, 1), hint)
    book, text = reworded([about_book, about_text], {"a.xlsx"})
    assert (book.hint, text.hint) == (expected, hint)
