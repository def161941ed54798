"""The whole report of one institution and one year, as stated."""

from typing import Annotated

from pydantic import Field

from lkjip.model.anggaran import Anggaran
from lkjip.model.instansi import DaftarPejabat, Instansi
from lkjip.model.kinerja import Analisis, Foto, Iku, PerjanjianKinerja, Realisasi
from lkjip.model.lampiran import Cascading, Penghargaan, Rkt
from lkjip.model.profil import Profil
from lkjip.model.renstra import Renstra
from lkjip.model.values import DaftarTeks, Data, Tahun, Teks, Waktu


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


class Abaikan(Data):
    """A warning that is right and stays: its code, the place it is about (`pk.1.sasaran.t2`), and why it stays."""

    kode: Teks
    di: Teks
    alasan: Teks


class Laporan(Data):
    """One institution-year. Everything else in the program is computed from this."""

    tahun: Tahun
    instansi: Instansi
    pejabat: DaftarPejabat
    profil: Profil = Profil.model_construct()
    renstra: Renstra
    iku: Iku | None = None
    pk: Annotated[tuple[PerjanjianKinerja, ...], Field(min_length=1)]
    anggaran: Anggaran
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
