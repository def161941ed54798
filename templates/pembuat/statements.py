"""Loops and conditions of a source (<untuk>, <jika>, <selain>, <tetap>) as engine tags, lifted as their place asks."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from pembuat.ooxml import Element
from pembuat.source import Item, Node, check, fault, required

STATEMENTS = ("untuk", "jika", "tetap")
Part = TypeVar("Part", bound=Item)  # elements between blocks, elements and text inside a paragraph
Lift = Callable[[str], list[Element]]


def flow(
    parts: Iterable[Part],
    items: Callable[[Node], list[Part]],
    build: Callable[[Part], list[Element]],
    lift: Lift,
) -> list[Element]:
    """The elements of all parts: statements become tags made by `lift`, everything else goes through `build`."""
    made: list[Element] = []
    for part in parts:
        if isinstance(part, str) or part.tag not in STATEMENTS:
            made += build(part)
        elif part.tag == "tetap":
            made += lift(_setting(part))
        else:
            opening, closing = _tags(part)
            made += [*lift(opening), *_branches(items(part), items, build, lift), *lift(closing)]
    return made


def _branches(
    parts: Iterable[Part],
    items: Callable[[Node], list[Part]],
    build: Callable[[Part], list[Element]],
    lift: Lift,
) -> list[Element]:
    made: list[Element] = []
    for part in parts:
        if isinstance(part, str) or part.tag != "selain":
            made += flow([part], items, build, lift)
        else:
            made += lift(_otherwise(part))
    return made


def _setting(node: Node) -> str:
    check(node, ("nama", "nilai"))
    return f"set {required(node, 'nama')} = {required(node, 'nilai')}"


def _tags(node: Node) -> tuple[str, str]:
    if node.tag == "untuk":
        check(node, ("setiap",))
        each = required(node, "setiap")
        if " in " not in each:
            raise fault(node, f"setiap=“{each}” harus berbentuk “nama in daftar”")
        return f"for {each}", "endfor"
    check(node, ("syarat",))
    return f"if {required(node, 'syarat')}", "endif"


def _otherwise(node: Node) -> str:
    check(node, ("syarat",))
    if len(node) or (node.text or "").strip():
        raise fault(node, "<selain/> adalah pemisah tanpa isi di dalam <jika>")
    condition = node.get("syarat", "").strip()
    return f"elif {condition}" if condition else "else"


def contains(node: Item, tags: tuple[str, ...]) -> bool:
    """True when the item is one of `tags`, or a statement around one."""
    if isinstance(node, str):
        return False
    return node.tag in tags or (node.tag in STATEMENTS and any(contains(child, tags) for child in node))
