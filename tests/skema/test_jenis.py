"""Single values: what the model reads from a text, the schema takes from an editor, and nothing else."""

import json
import re
from functools import cache

import jsonschema
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from lkjip.model.anggaran import Uang
from lkjip.model.values import Angka, Id, Jumlah, Kode, NilaiIndikator, Tahun, Teks, Waktu, YaTidak
from lkjip.numbers import parse_tanggal
from lkjip.skema.susun import _Builder

KINDS = {
    "Angka": Angka,
    "Jumlah": Jumlah,
    "Tahun": Tahun,
    "Waktu": Waktu,
    "YaTidak": YaTidak,
    "Kode": Kode,
    "Id": Id,
    "Teks": Teks,
    "Nilai": NilaiIndikator,
    "Uang": Uang,
}
ADAPTERS = {name: TypeAdapter(kind) for name, kind in KINDS.items()}
TEXTS = """
83,57 | 3.894.507.781 | Rp 1.500,- | rp. 25 | IDR 10 | 100% | 1.234,5 | 83.57 | 1500 | 0 | -5 | -5,5 | 010 | banyak
1,2,3
2024 | 1899 | 202 | 20245 | 2024-01-26 | 2024-1-5 | 26/01/2024 | 26-01-2024 | 26/01-2024 | 26 Januari 2024 | 5 Agt. 2024
Januari 2025 | JANUARI 2025 | Jaan 2025 | 32 Januari 2024 | ya | Ya | TIDAK | tidak | yes | 7.01 | 7.01.01
7.01.01.2.02
7.01.01.2.02.0001 | 7.01.01.02.02.01 | X.XX.01 | 7 . 01 . 01. | 7.1.1 | ikm | IKM | s_1 | 1s | BB | BB (74) | A (80,60)
ABC
80-90 | 80 - 90 | 80–90% | 80 s.d. 90 | 80 sd 90 | 90- | A (x) | teks biasa | Rp | 12,- | 1.2345 | 0.125
""".replace("\n", "|").split("|")
NOTATION = st.text("0123456789.,-–% RpIDdr", max_size=12)


@cache
def checks():
    builder = _Builder()
    schemas = {name: builder.of(kind, ("?",)) for name, kind in KINDS.items()}
    return {
        name: jsonschema.Draft7Validator({"allOf": [schema], "definitions": builder.definitions})
        for name, schema in schemas.items()
    }


@pytest.fixture
def valid():
    return lambda name, value: checks()[name].is_valid(value)


def read(name, text):
    """Whether the model reads a text as that kind."""
    try:
        ADAPTERS[name].validate_python(text)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("name", KINDS)
def test_both_take_the_same_texts(name, valid, seen):
    texts = [text.strip() for text in TEXTS if text.strip()]
    by_model = [text for text in texts if read(name, text)]
    assert by_model
    assert [text for text in texts if valid(name, seen(f"{json.dumps(text)}"))] == by_model, "as quoted texts"
    numbers = ["7.01"] if name == "Kode" else []  # no code of anything that data speak of: an editor reads a number
    bare = [text for text in texts if valid(name, seen(text))]
    assert bare == [text for text in by_model if text not in numbers], "as an editor reads them"


@pytest.mark.parametrize("name", ["Angka", "Jumlah", "Nilai", "Kode", "Tahun"])
@given(text=NOTATION)
def test_both_take_the_same_notations(name, text):
    assume(not re.search(r"[-−][0.,]+\D*$", text))  # minus nothing
    assert checks()[name].is_valid(text) == read(name, text)


def test_a_day_that_no_month_has_is_left_to_validate(valid):
    assert parse_tanggal("31 April 2024") is None
    assert valid("Waktu", "31 April 2024")


def test_lists_and_nothing_are_no_values(valid):
    for name in KINDS:
        assert not valid(name, [])
        assert not valid(name, None)
    assert not valid("Uang", {})
    assert not valid("Nilai", {"bawah": 80})
    assert valid("Nilai", {"predikat": "BB", "nilai": 74})
