"""What a template loses when LibreOffice Writer saves it, put back before its tags are read.

Writer knows no paragraph that only ends a section, no blanks and brackets in the names of bookmarks, no two bookmarks
of one name, and no numbers of captions that start again in every chapter.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lkjip.word.ooxml import W, ancestor, own_nodes

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LIFTED = re.compile(r"\{%p\b")
_NAME_TAG = re.compile(r"\{\{_?(.*?)_?\}\}")
_COPY = re.compile(r"(?<=\}\})_Copy_\d+$")
_CHAPTER = re.compile(r"\{\{\s*nomor_bab\(\)\s*\}\}\W?\s*$")
_RESTARTED = re.compile(r"\\[srhc]\b")  # switches that say by themselves how a number comes about


def restore(root: Element) -> None:
    """Give back section ends beside tags, blanks in the names of bookmarks, and captions counted by chapter."""
    for properties in list(root.iter(W + "sectPr")):
        paragraph = properties.getparent()
        paragraph = paragraph.getparent() if paragraph is not None else None
        if paragraph is not None and paragraph.tag == W + "p" and _LIFTED.search(_text(paragraph)):
            _end_after(paragraph, properties)
    for start in root.iter(W + "bookmarkStart"):
        start.set(W + "name", _as_named(_COPY.sub("", str(start.get(W + "name", "")))))
    for instruction in root.iter(W + "instrText"):
        text = instruction.text or ""
        if text.split()[:1] in (["REF"], ["PAGEREF"]) and "%" in text:
            instruction.text = _as_named(text)
        if text.split()[:1] == ["SEQ"] and not _RESTARTED.search(text) and _follows_chapter(instruction):
            instruction.text = f"{text.rstrip()} \\s 1 "


def _as_named(text: str) -> str:
    """The text with the tags of its bookmark names as they were: blanks, brackets, quotation marks."""
    return _NAME_TAG.sub(lambda tag: "{{ " + unquote(tag[1]) + " }}", text)


def _follows_chapter(instruction: Element) -> bool:
    """Whether the number of the chapter stands directly before a field."""
    before = ""
    paragraph = ancestor(instruction, "p")
    for node in own_nodes(paragraph) if paragraph is not None else ():
        if node is instruction:
            break
        before += (node.text or "") if node.tag == W + "t" else ""
    return bool(_CHAPTER.search(before))


def _text(paragraph: Element) -> str:
    return "".join(node.text or "" for node in own_nodes(paragraph) if node.tag == W + "t")


def _end_after(paragraph: Element, properties: Element) -> None:
    """Let a paragraph of no visible height behind this one end the section."""
    end = paragraph.makeelement(W + "p")
    own = end.makeelement(W + "pPr")
    own.append(end.makeelement(W + "spacing", dict(_SPACING)))
    run = end.makeelement(W + "rPr")
    run.append(end.makeelement(W + "sz", {W + "val": "2"}))
    own.append(run)
    section = deepcopy(properties)
    section.tail = None
    own.append(section)
    end.append(own)
    paragraph.addnext(end)
    parent = properties.getparent()
    if parent is not None:
        parent.remove(properties)


_SPACING = {
    W + "before": "0",
    W + "after": "0",
    W + "line": "20",
    W + "lineRule": "exact",
}
