"""Text inside a paragraph: runs, bold and italic, breaks, references to captions, engine tags."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pembuat.captions import solid
from pembuat.ooxml import Element, field, run, w
from pembuat.source import Item, Node, check, mixed, required, unknown
from pembuat.statements import STATEMENTS, flow

MARKS = ("b", "i", "u", "sup", "sub")
INLINE = (*MARKS, "br", "tab", "rujuk")


@dataclass(frozen=True)
class Look:
    """The character formatting around a piece of text."""

    marks: frozenset[str] = frozenset()

    def properties(self) -> list[Element]:
        """The run properties in the schema's order."""
        shown = [w("b") if "b" in self.marks else None, w("i") if "i" in self.marks else None]
        shown.append(w("u", val="single") if "u" in self.marks else None)
        for mark, place in (("sup", "superscript"), ("sub", "subscript")):
            shown.append(w("vertAlign", val=place) if mark in self.marks else None)
        return [node for node in shown if node is not None]


def runs(parts: Sequence[Item], bold: bool = False) -> list[Element]:
    """The runs of a paragraph's content."""
    return _runs(parts, Look(frozenset("b") if bold else frozenset()))


def _runs(parts: Sequence[Item], look: Look) -> list[Element]:
    def build(part: Item) -> list[Element]:
        return [run(part, *look.properties())] if isinstance(part, str) else _piece(part, look)

    return flow(parts, mixed, build, lambda tag: [run(f"{{% {tag} %}}", *look.properties())])


def _piece(node: Node, look: Look) -> list[Element]:
    if node.tag in MARKS:
        check(node, ())
        return _runs(mixed(node), replace(look, marks=look.marks | {str(node.tag)}))
    if node.tag in ("br", "tab"):
        check(node, ())
        return [w("r", w(str(node.tag)))]
    if node.tag == "rujuk":
        check(node, ("ke",))
        return field(f"REF {solid(required(node, 'ke'))} \\h", "Tabel 0.0", *look.properties())
    raise unknown(node, (*INLINE, *STATEMENTS))
