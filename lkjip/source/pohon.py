"""The places of everything in a YAML text, as a tree made from the events that its reader has seen already."""

from collections.abc import Iterable, Iterator
from typing import Any

from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

_STARTS, _ENDS = (MappingStartEvent, SequenceStartEvent), (MappingEndEvent, SequenceEndEvent)
Simpul = Any  # a ScalarEvent or a Cabang; both have `start_mark`, `end_mark`; events have no types


class Cabang:
    """A record or a list: where it starts and ends, and what it holds, keys and values of a record in turn."""

    __slots__ = ("end_mark", "is_record", "isi", "start_mark")

    def __init__(self, event: Any) -> None:
        self.is_record = type(event) is MappingStartEvent
        self.start_mark, self.end_mark = event.start_mark, event.end_mark
        self.isi: list[Simpul] = []

    def pairs(self) -> Iterator[tuple[ScalarEvent, Simpul]]:
        """Keys and values of a record as they are written; keys that are no text are left out."""
        for key, value in zip(self.isi[::2], self.isi[1::2], strict=False):
            if type(key) is ScalarEvent:
                yield key, value


def pohon(events: Iterable[Any]) -> Simpul | None:
    """What the events write, None where it is nothing; an alias stands for what it names."""
    root: list[Simpul] = []
    inner, outer = root, list[Any]()
    anchors: dict[str, Simpul] = {}
    for event in events:
        kind = type(event)
        if kind in _ENDS:
            inner = outer.pop()
            inner[-1].end_mark = event.end_mark
        elif kind is AliasEvent:
            inner.append(anchors[event.anchor])
        elif kind is ScalarEvent or kind in _STARTS:
            made = event if kind is ScalarEvent else Cabang(event)
            inner.append(made)
            if event.anchor:
                anchors[event.anchor] = made
            if kind is not ScalarEvent:
                outer.append(inner)
                inner = made.isi
    return root[0] if root else None
