"""A compiled template as plain data: what rendering needs, and what the cache keeps."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import CodeType


@dataclass(frozen=True)
class Part:
    """One rendered part: its code, and for every tag (by source line) what it says and where it stands."""

    name: str
    code: CodeType
    tags: tuple[tuple[str, str], ...]  # (tag, place); line 2 of the source is the first
    names: tuple[str, ...]
    relations: str  # the part's relationships without the closing tag, "" where it has none


@dataclass(frozen=True)
class Program:
    """The compiled template; `replaced` are members whose text the compiler rewrote, `kept` the untouched ones."""

    parts: tuple[Part, ...]
    replaced: dict[str, bytes] = field(default_factory=dict)
    kept: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
