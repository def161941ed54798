"""ReportContext: every name that a template may use, as finished strings."""

from collections.abc import Mapping
from dataclasses import dataclass

from lkjip.model.instansi import Jabatan


@dataclass(frozen=True)
class Ttd:
    """A signature block."""

    tempat_tanggal: str
    jabatan: str
    nama: str
    pangkat: str
    nip: str


@dataclass(frozen=True)
class Butir:
    """A list item with items of its own."""

    uraian: str
    rincian: tuple[str, ...] = ()


@dataclass(frozen=True)
class SasaranRingkas:
    """A sasaran and the names of its indicators."""

    nomor: int
    uraian: str
    indikator: tuple[str, ...]
    kalimat: str = ""


@dataclass(frozen=True)
class Ikhtisar:
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


@dataclass(frozen=True)
class BarisPegawai:
    """Tabel komposisi pegawai: counts are empty where there are none."""

    nama: str
    judul: bool
    kebutuhan: str
    kebutuhan_jenjang: tuple[str, ...]
    ada: str
    ada_jenjang: tuple[str, ...]
    laki_laki: str
    perempuan: str


@dataclass(frozen=True)
class Pegawai:
    """Sumber daya manusia."""

    kalimat: str
    keterangan: tuple[str, ...]
    jenjang_kebutuhan: tuple[str, ...]
    jenjang_ada: tuple[str, ...]
    baris: tuple[BarisPegawai, ...]
    jumlah: BarisPegawai
    sumber: str


@dataclass(frozen=True)
class BarisSarana:
    """Tabel sarana prasarana."""

    nomor: str
    nama: str
    jumlah: str
    kondisi: str
    ideal: str


@dataclass(frozen=True)
class Sarana:
    """Sarana prasarana."""

    per: str
    keterangan: tuple[str, ...]
    baris: tuple[BarisSarana, ...]
    jumlah: str
    ideal: str
    sumber: str


@dataclass(frozen=True)
class BarisAnggaran:
    """A program (tingkat 1), kegiatan (2) or sub kegiatan (3) with its money."""

    tingkat: int
    nomor: str
    kode: str
    nama: str
    pagu: str
    realisasi: str
    serapan: str
    sumber_dana: str = ""


@dataclass(frozen=True)
class Wilayah:
    """Profil wilayah."""

    kalimat: tuple[str, ...]
    batas: tuple[tuple[str, str], ...]
    desa: tuple[str, ...]
    kalimat_desa: str


@dataclass(frozen=True)
class Pendahuluan:
    """Bab I."""

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


@dataclass(frozen=True)
class BarisRenstra:
    """An indicator with its targets per year; `sasaran` is merged downwards in the table."""

    sasaran: str
    indikator: str
    target: tuple[str, ...]


@dataclass(frozen=True)
class TujuanRenstra:
    """A tujuan: its own indicators, then the sasaran under it."""

    nomor: int
    uraian: str
    indikator: tuple[BarisRenstra, ...]
    sasaran: tuple[BarisRenstra, ...]


@dataclass(frozen=True)
class BarisIku:
    """A row of the IKU table."""

    nomor: int
    sasaran: str
    indikator: str
    pembilang: str
    penyebut: str
    formulasi: str
    penjelasan: tuple[Butir, ...]
    penanggung_jawab: tuple[str, ...]
    sumber_data: tuple[str, ...]


@dataclass(frozen=True)
class BarisPk:
    """A row of the Perjanjian Kinerja."""

    nomor: int
    sasaran: str
    indikator: str
    target: str


@dataclass(frozen=True)
class BarisProgram:
    """A program with its budget."""

    nomor: int
    nama: str
    anggaran: str
    sumber_dana: str


@dataclass(frozen=True)
class BarisAlokasi:
    """A sasaran of the Perjanjian Kinerja with its share of the budget."""

    nomor: int
    sasaran: str
    didukung: tuple[str, ...]
    anggaran: str
    bagian: str


@dataclass(frozen=True)
class Perencanaan:
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


@dataclass(frozen=True)
class KelasSkala:
    """A class of a scale."""

    nomor: int
    interval: str
    predikat: str


@dataclass(frozen=True)
class BarisCapaian:
    """A row of the measurement table."""

    nomor: int
    sasaran: str
    indikator: str
    target: str
    realisasi: str
    capaian: str
    akhir_target: str
    akhir_capaian: str


@dataclass(frozen=True)
class Bukti:
    """How the realisasi of one indicator came about."""

    nomor: int
    indikator: str
    sasaran: str
    pembilang: str
    penyebut: str
    hasil: str
    uraian: tuple[str, ...]
    judul_rincian: str
    rincian: tuple[Butir, ...]
    kalimat: tuple[str, ...]


@dataclass(frozen=True)
class BarisRiwayat:
    """A row of the years table."""

    nomor: int
    sasaran: str
    indikator: str
    realisasi: tuple[str, ...]
    kalimat: str


@dataclass(frozen=True)
class BarisBanding:
    """A row of the benchmark table; one per benchmark, or one with the reason why there is none."""

    nomor: int
    sasaran: str
    indikator: str
    realisasi: str
    pembanding: str
    selisih: str


@dataclass(frozen=True)
class ProgramPendukung:
    """The programmes that support one sasaran, with sums."""

    nomor: int
    sasaran: str
    relasi: str
    baris: tuple[BarisAnggaran, ...]
    pagu: str
    realisasi: str
    serapan: str


@dataclass(frozen=True)
class Keluaran:
    """An output with target and realisasi."""

    nama: str
    satuan: str
    target: str
    realisasi: str


@dataclass(frozen=True)
class KotakSubKegiatan:
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


@dataclass(frozen=True)
class BarisEfisiensi:
    """A row of the efficiency table and the sentence about it."""

    nomor: int
    sasaran: str
    capaian: str
    serapan: str
    selisih: str
    kategori: str
    relasi: str
    kalimat: str


@dataclass(frozen=True)
class BarisPredikat:
    """A row of the recap: a sasaran heading, an indicator, or the mean (`jenis`), with one tick per class."""

    jenis: str
    uraian: str
    capaian: str
    centang: tuple[str, ...]


@dataclass(frozen=True)
class AnalisisSasaran:
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


@dataclass(frozen=True)
class Belanja:
    """One kind of spending."""

    nomor: int
    nama: str
    pagu: str
    realisasi: str
    serapan: str


@dataclass(frozen=True)
class Akuntabilitas:
    """Bab III."""

    skala: tuple[KelasSkala, ...]
    sumber_skala: str
    skala_lain: tuple[str, ...]
    rumus_negatif: str
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
    kotak: tuple[KotakSubKegiatan, ...]
    kalimat_sumber_daya: str
    efisiensi: tuple[BarisEfisiensi, ...]
    predikat: tuple[str, ...]
    rekap: tuple[BarisPredikat, ...]
    analisis: tuple[AnalisisSasaran, ...]
    kalimat_anggaran: str
    belanja: tuple[Belanja, ...]
    anggaran: tuple[BarisAnggaran, ...]
    jumlah_pagu: str
    jumlah_realisasi: str
    jumlah_serapan: str
    sumber_realisasi: str
    belum_diaudit: str


@dataclass(frozen=True)
class Penutup:
    """Bab IV."""

    simpulan: tuple[str, ...]
    hambatan: tuple[str, ...]
    faktor_kunci: tuple[str, ...]
    rekomendasi: tuple[str, ...]


@dataclass(frozen=True)
class ReportContext:
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
    peraturan: Mapping[str, str]
    ttd: Ttd
    ikhtisar: Ikhtisar
    bab1: Pendahuluan
    bab2: Perencanaan
    bab3: Akuntabilitas
    bab4: Penutup
