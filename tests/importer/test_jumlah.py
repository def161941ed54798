"""Amounts and codes in cells: what is written is what is read, in either notation, and other text is refused."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip.importer.jumlah import Notasi, jumlah, notasi
from lkjip.importer.kode import is_rekening, is_skpd, kelompok, kode_program
from lkjip.importer.lembar import Jenis, Khusus, angka_sel, huruf_kolom, nomor_kolom
from lkjip.numbers import rupiah

AMOUNTS = st.decimals(-(10**13), 10**13, places=2)
LARGE = st.integers(1_000_000, 10**13)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("36.387.492.566,45", "36387492566.45"), ("24.295.000", "24295000"), ("1.500", "1500"), ("0,00", "0"),
        ("-", "0"), ("  ", "0"), ("Rp -", "0"), ("(1.234,00)", "-1234"), ("Rp. 1.234,-", "1234"), ("Rp1.234", "1234"),
        ("(Rp 1.000)", "-1000"), ("-1.234", "-1234"), ("'1.500", "1500"), ("1\u00a0500", "1500"),
    ],
)  # fmt: skip
def test_indonesian_amounts(text, amount):
    assert jumlah(text) == Decimal(amount)


@pytest.mark.parametrize("text", ["lihat RKA", "1,500", "1.50", "1.2.3", "12.34.567", "1.000.00", "#DIV/0!", "5%"])
def test_other_texts_are_no_amounts(text):
    assert jumlah(text) is None


@pytest.mark.parametrize("kind", Jenis)
def test_other_cells_are_no_amounts(kind):
    assert jumlah(Khusus(kind, "1")) is None


def test_a_column_is_english_only_where_all_of_it_is():
    assert notasi(["2,726,810", "1,500", "500", None]) is Notasi.INGGRIS
    assert notasi(["2,726,810", "1.500"]) is Notasi.INDONESIA
    assert jumlah("2,726,810.5", Notasi.INGGRIS) == Decimal("2726810.5")


@given(AMOUNTS)
def test_what_is_written_is_read(amount):
    written = rupiah(abs(amount))
    assert jumlah(written) == abs(amount)
    assert jumlah(f"({written})") == -abs(amount)
    assert jumlah(f"Rp. {written}") == abs(amount)


@given(st.lists(LARGE, min_size=1))
def test_a_column_reads_as_it_was_written(amounts):
    for written in ([rupiah(Decimal(one)) for one in amounts], [f"{one:,}" for one in amounts]):
        assert [jumlah(text, notasi(written)) for text in written] == amounts


@given(AMOUNTS)
def test_a_float_of_the_file_has_no_dust(amount):
    assert jumlah(angka_sel(repr(float(amount)))) == amount


@given(st.text())
def test_any_text_is_an_amount_or_none(text):
    assert jumlah(text) is None or isinstance(jumlah(text), Decimal)
    kode_program(text)


@given(st.integers(0, 20_000))
def test_letters_of_columns(kolom):
    assert nomor_kolom(huruf_kolom(kolom)) == kolom


@given(st.integers(1, 99), st.integers(1, 99), st.integers(1, 9999))
def test_codes_in_every_spelling(program, kegiatan, sub):
    code = f"7.01.{program:02d}.2.{kegiatan:02d}.{sub:04d}"
    for spelling in (code, f" {code}\n", f"'{code}", f"{code}.", code.replace(".2.", ".02.", 1)):
        assert kode_program(spelling) == code
    assert kode_program(Decimal("7.01")) is None


def test_kinds_of_codes():
    assert is_skpd("7.01.0.00.0.00.07.0000") and not is_skpd("7.01.01.2.02.0001")
    assert is_rekening("5.1.02.01.01.0024") and not is_rekening("7.01")
    assert [kelompok(kode) for kode in ("5", "5.1", "5.2.02", "5.3.01", "4.1")] == [
        None, "operasi", "modal", "tak_terduga", None,
    ]  # fmt: skip
