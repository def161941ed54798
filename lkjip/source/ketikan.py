"""Slips of typing that YAML reads as something else without a word: a comma that splits a value, curly quotes."""

import re

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.numbers import parse_number, rupiah
from lkjip.source import codes

_DIGITS = re.compile(r"\d+ ?%?")
_NUMBER = re.compile(r"(?:Rp\.? ?)?-?[\d.]+ ?%?", re.IGNORECASE)
_SPLIT = re.compile(r"\d{1,3} ?%?")
ENGLISH = re.compile(r"(?:Rp\.?\s*)?-?\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.IGNORECASE)
_NUMERIC = re.compile(r"(?:Rp\.?\s*)?-?\d[\d.,]*\s*%?", re.IGNORECASE)
_LETTER = re.compile(r"[OoIl]")
_LIKE_DIGITS = str.maketrans("OoIl", "0011")
_SIZES = {"ribu": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
_IN_WORDS = re.compile(rf"(.*\d)\s*({'|'.join(_SIZES)})(?:\s+rupiah)?", re.IGNORECASE)
_CURLY = {"“": "”“", "”": "”", "„": "”“", "‘": "’‘", "’": "’", "‚": "’‘", "«": "»"}


def splits(before: str, after: str) -> bool:
    """Whether two items of a list with nothing but a comma between them look like one decimal number."""
    return bool(_NUMBER.fullmatch(before) and _SPLIT.fullmatch(after))


def split_entry(whole: str, location: Location) -> Diagnostic:
    """The finding about `whole`, which a comma inside { } has cut into keys without a value."""
    first, *others = (part.strip() for part in whole.split(","))
    if others and _NUMBER.fullmatch(first) and all(map(_DIGITS.fullmatch, others)):
        said = f"angka berkoma di dalam {{ }} harus diberi tanda kutip: '{whole}'"
        return error(codes.KOMA, said, location, _advice(whole))
    said = f"koma di dalam {{ }} memisahkan isian, sehingga “{whole}” tidak terbaca utuh"
    bare = whole[1:-1] if is_curly(whole) else whole
    return error(codes.KOMA, said, location, f"tulis {quoted(bare)} bila satu nilai; tiap isian lain `kunci: nilai`")


def split_item(whole: str, location: Location) -> Diagnostic:
    """The finding about `whole`, which a comma inside [ ] has cut into several numbers."""
    said = f"angka berkoma di dalam [ ] harus diberi tanda kutip: '{whole}'"
    return error(codes.KOMA, said, location, f"{_advice(whole)}; beri spasi sesudah koma bila beberapa angka")


def _advice(whole: str) -> str:
    """Thousands grouped in the English way need dots, not quotes."""
    return f"tulis {indonesian(whole)}" if ENGLISH.fullmatch(whole) and whole.count(",") > 1 else f"tulis '{whole}'"


def indonesian(number: str) -> str:
    """A number in English notation as it is written here: `1,533.5` is `1.533,5`."""
    return number.translate(str.maketrans(",.", ".,"))


def number_advice(text: object) -> str:
    """What to do about a text that looks like a number but is none; empty where it does not."""
    written = text.strip() if isinstance(text, str) else ""
    if ENGLISH.fullmatch(written):
        return f"tulis {indonesian(written)}"
    if match := _LETTER.search(written):
        letter, digit = match[0], "0" if match[0] in "Oo" else "1"
        if _NUMERIC.fullmatch(fixed := written.translate(_LIKE_DIGITS)):
            return f"huruf {letter} terketik di tempat angka {digit}: tulis {fixed}"
    if match := _IN_WORDS.fullmatch(written):
        return f"tulis {_in_digits(match)} dengan angka"
    return ""


def _in_digits(match: re.Match[str]) -> str:
    number = parse_number(match[1])
    return rupiah(number * _SIZES[match[2].lower()]) if number is not None else "seluruhnya"


def quoted(text: str) -> str:
    """The text between straight quotes that it does not contain itself."""
    return f'"{text}"' if "'" in text and '"' not in text else "'" + text.replace("'", "''") + "'"


def is_curly(text: str) -> bool:
    """Whether curly quotes stand around the whole text, and no more of them inside it."""
    inside = text[1:-1]
    return len(text) > 1 and text[-1] in _CURLY.get(text[0], "") and text[0] not in inside and text[-1] not in inside


def curly(text: str, location: Location) -> Diagnostic:
    """The finding about curly quotes that would be printed."""
    said = f"tanda kutip {text[0]} {text[-1]} (dari Word) terbaca sebagai bagian dari isi"
    return error(codes.KUTIP, said, location, f"pakai tanda kutip lurus ' atau \": {quoted(text[1:-1][:60])}")
