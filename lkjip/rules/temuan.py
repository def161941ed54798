"""What a rule finds, before its place in the files is known."""

from typing import NamedTuple

Path = tuple[str | int, ...]


class Found(NamedTuple):
    """What a rule has found, at which path of the data; `related` names the other side.

    `span` is the part of the text at `path` that it is about (`match.span()`), where that is not the whole of it.
    """

    message: str
    path: Path
    hint: str
    related: tuple[tuple[Path, str], ...] = ()
    span: tuple[int, int] | None = None
