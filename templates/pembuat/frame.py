"""Where a block stands (width, paragraph style, alignment) and what the whole document collects while it is made."""

from dataclasses import dataclass, field

from pembuat.ooxml import Element, text, w

ALIGNMENTS = {"kiri": "left", "tengah": "center", "kanan": "right", "penuh": "both"}
LIST_STEP = 425  # twips of indentation per list level


@dataclass
class Collected:
    """What the sources ask of the parts beside the main document."""

    lists: list[tuple[str, ...]] = field(default_factory=list)  # the kinds of the levels of every list, in order
    sizes: set[str] = field(default_factory=set)  # font sizes of tables that differ from the style's
    stories: dict[tuple[str, bytes], str] = field(default_factory=dict)  # (header or footer, content) -> member name
    bookmarks: int = 0


@dataclass(frozen=True)
class Frame:
    """The surroundings that a block inherits."""

    collected: Collected
    width: int  # twips between the margins, or inside the cell
    style: str = "BodyText"
    alignment: str | None = None
    bold: bool = False
    keep_next: bool = False
    number: int | None = None  # w:numId of the list around
    level: int = 0
    marked: bool = False  # the next paragraph carries the list's number or bullet


@dataclass(frozen=True)
class Direct:
    """Formatting that one paragraph has of its own; lengths in twips."""

    alignment: str | None = None
    left: int | None = None
    first: int | None = None
    before: int | None = None
    keep_next: bool = False


def paragraph(frame: Frame, *children: Element, style: str = "", own: Direct = Direct()) -> Element:
    """A paragraph in the frame's style, alignment and list."""
    left, alignment = own.left, own.alignment or frame.alignment
    if left is None and frame.number is not None and not frame.marked:
        left = LIST_STEP * (frame.level + 1)
    properties = w(
        "pPr",
        w("pStyle", val=style or frame.style),
        w("keepNext") if own.keep_next or frame.keep_next else None,
        _list_mark(frame),
        w("spacing", before=own.before) if own.before else None,
        w("ind", left=left, firstLine=own.first) if left or own.first else None,
        w("jc", val=alignment) if alignment else None,
    )
    return w("p", properties, *children)


def _list_mark(frame: Frame) -> Element | None:
    if frame.number is None or not frame.marked:
        return None
    return w("numPr", w("ilvl", val=frame.level), w("numId", val=frame.number))


def statement_paragraph(prefix: str, statement: str) -> Element:
    """The paragraph that carries a lifted tag; the engine removes it."""
    return w("p", w("pPr", w("pStyle", val="PerintahTemplat")), w("r", text(f"{{%{prefix} {statement} %}}")))


def lifted(statement: str) -> list[Element]:
    """A statement between blocks."""
    return [statement_paragraph("p", statement)]
