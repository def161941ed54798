"""Where a tag stands, in words that a person can follow inside Word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkjip.word.ooxml import M, W, own_nodes

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WORDS = 40


def text_of(paragraph: Element) -> str:
    """A paragraph's visible text with its tags as typed."""
    return "".join(node.text or "" for node in own_nodes(paragraph) if node.tag in (W + "t", M + "t"))


def shortened(text: str) -> str:
    """The first words of a text in quotation marks."""
    text = re.sub(r"\s+", " ", text).strip()
    return f"“{text[:_WORDS].rstrip()}…”" if len(text) > _WORDS else f"“{text}”"


class Places:
    """The spots of one part, numbered before the compiler moves anything."""

    def __init__(self, root: Element, label: str) -> None:
        self.label = label
        self._texts = {paragraph: text_of(paragraph) for paragraph in root.iter(W + "p")}
        self._tables = {table: number for number, table in enumerate(root.iter(W + "tbl"), 1)}
        self._names = {table: self._name(table) for table in self._tables}
        self._rows = {
            row: (table, number) for table in self._tables for number, row in enumerate(_without_nested(table, "tr"), 1)
        }
        self._cells = {
            cell: (row, number) for row in self._rows for number, cell in enumerate(_without_nested(row, "tc"), 1)
        }

    def of(self, element: Element) -> str:
        """`isi dokumen, tabel 3 (“…”), baris 2, sel 4`, or `isi dokumen, paragraf “…”`."""
        chain = [element, *element.iterancestors()]
        cell = next((node for node in chain if node in self._cells), None)
        if cell is not None:
            row, number = self._cells[cell]
            return f"{self.of_row(row)}, sel {number}"
        own_row = next((node for node in chain if node in self._rows), None)
        if own_row is not None:
            return self.of_row(own_row)
        table = next((node for node in chain if node in self._tables), None)
        if table is not None:
            return self.of_table(table)
        paragraph = next((node for node in chain if node.tag == W + "p"), None)
        return (
            self.label if paragraph is None else f"{self.label}, paragraf {shortened(self._texts.get(paragraph, ''))}"
        )

    def of_row(self, row: Element) -> str:
        """The spot of a table row."""
        table, number = self._rows[row]
        return f"{self.of_table(table)}, baris {number}"

    def of_table(self, table: Element) -> str:
        """The spot of a table, with its caption or its first words."""
        return f"{self.label}, tabel {self._tables[table]}{self._names[table]}"

    def _name(self, table: Element) -> str:
        """A table's caption, or its first words."""
        previous = table.getprevious()
        has_caption = previous is not None and any(
            "SEQ " in (node.text or "") for node in previous.iter(W + "instrText")
        )
        caption = self._texts.get(previous, "") if previous is not None and has_caption else ""
        words = caption or next(filter(str.strip, (self._texts[one] for one in table.iter(W + "p"))), "")
        return f" ({shortened(words)})" if words.strip() else ""


def _without_nested(parent: Element, name: str) -> list[Element]:
    """The rows of a table or cells of a row, also inside content controls, without those of nested tables."""
    found = []
    for child in parent:
        if child.tag == W + name:
            found.append(child)
        elif child.tag in (W + "sdt", W + "sdtContent", W + "customXml"):
            found.extend(_without_nested(child, name))
    return found
