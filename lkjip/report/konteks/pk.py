"""What a Perjanjian Kinerja prints."""

from typing import NamedTuple

from lkjip.report.konteks.bab2 import BarisPk, BarisProgram
from lkjip.report.konteks.bersama import Ttd


class Pihak(NamedTuple):
    """One who signs: name and office as the statement gives them, and the signature block."""

    nama: str
    jabatan: str
    ttd: Ttd


class BarisPerubahan(NamedTuple):
    """A target or a budget before and after a change, and what became of it."""

    nomor: int
    uraian: str
    indikator: str
    semula: str
    menjadi: str
    keterangan: str


class PerubahanPk(NamedTuple):
    """What a changed Perjanjian Kinerja changed, and why."""

    alasan: str
    sasaran: tuple[BarisPerubahan, ...]
    program: tuple[BarisPerubahan, ...]
    jumlah_semula: str
    jumlah_menjadi: str
    selisih: str


class NaskahPk(NamedTuple):
    """A signed Perjanjian Kinerja with its attachment; `judul` tells a change from the first one.

    `perubahan` holds it against the one before it.
    """

    judul: str
    nomor: str
    pertama: Pihak
    kedua: Pihak | None
    sasaran: tuple[BarisPk, ...]
    program: tuple[BarisProgram, ...]
    jumlah: str
    perubahan: PerubahanPk | None
