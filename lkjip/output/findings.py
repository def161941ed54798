"""Findings for the screen: each with its place, an excerpt of the text with a caret, related places and advice."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from lkjip.diagnostics import Diagnostic, Location, Severity, sorted_findings, visible
from lkjip.output.terminal import columns, narrow, wrapped

Read = Callable[[str], str | None]

_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # the line breaks of YAML, by which positions are counted
_WIDEST = 100
_TAB = "    "
COUNTED = {Severity.ERROR: "kesalahan", Severity.WARNING: "peringatan", Severity.INFO: "catatan"}


def screen(findings: Iterable[Diagnostic], read: Read, about: str = "") -> str:
    """All findings in the order of their places, and how many there are; `read` gives the text of a file.

    `about` is said before their number. Findings that the data ask to leave out are only counted.
    """
    return listed(sorted_findings(list(findings)), read, about)


def listed(ordered: Sequence[Diagnostic], read: Read, about: str = "") -> str:
    """As `screen`, in the order given."""
    lines_of: dict[str, list[str]] = {}
    blocks = [_block(finding, _line(finding.location, read, lines_of)) for finding in visible(ordered)]
    return "\n\n".join([*blocks, about + count(ordered)]) + "\n"


def count(findings: Iterable[Diagnostic]) -> str:
    """How many findings of each severity there are, in words, and how many are left out."""
    every = list(findings)
    severities = [finding.severity for finding in visible(every)]
    numbers = ((severities.count(severity), word) for severity, word in COUNTED.items())
    said = ", ".join(f"{number} {word}" for number, word in numbers if number) or "tidak ada temuan"
    return said + (f", {left_out} diabaikan" if (left_out := len(every) - len(severities)) else "")


def _line(location: Location | None, read: Read, lines_of: dict[str, list[str]]) -> str | None:
    """The line of text that a location points to; None where it is none or the text cannot be had."""
    if location is None or location.line is None:
        return None
    if location.file not in lines_of:
        lines_of[location.file] = _LINE_BREAK.split(read(location.file) or "")
    lines = lines_of[location.file]
    return lines[location.line - 1] if location.line <= len(lines) and lines != [""] else None


def _block(finding: Diagnostic, line: str | None) -> str:
    place = finding.location
    gutter = " " * (len(str(place.line)) if place and line is not None else 1)
    width, indent = columns(), f"{gutter}   "
    lines = [wrapped(f"{finding.severity}[{finding.code}]: {printable(finding.message)}", width, indent)]
    if place:
        lines.append(wrapped(f"{gutter} --> {printable(str(place))}{_named(finding)}", width, f"{indent}  "))
    if place and line is not None:
        excerpt, caret = _excerpt(line, place, narrow(_WIDEST + len(indent)) - len(indent))
        lines += [f"{gutter} |", f"{place.line} | {excerpt}".rstrip(), f"{gutter} | {caret}"]
    notes = [f"{where}: {what}" for where, what in finding.related] + [f"saran: {finding.hint}"] * bool(finding.hint)
    lines += [wrapped(f"{gutter} = {printable(note)}", width, indent) for note in notes]
    return "\n".join(lines)


def _named(finding: Diagnostic) -> str:
    """What `abaikan` would write after `di:`; errors cannot be left out."""
    return f" (di: {printable(finding.path)})" if finding.path and not finding.is_error else ""


def _excerpt(line: str, place: Location, widest: int) -> tuple[str, str]:
    """The line, cut to `widest` columns, and the caret line below it."""
    start = min((place.column or 1) - 1, len(line))
    end = min(start + max(place.length, 1), max(len(line), start + 1))
    before, marked, after = line[:start], line[start:end], line[end:]
    before, marked, after = (printable(part) for part in (before, marked, after))
    if _width(before + marked + after) > widest:
        before, marked, after = _cut(before, marked, after, widest)
    return before + marked + after, " " * _width(before) + "^" * max(_width(marked), 1)


def _cut(before: str, marked: str, after: str, widest: int) -> tuple[str, str, str]:
    """As much of the marked text as fits beside a third of the width before it, the rest behind; `…` where cut."""
    before = _shortened(before[::-1], widest // 3)[::-1]
    whole, marked = marked, _shortened(marked, widest - _width(before) - 1)
    return before, marked, _shortened(after, max(widest - _width(before + marked), 1)) if marked == whole else ""


def _shortened(text: str, widest: int) -> str:
    if _width(text) <= widest:
        return text
    kept = ""
    for character in text:
        if _width(kept) + _width(character) > widest - 1:
            break
        kept += character
    return kept + "…"


def printable(text: str) -> str:
    """Text that cannot move the cursor or turn the direction of writing: tabs as blanks, other controls as U+FFFD."""
    if text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character == "\t":
        return _TAB
    is_control = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    return "\ufffd" if is_control else character


def _width(text: str) -> int:
    """The columns that a terminal gives to the text."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
