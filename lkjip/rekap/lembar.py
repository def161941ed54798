"""Sheets of the recapitulation while they are written: heading, rows, notes, charts, the page they are printed on."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from lkjip.buku.rupa import Gaya, apply, height, print_setup
from lkjip.numbers import rounded
from lkjip.rekap.bagan import Bagan, keterangan, pasang_bagan

HEAD = 3  # the row of the headings
_TITLE = 1
_F4 = 14  # Excel's number of 8.5 × 13 inches, the paper of the offices
_LEAST_HEAD, _LEAST_ROW = 22, 17  # points
_MARGIN = 0.4  # inches
_PLACES = 10  # more than any cell shows

Cell = str | int | Decimal | None
Columns = Sequence[tuple[str, int, str]]  # of every column the title, the width and the format of its numbers


class Lembar:
    """The sheets of one workbook while they are written."""

    def __init__(self, book: Any, look: Gaya) -> None:
        from openpyxl.styles import Alignment

        self.book, self.look = book, look
        self.head = Alignment(horizontal="center", vertical="center", wrap_text=True)
        self.text = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
        self.number = Alignment(vertical="center", horizontal="right", indent=1)
        self.charts: list[str] = []  # what each shows, in their order

    def sheet(self, name: str, title: str, columns: Columns) -> Any:
        """A new sheet with a heading."""
        page = self.book.create_sheet(name)
        page.sheet_view.showGridLines = False
        page.cell(_TITLE, 1, title)
        apply(page.cell(_TITLE, 1), self.look.judul)
        for at, (heading, wide, _) in enumerate(columns, 1):
            page.column_dimensions[page.cell(1, at).column_letter].width = wide
            cell = page.cell(HEAD, at, heading)
            apply(cell, self.look.kepala)
            cell.alignment = self.head
        page.row_dimensions[HEAD].height = max(height([(name, wide - 3) for name, wide, _ in columns]), _LEAST_HEAD)
        page.freeze_panes = page.cell(HEAD + 1, 3)
        self.printed(page)
        return page

    def printed(self, page: Any, high: int = 0) -> None:
        """On F4 with narrow margins, `high` pages high where that is said."""
        print_setup(page, HEAD, high, _F4)
        page.page_margins.left = page.page_margins.right = page.page_margins.top = _MARGIN

    def rows(self, page: Any, columns: Columns, rows: Iterable[Sequence[Cell]], start: int = HEAD + 1) -> int:
        """Write the rows; the first free row below them."""
        at = start
        for values in rows:
            for column, (value, (_, _, form)) in enumerate(zip(values, columns, strict=True), 1):
                self.value(page.cell(at, column), value, form)
            texts = [(v, wide - 2) for v, (_, wide, _) in zip(values, columns, strict=True) if isinstance(v, str)]
            page.row_dimensions[at].height = max(height(texts), _LEAST_ROW)
            at += 1
        return at

    def value(self, cell: Any, value: Cell, form: str) -> None:
        """A number as a number, a text as a text whatever it looks like."""
        is_number = isinstance(value, int | Decimal)
        apply(cell, self.look.angka if is_number else self.look.isi)
        cell.alignment = self.number if is_number else self.text
        if isinstance(value, Decimal):
            cell.value = _plain(value)
        elif value is not None:
            cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
        if is_number:
            cell.number_format = form

    def chart(self, page: Any, bagan: Bagan, anchor: str) -> None:
        """A chart beside the table, and the whole sheet on one page; nothing where there is no bar to compare."""
        if len(bagan.batang) > 1:
            pasang_bagan(page, bagan, anchor)
            self.charts.append(f"{page['A1'].value}. {keterangan(bagan)}")
            self.printed(page, 1)

    def notes(self, page: Any, at: int, columns: int, heading: str, texts: Iterable[str], wide: int) -> int:
        """Sentences below a table, each over its whole width; the first free row."""
        page.cell(at, 1, heading)
        apply(page.cell(at, 1), self.look.bagian)
        for text in texts:
            at += 1
            page.merge_cells(start_row=at, end_row=at, start_column=1, end_column=columns)
            page.cell(at, 1, text)
            apply(page.cell(at, 1), self.look.biasa)
            page.row_dimensions[at].height = height([(text, wide)]) or 15
        return at + 2


def _plain(value: Decimal) -> int | Decimal:
    """Whole numbers as such, others to more places than are shown."""
    whole = value.to_integral_value()
    return int(whole) if whole == value else rounded(value, _PLACES).normalize()
