"""What a decree is set in: labelled clauses aligned by tab stops, marked items, and fractions of words."""

from pembuat.frame import Frame
from pembuat.inline import runs
from pembuat.ooxml import Element, run, text, twips, w
from pembuat.source import Node, check, choice, fault, mixed, yes

LABEL, COLON, MARK, STEP = 0.0, 35.0, 39.0, 8.0  # millimetres: where label, colon, and the marks of items begin
CELL_STEP = 4.5  # of an item in a cell
LEVELS = ("0", "1", "2", "3")
BESIDE = 15.0  # room for the factor beside a fraction


def clause_blocks(node: Node, frame: Frame) -> list[Element]:
    """A line of a decree: label, colon, mark and text, each at its tab stop; the text hangs below itself."""
    check(node, ("label", "tanda", "tingkat", "tebal", "lanjut"))
    level = int(choice(node, "tingkat", LEVELS, "0"))
    stops = [COLON, MARK, *(MARK + STEP * at for at in range(1, level + 1))]
    label, mark = node.get("label", ""), node.get("tanda", "")
    head = [_words(label, yes(node, "tebal")), _tab(), run(":"), _tab()] if label else [_tab(), _tab()]
    head += [_tab() for _ in range(level - 1)]
    head += [run(mark), _tab()] if level else []
    return [_hanging(frame, [*head, *runs(mixed(node), frame.bold)], stops, "Ketetapan", yes(node, "lanjut"))]


def item_blocks(node: Node, frame: Frame) -> list[Element]:
    """An item whose mark comes from the data, hanging by its level; level 0 has no mark."""
    check(node, ("tanda", "tingkat", "lanjut"))
    level = int(choice(node, "tingkat", LEVELS, "1"))
    style, keep = "Rapat" if frame.style == "BodyText" else frame.style, yes(node, "lanjut")
    if not level:
        return [_hanging(frame, runs(mixed(node), frame.bold), [], style, keep)]
    head = [run(node.get("tanda", "")), _tab()]
    edges = [CELL_STEP * (level - 1), CELL_STEP * level]
    return [_hanging(frame, [*head, *runs(mixed(node), frame.bold)], edges[1:], style, keep, edges[0])]


def fraction_blocks(node: Node, frame: Frame) -> list[Element]:
    """<atas> over <bawah> as words that break into lines; between them a rule, and `kali` beside it."""
    check(node, ("kali",))
    if [child.tag for child in node] != ["atas", "bawah"]:
        raise fault(node, "<pecahan> berisi tepat satu <atas> lalu satu <bawah>")
    beside = twips(BESIDE)
    above, below = (
        w("pPr", w("pStyle", val=frame.style), *kept, close, w("ind", left=0, right=beside), w("jc", val="center"))
        for kept, close in (([w("keepNext")], w("spacing", after=0)), ([], w("spacing", before=0)))
    )
    stop = w("tabs", w("tab", val="left", leader="underscore", pos=frame.width - beside))
    near = w("spacing", before=0, after=0, line=190, lineRule="exact")
    rule = w("pPr", w("pStyle", val=frame.style), w("keepNext"), stop, near)
    return [
        w("p", above, *runs(mixed(node[0]))),
        w("p", rule, _tab(), run(node.get("kali", ""))),
        w("p", below, *runs(mixed(node[1]))),
    ]


def _hanging(
    frame: Frame, content: list[Element], stops: list[float], style: str, keep: bool = False, first: float = 0.0
) -> Element:
    left = twips(stops[-1]) if stops else 0
    properties = w(
        "pPr",
        w("pStyle", val=style),
        w("keepNext") if keep or frame.keep_next else None,
        w("tabs", *(w("tab", val="left", pos=twips(stop)) for stop in stops)) if stops else None,
        w("ind", left=left, hanging=left - twips(first)) if left else None,
    )
    return w("p", properties, *content)


def _tab() -> Element:
    return w("r", w("tab"))


def _words(words: str, is_bold: bool) -> Element:
    return w("r", w("rPr", w("b"), w("bCs")) if is_bold else None, text(words))
