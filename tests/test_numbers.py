"""Numbers, money, percentages, words and dates as Indonesian offices write them."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip.numbers import (
    BULAN,
    Tanggal,
    angka,
    parse_number,
    parse_tanggal,
    persen,
    persen_tetap,
    romawi,
    rounded,
    rupiah,
    terbilang,
    wrong_tanggal,
)

D = Decimal
cents = st.decimals(min_value=-(10**15), max_value=10**15, places=2)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3.894.507.781", "3894507781"),
        ("83,57", "83.57"),
        ("83.57", "83.57"),
        ("80,60", "80.60"),
        ("1.234,5", "1234.5"),
        ("1500", "1500"),
        ("1.500", "1500"),
        ("12.345", "12345"),
        ("0.125", "0.125"),
        ("0,125", "0.125"),
        ("-2,5", "-2.5"),
        ("−2,5", "-2.5"),
        ("Rp 3.894.507.781,-", "3894507781"),
        ("Rp. 3.786.955.081,00", "3786955081.00"),
        ("Rp3.000", "3000"),
        ("rp.500", "500"),
        ("Rp\u00a0500,–", "500"),
        ("IDR 1.000", "1000"),
        ("92,86%", "92.86"),
        ("92,86 %", "92.86"),
        ("  7 ", "7"),
    ],
)
def test_numbers_are_read(text, number):
    parsed = parse_number(text)
    assert parsed == D(number)
    assert str(parsed) == number  # the digits as written, trailing zeros too


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-",
        "%",
        "Rp",
        "BB",
        "A (80,60)",
        "80-90",
        "1.50.000",
        "1,2,3",
        "1e5",
        "NaN",
        "Infinity",
        "1_000",
        "4 Dok",
    ],
)
def test_what_is_no_number_is_none(text):
    assert parse_number(text) is None


@given(st.text())
def test_reading_never_raises(text):
    assert parse_number(text) is None or isinstance(parse_number(text), D)
    assert parse_tanggal(text) is None or isinstance(parse_tanggal(text), Tanggal)


@given(cents)
def test_what_is_written_reads_back(value):
    for write in (angka, persen, persen_tetap, rupiah):
        assert parse_number(write(value)) == value
    assert parse_number(f"Rp {rupiah(value)},-") == value


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6), st.integers(0, 5))
def test_rounding_is_half_up_and_near(value, digits):
    step = D(1).scaleb(-digits)
    result = rounded(value, digits)
    assert abs(result - value) <= step / 2
    if abs(result - value) == step / 2:
        assert abs(result) > abs(value)
    assert result.as_tuple().exponent == -digits


@pytest.mark.parametrize(
    ("value", "digits", "result"),
    [
        ("2.345", 2, "2.35"),
        ("2.335", 2, "2.34"),
        ("-2.345", 2, "-2.35"),
        ("98.809259", 2, "98.81"),
        ("0.5", 0, "1"),
        ("-0.001", 2, "0.00"),
        ("9" * 60, 2, "9" * 60 + ".00"),
    ],
)
def test_rounding(value, digits, result):
    assert str(rounded(D(value), digits)) == result


@pytest.mark.parametrize(
    ("write", "value", "text"),
    [
        (angka, "83.57", "83,57"),
        (angka, "100", "100"),
        (angka, "100.00", "100"),
        (angka, "80.6", "80,60"),
        (angka, "4132", "4.132"),
        (angka, "-3.76", "-3,76"),
        (angka, "-0.001", "0"),
        (angka, "99.996", "100"),
        (persen, "92.85555", "92,86%"),
        (persen, "100", "100%"),
        (persen_tetap, "84", "84,00%"),
        (persen_tetap, "97.5", "97,50%"),
        (persen_tetap, "89.16578", "89,17%"),
        (rupiah, "3894507781", "3.894.507.781"),
        (rupiah, "1500.5", "1.500,50"),
        (rupiah, "0", "0"),
        (rupiah, "1" + "0" * 30, "1" + ".000" * 10),
    ],
)
def test_writing(write, value, text):
    assert write(D(value)) == text


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (6, "enam"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (101, "seratus satu"),
        (111, "seratus sebelas"),
        (999, "sembilan ratus sembilan puluh sembilan"),
        (1000, "seribu"),
        (1100, "seribu seratus"),
        (11_000, "sebelas ribu"),
        (1_000_000, "satu juta"),
        (3_000_017, "tiga juta tujuh belas"),
        (10**9, "satu miliar"),
        (10**12, "satu triliun"),
    ],
)
def test_words(number, words):
    assert terbilang(number) == words


@pytest.mark.parametrize(
    ("number", "roman"), [(1, "I"), (4, "IV"), (6, "VI"), (9, "IX"), (14, "XIV"), (40, "XL"), (1994, "MCMXCIV")]
)
def test_roman(number, roman):
    assert romawi(number) == roman


@pytest.mark.parametrize(
    ("text", "tanggal"),
    [
        ("2024-01-26", Tanggal(2024, 1, 26)),
        ("2024-1-6", Tanggal(2024, 1, 6)),
        ("2024-01", Tanggal(2024, 1)),
        ("26 Januari 2024", Tanggal(2024, 1, 26)),
        ("26 januari 2024", Tanggal(2024, 1, 26)),
        (" Januari 2025 ", Tanggal(2025, 1)),
        ("2025", Tanggal(2025)),
        ("29 Februari 2024", Tanggal(2024, 2, 29)),
        ("10/01/2025", Tanggal(2025, 1, 10)),
        ("10-01-2025", Tanggal(2025, 1, 10)),
        ("31-12-2025", Tanggal(2025, 12, 31)),
        ("1/2/2025", Tanggal(2025, 2, 1)),
        ("3 Pebruari 2025", Tanggal(2025, 2, 3)),
        ("Nopember 2025", Tanggal(2025, 11)),
        ("17 Agt 2025", Tanggal(2025, 8, 17)),
        ("17 Agu. 2025", Tanggal(2025, 8, 17)),
        ("5 Mei 2025", Tanggal(2025, 5, 5)),
        ("Des 2025", Tanggal(2025, 12)),
    ],
)
def test_dates_are_read(text, tanggal):
    assert parse_tanggal(text) == tanggal


@pytest.mark.parametrize(
    "text",
    ["", "2024-13-01", "2023-02-29", "29 Februari 1900", "31 April 2024", "0 Mei 2024", "26 January 2024", "3025x"],
)
def test_what_is_no_date_is_none(text):
    assert parse_tanggal(text) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("31 April 2024", "April hanya 30 hari"),
        ("2023-02-29", "Februari 2023 hanya 28 hari"),
        ("01/13/2025", "bulan 13 tidak ada"),
        ("0 Mei 2024", "tanggal mulai dari 1"),
        ("10/01-2025", ""),
        ("kemarin", ""),
        ("30 April 2024", ""),
    ],
)
def test_why_a_date_cannot_be(text, why):
    assert wrong_tanggal(text) == why


@given(st.dates(min_value=date(1900, 1, 1)))
def test_dates_read_back(day):
    tanggal = Tanggal(day.year, day.month, day.day)
    assert parse_tanggal(str(tanggal)) == tanggal
    assert parse_tanggal(day.isoformat()) == tanggal


def test_dates_are_written_as_far_as_known():
    assert [str(Tanggal(2024, 1, 26)), str(Tanggal(2025, 1)), str(Tanggal(2025))] == [
        "26 Januari 2024",
        "Januari 2025",
        "2025",
    ]
    assert len(BULAN) == 12


def test_dates_known_to_different_depth_have_an_order():
    ordered = [Tanggal(2023, 12, 31), Tanggal(2024), Tanggal(2024, 1), Tanggal(2024, 1, 26), Tanggal(2024, 2)]
    assert all(a < b and b > a and a <= b and not b <= a for a, b in pairwise(ordered))
