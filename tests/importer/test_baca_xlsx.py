"""The reader of .xlsx against others: what openpyxl and LibreOffice make of a workbook, cell by cell."""

import math
import shutil
import subprocess
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from importer.bahan import kemasan
from importer.bahan.lembar import Baris, Lembar
from importer.bahan.simpan import xlsx
from openpyxl import Workbook, load_workbook

from lkjip.importer import xlsx_polos
from lkjip.importer.baca import baca_buku
from lkjip.importer.lembar import Isi, Jenis, Khusus

Place = tuple[int, int]
_SIGNS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff_")
_TEXT = st.text(_SIGNS, min_size=1, max_size=12) | st.sampled_from(
    [" a ", "a\nb", "7.01.01", "<&>", "#DIV/0! ", "0,00"]
)
_CELL = st.one_of(
    _TEXT,
    st.integers(-(10**14), 10**14),
    st.floats(-1e12, 1e12, allow_nan=False).map(lambda number: round(number, 2)),
    st.booleans(),
    st.dates(date(1950, 1, 1), date(2100, 1, 1)),
    st.sampled_from(["=1+1", "=A1"]),
)
_CELLS = st.dictionaries(st.tuples(st.integers(1, 12), st.integers(1, 30)), _CELL, min_size=1, max_size=40)


def _written(cells: dict[Place, object], path: Path, hidden: int = 0) -> Path:
    book = Workbook()
    sheet = book.active
    for (row, column), value in cells.items():
        cell = sheet.cell(row, column, value)
        if isinstance(value, str) and not value.startswith("="):
            cell.data_type = "s"
    if hidden:
        sheet.row_dimensions[hidden].hidden = True
    book.save(path)
    return path


def ours(path: Path) -> dict[Place, Isi]:
    buku = baca_buku(path, path.name)
    lembar = buku.baca(next(iter(buku.lembar)), 0)
    return {
        (baris.nomor, kolom + 1): isi
        for baris in lembar.baris
        for kolom, isi in enumerate(baris.sel)
        if isi is not None
    }


def theirs(path: Path) -> dict[Place, Isi]:
    """The same from openpyxl, which needs two passes: one for the formulas, one for the values."""
    formulas, values = (load_workbook(path, data_only=only).worksheets[0] for only in (False, True))
    found: dict[Place, Isi] = {}
    for row in formulas.iter_rows():
        for cell in row:
            value = values.cell(cell.row, cell.column)
            isi = _same(value.value, value.data_type, is_formula=cell.data_type == "f")
            if isi is not None:
                found[cell.row, cell.column] = isi
    return found


def _same(value: object, kind: str, *, is_formula: bool) -> Isi:
    if value is None:
        return Khusus(Jenis.BELUM_DIHITUNG, "rumus") if is_formula else None
    if kind == "e":
        return Khusus(Jenis.GALAT, str(value))
    if isinstance(value, bool):
        return Khusus(Jenis.BENAR_SALAH, str(value).upper())
    if isinstance(value, datetime):
        return Khusus(Jenis.TANGGAL, value.strftime("%d/%m/%Y"))
    if isinstance(value, int | float):
        return Decimal(f"{value:.15g}") if math.isfinite(value) else None
    return str(value) if str(value).strip() else None


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("xlsx")


@settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(_CELLS)
def test_any_workbook_is_read_as_openpyxl_reads_it(folder, cells):
    path = _written(cells, folder / "satu.xlsx")
    assert ours(path) == theirs(path)


@settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(_CELLS)
def test_plain_rows_are_what_expat_makes_of_them(folder, cells):
    """With a comment in the sheet every row goes through expat; texts shared, for that is what most programs write."""
    rows = [Baris([_plain(cells.get((row, column))) for column in range(1, 31)]) for row in range(1, 13)]
    path = xlsx(folder / "dua.xlsx", [Lembar("Satu", rows)])
    plain = ours(path)
    kemasan.diubah(path, {kemasan.LEMBAR: lambda old: old.replace(b"<sheetData>", b"<!-- x --><sheetData>")})
    assert ours(path) == plain == theirs(path)


def _plain(value: object) -> object:
    if isinstance(value, str):
        return None if value.startswith("=") else value
    return value


def test_plain_rows_are_taken_and_others_are_not():
    def taken(cells: str, head: str = "") -> bool:
        seen: list[object] = []
        rest: list[bytes] = []
        sieve = xlsx_polos.Penyaring(seen.extend)
        text = f'{head}<worksheet xmlns="x"><sheetData><row r="1">{cells}</row></sheetData></worksheet>'
        for piece in (text.encode(), b""):
            sieve(piece, rest.append)
        whole = b"".join(rest)
        assert whole == (text.encode() if not seen else b'<worksheet xmlns="x"><sheetData></sheetData></worksheet>')
        return bool(seen)

    assert taken('<c r="A1" s="1" t="s"><v>0</v></c><c r="B1"/>')
    assert taken('<c r="A1" t="inlineStr"><is><t>a</t></is></c>')
    for cells in ('<c r="A1"><f>B1</f><v>1</v></c>', '<c r="A1" t="e"><v>#REF!</v></c>', '<c r="A1"><v>&#49;</v></c>',
                  "<c r='A1'><v>1</v></c>", '<c r="A1"><v>1</v></c> ', '<c r="A1"><v>1</v><v>2</v></c>'):  # fmt: skip
        assert not taken(cells)
    assert not taken('<c r="A1"><v>1</v></c>', "<!-- ")
    assert not taken('<c r="A1"><v>1</v></c><!-- -->')


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_workbook_saved_by_libreoffice_is_read_as_openpyxl_reads_it(tmp_path):
    cells: dict[Place, object] = {
        (1, 1): "Kode", (1, 2): " Pagu ", (2, 1): "7.01.01", (2, 2): 36387492566.45, (3, 2): "=B2*2", (3, 3): "=1/0",
        (4, 1): date(2024, 12, 31), (4, 2): True, (5, 3): "a\nb & <c>", (9, 4): '="teks"&1',
    }  # fmt: skip
    path = _written(cells, tmp_path / "asal.xlsx", hidden=5)
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless", "--convert-to",
               "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "baru"), str(path)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    saved = tmp_path / "baru" / "asal.xlsx"
    assert ours(saved) == theirs(saved)
    assert ours(saved)[3, 2] == Decimal("72774985132.9")
    assert ours(saved)[3, 3] == Khusus(Jenis.GALAT, "#DIV/0!")
    lembar = baca_buku(saved, "asal.xlsx").baca("Sheet", 0)
    assert [baris.nomor for baris in lembar.baris if baris.tersembunyi] == [5]


def test_a_long_sheet_tells_how_far_it_is_read(tmp_path):
    rows = [Baris([f"baris {row} kolom {column}" for column in range(20)]) for row in range(2_000)]
    path = xlsx(tmp_path / "panjang.xlsx", [Lembar("Data", rows)])
    buku = baca_buku(path, "panjang.xlsx")
    told: list[int] = []
    buku.maju = told.append
    buku.baca("Data", 0)
    assert len(told) > 3
    assert told == sorted(told)
    assert told[-1] == 100
