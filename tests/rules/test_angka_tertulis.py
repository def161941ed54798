"""When a written number agrees with a computed one, and how both are told."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip.numbers import rounded
from lkjip.rules.angka_tertulis import agrees, difference, half_unit, told

NUMBERS = st.decimals(min_value=0, max_value=10**12, allow_nan=False, allow_infinity=False, places=6)


@pytest.mark.parametrize(
    ("written", "computed", "agreed"),
    [
        ("92,86", "92.855555", True),
        ("92,85", "92.855555", False),
        ("92,9", "92.855555", True),
        ("93", "92.855555", True),
        ("92,8556", "92.855555", True),
        ("100", "100.5", True),
        ("100", "100.51", False),
        ("100,00", "100.01", False),
    ],
)
def test_half_a_unit_of_the_last_written_digit(written: str, computed: str, agreed: bool) -> None:
    assert agrees(Decimal(written.replace(",", ".")), Decimal(computed)) is agreed


def test_half_units_of_addends_with_decimals_add_up() -> None:
    assert agrees(Decimal("100.0"), Decimal("99.9"), [Decimal("33.3")] * 3)
    assert not agrees(Decimal("100"), Decimal("99"), [Decimal("33")] * 3)


def test_a_quotient_without_decimals_has_whole_units() -> None:
    assert half_unit(Decimal("1E+2")) == Decimal("0.5")


@given(NUMBERS, st.integers(0, 4))
def test_what_is_rounded_always_agrees(value: Decimal, digits: int) -> None:
    assert agrees(rounded(value, digits), value)


@pytest.mark.parametrize(
    ("written", "computed", "text"),
    [
        ("100.87", "100.7704", "ditulis 100,87%, hasil hitung 100,77% (selisih 0,10)"),
        ("108.9", "110", "ditulis 108,9%, hasil hitung 110% (selisih 1,10)"),
        ("92.8571", "92.8555", "ditulis 92,8571%, hasil hitung 92,8555% (selisih 0,0016)"),
        ("1234567", "1234568", "ditulis 1.234.567%, hasil hitung 1.234.568% (selisih 1)"),
    ],
)
def test_difference_is_told_to_the_written_digits(written: str, computed: str, text: str) -> None:
    assert difference(Decimal(written), Decimal(computed), unit="%") == text


@pytest.mark.parametrize(
    ("value", "text"), [("80.60", "80,60"), ("4132", "4.132"), ("1E+2", "100"), ("92.8555555555", "92,86")]
)
def test_a_number_is_told_as_it_was_written(value: str, text: str) -> None:
    assert told(Decimal(value)) == text
