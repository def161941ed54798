"""Lists: every outermost list has its own w:num; nested lists are its deeper levels and so restart under each item."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from pembuat.frame import Frame, lifted
from pembuat.numbering import FIRST_LIST
from pembuat.ooxml import Element
from pembuat.source import Node, check, choice, elements, fault, unknown
from pembuat.statements import STATEMENTS, flow

LISTS = ("ul", "ol")
DEEPEST = 3
BULLET = "butir"
Content = Callable[[Node, Frame], list[Element]]


def list_blocks(node: Node, frame: Frame, item: Content) -> list[Element]:
    """The paragraphs of <ul> or <ol>; `item` makes those of one <li>."""
    check(node, ("jenis",) if node.tag == "ol" else ())
    if frame.number is not None:
        inner = replace(frame, level=frame.level + 1)
        return _items(node, inner if _kind(node) == _level_kind(inner) else _bullets(inner), item)
    kinds = _kinds(node)
    if set(kinds) == {BULLET}:
        return _items(node, _bullets(frame), item)
    inner = replace(frame, number=_add(frame, kinds), level=0)
    return lifted("do ulang_nomor()") + _items(node, inner, item)


def _add(frame: Frame, kinds: tuple[str, ...]) -> int:
    """The w:numId of a new list."""
    frame.collected.lists.append(kinds)
    return FIRST_LIST + len(frame.collected.lists) - 1


def _level_kind(frame: Frame) -> str:
    return frame.collected.lists[(frame.number or FIRST_LIST) - FIRST_LIST][frame.level]


def _bullets(frame: Frame) -> Frame:
    """Bullets count nothing, so one list serves all of them, also between the items of a numbered list."""
    lists, kinds = frame.collected.lists, (BULLET,) * DEEPEST
    return replace(frame, number=FIRST_LIST + lists.index(kinds) if kinds in lists else _add(frame, kinds))


def _items(node: Node, frame: Frame, item: Content) -> list[Element]:
    def build(part: Node) -> list[Element]:
        if part.tag != "li":
            raise unknown(part, ("li", *STATEMENTS))
        check(part, ())
        return item(part, frame)

    return flow(elements(node), elements, build, lifted)


def _kind(node: Node) -> str:
    return BULLET if node.tag == "ul" else choice(node, "jenis", ("angka", "huruf", "kurung"), "angka")


def _kinds(node: Node) -> tuple[str, ...]:
    """The kind of every level; numbered lists at one depth share a level, so they must be of one kind."""
    kinds: list[str] = []
    for depth, each in _depths(node, 0):
        if depth == DEEPEST:
            raise fault(each, f"daftar paling banyak {DEEPEST} tingkat")
        kinds += [BULLET] if depth == len(kinds) else []
        if BULLET not in (kinds[depth], _kind(each)) and kinds[depth] != _kind(each):
            raise fault(each, "daftar bernomor yang setingkat di dalam satu daftar harus sejenis")
        kinds[depth] = kinds[depth] if _kind(each) == BULLET else _kind(each)
    return tuple(kinds)


def _depths(node: Node, depth: int) -> Iterator[tuple[int, Node]]:
    yield depth, node
    for child in node.iter(*LISTS):
        if child is not node and next(child.iterancestors(*LISTS)) is node:
            yield from _depths(child, depth + 1)
