"""The mark of a draft that a person typed or left in the data: a final report may not print it."""

from collections.abc import Iterator
from typing import Any

from lkjip.diagnostics import Diagnostic, error
from lkjip.source import codes
from lkjip.source.konsep import MARK
from lkjip.source.shape import Steps
from lkjip.source.where import Where


def left_marks(data: Any, where: Where) -> Iterator[Diagnostic]:
    """An error for every text of the data that still says BELUM DIISI."""
    if not where.mentions(MARK):
        return
    for path in marked_paths(data):
        key = next(step for step in reversed(path) if isinstance(step, str))
        message = f"“{MARK}” masih tertulis pada `{key}`"
        yield error(codes.TANDA, message, where.locate(*path), "tulis isinya, atau susun dengan --konsep")


def marked_paths(value: Any, path: Steps = ()) -> Iterator[Steps]:
    """The paths of the texts that have the mark."""
    if isinstance(value, str):
        if MARK in value:
            yield path
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from marked_paths(item, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from marked_paths(item, (*path, number))
