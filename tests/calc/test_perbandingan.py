"""Comparison over the years and with benchmarks."""

from decimal import Decimal

import pytest

from lkjip.calc.hasil import Tren
from lkjip.calc.perbandingan import bandingan, riwayat, selisih, tren
from lkjip.model.kinerja import Pembanding, RealisasiIndikator
from lkjip.model.values import Nilai

D = Decimal


def nilai(text: str) -> Nilai:
    return Pembanding.model_validate({"nama": "x", "nilai": text}).nilai


def years(**stated: str) -> dict[int, Nilai]:
    return {int(year.removeprefix("y")): nilai(text) for year, text in stated.items()}


def test_riwayat_is_the_earlier_years_and_this_one():
    stated = RealisasiIndikator.model_validate({"tahun": {"2023": "83,73", "2021": "67", "2024": "1", "2025": "2"}})
    assert riwayat(2024, stated, nilai("83,57")) == years(y2021="67", y2023="83,73", y2024="83,57")
    assert list(riwayat(2024, stated, None)) == [2021, 2023]
    assert riwayat(2024, None, None) == {}


def test_tren_goes_from_known_year_to_known_year():
    known = years(y2021="67", y2022="67", y2024="83,73", y2025="83,57")
    assert tren(known, None) == ((2021, 2022, Tren.TETAP), (2022, 2024, Tren.NAIK), (2024, 2025, Tren.TURUN))


def test_one_year_has_no_direction():
    assert tren(years(y2024="4"), None) == ()


@pytest.mark.parametrize(
    ("before", "after", "direction"),
    [
        ("BB (74)", "A (80,60)", Tren.NAIK),
        ("A (80,60)", "A (80,10)", Tren.TURUN),  # scores, where both are known
        ("A", "A (80,10)", Tren.TETAP),
        ("BB", "A", Tren.NAIK),
        ("A", "BB", Tren.TURUN),
        ("BB", "80,60", Tren.NAIK),
        ("XX", "XX", Tren.TETAP),
        ("XX", "A", None),
        ("80-90", "A", None),
    ],
)
def test_tren_of_grades(skala, before, after, direction):
    found = tren(years(y2023=before, y2024=after), skala["akip"])
    assert found == (() if direction is None else ((2023, 2024, direction),))


def test_grades_without_a_scale_are_the_same_or_not_comparable():
    assert tren(years(y2023="BB", y2024="BB"), None) == ((2023, 2024, Tren.TETAP),)
    assert tren(years(y2023="BB", y2024="A"), None) == ()


def test_selisih_in_points():
    assert selisih(nilai("83,57"), nilai("87,33")) == D("-3.76")
    assert selisih(nilai("A (80,60)"), nilai("62,50")) == D("18.10")
    assert selisih(nilai("A"), nilai("62,50")) is None
    assert selisih(nilai("80"), nilai("B")) is None


def test_bandingan_without_realisasi_stays_and_says_nothing():
    benchmark = Pembanding.model_validate({"nama": "Kabupaten", "nilai": "87,33"})
    assert [item.selisih for item in bandingan((benchmark,), None)] == [None]
