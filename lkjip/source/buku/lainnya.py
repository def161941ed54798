"""The sheet `Lainnya`: values by their whole path, for whatever no table holds."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lkjip.source.buku.isi_sel import MOST, cell_text
from lkjip.source.shape import Step, Steps

LANJUTAN = "…"  # stands for the path of the row above, whose text goes on here
_PLAIN_STEP = re.compile(r"\w(?:[\w.,()% -]*[\w.,()%-])?")
_TOKEN = re.compile(r'\[(\d+)\]|("(?:[^"\\]|\\.)*")|([^/"\[][^/]*)')
_SPELLED: dict[str, Any] = {"null": None, "{}": {}, "[]": []}


class Bentrok(Exception):  # noqa: N818  # no error of the program: the part is written otherwise
    """The tables say something at `path` that the data do not say."""

    def __init__(self, path: Steps) -> None:
        super().__init__(path)
        self.path = path


def sisa(back: Any, data: Any, path: Steps = ()) -> Iterator[tuple[Steps, Any]]:
    """What has to be set in `back` to make it `data`: paths with texts, None and empty collections."""
    if isinstance(back, dict) and isinstance(data, dict) and (data or not back):
        if unknown := next((key for key in back if key not in data), None):
            raise Bentrok((*path, unknown))
        for key, value in data.items():
            yield from sisa(back[key], value, (*path, key)) if key in back else daun(value, (*path, key))
    elif isinstance(back, list) and isinstance(data, list) and (data or not back):
        if len(back) > len(data):
            raise Bentrok(path)
        for number, value in enumerate(data):
            place = (*path, number)
            yield from sisa(back[number], value, place) if number < len(back) else daun(value, place)
    elif isinstance(back, (dict, list)) and back:
        raise Bentrok(path)
    elif back != data:
        yield from daun(data, path)


def daun(value: Any, path: Steps) -> Iterator[tuple[Steps, Any]]:
    """Every text, None and empty collection below a path."""
    if isinstance(value, dict) and value:
        for key, item in value.items():
            yield from daun(item, (*path, key))
    elif isinstance(value, list) and value:
        for number, item in enumerate(value):
            yield from daun(item, (*path, number))
    else:
        yield path, value


def rows(path: Steps, value: Any) -> Iterator[tuple[str, str]]:
    """The rows that write one value: path and text; a text too long for one cell goes on in the next row."""
    text = written(value)
    for start in range(0, len(text), MOST):
        yield (LANJUTAN if start else jalur(path)), text[start : start + MOST]


def jalur(path: Steps) -> str:
    """The path as a person reads it; items of lists are counted from 1."""
    return " / ".join(f"[{step + 1}]" if isinstance(step, int) else _step(step) for step in path)


def _step(step: str) -> str:
    return step if _PLAIN_STEP.fullmatch(step) and cell_text(step, "teks") else _quoted(step)


def steps(text: str) -> Steps | None:
    """The path that a text names; None where it names none."""
    found: list[Step] = []
    at = 0
    while match := _TOKEN.match(text, at):
        index, quoted, plain = match.groups()
        step: Any = int(index) - 1 if index else _unquoted(quoted) if quoted else plain.strip()
        if step == -1 or (not step and plain):
            return None
        found.append(step)
        at = match.end()
        rest = re.match(r"\s*/\s*", text[at:])
        if not rest:
            return tuple(found) if not text[at:].strip() and isinstance(found[0], str) else None
        at += rest.end()
    return None


def written(value: Any) -> str:
    """The text of a value: itself where that is safe, else as JSON writes it."""
    if not isinstance(value, str):
        return next(name for name, meant in _SPELLED.items() if meant == value)
    parts = (value[start : start + MOST] for start in range(0, len(value), MOST))
    is_safe = bool(value) and all(cell_text(part, "teks") is not None for part in parts)
    edges = len(value) <= MOST and value == value.strip()
    return value if is_safe and edges and value[0] != '"' and value not in _SPELLED else _quoted(value)


def _quoted(text: str) -> str:
    """The text as JSON, without what spreadsheets take for an escape of their own (`_x000D_`)."""
    return json.dumps(text).replace("_x", "\\u005fx")


def read(text: str) -> Any:
    """The value that a text stands for."""
    if text in _SPELLED:
        return [] if text == "[]" else {} if text == "{}" else None
    return _unquoted(text) if text[:1] == '"' else text


def _unquoted(text: str) -> Any:
    try:
        found = json.loads(text)
    except ValueError:
        return text
    return found if isinstance(found, str) else text


def pasang(data: Any, path: Steps, value: Any) -> bool:
    """Put a value in its place, with the records and lists on the way; False where a list has no such place."""
    holder = data
    for number, step in enumerate(path):
        is_last = number == len(path) - 1
        if isinstance(holder, list) != isinstance(step, int):
            return False
        if isinstance(step, int) and step > len(holder):
            return False
        there = holder[step] if (not isinstance(step, int) or step < len(holder)) and step in _keys(holder) else None
        wanted: type = list if not is_last and isinstance(path[number + 1], int) else dict
        new = value if is_last else there if isinstance(there, wanted) else wanted()
        if isinstance(step, int) and step == len(holder):
            holder.append(new)
        else:
            holder[step] = new
        holder = new
    return True


def _keys(holder: Any) -> Any:
    return holder if isinstance(holder, dict) else range(len(holder))
