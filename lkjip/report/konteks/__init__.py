"""ReportContext: every name that a template may use, as finished strings.

Named tuples and not dataclasses: 33 frozen dataclasses take 17 ms to define at every start, 33 named tuples 3 ms.
"""

from collections.abc import Mapping
from typing import NamedTuple

from lkjip.report.konteks.bab1 import Pendahuluan
from lkjip.report.konteks.bab2 import Perencanaan
from lkjip.report.konteks.bab3 import Akuntabilitas
from lkjip.report.konteks.bersama import Ttd
from lkjip.report.konteks.lampiran import Lampiran


class SasaranRingkas(NamedTuple):
    """A sasaran and the names of its indicators."""

    nomor: int
    uraian: str
    indikator: tuple[str, ...]
    kalimat: str = ""


class Ikhtisar(NamedTuple):
    """Ikhtisar Eksekutif."""

    tujuan_rpjmd: tuple[str, ...]
    tujuan: tuple[str, ...]
    sasaran_renstra: tuple[SasaranRingkas, ...]
    capaian: tuple[str, ...]
    simpulan: str
    belanja: str
    serapan: str
    belum_diaudit: str
    hambatan: tuple[str, ...]
    rekomendasi: tuple[str, ...]


class Penutup(NamedTuple):
    """Bab IV."""

    simpulan: tuple[str, ...]
    hambatan: tuple[str, ...]
    faktor_kunci: tuple[str, ...]
    rekomendasi: tuple[str, ...]


class ReportContext(NamedTuple):
    """The whole report as printed.

    `judul` is the document's own title; `dilampirkan` says whether its parts are bound into the report as lampiran.
    """

    judul: str
    dilampirkan: bool
    tahun: str
    tahun_depan: str
    nama: str
    kabupaten: str
    daerah: str
    alamat: str
    telepon: str
    surel: str
    kontak: str
    nomor: str
    konsep: bool
    ada_gambar: bool
    peraturan: Mapping[str, str]
    ttd: Ttd
    ikhtisar: Ikhtisar
    bab1: Pendahuluan
    bab2: Perencanaan
    bab3: Akuntabilitas
    bab4: Penutup
    lampiran: Lampiran
