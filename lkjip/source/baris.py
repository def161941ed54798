"""What is wrong with a line that no YAML parser can read: its indentation, a missing space, a missing quote."""

import re
from collections import Counter
from itertools import pairwise
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
    return no_space(lines, above(lines, line)) or misindented(lines, line) or _indented(lines, line)


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


def misindented(lines: list[str], line: int) -> Cause | None:
    """The line above, or the first of the entries above, where its indentation and not that of the line is odd.

    Odd is what occurs once in a text that often has the other, or a step that the text does not take elsewhere.
    """
    before, first = above(lines, line), _first(lines, line)
    number = before if _is_odd(lines, before, line, only_here=before != first) else first
    if number == line or not _is_odd(lines, number, line):
        return None
    spaces, below = _spaces(lines[number]), _spaces(lines[line])
    said = f"baris ini menjorok {spaces} spasi, tidak seperti baris lain; baris ke-{line + 1} menjorok {below}"
    return Cause(number, spaces, said, "samakan indentasinya dengan baris lain pada tingkat yang sama")


def _first(lines: list[str], line: int) -> int:
    """The first of the lines above that are all indented more than this one."""
    first = line
    for number in range(line - 1, -1, -1):
        if _is_read(lines[number]) and _spaces(lines[number]) <= _spaces(lines[line]):
            break
        first = number if _is_read(lines[number]) else first
    return first


def _is_odd(lines: list[str], number: int, line: int, *, only_here: bool = False) -> bool:
    depths = [_depth(one) for one in lines if _is_read(one)]
    steps = Counter(after - before for (before, _), (after, _) in pairwise(depths) if after > before)
    usual = steps.most_common(1)[0][0] if steps else 0
    if _step(lines, number) == usual:
        return False
    is_single = depths.count(_depth(lines[number])) == 1 and depths.count(_depth(lines[line])) > 1
    return is_single or (not only_here and _step(lines, line) in (usual, 0))


def _step(lines: list[str], number: int) -> int:
    """How much more a line is indented than the nearest line above that is indented less; 0 for the outermost.

    A text whose first line is indented has no outermost entry before another line stands at its margin.
    """
    here = _spaces(lines[number])
    before = (_spaces(one) for one in reversed(lines[:number]) if _is_read(one))
    return here - next((size for size in before if size < here), here + 1 if here else 0)


def _spaces(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _depth(line: str) -> tuple[int, bool]:
    """How far a line is indented, and whether it begins an item."""
    return _spaces(line), line.lstrip(" ").startswith("- ")


def above(lines: list[str], line: int) -> int:
    """The nearest line above with something to read; the line itself where there is none."""
    return next((n for n in range(line - 1, -1, -1) if _is_read(lines[n])), line)


def _is_read(line: str) -> bool:
    """Whether a line holds more than a comment."""
    bare = line.lstrip()
    return bare != "" and not bare.startswith("#")


def unquoted(lines: list[str], line: int, column: int) -> str:
    """How the value that starts here is written with quotes; empty where no key stands before it."""
    if not (line < len(lines) and (key := _ENTRY.search(lines[line][:column]))):
        return ""
    rest = lines[line][column:]
    value = re.split(r"[,}]", rest)[0] if "{" in lines[line][:column] else rest
    return f"beri tanda kutip pada nilai itu: {key[1]}: {quoted(value.strip())}"
