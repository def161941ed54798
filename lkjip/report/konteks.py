"""ReportContext: every name that a template may use, as finished strings.

Named tuples and not dataclasses: 33 frozen dataclasses take 17 ms to define at every start, 33 named tuples 3 ms.
"""

from collections.abc import Mapping
from typing import NamedTuple

from lkjip.model.instansi import Jabatan


class Ttd(NamedTuple):
    """A signature block."""

    tempat_tanggal: str
    jabatan: str
    nama: str
    pangkat: str
    nip: str


class Butir(NamedTuple):
    """A list item with items of its own."""

    uraian: str
    rincian: tuple[str, ...] = ()


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


class BarisPegawai(NamedTuple):
    """Tabel komposisi pegawai: counts are empty where there are none."""

    nama: str
    judul: bool
    kebutuhan: str
    kebutuhan_jenjang: tuple[str, ...]
    ada: str
    ada_jenjang: tuple[str, ...]
    laki_laki: str
    perempuan: str


class Pegawai(NamedTuple):
    """Sumber daya manusia."""

    kalimat: str
    keterangan: tuple[str, ...]
    jenjang_kebutuhan: tuple[str, ...]
    jenjang_ada: tuple[str, ...]
    baris: tuple[BarisPegawai, ...]
    jumlah: BarisPegawai
    sumber: str


class BarisSarana(NamedTuple):
    """Tabel sarana prasarana."""

    nomor: str
    nama: str
    jumlah: str
    kondisi: str
    ideal: str


class Sarana(NamedTuple):
    """Sarana prasarana."""

    per: str
    keterangan: tuple[str, ...]
    baris: tuple[BarisSarana, ...]
    jumlah: str
    ideal: str
    sumber: str


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


class Wilayah(NamedTuple):
    """Profil wilayah."""

    kalimat: tuple[str, ...]
    batas: tuple[tuple[str, str], ...]
    desa: tuple[str, ...]
    kalimat_desa: str


class Pendahuluan(NamedTuple):
    """Bab I."""

    judul_organisasi: str
    dasar_organisasi: str
    kedudukan: tuple[str, ...]
    tugas: tuple[str, ...]
    fungsi: tuple[str, ...]
    susunan: tuple[str, ...]
    bagan: Jabatan | None
    judul_bagan: str
    pegawai: Pegawai | None
    sarana: Sarana | None
    kalimat_anggaran: str
    anggaran: tuple[BarisAnggaran, ...]
    jumlah_anggaran: str
    sumber_anggaran: str
    isu: tuple[str, ...]
    wilayah: Wilayah | None


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


class BarisIku(NamedTuple):
    """A row of the IKU table."""

    nomor: int
    sasaran: str
    indikator: str
    pembilang: str
    penyebut: str
    kali: str
    formulasi: str
    penjelasan: tuple[Butir, ...]
    penanggung_jawab: tuple[str, ...]
    sumber_data: tuple[str, ...]


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
    sumber_pk: str
    program: tuple[BarisProgram, ...]
    jumlah_program: str
    alokasi: tuple[BarisAlokasi, ...]
    jumlah_alokasi: str
    jumlah_bagian: str
    kalimat_alokasi: tuple[str, ...]


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


class Bukti(NamedTuple):
    """How the realisasi of one indicator came about."""

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


class Foto(NamedTuple):
    """A photograph: `gambar` is the picture itself, `id` names it for references."""

    id: str
    keterangan: str
    gambar: object


class KotakSubKegiatan(NamedTuple):
    """Input and output of one sub kegiatan, with the account of what was done."""

    kode: str
    program: str
    program_baru: bool
    kegiatan: str
    kegiatan_baru: bool
    nama: str
    pagu: str
    realisasi: str
    keluaran: tuple[Keluaran, ...]
    uraian: tuple[str, ...]
    rincian: tuple[Butir, ...]
    kendala: tuple[str, ...]
    kalimat: tuple[str, ...]
    foto: tuple[Foto, ...]


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
    """Bab III."""

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


class Penutup(NamedTuple):
    """Bab IV."""

    simpulan: tuple[str, ...]
    hambatan: tuple[str, ...]
    faktor_kunci: tuple[str, ...]
    rekomendasi: tuple[str, ...]


class ReportContext(NamedTuple):
    """The whole report as printed."""

    tahun: str
    tahun_depan: str
    nama: str
    kabupaten: str
    alamat: str
    telepon: str
    surel: str
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
