"""What pydantic reports, as faults at places of the data: one per place, and no fault that another one causes."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pydantic import ValidationError

from lkjip.source.shape import Step, Steps

_ABOUT_A_KEY = ("missing", "extra_forbidden")


class Fault(NamedTuple):
    """One fault: pydantic's error `kind`, the place as far as the data reach, and the key that is missing or wrong.

    `branch` is the alternative of a union that the fault belongs to, with the place of the union.
    """

    kind: str
    message: str
    path: Steps
    value: Any
    key: str | None = None
    branch: tuple[Steps, str] | None = None
    choices: tuple[str, ...] = ()
    least: int = 1


def faults(problem: ValidationError, data: Any) -> list[Fault]:
    """The faults of `data`, in pydantic's order."""
    found = [_fault(item, data) for item in problem.errors(include_url=False, include_input=False)]
    return _one_per_place(fault for fault in _fitting(found) if not _is_caused(fault))


def _fault(item: Any, data: Any) -> Fault:
    kind, steps, context = item["type"], item["loc"], item.get("ctx") or {}
    key: str | None = None
    if kind in _ABOUT_A_KEY:
        *steps, key = steps
    elif steps and steps[-1] == "[key]":
        *steps, key, _ = steps
    path, value, branch = _follow(data, steps)
    choices = tuple(re.findall(r"'([^']*)'", str(context.get("expected", ""))))
    return Fault(kind, item["msg"], path, value, key, branch, choices, int(context.get("min_length", 1)))


def _follow(data: Any, steps: Iterable[Step]) -> tuple[Steps, Any, tuple[Steps, str] | None]:
    """As far as the data have the steps. Others are names of alternatives, or a value that a bare text stands for."""
    path: Steps = ()
    branch = None
    for step in steps:
        if isinstance(data, dict) and (key := "nilai" if step == "angka" and "nilai" in data else step) in data:
            path, data = (*path, key), data[key]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            path, data = (*path, step), data[step]
        elif branch is None:
            branch = (path, str(step))
    return path, data, branch


def _fitting(found: list[Fault]) -> Iterator[Fault]:
    """Without the faults of alternatives of a union that the data do not have the shape of."""
    branches: dict[Steps, dict[str, bool]] = defaultdict(dict)
    for fault in found:
        if fault.branch:
            place, name = fault.branch
            fits = not (fault.kind.endswith("_type") and fault.path == place)
            branches[place][name] = branches[place].get(name, True) and fits
    for fault in found:
        names = branches[fault.branch[0]] if fault.branch else {}
        if not fault.branch or names[fault.branch[1]] or not any(names.values()):
            yield fault


def _is_caused(fault: Fault) -> bool:
    """A list counts as too short when its items are wrong: those are reported."""
    return fault.kind == "too_short" and isinstance(fault.value, (list, dict)) and len(fault.value) >= fault.least


def _one_per_place(found: Iterable[Fault]) -> list[Fault]:
    return list({(fault.path, fault.key): fault for fault in reversed(list(found))}.values())[::-1]
