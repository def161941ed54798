"""A template on another paper: the size of every section, and the tables that were made for the old text width."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING

from lkjip.word.manifest import Manifest, parse, serialise
from lkjip.word.ooxml import W, attribute
from lkjip.word.package import deflated, inflate, read_members, write_archive

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# twips across and down, upright: F4 (folio) 215 x 330 mm, A4 210 x 297 mm, Legal 8.5 x 14 inch
PAPERS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"F4": (12189, 18709), "A4": (11906, 16838), "Legal": (12240, 20160)}
)
_NEAR = 20  # twips by which programs round
_WIDTHS = (W + "tblW", W + "gridCol", W + "tcW")


def on_paper(data: bytes, paper: str) -> bytes:
    """The template with every section on this paper, upright or on its side as it was, its margins kept.

    Tables keep their share of the text width. Raises ValueError where the bytes are no template.
    """
    members = read_members(data)
    manifest = Manifest(members)
    name = manifest.stories()[0][0]
    root = parse(inflate(members[name]))
    edges: dict[int, int] = {}
    for section, content in _sections(root):
        before = _text_width(section)
        _resize(section, *PAPERS[paper])
        after = _text_width(section)
        edges.setdefault(before, after)
        if before > 0 and after != before:
            for element in content:
                _scale(element, after, before)
    members[name] = deflated(name, [serialise(root)])
    for name in manifest.named("styles"):
        styles = parse(inflate(members[name]))
        _move_tabs(styles, edges)
        members[name] = deflated(name, [serialise(styles)])
    stream = BytesIO()
    write_archive(stream, members.values())
    return stream.getvalue()


def _sections(root: Element) -> Iterator[tuple[Element, list[Element]]]:
    """The properties of every section with the blocks that it holds."""
    content: list[Element] = []
    for child in root[0]:
        ends = child if child.tag == W + "sectPr" else child.find(f"{W}pPr/{W}sectPr")
        content.append(child)
        if ends is not None:
            yield ends, content
            content = []


def _resize(section: Element, across: int, down: int) -> None:
    size = section.find(W + "pgSz")
    if size is not None:
        lies = attribute(size, "orient") == "landscape" or _number(size, "w") > _number(size, "h")
        size.set(W + "w", str(down if lies else across))
        size.set(W + "h", str(across if lies else down))


def _move_tabs(styles: Element, edges: Mapping[int, int]) -> None:
    """Let right tabs that stood at the edge of the text (the page numbers of contents lists) stand at the new one."""
    for tab in styles.iter(W + "tab"):
        position = _number(tab, "pos")
        edge = next((old for old in edges if abs(old - position) <= _NEAR), None)
        if edge is not None and attribute(tab) in ("right", "end"):
            tab.set(W + "pos", str(edges[edge] - edge + position))


def _text_width(section: Element) -> int:
    margins = section.find(W + "pgMar")
    return _number(section.find(W + "pgSz"), "w") - sum(_number(margins, side) for side in ("left", "right", "gutter"))


def _scale(block: Element, after: int, before: int) -> None:
    for width in block.iter(*_WIDTHS):
        if attribute(width, "type", "dxa") == "dxa" and (own := _number(width, "w")) > 0:
            width.set(W + "w", str(own * after // before))


def _number(element: Element | None, name: str) -> int:
    text = attribute(element, name, "0")
    return int(text) if text.lstrip("-").isdigit() else 0
