"""Layout D: one line per document (SP2D, TBP); what was spent is Nilai Realisasi less Nilai Setoran, nothing else."""

from lkjip.importer.hasil import REALISASI, Asal, Terbaca
from lkjip.importer.kepala import Kepala, kepala_satu_baris, tahun_judul
from lkjip.importer.lembar import Lembar
from lkjip.importer.tabel_datar import BOLEH, PERLU, TabelDatar

HURUF, NAMA = "D", "realisasi per dokumen"
PER_BULAN = True
_PERLU = {**PERLU, "realisasi": ("nilai realisasi",), "setoran": ("nilai setoran",), "dokumen": ("nomor dokumen",)}


def kenali(lembar: Lembar) -> Kepala:
    """The heading of the table, as far as it is there."""
    return kepala_satu_baris(lembar, _PERLU, {"kode_unit": BOLEH["kode_unit"], "nama_unit": BOLEH["nama_unit"]})


def baca(lembar: Lembar, kepala: Kepala, sidik: str) -> Terbaca:
    """Every institution of the table with what its sub kegiatan spent; its row "Total" may be misaligned."""
    asal = Asal(lembar.berkas, lembar.nama, lembar.rentang, HURUF, sidik)
    terbaca = Terbaca(asal, (REALISASI,), di=lembar.di_sini(), tahun=tahun_judul(lembar, kepala.posisi), per_bulan=True)
    table = TabelDatar(lembar, kepala, terbaca, REALISASI, "realisasi", "setoran", "dokumen")
    for row in lembar.baris[kepala.posisi + 1 :]:
        table.row(row)
    table.finish()
    return terbaca
