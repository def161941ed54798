"""Writes sheets as .xlsx (with stored values of formulas, which openpyxl cannot), .xls and .csv."""

import csv
import io
import re
import zipfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from importer.bahan.lembar import Lembar, Rumus
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

_FORMULA = re.compile(rb'<c r="([A-Z]+\d+)"([^>]*)><f>(.*?)</f><v ?/?>(?:</v>)?</c>', re.DOTALL)
_BERUANG = "#,##0.00"


def xlsx(path: Path, lembar: Sequence[Lembar]) -> Path:
    """An .xlsx of these sheets, in this order."""
    buku = Workbook()
    buku.remove(buku.active)
    for satu in lembar:
        _isi(buku.create_sheet(satu.nama), satu)
    buku.active = next((n for n, satu in enumerate(lembar) if satu.keadaan == "visible"), 0)
    mentah = io.BytesIO()
    buku.save(mentah)
    path.write_bytes(_bernilai(mentah.getvalue(), lembar))
    return path


def _isi(sheet: Any, lembar: Lembar) -> None:
    uang = set(lembar.uang.values())
    for n, baris in enumerate(lembar.baris, 1):
        for k, nilai in enumerate(baris.sel):
            if nilai is None:
                continue
            sel = sheet.cell(n, k + 1)
            sel.value = f"={nilai.teks}" if isinstance(nilai, Rumus) else nilai
            if isinstance(nilai, str):
                sel.data_type = "s"
            elif k in uang:
                sel.number_format = _BERUANG
        if baris.tersembunyi:
            sheet.row_dimensions[n].hidden = True
    for gabungan in lembar.gabung:
        sheet.merge_cells(gabungan)
    for k in lembar.kolom_tersembunyi:
        sheet.column_dimensions[get_column_letter(k + 1)].hidden = True
    if lembar.saring:
        sheet.auto_filter.ref = lembar.saring
    sheet.sheet_state = lembar.keadaan


def _bernilai(mentah: bytes, lembar: Sequence[Lembar]) -> bytes:
    """The same package with the stored values of formulas, and its texts in one shared table as Excel has them."""
    keluar = io.BytesIO()
    teks: dict[bytes, int] = {}
    with zipfile.ZipFile(io.BytesIO(mentah)) as asal, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as zipped:
        for nama in asal.namelist():
            isi = asal.read(nama)
            cocok = re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", nama)
            if cocok:
                isi = _berbagi(_lembar_bernilai(isi, lembar[int(cocok[1]) - 1]), teks)
            zipped.writestr(nama, isi.replace(*_DAFTAR[nama]) if nama in _DAFTAR else isi)
        zipped.writestr("xl/sharedStrings.xml", _SST % b"".join(b"<si>%s</si>" % satu for satu in teks))
    return keluar.getvalue()


_INLINE = re.compile(rb'<c r="([A-Z]+\d+)"([^>]*?) t="inlineStr"><is>(.*?)</is></c>', re.DOTALL)
_SST = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%s</sst>'
)
_DAFTAR = {
    "[Content_Types].xml": (
        b"</Types>",
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        b'spreadsheetml.sharedStrings+xml"/></Types>',
    ),
    "xl/_rels/workbook.xml.rels": (
        b"</Relationships>",
        b'<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" '
        b'Target="sharedStrings.xml" Id="rId98"/></Relationships>',
    ),
}


def _berbagi(isi: bytes, teks: dict[bytes, int]) -> bytes:
    def sel(cocok: re.Match[bytes]) -> bytes:
        nomor = teks.setdefault(cocok[3], len(teks))
        return b'<c r="%s"%s t="s"><v>%d</v></c>' % (cocok[1], cocok[2], nomor)

    return _INLINE.sub(sel, isi)


def _lembar_bernilai(isi: bytes, lembar: Lembar) -> bytes:
    nilai = {
        lembar.alamat(n, k): sel.nilai
        for n, baris in enumerate(lembar.baris)
        for k, sel in enumerate(baris.sel)
        if isinstance(sel, Rumus) and sel.nilai is not None
    }

    def sel(cocok: re.Match[bytes]) -> bytes:
        alamat, sifat, rumus = cocok[1].decode(), cocok[2], cocok[3]
        if alamat not in nilai:
            return b'<c r="%s"%s><f>%s</f></c>' % (cocok[1], sifat, rumus)
        jenis, teks = _tersimpan(nilai[alamat])
        return b'<c r="%s"%s%s><f>%s</f><v>%s</v></c>' % (cocok[1], sifat, jenis, rumus, teks.encode())

    return _FORMULA.sub(sel, isi)


def _tersimpan(nilai: Any) -> tuple[bytes, str]:
    if not isinstance(nilai, str):
        return b"", str(nilai)
    return (b' t="e"' if nilai.startswith("#") else b' t="str"'), escape(nilai)


def xlsx_besar(path: Path, lembar: Lembar) -> Path:
    """A big sheet without merges, hidden parts or formulas, quickly and in little memory."""
    buku = Workbook(write_only=True)
    sheet = buku.create_sheet(lembar.nama)
    for baris in lembar.baris:
        sheet.append(baris.sel)
    buku.save(path)
    return path


def xls(path: Path, lembar: Sequence[Lembar]) -> Path:
    """The old binary format; a formula becomes its stored value."""
    import xlwt

    buku = xlwt.Workbook()
    for satu in lembar:
        sheet = buku.add_sheet(satu.nama)
        for n, baris in enumerate(satu.baris):
            for k, nilai in enumerate(baris.sel):
                if nilai is not None:
                    sheet.write(n, k, nilai.nilai if isinstance(nilai, Rumus) else _angka_xls(nilai))
        sheet.visibility = {"visible": 0, "hidden": 1, "veryHidden": 2}[satu.keadaan]
    buku.save(str(path))
    return path


def _angka_xls(nilai: Any) -> Any:
    return float(nilai) if isinstance(nilai, Decimal) else nilai


def csv_(path: Path, lembar: Lembar, pemisah: str = ";", penyandian: str = "utf-8-sig") -> Path:
    """A .csv as Excel with Indonesian settings saves it: `;` between values, comma before the sen."""
    teks = io.StringIO(newline="")
    penulis = csv.writer(teks, delimiter=pemisah, lineterminator="\r\n")
    for baris in lembar.baris:
        penulis.writerow([_teks_csv(nilai, pemisah) for nilai in baris.sel])
    path.write_bytes(teks.getvalue().encode(penyandian))
    return path


def _teks_csv(nilai: Any, pemisah: str) -> str:
    if nilai is None:
        return ""
    if isinstance(nilai, Rumus):
        nilai = nilai.nilai
    if isinstance(nilai, Decimal | int | float) and pemisah == ";":
        return str(nilai).replace(".", ",")
    return str(nilai)
