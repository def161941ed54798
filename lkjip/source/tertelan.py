"""Entries of a list or record that YAML takes for lines of the text above them, without a word."""

import re
from typing import Any

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.source import codes
from lkjip.source.decode import LINE_BREAK
from lkjip.source.kutip import STRUCTURE

# patterns as texts: `re` compiles each at its first use, which most files never come to
_ITEM = r" *- +\S"
_RANGE = r" *- +\d"
_FIELD = r" *[a-z]+(?:_[a-z]+)+ *:(?: |$)| *[a-z]+: [|>][-+]?$"
_AFTER_SENTENCE = r" *[a-z]+: "
_QUOTES = ("'", '"')


def swallowed(event: Any, text: str, file: str) -> Diagnostic | None:
    """The finding about the first line of a text over several lines that looks like an entry of its own.

    A plain or folded text never goes on with `- `, with a key of two words, or with a small letter after a sentence;
    a quoted one that goes on with an entry that is not indented more is closed too late.
    """
    start, end = event.start_mark, event.end_mark
    lines = LINE_BREAK.split(text[start.index - start.column : end.index])
    if event.style in _QUOTES:
        depth = len(lines[0]) - len(lines[0].lstrip(" "))
        if any(re.match(STRUCTURE, line) and len(line) - len(line.lstrip(" ")) <= depth for line in lines[1:]):
            return _too_long(event.style, Location(file, start.line + 1, start.column + 1))
        return None
    for number, line in enumerate(lines[1:], 1):
        if _is_entry(line, lines[number - 1].rstrip()[-1:]):
            column = len(line) - len(line.lstrip(" "))
            return _entry(line.strip(), Location(file, start.line + number + 1, column + 1))
    return None


def _is_entry(line: str, last_sign: str) -> bool:
    """Whether a line looks like an entry; `last_sign` ends the line above."""
    if re.match(_ITEM, line):
        return not (last_sign.isdigit() and re.match(_RANGE, line))
    return ":" in line and bool(re.match(_FIELD, line) or (last_sign == "." and re.match(_AFTER_SENTENCE, line)))


def _too_long(sign: str, location: Location) -> Diagnostic:
    said = f"tanda kutip {sign} di sini tidak ditutup, sehingga isian di bawahnya terbaca sebagai bagian dari teks"
    return error(codes.TERTELAN, said, location, "tutup tanda kutip itu pada akhir isinya")


def _entry(line: str, location: Location) -> Diagnostic:
    said = f"baris “{line[:60]}” terbaca sebagai bagian dari teks di atasnya, karena terlalu menjorok"
    hint = "samakan indentasinya dengan baris lain yang setingkat; bila memang lanjutan kalimat, satukan barisnya"
    return error(codes.TERTELAN, said, location, hint)
