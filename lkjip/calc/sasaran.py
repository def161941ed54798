"""One row of the Perjanjian Kinerja: its indicators, their mean, its money by both relations, efisiensi."""

from collections.abc import Iterable
from decimal import Decimal

from lkjip.calc.anggaran import uang
from lkjip.calc.hasil import Efisiensi, HasilIndikator, HasilSasaran, Uang
from lkjip.calc.indeks import Indeks
from lkjip.calc.indikator import hasil_indikator
from lkjip.calc.skala import kelas, skala_dari
from lkjip.model.kinerja import SasaranPk
from lkjip.model.renstra import Tujuan
from lkjip.numbers import rounded


def hasil_sasaran(nomor: int, pk: SasaranPk, indeks: Indeks) -> HasilSasaran:
    """The row `pk`, number `nomor` of the Perjanjian Kinerja."""
    laporan, baris = indeks.laporan, indeks.baris[pk.acuan]
    indikator = tuple(hasil_indikator(kode, target, indeks) for kode, target in pk.target.items())
    mean = rata_rata(indikator, laporan.profil.cap_rata_rata)
    pendukung, alokasi = uang(baris.pendukung, indeks.uang), uang(pk.alokasi, indeks.uang)
    relasi = _relasi(laporan.profil.efisiensi, pendukung, alokasi)
    money = {"pendukung": pendukung, "alokasi": alokasi}.get(relasi)
    return HasilSasaran(
        pk=pk,
        nomor=nomor,
        id=baris.id,
        uraian=baris.uraian,
        tujuan=isinstance(baris, Tujuan),
        indikator=indikator,
        rata_rata=mean,
        kelas=None if mean is None else kelas(mean, skala_dari(laporan.profil.skala, indeks.skala)),
        pendukung=baris.pendukung,
        relasi=relasi,
        uang=money,
        uang_pendukung=pendukung,
        uang_alokasi=alokasi,
        bagian=_bagian(alokasi, indeks.uang.values()),
        efisiensi=efisiensi(mean, money.serapan if money else None),
        analisis=laporan.analisis.get(pk.acuan),
    )


def rata_rata(indikator: Iterable[HasilIndikator], cap: Decimal | None) -> Decimal | None:
    """The mean capaian of those that can be computed, each cut at its own cap or else at `cap` (None: not cut)."""
    known = [cut for item in indikator if (cut := dibatasi(item, cap)) is not None]
    return sum(known, Decimal(0)) / len(known) if known else None


def dibatasi(item: HasilIndikator, cap: Decimal | None) -> Decimal | None:
    """Its capaian as it counts in a mean: at most its own cap, else `cap`; None where it cannot be computed."""
    if item.capaian is None:
        return None
    return min(item.capaian, next((one for one in (item.indikator.cap, cap) if one is not None), item.capaian))


def _relasi(wanted: str, pendukung: Uang | None, alokasi: Uang | None) -> str:
    """The relation whose money counts: the profile's, or the other where that one names no code."""
    present = [name for name, money in (("pendukung", pendukung), ("alokasi", alokasi)) if money is not None]
    return wanted if wanted in present else next(iter(present), "")


def _bagian(part: Uang | None, every: Iterable[Uang]) -> Decimal | None:
    """Share of the whole budget in per cent."""
    total = sum((item.pagu for item in every), Decimal(0))
    return part.pagu * 100 / total if part and total else None


def efisiensi(capaian: Decimal | None, serapan: Decimal | None) -> Efisiensi | None:
    """Capaian against serapan, both as printed (two decimals), so that the verdict fits the numbers beside it."""
    if capaian is None or serapan is None:
        return None
    reached, spent = rounded(capaian), rounded(serapan)
    if reached == spent:
        return Efisiensi.BERIMBANG
    return Efisiensi.EFISIEN if reached > spent else Efisiensi.TIDAK_EFISIEN
