"""Plain data as YAML text that is read back as the same data, laid out as a person would."""

import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from lkjip.source.ketikan import is_curly

_WIDTH = 110
_NARROWEST = 60
_QUOTES = "'\""  # one at the end of a plain value looks like one that has lost its partner
_PLAIN = re.compile(r"[\w(/.“+][^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]*")
_SPECIAL = re.compile(r": |:$| #|^(?:null|---|\.\.\.)|^[\s]|\s$|\u00a0$|^\u00a0")
_SINGLE = re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]*")
_UNSEEN = re.compile(r"[\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")  # JSON leaves these as they are
_SECTION_GAP = 1


class Dahulu(NamedTuple):
    """An empty place, with what stood there before in a comment line or several."""

    baris: tuple[str, ...]


def yaml_text(data: Mapping[str, Any], heading: str = "") -> str:
    """The main file that states `data`, its sections set apart by an empty line; `heading` is its first comment."""
    lines = [f"# {heading}"] if heading else []
    for number, (key, value) in enumerate(data.items()):
        part = list(_entry(key, value, ""))
        lines += [""] if number and len(part) > _SECTION_GAP else []
        lines += part
    return "\n".join(lines or ["{}"]) + "\n"


def _entry(key: str, value: Any, indent: str) -> Iterator[str]:
    name = f"{indent}{scalar(key)}:"
    if isinstance(value, Dahulu):
        is_short = len(value.baris) == 1
        yield f"{name} # {value.baris[0]}" if is_short else name
        yield from (f"{indent}  # {line}" for line in value.baris[is_short:])
    elif isinstance(value, dict) and value:
        yield name
        for inner, item in value.items():
            yield from _entry(inner, item, indent + "  ")
    elif isinstance(value, list) and value:
        yield name
        yield from _items(value, indent + "  ")
    else:
        first, *rest = _value(value, indent)
        yield f"{name} {first}"
        yield from rest


def _items(items: list[Any], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, (dict, list)) and item:
            inner = indent + "  "
            entries = (
                [line for key, value in item.items() for line in _entry(key, value, inner)]
                if isinstance(item, dict)
                else list(_items(item, inner))
            )
            yield f"{indent}- {entries[0][len(inner) :]}"
            yield from entries[1:]
        else:
            first, *rest = _value(item, indent)
            yield f"{indent}- {first}"
            yield from rest


def _value(value: Any, indent: str) -> list[str]:
    """One value: on the line of its key, or folded below it where it is a long sentence."""
    if value is None:
        return ["null"]
    if isinstance(value, (dict, list)):
        return ["{}" if isinstance(value, dict) else "[]"]
    room = max(_WIDTH - len(indent), _NARROWEST)
    if len(value) > room and _can_fold(value):
        inner = indent + "  "
        return [">-", *(inner + line for line in textwrap.wrap(value, room, break_long_words=False,
                                                              break_on_hyphens=False))]  # fmt: skip
    return [scalar(value)]


def _can_fold(text: str) -> bool:
    """Whether the text is the same after being cut at single spaces and joined again."""
    words = text.split(" ")
    return bool(_SINGLE.fullmatch(text)) and all(word and not any(map(str.isspace, word)) for word in words)


def scalar(text: str) -> str:
    """A text as the value of a key, quoted only where YAML would read it back as something else."""
    if _PLAIN.fullmatch(text) and not _SPECIAL.search(text) and not is_curly(text) and text[-1] not in _QUOTES:
        return text
    if text and _SINGLE.fullmatch(text) and text == text.strip():
        return "'" + text.replace("'", "''") + "'"
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))
