"""Straight quotes without a partner: where the quote stands that nothing closes, and those that YAML takes for text."""

import re
from typing import NamedTuple

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.source import codes

# patterns as texts: `re` compiles each at its first use, and a sound file needs none of them
STRUCTURE = r" *(?:- +)*(?:[\w.]+|'[^']*'|\"[^\"]*\") *:(?: |$)| *- "
_OPENS = r"(?:^ *|(?:^ *|[\w'\"] ?: +| *- +)(?:- +)*|[\[{] *|, +)(?P<tanda>['\"])|(?P<catatan>(?:^|\s)#)"
_BLOCK = r"(?:: +|- +)[|>][-+0-9]* *(?:#.*)?$"
_CLOSES = {"'": r"(?:[^']|'')*'(?!')", '"': r'(?:[^"\\]|\\.)*"'}
_APOSTROPHE = r"(?<=\w)'(?=\w)"
_NAME = r"\b[A-Z]\w*[aiu]'$"  # Rofi', Syuja'
_DEGREES = r"[°º˚]|\bderajat\b"


class Quote(NamedTuple):
    """Where a quote stands, counted from 0."""

    line: int
    column: int
    sign: str


def unclosed(lines: list[str], last: int) -> Quote | None:
    """The first quote up to line `last` that opens a value and is not closed before the next entry begins."""
    number, column = 0, 0
    while number <= min(last, len(lines) - 1):
        opening = re.compile(_OPENS).search(lines[number], column)
        if opening is None or opening["catatan"]:
            number, column = _after_block(lines, number), 0
            continue
        quote = Quote(number, opening.start("tanda"), opening["tanda"])
        closed = _closed(lines, quote)
        if closed is None:
            return quote
        number, column = closed
    return None


def _closed(lines: list[str], quote: Quote) -> tuple[int, int] | None:
    """Where the quoted text ends; None where another entry or the end of the text comes before."""
    closes = _CLOSES[quote.sign]
    start = quote.column + 1
    if match := re.match(closes, lines[quote.line][start:]):
        return quote.line, start + match.end()
    for number in range(quote.line + 1, len(lines)):
        line = lines[number]
        if re.match(STRUCTURE, line) and _indent(line) <= _indent(lines[quote.line]):
            return None
        if match := re.match(closes, line):
            return number, match.end()
    return None


def _after_block(lines: list[str], number: int) -> int:
    """The next line that is no part of a block text that the line begins."""
    after = number + 1
    if re.search(_BLOCK, lines[number]):
        depth = _indent(lines[number])
        while after < len(lines) and (_is_blank(lines[after]) or _indent(lines[after]) > depth):
            after += 1
    return after


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_blank(line: str) -> bool:
    return not line.strip()


def is_lone(value: str) -> bool:
    """Whether the last sign of a plain value is a quote that nothing opens; `Rofi'`, `24"` and `8° 12'` are right."""
    sign = value[-1]
    if sign not in _CLOSES or re.sub(_APOSTROPHE, "", value).count(sign) % 2 == 0 or re.search(_DEGREES, value):
        return False
    if sign == '"':
        return not (value[-2:-1].isdigit() and re.search(r"[^\W\d]", value))
    return not re.search(_NAME, value)


def lone(value: str, location: Location) -> Diagnostic:
    """The finding about a quote at the end of a value that begins without one."""
    said = f"tanda kutip {value[-1]} di akhir isi tidak ada pasangannya, sehingga terbaca sebagai bagian dari isi"
    hint = f"hapus tanda kutip itu, atau tulis {value[-1]} juga di awal isi"
    return error(codes.KUTIP_TERTINGGAL, said, location, hint)
