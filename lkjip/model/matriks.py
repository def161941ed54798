"""The Matriks Renstra: programme, kegiatan and sub kegiatan below each sasaran, with targets and money per year."""

from typing import Annotated

from pydantic import Field

from lkjip.model.values import DaftarTeks, Data, Jumlah, KodeTertulis, NilaiIndikator, Tahun, Teks


class IndikatorMatriks(Data):
    """An indicator: the value where planning began, the target of every year, the value at the end of the period.

    `rp` and `rp_akhir` are the money that a source prints beside this indicator, in rupiah: controls of the sum of
    what it belongs to, and the sign that this sum is printed there. Without `nama` the source has lost it.
    """

    nama: Teks | None = None
    satuan: Teks | None = None
    awal: NilaiIndikator | None = None
    target: dict[Tahun, NilaiIndikator] = {}
    akhir: NilaiIndikator | None = None
    rp: dict[Tahun, Jumlah] = {}
    rp_akhir: Jumlah | None = None


class SubKegiatanMatriks(Data):
    """A sub kegiatan with its pagu indikatif per year in rupiah; `unit` answers for it, `lokasi` is where.

    `rp_akhir` is the money of the whole period as a source prints it: a control.
    """

    kode: KodeTertulis
    nama: Teks
    indikator: tuple[IndikatorMatriks, ...] = ()
    rp: dict[Tahun, Jumlah] = {}
    rp_akhir: Jumlah | None = None
    unit: Teks | None = None
    lokasi: Teks | None = None


class KegiatanMatriks(SubKegiatanMatriks):
    """A kegiatan; its `rp` is a control where it has sub kegiatan."""

    sub_kegiatan: tuple[SubKegiatanMatriks, ...] = ()


class ProgramMatriks(SubKegiatanMatriks):
    """A programme; its `rp` is a control where it has kegiatan."""

    kegiatan: tuple[KegiatanMatriks, ...] = ()


class SasaranMatriks(Data):
    """A sasaran with its indicators and the programmes below it."""

    uraian: Teks
    indikator: tuple[IndikatorMatriks, ...] = ()
    program: tuple[ProgramMatriks, ...] = ()


class TujuanMatriks(Data):
    """A tujuan; without `uraian` where the matrix of the source names none."""

    uraian: Teks | None = None
    indikator: tuple[IndikatorMatriks, ...] = ()
    sasaran: Annotated[tuple[SasaranMatriks, ...], Field(min_length=1)]


class Matriks(Data):
    """The matrix of one version of the Renstra; `catatan` are remarks printed below it."""

    tujuan: Annotated[tuple[TujuanMatriks, ...], Field(min_length=1)]
    catatan: DaftarTeks = ()
