"""What the Matriks Renstra prints."""

from typing import NamedTuple


class SelTahun(NamedTuple):
    """The two columns of one year: target and money in rupiah; empty where the plan has none."""

    target: str
    rp: str


class BarisMatriks(NamedTuple):
    """A row of the matrix, one per indicator: `tingkat` 0 (tujuan) to 4 (sub kegiatan).

    What the indicators share (tujuan, sasaran, `kode` in its five columns, name, unit, lokasi) stands in the first.
    """

    tingkat: int
    tujuan: str
    sasaran: str
    kode: tuple[str, str, str, str, str]
    nama: str
    indikator: str
    satuan: str
    awal: str
    tahun: tuple[SelTahun, ...]
    akhir: SelTahun
    unit: str
    lokasi: str


class MatriksRenstra(NamedTuple):
    """The matrix of one version of the Renstra; `versi` says before or after which change, where there was one."""

    masa: str
    versi: str
    dasar: str
    tahun: tuple[str, ...]
    baris: tuple[BarisMatriks, ...]
    jumlah: tuple[SelTahun, ...]
    jumlah_akhir: SelTahun
    catatan: tuple[str, ...]
