"""What may be asked of a value before there is one: the shape of every name that a template can use; a leaf."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Anything:
    """A value of which nothing is known; whatever is asked of it may be right."""


@dataclass(frozen=True)
class Plain:
    """A text, a number or a truth value."""

    type: type


@dataclass(frozen=True)
class Record:
    """A value with named fields, `name` being what its kind is called; a mapping where `is_mapping`."""

    name: str
    fields: Mapping[str, Shape]
    is_mapping: bool = False


@dataclass(frozen=True)
class Many:
    """A list of any length."""

    item: Shape


@dataclass(frozen=True)
class Few:
    """A list of fixed length, each place with a shape of its own."""

    items: tuple[Shape, ...]


@dataclass(frozen=True)
class Function:
    """Something to call."""

    result: Shape


@dataclass(frozen=True)
class Maybe:
    """A value that may be absent."""

    value: Shape


Shape = Anything | Plain | Record | Many | Few | Function | Maybe

ANYTHING = Anything()
TEXT, NUMBER, FLAG = Plain(str), Plain(int), Plain(bool)


def common(*shapes: Shape) -> Shape:
    """The shape that all have; ANYTHING where they differ, or where there are none."""
    return shapes[0] if shapes and all(shape == shapes[0] for shape in shapes) else ANYTHING


def paths(record: Record, depth: int = 2) -> dict[str, list[str]]:
    """Where a field of some name can be reached from a record without a loop: `kalimat` -> `bab1.pegawai.kalimat`."""
    found: dict[str, list[str]] = {}
    for name, shape in record.fields.items():
        inner = shape.value if isinstance(shape, Maybe) else shape
        if isinstance(inner, Record) and depth:
            for last, names in paths(inner, depth - 1).items():
                found.setdefault(last, []).extend(f"{name}.{path}" for path in names)
        found.setdefault(name, []).insert(0, name)
    return found
