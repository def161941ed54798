"""What a text of the old year says, and whether it speaks of that year."""

import re
import textwrap
from typing import Any

from lkjip.buku.yaml_teks import Dahulu

_LONGEST = 96
_BELOW = ("rincian",)
_NAMES = {"uraian", "nama"}
_SPENDING = {"operasi", "modal", "tak_terduga", "transfer"}
# a regulation or letter of the old year is still the same one in the next
_CITATION = re.compile(r"(?:[Nn]omor|No\.?)\s+\S+\s+[Tt]ahun\s+\d{4}|\S*/\d{4}\b\S*|[Tt]anggal\s+\d{1,2}\s+\w+\s+\d{4}")


def dahulu(value: Any, tahun: int) -> Dahulu:
    """An empty place that remembers what stood there: its text or number, shortened, or the texts of a list."""
    return Dahulu(tuple(f"{tahun}: {_short(text)}" for text in _texts(value)))


def is_stale(text: Any, tahun: int) -> bool:
    """Whether a text speaks of the year, other than by citing a regulation or a letter."""
    return isinstance(text, str) and re.search(rf"\b{tahun}\b", _CITATION.sub("", text)) is not None


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        below = [text for name in _BELOW for text in _texts(value.get(name))]
        return [*_of_record({key: inner for key, inner in value.items() if key not in _BELOW}), *below]
    if isinstance(value, list):
        return [text for item in value for text in _texts(item)]
    return [] if value is None else [str(value)]


def _of_record(record: dict[str, Any]) -> list[str]:
    """A record of single values in one line, such as `uraian jumlah satuan`; others a line per key."""
    if all(isinstance(value, str) for value in record.values()) and record.keys() & _NAMES:
        return [" ".join(record.values())]
    if record and record.keys() <= _SPENDING:
        return [f"{{{', '.join(f'{key}: {value}' for key, value in record.items())}}}"]
    return [f"{key}: {text}" for key, inner in record.items() for text in _texts(inner)]


def _short(text: str) -> str:
    return textwrap.shorten(text, _LONGEST, placeholder=" ...")
