"""The formula told is the one computed by: its numbers give the capaian."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip.calc.capaian import capaian
from lkjip.model.values import Nilai
from lkjip.telusur.rumus import rumus_capaian, tulis

NUMBERS = st.decimals(0, 10_000, places=2).map(lambda one: one.quantize(Decimal("0.01")))


def computed(text):
    """What a formula in numbers gives."""
    plain = text.replace(".", "").replace(",", ".").replace("÷", "/").replace("×", "*").replace("−", "-")
    plain = re.sub(r"\d+(?:\.\d+)?", lambda number: f"Decimal('{number[0]}')", plain)
    plain = re.sub(r"\|([^|]*)\|", r"abs(\1)", plain)
    return eval(plain, {"Decimal": Decimal, "abs": abs})  # noqa: S307  # a formula made here


@pytest.mark.parametrize("arah", ["positif", "negatif", "tanpa"])
@pytest.mark.parametrize("rumus", ["selisih", "rasio"])
@given(target=NUMBERS, reached=NUMBERS)
def test_the_numbers_of_the_formula_give_the_capaian(arah, rumus, target, reached):
    told = rumus_capaian(Nilai(angka=target), Nilai(angka=reached), arah, rumus)
    result = capaian(Nilai(angka=target), Nilai(angka=reached), arah, rumus)
    if told.hitungan:
        assert abs(max(computed(told.hitungan), Decimal(0)) - result) < Decimal("1e-15") * (1 + abs(result))
    else:
        assert target == 0 or result is None


@given(low=NUMBERS, width=NUMBERS, reached=NUMBERS)
def test_a_range_is_left_at_its_nearer_end(low, width, reached):
    goal = Nilai(bawah=low, atas=low + width)
    told = rumus_capaian(goal, Nilai(angka=reached), "positif", "selisih")
    result = capaian(goal, Nilai(angka=reached), "positif", "selisih")
    if "di dalam rentang" in told.kata:
        assert result == 100
    elif told.hitungan:
        assert abs(computed(told.hitungan) - result) < Decimal("1e-12") * (1 + abs(result))
    else:
        assert result is None


def test_what_cannot_be_computed_says_why():
    number = Nilai(angka=Decimal(5))
    assert rumus_capaian(number, None, "positif", "selisih").kata == "belum dapat dihitung: realisasi belum ada"
    assert "target belum ada" in rumus_capaian(None, number, "positif", "selisih").kata
    assert "target 0" in rumus_capaian(Nilai(angka=Decimal(0)), number, "positif", "selisih").kata
    assert (
        rumus_capaian(Nilai(predikat="BB"), Nilai(predikat="BB"), "positif", "").kata == "predikat target tercapai: 100"
    )


def test_numbers_are_written_with_their_digits():
    assert [tulis(Decimal(one)) for one in ("90", "80.60", "1234.5", "0.125", "1234567.891")] == [
        "90", "80,60", "1.234,50", "0,125", "1.234.567,891",
    ]  # fmt: skip
    assert tulis(Decimal(200) / 3) == "66,666667…"
