"""The cells of one sheet of an .xlsx, as expat hands them over."""

import re
from datetime import datetime, timedelta
from typing import Any

from lkjip.importer.kode_temuan import TERLALU_BESAR
from lkjip.importer.lembar import (
    SEL_TERBANYAK,
    Baris,
    Isi,
    Jenis,
    Khusus,
    Lembar,
    Refused,
    angka_sel,
    huruf_kolom,
    isi_gabungan,
    nomor_kolom,
)

_DIGITS = "0123456789"
_RANGE = re.compile(r"\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)")
_MOST_MERGED = 50_000
_LAST_COLUMN = 16_384


class Selesai(Exception):  # noqa: N818  # no error: enough rows have been read
    """As many rows as asked for have been read."""


class PembacaLembar:
    """Gathers rows while the sheet's XML passes by; nothing but them is kept."""

    def __init__(
        self, lembar: Lembar, texts: list[str], dates: list[bool], recalculates: bool, is_1904: bool, most: int
    ) -> None:
        self.lembar, self.texts, self.dates, self.most = lembar, texts, dates, most
        self.recalculates = recalculates
        self.start_of_days = datetime(1904, 1, 1) if is_1904 else datetime(1899, 12, 30)
        self.rows: dict[int, Baris] = {}
        self.merged: list[tuple[int, int, int, int]] = []
        self.hidden_columns: set[int] = set()
        self.columns: dict[str, int] = {}
        self.local: dict[str, str] = {}
        self.number = 0
        self.row_hidden = False
        self.cells: list[Isi] = []
        self.column = -1
        self.kind = self.style = ""
        self.pieces: list[str] = []
        self.collects = self.has_formula = self.has_value = self.phonetic = False
        self.in_formula = False
        self.zeros: list[tuple[int, int]] = []
        self.computes = False
        self.seen = 0

    def handlers(self) -> tuple[Any, Any, Any]:
        """The three functions that expat calls."""
        return self._start, self._end, self._text

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        local = self.local.get(tag) or self.local.setdefault(tag, tag.rpartition(":")[2])
        if local == "c":
            self._start_cell(attributes)
        elif local == "v":
            self.collects = self.has_value = True
            self.pieces = []
        elif local == "f":
            self.has_formula = self.in_formula = True
        elif local == "t":
            self.collects = not self.phonetic
        elif local == "row":
            self.number = int(attributes["r"]) if "r" in attributes else self.number + 1
            self.row_hidden = attributes.get("hidden") in ("1", "true")
            self.cells, self.column = [], -1
        elif local == "rPh":
            self.phonetic = True
        elif local == "col" and attributes.get("hidden") in ("1", "true"):
            first, last = int(attributes["min"]) - 1, int(attributes["max"])
            self.hidden_columns.update(range(first, min(last, first + 500)))
        elif local == "mergeCell" and len(self.merged) < _MOST_MERGED:
            if match := _RANGE.fullmatch(attributes.get("ref", "")):
                corners = (int(match[2]), nomor_kolom(match[1]), int(match[4]), nomor_kolom(match[3]))
                self.merged.append(corners)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self.seen += 1
        if self.seen > SEL_TERBANYAK:
            said = f"lembar “{self.lembar.nama}” memuat lebih dari {SEL_TERBANYAK // 1_000_000} juta sel"
            raise Refused(TERLALU_BESAR, said, "salin tabelnya ke buku kerja baru, lalu simpan sebagai .xlsx")
        reference = attributes.get("r")
        if reference is None:
            self.column += 1
        else:
            letters = reference.rstrip(_DIGITS)
            column = self.columns.get(letters)
            if column is None:
                column = self.columns[letters] = min(nomor_kolom(letters), _LAST_COLUMN)
            self.column = column
        self.kind = attributes.get("t", "n")
        self.style = attributes.get("s", "")
        self.pieces = []
        self.has_formula = self.has_value = False

    def _text(self, text: str) -> None:
        if self.collects:
            self.pieces.append(text)
        elif self.in_formula and "[" in text and not self.lembar.tautan_luar and re.search(r"\[\d+\]|\.xls", text):
            self.lembar.tautan_luar = f"{huruf_kolom(self.column)}{self.number}"

    def _end(self, tag: str) -> None:
        local = self.local[tag]
        if local == "c":
            if self.pieces or self.has_formula:
                isi = self._value()
                if isi is not None:
                    cells = self.cells
                    gap = self.column - len(cells)
                    if gap > 0:
                        cells += [None] * gap
                    if gap < 0:
                        cells[self.column] = isi
                    else:
                        cells.append(isi)
        elif local in ("v", "t"):
            self.collects = False
        elif local == "f":
            self.in_formula = False
        elif local == "row":
            if self.cells:
                self.rows[self.number] = Baris(self.number, self.cells, self.row_hidden)
                if self.most and len(self.rows) >= self.most:
                    raise Selesai
        elif local == "rPh":
            self.phonetic = False

    def _value(self) -> Isi:
        text = "".join(self.pieces)
        kind = self.kind
        if kind == "s":
            text = self.texts[int(text)]
            return text if text.strip() else None
        if kind in ("str", "inlineStr"):
            if not text and self.has_formula and not self.has_value:
                return Khusus(Jenis.BELUM_DIHITUNG, "rumus")
            return text if text.strip() else None
        if not text.strip():
            return Khusus(Jenis.BELUM_DIHITUNG, "rumus") if self.has_formula else None
        if kind == "n":
            return self._number(text)
        if kind == "e":
            return Khusus(Jenis.GALAT, text)
        if kind == "b":
            return Khusus(Jenis.BENAR_SALAH, "TRUE" if text == "1" else "FALSE")
        return Khusus(Jenis.TANGGAL, text[:10])

    def _number(self, text: str) -> Isi:
        number = angka_sel(text)
        if self.has_formula and self.recalculates:
            self.computes = self.computes or bool(number)
            if not number:
                self.zeros.append((self.number, self.column))
        if self.style and self.style != "0":
            style = int(self.style)
            if style < len(self.dates) and self.dates[style]:
                return Khusus(Jenis.TANGGAL, self._date(float(text)))
        return number

    def _date(self, days: float) -> str:
        try:
            return (self.start_of_days + timedelta(days=days)).strftime("%d/%m/%Y")
        except OverflowError:
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


