"""The names that a template may use, with their shapes, read from the annotations of ReportContext."""

from collections.abc import Iterable
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from lkjip.report.konteks import ReportContext
from lkjip.shapes import ANYTHING, FLAG, NUMBER, TEXT, Few, Many, Maybe, Record, Shape

_PLAIN: dict[Any, Shape] = {str: TEXT, int: NUMBER, bool: FLAG}


def nama_laporan(peraturan: Iterable[str]) -> Record:
    """All that a template of the report may name; `peraturan` are the short names of the regulations."""
    cited = Record("peraturan", dict.fromkeys(peraturan, TEXT), is_mapping=True)
    whole = record(ReportContext)
    return Record(whole.name, {**whole.fields, "peraturan": cited})


def record(kind: type) -> Record:
    """The shape of a named tuple: its fields in their order."""
    return Record(kind.__name__, {name: shape(hint) for name, hint in get_type_hints(kind).items()})


def shape(hint: Any) -> Shape:
    """The shape of what an annotation says; ANYTHING for pictures and whatever else is no text, list or record."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    if isinstance(hint, type) and hasattr(hint, "_fields"):
        return record(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        return Many(shape(arguments[0])) if arguments[1:] == (...,) else Few(tuple(map(shape, arguments)))
    if origin in (Union, UnionType):
        return _union([argument for argument in arguments if argument is not NoneType], NoneType in arguments)
    return ANYTHING


def _union(hints: list[Any], may_be_absent: bool) -> Shape:
    found = shape(hints[0]) if len(hints) == 1 else ANYTHING
    return Maybe(found) if may_be_absent else found
