"""What a person states in the data of a report: where every kind of value stands, and the data without or with it."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from dokumen import data
from pydantic import ValidationError

from lkjip.model.laporan import Laporan
from lkjip.source import Where
from lkjip.source.acuan import dangling

Steps = tuple[str | int, ...]
_MAPS = ("pejabat", "analisis", "indikator", "target", "tahun", "sub_kegiatan", "pelaksanaan", "program", "kontrol")


def walk(node: Any, at: Steps = ()) -> Iterator[Steps]:
    """The paths of all that stands below a node."""
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in children:
        yield (*at, key)
        yield from walk(child, (*at, key))


def shape(at: Steps) -> str:
    """A path with its list places and its free keys left open."""
    steps = ["*" if isinstance(step, int) or (n and at[n - 1] in _MAPS) else step for n, step in enumerate(at)]
    return ".".join("*" if re.match(r"\d", str(step)) else str(step) for step in steps)


@cache
def places(path: Path) -> dict[str, list[Steps]]:
    """Where every shape of the data stands, in their order."""
    found: dict[str, list[Steps]] = {}
    for at in walk(data(path)):
        found.setdefault(shape(at), []).append(at)
    return found


def keys(path: Path) -> list[str]:
    """The shapes that end in a key that might be left out."""
    return [wanted for wanted, at in places(path).items() if isinstance(at[0][-1], str) and not wanted.endswith("*")]


def without(stated: Any, at: list[Steps]) -> Any:
    """The data, changed in place, with nothing at these paths."""
    for *steps, last in reversed(at):
        holder = _held(stated, steps)
        if holder is not None and last in holder:
            del holder[last]
    return stated


def put(stated: Any, at: list[Steps], change: Callable[[str], str]) -> Any:
    """The data, changed in place, with every text at these paths changed."""
    for *steps, last in at:
        holder = _held(stated, steps)
        if isinstance(holder[last], str):
            holder[last] = change(holder[last])
    return stated


def _held(stated: Any, steps: list[str | int]) -> Any:
    """What a path leads to; None where its way is gone."""
    for step in steps:
        if isinstance(stated, dict) and step not in stated:
            return None
        stated = stated[step]
    return stated


def is_sound(stated: Any) -> bool:
    """Whether loading would take it: everything needed is there, and whatever is referred to."""
    try:
        laporan = Laporan.model_validate(stated)
    except ValidationError:
        return False
    return not list(dangling(laporan, Where()))
