"""What a Rencana Kinerja Tahunan prints."""

from typing import NamedTuple

from lkjip.report.konteks.bersama import Ttd


class BarisRpjmd(NamedTuple):
    """A sasaran of the RPJMD under the misi and tujuan, which all rows share."""

    misi: str
    tujuan: str
    indikator_tujuan: str
    sasaran: str
    indikator_sasaran: str


class SelRkt(NamedTuple):
    """An indicator with its target; rows with the same `kunci` show it once."""

    kunci: str
    indikator: str = ""
    target: str = ""


class BarisRkt(NamedTuple):
    """A program, kegiatan or sub kegiatan; `kunci_tujuan` and `kunci_sasaran` tell the rows that share their text."""

    tingkat: int
    kunci_tujuan: str
    tujuan: str
    indikator_tujuan: SelRkt
    kunci_sasaran: str
    sasaran: str
    indikator_sasaran: SelRkt
    program: str
    indikator_program: str
    target_program: str
    sub_kegiatan: str
    indikator_sub_kegiatan: str
    target_sub_kegiatan: str
    anggaran: str


class NaskahRkt(NamedTuple):
    """The Rencana Kinerja Tahunan of the year."""

    rpjmd: tuple[BarisRpjmd, ...]
    baris: tuple[BarisRkt, ...]
    jumlah: str
    ttd: Ttd
