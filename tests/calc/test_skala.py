"""Scales: the shipped ones at their edges, and that classification is total and monotone on each."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip.calc.skala import kelas, kelas_nilai, kelas_predikat, peringkat, skala_dari
from lkjip.model.values import Nilai

D = Decimal
NAMES = ("permendagri_86_2017", "semboro", "akip", "ikm", "lan_239_2003")


def test_the_shipped_scales(skala):
    assert tuple(skala) == NAMES
    assert all(item.nama and item.sumber for item in skala.values())


@pytest.mark.parametrize(
    ("name", "value", "predikat"),
    [
        ("permendagri_86_2017", "108.92", "Sangat Tinggi"),
        ("permendagri_86_2017", "90.01", "Sangat Tinggi"),
        ("permendagri_86_2017", "90", "Tinggi"),
        ("permendagri_86_2017", "75.5", "Tinggi"),  # in the gap between the printed 66-75 and 76-90
        ("permendagri_86_2017", "75", "Sedang"),
        ("permendagri_86_2017", "65", "Rendah"),
        ("permendagri_86_2017", "50", "Sangat Rendah"),
        ("permendagri_86_2017", "0", "Sangat Rendah"),
        ("semboro", "90", "Sangat Tinggi"),
        ("semboro", "89.999", "Tinggi"),
        ("akip", "100", "AA"),
        ("akip", "90", "A"),
        ("akip", "80.60", "A"),
        ("akip", "80", "BB"),
        ("akip", "62.5", "B"),
        ("akip", "30", "D"),
        ("ikm", "88.31", "A"),
        ("ikm", "88.305", "A"),  # rounded first
        ("ikm", "88.304", "B"),
        ("ikm", "83.57", "B"),
        ("ikm", "76.60", "C"),
        ("ikm", "64.99", "D"),
        ("ikm", "10", "D"),
        ("lan_239_2003", "85", "Sangat Berhasil"),
        ("lan_239_2003", "84.99", "Berhasil"),
        ("lan_239_2003", "55", "Cukup Berhasil"),
        ("lan_239_2003", "54.9", "Tidak Berhasil"),
    ],
)
def test_classes(skala, name, value, predikat):
    assert kelas(D(value), skala[name]).predikat == predikat


@pytest.mark.parametrize("name", NAMES)
def test_lower_ends_fall_from_class_to_class(skala, name):
    ends = [item.bawah for item in skala[name].kelas]
    assert ends == sorted(set(ends), reverse=True)


@given(st.lists(st.decimals(-1000, 1000, places=4), min_size=2, max_size=2), st.sampled_from(NAMES))
def test_a_higher_value_never_gets_a_lower_class(skala, two, name):
    low, high = (peringkat(kelas(value, skala[name]), skala[name]) for value in sorted(two))
    assert high <= low


@pytest.mark.parametrize(
    ("nilai", "predikat"),
    [
        (Nilai(predikat="A"), "A"),
        (Nilai(predikat="bb"), "BB"),
        (Nilai(angka=D("80.6")), "A"),
        (Nilai(angka=D("80.6"), predikat="A"), "A"),
        (Nilai(angka=D("80.6"), predikat="Baik Sekali"), "A"),  # a name the scale does not know: by the number
        (Nilai(predikat="Baik Sekali"), None),
        (Nilai(bawah=D(1), atas=D(2)), None),
    ],
)
def test_class_of_a_value(skala, nilai, predikat):
    found = kelas_nilai(nilai, skala["akip"])
    assert (found and found.predikat) == predikat


def test_no_grade_is_no_class(skala):
    assert kelas_predikat(None, skala["akip"]) is None


def test_a_scale_is_named_or_written_out(skala):
    assert skala_dari("akip", skala) is skala["akip"]
    assert skala_dari(skala["ikm"], {}) is skala["ikm"]
