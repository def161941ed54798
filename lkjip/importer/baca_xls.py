"""A workbook of Excel 97-2003 (.xls), with xlrd: it knows formats, errors, hidden rows and merged cells of that kind.

python-calamine reads .xls too, but no hidden rows. The format always stores the value of a formula, so that none can be
missing.
"""

import io
from typing import Any

from lkjip.importer.kode_temuan import BUKAN_BUKU, TERKUNCI, TERLALU_BESAR
from lkjip.importer.lembar import Baris, Buku, Isi, Jenis, Khusus, Lembar, Refused, angka_sel, isi_gabungan

_MOST_CELLS = 8_000_000  # all rows of the format with 120 columns


def buka_xls(berkas: str, raw: bytes) -> Buku:
    """The workbook in `raw`; raises Refused where it is none."""
    import xlrd

    hint = "buka berkas itu di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx"
    try:
        book = xlrd.open_workbook(file_contents=raw, formatting_info=True, on_demand=True, logfile=io.StringIO())
    except Exception as fault:  # xlrd raises whatever the bytes lead it to
        if "encrypted" in str(fault).lower() or "password" in str(fault).lower():
            raise Refused(
                TERKUNCI, "buku kerja ini dikunci dengan kata sandi", "hapus sandinya, lalu simpan ulang"
            ) from None
        said = f"berkas ini rusak atau bukan buku kerja Excel ({type(fault).__name__})"
        raise Refused(BUKAN_BUKU, said, hint) from None

    def baca(nama: str, most: int) -> Lembar:
        try:
            return _sheet(book, berkas, nama, most)
        except Refused:
            raise
        except Exception as fault:
            raise Refused(BUKAN_BUKU, f"lembar “{nama}” rusak ({type(fault).__name__})", hint) from None

    return Buku(berkas, {sheet: bool(_visibility(book, sheet)) for sheet in book.sheet_names()}, baca)


def _visibility(book: Any, nama: str) -> int:
    return int(book._sheet_visibility[book.sheet_names().index(nama)])  # xlrd tells it only once the sheet is loaded


def _sheet(book: Any, berkas: str, nama: str, most: int) -> Lembar:
    sheet = book.sheet_by_name(nama)
    lembar = Lembar(berkas, nama, bool(sheet.visibility))
    hidden = frozenset(row for row, info in sheet.rowinfo_map.items() if info.hidden)
    rows: dict[int, Baris] = {}
    if sheet.nrows * sheet.ncols > _MOST_CELLS:
        said = f"lembar “{nama}” berisi terlalu banyak sel"
        raise Refused(TERLALU_BESAR, said, "salin tabelnya ke buku kerja baru, lalu simpan sebagai .xlsx")
    for index in range(sheet.nrows):
        cells = [_cell(book, cell) for cell in sheet.row(index)]
        if any(cell is not None for cell in cells):
            rows[index + 1] = Baris(index + 1, cells, index in hidden)
        if most and len(rows) >= most:
            break
    isi_gabungan(rows, [(top + 1, left, bottom, right - 1) for top, bottom, left, right in sheet.merged_cells])
    lembar.baris = list(rows.values())
    lembar.kolom_tersembunyi = frozenset(column for column, info in sheet.colinfo_map.items() if info.hidden)
    book.unload_sheet(nama)
    return lembar


def _cell(book: Any, cell: Any) -> Isi:
    import xlrd

    if cell.ctype == xlrd.XL_CELL_TEXT:
        return str(cell.value) if cell.value.strip() else None
    if cell.ctype == xlrd.XL_CELL_NUMBER:
        return angka_sel(repr(cell.value))
    if cell.ctype == xlrd.XL_CELL_DATE:
        return Khusus(Jenis.TANGGAL, _date(book, cell.value))
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return Khusus(Jenis.GALAT, xlrd.error_text_from_code.get(cell.value, "#GALAT"))
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return Khusus(Jenis.BENAR_SALAH, "TRUE" if cell.value else "FALSE")
    return None


def _date(book: Any, value: float) -> str:
    import xlrd

    try:
        return str(xlrd.xldate_as_datetime(value, book.datemode).strftime("%d/%m/%Y"))
    except (ValueError, OverflowError):
        return f"{value:g}"
