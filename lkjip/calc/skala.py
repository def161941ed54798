"""Scales: which class a number or a stated grade belongs to, and how classes rank."""

from collections.abc import Mapping
from decimal import Decimal

from lkjip.model.profil import AcuanSkala, Kelas, Skala
from lkjip.model.values import Nilai
from lkjip.numbers import rounded


def skala_dari(acuan: AcuanSkala, skala: Mapping[str, Skala]) -> Skala:
    """The scale itself where the data write one out, otherwise the known scale of that name."""
    return acuan if isinstance(acuan, Skala) else skala[acuan]


def kelas(nilai: Decimal, skala: Skala) -> Kelas:
    """The class of `nilai`: the first from the top whose lower end it passes; the lowest is open downwards.

    The value is classified unrounded, unless the scale itself says to round first (`pembulatan`).
    """
    if skala.pembulatan is not None:
        nilai = rounded(nilai, int(skala.pembulatan))
    above = (item for item in skala.kelas[:-1] if nilai > item.bawah or (item.termasuk and nilai == item.bawah))
    return next(above, skala.kelas[-1])


def kelas_predikat(predikat: str | None, skala: Skala) -> Kelas | None:
    """The class that bears the name `predikat`, in whatever case; None where the scale has none of that name."""
    wanted = (predikat or "").casefold()
    return next((item for item in skala.kelas if item.predikat.casefold() == wanted), None)


def kelas_nilai(nilai: Nilai, skala: Skala) -> Kelas | None:
    """The class of a value on its own scale: its stated grade where the scale knows it, else that of its number."""
    stated = kelas_predikat(nilai.predikat, skala)
    if stated is None and nilai.angka is not None:
        return kelas(nilai.angka, skala)
    return stated


def peringkat(item: Kelas, skala: Skala) -> int:
    """Place of a class in its scale: 0 is the highest."""
    return skala.kelas.index(item)
