"""The last section of a document: one that stays without content is left out, with its empty page.

A section that a condition has removed leaves nothing. Only the last one cannot go like that, because its properties
end the body; so a template may end with an empty section, and the properties of the last one with content end the body.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable
from typing import TYPE_CHECKING

from lkjip.word.marks import Mark, mark
from lkjip.word.ooxml import W
from lkjip.word.spool import Patch, Spool
from lkjip.word.tags import TagTable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CONTENT = ("<w:p>", "<w:p ", "<w:p/>", "<w:tbl>", "<w:sdt>")


def mark_sections(root: Element, table: TagTable) -> None:
    """Mark the properties of every section, and what ends the body: empty paragraphs and the last properties."""
    body = root.find(W + "body")
    if body is None or not len(body) or body[-1].tag != W + "sectPr":
        return
    for properties in body.iterfind(f"{W}p/{W}pPr/{W}sectPr"):
        _before(properties, table.token(mark(Mark.SECTION)))
        properties.tail = table.token(mark(Mark.SECTION_END)) + (properties.tail or "")
    first = body[-1]
    while (previous := first.getprevious()) is not None and _is_empty(previous):
        first = previous
    _before(first, table.token(mark(Mark.LAST)))
    body[-1].tail = table.token(mark(Mark.LAST_END)) + (body[-1].tail or "")


def _is_empty(element: Element) -> bool:
    """Whether this is a paragraph with nothing in or after it that anybody sees, and no end of a section."""
    if element.tag != W + "p" or (element.tail or "").strip():
        return False
    inside = [child for child in element if child.tag != W + "pPr" and not _says_nothing(child)]
    return not inside and not (element.text or "").strip() and element.find(f"{W}pPr/{W}sectPr") is None


def _says_nothing(run: Element) -> bool:
    """Whether this is a run of formatting only, as LibreOffice Writer leaves in empty paragraphs."""
    return run.tag == W + "r" and all(child.tag == W + "rPr" for child in run) and not (run.text or "").strip()


def _before(element: Element, text: str) -> None:
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        previous.tail = (previous.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text


class Sections:
    """Follows the sections while a part is written; `skipping` while the empty last one passes by."""

    def __init__(self, spool: Spool, write: Callable[[str], None]) -> None:
        self.skipping = False
        self.handlers = {
            Mark.SECTION: self._begin,
            Mark.SECTION_END: self._end,
            Mark.LAST: self._last,
            Mark.LAST_END: self._last_end,
        }
        self._spool, self._write = spool, write
        self._start = self._stop = 0  # where the properties of the latest section stand
        self._properties: list[str] | None = None
        self._is_inside = self._is_followed = False

    def notice(self, text: str) -> None:
        """Text that is about to be written."""
        if self._is_inside and self._properties is not None:
            self._properties.append(text)
        elif not self._is_followed:
            self._is_followed = any(tag in text for tag in _CONTENT)

    def _begin(self) -> None:
        self._start, self._properties = self._spool.size, []
        self._is_inside, self._is_followed = True, False

    def _end(self) -> None:
        self._stop, self._is_inside = self._spool.size, False

    def _last(self) -> None:
        self.skipping = self._properties is not None and not self._is_followed

    def _last_end(self) -> None:
        if self.skipping and self._properties is not None:
            self.skipping = False
            insort(self._spool.patches, Patch(self._start, self._stop, ""), key=lambda patch: patch.start)
            self._write("".join(self._properties))
