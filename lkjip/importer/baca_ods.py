"""A workbook of LibreOffice (.ods): its one part with all sheets, read in one pass for each sheet that is asked for."""

import io
import re

from lkjip.arsip import RUSAK, Arsip, Bahaya
from lkjip.importer.kode_temuan import BUKAN_BUKU, TERKUNCI, TERLALU_BESAR
from lkjip.importer.lembar import (
    SEL_TERBANYAK,
    Baris,
    Buku,
    Isi,
    Jenis,
    Khusus,
    Lembar,
    Refused,
    angka_sel,
    ditolak,
    isi_gabungan,
)

_PART = "content.xml"
_ENCRYPTED = b"manifest:encryption-data"
_WIDEST, _HIGHEST = 16_384, 1_048_576
_MOST_COPIES = 1_000  # of a row that holds something and is repeated; a longer run is a careless fill
_SAVE_AGAIN = "buka berkas itu di LibreOffice, lalu simpan sebagai .xlsx"
_FAULT = re.compile(r"#[A-Z/0!?]+$|Err:\d")
_NUMBERS = ("float", "currency", "percentage")
_CELLS = ("table:table-cell", "table:covered-table-cell")
_ASIDE = frozenset(["office:annotation", "table:tracked-changes", "table:shapes", "draw:frame"])


def buka_ods(berkas: str, raw: bytes) -> Buku:
    """The workbook in `raw`; raises Refused where it is none, or one that must not be unpacked."""
    names = _Nama()
    try:
        if _ENCRYPTED in Arsip(io.BytesIO(raw)).zip.read("META-INF/manifest.xml"):
            raise Refused(
                TERKUNCI, "buku kerja ini dikunci dengan kata sandi", "buka, hapus sandinya, lalu simpan ulang"
            )
        Arsip(io.BytesIO(raw)).urai(_PART, (names.start, None, None))
    except Bahaya as danger:
        raise ditolak(danger) from None
    except RUSAK as fault:
        raise Refused(BUKAN_BUKU, f"berkas ini rusak ({type(fault).__name__})", _SAVE_AGAIN) from None

    def baca(nama: str, most: int) -> Lembar:
        reader = _Lembar(Lembar(berkas, nama, names.sheets[nama]), most)
        try:
            Arsip(io.BytesIO(raw)).urai(_PART, (reader.start, reader.end, reader.text))
        except _Selesai:
            pass
        except Bahaya as danger:
            raise ditolak(danger) from None
        except RUSAK as fault:
            raise Refused(BUKAN_BUKU, f"lembar “{nama}” rusak ({type(fault).__name__})", _SAVE_AGAIN) from None
        return reader.selesai()

    return Buku(berkas, names.sheets, baca)


class _Selesai(Exception):  # noqa: N818  # no error: enough rows have been read
    """As many rows as asked for have been read."""


class _Nama:
    """The sheets, each with whether it is hidden; copies of other files' sheets are none of this workbook."""

    def __init__(self) -> None:
        self.sheets: dict[str, bool] = {}
        self.hidden_styles: set[str] = set()
        self.style = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element of the part."""
        if tag == "style:style":
            self.style = attributes.get("style:name", "")
        elif tag == "style:table-properties" and attributes.get("table:display") == "false":
            self.hidden_styles.add(self.style)
        elif tag == "table:table" and not (name := attributes.get("table:name", "")).startswith("'file:"):
            self.sheets.setdefault(name, attributes.get("table:style-name", "") in self.hidden_styles)


class _Lembar:
    """Gathers the rows of one sheet while the part passes by."""

    def __init__(self, lembar: Lembar, most: int) -> None:
        self.lembar, self.most = lembar, most
        self.rows: dict[int, Baris] = {}
        self.merged: list[tuple[int, int, int, int]] = []
        self.hidden: set[int] = set()
        self.column = self.next_row = self.seen = self.aside = 0
        self.is_here = False
        self.row: dict[str, str] = {}
        self.cells: list[Isi] = []
        self.cell: dict[str, str] | None = None
        self.lines: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element of the part."""
        if tag == "table:table":
            self.is_here = attributes.get("table:name") == self.lembar.nama
        elif not self.is_here:
            return
        elif tag in _ASIDE:
            self.aside += 1
        elif self.aside:
            return
        elif tag == "table:table-column":
            self._column(attributes)
        elif tag == "table:table-row":
            self.row, self.cells = attributes, []
        elif tag in _CELLS:
            self.cell, self.lines = attributes, []
        elif tag == "text:p":
            self.lines.append("")
        elif tag in ("text:s", "text:tab", "text:line-break") and self.lines:
            self.lines[-1] += "\n" if tag == "text:line-break" else " "

    def end(self, tag: str) -> None:
        """The end of an element."""
        if not self.is_here:
            return
        if tag in _ASIDE:
            self.aside -= 1
        elif self.aside:
            return
        elif tag in _CELLS:
            self._end_cell()
        elif tag == "table:table-row":
            self._end_row()
        elif tag == "table:table":
            raise _Selesai

    def text(self, text: str) -> None:
        """Text of a paragraph."""
        if self.cell is not None and self.lines and not self.aside:
            self.lines[-1] += text

    def selesai(self) -> Lembar:
        """The sheet, when all of it has passed."""
        isi_gabungan(self.rows, self.merged)
        self.lembar.baris = list(self.rows.values())
        self.lembar.kolom_tersembunyi = frozenset(self.hidden)
        return self.lembar

    def _column(self, attributes: dict[str, str]) -> None:
        times = _times(attributes, "table:number-columns-repeated", _WIDEST)
        if attributes.get("table:visibility", "visible") != "visible":
            self.hidden |= set(range(self.column, min(self.column + times, _WIDEST)))
        self.column += times

    def _end_cell(self) -> None:
        attributes, self.cell = self.cell or {}, None
        isi = _isi(attributes, "\n".join(self.lines))
        times = _times(attributes, "table:number-columns-repeated", _WIDEST)
        column = len(self.cells)
        width = _times(attributes, "table:number-columns-spanned", _WIDEST)
        height = _times(attributes, "table:number-rows-spanned", _HIGHEST)
        if width * height > 1:
            row = self.next_row + 1
            self.merged.append((row, column, row + height - 1, column + width - 1))
        self.cells += [isi] * min(times, _WIDEST - column)

    def _end_row(self) -> None:
        times = _times(self.row, "table:number-rows-repeated", _HIGHEST)
        while self.cells and self.cells[-1] is None:
            self.cells.pop()
        if self.cells:
            if times > _MOST_COPIES:
                raise Refused(TERLALU_BESAR, f"baris {self.next_row + 1} terulang {times} kali", _SAVE_AGAIN)
            is_hidden = self.row.get("table:visibility", "visible") != "visible"
            self.seen += times * len(self.cells)
            if self.seen > SEL_TERBANYAK:
                raise Refused(TERLALU_BESAR, "lembar ini memuat terlalu banyak sel", _SAVE_AGAIN)
            for number in range(self.next_row + 1, self.next_row + times + 1):
                self.rows[number] = Baris(number, list(self.cells), is_hidden)
        self.next_row += times
        if self.most and len(self.rows) >= self.most:
            raise _Selesai


def _isi(attributes: dict[str, str], shown: str) -> Isi:
    kind = attributes.get("office:value-type", "")
    if attributes.get("calcext:value-type") == "error" or (
        kind == "string" and re.match(r"#[A-Z/0!?]+$|Err:\d", shown)
    ):
        return Khusus(Jenis.GALAT, shown)
    if kind in _NUMBERS:
        return angka_sel(attributes["office:value"])
    if kind in ("date", "time"):
        return Khusus(Jenis.TANGGAL, shown)
    if kind == "boolean":
        return Khusus(Jenis.BENAR_SALAH, shown)
    if not kind and "table:formula" in attributes:
        return Khusus(Jenis.BELUM_DIHITUNG, "")
    text = attributes.get("office:string-value", shown)
    return text if text.strip() else None


def _times(attributes: dict[str, str], name: str, most: int) -> int:
    """How often a row or cell is repeated, or over how many it reaches."""
    digits = attributes.get(name, "1")
    return min(max(int(digits), 1), most) if digits.isdigit() else 1
