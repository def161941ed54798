"""Amounts of money in cells: the way of writing is decided for a whole column, never for one cell."""

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import Enum

from lkjip.importer.lembar import Isi, Khusus
from lkjip.numbers import rounded

_DASH = re.compile(r"[-–—−]*")
_CURRENCY = re.compile(r"(?:rp|idr)\.?", re.IGNORECASE)
_NEUTRAL = re.compile(r"\d+")
_INDONESIAN = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+,\d{1,2}")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+\.\d{1,2}")


class Notasi(Enum):
    """Which sign groups thousands, and which stands before the sen."""

    INDONESIA = "1.234,56"
    INGGRIS = "1,234.56"


def notasi(kolom: Iterable[Isi]) -> Notasi:
    """How a column writes its amounts: as in English only where no text of it is Indonesian."""
    texts = [bare for isi in kolom if isinstance(isi, str) and (bare := _bare(isi)[0]) and not _NEUTRAL.fullmatch(bare)]
    english, indonesian = ([text for text in texts if pattern.fullmatch(text)] for pattern in (_ENGLISH, _INDONESIAN))
    return Notasi.INGGRIS if english and not indonesian else Notasi.INDONESIA


def berkelompok(isi: Isi) -> bool:
    """Whether a text writes an amount with dots between thousands."""
    return isinstance(isi, str) and "." in isi and bool(_INDONESIAN.fullmatch(_bare(isi)[0]))


def jumlah(isi: Isi, cara: Notasi = Notasi.INDONESIA) -> Decimal | None:
    """The rupiah in a cell, to the sen; 0 for an empty cell or a dash; None where it holds no amount."""
    if isi is None:
        return Decimal(0)
    if isinstance(isi, Decimal):
        return isi if isi == isi.to_integral_value() else rounded(isi)
    if isinstance(isi, Khusus):
        return None
    bare, is_negative = _bare(isi)
    if not bare:
        return Decimal(0)
    number = _parsed(bare, cara)
    return None if number is None else -number if is_negative else number


def _parsed(bare: str, cara: Notasi) -> Decimal | None:
    if _NEUTRAL.fullmatch(bare):
        return Decimal(bare)
    if cara is Notasi.INDONESIA and _INDONESIAN.fullmatch(bare):
        return Decimal(bare.replace(".", "").replace(",", "."))
    if cara is Notasi.INGGRIS and _ENGLISH.fullmatch(bare):
        return Decimal(bare.replace(",", ""))
    return None


def _bare(text: str) -> tuple[str, bool]:
    """The digits and signs of an amount without currency and brackets; whether it is below zero."""
    bare = re.sub(r"\s", "", text).lstrip("'")
    is_negative = bare.startswith("(") and bare.endswith(")")
    bare = bare[1:-1] if is_negative else bare
    bare = (
        _CURRENCY.sub("", bare, count=1)
        if bare[:1] in "RrIi"
        else re.sub(r"^([-–−])(?:rp|idr)\.?", r"\1", bare, flags=re.I)
    )
    bare = re.sub(r",[-–—]+$", "", bare)
    if _DASH.fullmatch(bare):
        return "", False
    if bare[:1] in "-–−":
        return bare[1:], not is_negative
    return bare, is_negative
