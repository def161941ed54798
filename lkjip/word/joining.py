"""`{%-` at the start of a paragraph and `-%}` at its end: the paragraph joins its neighbour, as in docxtpl."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkjip.word.lift import WRAPPERS
from lkjip.word.ooxml import W, own_nodes, remove
from lkjip.word.tags import TOKEN, Tag, TagTable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def join_paragraphs(root: Element, table: TagTable) -> None:
    """Move the content of every paragraph that asks for it into the paragraph before."""
    for paragraph in list(root.iter(W + "p")):
        previous = paragraph.getprevious()
        if previous is None or previous.tag != W + "p":
            continue
        first, last = _edge(paragraph, table, 0), _edge(previous, table, -1)
        joins_left = first is not None and bool(first.trim_left)
        joins_right = last is not None and bool(last.trim_right)
        if joins_left or joins_right:
            if first:
                first.trim_left = ""
            if last:
                last.trim_right = ""
            _move(paragraph, previous)


def _edge(paragraph: Element, table: TagTable, index: int) -> Tag | None:
    """The statement with which a paragraph starts (0) or ends (-1)."""
    texts = [node.text for node in own_nodes(paragraph) if node.tag in WRAPPERS and node.text]
    found = list(TOKEN.finditer(texts[index])) if texts else []
    if not found or (found[0].start() if index == 0 else found[-1].end() - len(texts[-1])):
        return None
    tags = table.of(found[index][0])
    return tags[0][1] if tags and tags[0][1].opener == "{%" and not tags[0][1].lift else None


def _move(paragraph: Element, target: Element) -> None:
    for child in list(paragraph):
        if child.tag != W + "pPr":
            target.append(child)
    remove(paragraph)
