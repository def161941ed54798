"""What is wrong with a line that no YAML parser can read: its indentation, a missing space, a missing quote."""

import re
from typing import NamedTuple

from lkjip.source.ketikan import is_curly, quoted

_KEY = re.compile(r"((?: *- )* *)([^\s:#'\"][^:]*?) *:(?= |$)")
_NO_SPACE = re.compile(r"((?: *- )* *\w+:)(?!//)[^\s:].*")
_ENTRY = re.compile(r"(\w+):\s+$")


class Cause(NamedTuple):
    """What to say, and where (counted from 0)."""

    line: int
    column: int
    message: str
    hint: str


def unexpected_colon(lines: list[str], line: int, column: int) -> Cause | None:
    """Why a colon stands where none may: the line before has no space after its colon, or another indentation."""
    if not 0 <= line < len(lines):
        return None
    here = _KEY.match(lines[line])
    if not here:
        return None
    if here.end() <= column:
        value = lines[line][here.end() :].strip()
        bare = value[1:-1] if is_curly(value) else value
        hint = f"beri tanda kutip pada nilai itu: {here[2]}: {quoted(bare)}"
        return Cause(line, column, "titik dua tidak diharapkan di sini", hint)
    return no_space(lines, above(lines, line)) or _indented(lines, line)


def no_space(lines: list[str], line: int) -> Cause | None:
    """A line whose colon stands against its value, so that it is no key."""
    if not (0 <= line < len(lines) and (match := _NO_SPACE.fullmatch(lines[line].rstrip())) and ": " not in match[0]):
        return None
    key, rest = match[1].strip(), match[0][match.end(1) :]
    column = match.end(1) - 1
    return Cause(line, column, "sesudah titik dua belum ada spasi", f"beri spasi sesudah titik dua: `{key} {rest}`")


def _indented(lines: list[str], line: int) -> Cause | None:
    said = indentation(lines, line)
    start = len(lines[line]) - len(lines[line].lstrip())
    return Cause(line, start, said, "samakan indentasi kedua baris itu bila setingkat") if said else None


def indentation(lines: list[str], line: int) -> str:
    """How the indentation of a line differs from that of the line above; empty where it does not."""
    here, before = (_KEY.match(lines[number]) for number in (line, above(lines, line)))
    if not here or not before or len(here[1]) == len(before[1]):
        return ""
    return f"baris ini menjorok {len(here[1])} spasi, baris `{before[2]}` di atasnya {len(before[1])}"


def above(lines: list[str], line: int) -> int:
    """The nearest line above with something to read; the line itself where there is none."""
    numbers = range(line - 1, -1, -1)
    return next((n for n in numbers if lines[n].strip() and not lines[n].lstrip().startswith("#")), line)


def unquoted(lines: list[str], line: int, column: int) -> str:
    """How the value that starts here is written with quotes; empty where no key stands before it."""
    if not (line < len(lines) and (key := _ENTRY.search(lines[line][:column]))):
        return ""
    rest = lines[line][column:]
    value = re.split(r"[,}]", rest)[0] if "{" in lines[line][:column] else rest
    return f"beri tanda kutip pada nilai itu: {key[1]}: {quoted(value.strip())}"
