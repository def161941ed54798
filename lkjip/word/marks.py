"""The marks inside rendered text by which a template's structure reaches the assembler.

A mark is a control character, a letter, a payload and a closing control character. Control characters cannot stand
in XML, so no text, of the template or of a value, can be taken for one.
"""

import re
from enum import StrEnum

MARK_START, MARK_END = "\x01", "\x02"
MARK = re.compile(f"{MARK_START}([^{MARK_END}]*){MARK_END}")


class Mark(StrEnum):
    """What a mark says, by its letter."""

    DRAWING_ID = "D"  # the next docPr id goes here
    BOOKMARK = "B"  # template id; name
    BOOKMARK_END = "E"  # template id
    COUNT = "K"  # list; list level: a paragraph that shares the numbers of headings
    PARAGRAPH = "H"  # outline level; list; list level; style: a heading or a caption begins
    PARAGRAPH_END = "h"
    SEQUENCE = "S"  # instruction of a SEQ field, which ends here: it counts
    SEQUENCE_NUMBER = "s"  # ... and its number goes here
    REFERENCE = "R"  # place; instruction of a REF or PAGEREF field: its text goes here
    CONTENTS = "T"  # index of the contents list that goes here
    HOLD = "("  # a table begins that may stay without rows
    ROW_OF_HOLD = "!"  # ... it has one
    HOLD_END = ")"
    GUARD = "C"  # a cell or story begins that must end with a paragraph
    GUARD_PARAGRAPH = "P"  # ... its last child so far is a paragraph
    GUARD_TABLE = "Q"  # ... its last child so far is a table
    GUARD_END = "c"
    TABLE = "t"  # a table begins that merges cells or repeats columns
    TABLE_END = "u"
    ROW = "N"
    GRID = "G"  # widths of the template's columns: the grid goes here
    GRID_CELL = "g"  # widths of the columns that one cell of the row covers
    GRID_ROW_END = ";"
    MERGE = "V"  # slot; key: vMerge goes here
    MERGE_CONTENT = "W"  # slot
    MERGE_CONTENT_END = "X"  # slot; pPr of the empty paragraph of a merged cell
    SECTION = "["  # the properties of a section begin, in its last paragraph
    SECTION_END = "]"
    LAST = "L"  # what ends the body begins: empty paragraphs, the properties of the last section
    LAST_END = "l"


def mark(kind: Mark, *payload: object) -> str:
    """The text of a mark; the payload's items are parted by a control character."""
    return f"{MARK_START}{kind.value}{PART.join(map(str, payload))}{MARK_END}"


PART = "\x03"
