"""Loops and conditions of a source (<untuk>, <jika>, <selain>, <tetap>) as engine tags, lifted as their place asks."""

from collections.abc import Callable, Iterable

from pembuat.ooxml import Element
from pembuat.source import Item, Node, check, fault, required

STATEMENTS = ("untuk", "jika", "tetap")
Build = Callable[[Item], list[Element]]
Lift = Callable[[str], list[Element]]
Items = Callable[[Node], list[Item]]


def flow(parts: Iterable[Item], items: Items, build: Build, lift: Lift) -> list[Element]:
    """The elements of all parts: statements become tags made by `lift`, everything else goes through `build`."""
    made: list[Element] = []
    for part in parts:
        if isinstance(part, str) or part.tag not in STATEMENTS:
            made += build(part)
        else:
            made += _statement(part, items, build, lift)
    return made


def _statement(node: Node, items: Items, build: Build, lift: Lift) -> list[Element]:
    if node.tag == "tetap":
        check(node, ("nama", "nilai"))
        return lift(f"set {required(node, 'nama')} = {required(node, 'nilai')}")
    opening, closing = _tags(node)
    made = lift(opening)
    branch: list[Item] = []
    for part in items(node):
        if isinstance(part, str) or part.tag != "selain":
            branch.append(part)
            continue
        made += flow(branch, items, build, lift) + lift(_otherwise(part))
        branch = []
    return made + flow(branch, items, build, lift) + lift(closing)


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
