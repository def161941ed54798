"""Places of the data as a person names them: `pk.1.sasaran.t2`, `anggaran.7.01.01.2.02`.

Steps are the keys as written; items of lists go by what names them (id, kode, acuan, indikator) or by their number
from 1. A code says alone where it stands in the budget, so the levels above it are left out.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lkjip.model.values import Data, normal_code
from lkjip.rules.registry import Path

Names = tuple[tuple[str, ...], ...]  # for each step of a path: how it may be written, the best first

OMITTED = ""
_LEVELS = ("program", "kegiatan", "sub_kegiatan")
_NAMED_BY = ("id", "kode", "acuan", "indikator")
_WRITTEN = {"angka": "nilai"}  # fields that have another name in the data


class Gone(NamedTuple):
    """Where a place leaves the data: what is there, what is not, and what could be."""

    above: str
    rest: str
    known: list[str]


class Part(NamedTuple):
    """What stands under a record, list or map: how it may be written, and its value."""

    names: tuple[str, ...]
    value: object


def names_along(node: object, path: Path) -> Names:
    """How each step of `path` may be written; steps that the data do not have are written as they are."""
    found = []
    for index, step in enumerate(path):
        part = _part(node, step)
        is_implied = _is_level(node, step, part.value) and index + 1 < len(path)
        if isinstance(node, tuple) and index + 2 < len(path):
            below = path[index + 1]
            is_implied = _is_level(part.value, below, getattr(part.value, str(below), None))
        found.append((OMITTED, *part.names) if is_implied else part.names)
        node = part.value
    return tuple(found)


def written(names: Names) -> str:
    """The place in its best spelling."""
    return ".".join(step[0] for step in names if step[0] != OMITTED)


def covers(place: str, names: Names) -> bool:
    """Whether `place` is the place of these names, or one above it."""
    if not names:
        return False
    rests = (place if name == OMITTED else _rest(place, name) for name in names[0])
    return any(rest == "" or (rest is not None and covers(rest, names[1:])) for rest in rests)


def missing_step(node: object, place: str) -> Gone | None:
    """Where a place leaves the data; None for a place that exists."""
    gone = [Gone("", place, [])]
    return None if _is_there(node, gone[0], gone) else max(gone, key=lambda step: len(step.above))


def _is_there(node: object, here: Gone, gone: list[Gone]) -> bool:
    for names, value in _parts(node):
        here.known.append(names[0])
        for name in names:
            rest = _rest(here.rest, name)
            if rest == "":
                return True
            if rest is not None:
                below = Gone(f"{here.above}.{name}".lstrip("."), rest, [])
                gone.append(below)
                if _is_there(value, below, gone):
                    return True
        if _is_level(node, names[0], value) and any(_is_item_there(item, here, gone) for item in _items(value)):
            return True
    return False


def _is_item_there(item: object, here: Gone, gone: list[Gone]) -> bool:
    """Whether the place is that of an item of a level left out, or below it."""
    code = _own_name(item)
    here.known.append(code)
    rest = _rest(here.rest, code)
    if rest == "" or (rest is not None and _is_there(item, Gone(f"{here.above}.{code}", rest, []), gone)):
        return True
    levels = (getattr(item, level, ()) for level in _LEVELS)
    return any(_is_item_there(one, here, gone) for level in levels for one in _items(level))


def _rest(place: str, name: str) -> str | None:
    """What of the place lies below `name`: nothing where it is its end, None where it does not start so."""
    if place == name:
        return ""
    if place.startswith(f"{name}."):
        return place[len(name) + 1 :]
    size = name.count(".") + 1
    steps = place.split(".")
    if size > 1 and steps[0] != name and normal_code(".".join(steps[:size])) == name:
        return ".".join(steps[size:])
    return None


def _part(node: object, step: str | int) -> Part:
    if isinstance(node, tuple) and isinstance(step, int):
        return Part(_item_names(node, step), node[step] if step < len(node) else None)
    if isinstance(node, Data):
        return Part((_WRITTEN.get(str(step), str(step)),), getattr(node, str(step), None))
    below = node.get(step) if isinstance(node, dict) else None
    return Part((str(step),), below)


def _parts(node: object) -> Iterator[Part]:
    steps: Iterable[str | int] = ()
    if isinstance(node, Data):
        steps = type(node).model_fields
    elif isinstance(node, dict):
        steps = node
    elif isinstance(node, tuple):
        steps = range(len(node))
    return (_part(node, step) for step in steps)


def _item_names(items: tuple[object, ...], number: int) -> tuple[str, ...]:
    """An item by what it is named by, where no other item is named so; by its number from 1."""
    counted = str(number + 1)
    item = items[number] if number < len(items) else None
    own = _own_name(item)
    is_reference = not (hasattr(item, "id") or hasattr(item, "kode"))  # ids and codes are stated once
    if not own or own.isdigit() or (is_reference and sum(_own_name(other) == own for other in items) > 1):
        return (counted,)
    return (own, counted)


def _is_level(node: object, step: str | int, value: object) -> bool:
    """Whether this is a list of the budget, whose items a code names alone."""
    return step in _LEVELS and isinstance(node, Data) and isinstance(value, tuple)


def _items(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _own_name(item: object) -> str:
    found = (getattr(item, key, None) for key in _NAMED_BY)
    return next((name for name in found if isinstance(name, str)), "")
