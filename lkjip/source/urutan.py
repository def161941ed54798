"""Which of two equal names is the wrong one: the one whose place in an ordered list says that another was meant."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

_PARTS = re.compile(r"\d+|[^\d.]+")


class Wrong(NamedTuple):
    """The place of the wrong name in its list, and the name that was probably meant there (or nothing)."""

    place: int
    meant: str = ""


def wrong_one(
    names: Sequence[str], first: int, second: int, missing: Collection[str], levels: Sequence[int] = ()
) -> Wrong:
    """The wrong one of two equal names; `missing` are names that nobody has stated. The second where nothing tells.

    With `levels`, names are compared with those of their own level only.
    """
    only = next(iter(missing)) if len(missing) == 1 else ""
    both = {at: _neighbours(names, at, set(), levels) for at in (first, second)}
    others = (_neighbours(names, at, {first, second}, levels) for at in (first, second))
    if not all(_is_ordered([*before, *after]) for before, after in others):
        return Wrong(second, only)
    meant = [(at, name) for at in (first, second) for name in missing if _fits(both[at], name)]
    places = {at for at, _ in meant}
    if len(places) == 1:
        return Wrong(places.pop(), meant[0][1] if len(meant) == 1 else "")
    misfits = [at for at in (first, second) if not _fits(both[at], names[at])]
    return Wrong(misfits[0] if len(misfits) == 1 else second, only)


def fits(names: Sequence[str], at: int, name: str) -> bool:
    """Whether a name stands between its neighbours where it takes the place `at`."""
    return _fits((names[:at], names[at + 1 :]), name)


def _neighbours(names: Sequence[str], at: int, without: set[int], levels: Sequence[int]) -> tuple[list[str], list[str]]:
    """The names before and after a place."""
    left = [n for n in range(len(names)) if n not in without and (not levels or levels[n] == levels[at])]
    return [names[n] for n in left if n < at], [names[n] for n in left if n > at]


def _fits(around: tuple[Sequence[str], Sequence[str]], name: str) -> bool:
    before, after = around
    if (before or after) and not any(_letters(name) == _letters(one) for one in (*before[-1:], *after[:1])):
        return False
    return (not before or order(before[-1]) < order(name)) and (not after or order(name) < order(after[0]))


def _letters(name: str) -> str:
    return "".join(part for part in _PARTS.findall(name) if not part.isdecimal())


def order(name: str) -> list[tuple[bool, int, str]]:
    """Codes and ids in the order in which people count: `s2` before `s10`, `7.01.01` before `7.01.01.2.02`."""
    parts = _PARTS.findall(name)
    return [(not part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts]


def _is_ordered(names: Sequence[str]) -> bool:
    return all(order(one) < order(two) for one, two in pairwise(names))
