"""What several chapters print."""

from typing import NamedTuple


class Butir(NamedTuple):
    """A list item with items of its own."""

    uraian: str
    rincian: tuple[str, ...] = ()


class BarisAnggaran(NamedTuple):
    """A program (tingkat 1), kegiatan (2) or sub kegiatan (3) with its money."""

    tingkat: int
    nomor: str
    kode: str
    nama: str
    sebutan: str
    pagu: str
    realisasi: str
    serapan: str
    sumber_dana: str = ""


class Ttd(NamedTuple):
    """A signature block."""

    tempat_tanggal: str
    jabatan: str
    nama: str
    pangkat: str
    nip: str
