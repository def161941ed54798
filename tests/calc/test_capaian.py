"""Capaian: the published figures, every rule at its edges, and what must hold for all numbers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip.calc.capaian import capaian, status
from lkjip.calc.hasil import Status
from lkjip.model.kinerja import Pembanding
from lkjip.model.profil import Skala
from lkjip.model.values import Nilai
from lkjip.numbers import persen

D = Decimal


def nilai(text: str) -> Nilai:
    return Pembanding.model_validate({"nama": "x", "nilai": text}).nilai


def printed(target: str, realisasi: str, *rest) -> str | None:
    result = capaian(nilai(target), nilai(realisasi), *rest)
    return None if result is None else persen(result)


@pytest.mark.parametrize(
    ("target", "realisasi", "result"),
    [
        ("90", "83,57", "92,86%"),
        ("74", "80,60", "108,92%"),
        ("4", "4", "100%"),
        ("100", "89,17", "89,17%"),
        ("100", "0", "0%"),
        ("100", "-5", "0%"),
        ("3", "1", "33,33%"),
        ("0", "5", None),
        ("0", "0", None),
        ("-2", "-3", None),
    ],
)
def test_positive(target, realisasi, result):
    assert printed(target, realisasi) == result


@pytest.mark.parametrize(
    ("target", "realisasi", "difference", "ratio"),
    [
        ("10", "10", "100%", "100%"),
        ("10", "8", "120%", "125%"),
        ("10", "12", "80%", "83,33%"),
        ("10", "20", "0%", "50%"),
        ("10", "25", "0%", "40%"),
        ("10", "0", "200%", None),
        ("0", "0", "100%", "100%"),
        ("0", "3", "0%", "0%"),
        ("-1", "3", None, None),
    ],
)
def test_negative_by_both_formulas(target, realisasi, difference, ratio):
    assert printed(target, realisasi, "negatif", "selisih") == difference
    assert printed(target, realisasi, "negatif", "rasio") == ratio


@pytest.mark.parametrize(
    ("target", "realisasi", "result"),
    [("4", "4", "100%"), ("4", "5", "75%"), ("4", "3", "75%"), ("4", "9", "0%"), ("0", "0", "100%"), ("0", "1", "0%")],
)
def test_without_direction_every_distance_counts(target, realisasi, result):
    assert printed(target, realisasi, "tanpa") == result


@pytest.mark.parametrize(
    ("arah", "realisasi", "result"),
    [
        ("positif", "80", "100%"),
        ("positif", "85", "100%"),
        ("positif", "90", "100%"),
        ("positif", "72", "90%"),
        ("positif", "99", "110%"),
        ("negatif", "99", "90%"),
        ("negatif", "72", "110%"),
        ("tanpa", "99", "90%"),
        ("tanpa", "72", "90%"),
    ],
)
def test_range(arah, realisasi, result):
    assert printed("80-90", realisasi, arah) == result


def test_range_from_zero():
    assert printed("0-5", "0", "negatif") == "100%"
    assert printed("0-5", "6", "negatif") == "80%"
    assert printed("0-5", "-1", "positif") is None


@pytest.mark.parametrize(
    ("target", "realisasi", "result"),
    [
        ("BB (74)", "A (80,60)", "108,92%"),  # both scores: their ratio
        ("A (81)", "A (80,19)", "99%"),
        ("A", "A (80,60)", "100%"),  # only a grade: reached
        ("BB", "A (80,60)", "100%"),
        ("BB", "A", "100%"),
        ("BB", "80,60", "100%"),
        ("BB", "75", "100%"),
        ("A", "BB (79,99)", "99,99%"),  # score / 80
        ("A", "BB (72)", "90%"),
        ("A", "72", "90%"),
        ("A", "BB", None),  # missed, by how much nobody knows
        ("BB (74)", "A", "100%"),
        ("BB (74)", "B", None),
        ("A", "D (0)", "0%"),
        ("74", "A", None),
        ("XX", "XX", "100%"),
        ("XX", "A", None),
        ("A", "XX", None),
        ("80-90", "A", None),
    ],
)
def test_grades(target, realisasi, result, skala):
    assert printed(target, realisasi, "positif", "selisih", skala["akip"]) == result


def test_a_score_at_the_edge_of_a_grade_not_reached_stays_below_100(skala):
    assert printed("A", "BB (80)", "positif", "selisih", skala["akip"]) == "99,99%"


def test_a_class_from_zero_gives_no_ratio():
    classes = [
        {"predikat": "Naik", "bawah": "0", "interval": "> 0"},
        {"predikat": "Turun", "bawah": "-9", "interval": "≤ 0"},
    ]
    growth = Skala.model_validate({"nama": "Laju", "sumber": "uji", "kelas": classes})
    assert capaian(Nilai(predikat="Naik"), Nilai(angka=D(-1)), skala_nilai=growth) is None


def test_grades_without_a_scale_can_only_be_the_same():
    assert printed("BB", "BB") == "100%"
    assert printed("BB", "A") is None


def test_a_range_as_realisasi_cannot_be_computed():
    assert printed("90", "80-90") is None
    assert printed("80-90", "80-90") is None


@pytest.mark.parametrize(
    ("result", "ada_data", "expected"),
    [
        ("100.0001", True, Status.MELAMPAUI),
        ("100.000", True, Status.TERCAPAI),
        ("99.9999999", True, Status.TIDAK_TERCAPAI),
        ("0", True, Status.TIDAK_TERCAPAI),
        (None, True, Status.TIDAK_DAPAT_DIHITUNG),
        (None, False, Status.BELUM_ADA_DATA),
    ],
)
def test_status_by_the_unrounded_capaian(result, ada_data, expected):
    assert status(None if result is None else D(result), ada_data) is expected


numbers = st.decimals(min_value=-(10**9), max_value=10**12, places=3)
targets = st.decimals(min_value=0, max_value=10**9, places=3)
directions = st.sampled_from(["positif", "negatif", "tanpa"])
formulas = st.sampled_from(["selisih", "rasio"])


@given(targets, numbers, numbers, st.sampled_from(["positif", "negatif"]), formulas)
def test_monotone_in_realisasi(target, a, b, arah, rumus):
    low, high = (capaian(Nilai(angka=target), Nilai(angka=each), arah, rumus) for each in sorted((a, b)))
    if low is not None and high is not None:
        assert low <= high if arah == "positif" else low >= high


@given(targets, targets, numbers, numbers, st.sampled_from(["positif", "negatif"]), formulas)
def test_ranges_are_monotone_too(one, other, a, b, arah, rumus):
    target = Nilai(bawah=min(one, other), atas=max(one, other))
    low, high = (capaian(target, Nilai(angka=each), arah, rumus) for each in sorted((a, b)))
    if low is not None and high is not None:
        assert low <= high if arah == "positif" else low >= high


@given(numbers, numbers, directions, formulas)
def test_never_negative(target, realisasi, arah, rumus):
    result = capaian(Nilai(angka=target), Nilai(angka=realisasi), arah, rumus)
    assert result is None or result >= 0


@given(st.lists(numbers, min_size=3, max_size=3), directions, formulas)
def test_inside_a_range_is_full(three, arah, rumus):
    low, inside, high = sorted(three)
    assert capaian(Nilai(bawah=low, atas=high), Nilai(angka=inside), arah, rumus) == 100


@given(targets.filter(bool), directions, formulas)
def test_the_target_itself_is_full(target, arah, rumus):
    assert capaian(Nilai(angka=target), Nilai(angka=target), arah, rumus) == 100
