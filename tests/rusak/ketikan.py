"""Slips of a person who types: on a figure, on a word; every function gives another text, or None where it cannot."""

import re
from collections.abc import Callable
from itertools import pairwise
from random import Random

Slip = Callable[[str, Random], str | None]
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _digits(text: str) -> list[int]:
    return [place for place, sign in enumerate(text) if sign.isdigit()]


def ganti(text: str, random: Random) -> str | None:
    """One digit is another."""
    places = _digits(text)
    if not places:
        return None
    at = random.choice(places)
    other = random.choice([sign for sign in "0123456789" if sign != text[at]])
    return text[:at] + other + text[at + 1 :]


def tukar(text: str, random: Random) -> str | None:
    """Two digits beside each other have changed places."""
    places = _digits(text)
    pairs = [(a, b) for a, b in pairwise(places) if text[a] != text[b]]
    if not pairs:
        return None
    one, two = random.choice(pairs)
    return text[:one] + text[two] + text[one + 1 : two] + text[one] + text[two + 1 :]


def hilang(text: str, random: Random) -> str | None:
    """One digit is not there; thousands are grouped anew in half of the cases."""
    places = _digits(text)
    if len(places) < 2:
        return None
    at = random.choice(places)
    return _grouped(text[:at] + text[at + 1 :], random)


def ganda(text: str, random: Random) -> str | None:
    """One digit is there twice."""
    places = _digits(text)
    if not places:
        return None
    at = random.choice(places)
    return _grouped(text[:at] + text[at] + text[at:], random)


def pemisah(text: str, random: Random) -> str | None:
    """A dot or comma is missing, is the other one, or stands one place off."""
    places = [place for place, sign in enumerate(text) if sign in ".," and 0 < place < len(text) - 1]
    if not places:
        return f"{text[:-1]},{text[-1]}" if len(text) > 2 and text.isdigit() else None
    at = random.choice(places)
    sign, rest = text[at], text[:at] + text[at + 1 :]
    moved = at + random.choice((-1, 1))
    choices = [rest, text[:at] + (",."[sign == ","]) + text[at + 1 :]]
    if 0 < moved < len(rest):
        choices.append(rest[:moved] + sign + rest[moved:])
    return random.choice(choices)


def _grouped(text: str, random: Random) -> str:
    if not re.fullmatch(r"[\d.]+", text) or "." not in text or random.random() < 0.5:
        return text
    return f"{int(text.replace('.', '')):,}".replace(",", ".")


FIGURE: dict[str, Slip] = {
    "angka diganti": ganti,
    "angka tertukar": tukar,
    "angka hilang": hilang,
    "angka ganda": ganda,
    "titik atau koma": pemisah,
}


def _letters(text: str) -> list[int]:
    """Places of letters that have a letter before and behind them."""
    return [at for at in range(1, len(text) - 1) if text[at - 1 : at + 2].isalpha()]


def huruf_hilang(text: str, random: Random) -> str | None:
    """A letter is not there."""
    places = _letters(text)
    at = random.choice(places) if places else 0
    return text[:at] + text[at + 1 :] if places else None


def huruf_ganda(text: str, random: Random) -> str | None:
    """A letter is there twice."""
    places = _letters(text)
    at = random.choice(places) if places else 0
    return text[:at] + text[at] + text[at:] if places else None


def huruf_tertukar(text: str, random: Random) -> str | None:
    """Two letters beside each other have changed places."""
    places = [at for at in _letters(text) if text[at] != text[at + 1]]
    at = random.choice(places) if places else 0
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :] if places else None


def huruf_lain(text: str, random: Random) -> str | None:
    """A letter is another."""
    places = _letters(text)
    if not places:
        return None
    at = random.choice(places)
    return text[:at] + random.choice([sign for sign in _LETTERS if sign != text[at].lower()]) + text[at + 1 :]


def kata_hilang(text: str, random: Random) -> str | None:
    """A word in the middle is not there."""
    words = text.split(" ")
    places = [at for at in range(1, len(words)) if words[at].isalpha() and words[at - 1]]
    if not places:
        return None
    at = random.choice(places)
    return " ".join(words[:at] + words[at + 1 :])


LETTER: dict[str, Slip] = {
    "huruf hilang": huruf_hilang,
    "huruf ganda": huruf_ganda,
    "huruf tertukar": huruf_tertukar,
    "huruf lain": huruf_lain,
}
WORD: dict[str, Slip] = {**LETTER, "kata hilang": kata_hilang}
