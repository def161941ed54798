"""The example's own sources: a DPA (layout C) and an LRA (layout A), as far as the published report supports them."""

from dataclasses import replace
from decimal import Decimal
from functools import cache

from importer.bahan.akun import induk
from importer.bahan.lembar import KEPALA, REKENING, Lembar, judul
from importer.bahan.semboro import Rekening, Skpd, SubKegiatan, rekening, semboro
from importer.bahan.tata_a import lembar_a
from importer.bahan.tata_c import PAKET, SUMBER_DANA, lembar_c

DPA, LRA = "dpa-semboro-2024.xlsx", "lra-semboro-2024.xlsx"
KODE = "7.01.0.00.0.00.00.0000"  # the real one is not in the report
GOLONGAN = 2  # segments of the rekening that the report supports: belanja operasi 5.1, belanja modal 5.2
DIREKONSTRUKSI = "rekening direkonstruksi"

_DITERBITKAN = (
    "Diterbitkan (Laporan Kinerja Kecamatan Semboro Tahun 2024): nama program, kegiatan, dan sub kegiatan; pagu dan",
    "realisasi setiap sub kegiatan (Tabel 1.4 dan Tabel 3.9); jumlah belanja operasi dan belanja modal; sumber dana.",
    "Direkonstruksi untuk contoh ini: susunan tabel seperti unduhan SIPD-RI; kode SKPD (bukan kode sebenarnya); baris",
    "rekening, yang hanya sampai golongan 5.1 dan 5.2 karena laporan tidak memuat rincian rekening. Baris itu ditandai",
    f"“{DIREKONSTRUKSI}” pada kolom Keterangan.",
)


def buku_dpa() -> list[Lembar]:
    """The sheets of the DPA."""
    lembar = lembar_c([terbit()], paket=1)
    for baris in lembar.baris:
        if baris.peran == REKENING:
            baris.sel[SUMBER_DANA : SUMBER_DANA + 2] = [None, "APBD Kabupaten Jember"]
            baris.sel[PAKET : PAKET + 2] = [None, None]
    return [_bertanda(lembar, 0), _keterangan()]


def buku_lra() -> list[Lembar]:
    """The sheets of the LRA."""
    return [_bertanda(lembar_a([terbit()], tingkat=(GOLONGAN,)), 5), _keterangan()]


@cache
def terbit() -> Skpd:
    """Semboro with no more rekening than the report supports."""
    inti = semboro()
    unit = inti.unit[0]
    program = tuple(
        replace(p, kegiatan=tuple(replace(k, sub=tuple(_golongan(s) for s in k.sub)) for k in p.kegiatan))
        for p in unit.program
    )
    return replace(inti, kode=KODE, unit=(replace(unit, kode=KODE, program=program),))


def _golongan(sub: SubKegiatan) -> SubKegiatan:
    semua = list(rekening(sub))
    kode = sorted({induk(r.kode, GOLONGAN) for r in semua})
    return replace(sub, rekening=tuple(_jumlah(satu, [r for r in semua if r.kode.startswith(satu)]) for satu in kode))


def _jumlah(kode: str, bagian: list[Rekening]) -> Rekening:
    pagu, realisasi, murni = (
        sum((getattr(r, apa) for r in bagian), Decimal(0)) for apa in ("pagu", "realisasi", "murni")
    )
    return Rekening(kode, pagu, realisasi, murni)


def _bertanda(lembar: Lembar, kepala: int) -> Lembar:
    """The sheet with a column at its right that marks what was reconstructed."""
    baru, lebar = lembar.salin(), lembar.lebar
    for n, baris in enumerate(baru.baris):
        tanda = "KETERANGAN" if n == kepala else DIREKONSTRUKSI if baris.peran == REKENING else None
        if tanda:
            baris.sel += [*[None] * (lebar - len(baris.sel)), tanda]
    assert baru.baris[kepala].peran == KEPALA
    return baru


def _keterangan() -> Lembar:
    return Lembar("Keterangan", judul("Apa yang diterbitkan dan apa yang direkonstruksi", "", *_DITERBITKAN))
