"""A table in text (.csv): the separator and the encoding are found, every cell is text."""

import csv
import io
from collections.abc import Iterator
from pathlib import PurePath

from lkjip.importer.kode_temuan import BUKAN_BUKU, TERLALU_BESAR
from lkjip.importer.lembar import SEL_TERBANYAK, Baris, Buku, Isi, Lembar, Refused

_SEPARATORS = ";\t,|"
_SAMPLE = 200_000  # signs by which the separator is found
_LONGEST_LINE = 1_000_000
_HINT = "simpan tabelnya sebagai .xlsx"


def buka_csv(berkas: str, text: str) -> Buku:
    """The table in `text`; raises Refused where it is no text in columns."""
    separator = _separator(text)
    nama = PurePath(berkas).stem

    def baca(_: str, most: int) -> Lembar:
        return _read(Lembar(berkas, nama, satu_satunya=True), text, separator, most)

    return Buku(berkas, {nama: False}, baca)


def teks_berkas(raw: bytes) -> str:
    """The text in `raw`, in whatever encoding; raises Refused where it is no text."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace")
    if b"\0" in raw:
        raise Refused(BUKAN_BUKU, "ini bukan lembar sebar", "sebut berkas .xlsx, .xls, .ods, atau .csv")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")  # what Excel writes where nobody asks for UTF-8


def _separator(text: str) -> str:
    """The sign that splits the lines into most columns; Excel may name it in the first line."""
    if text[:4].lower() == "sep=" and text[4:5] not in ("", "\n", "\r", '"'):
        return text[4]
    lines = text[:_SAMPLE].splitlines(keepends=True)[:200]
    counted = {sign: sum(max(len(row) - 1, 0) for row in _rows(lines, sign)) for sign in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda sign: counted[sign])
    if not counted[best]:
        raise Refused(BUKAN_BUKU, "ini bukan lembar sebar: tidak ada kolom di dalamnya", _HINT)
    return best


def _rows(lines: list[str], separator: str) -> list[list[str]]:
    try:
        return list(csv.reader(lines, delimiter=separator))
    except csv.Error:
        return []


def _lines(text: str) -> Iterator[str]:
    stream = io.StringIO(text, newline="")
    for nomor, line in enumerate(iter(lambda: stream.readline(_LONGEST_LINE), ""), 1):
        if len(line) == _LONGEST_LINE:
            raise Refused(TERLALU_BESAR, f"baris {nomor} terlalu panjang untuk sebuah tabel", _HINT)
        yield line


def _read(lembar: Lembar, text: str, separator: str, most: int) -> Lembar:
    seen = widest = 0
    is_cut = not text.endswith(("\n", "\r"))
    reader = csv.reader(_lines(text), delimiter=separator)
    try:
        for nomor, row in enumerate(reader, 1):
            seen += len(row)
            if seen > SEL_TERBANYAK:
                raise Refused(TERLALU_BESAR, "tabel ini memuat terlalu banyak sel", _HINT)
            widest = max(widest, len(row))
            if any("\n" in cell and _swallows(cell, separator, widest) for cell in row):
                said = f"tanda kutip pada baris {nomor} tidak ditutup: baris-baris sesudahnya terbaca sebagai satu sel"
                raise Refused(BUKAN_BUKU, said, "hapus tanda kutip itu, atau simpan tabelnya sebagai .xlsx")
            cells: list[Isi] = [cell if cell.strip() else None for cell in row]
            if any(cells) and not (nomor == 1 and text[:4].lower() == "sep="):
                lembar.baris.append(Baris(nomor, cells))
            if most and len(lembar.baris) >= most:
                break
        else:
            lembar.terpotong = is_cut
    except csv.Error as fault:
        raise Refused(
            BUKAN_BUKU, f"tabel ini tidak dapat dibaca pada baris {reader.line_num} ({fault})", _HINT
        ) from None
    if lembar.terpotong and len(lembar.baris) > 1 and len(lembar.baris[-1].sel) < len(lembar.baris[-2].sel):
        last = lembar.baris[-1].nomor
        raise Refused(BUKAN_BUKU, f"baris terakhir ({last}) tidak utuh: unduhannya terputus", "unduh ulang berkas itu")
    return lembar


def _swallows(cell: str, separator: str, widest: int) -> bool:
    """Whether a cell holds whole lines of the table, because a quotation mark in it is not closed."""
    return any(line.count(separator) >= max(3, widest // 2) for line in cell.splitlines()[1:])
