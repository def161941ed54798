"""Layout E: the cash budget (RAK), a flat table whose `Nilai Rincian` is the pagu; the months are left aside."""

from lkjip.importer.hasil import PAGU, Asal, Terbaca
from lkjip.importer.kepala import Kepala, kepala_satu_baris
from lkjip.importer.lembar import Lembar
from lkjip.importer.tabel_datar import BOLEH, PERLU, TabelDatar

HURUF, NAMA = "E", "anggaran kas (RAK)"
ANGGARAN_SAJA = True
_PERLU = {**PERLU, "pagu": ("nilai rincian",), "rak": ("total rak",)}


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
