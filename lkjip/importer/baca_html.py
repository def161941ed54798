"""Tables of HTML, which many applications save as .xls: one sheet with rows as Excel numbers them when it opens one."""

import re
from html.parser import HTMLParser
from pathlib import PurePath

from lkjip.importer.kode_temuan import BUKAN_BUKU, TERLALU_BESAR
from lkjip.importer.lembar import SEL_TERBANYAK, Baris, Buku, Isi, Lembar, Refused, isi_gabungan

_BEGINS = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|table|meta|style|div|center|p|h\d)\b",
    re.IGNORECASE | re.DOTALL,
)
_UNSEEN = frozenset(["script", "style", "title"])
_BLOCKS = frozenset(["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "center", "li", "tr", "table", "body"])
_WIDEST, _HIGHEST = 1_000, 1_048_576  # columns and rows that one cell may claim
_LAST_COLUMN = 16_384
_HINT = "buka berkas itu di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx"


def is_html(text: str) -> bool:
    """Whether a text is a page of HTML, whatever its file is called."""
    return bool(_BEGINS.match(text[:4000]))


def buka_html(berkas: str, text: str) -> Buku:
    """The tables of the page, below one another; raises Refused where it has none."""
    nama = PurePath(berkas).stem

    def baca(_: str, most: int) -> Lembar:
        lembar = Lembar(berkas, nama, satu_satunya=True)
        page = _Halaman(most)
        try:
            page.feed(text)
            page.close()
        except _Selesai:
            pass
        if not page.has_table:
            raise Refused(BUKAN_BUKU, "ini halaman web tanpa tabel", _HINT)
        isi_gabungan(page.rows, page.merged)
        lembar.baris = [row for row in page.rows.values() if any(cell is not None for cell in row.sel)]
        return lembar

    return Buku(berkas, {nama: False}, baca)


class _Selesai(Exception):  # noqa: N818  # no error: enough rows have been read
    """As many rows as asked for have been read."""


class _Halaman(HTMLParser):
    """Gathers rows while the page passes by; a line of text outside of a table is a row of one cell, as in Excel."""

    def __init__(self, most: int) -> None:
        super().__init__(convert_charrefs=True)
        self.most = most
        self.rows: dict[int, Baris] = {}
        self.merged: list[tuple[int, int, int, int]] = []
        self.number = 0
        self.cells: list[Isi] | None = None  # of the row that is open
        self.until: dict[int, int] = {}  # the last row to which a cell covers a column
        self.pieces: list[str] = []
        self.cell: tuple[int, int, int] | None = None  # column, columns and rows of the cell that is open
        self.unseen = self.depth = self.seen = 0
        self.has_table = self.is_hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A row, a cell, a line."""
        if tag in _UNSEEN:
            self.unseen += 1
        elif tag == "br":
            self.pieces.append("\n")
        elif tag == "table":
            self._line()
            self.has_table = True
            self.depth += 1
        elif tag == "tr":
            self._end_row()
            self.number += 1
            self.cells = []
            self.is_hidden = "display:none" in (dict(attrs).get("style") or "").replace(" ", "").casefold()
        elif tag in ("td", "th") and self.depth:
            self._start_cell(dict(attrs))
        elif tag in _BLOCKS and self.cell is None:
            self._line()

    def handle_endtag(self, tag: str) -> None:
        """The end of a row, a cell, a line."""
        if tag in _UNSEEN:
            self.unseen = max(self.unseen - 1, 0)
        elif tag in ("td", "th"):
            self._end_cell()
        elif tag in ("tr", "table", "thead", "tbody"):
            self._end_row()
            self.depth -= tag == "table" and self.depth > 0
        elif tag in _BLOCKS and self.cell is None:
            self._line()

    def handle_data(self, data: str) -> None:
        """Text of a cell or of a line."""
        if not self.unseen:
            self.pieces.append(data)

    def close(self) -> None:
        """What the page left open."""
        super().close()
        self._end_row()
        self._line()

    def _start_cell(self, attributes: dict[str, str | None]) -> None:
        self._end_cell()
        if self.cells is None:
            self.number += 1
            self.cells = []
        column = len(self.cells)
        while self.until.get(column, 0) >= self.number:
            column += 1
        self.cell = column, _span(attributes.get("colspan"), _WIDEST), _span(attributes.get("rowspan"), _HIGHEST)
        self.pieces = []

    def _end_cell(self) -> None:
        if self.cell is None or self.cells is None:
            return
        column, columns, rows = self.cell
        self.cell = None
        text = "".join(self.pieces).strip()
        self.pieces = []
        if column >= _LAST_COLUMN:
            return
        self.seen += columns + column - len(self.cells)
        self.cells += [None] * (column - len(self.cells))
        self.cells += [text or None, *([None] * (columns - 1))]
        if self.seen > SEL_TERBANYAK:
            raise Refused(TERLALU_BESAR, "tabel ini memuat terlalu banyak sel", "simpan tabelnya sebagai .xlsx")
        if columns * rows > 1:
            self.merged.append((self.number, column, self.number + rows - 1, column + columns - 1))
            self.until |= dict.fromkeys(range(column, column + columns), self.number + rows - 1)

    def _end_row(self) -> None:
        self._end_cell()
        if self.cells is not None:
            self._keep(self.cells)
            self.cells = None

    def _line(self) -> None:
        """Text outside of a table."""
        if self.cells is None and (text := "".join(self.pieces).strip()):
            for line in text.splitlines():
                if line.strip():
                    self.number += 1
                    self._keep([line.strip()])
        self.pieces = []

    def _keep(self, cells: list[Isi]) -> None:
        self.rows[self.number] = Baris(self.number, cells, self.is_hidden)
        self.is_hidden = False
        if self.most and len(self.rows) >= self.most:
            raise _Selesai


def _span(text: str | None, most: int) -> int:
    """Over how many rows or columns a cell says that it reaches."""
    digits = (text or "").strip()
    return min(max(int(digits), 1), most) if re.fullmatch(r"\d{1,7}", digits) else 1
