"""Whole numbers in prose, in digits or in words (`6`, `1.589`, `enam`, `6 (enam)`, `(enam) 6`)."""

import re
from functools import cache

from lkjip.numbers import terbilang

_MOST_IN_WORDS = 60


@cache
def _words() -> dict[str, int]:
    return {terbilang(number): number for number in range(1, _MOST_IN_WORDS)}


@cache
def number_pattern() -> str:
    """A regular expression for a whole number; its value is given by `number_of`."""
    words = "|".join(word.replace(" ", r"\s+") for word in sorted(_words(), key=len, reverse=True))
    number = rf"(?:\d{{1,3}}(?:\.\d{{3}})+|\d+|{words})"
    return rf"(?<![\w.,/-])(?:\(\s*(?:{words})\s*\)\s*)?{number}(?:\s*\(\s*(?:{words}|\d+)\s*\))?"


def number_of(text: str) -> int | None:
    """The number that such a text writes; its digits count where it has both."""
    if digits := re.search(r"\d[\d.]*", text):
        return int(digits[0].replace(".", ""))
    return _words().get(" ".join(re.sub(r"[()]", " ", text).casefold().split()))
