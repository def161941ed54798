"""Codes in cells: of institutions, programmes and rekening, and what a spreadsheet program may have made of them."""

import re
from decimal import Decimal
from functools import lru_cache

from lkjip.importer.lembar import Isi, Jenis, Khusus, tulisan
from lkjip.model.values import normal_code

_SKPD = re.compile(r"[0-9X](?:[.\-][0-9X]{1,2}){5,8}(?:\.\d{4})?")
_REKENING = re.compile(r"[4-6](?:\.\d{1,2}){0,4}(?:\.\d{1,4})?")
_URUSAN = re.compile(r"[0-9X](?:\.[0-9X]{2})?")


def berubah(isi: Isi) -> str:
    """What became of a code that should be text: `angka` or `tanggal`; empty where it still is text."""
    if isinstance(isi, Decimal):
        return "angka"
    return "tanggal" if isinstance(isi, Khusus) and isi.jenis is Jenis.TANGGAL else ""


def kode_program(isi: Isi) -> str | None:
    """A program, kegiatan or sub kegiatan code in its normal form."""
    return normal_code(bersih(isi)) if isinstance(isi, str) else None


def bersih(isi: Isi) -> str:
    """A code as text without blanks, line breaks and a closing dot."""
    return _bare(isi) if isinstance(isi, str) else _bare(tulisan(isi))


@lru_cache(maxsize=10_000)  # a table repeats its codes in thousands of rows
def _bare(text: str) -> str:
    return re.sub(r"\s|\u200b|\ufeff", "", text).lstrip("'").rstrip(".")


def is_skpd(text: str) -> bool:
    """Whether this is the code of an institution or a part of it: `7.01.0.00.0.00.07.0000`."""
    return bool(_SKPD.fullmatch(text))


def is_rekening(text: str) -> bool:
    """Whether this is a rekening: `5`, `5.1.02.01.01.0024`."""
    return bool(_REKENING.fullmatch(text))


def is_urusan(text: str) -> bool:
    """Whether this is an urusan or bidang: `7`, `7.01`."""
    return bool(_URUSAN.fullmatch(text))


_KELOMPOK = {"5.1": "operasi", "5.2": "modal", "5.3": "tak_terduga", "5.4": "transfer"}


@lru_cache(maxsize=10_000)
def kelompok(rekening: str) -> str | None:
    """The kind of belanja to which a rekening belongs; None for `5` alone and for what is no belanja."""
    return _KELOMPOK.get(".".join(str(int(part)) for part in rekening.split(".")[:2])) if "." in rekening else None


def tingkat(kode: str) -> int:
    """1 program, 2 kegiatan, 3 sub kegiatan, 0 anything above."""
    return {3: 1, 5: 2, 6: 3}.get(kode.count(".") + 1, 0)


def induk(kode: str) -> str:
    """The code of the program above a kegiatan, or of the kegiatan above a sub kegiatan."""
    parts = kode.split(".")
    return ".".join(parts[:3] if len(parts) == 5 else parts[:5])
