"""What a rule finds, before its place in the files is known."""

from typing import NamedTuple

Path = tuple[str | int, ...]


class Found(NamedTuple):
    """What a rule has found, at which path of the data; `related` names the other side."""

    message: str
    path: Path
    hint: str
    related: tuple[tuple[Path, str], ...] = ()
