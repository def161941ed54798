"""Sections: paper, direction, margins, header text, page number; and the whole body of the document."""

from dataclasses import dataclass, replace

from pembuat.blocks import blocks
from pembuat.frame import Collected, Frame, lifted
from pembuat.inline import runs
from pembuat.layout import end_section, is_table, separator, settle, statement
from pembuat.ooxml import Element, field, name, serialised, twips, w
from pembuat.source import Node, check, choice, decimal, elements, fault, mixed, unknown
from pembuat.statements import STATEMENTS, flow

PAPERS = {"F4": (215.0, 330.0), "A4": (210.0, 297.0)}
MARGINS = "25 20 25 30"  # millimetres: top, right, bottom, left
NUMBERS = {"romawi-kecil": "lowerRoman", "angka": "decimal", "tanpa": ""}
EDGE = 12.5  # millimetres from the paper's edge to header and footer


@dataclass(frozen=True)
class Paper:
    """Width, height and margins (top, right, bottom, left) in millimetres, upright."""

    width: float
    height: float
    margins: tuple[float, float, float, float]

    def text_width(self, is_landscape: bool) -> int:
        """Twips between the margins."""
        return twips((self.height if is_landscape else self.width) - self.margins[1] - self.margins[3])


def paper(root: Node) -> Paper:
    """The paper that <dokumen> names."""
    width, height = PAPERS[choice(root, "kertas", tuple(PAPERS), "F4")]
    return Paper(width, height, _margins(root, MARGINS))


def _margins(node: Node, default: str) -> tuple[float, float, float, float]:
    margins = node.get("tepi", default).split()
    if len(margins) != 4 or not all(m.replace(".", "", 1).isdigit() for m in margins):
        raise fault(node, "tepi harus empat angka milimeter: atas kanan bawah kiri")
    top, right, bottom, left = map(float, margins)
    return top, right, bottom, left


def body(root: Node, collected: Collected) -> Element:
    """The body of the document: every <bagian> a Word section."""
    sheet = paper(root)
    parts = elements(root)
    last = parts[-1] if parts else None
    if last is None or last.tag != "bagian":
        raise fault(root, "<dokumen> harus berakhir dengan <bagian> tanpa syarat")

    def build(part: Node) -> list[Element]:
        if part.tag != "bagian":
            raise unknown(part, ("bagian", *STATEMENTS))
        made, properties = _section(part, sheet, collected)
        return _closed(made, properties) if part is last else end_section(made, properties)

    return w("body", *flow(parts, elements, build, lifted))


def _closed(made: list[Element], properties: Element) -> list[Element]:
    """The last section: its properties end the body, right after a paragraph that no condition can remove."""
    ends_well = bool(made) and not is_table(made[-1]) and not statement(made[-1])
    return [*made, *([] if ends_well else [separator()]), properties]


def _section(node: Node, sheet: Paper, collected: Collected) -> tuple[list[Element], Element]:
    check(node, ("id", "arah", "nomor", "mulai", "letak-nomor", "tepi"))
    sheet = replace(sheet, margins=_margins(node, " ".join(map(str, sheet.margins))))
    is_landscape = choice(node, "arah", ("tegak", "rebah"), "tegak") == "rebah"
    frame = Frame(collected, sheet.text_width(is_landscape))
    parts = elements(node)
    head = [part for part in parts if part.tag == "kepala"]
    made = settle(blocks([part for part in parts if part not in head], frame))
    return made, _properties(node, sheet, is_landscape, _stories(node, head, frame))


def _properties(node: Node, sheet: Paper, is_landscape: bool, stories: list[Element]) -> Element:
    width, height = (sheet.height, sheet.width) if is_landscape else (sheet.width, sheet.height)
    top, right, bottom, left = map(twips, sheet.margins)
    form = NUMBERS[_number(node)]
    start = int(decimal(node, "mulai", 0)) or None
    edge = twips(EDGE)
    return w(
        "sectPr",
        *stories,
        w("type", val="nextPage"),
        w("pgSz", w=twips(width), h=twips(height), orient="landscape" if is_landscape else None),
        w("pgMar", top=top, right=right, bottom=bottom, left=left, header=edge, footer=edge, gutter=0),
        w("pgNumType", fmt=form or None, start=start) if form or start else None,
        w("cols", space=708),
    )


def _number(node: Node) -> str:
    return choice(node, "nomor", tuple(NUMBERS), "angka")


def _stories(node: Node, head: list[Node], frame: Frame) -> list[Element]:
    """References to header and footer; both are always stated, or the section before would show through."""
    for each in head:
        check(each, ())
    if len(head) > 1:
        raise fault(head[1], "satu <bagian> mempunyai paling banyak satu <kepala>")
    words = runs(mixed(head[0])) if head else []
    side = {"tengah": "center", "kanan": "right"}[choice(node, "letak-nomor", ("tengah", "kanan"), "tengah")]
    number = field("PAGE", "1") if _number(node) != "tanpa" else []
    header = w("hdr", w("p", w("pPr", w("pStyle", val="Header")), *words))
    footer = w("ftr", w("p", w("pPr", w("pStyle", val="Footer"), w("jc", val=side)), *number))
    kinds = {"header": header, "footer": footer}
    return [_reference(kind, _member(kind, story, frame.collected)) for kind, story in kinds.items()]


def _member(kind: str, story: Element, collected: Collected) -> str:
    key = (kind, serialised(story))
    return collected.stories.setdefault(key, f"{kind}{len(collected.stories) + 1}.xml")


def _reference(kind: str, member: str) -> Element:
    node = w(f"{kind}Reference", type="default")
    node.set(name("r:id"), relation(member))
    return node


def relation(member: str) -> str:
    """The relationship id of a part of the document."""
    return f"rId_{member.partition('.')[0]}"
