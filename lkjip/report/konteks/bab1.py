"""What Bab I prints."""

from typing import NamedTuple

from lkjip.model.instansi import Jabatan
from lkjip.report.konteks.bersama import BarisAnggaran


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
