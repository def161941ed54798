"""A part in the order in which it is read: its elements, and the tags of its texts and attributes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lkjip.word.tags import Tag, TagTable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def flow(root: Element, table: TagTable) -> Iterator[Element | Tag]:
    """Every element and every tag, before the compiler has moved anything."""
    from lxml import etree

    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            yield element
            for value in element.attrib.values():
                yield from (tag for _, tag in table.of(str(value)))
            yield from (tag for _, tag in table.of(element.text))
        else:
            yield from (tag for _, tag in table.of(element.tail))


def ordered_tags(root: Element, table: TagTable) -> list[Tag]:
    """All tags in the order in which they are read."""
    return [found for found in flow(root, table) if isinstance(found, Tag)]
