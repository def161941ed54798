"""What the decree on the Indikator Kinerja Utama prints, and the rows of the IKU table wherever it stands."""

from typing import NamedTuple

from lkjip.report.konteks.bersama import Ttd


class BarisTeks(NamedTuple):
    """A line of a list with its mark (`a.`, `(1)`, `•`, or nothing) as printed; `tingkat` 0 has no mark.

    `lanjut`: it stays with what follows: items of its own, or the signature.
    """

    tanda: str
    tingkat: int
    teks: str
    label: str = ""
    lanjut: bool = False


class BarisIku(NamedTuple):
    """A row of the IKU table. `kelompok` is a heading row above it; `nomor` counts the sasaran."""

    nomor: int
    kelompok: str
    tujuan: str
    sasaran: str
    indikator: str
    satuan: str
    target: tuple[str, ...]
    judul_formulasi: str
    pembilang: str
    penyebut: str
    kali: str
    formulasi: str
    judul_penjelasan: str
    penjelasan: tuple[BarisTeks, ...]
    penanggung_jawab: tuple[str, ...]
    sumber_data: tuple[str, ...]


class KolomTabelIku(NamedTuple):
    """The titles of the columns; an empty one is not printed. `banyak` counts them, `lazim`: they are the usual six.

    `penjelasan_dahulu`, `sumber_dahulu`: before formulasi, before penanggung jawab.
    """

    nomor: str
    tujuan: str
    sasaran: str
    indikator: str
    satuan: str
    target: tuple[str, ...]
    formulasi: str
    penjelasan: str
    penanggung_jawab: str
    sumber_data: str
    banyak: int
    lazim: bool
    penjelasan_dahulu: bool
    sumber_dahulu: bool


class KelompokSasaran(NamedTuple):
    """A group of tujuan and sasaran after the table."""

    nama: str
    tujuan: tuple[BarisTeks, ...]
    sasaran: tuple[BarisTeks, ...]


class LampiranSk(NamedTuple):
    """The attachment of the decree: heading lines, what the office is for, the table, and what follows it."""

    kepala: tuple[str, ...]
    judul: tuple[str, ...]
    isian: tuple[BarisTeks, ...]
    judul_tabel: tuple[str, ...]
    kolom: KolomTabelIku
    baris: tuple[BarisIku, ...]
    uraian: tuple[str, ...]
    kelompok: tuple[KelompokSasaran, ...]
    tanda_tangan: bool


class NaskahSk(NamedTuple):
    """The decree: letterhead (`kop` empty: the institution's own), title, considerations, clauses, signature."""

    kop: tuple[str, ...]
    kop_alamat: str
    judul: tuple[str, ...]
    nomor: str
    tentang: str
    pembuka: tuple[str, ...]
    konsiderans: tuple[BarisTeks, ...]
    menetapkan: str
    diktum: tuple[BarisTeks, ...]
    tempat: str
    tanggal: str
    atas_nama: str
    ttd: Ttd
    salinan: Ttd | None
    tembusan: tuple[BarisTeks, ...]
    lampiran: LampiranSk
