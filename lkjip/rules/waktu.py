"""Dates that may be known to the month or the year only: what can be said for certain of two of them."""

from lkjip.numbers import Tanggal

_NEAR = 5
_Day = tuple[int, int, int]


def certainly_before(one: Tanggal, other: Tanggal) -> bool:
    """Whether every day that `one` may mean lies before every day that `other` may mean."""
    return last_day(one) < first_day(other)


def first_day(date: Tanggal) -> _Day:
    """The first day that a date may mean."""
    return date.tahun, date.bulan or 1, date.hari or 1


def last_day(date: Tanggal) -> _Day:
    """The last day that a date may mean; a month counts as 31 days, for days are only compared."""
    return date.tahun, date.bulan or 12, date.hari or 31


def is_near(date: Tanggal, tahun: int) -> bool:
    """Whether a document about a year may have been signed on the date; a year that is mistyped measures nothing."""
    return abs(date.tahun - tahun) <= _NEAR
