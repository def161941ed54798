"""Slips of typing: what one keystroke makes of a figure, and that both directions agree."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip.rules.suntingan import is_slip, slips

FIGURES = st.decimals(min_value=1, max_value=10**9, places=2, allow_nan=False) | st.integers(1, 10**12).map(Decimal)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.524", "1.542"),
        ("94.83", "94.53"),
        ("132760000", "32760000"),
        ("32760000", "132760000"),
        ("83.57", "8357"),
        ("90", "9"),
        ("100", "1000"),
        ("205", "295"),
    ],
)
def test_these_are_slips(one: str, other: str) -> None:
    assert is_slip(Decimal(one), Decimal(other))
    assert is_slip(Decimal(other), Decimal(one))


@pytest.mark.parametrize(
    ("one", "other"), [("19", "20"), ("90", "90.00"), ("123456", "124365"), ("-5", "5"), ("0", "77")]
)
def test_these_are_none(one: str, other: str) -> None:
    assert not is_slip(Decimal(one), Decimal(other))


@given(FIGURES)
def test_every_slip_is_one(figure: Decimal) -> None:
    made = list(slips(figure))
    assert figure not in made
    assert len(made) == len(set(made))
    assert all(is_slip(figure, one) for one in made)


@given(st.integers(10, 10**10), st.data())
def test_a_digit_replaced_can_be_put_back(number: int, data: st.DataObject) -> None:
    digits = str(number)
    place = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([digit for digit in "123456789" if digit != digits[place]]))
    wrong = Decimal(digits[:place] + other + digits[place + 1 :])
    assert Decimal(number) in set(slips(wrong))
