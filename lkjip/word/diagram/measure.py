"""The room that text takes in a chart: estimated from the widths of Arial, the same on every machine."""

from functools import lru_cache

HALF_POINT = 6_350  # in English Metric Units, as all lengths

_ADVANCE = {  # thousandths of an em in Arial, near widths taken together
    char: width
    for width, chars in (
        (222, "'ijl"),
        (278, " !,./:;I[\\]ft|"),
        (355, '()-`r{}"'),
        (500, "*^Jcksvxyz"),
        (556, "#$0123456789?L_abdeghnopqu"),
        (611, "FTZ+<=>~"),
        (667, "&ABEKPSVXY"),
        (722, "CDHNRUw"),
        (833, "GOQMm"),
        (1015, "W%@"),
    )
    for char in chars
}


def text_lines(text: str) -> list[str]:
    """The lines as they are typed; a tab counts as a blank."""
    return text.replace("\t", " ").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def line_pitch(size: int) -> int:
    """Exact line pitch, 1.2 times the size, in whole twentieths of a point."""
    return size * 12 * HALF_POINT // 10


def text_width(text: str, size: int) -> int:
    """The width in EMU at `size` half points, with 3 % for safety."""
    return _ems(text) * size * HALF_POINT * 103 // 100_000


@lru_cache(maxsize=4096)
def line_count(text: str, width: int, size: int) -> int:
    """The lines that `text` needs in a column of `width`, broken at blanks, and inside words that are too long."""
    space = text_width(" ", size)
    count = 0
    for line in text_lines(text):
        used = width + 1
        for word in line.split(" "):
            length = text_width(word, size)
            if used + space + length <= width:
                used += space + length
            else:
                count += max(1, -(-length // max(1, width - size * HALF_POINT)) if length > width else 1)
                used = min(length, width)
    return count


@lru_cache(maxsize=1024)  # a layout tries many widths with the same words
def _ems(text: str) -> int:
    """The width in thousandths of an em."""
    return sum(map(_advance, text))


def _advance(char: str) -> int:
    """Thousandths of an em; signs outside ASCII are estimated on the wide side."""
    return _ADVANCE.get(char) or _estimate(char)


def _estimate(char: str) -> int:
    import unicodedata  # few charts need its tables

    if unicodedata.combining(char):
        return 0
    return 1100 if unicodedata.east_asian_width(char) in "WF" or ord(char) > 0xFFFF else 750
