"""Formulas: <rumus> as a real Word equation, with fractions and brackets."""

from pembuat.frame import Frame, paragraph
from pembuat.ooxml import Element, m, text, w
from pembuat.source import Item, Node, check, fault, mixed, unknown
from pembuat.statements import STATEMENTS, flow

PIECES = ("bagi", "kurung")
ZERO_WIDTH = "\u200b"


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
    upright = m("rPr", m("nor"))  # as text: every reader keeps the blanks between its words
    return m("r", upright, _fonts(), text(words, "m:t"))


def _fonts() -> Element:
    return w("rPr", w("rFonts", ascii="Cambria Math", hAnsi="Cambria Math"))


def _piece(node: Node) -> Element:
    check(node, ())
    if node.tag == "kurung":
        return m("d", m("e", *_terms(node)))
    if node.tag != "bagi":
        raise unknown(node, (*PIECES, *STATEMENTS))
    parts = [child.tag for child in node]
    if parts != ["atas", "bawah"]:
        raise fault(node, "<bagi> berisi tepat satu <atas> lalu satu <bawah>")
    return m("f", m("num", _centred(), *_terms(node[0])), m("den", _centred(), *_terms(node[1])))


def _centred() -> Element:
    """Nothing to be seen: LibreOffice sets a part of a fraction to the left where it begins with text."""
    return m("r", m("rPr", m("sty", val="p")), _fonts(), text(ZERO_WIDTH, "m:t"))
