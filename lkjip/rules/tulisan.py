"""All texts that stand under a record, each with its path: what rules about wording look through."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from lkjip.model.pengabaian import Abaikan
from lkjip.model.values import Data
from lkjip.rules.kumpulan import Kumpulan
from lkjip.rules.registry import Path, Subject

_SOURCE = "sumber"
_NO_TEXT = frozenset({Decimal, int, bool, type(None), Abaikan})  # most of what stands in a report


def texts(node: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text in a record, list or map; the reasons of `abaikan` are no text of the report."""
    found: list[tuple[Path, str]] = []
    if isinstance(node, str):
        found.append((path, node))
    else:
        _collect(node, path, found)
    return iter(found)


def every_text(subject: Subject) -> list[tuple[Path, str]]:
    """Every text of the report; ask with `subject.once`."""
    return list(texts(subject.laporan, ()))


def all_together(subject: Subject) -> Kumpulan:
    """The same texts, to be searched together; ask with `subject.once`."""
    return Kumpulan([text for _, text in subject.once(every_text)])


def is_source(path: Path) -> bool:
    """Whether a text at a path stands in a field `sumber` or `sumber_...`, or in a list there."""
    return any(isinstance(step, str) and step.split("_")[0] == _SOURCE for step in path[-2:])


def sources(subject: Subject) -> Iterator[tuple[Path, str]]:
    """What the report names as sources: the texts of every field `sumber` or `sumber_...`."""
    return ((path, text) for path, text in subject.once(every_text) if is_source(path))


def _collect(node: object, path: Path, found: list[tuple[Path, str]]) -> None:
    for key, below in parts(node):
        kind = type(below)
        if kind is str:
            found.append(((*path, key), below))  # type: ignore[arg-type]  # as its type says
        elif kind not in _NO_TEXT:
            _collect(below, (*path, key), found)


def parts(node: object) -> Iterable[tuple[str | int, object]]:
    """What stands directly under a record, list or map, with its name, number or key."""
    if isinstance(node, Data):
        return node.__dict__.items()  # the fields in their order; `model_fields` takes five times as long
    if isinstance(node, dict):
        return node.items()
    return enumerate(node) if isinstance(node, tuple) else ()
