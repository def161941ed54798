"""Contents lists: the entries of a TOC field as Word itself would write them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from markupsafe import escape

from lkjip.word.fields import Instruction, read_instruction

TOC_LEVELS = 9


@dataclass
class Entry:
    """A heading or caption that a contents list may show."""

    bookmark: str
    level: int
    style: str
    number: str = ""
    suffix: str = ""
    text: str = ""
    labels: list[str] = field(default_factory=list)


class ContentsList(NamedTuple):
    """A TOC field of the template: its instruction, the levels of styles, and the styles of its entries."""

    instruction: str
    style_levels: dict[str, int]
    entry_styles: tuple[str, ...]
    tab_after_number: tuple[bool, ...]
    right_tab: tuple[int, ...]  # where a style sets no right tab stop: the text width, to be set directly; else 0

    def level_of(self, entry: Entry) -> int:
        """The 1-based level of an entry in this list, 0 where it does not belong there."""
        instruction = read_instruction(self.instruction)
        if "c" in instruction.switches:
            return 1 if instruction.switches["c"] in entry.labels else 0
        if entry.style in self.style_levels:
            return self.style_levels[entry.style]
        first, last = outline_range(instruction)
        return entry.level if "u" in instruction.switches and first <= entry.level <= last else 0

    def paragraphs(self, entries: Sequence[Entry], pages: Mapping[str, str]) -> str:
        """The field with its entries; without any it keeps one empty paragraph."""
        instruction = read_instruction(self.instruction)
        shown = [(entry, level - 1) for entry in entries if entry.text and (level := self.level_of(entry))]
        bodies = [
            (level, self._entry(entry, level, instruction, pages.get(entry.bookmark, ""))) for entry, level in shown
        ] or [(0, "")]
        last = len(bodies) - 1
        return "".join(
            f"<w:p>{self._properties(level)}{self._begin() if index == 0 else ''}{body}"
            f"{_char('end') if index == last else ''}</w:p>"
            for index, (level, body) in enumerate(bodies)
        )

    def _properties(self, level: int) -> str:
        level = min(level, len(self.entry_styles) - 1)
        tab = self.right_tab[level]
        tabs = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{tab}"/></w:tabs>' if tab else ""
        return f'<w:pPr><w:pStyle w:val="{escape(self.entry_styles[level])}"/>{tabs}</w:pPr>'

    def _begin(self) -> str:
        return f"{_char('begin')}{_instruction(self.instruction)}{_char('separate')}"

    def _entry(self, entry: Entry, level: int, instruction: Instruction, page: str) -> str:
        tab_after = self.tab_after_number[min(level, len(self.tab_after_number) - 1)] and entry.suffix == "tab"
        number = f"{_text(entry.number)}{'<w:r><w:tab/></w:r>' if tab_after else _text(' ')}" if entry.number else ""
        body = number + _text(entry.text)
        if "n" not in instruction.switches:
            reference = _instruction(f"PAGEREF {entry.bookmark} \\h")
            shown = f"<w:r><w:t>{escape(page)}</w:t></w:r>" if page else ""
            body += f"<w:r><w:tab/></w:r>{_char('begin')}{reference}{_char('separate')}{shown}{_char('end')}"
        linked = "h" in instruction.switches
        return f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{body}</w:hyperlink>' if linked else body


def outline_range(instruction: Instruction) -> tuple[int, int]:
    """The levels that `\\o "1-3"` asks for."""
    first, _, last = instruction.switches.get("o", "").partition("-")
    return (int(first), int(last)) if first.isdigit() and last.isdigit() else (1, TOC_LEVELS)


def _char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _instruction(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve"> {escape(text)} </w:instrText></w:r>'


def _text(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
