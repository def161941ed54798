"""The realisasi of an indicator: stated as a value, a ratio of two counts, or counted from the programmes."""

from decimal import Decimal

from lkjip.calc.hasil import HasilIndikator, Status
from lkjip.calc.keluaran import REACHED, keluaran_program
from lkjip.model.kinerja import RealisasiIndikator
from lkjip.model.laporan import Laporan
from lkjip.model.renstra import Indikator
from lkjip.model.values import Nilai

PERSEN = ("%", "persen", "persentase")


def realisasi(indikator: Indikator, laporan: Laporan) -> Nilai | None:
    """What was reached: `nilai`, else pembilang / penyebut, else the programme indicators where it is made of them."""
    stated = laporan.realisasi.indikator.get(indikator.id)
    if stated is not None and stated.nilai is not None:
        return stated.nilai
    if stated is not None and stated.pembilang is not None and stated.penyebut is not None:
        return rasio(stated.pembilang, stated.penyebut, indikator.satuan)
    return _from_programmes(laporan, indikator.satuan) if indikator.dihitung_dari else None


def is_counted(item: HasilIndikator) -> bool:
    """Whether its realisasi was counted from the programme indicators: it is known, and none was stated."""
    stated = item.stated
    is_stated = stated is not None and (
        stated.nilai is not None or (stated.pembilang is not None and stated.penyebut is not None)
    )
    return item.realisasi is not None and item.indikator.dihitung_dari is not None and not is_stated


def rasio(pembilang: Decimal, penyebut: Decimal, satuan: str | None) -> Nilai | None:
    """pembilang / penyebut, times 100 unless `satuan` says that it is no percentage; None where penyebut is 0."""
    if penyebut == 0:
        return None
    times = 100 if satuan is None or satuan.casefold() in PERSEN else 1
    return Nilai(angka=pembilang * times / penyebut)


def _from_programmes(laporan: Laporan, satuan: str | None) -> Nilai | None:
    """Reached / all of the programme indicators; None while nothing at all is known of them (unknown is not 0)."""
    every = keluaran_program(laporan)
    if all(item.status is Status.BELUM_ADA_DATA for item in every):
        return None
    return rasio(Decimal(sum(item.status in REACHED for item in every)), Decimal(len(every)), satuan)


def ada_data(stated: RealisasiIndikator | None, realisasi: Nilai | None) -> bool:
    """Whether anything was stated or counted, even a ratio to 0, which cannot be computed but is not missing."""
    counted = stated is not None and stated.pembilang is not None and stated.penyebut is not None
    return realisasi is not None or counted
