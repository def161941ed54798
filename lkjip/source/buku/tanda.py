"""How a workbook of lkjip's own is known: by the mark in the hidden first cell of every sheet that it has laid out."""

import zipfile
from pathlib import Path

from lkjip.arsip import RUSAK

PENANDA = "lkjip buku kerja 1"
_TEXTS = "xl/sharedstrings.xml"
_SHEETS = "xl/worksheets/"
_PIECE = 1 << 16
_MOST = 100_000_000  # the texts of a workbook of many thousand rows have a tenth of that


def is_form(path: Path) -> bool:
    """Whether the texts of a workbook hold the mark; a file that cannot be read is none."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name.lower(): name for name in archive.namelist()}
            texts = [(name, _MOST) for low, name in names.items() if low == _TEXTS]
            sheets = [(name, _PIECE) for low, name in names.items() if low.startswith(_SHEETS)]  # texts may stand there
            return any(_holds_mark(archive, name, most) for name, most in (*texts, *sheets))
    except RUSAK:
        return False


def _holds_mark(archive: zipfile.ZipFile, name: str, most: int) -> bool:
    mark, before, seen = PENANDA.encode(), b"", 0
    with archive.open(name) as part:
        while seen < most and (piece := part.read(_PIECE)):
            if mark in before + piece:
                return True
            before, seen = piece[-len(mark) :], seen + len(piece)
    return False
