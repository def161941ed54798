"""Where a part of a text stands in the file: in the source of a scalar, however it is quoted or folded over lines.

Folding, indenting and quoting change nothing but white space, quotes and escapes. So the n-th visible character of the
text is the n-th visible character of its source, whatever stands between them.
"""

import re
from collections.abc import Iterator
from itertools import islice

from lkjip.diagnostics import Location
from lkjip.source.decode import LINE_BREAK, place
from lkjip.source.pohon import Simpul

_BLOCK = ("|", ">")
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|\r\n|.)", re.DOTALL)
_WHITE_ESCAPES = frozenset("\\" + sign for sign in "ntrvf \tN_LP\n\r\x85\u2028\u2029") | {"\\\r\n"}


def part(node: Simpul, start: int, end: int, file: str, source: str) -> Location | None:
    """The place of the characters `start` to `end` of the text; None where they hold nothing visible.

    A part that goes on in the next line is marked up to the end of its first line.
    """
    text = node.value.strip()
    before, count = _visible(text[:start]), _visible(text[start:end])
    places = list(islice(_characters(node, source), before, before + count))
    if not places:
        return None
    first, last = places[0][0], places[-1][1]
    line_end = LINE_BREAK.search(source, first)
    stop = min(last, line_end.start() if line_end else last)
    return place(source, first, file, len(source[first:stop].rstrip()))


def _visible(text: str) -> int:
    return sum(not sign.isspace() for sign in text)


def _characters(node: Simpul, source: str) -> Iterator[tuple[int, int]]:
    """Start and end in the source of every visible character of the text."""
    start, end = node.start_mark.index, node.end_mark.index
    match = _PROPERTIES.match(source, start, end)
    start = match.end() if match else start
    if node.style == '"':
        return _double_quoted(source, start + 1, end - 1)
    if node.style == "'":
        return _single_quoted(source, start + 1, end - 1)
    header = LINE_BREAK.search(source, start, end) if node.style in _BLOCK else None
    first = header.end() if header else start
    return ((at, at + 1) for at in range(first, end) if not source[at].isspace())


def _single_quoted(source: str, at: int, end: int) -> Iterator[tuple[int, int]]:
    while at < end:
        size = 2 if source[at] == "'" else 1
        if not source[at].isspace():
            yield at, at + size
        at += size


def _double_quoted(source: str, at: int, end: int) -> Iterator[tuple[int, int]]:
    while at < end:
        escape = _ESCAPE.match(source, at, end)
        stop = escape.end() if escape else at + 1
        if not (_is_white(escape) if escape else source[at].isspace()):
            yield at, stop
        at = stop


def _is_white(escape: re.Match[str]) -> bool:
    """Whether an escape writes white space, or only continues the line."""
    code = escape[1] or escape[2] or escape[3]
    return chr(int(code, 16)).isspace() if code else escape[0] in _WHITE_ESCAPES
