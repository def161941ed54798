"""What a Perjanjian Kinerja prints."""

from typing import NamedTuple

from lkjip.report.konteks.bab2 import BarisPk, BarisProgram
from lkjip.report.konteks.bersama import Ttd


class Pihak(NamedTuple):
    """One who signs: name and office as the statement gives them, and the signature block."""

    nama: str
    jabatan: str
    ttd: Ttd


class NaskahPk(NamedTuple):
    """A signed Perjanjian Kinerja with its attachment; `judul` tells a change from the first one."""

    judul: str
    nomor: str
    pertama: Pihak
    kedua: Pihak | None
    sasaran: tuple[BarisPk, ...]
    program: tuple[BarisProgram, ...]
    jumlah: str
