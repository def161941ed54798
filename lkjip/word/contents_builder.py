"""Contents lists of a template at compile time: which styles their entries take, and whether those exist."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkjip.word.contents import TOC_LEVELS, ContentsList, outline_range
from lkjip.word.fields import Instruction, read_instruction
from lkjip.word.ooxml import W, attribute
from lkjip.word.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class ContentsBuilder:
    """Collects the contents lists of a template in their order."""

    def __init__(self, styles: Styles) -> None:
        self.lists: list[ContentsList] = []
        self._styles = styles

    def add(self, text: str, width: int) -> tuple[int, list[str]]:
        """Take a TOC field in; its index, and the names of entry styles that the template lacks."""
        instruction = read_instruction(text)
        levels = self._style_levels(instruction)
        names = _entry_names(instruction, levels)
        ids = [self._styles.id_of(name) for name in names]
        tabs = [self._styles.tab_kinds(identity) for identity in ids]
        made = ContentsList(
            instruction=text,
            style_levels=levels,
            entry_styles=tuple(ids),
            tab_after_number=tuple(bool(kinds & {"left", "num", "start"}) for kinds in tabs),
            right_tab=tuple(0 if kinds & {"right", "end"} else width for kinds in tabs),
        )
        self.lists.append(made)
        return len(self.lists) - 1, [name for name, identity in zip(names, ids, strict=True) if not identity]

    def _style_levels(self, instruction: Instruction) -> dict[str, int]:
        """The styles that an outline range or a list such as `\\t "Lampiran,1"` names, with their levels."""
        found = {}
        if "o" in instruction.switches:
            first, last = outline_range(instruction)
            found = {key: n for key, n in self._styles.built_in_levels().items() if first <= n <= last}
        words = re.split("[;,]", instruction.switches.get("t", ""))
        for name, level in zip(words[::2], words[1::2], strict=False):
            if level.strip().isdigit() and self._styles.id_of(name.strip()):
                found[self._styles.id_of(name.strip())] = int(level)
        return found


def _entry_names(instruction: Instruction, levels: dict[str, int]) -> list[str]:
    if "c" in instruction.switches:
        return ["table of figures"]
    first_to_last = outline_range(instruction) if instruction.switches.keys() & {"o", "u"} else (1, 1)
    last = min(TOC_LEVELS, max([first_to_last[1], *levels.values()]))
    return [f"toc {level}" for level in range(1, last + 1)]


def text_width(root: Element) -> int:
    """The width between the margins of the first section, in twentieths of a point."""
    section = next(root.iter(W + "sectPr"), None)
    if section is None:
        return 9000
    size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    sides = sum(int(attribute(margins, name, "0")) for name in ("left", "right", "gutter"))
    return max(int(attribute(size, "w", "11906")) - sides, 0)
