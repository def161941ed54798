"""Tables of a template: merged, spanned and shaded cells, repeated columns, and what must not stay empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from lkjip.word.lift import WRAPPERS, Report, drop_if_empty, opens_block
from lkjip.word.marks import Mark, mark
from lkjip.word.ooxml import (
    CELL_PROPERTIES,
    W,
    ancestor,
    insert_ordered,
    insert_text_after,
    insert_text_before,
    own_nodes,
    replace_with_text,
)
from lkjip.word.syntax import DIRECTIVES
from lkjip.word.tags import Tag, TagTable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TABLE_PARTS = tuple(W + name for name in ("tblPr", "tblGrid", "tr", "tblPrEx"))
_STORIES = tuple(W + name for name in ("tc", "hdr", "ftr", "footnote", "endnote", "txbxContent"))


class Cells:
    """Carries out the cell directives of one part, and guards its tables."""

    def __init__(self, root: Element, table: TagTable, report: Report) -> None:
        self._root, self._table, self._report = root, table, report
        self._slots = 0
        self._held: set[Element] = set()
        self.framed: set[Element] = set()

    def apply_directives(self) -> None:
        """Turn `{% vm %}`, `{% colspan %}` and `{% cellbg %}` into cell properties."""
        for paragraph in list(self._root.iter(W + "p")):
            depth = 0
            for node in list(own_nodes(paragraph)):
                for token, tag in self._table.of(node.text) if node.tag in WRAPPERS else ():
                    depth += 1 if tag.opener == "{%" and opens_block(tag) else -1 if tag.word.startswith("end") else 0
                    if tag.word in DIRECTIVES:
                        self._direct(paragraph, node, token, tag, depth)

    def _direct(self, paragraph: Element, node: Element, token: str, tag: Tag, depth: int) -> None:
        node.text = (node.text or "").replace(token, "")
        drop_if_empty(node)
        cell = ancestor(paragraph, "tc")
        if cell is None:
            self._report("T208", f"`{tag}` hanya berlaku di dalam sel tabel", tag.place, "pindahkan ke dalam sel")
        elif depth:
            hint = f"tulis syaratnya di dalam tag: `{{% {tag.word} ... if ... else ... %}}`"
            self._report("T208", f"`{tag}` tidak boleh di dalam blok `if` atau `for` di paragraf", tag.place, hint)
        elif tag.word == "vm":
            self._merge(cell, tag)
        elif tag.word == "colspan":
            self._set(cell, "gridSpan", {"val": f"_rentang({tag.rest})"}, tag)
        else:
            self._set(cell, "shd", {"val": "clear", "color": "auto", "fill": f"_warna({tag.rest})"}, tag)

    def _set(self, cell: Element, name: str, attributes: dict[str, str], tag: Tag) -> None:
        element = cell.makeelement(W + name)
        for key, value in attributes.items():
            called = "(" in value
            element.set(W + key, self._table.token(Tag("{{", value, tag.place, shown=str(tag))) if called else value)
        insert_ordered(_properties(cell), element, CELL_PROPERTIES)

    def _merge(self, cell: Element, tag: Tag) -> None:
        self._slots += 1
        slot = self._slots
        self._set(cell, "vMerge", {}, tag)
        properties = _properties(cell)
        placeholder = properties.find(W + "vMerge")
        if placeholder is not None:
            key = tag.rest or "loop"
            made = Tag("{{", f"_gabung({slot}, ({key}))", tag.place, shown=str(tag))
            replace_with_text(placeholder, self._table.token(made))
        insert_text_after(properties, self._table.token(mark(Mark.MERGE_CONTENT, slot)))
        _append_text(cell, self._table.token(mark(Mark.MERGE_CONTENT_END, slot, _empty_paragraph(cell))))
        self.framed.update(table for table in [ancestor(cell, "tbl")] if table is not None)

    # After lifting

    def guard(self) -> None:
        """Mark the tables that merge, the tables and rows that may stay empty, and cells that may lose their text."""
        for table in list(self._root.iter(W + "tbl")):
            self._guard_table(table)
        for story in list(self._root.iter(*_STORIES)):
            self._guard_story(story)

    def _guard_table(self, table: Element) -> None:
        rows = list(self._with_depth(table, "tr"))
        held_rows = [row for row, _ in rows if self._has_only_conditional(row, "tc")]
        for row in held_rows:
            self._hold(row, [cell for cell, _ in self._with_depth(row, "tc")])
        others = [child for child in table if child.tag not in _TABLE_PARTS]
        if rows and not others and all(depth or row in held_rows for row, depth in rows):
            self._held.add(table)
            self._hold(table, [row for row, _ in rows if row not in held_rows])
        if table in self.framed:
            for row, _ in rows:
                insert_text_before(row, self._table.token(mark(Mark.ROW)))
            insert_text_before(table, self._table.token(mark(Mark.TABLE)))
            insert_text_after(table, self._table.token(mark(Mark.TABLE_END)))

    def _hold(self, element: Element, children: list[Element]) -> None:
        for child in children:
            insert_text_before(child, self._table.token(mark(Mark.ROW_OF_HOLD)))
        insert_text_before(element, self._table.token(mark(Mark.HOLD)))
        insert_text_after(element, self._table.token(mark(Mark.HOLD_END)))

    def _has_only_conditional(self, parent: Element, name: str) -> bool:
        children = list(self._with_depth(parent, name))
        return bool(children) and all(depth for _, depth in children)

    def _with_depth(self, parent: Element, name: str) -> Iterator[tuple[Element, int]]:
        """The children of a name with the number of blocks around each."""
        depth = self._depth_of(parent.text)
        for child in parent:
            if child.tag == W + name:
                yield child, depth
            depth += self._depth_of(child.tail)

    def _depth_of(self, text: str | None) -> int:
        tags = [tag for _, tag in self._table.of(text) if tag.opener == "{%"]
        return sum(1 if opens_block(tag) else -1 if tag.word.startswith("end") else 0 for tag in tags)

    def _guard_story(self, story: Element) -> None:
        blocks = [child for child in story if child.tag in (W + "p", W + "tbl")]
        depths = dict(self._with_depth(story, "p"))
        last = blocks[-1] if blocks else None
        if last is not None and depths.get(last) == 0:
            return
        for child in blocks:
            kind = Mark.GUARD_PARAGRAPH if child.tag == W + "p" else Mark.GUARD_TABLE
            if child.tag == W + "p" or not self._is_held(child):
                insert_text_after(child, self._table.token(mark(kind)))
        properties = story.find(W + "tcPr")
        start = self._table.token(mark(Mark.GUARD))
        if properties is None:
            story.text = start + (story.text or "")
        else:
            insert_text_after(properties, start)
        _append_text(story, self._table.token(mark(Mark.GUARD_END)))

    def _is_held(self, table: Element) -> bool:
        return table in self._held


def _properties(cell: Element) -> Element:
    properties = cell.find(W + "tcPr")
    if properties is None:
        properties = cell.makeelement(W + "tcPr")
        cell.insert(0, properties)
    return properties


def _append_text(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _empty_paragraph(cell: Element) -> str:
    """The pPr that the one paragraph of a merged cell keeps."""
    from lxml import etree

    properties = cell.find(f"{W}p/{W}pPr")
    if properties is None:
        return ""
    properties = deepcopy(properties)
    properties.tail = None
    for name in ("numPr", "sectPr"):
        for child in properties.findall(W + name):
            properties.remove(child)
    return re.sub(r' xmlns(:\w+)?="[^"]*"', "", etree.tostring(properties, encoding="unicode"))
