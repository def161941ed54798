"""The documentation of one code: what it is about, in the five parts that every rule has."""

from collections.abc import Mapping
from typing import NamedTuple

from lkjip.diagnostics import Severity

PARTS = ("Yang diperiksa", "Mengapa", "Contoh", "Perbaikan", "Dasar hukum")


class Penjelasan(NamedTuple):
    """What users read about a code. `parts` are texts by heading, in the order of PARTS."""

    code: str
    name: str
    severity: Severity
    summary: str
    parts: Mapping[str, str]


def parsed(code: str, name: str, severity: Severity, docstring: str) -> Penjelasan:
    """The documentation that a docstring writes: a sentence, then `Heading: text` with continuations indented."""
    summary, *lines = [line.strip() for line in docstring.strip().splitlines()]
    parts: dict[str, str] = {}
    heading = ""
    for line in lines:
        start, colon, rest = line.partition(":")
        if colon and start in PARTS:
            heading = start
            parts[heading] = rest.strip()
        elif line and heading:
            parts[heading] = f"{parts[heading]} {line}"
        elif line:
            summary = f"{summary} {line}"
    return Penjelasan(code, name, severity, summary, parts)


def as_code(typed: str) -> str:
    """What was meant by a code: letters that look like digits stand for them, and small letters for capitals."""
    plain = typed.strip().upper()
    return plain[:1] + plain[1:].replace("O", "0").replace("I", "1").replace("L", "1")
