"""The cells of one sheet of an .xlsx, as expat (Python's own XML parser) hands them over.

Why not a library. Correctness first: an amount that cannot be trusted must be a finding. python-calamine 0.9.1 shows a
formula without a stored value and `#DIV/0!` both as an empty cell, and knows no hidden rows; fastexcel 0.21 stands on
the same calamine. openpyxl 3.1 tells all of it, but only in two passes (formulas, then values). Then speed, for 15,000
rows of 23 cells on one busy machine: calamine 0.4 s, this reader 0.8-1.2 s, expat calling nothing but empty functions
1.0 s, ElementTree 1.8 s, lxml 2.4 s, openpyxl 6.8 s for one of its two passes, which alone misses the target of three
times pandas. openpyxl is the oracle of the tests, which compare cell by cell.
"""

import re
from datetime import datetime, timedelta
from decimal import Decimal

from lkjip.arsip import Bahaya, Handlers
from lkjip.importer.lembar import (
    SEL_TERBANYAK,
    Baris,
    Isi,
    Jenis,
    Khusus,
    Lembar,
    angka_sel,
    huruf_kolom,
    isi_gabungan,
    nomor_kolom,
)
from lkjip.importer.xlsx_polos import Bagian
from lkjip.importer.xlsx_teks import escaped

_DIGITS = "0123456789"
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})")
_COLUMN = re.compile(r"[A-Z]{1,3}")
_MOST_MERGED = 200_000
_LAST_COLUMN, _LAST_ROW = 16_384, 1_048_576
_LONGEST = 1_000_000  # signs in a cell; Excel allows 32,767
_ROW_COSTS = 8  # cells' worth of memory
_KNOWN = 100_000  # different texts and numbers that are kept once
_HIDDEN = re.compile(r' hidden="(?:1|true)"')
_COPY = "salin tabelnya ke buku kerja baru, lalu simpan sebagai .xlsx"


class Selesai(Exception):  # noqa: N818  # no error: enough rows have been read
    """As many rows as asked for have been read."""


class _Lokal(dict[str, str]):
    """Names of elements without their prefix."""

    def __missing__(self, tag: str) -> str:
        self[tag] = local = tag.rpartition(":")[2]
        return local


class PembacaLembar:
    """Gathers rows while the sheet's XML passes by; nothing but them is kept."""

    def __init__(
        self, lembar: Lembar, texts: list[str | None], dates: list[bool], recalculates: bool, is_1904: bool, most: int
    ) -> None:
        self.lembar, self.texts, self.dates, self.most = lembar, texts, dates, most
        self.recalculates = recalculates
        self.start_of_days = datetime(1904, 1, 1) if is_1904 else datetime(1899, 12, 30)
        self.rows: dict[int, Baris] = {}
        self.merged: list[tuple[int, int, int, int]] = []
        self.hidden_columns: set[int] = set()
        self.columns: dict[str, int] = {}
        self.local = _Lokal()
        self.numbers: dict[str, Isi] = {}
        self.inline: dict[str, str] = {}
        self.number = 0
        self.row_hidden = False
        self.cells: list[Isi] = []
        self.column = -1
        self.cell: dict[str, str] = {}
        self.pieces: list[str] = []
        self.length = 0
        self.collects = self.has_formula = self.has_value = self.phonetic = False
        self.in_cell = self.in_formula = False
        self.zeros: list[tuple[int, int]] = []
        self.computes = False
        self.kept = 0

    def handlers(self) -> Handlers:
        """The three functions that expat calls."""
        return self._start, self._end, self._text

    def ambil(self, parts: list[Bagian]) -> None:
        """Whole rows that expat does not see."""
        texts, columns = self.texts, self.columns
        self._begin(int(parts[0][0]), is_hidden=False)
        for number, attributes, letters, style, kind, value, inline in parts:
            if not letters:
                self._end_row()
                self._begin(int(number), is_hidden=bool(attributes and _HIDDEN.search(attributes)))
            elif text := value or inline:
                self.column = column = columns[letters] if letters in columns else self._column(letters)
                is_shared = kind == "s" and text.isdecimal()
                isi = texts[int(text)] if is_shared else self._stored(kind or "n", style or "0", text)
                if isi is None:
                    continue
                if column == len(self.cells):
                    self.cells.append(isi)
                else:
                    self._keep(isi)
        self._end_row()

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        local = self.local[tag]
        if local == "c":
            self.cell = attributes
            self.in_cell = True
            if self.has_value or self.has_formula:
                self.pieces = []
                self.has_formula = self.has_value = False
        elif local == "v":
            self.collects = self.has_value = True
            self.pieces = []
            self.length = 0
        elif local == "t":
            if self.in_cell and not self.phonetic:
                self.collects = self.has_value = True
        elif local == "row":
            self._start_row(attributes)
        elif local == "f":
            if self.in_cell:
                self.has_formula = self.in_formula = True
        elif local == "is":
            self.length = 0
        elif local == "rPh":
            self.phonetic = True
        elif local == "col" and attributes.get("hidden") in ("1", "true"):
            first, last = int(attributes["min"]) - 1, int(attributes["max"])
            self.hidden_columns.update(range(max(first, 0), min(last, first + 500, _LAST_COLUMN)))
        elif local == "mergeCell" and (match := _RANGE.fullmatch(attributes.get("ref", ""))):
            self.merged.append((int(match[2]), nomor_kolom(match[1]), int(match[4]), nomor_kolom(match[3])))
            if len(self.merged) > _MOST_MERGED:
                raise Bahaya(f"lembar “{self.lembar.nama}” memuat terlalu banyak sel gabungan", _COPY, besar=True)

    def _start_row(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        self.number = self.number + 1 if reference is None else int(reference[:9])
        self._begin(self.number, is_hidden=attributes.get("hidden") in ("1", "true"))

    def _begin(self, number: int, *, is_hidden: bool) -> None:
        if not 0 < number <= _LAST_ROW:
            raise ValueError(number)
        self.number, self.row_hidden = number, is_hidden
        self.cells, self.column = [], -1
        self.has_formula = False

    def _text(self, text: str) -> None:
        if self.collects:
            self.pieces.append(text)
            self.length += len(text)
            if self.length > _LONGEST:
                raise Bahaya(
                    f"sel di baris {self.number} lembar “{self.lembar.nama}” terlalu panjang", _COPY, besar=True
                )
        elif self.in_formula and "[" in text and not self.lembar.tautan_luar and re.search(r"\[\d+\]|\.xls", text):
            self.lembar.tautan_luar = self.cell.get("r") or f"{huruf_kolom(self.column + 1)}{self.number}"

    def _end(self, tag: str) -> None:
        local = self.local[tag]
        if local == "c":
            self.in_cell = False
            reference = self.cell.get("r")
            if reference is None:
                self.column += 1
            else:
                letters = reference.rstrip(_DIGITS)
                self.column = self.columns[letters] if letters in self.columns else self._column(letters)
            if (self.has_value or self.has_formula) and (isi := self._value()) is not None:
                self._keep(isi)
        elif local in ("v", "t"):
            self.collects = False
        elif local == "f":
            self.in_formula = False
        elif local == "row":
            self._end_row()
        elif local == "rPh":
            self.phonetic = False

    def _column(self, letters: str) -> int:
        if not _COLUMN.fullmatch(letters) or (column := nomor_kolom(letters)) >= _LAST_COLUMN:
            raise ValueError(letters)
        self.columns[letters] = column
        return column

    def _keep(self, isi: Isi) -> None:
        cells = self.cells
        gap = self.column - len(cells)
        if gap == 0:
            cells.append(isi)
        elif gap > 0:
            cells += [None] * gap
            cells.append(isi)
        elif cells[self.column] is None:
            cells[self.column] = isi
        else:
            raise ValueError(self.column)  # two cells in one place

    def _end_row(self) -> None:
        if not self.cells:
            return
        if self.number in self.rows:
            raise ValueError(self.number)  # two rows in one place
        self.rows[self.number] = Baris(self.number, self.cells, self.row_hidden)
        self.kept += len(self.cells) + _ROW_COSTS
        if self.kept > SEL_TERBANYAK:
            said = f"lembar “{self.lembar.nama}” berisi terlalu banyak sel, sampai baris {self.number}"
            raise Bahaya(said, "hapus baris di bawah tabel, atau " + _COPY, besar=True)
        if self.most and len(self.rows) >= self.most:
            raise Selesai

    def _value(self) -> Isi:
        text = "".join(self.pieces) if self.has_value else ""
        kind = self.cell.get("t", "n")
        is_text = kind in ("str", "inlineStr")
        if not (text if is_text else text.strip()):
            is_open = self.has_formula and not (is_text and self.has_value)
            return Khusus(Jenis.BELUM_DIHITUNG, "rumus") if is_open else None
        return self._stored(kind, self.cell.get("s", "0"), text)

    def _stored(self, kind: str, style: str, text: str) -> Isi:
        """A cell whose stored value is `text`."""
        if kind == "s":
            return self.texts[int(text) if text.strip().isdecimal() else len(self.texts)]
        if kind == "n":
            return self._number(text.strip(), style)
        if kind in ("str", "inlineStr"):
            return self._inline(escaped(text)) if text.strip() else None
        if kind == "e":
            return Khusus(Jenis.GALAT, text)
        if kind == "b":
            return Khusus(Jenis.BENAR_SALAH, "TRUE" if text.strip() in ("1", "true") else "FALSE")
        return Khusus(Jenis.TANGGAL, text[:10])

    def _inline(self, text: str) -> str:
        return self.inline.setdefault(text, text) if len(self.inline) < _KNOWN else text

    def _number(self, text: str, style: str) -> Isi:
        number = self.numbers.get(text)
        if number is None:
            number = angka_sel(text)
            if len(self.numbers) < _KNOWN:
                self.numbers[text] = number
        if self.has_formula and self.recalculates:
            self.computes = self.computes or bool(number)
            if not number:
                self.zeros.append((self.number, self.column))
        is_date = style != "0" and int(style) < len(self.dates) and self.dates[int(style)]
        if is_date and isinstance(number, Decimal):
            return Khusus(Jenis.TANGGAL, self._date(float(text)))
        return number

    def _date(self, days: float) -> str:
        try:
            return (self.start_of_days + timedelta(days=days)).strftime("%d/%m/%Y")
        except (OverflowError, ValueError):
            return f"{days:g}"

    def selesai(self) -> None:
        """Hand the rows over, in order, with merged cells filled.

        Programs that compute nothing store 0 for every formula and ask Excel to compute on opening.
        """
        for nomor, kolom in [] if self.computes else self.zeros:
            if nomor in self.rows:
                self.rows[nomor].sel[kolom] = Khusus(Jenis.BELUM_DIHITUNG, "rumus")
        isi_gabungan(self.rows, self.merged)
        numbers = sorted(self.rows)
        self.lembar.baris = [self.rows[number] for number in numbers]
        self.lembar.kolom_tersembunyi = frozenset(self.hidden_columns)
