"""Writes sheets as what other programs call a workbook: tables of HTML, and .ods."""

import re
import zipfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from importer.bahan.lembar import Lembar, Rumus
from openpyxl.utils.cell import range_boundaries

_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)
_ODS = "application/vnd.oasis.opendocument.spreadsheet"


def html(path: Path, lembar: Lembar, judul: int = 0) -> Path:
    """A page of HTML; the first `judul` rows are lines above the table, merged cells span, hidden rows do not show."""
    tertutup, rentang = _gabungan(lembar)
    atas = "".join(f"<h4>{escape(str(b.sel[0]))}</h4>" for b in lembar.baris[:judul] if b.sel[0])
    baris = []
    for n, satu in enumerate(lembar.baris[judul:], judul):
        sel = [
            f"<td{_span(*rentang.get((n, k), (1, 1)))}>{_html(satu.sel[k] if k < len(satu.sel) else None)}</td>"
            for k in range(lembar.lebar)
            if (n, k) not in tertutup
        ]
        gaya = " style='display: none'" if satu.tersembunyi else ""
        baris.append(f"<tr{gaya}>{''.join(sel)}</tr>")
    kepala = "<head><meta charset='utf-8'><title>Laporan</title><style>td {mso-number-format:'\\@'}</style></head>"
    isi = f"<table border='1'><thead>{baris[0]}</thead><tbody>{''.join(baris[1:])}</tbody></table>"
    path.write_text(f"<!DOCTYPE html>\n<html>{kepala}<body>{atas}{isi}</body></html>", "utf-8")
    return path


def _gabungan(lembar: Lembar) -> tuple[set[tuple[int, int]], dict[tuple[int, int], tuple[int, int]]]:
    """The cells that merged ones cover, and over how many rows and columns those reach."""
    tertutup: set[tuple[int, int]] = set()
    rentang = {}
    for satu in lembar.gabung:
        kiri, atas, kanan, bawah = range_boundaries(satu)
        rentang[atas - 1, kiri - 1] = bawah - atas + 1, kanan - kiri + 1
        tertutup |= {(n - 1, k - 1) for n in range(atas, bawah + 1) for k in range(kiri, kanan + 1)}
    return tertutup - rentang.keys(), rentang


def _span(baris: int, kolom: int) -> str:
    return (f" rowspan='{baris}'" if baris > 1 else "") + (f" colspan={kolom}" if kolom > 1 else "")


def _html(nilai: Any) -> str:
    if isinstance(nilai, Rumus):
        nilai = nilai.nilai
    return "&nbsp;" if nilai is None else escape(str(nilai)).replace("\n", "<br>")


def ods(path: Path, lembar: Sequence[Lembar]) -> Path:
    """An .ods of these sheets, with empty cells and rows counted and not written, as LibreOffice does."""
    gaya = '<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>'
    gaya += gaya.replace("ta1", "ta2").replace("true", "false")
    tabel = "".join(map(_tabel, lembar))
    isi = f"<office:document-content {_SPACES}><office:automatic-styles>{gaya}</office:automatic-styles>"
    isi += f"<office:body><office:spreadsheet>{tabel}</office:spreadsheet></office:body></office:document-content>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("mimetype", _ODS, zipfile.ZIP_STORED)
        arsip.writestr("content.xml", f'<?xml version="1.0" encoding="UTF-8"?>\n{isi}')
        arsip.writestr("META-INF/manifest.xml", "<manifest/>")
    return path


def _tabel(lembar: Lembar) -> str:
    tertutup, rentang = _gabungan(lembar)
    tertutup_kolom = [
        "table:visibility='collapse'" if k in lembar.kolom_tersembunyi else "" for k in range(lembar.lebar)
    ]
    kolom = "".join(f"<table:table-column {sifat}/>" for sifat in tertutup_kolom)
    baris = "".join(_baris(lembar, n, tertutup, rentang) for n in range(len(lembar.baris)))
    baris += '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    gaya = "ta1" if lembar.keadaan == "visible" else "ta2"
    nama = escape(lembar.nama)
    return f'<table:table table:name="{nama}" table:style-name="{gaya}">{kolom}{baris}</table:table>'


def _baris(lembar: Lembar, n: int, tertutup: set[tuple[int, int]], rentang: dict[tuple[int, int], Any]) -> str:
    sel = "".join(
        _sel(nilai, "covered-table-cell" if (n, k) in tertutup else "table-cell", rentang.get((n, k)))
        for k, nilai in enumerate(lembar.baris[n].sel)
    )
    sel = re.sub(r"(?:<table:table-cell/>){2,}", _kosong, sel)
    tampak = ' table:visibility="filter"' if lembar.baris[n].tersembunyi else ""
    return f"<table:table-row{tampak}>{sel}</table:table-row>"


def _kosong(sel: re.Match[str]) -> str:
    return f'<table:table-cell table:number-columns-repeated="{sel[0].count("/>")}"/>'


def _sel(nilai: Any, tag: str, rentang: tuple[int, int] | None) -> str:
    sifat = f' table:number-rows-spanned="{rentang[0]}" table:number-columns-spanned="{rentang[1]}"' if rentang else ""
    if isinstance(nilai, Rumus):
        sifat += f' table:formula="of:={escape(nilai.teks)}"'
        nilai = nilai.nilai
    if nilai is None:
        return f"<table:{tag}{sifat}/>"
    if isinstance(nilai, Decimal | int | float):
        return (
            f'<table:{tag}{sifat} office:value-type="float" office:value="{nilai}"><text:p>###</text:p></table:{tag}>'
        )
    if str(nilai).startswith("#"):
        sifat += ' calcext:value-type="error"'
    teks = "".join(f"<text:p>{escape(satu)}</text:p>" for satu in str(nilai).split("\n"))
    return f'<table:{tag}{sifat} office:value-type="string">{teks}</table:{tag}>'
