"""What every key of the data means, with examples: the table `lkjip/data/arti_kunci.yaml`, looked up by record."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from lkjip.model.values import Data
from lkjip.source.bawaan import DATA
from lkjip.source.events import plain_data

ANY_RECORD = "umum"
ITSELF = "_"
_EXAMPLES = re.compile(r"\s*\(mis\. (.+)\)$", re.DOTALL)
_OR = " atau "


class Arti(NamedTuple):
    """What a key means, in plain words without a full stop, and examples of what may stand there, as plain data."""

    teks: str
    contoh: tuple[Any, ...] = ()


@cache
def table() -> Mapping[str, Mapping[str, str]]:
    """The texts as written, by record and key."""
    data, _ = plain_data((DATA / "arti_kunci.yaml").read_text("utf-8"), "arti_kunci.yaml")
    return dict(data)


def place(record: type[Data], key: str) -> tuple[str, str] | None:
    """Where the table tells about a key: in its own record, the one that it extends, or what holds for any record."""
    names = [one.__name__ for one in record.__mro__ if issubclass(one, Data)]
    return next(((name, key) for name in (*names, ANY_RECORD) if key in table().get(name, {})), None)


def arti(record: type[Data], key: str) -> Arti:
    """What the key of a record means; `key/choice` asks for one of its choices. Empty where nobody has written it."""
    found = place(record, key)
    return read(table()[found[0]][found[1]]) if found else Arti("")


def arti_catatan(record: type[Data]) -> str:
    """What a record is, in one sentence; empty where nobody has written it."""
    return table().get(record.__name__, {}).get(ITSELF, "")


def read(text: str) -> Arti:
    """A text of the table, its examples taken off: those in brackets or braces are lists and records."""
    match = _EXAMPLES.search(text)
    if not match:
        return Arti(text)
    return Arti(text[: match.start()], tuple(map(_example, match[1].split(_OR))))


def _example(text: str) -> Any:
    """An example as data. It is written as YAML, except for what only people read (`(1)`, `RB. X, S.I.P.`)."""
    if text[:1] not in "{['":
        return text
    data, findings = plain_data(f"contoh: {text}", "arti_kunci.yaml")
    return text if findings else data["contoh"]
