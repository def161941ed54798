"""Whole numbers in prose, in digits or in words (`6`, `1.589`, `enam`, `dua puluh satu`, `6 (enam)`, `(enam) 6`).

Read without a regular expression: one for sixty words costs more than all texts of a report.
"""

from functools import cache
from typing import NamedTuple

from lkjip.numbers import terbilang

_MOST_IN_WORDS = 60
_MOST_WORDS = 3
_GROUP = 3


class Bilangan(NamedTuple):
    """A number in a text: its value, where it begins and where it ends."""

    nilai: int
    awal: int
    akhir: int


@cache
def _words() -> dict[str, int]:
    return {terbilang(number): number for number in range(1, _MOST_IN_WORDS)}


def number_of(text: str) -> int | None:
    """The number that a text writes in digits or in words, also between brackets."""
    bare = text.strip("() ")
    digits = bare.replace(".", "")
    if digits.isascii() and digits.isdigit():
        first, *groups = bare.split(".")
        is_grouped = len(first) <= _GROUP and all(len(group) == _GROUP for group in groups)
        return int(digits) if is_grouped or not groups else None
    return _words().get(" ".join(bare.casefold().split()))


def before(text: str, at: int) -> Bilangan | None:
    """The number that ends, but for white space, at a place."""
    end = len(text[:at].rstrip())
    if end == at and at:
        return None
    tokens = _tokens(text, end)
    if not tokens or not _is_number_word(text[tokens[0] : end]):
        return None
    for count in range(len(tokens), 0, -1):  # the longest number first
        start = tokens[count - 1]
        value = _value(text[start:end].split())
        if value is not None:
            return Bilangan(value, start, end)
    return None


def after(text: str, at: int) -> Bilangan | None:
    """The number that begins, but for white space, at a place: digits or one word."""
    start = at + len(text[at:]) - len(text[at:].lstrip())
    end = next((place for place in range(start, len(text)) if text[place].isspace()), len(text))
    value = number_of(text[start:end])
    return None if value is None else Bilangan(value, start, end)


def _tokens(text: str, end: int) -> list[int]:
    """Where the last words before a place begin, the nearest first."""
    starts: list[int] = []
    place = end
    while place > 0 and len(starts) <= _MOST_WORDS:
        place = len(text[:place].rstrip())
        start = max(text.rfind(sign, 0, place) for sign in " \n\t") + 1
        starts.append(start)
        place = start
    return starts


def _is_number_word(token: str) -> bool:
    bare = token.strip("()").casefold()
    return bare[:1].isdigit() or bare in ("belas", "puluh") or bare in _words()


def _value(words: list[str]) -> int | None:
    """The number that all the words write together; of two statements (`6 (enam)`) that in digits."""
    parts = [word for word in words if word.startswith("(") or word.endswith(")")]
    rest = [word for word in words if word not in parts]
    if not parts or not rest:
        return number_of(" ".join(words))
    digits = [number_of(" ".join(part)) for part in (rest, parts)]
    return None if None in digits else digits[0]
