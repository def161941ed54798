"""All texts that stand under a record, each with its path: what rules about wording look through."""

from collections.abc import Iterator

from lkjip.model.laporan import Abaikan
from lkjip.model.values import Data
from lkjip.rules.registry import Path, Subject

_SOURCE = "sumber"


def texts(node: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text in a record, list or map; the reasons of `abaikan` are no text of the report."""
    if isinstance(node, Abaikan):
        return
    if isinstance(node, str):
        yield path, node
    for key, below in parts(node):
        yield from texts(below, (*path, key))


def sources(subject: Subject) -> Iterator[tuple[Path, str]]:
    """What the report names as sources: the texts of every field `sumber` or `sumber_...`."""
    for path, text in texts(subject.laporan, ()):
        names = [step for step in path if isinstance(step, str)]
        if names and names[-1].split("_")[0] == _SOURCE:
            yield path, text


def parts(node: object) -> Iterator[tuple[str | int, object]]:
    """What stands directly under a record, list or map, with its name, number or key."""
    if isinstance(node, Data):
        yield from node.__dict__.items()  # the fields in their order; `model_fields` takes five times as long
    elif isinstance(node, dict):
        yield from node.items()
    elif isinstance(node, tuple):
        yield from enumerate(node)
