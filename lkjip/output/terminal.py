"""What the width of a terminal changes: how findings are broken into lines; elsewhere they are always the same."""

import shutil
import sys

NARROWEST = 60


def columns() -> int | None:
    """The columns of the terminal that a person reads on; None where the text goes somewhere else too."""
    if not (sys.stdout.isatty() and sys.stderr.isatty()):
        return None
    return max(shutil.get_terminal_size().columns, NARROWEST)


def narrow(usual: int) -> int:
    """`usual` columns, or as many as the terminal has where those are fewer."""
    return min(columns() or usual, usual)


def wrapped(text: str, width: int | None, indent: str) -> str:
    """`text` in lines of at most `width` columns, broken at blanks only; the later ones begin with `indent`."""
    if width is None or len(text) <= width:
        return text
    from textwrap import TextWrapper  # only a narrow terminal needs it

    breaking = TextWrapper(
        width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False, replace_whitespace=False
    )
    return breaking.fill(text)
