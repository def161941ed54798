"""Names of the Word XML vocabulary, and the order in which the schema wants children to stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{W_NS}}}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
REL_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

CELL_PROPERTIES = (
    "cnfStyle",
    "tcW",
    "gridSpan",
    "hMerge",
    "vMerge",
    "tcBorders",
    "shd",
    "noWrap",
    "tcMar",
    "textDirection",
    "tcFitText",
    "vAlign",
    "hideMark",
)
# up to the one that is inserted
PARAGRAPH_PROPERTIES = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr")


def attribute(element: Element | None, name: str = "val", default: str = "") -> str:
    """A w: attribute's value, or the default where element or attribute is absent."""
    return default if element is None else str(element.get(W + name, default))


def own_nodes(paragraph: Element) -> Iterator[Element]:
    """A paragraph's descendants in document order, without the paragraphs nested in it (text boxes)."""
    for child in paragraph:
        if child.tag != W + "p":
            yield child
            yield from own_nodes(child)


def ancestor(element: Element, name: str) -> Element | None:
    """The nearest ancestor of this w: name."""
    return next(element.iterancestors(W + name), None)


def replace_with_text(element: Element, text: str) -> None:
    """Put text in the place of an element."""
    parent, previous = element.getparent(), element.getprevious()
    if parent is None:
        raise ValueError("the root cannot be replaced")
    text += element.tail or ""
    parent.remove(element)
    if previous is None:
        parent.text = (parent.text or "") + text
    else:
        previous.tail = (previous.tail or "") + text


def remove(element: Element) -> None:
    """Take an element away and keep the text behind it."""
    replace_with_text(element, "")


def insert_text_before(element: Element, text: str) -> None:
    """Put text directly before an element."""
    parent, previous = element.getparent(), element.getprevious()
    if previous is not None:
        previous.tail = (previous.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text


def insert_text_after(element: Element, text: str) -> None:
    """Put text directly behind an element."""
    element.tail = text + (element.tail or "")


def insert_ordered(parent: Element, child: Element, order: tuple[str, ...]) -> None:
    """Insert a child where the schema's order wants it; an existing one of the same name gives way."""
    existing = parent.find(child.tag)
    if existing is not None:
        remove(existing)
    before = {W + name for name in order[: order.index(child.tag.removeprefix(W))]}
    position = sum(1 for sibling in parent if sibling.tag in before)
    parent.insert(position, child)
