"""Perjanjian Kinerja: the statement of the two parties, and its attachment with targets and budgets.

Form: Peraturan Menteri PANRB Nomor 53 Tahun 2014, Lampiran I.
"""

from collections.abc import Iterator

from lkjip.model.instansi import Pejabat
from lkjip.model.kinerja import PerjanjianKinerja
from lkjip.report.bab2_anggaran import jumlah_program_pk, program_pk
from lkjip.report.bahan import Bahan, pemegang, pemilik, sebagai
from lkjip.report.konteks.bab2 import BarisPk
from lkjip.report.konteks.pk import NaskahPk, Pihak
from lkjip.report.perubahan_pk import perubahan_pk
from lkjip.report.ttd import ttd
from lkjip.report.tulis import frasa, nilai_bertanda_tangan


def naskah_pk(bahan: Bahan) -> Iterator[NaskahPk]:
    """Every Perjanjian Kinerja of the year in the order in which they were signed."""
    officials = bahan.laporan.pejabat
    for place, pk in enumerate(bahan.laporan.pk):
        changed = " PERUBAHAN" if pk.versi == "perubahan" else ""
        where = ", ".join(filter(None, (pk.tempat, str(pk.tanggal) if pk.tanggal else "")))
        yield NaskahPk(
            judul=f"PERJANJIAN KINERJA{changed} TAHUN {bahan.tahun}",
            nomor=pk.nomor or "",
            pertama=_pihak(officials[pk.pihak_pertama], where),
            kedua=_pihak(officials[pk.pihak_kedua]) if pk.pihak_kedua else None,
            sasaran=tuple(_sasaran(bahan, pk)),
            program=tuple(program_pk(bahan, pk)),
            jumlah=jumlah_program_pk(bahan, pk),
            perubahan=perubahan_pk(bahan, bahan.laporan.pk[place - 1], pk) if place else None,
        )


def _pihak(pejabat: Pejabat, tempat_tanggal: str = "") -> Pihak:
    return Pihak(pejabat.nama, sebagai(pejabat), ttd(pejabat, tempat_tanggal))


def _sasaran(bahan: Bahan, pk: PerjanjianKinerja) -> Iterator[BarisPk]:
    holders, owners = pemegang(bahan), pemilik(bahan)
    for number, row in enumerate(pk.sasaran, 1):
        for name, target in row.target.items():
            _, indikator = owners[name]
            signed = nilai_bertanda_tangan(target, indikator.satuan)
            yield BarisPk(number, frasa(holders[row.acuan].uraian), indikator.nama, signed)
