"""How values, distances and phrases are written."""

from decimal import Decimal

import pytest

from lkjip.report.tulis import (
    bertanda,
    bertanda_tetap,
    dalam_kalimat,
    dengan_satuan,
    frasa,
    jarak,
    kali,
    nilai,
    rangkai,
    utuh,
)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Meningkatnya pelayanan.", "Meningkatnya pelayanan"),
        ("Meningkatnya pelayanan ;", "Meningkatnya pelayanan"),
        ("ATK, tinta, dll.", "ATK, tinta, dll."),
        ("dan seterusnya ...", "dan seterusnya ..."),
        ("Camat", "Camat"),
        ("", ""),
    ],
)
def test_a_phrase_leaves_the_full_stop_to_its_sentence(text, phrase):
    assert frasa(text) == phrase


@pytest.mark.parametrize(
    ("satuan", "said"),
    [("%", "2,50 poin persen"), ("persen", "2,50 poin persen"), (None, "2,50 poin"), ("Indeks", "2,50 poin"),
     ("kejadian", "2,50 kejadian"), ("Rp", "Rp 2,50")],
)  # fmt: skip
def test_a_distance_is_counted_in_the_unit(satuan, said):
    assert jarak(Decimal("2.5"), satuan) == said


@pytest.mark.parametrize(
    ("satuan", "times"), [("%", " × 100%"), ("Persen", " × 100%"), (None, " × 100"), ("Orang", "")]
)
def test_a_ratio_is_multiplied_only_for_a_percentage(satuan, times):
    assert kali(satuan) == times


def test_units_stand_where_they_are_read():
    assert dengan_satuan("4", "Dokumen") == "4 Dokumen"
    assert dengan_satuan("4", "%") == "4%"
    assert dengan_satuan("4.000", "Rp") == "Rp 4.000"
    assert [dalam_kalimat(unit) for unit in ("Dokumen", "KPM", "Rp", None)] == ["dokumen", "KPM", "Rp", None]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Hujan", "Hujan."),
        ("Hujan;", "Hujan."),
        ("Hujan.", "Hujan."),
        ("Hujan (deras.)", "Hujan (deras.)"),
        ("Apa?", "Apa?"),
    ],
)
def test_a_text_before_another_ends_with_a_stop(text, sentence):
    assert utuh(text) == sentence


def test_a_difference_has_its_sign():
    assert [bertanda(Decimal(value)) for value in ("12.41", "-6.32", "0")] == ["+12,41", "−6,32", "0"]
    assert [bertanda_tetap(Decimal(value)) for value in ("12.4", "-1", "0")] == ["+12,40", "−1,00", "0,00"]


def test_a_value_that_is_missing_is_a_dash():
    assert nilai(None, "%") == "–"


def test_lists_are_joined_as_in_a_sentence():
    assert [rangkai("abc"[:count]) for count in range(4)] == ["", "a", "a dan b", "a, b, dan c"]
