"""Formulas: <rumus> as a real Word equation, with fractions and brackets."""

from pembuat.frame import Frame, paragraph
from pembuat.ooxml import Element, m, text, w
from pembuat.source import Item, Node, check, fault, mixed, unknown
from pembuat.statements import STATEMENTS, flow

PIECES = ("bagi", "kurung")


def formula_blocks(node: Node, frame: Frame) -> list[Element]:
    """The paragraph of a displayed formula."""
    check(node, ())
    place = m("oMathParaPr", m("jc", val="center"))
    return [paragraph(frame, m("oMathPara", place, m("oMath", *_terms(node))), style="Rumus")]


def _terms(node: Node) -> list[Element]:
    def build(part: Item) -> list[Element]:
        return [_words(part)] if isinstance(part, str) else [_piece(part)]

    return flow(mixed(node), mixed, build, lambda tag: [_words(f"{{% {tag} %}}")])


def _words(words: str) -> Element:
    upright = m("rPr", m("sty", val="p"))
    fonts = w("rPr", w("rFonts", ascii="Cambria Math", hAnsi="Cambria Math"))
    return m("r", upright, fonts, text(words, "m:t"))


def _piece(node: Node) -> Element:
    check(node, ())
    if node.tag == "kurung":
        return m("d", m("e", *_terms(node)))
    if node.tag != "bagi":
        raise unknown(node, (*PIECES, *STATEMENTS))
    parts = [child.tag for child in node]
    if parts != ["atas", "bawah"]:
        raise fault(node, "<bagi> berisi tepat satu <atas> lalu satu <bawah>")
    return m("f", m("num", *_terms(node[0])), m("den", *_terms(node[1])))
