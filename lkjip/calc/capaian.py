"""Capaian: realisasi against target in per cent, for numbers, ranges and grades, and what it says of the target."""

from decimal import Decimal
from typing import Literal

from lkjip.calc.hasil import Status
from lkjip.calc.skala import kelas_nilai, kelas_predikat, peringkat
from lkjip.model.profil import Skala
from lkjip.model.values import Nilai

Arah = Literal["positif", "negatif", "tanpa"]
Rumus = Literal["selisih", "rasio"]

PENUH = Decimal(100)
HAMPIR = Decimal("99.99")


def capaian(
    target: Nilai, realisasi: Nilai, arah: Arah = "positif", rumus: Rumus = "selisih", skala_nilai: Skala | None = None
) -> Decimal | None:
    """Capaian in per cent, unrounded and never below 0; None where it cannot be computed.

    Two numbers are compared as numbers (so are two scores), a number with a range as with its nearer end, and
    everything else by grade on `skala_nilai`.
    """
    result = None
    if realisasi.angka is not None and target.angka is not None:
        result = _against(target.angka, realisasi.angka, arah, rumus)
    elif realisasi.angka is not None and target.bawah is not None and target.atas is not None:
        result = _against_range(target.bawah, target.atas, realisasi.angka, arah, rumus)
    elif target.predikat is not None:
        result = _against_grade(target, realisasi, skala_nilai)
    return None if result is None else max(result, Decimal(0))


def _against(target: Decimal, realisasi: Decimal, arah: Arah, rumus: Rumus) -> Decimal | None:
    if target < 0:
        return None  # a ratio to a negative number would call the worse value the better one
    if target == 0:
        return _against_zero(realisasi, arah)
    if arah == "positif":
        return realisasi * 100 / target
    if arah == "tanpa":
        return PENUH - abs(realisasi - target) * 100 / target
    if rumus == "selisih":
        return (target - (realisasi - target)) * 100 / target
    return target * 100 / realisasi if realisasi > 0 else None


def _against_zero(realisasi: Decimal, arah: Arah) -> Decimal | None:
    """Nothing was to happen: full where nothing did, else 0; for a positive indicator such a target says nothing."""
    if arah == "positif":
        return None
    kept = realisasi <= 0 if arah == "negatif" else realisasi == 0
    return PENUH if kept else Decimal(0)


def _against_range(bawah: Decimal, atas: Decimal, realisasi: Decimal, arah: Arah, rumus: Rumus) -> Decimal | None:
    if bawah <= realisasi <= atas:
        return PENUH
    return _against(bawah if realisasi < bawah else atas, realisasi, arah, rumus)


def _against_grade(target: Nilai, realisasi: Nilai, skala: Skala | None) -> Decimal | None:
    """Grade reached: 100. Otherwise score / lower end of the target's class * 100, at most 99.99."""
    if target.predikat == realisasi.predikat:
        return PENUH
    if skala is None:
        return None
    goal, got = kelas_predikat(target.predikat, skala), kelas_nilai(realisasi, skala)
    if goal is None or got is None:
        return None
    if peringkat(got, skala) <= peringkat(goal, skala):
        return PENUH
    if realisasi.angka is None or goal.bawah <= 0:
        return None
    return min(realisasi.angka * 100 / goal.bawah, HAMPIR)


def status(capaian: Decimal | None, ada_data: bool) -> Status:
    """Where an indicator stands, from its unrounded capaian; without `ada_data` the realisasi is missing, never 0."""
    if not ada_data:
        return Status.BELUM_ADA_DATA
    if capaian is None:
        return Status.TIDAK_DAPAT_DIHITUNG
    if capaian > PENUH:
        return Status.MELAMPAUI
    return Status.TERCAPAI if capaian == PENUH else Status.TIDAK_TERCAPAI
