"""What Bab II prints."""

from typing import NamedTuple

from lkjip.report.konteks.sk_iku import BarisIku


class BarisRenstra(NamedTuple):
    """An indicator with its targets per year; `sasaran` is merged downwards in the table."""

    sasaran: str
    indikator: str
    target: tuple[str, ...]


class TujuanRenstra(NamedTuple):
    """A tujuan: its own indicators, then the sasaran under it."""

    nomor: int
    uraian: str
    indikator: tuple[BarisRenstra, ...]
    sasaran: tuple[BarisRenstra, ...]


class BarisPk(NamedTuple):
    """A row of the Perjanjian Kinerja."""

    nomor: int
    sasaran: str
    indikator: str
    target: str


class BarisProgram(NamedTuple):
    """A program with its budget."""

    nomor: int
    nama: str
    anggaran: str
    sumber_dana: str


class BarisAlokasi(NamedTuple):
    """A sasaran of the Perjanjian Kinerja with its share of the budget."""

    nomor: int
    sasaran: str
    didukung: tuple[str, ...]
    anggaran: str
    bagian: str


class Perencanaan(NamedTuple):
    """Bab II."""

    periode: str
    dasar_renstra: str
    perubahan: tuple[str, ...]
    periode_rpjmd: str
    visi: str
    rpjpd: str
    kalimat_misi: str
    misi: tuple[str, ...]
    tujuan_rpjmd: tuple[str, ...]
    sasaran_rpjmd: tuple[str, ...]
    tahun: tuple[str, ...]
    tujuan: tuple[TujuanRenstra, ...]
    sumber_renstra: str
    iku: tuple[BarisIku, ...]
    sumber_iku: str
    kalimat_pk: tuple[str, ...]
    pk: tuple[BarisPk, ...]
    penjelasan_target: tuple[str, ...]
    sumber_pk: str
    program: tuple[BarisProgram, ...]
    jumlah_program: str
    alokasi: tuple[BarisAlokasi, ...]
    jumlah_alokasi: str
    jumlah_bagian: str
    kalimat_alokasi_awal: str
    kalimat_alokasi: tuple[str, ...]
