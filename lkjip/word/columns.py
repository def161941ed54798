"""Columns that repeat (`{%tc for %}`): their widths and the table's grid, so that the table keeps its width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lkjip.word.lift import opens_block
from lkjip.word.marks import Mark, mark
from lkjip.word.ooxml import CELL_PROPERTIES, W, attribute, insert_ordered, insert_text_after
from lkjip.word.tags import Tag, TagTable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass
class _Cell:
    """A cell of the template row and the widths of the grid columns it covers."""

    element: Element
    widths: list[int]

    @property
    def width(self) -> int:
        return sum(self.widths)


@dataclass
class _Block:
    """Cells inside `{%tc for %}` or `{%tc if %}`, by branch; `own` is the width of the cells with the tags."""

    loop: str
    own: int = 0
    branches: list[list[_Cell | _Block]] = field(default_factory=lambda: [[]])

    @property
    def width(self) -> int:
        return self.own + sum(node.width for branch in self.branches for node in branch)


class Columns:
    """The repeated columns of one part."""

    def __init__(self, table: TagTable) -> None:
        self._table = table
        self._loops = 0

    def share(self, table: Element) -> bool:
        """Let the cells of the table's column loops share their width; True where the table has any."""
        grid = [int(attribute(column, "w", "0") or 0) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
        rows = [row for row in table.findall(W + "tr") if any(self._lifted(cell) for cell in row.findall(W + "tc"))]
        for row in rows:
            nodes = self._nodes(row, grid)
            self._assign(nodes, sum(node.width for node in nodes), (), row is rows[0])
        if rows and grid:
            insert_text_after(rows[0], self._table.token(mark(Mark.GRID_ROW_END)))
            element = table.find(W + "tblGrid")
            if element is not None:
                del element[:]
                element.text = self._table.token(mark(Mark.GRID, *grid))
        return bool(rows)

    def _lifted(self, cell: Element) -> list[tuple[Element, str, Tag]]:
        """The column tags of a cell with their text elements."""
        return [
            (node, token, tag)
            for node in cell.iterfind(f"{W}p//{W}t")
            for token, tag in self._table.of(node.text)
            if tag.lift == "tc"
        ]

    def _nodes(self, row: Element, grid: Sequence[int]) -> list[_Cell | _Block]:
        """The row's cells as a tree of blocks."""
        levels: list[list[_Cell | _Block]] = [[]]
        blocks: list[_Block] = []
        column = int(attribute(row.find(f"{W}trPr/{W}gridBefore"), default="0"))
        for element in row.findall(W + "tc"):
            tags = self._lifted(element)
            span = 0 if tags and not _own_width(element) else _span(element)  # a tag's cell of no width is no column
            cell = _Cell(element, list(grid[column : column + span]) or [_own_width(element)])
            column += span
            if not tags:
                levels[-1].append(cell)
            for index, (node, token, tag) in enumerate(tags):
                self._follow(levels, blocks, node, token, tag, cell.width if index == 0 else 0)
        return levels[0]

    def _follow(
        self,
        levels: list[list[_Cell | _Block]],
        blocks: list[_Block],
        node: Element,
        token: str,
        tag: Tag,
        width: int,
    ) -> None:
        """Open, branch or close a block at one column tag."""
        if opens_block(tag):
            block = _Block(self._named_loop(node, token, tag) if tag.word == "for" else "")
            levels[-1].append(block)
            blocks.append(block)
            levels.append(block.branches[-1])
        elif tag.word in ("else", "elif") and blocks:
            blocks[-1].branches.append([])
            levels[-1] = blocks[-1].branches[-1]
        if blocks:
            blocks[-1].own += width
        if tag.word.startswith("end") and blocks:
            blocks.pop()
            levels.pop()

    def _named_loop(self, node: Element, token: str, tag: Tag) -> str:
        """Give the loop a name of its own, which inner loops do not hide."""
        self._loops += 1
        name = f"_kolom{self._loops}"
        naming = self._table.token(Tag("{%", f"set {name} = loop", tag.place, lift="tc"))
        node.text = (node.text or "").replace(token, token + naming)
        return name

    def _assign(self, nodes: Sequence[_Cell | _Block], width: int, loops: tuple[str, ...], in_grid: bool) -> None:
        """Share a width among cells and blocks in proportion to their own."""
        natural = sum(node.width for node in nodes)
        given = 0
        for index, node in enumerate(nodes):
            share = width - given if index == len(nodes) - 1 else node.width * width // (natural or 1)
            given += share
            if isinstance(node, _Block):
                inner = (*loops, node.loop) if node.loop else loops
                for branch in node.branches:
                    self._assign(branch, share, inner, in_grid)
            else:
                self._set_width(node, share, loops, in_grid)

    def _set_width(self, cell: _Cell, width: int, loops: tuple[str, ...], in_grid: bool) -> None:
        properties = cell.element.find(W + "tcPr")
        if properties is None:
            properties = cell.element.makeelement(W + "tcPr")
            cell.element.insert(0, properties)
        shared = self._shared(width, loops, self._columns_covered(cell.element) if loops else "")
        element = properties.makeelement(W + "tcW", {W + "w": shared, W + "type": "dxa"})
        if width:
            insert_ordered(properties, element, CELL_PROPERTIES)
        if in_grid:
            parts = [part * width // (cell.width or 1) for part in cell.widths]
            parts[-1] += width - sum(parts)
            text = mark(Mark.GRID_CELL, *(self._shared(part, loops) for part in parts))
            insert_text_after(properties, self._table.token(text))

    def _columns_covered(self, cell: Element) -> str:
        """How many repeated columns the cell spans (`{% colspan %}`), an expression; the loop runs over all of them."""
        tags = (tag for node in cell.iterfind(f"{W}p//{W}t") for _, tag in self._table.of(node.text))
        return next((tag.rest for tag in tags if tag.word == "colspan"), "")

    def _shared(self, width: int, loops: tuple[str, ...], covered: str = "") -> str:
        if not loops:
            return str(width)
        times = f", kali=({covered})" if covered else ""
        return self._table.token(Tag("{{", f"_bagi({width}, {', '.join(loops)}{times})", ""))


def _span(cell: Element) -> int:
    return int(attribute(cell.find(f"{W}tcPr/{W}gridSpan"), default="1") or 1)


def _own_width(cell: Element) -> int:
    text = attribute(cell.find(f"{W}tcPr/{W}tcW"), "w", "0")
    return int(text) if text.isdigit() else 0
