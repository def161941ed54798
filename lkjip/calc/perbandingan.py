"""Comparison of a realisasi with other years and with benchmarks."""

from decimal import Decimal
from itertools import pairwise

from lkjip.calc.hasil import Bandingan, Tren
from lkjip.calc.skala import kelas_nilai, peringkat
from lkjip.model.kinerja import Pembanding, RealisasiIndikator
from lkjip.model.profil import Skala
from lkjip.model.values import Nilai


def riwayat(tahun: int, stated: RealisasiIndikator | None, realisasi: Nilai | None) -> dict[int, Nilai]:
    """The realisasi of the earlier years that are stated and of this year, in order of the years."""
    known = {year: nilai for year, nilai in (stated.tahun if stated else {}).items() if year < tahun}
    if realisasi is not None:
        known[tahun] = realisasi
    return dict(sorted(known.items()))


def tren(riwayat: dict[int, Nilai], skala_nilai: Skala | None) -> tuple[tuple[int, int, Tren], ...]:
    """The direction from each known year to the next known one; pairs that cannot be compared are left out."""
    moves = ((a, b, _direction(riwayat[a], riwayat[b], skala_nilai)) for a, b in pairwise(sorted(riwayat)))
    return tuple((a, b, move) for a, b, move in moves if move is not None)


def _direction(before: Nilai, after: Nilai, skala: Skala | None) -> Tren | None:
    difference = selisih(after, before)
    if difference is None:
        difference = _steps(before, after, skala)
    if difference is None:
        return None
    return Tren.TETAP if difference == 0 else Tren.NAIK if difference > 0 else Tren.TURUN


def _steps(before: Nilai, after: Nilai, skala: Skala | None) -> Decimal | None:
    """How many classes `after` stands above `before`; without a scale only sameness can be told."""
    if before.predikat is not None and before.predikat == after.predikat:
        return Decimal(0)
    old, new = (kelas_nilai(nilai, skala) if skala else None for nilai in (before, after))
    if skala is None or old is None or new is None:
        return None
    return Decimal(peringkat(old, skala) - peringkat(new, skala))


def selisih(realisasi: Nilai, pembanding: Nilai) -> Decimal | None:
    """realisasi - pembanding in points; None where either has no number."""
    if realisasi.angka is None or pembanding.angka is None:
        return None
    return realisasi.angka - pembanding.angka


def bandingan(pembanding: tuple[Pembanding, ...], realisasi: Nilai | None) -> tuple[Bandingan, ...]:
    """Each benchmark with the distance of the realisasi from it."""
    return tuple(Bandingan(item, selisih(realisasi, item.nilai) if realisasi else None) for item in pembanding)
