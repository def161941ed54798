"""Tables in rendered text: merged cells, the grid of repeated columns, and what must not stay empty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lkjip.word.marks import Mark
from lkjip.word.spool import Patch, Spool


@dataclass
class _Merge:
    """The last cell of a merge slot: its row, its key and its open vMerge."""

    row: int
    key: str
    patch: Patch


@dataclass
class _Table:
    """A table being written: the row it is at, its merges, and the columns of its grid row."""

    row: int = 0
    merges: dict[str, _Merge] = field(default_factory=dict)
    merged: bool = False
    widths: list[str] = field(default_factory=list)
    has_grid: bool = False


class TableAssembler:
    """Carries out the marks of one part's tables and cells."""

    def __init__(self, spool: Spool, write: Callable[[str], None]) -> None:
        self._spool, self._write = spool, write
        self._holds: list[tuple[int, bool]] = []  # start of the text, and whether it has a row
        self._guards: list[bool] = []  # whether the last child is a paragraph
        self._tables: list[_Table] = []
        self.skipping = ""  # the merge slot whose content is passed over
        self.handlers: dict[str, Callable[[list[str]], None]] = {
            Mark.HOLD: self._hold,
            Mark.ROW_OF_HOLD: self._row_of_hold,
            Mark.HOLD_END: self._hold_end,
            Mark.GUARD: self._guard,
            Mark.GUARD_PARAGRAPH: self._guard_paragraph,
            Mark.GUARD_TABLE: self._guard_table,
            Mark.GUARD_END: self._guard_end,
            Mark.TABLE: self._table,
            Mark.TABLE_END: self._table_end,
            Mark.ROW: self._row,
            Mark.GRID: self._grid,
            Mark.GRID_CELL: self._grid_cell,
            Mark.GRID_ROW_END: self._grid_row_end,
            Mark.MERGE: self._merge,
            Mark.MERGE_CONTENT: self._merge_content,
            Mark.MERGE_CONTENT_END: self._merge_content_end,
        }

    def take(self, kind: str, payload: list[str]) -> None:
        """Carry out one mark; inside a merged cell only its end counts."""
        if not self.skipping or (kind == Mark.MERGE_CONTENT_END and payload[0] == self.skipping):
            self.handlers[kind](payload)

    def _hold(self, _: list[str]) -> None:
        self._holds.append((self._spool.size, False))

    def _row_of_hold(self, _: list[str]) -> None:
        self._holds = [(start, True) for start, _ in self._holds]

    def _hold_end(self, _: list[str]) -> None:
        start, has_rows = self._holds.pop()
        if not has_rows:
            self._spool.drop_from(start)
        elif self._guards:
            self._guards[-1] = False

    def _guard(self, _: list[str]) -> None:
        self._guards.append(False)

    def _guard_paragraph(self, _: list[str]) -> None:
        self._guards[-1] = True

    def _guard_table(self, _: list[str]) -> None:
        self._guards[-1] = False

    def _guard_end(self, _: list[str]) -> None:
        if not self._guards.pop():
            self._write("<w:p/>")

    def _table(self, _: list[str]) -> None:
        self._tables.append(_Table())

    def _table_end(self, _: list[str]) -> None:
        self._tables.pop()

    def _row(self, _: list[str]) -> None:
        self._tables[-1].row += 1

    def _grid(self, payload: list[str]) -> None:
        table, widths = self._tables[-1], payload
        self._spool.patch(lambda: "".join(f'<w:gridCol w:w="{width}"/>' for width in (table.widths or widths) if width))

    def _grid_cell(self, payload: list[str]) -> None:
        if not self._tables[-1].has_grid:
            self._tables[-1].widths += payload

    def _grid_row_end(self, _: list[str]) -> None:
        self._tables[-1].has_grid = True

    def _merge(self, payload: list[str]) -> None:
        slot, key = payload
        table = self._tables[-1]
        last = table.merges.get(slot)
        table.merged = last is not None and last.row == table.row - 1 and last.key == key
        if last is not None and table.merged:
            last.row = table.row
            last.patch.text = '<w:vMerge w:val="restart"/>'
            self._write("<w:vMerge/>")
        else:
            table.merges[slot] = _Merge(table.row, key, self._spool.patch(""))

    def _merge_content(self, payload: list[str]) -> None:
        if self._tables[-1].merged:
            self.skipping = payload[0]

    def _merge_content_end(self, payload: list[str]) -> None:
        """The end of a cell with a merge; a merged cell keeps one empty paragraph."""
        if self.skipping:
            self.skipping = ""
            self._write(f"<w:p>{payload[1]}</w:p>")
            if self._guards:
                self._guards[-1] = True
