"""The whole report of one institution and one year, as stated."""

from typing import Annotated

from pydantic import Field

from lkjip.model.anggaran import Anggaran, IndikatorKeluaran, Kegiatan, Program, SubKegiatan
from lkjip.model.iku import Iku
from lkjip.model.instansi import DaftarPejabat, Instansi
from lkjip.model.kinerja import Analisis, Foto, PerjanjianKinerja, Realisasi
from lkjip.model.lampiran import Cascading, Penghargaan, Rkt
from lkjip.model.pengabaian import Abaikan
from lkjip.model.profil import Profil
from lkjip.model.renstra import Renstra
from lkjip.model.values import DaftarTeks, Data, Kode, Tahun, Teks, Waktu


class Penutup(Data):
    """Obstacles, key factors and recommendations: printed in the Ikhtisar Eksekutif and in Bab IV.

    `sebab_serapan` says why money was left over, where the office says so.
    """

    hambatan: tuple[Teks, ...] = ()
    faktor_kunci: tuple[Teks, ...] = ()
    rekomendasi: tuple[Teks, ...] = ()
    sebab_serapan: DaftarTeks = ()


class Pengesahan(Data):
    """Who signs the report, where and when (month and year will do)."""

    tempat: Teks
    tanggal: Waktu
    pejabat: Teks
    nomor: Teks | None = None


class Laporan(Data):
    """One institution-year. Everything else in the program is computed from this.

    `indikator_program` holds the indicators of program, kegiatan and sub kegiatan whose budget states none.
    """

    tahun: Tahun
    instansi: Instansi
    pejabat: DaftarPejabat
    profil: Profil = Profil.model_construct()
    renstra: Renstra
    iku: Iku | None = None
    pk: Annotated[tuple[PerjanjianKinerja, ...], Field(min_length=1)]
    anggaran: Anggaran
    indikator_program: dict[Kode, tuple[IndikatorKeluaran, ...]] = {}
    realisasi: Realisasi
    analisis: dict[str, Analisis] = {}
    penutup: Penutup = Penutup.model_construct()
    rkt: Rkt | None = None
    cascading: Cascading | None = None
    penghargaan: tuple[Penghargaan, ...] = ()
    dokumentasi: tuple[Foto, ...] = ()
    pengesahan: Pengesahan
    abaikan: tuple[Abaikan, ...] = ()

    @property
    def pk_berlaku(self) -> PerjanjianKinerja:
        """The Perjanjian Kinerja that the report measures against: the last one."""
        return self.pk[-1]

    def indikator(self, item: Program | Kegiatan | SubKegiatan) -> tuple[IndikatorKeluaran, ...]:
        """What a part of the budget is measured by, whichever of the two places states it."""
        return item.indikator or self.indikator_program.get(item.kode, ())
