"""What the template's styles.xml and numbering.xml say about headings, lists and entries of contents lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkjip.word.numbering import LEVELS, Level, NumberedList
from lkjip.word.ooxml import W, attribute

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass(frozen=True)
class Heading:
    """What makes a paragraph count: its outline level (1 to 9, 0 for none) and its list."""

    level: int
    number: str
    list_level: int


class Styles:
    """The styles and lists of one template."""

    def __init__(self, styles: Element | None, numbering: Element | None) -> None:
        found = [] if styles is None else list(styles.iter(W + "style"))
        self._styles = {attribute(style, "styleId"): style for style in found}
        self._default = next(
            (attribute(style, "styleId") for style in found if _is_default_paragraph(style)),
            "",
        )
        self._ids = {attribute(style.find(W + "name")).lower(): key for key, style in self._styles.items()}
        self.lists = {} if numbering is None else _lists(numbering)
        self._linked = {} if numbering is None else _linked_levels(numbering)
        self.heading_lists = self._heading_lists()

    def id_of(self, name: str) -> str:
        """The id of a style by its name such as `toc 1`, "" where there is none."""
        return self._ids.get(name.lower(), "")

    def built_in_levels(self) -> dict[str, int]:
        """The ids of the styles `heading 1` to `heading 9` with their levels."""
        return {self.id_of(f"heading {n}"): n for n in range(1, 10) if self.id_of(f"heading {n}")}

    def heading(self, paragraph: Element) -> Heading:
        """The paragraph's outline level and list, its own or its style's."""
        own = paragraph.find(W + "pPr")
        style = self.style_of(paragraph)
        outline = _first([own, *self._chain(style)], "outlineLvl")
        level = int(attribute(outline, default="9")) if outline is not None else 9
        number, list_level = self._list_of(own, style)
        return Heading(level + 1 if level < LEVELS else 0, number, list_level)

    def style_of(self, paragraph: Element) -> str:
        """The id of the paragraph's style."""
        return attribute(paragraph.find(f"{W}pPr/{W}pStyle"), default=self._default)

    def tab_kinds(self, style: str) -> set[str]:
        """The kinds of tab stops (`left`, `right`) that a paragraph style sets."""
        tabs = _first(self._chain(style), "tabs")
        return set() if tabs is None else {attribute(tab) for tab in tabs}

    def _chain(self, style: str) -> list[Element | None]:
        """The pPr of a style and of all that it is based on."""
        found: list[Element | None] = []
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            found.append(self._styles[style].find(W + "pPr"))
            style = attribute(self._styles[style].find(W + "basedOn"))
        return found

    def _list_of(self, own: Element | None, style: str) -> tuple[str, int]:
        for properties in (own, *self._chain(style)):
            link = None if properties is None else properties.find(W + "numPr")
            number = attribute(None if link is None else link.find(W + "numId"))
            if link is not None and number:
                given = attribute(link.find(W + "ilvl"))
                level = int(given) if given else self._linked.get((self._abstract(number), style), 0)
                return ("" if number == "0" else number), level
        return "", 0

    def _abstract(self, number: str) -> str:
        return self.lists[number].abstract if number in self.lists else ""

    def _heading_lists(self) -> set[str]:
        """The abstract lists that number headings."""
        found = set()
        for key in self._styles:
            outline = _first(self._chain(key), "outlineLvl")
            number, _ = self._list_of(None, key)
            if outline is not None and attribute(outline) != "9" and number:
                found.add(self._abstract(number))
        return found


def _is_default_paragraph(style: Element) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on")


def _first(properties: list[Element | None], name: str) -> Element | None:
    found = (None if one is None else one.find(W + name) for one in properties)
    return next((element for element in found if element is not None), None)


def _lists(numbering: Element) -> dict[str, NumberedList]:
    abstract = {attribute(one, "abstractNumId"): one for one in numbering.findall(W + "abstractNum")}
    owners = {attribute(one.find(W + "styleLink")): one for one in abstract.values()}
    found = {}
    for number in numbering.findall(W + "num"):
        key = attribute(number.find(W + "abstractNumId"))
        source = abstract.get(key)
        link = "" if source is None else attribute(source.find(W + "numStyleLink"))
        source = owners.get(link, source) if link else source
        levels = {} if source is None else {attribute(one, "ilvl"): _level(one) for one in source.findall(W + "lvl")}
        for override in number.findall(W + "lvlOverride"):
            _override(levels, override)
        ordered = tuple(levels.get(str(index), Level()) for index in range(LEVELS))
        found[attribute(number, "numId")] = NumberedList(key, ordered)
    return found


def _override(levels: dict[str, Level], override: Element) -> None:
    index = attribute(override, "ilvl")
    own, start = override.find(W + "lvl"), override.find(W + "startOverride")
    if own is not None:
        levels[index] = _level(own)
    if start is not None:
        levels[index] = levels.get(index, Level())._replace(override=int(attribute(start, default="1")))


def _level(level: Element) -> Level:
    restart = attribute(level.find(W + "lvlRestart"))
    legal = level.find(W + "isLgl")
    return Level(
        format=attribute(level.find(W + "numFmt"), default="decimal"),
        text=attribute(level.find(W + "lvlText")),
        start=int(attribute(level.find(W + "start"), default="0") or 0),
        legal=legal is not None and attribute(legal, default="1") not in ("0", "false", "off"),
        restart=int(restart) if restart else None,
        suffix=attribute(level.find(W + "suff"), default="tab"),
    )


def _linked_levels(numbering: Element) -> dict[tuple[str, str], int]:
    """The level that an abstract list gives to a paragraph style (w:pStyle)."""
    return {
        (attribute(abstract, "abstractNumId"), attribute(level.find(W + "pStyle"))): int(attribute(level, "ilvl"))
        for abstract in numbering.findall(W + "abstractNum")
        for level in abstract.findall(W + "lvl")
        if level.find(W + "pStyle") is not None
    }


def is_bullet(numbered: NumberedList) -> bool:
    """True for a list whose first level has no numbers, so that restarting it means nothing."""
    return numbered.levels[0].format == "bullet"
