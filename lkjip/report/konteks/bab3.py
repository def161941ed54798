"""What Bab III prints."""

from typing import NamedTuple

from lkjip.report.konteks.bersama import BarisAnggaran, Butir
from lkjip.report.konteks.grafik import Grafik


class KelasSkala(NamedTuple):
    """A class of a scale."""

    nomor: int
    interval: str
    predikat: str


class BarisCapaian(NamedTuple):
    """A row of the measurement table."""

    nomor: int
    sasaran: str
    indikator: str
    target: str
    realisasi: str
    capaian: str
    akhir_target: str
    akhir_capaian: str


class Foto(NamedTuple):
    """A photograph: `gambar` is the picture itself, `id` names it for references."""

    id: str
    keterangan: str
    gambar: object


class Bukti(NamedTuple):
    """How the realisasi of one indicator came about; `kisi_foto` are its photographs two by two."""

    nomor: int
    indikator: str
    sasaran: str
    sasaran_baru: bool
    pembilang: str
    penyebut: str
    kali: str
    hasil: str
    uraian: tuple[str, ...]
    judul_rincian: str
    rincian: tuple[Butir, ...]
    kalimat: tuple[str, ...]
    foto: tuple[Foto, ...]
    kisi_foto: tuple[tuple[Foto, ...], ...]


class BarisRiwayat(NamedTuple):
    """A row of the years table."""

    nomor: int
    sasaran: str
    indikator: str
    realisasi: tuple[str, ...]
    kalimat: str


class BarisBanding(NamedTuple):
    """A row of the benchmark table; one per benchmark, or one with the reason why there is none."""

    nomor: int
    sasaran: str
    indikator: str
    realisasi: str
    pembanding: str
    selisih: str


class ProgramPendukung(NamedTuple):
    """The programmes that support one sasaran, with sums."""

    nomor: int
    sasaran: str
    relasi: str
    baris: tuple[BarisAnggaran, ...]
    pagu: str
    realisasi: str
    serapan: str


class Keluaran(NamedTuple):
    """An output with target and realisasi."""

    nama: str
    satuan: str
    target: str
    realisasi: str


class Catatan(NamedTuple):
    """The account of what was done under one code; `kisi_foto` are its photographs two by two."""

    uraian: tuple[str, ...]
    rincian: tuple[Butir, ...]
    kendala: tuple[str, ...]
    foto: tuple[Foto, ...]
    kisi_foto: tuple[tuple[Foto, ...], ...]


class KotakSubKegiatan(NamedTuple):
    """Input and output of one sub kegiatan; the accounts (none or one each) of it and of what it opens."""

    kode: str
    program: str
    program_baru: bool
    catatan_program: tuple[Catatan, ...]
    kegiatan: str
    kegiatan_baru: bool
    catatan_kegiatan: tuple[Catatan, ...]
    nama: str
    pagu: str
    realisasi: str
    keluaran: tuple[Keluaran, ...]
    catatan: tuple[Catatan, ...]
    kalimat: tuple[str, ...]


class BarisEfisiensi(NamedTuple):
    """A row of the efficiency table and the sentence about it."""

    nomor: int
    sasaran: str
    capaian: str
    serapan: str
    selisih: str
    kategori: str
    relasi: str
    kalimat: str


class BarisPredikat(NamedTuple):
    """A row of the recap: a sasaran heading, an indicator, or the mean (`jenis`), with one tick per class."""

    jenis: str
    uraian: str
    capaian: str
    centang: tuple[str, ...]


class AnalisisSasaran(NamedTuple):
    """Causes, obstacles and plans of one sasaran."""

    nomor: int
    sasaran: str
    kalimat: str
    ada: bool
    tanpa: str
    permasalahan: tuple[str, ...]
    keberhasilan: tuple[str, ...]
    kendala: tuple[tuple[str, str], ...]
    rencana: tuple[str, ...]
    judul_rencana: str
    inovasi: tuple[str, ...]


class Belanja(NamedTuple):
    """One kind of spending."""

    nomor: int
    nama: str
    pagu: str
    realisasi: str
    serapan: str


class Akuntabilitas(NamedTuple):
    """Bab III; `kisi_tren` are the charts of `tren` two by two."""

    skala: tuple[KelasSkala, ...]
    nama_skala: str
    sumber_skala: str
    skala_lain: tuple[str, ...]
    rumus_negatif: str
    rumus_lain: str
    ketentuan: tuple[str, ...]
    kalimat_rata_rata: tuple[str, ...]
    capaian: tuple[BarisCapaian, ...]
    tahun_akhir: str
    sumber_capaian: str
    bukti: tuple[Bukti, ...]
    kalimat_akhir: tuple[str, ...]
    tahun: tuple[str, ...]
    riwayat: tuple[BarisRiwayat, ...]
    sumber_riwayat: str
    banding: tuple[BarisBanding, ...]
    sumber_banding: str
    kalimat_banding: tuple[str, ...]
    pendukung: tuple[ProgramPendukung, ...]
    kalimat_hubungan: tuple[str, ...]
    kotak: tuple[KotakSubKegiatan, ...]
    kalimat_sumber_daya: str
    efisiensi: tuple[BarisEfisiensi, ...]
    predikat: tuple[str, ...]
    rekap: tuple[BarisPredikat, ...]
    catatan_rekap: tuple[str, ...]
    analisis: tuple[AnalisisSasaran, ...]
    kalimat_anggaran: str
    belanja: tuple[Belanja, ...]
    anggaran: tuple[BarisAnggaran, ...]
    jumlah_pagu: str
    jumlah_realisasi: str
    jumlah_serapan: str
    sumber_realisasi: str
    belum_diaudit: str
    grafik_capaian: Grafik | None
    tren: tuple[Grafik, ...]
    kisi_tren: tuple[tuple[Grafik, ...], ...]
    grafik_anggaran: Grafik | None
    grafik_serapan: Grafik | None
