"""Marks around what counts in a document: headings, captions, fields, bookmarks, drawings and lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from markupsafe import escape

from lkjip.word.fields import fields_of
from lkjip.word.marks import Mark, mark
from lkjip.word.numbering import NumberedList
from lkjip.word.ooxml import (
    MC,
    PARAGRAPH_PROPERTIES,
    WP,
    W,
    attribute,
    insert_ordered,
    insert_text_after,
    remove,
    replace_with_text,
)
from lkjip.word.styles import Heading, Styles, is_bullet
from lkjip.word.tags import Tag, TagTable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_TRACES = (
    W + "proofErr",
    W + "lastRenderedPageBreak",
    W + "commentRangeStart",
    W + "commentRangeEnd",
    W + "commentReference",
    MC + "Fallback",
)
_OWN_BOOKMARKS = ("_Toc", "_GoBack", "_Hlk")


def clean(root: Element) -> None:
    """Remove what Word left behind and what must not be repeated: spelling marks, session ids, comments, fallbacks."""
    for element in list(root.iter(*_TRACES)):
        remove(element)
    for element in root.iter():
        for name in [name for name in element.attrib if _is_session_id(str(name))]:
            del element.attrib[name]
    doomed = {
        attribute(start, "id")
        for start in root.iter(W + "bookmarkStart")
        if attribute(start, "name").startswith(_OWN_BOOKMARKS)
    }
    for element in list(root.iter(W + "bookmarkStart", W + "bookmarkEnd")):
        if attribute(element, "id") in doomed:
            remove(element)


def _is_session_id(name: str) -> bool:
    return name.startswith(W + "rsid") or name in (_W14 + "paraId", _W14 + "textId")


class Structure:
    """Puts the marks into one part."""

    def __init__(self, root: Element, table: TagTable, styles: Styles, place_of: Callable[[Element], str]) -> None:
        self._root, self._table, self._styles, self._place_of = root, table, styles, place_of
        self._restarts = any("ulang_nomor" in tag.body for tag in table.tags())

    def mark_all(self) -> None:
        """Mark every paragraph, bookmark and drawing."""
        for paragraph in self._root.iter(W + "p"):
            self._mark_paragraph(paragraph)
        for start in list(self._root.iter(W + "bookmarkStart")):
            name = escape(attribute(start, "name"))
            self._replace(start, mark(Mark.BOOKMARK, attribute(start, "id"), name, self._place_of(start)))
        for end in list(self._root.iter(W + "bookmarkEnd")):
            self._replace(end, mark(Mark.BOOKMARK_END, attribute(end, "id")))
        for drawing in self._root.iter(WP + "docPr"):
            drawing.set("id", self._table.token(mark(Mark.DRAWING_ID)))

    def _replace(self, element: Element, text: str) -> None:
        replace_with_text(element, self._table.token(text))

    def _mark_paragraph(self, paragraph: Element) -> None:
        has_caption = self._mark_fields(paragraph)
        heading = self._styles.heading(paragraph)
        numbered = self._styles.lists.get(heading.number)
        counts = numbered is not None and numbered.abstract in self._styles.heading_lists
        number = heading.number if counts or heading.level else ""
        if heading.level or has_caption:
            style = self._styles.style_of(paragraph)
            text = mark(Mark.PARAGRAPH, heading.level, number, heading.list_level, escape(style))
            if heading.level and counts and heading.list_level == 0:
                text += self._table.token(Tag("{{", "_bab()", self._place_of(paragraph)))
            _enclose(paragraph, self._table.token(text), self._table.token(mark(Mark.PARAGRAPH_END)))
        elif counts:
            _enclose(paragraph, self._table.token(mark(Mark.COUNT, heading.number, heading.list_level)), "")
        elif numbered is not None and self._restarts:
            self._restart_list(paragraph, heading, numbered)

    def _mark_fields(self, paragraph: Element) -> bool:
        """Let the engine compute the fields it knows; True where one of them numbers a caption."""
        has_caption = False
        for found in list(fields_of(paragraph)):
            keyword = found.text.split(None, 1)[0].upper() if found.text.strip() else ""
            if keyword == "SEQ":
                found.end_instruction(self._table.token(mark(Mark.SEQUENCE, escape(found.text))))
                found.set_result(self._table.token(mark(Mark.SEQUENCE_NUMBER)))
                has_caption = True
            elif keyword in ("REF", "PAGEREF"):
                text = mark(Mark.REFERENCE, self._place_of(paragraph), escape(found.text))
                found.set_result(self._table.token(text))
        return has_caption

    def _restart_list(self, paragraph: Element, heading: Heading, numbered: NumberedList) -> None:
        """Let the paragraph say its list itself, as the rendering chooses it."""
        if is_bullet(numbered):
            return
        properties = paragraph.find(W + "pPr")
        if properties is None:
            properties = paragraph.makeelement(W + "pPr")
            paragraph.insert(0, properties)
        link = paragraph.makeelement(W + "numPr")
        tag = Tag("{{", f"_num({heading.number!r})", self._place_of(paragraph))
        link.append(link.makeelement(W + "ilvl", {W + "val": str(heading.list_level)}))
        link.append(link.makeelement(W + "numId", {W + "val": self._table.token(tag)}))
        insert_ordered(properties, link, PARAGRAPH_PROPERTIES)


def _enclose(paragraph: Element, before: str, after: str) -> None:
    properties = paragraph.find(W + "pPr")
    if properties is None:
        paragraph.text = before + (paragraph.text or "")
    else:
        insert_text_after(properties, before)
    if len(paragraph):
        paragraph[-1].tail = (paragraph[-1].tail or "") + after
    else:
        paragraph.text = (paragraph.text or "") + after
