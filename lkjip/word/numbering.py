"""Numbers of headings as Word would compute them from numbering.xml, needed for the filled contents list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

LEVELS = 9
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class Level(NamedTuple):
    """One level of a list: its format, its text such as `BAB %1`, and when it starts again."""

    format: str = "decimal"
    text: str = "%1."
    start: int = 1
    legal: bool = False
    restart: int | None = None  # the 1-based level whose use restarts this one; None: any higher one; 0: never
    suffix: str = "tab"
    override: int | None = None


class NumberedList(NamedTuple):
    """One w:num: the abstract list whose counters it shares, and its levels."""

    abstract: str
    levels: tuple[Level, ...]


class Counters:
    """The running numbers of all lists of one document."""

    def __init__(self, lists: Mapping[str, NumberedList]) -> None:
        self._lists = lists
        self._values: dict[str, list[int | None]] = {}
        self._overridden: set[tuple[str, int]] = set()

    def next(self, number: str, level: int) -> tuple[str, str]:
        """Count one paragraph of a list; its number text and its suffix (`tab`, `space`, `nothing`)."""
        numbered = self._lists.get(number)
        if numbered is None or level >= len(numbered.levels):
            return "", "nothing"
        values = self._values.setdefault(numbered.abstract, [None] * LEVELS)
        this = numbered.levels[level]
        if this.override is not None and (number, level) not in self._overridden:
            self._overridden.add((number, level))
            values[level] = this.override
        else:
            current = values[level]
            values[level] = this.start if current is None else current + 1
        for deeper in range(level + 1, len(numbered.levels)):
            restart = numbered.levels[deeper].restart
            if restart is None or (restart > 0 and level < restart):
                values[deeper] = None
        return _text(numbered.levels, level, values), this.suffix


def _text(levels: tuple[Level, ...], level: int, values: list[int | None]) -> str:
    def shown(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        if index >= len(levels):
            return ""
        value = values[index]
        style = "decimal" if levels[level].legal else levels[index].format
        return formatted(levels[index].start if value is None else value, style)

    return re.sub(r"%([1-9])", shown, levels[level].text) if levels[level].format != "bullet" else ""


def formatted(value: int, style: str) -> str:
    """A number in one of Word's formats."""
    lowered = style.lower()
    if "roman" in lowered:
        text = roman(value)
    elif "letter" in lowered or lowered == "alphabetic":
        text = letters(value)
    elif lowered == "none":
        text = ""
    else:
        text = f"{value:02d}" if lowered == "decimalzero" else str(value)
    return text.upper() if style.startswith("upper") or style in ("ROMAN", "ALPHABETIC") else text


def roman(value: int) -> str:
    """Lower case Roman numerals."""
    text = ""
    for amount, sign in _ROMAN:
        text += sign * (value // amount)
        value %= amount
    return text


def letters(value: int) -> str:
    """a ... z, then aa, bb ... as Word does."""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1) if value > 0 else ""
