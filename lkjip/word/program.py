"""A compiled template as plain data: what rendering needs, and what the cache keeps."""

from __future__ import annotations

from types import CodeType
from typing import NamedTuple

from lkjip.word.contents import ContentsList
from lkjip.word.numbering import NumberedList


class Part(NamedTuple):
    """One rendered part: its code, and for every tag (by source line) what it says and where it stands."""

    name: str
    code: CodeType
    tags: tuple[tuple[str, str], ...]  # (tag, place); line 2 of the source is the first
    names: tuple[str, ...]
    has_buffers: bool  # macros or set blocks: joining their text to data escapes that past the checks of values
    relations: str  # the part's relationships without the closing tag, "" where it has none


class Program(NamedTuple):
    """The compiled template; `replaced` are members whose content the compiler rewrote."""

    parts: tuple[Part, ...]
    contents: tuple[ContentsList, ...]
    lists: dict[str, NumberedList]
    replaced: dict[str, bytes]
    numbering: tuple[str, bytes, bytes] | None  # name, and the text before and after the place for new lists
    settings: tuple[str, bytes] | None  # name, and the text that asks Word to fill in page numbers
    order: tuple[str, ...]
