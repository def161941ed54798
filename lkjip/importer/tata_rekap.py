"""Layout C: the "rekap" of SIPD-RI (versions 4 and 5), the whole budget as one flat table without sums."""

from lkjip.importer.hasil import PAGU, Asal, Terbaca
from lkjip.importer.kepala import Kepala, kepala_satu_baris
from lkjip.importer.lembar import Lembar
from lkjip.importer.tabel_datar import BOLEH, PERLU, TabelDatar

HURUF, NAMA = "C", "rekap anggaran SIPD (satu tabel datar)"
ANGGARAN_SAJA = True
_PAGU = (
    "pagu",
    "pagu anggaran",
    "pagu dpa",
    "total pagu",
    "nilai pagu",
    "nilai",
    "nilai anggaran",
    "anggaran",
    "jumlah",
)
_PERLU = {**PERLU, "pagu": (*_PAGU, *(f"{text} rp" for text in _PAGU), *(f"pagu {year}" for year in range(2020, 2050)))}


def kenali(lembar: Lembar) -> Kepala:
    """The heading of the table, as far as it is there."""
    return kepala_satu_baris(lembar, _PERLU, BOLEH)


def baca(lembar: Lembar, kepala: Kepala, sidik: str) -> Terbaca:
    """Every institution of the table with its sub kegiatan."""
    asal = Asal(lembar.berkas, lembar.nama, lembar.rentang, HURUF, sidik)
    terbaca = Terbaca(asal, (PAGU,), di=lembar.di_sini())
    table = TabelDatar(lembar, kepala, terbaca, PAGU, "pagu")
    for row in lembar.baris[kepala.posisi + 1 :]:
        table.row(row)
    table.finish()
    return terbaca
