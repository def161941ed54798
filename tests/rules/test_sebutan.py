"""What things are called in messages."""

from decimal import Decimal

import pytest

from lkjip.model.values import Nilai
from lkjip.rules.sebutan import joined, quoted, value_text


def test_names_are_quoted_on_one_line_of_bearable_length() -> None:
    assert quoted("Indeks\n  Kepuasan") == "“Indeks Kepuasan”"
    assert len(quoted("kata " * 100)) <= 82
    assert quoted("kata " * 100).endswith("kata…”")


@pytest.mark.parametrize(
    ("nilai", "satuan", "text"),
    [
        (Nilai(angka=Decimal("83.57")), None, "83,57"),
        (Nilai(angka=Decimal("100")), "%", "100%"),
        (Nilai(angka=Decimal("12")), "Stel", "12 Stel"),
        (Nilai(predikat="BB", angka=Decimal("74")), "Nilai", "BB (74)"),
        (Nilai(predikat="A"), None, "A"),
        (Nilai(bawah=Decimal("80"), atas=Decimal("90")), "%", "80–90%"),
    ],
)
def test_values_are_told_as_a_person_would_write_them(nilai: Nilai, satuan: str | None, text: str) -> None:
    assert value_text(nilai, satuan) == text


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ("", ""),
        ("a", "a"),
        ("ab", "a dan b"),
        ("abc", "a, b, dan c"),
        ("abcde", "a, b, c, d, dan e"),
        ("abcdefg", "a, b, c, d, dan 3 lainnya"),
    ],
)
def test_of_many_names_the_first_are_told(names: str, text: str) -> None:
    assert joined(names) == text
