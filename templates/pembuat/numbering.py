"""numbering.xml: the chapter numbering of the headings and one list definition per combination of list kinds."""

from pembuat.frame import LIST_STEP
from pembuat.ooxml import Element, w

KINDS = {
    "angka": ("decimal", "%{}."),
    "huruf": ("lowerLetter", "%{}."),
    "kurung": ("decimal", "%{})"),
    "butir": ("bullet", ""),
}
BULLETS = ("•", "–", "•")

HEADINGS = (("upperRoman", "BAB %1", "space"), ("upperLetter", "%2.", "space"), ("decimal", "%3.", "space"))
LAMPIRAN_LIST, FIRST_LIST = 2, 3  # w:numId 1 numbers the chapters, 2 the lampiran


def numbering(lists: list[tuple[str, ...]]) -> Element:
    """The numbering part for the document's lists (the kinds of each list's levels)."""
    kinds = list(dict.fromkeys(lists))
    headings = _definition(0, [_heading_level(level) for level in range(len(HEADINGS))])
    appendices = _definition(1, [_appendix_level()])
    definitions = [_definition(i, list(map(_list_level, range(len(each)), each))) for i, each in enumerate(kinds, 2)]
    numbers = [_number(FIRST_LIST + i, 2 + kinds.index(each), len(each)) for i, each in enumerate(lists)]
    own = [w("num", w("abstractNumId", val=kind), numId=kind + 1) for kind in (0, 1)]
    return w("numbering", headings, appendices, *definitions, *own, *numbers)


def _definition(number: int, levels: list[Element]) -> Element:
    key = w("nsid", val=f"{0x4C4B0000 + number:08X}")
    return w("abstractNum", key, w("multiLevelType", val="multilevel"), *levels, abstractNumId=number)


def _heading_level(level: int) -> Element:
    form, words, after = HEADINGS[level]
    indent = w("ind", left=0, firstLine=0) if level == 0 else w("ind", left=LIST_STEP, hanging=LIST_STEP)
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=form),
        w("pStyle", val=f"Heading{level + 1}"),
        w("suff", val=after),
        w("lvlText", val=words),
        w("lvlJc", val="left"),
        w("pPr", indent),
        ilvl=level,
    )


def _appendix_level() -> Element:
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val="decimal"),
        w("pStyle", val="JudulLampiran"),
        w("suff", val="space"),
        w("lvlText", val="LAMPIRAN %1."),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=0, firstLine=0)),
        ilvl=0,
    )


def _list_level(level: int, kind: str) -> Element:
    form, words = KINDS[kind]
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=form),
        w("lvlText", val=words.format(level + 1) or BULLETS[level]),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=LIST_STEP * (level + 1), hanging=LIST_STEP)),
        ilvl=level,
    )


def _number(number: int, definition: int, levels: int) -> Element:
    restarts = [w("lvlOverride", w("startOverride", val=1), ilvl=level) for level in range(levels)]
    return w("num", w("abstractNumId", val=definition), *restarts, numId=number)
