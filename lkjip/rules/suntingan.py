"""Slips of typing: which figures one keystroke makes of another."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

_DIGITS = "0123456789"
_SHIFTS = (1, 2, 3)


def is_slip(one: Decimal, other: Decimal) -> bool:
    """Whether one keystroke, or a separator at a wrong place, makes one figure of the other."""
    if one == other or min(one, other) < 0:
        return False
    short, long = sorted((digits.lstrip("0") for digits in _written(one, other)), key=len)
    widths = (len(short), len(long) - 1, len(long))  # zeros that stand before what is left of a number are not written
    return _is_shifted(one, other) or any(_is_edited(short.zfill(width), long) for width in widths)


def slips(written: Decimal) -> Iterator[Decimal]:
    """Every figure of which one keystroke makes `written`: a digit wrong, missing, too many, two exchanged."""
    exponent = _exponent(written)
    digits = _digits(abs(written), exponent)
    seen = {written, Decimal(0)}  # what is left of 500 without its 5 is nobody's figure
    for text in chain(_replaced(digits), _exchanged(digits), _without(digits), _with(digits)):
        number = Decimal(text or digits).scaleb(exponent)
        if number not in seen:
            seen.add(number)
            yield number


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return min(exponent, 0) if isinstance(exponent, int) else 0


def _written(one: Decimal, other: Decimal) -> tuple[str, str]:
    """The digits of both, to the same places after the comma."""
    exponent = min(_exponent(one), _exponent(other))
    return _digits(one, exponent), _digits(other, exponent)


def _digits(number: Decimal, exponent: int) -> str:
    """The digits of a number as it is written: `005` for 0,05."""
    return f"{number.scaleb(-exponent):.0f}".zfill(1 - exponent)


def _is_shifted(one: Decimal, other: Decimal) -> bool:
    low, high = sorted((one, other))
    return low > 0 and any(low.scaleb(places) == high for places in _SHIFTS)


def _is_edited(one: str, other: str) -> bool:
    """Whether the texts differ by one digit replaced, added or left out, or by two neighbours exchanged."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    exchanged = short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]
    return exchanged or short[start + 1 :] == long[start + 1 :]


def _replaced(digits: str) -> Iterator[str]:
    for place in range(len(digits)):
        yield from (digits[:place] + digit + digits[place + 1 :] for digit in _DIGITS)


def _exchanged(digits: str) -> Iterator[str]:
    for place in range(len(digits) - 1):
        yield digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]


def _without(digits: str) -> Iterator[str]:
    yield from (digits[:place] + digits[place + 1 :] for place in range(len(digits)))


def _with(digits: str) -> Iterator[str]:
    for place in range(len(digits) + 1):
        yield from (digits[:place] + digit + digits[place:] for digit in _DIGITS)
