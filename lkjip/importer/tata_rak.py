"""Layout E: the cash budget (RAK), a flat table whose `Nilai Rincian` is the pagu; the months are held against it."""

from lkjip.importer.anggaran_kas import AnggaranKas
from lkjip.importer.hasil import PAGU, Asal, Terbaca
from lkjip.importer.kepala import Kepala, kepala_satu_baris
from lkjip.importer.lembar import Lembar
from lkjip.importer.tabel_datar import BOLEH, PERLU, TabelDatar
from lkjip.numbers import BULAN

HURUF, NAMA = "E", "anggaran kas (RAK)"
ANGGARAN_SAJA = True
_PERLU = {**PERLU, "pagu": ("nilai rincian",), "rak": ("total rak",)}
_BOLEH = {**BOLEH, **{bulan: (bulan.casefold(),) for bulan in BULAN}}


def kenali(lembar: Lembar) -> Kepala:
    """The heading of the table, as far as it is there."""
    return kepala_satu_baris(lembar, _PERLU, _BOLEH)


def baca(lembar: Lembar, kepala: Kepala, sidik: str) -> Terbaca:
    """Every institution of the table with its sub kegiatan."""
    asal = Asal(lembar.berkas, lembar.nama, lembar.rentang, HURUF, sidik)
    terbaca = Terbaca(asal, (PAGU,), di=lembar.di_sini())
    table = TabelDatar(lembar, kepala, terbaca, PAGU, "pagu")
    kas = AnggaranKas(lembar, kepala)
    for row in lembar.baris[kepala.posisi + 1 :]:
        bacaan = table.row(row)
        if bacaan is not None:
            kas.row(row, bacaan)
    table.finish()
    kas.finish()
    return terbaca
