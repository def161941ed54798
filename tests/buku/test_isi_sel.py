"""Numbers come back from their cells with the digits as written; nothing is rounded, nothing invented."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip.numbers import parse_number
from lkjip.source.buku.isi_sel import as_number, cell_text, number_text, plain_value
from lkjip.source.buku.nilai_sel import terbaca


@given(st.from_regex(r"-?[0-9]{1,3}(\.[0-9]{3}){0,4}(,[0-9]{1,6})?", fullmatch=True))
def test_a_number_in_a_cell_gives_its_digits_back(text: str) -> None:
    if number := as_number(text):
        assert number_text(*number) == text
        assert parse_number(text) == Decimal(str(number[0]))


@given(
    st.decimals(-(10**9), 10**9, places=4), st.sampled_from(["General", "0", "#,##0", "#,##0.00", '"Rp"#,##0', "0.0"])
)
def test_no_format_changes_a_number(value, form: str) -> None:
    written = parse_number(number_text(float(value), form))
    assert written == value or (abs(value) < 1 and written == value.normalize())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2.162.907.781", (2162907781, "#,##0")),
        ("62,50", (62.5, "0.00")),
        ("1.234,5", (1234.5, "#,##0.0")),
        ("0", (0, "0")),
        ("007", None),
        ("1234567890123456", None),
        ("0.500", None),
        ("BB", None),
        ("-0", None),
    ],
)
def test_which_texts_are_numbers(text: str, expected: object) -> None:
    assert as_number(text) == expected


@pytest.mark.parametrize(
    ("value", "form", "jenis", "expected"),
    [
        (83.57, "General", "angka", "83,57"),
        (83.569999999999993, "General", "angka", "83,57"),
        (62.5, "0.00", "nilai", "62,50"),
        (0.9286, "0.00%", "angka", "92,86%"),
        (1500, '"Rp"#,##0', "rupiah", "1.500"),
        (2024.0, "General", "tahun", "2024"),
        (True, "General", "teks", "ya"),
        (datetime(2024, 1, 26), "dd/mm/yyyy", "tanggal", "2024-01-26"),
        (date(2024, 1, 26), "dd/mm/yyyy", "teks", "2024-01-26"),
        ("  ", "@", "teks", ""),
    ],
)
def test_what_people_type_is_read(value: object, form: str, jenis: str, expected: str) -> None:
    assert terbaca(value, form, jenis) == (expected, "", "")


@pytest.mark.parametrize(
    ("value", "jenis"),
    [(7.01, "kode"), (70101, "kode"), (35.09, "kode_lain"), (datetime(2024, 1, 2), "nilai"), (time(7, 1), "teks"),
     (datetime(2024, 1, 2, 3), "tanggal"), (10**16, "angka"), (datetime(2007, 1, 3), "kode")],
)  # fmt: skip
def test_what_cannot_be_trusted_is_never_read(value: object, jenis: str) -> None:
    text, fault, hint = terbaca(value, "General", jenis)
    assert text == "" and fault and hint


@given(
    st.lists(st.text(max_size=8), max_size=4) | st.text(max_size=12),
    st.sampled_from(["teks", "butir", "daftar", "nilai_nilai"]),
)
def test_a_cell_says_one_thing(value: object, jenis: str) -> None:
    text = cell_text(value, jenis)
    assert text is None or plain_value(text, jenis) == value


@pytest.mark.parametrize(
    ("value", "jenis", "text"),
    [
        (["12"], "nilai_nilai", "12;"),
        (["12", "80,60"], "nilai_nilai", "12; 80,60"),
        (None, "batas", "tanpa batas"),
        ("100", "batas", "100"),
        (" teks", "teks", None),
        ("teks\u00a0", "teks", None),
    ],
)
def test_every_value_has_a_text_of_its_own(value: object, jenis: str, text: str | None) -> None:
    assert cell_text(value, jenis) == text
    assert text is None or plain_value(text, jenis) == value
