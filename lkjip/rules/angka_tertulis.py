"""A number as a person wrote it against the same number as computed: when they agree, and how both are told."""

from collections.abc import Iterable
from decimal import Decimal

from lkjip.numbers import angka, rounded

_HALF = Decimal("0.5")
_LONGEST = 6


def agrees(written: Decimal, computed: Decimal, addends: Iterable[Decimal] = ()) -> bool:
    """Whether they differ by no more than half a unit of the last written digit.

    For a sum, the half units of those addends that have decimals are added: each of them may have been rounded.
    """
    return abs(written - computed) <= half_unit(written) + addend_tolerance(addends)


def addend_tolerance(addends: Iterable[Decimal]) -> Decimal:
    """By how much a sum may be off because addends written with decimals were rounded."""
    return sum((half_unit(item) for item in addends if decimals(item)), Decimal(0))


def half_unit(written: Decimal) -> Decimal:
    """Half a unit of the last written digit: 0,005 for `92,86`."""
    return _HALF.scaleb(-decimals(written))


def decimals(written: Decimal) -> int:
    """How many digits stand after the comma."""
    exponent = written.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def difference(written: Decimal, computed: Decimal, label: str = "hasil hitung", unit: str = "") -> str:
    """`ditulis 100,87%, hasil hitung 100,77% (selisih 0,10)`: to at least as many digits as were written."""
    digits = max(decimals(written), 2)
    gap = _to_digits(abs(written - computed), digits)
    return f"ditulis {told(written)}{unit}, {label} {_to_digits(computed, digits)}{unit} (selisih {gap})"


def told(value: Decimal) -> str:
    """A number with the digits that it was written with; one that a division made, with two."""
    if decimals(value) > _LONGEST:
        return angka(value)
    return _indonesian(f"{value:,f}")


def _to_digits(value: Decimal, digits: int) -> str:
    return _indonesian(f"{rounded(value, digits):,.{digits}f}").removesuffix("," + "0" * digits)


def _indonesian(text: str) -> str:
    return text.translate(str.maketrans(",.", ".,"))
