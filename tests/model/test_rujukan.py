"""The reference tables: readable, without doubles, and in agreement with what else lkjip knows."""

import re

import pytest

from lkjip.model import rujukan
from lkjip.model.values import normal_code
from lkjip.source.katalog import peraturan

TABLES = {
    "nomenklatur": "kode",
    "pangkat": "golongan",
    "provinsi": "kode",
    "kutipan": "jenis nomor tahun",
    "peraturan_dikenal": "jenis nomor tahun",
}


@pytest.mark.parametrize(("nama", "key"), TABLES.items())
def test_every_row_has_its_own_key_and_no_cell_is_missing(nama, key):
    rows = rujukan.tabel(nama)
    keys = [tuple(row[column] for column in key.split()) for row in rows]
    assert len(keys) > 5
    assert len(set(keys)) == len(keys)
    assert all(None not in row and None not in row.values() for row in rows)
    assert all(all(part for part in one) for one in keys)


def test_codes_are_as_the_data_have_them():
    assert all(normal_code(kode) == kode for kode in rujukan.nomenklatur())
    assert rujukan.nomenklatur()["7.01.01.2.02.0001"] == "Penyediaan Gaji dan Tunjangan ASN"


def test_the_regulations_that_the_report_cites_are_those_that_are_known():
    letters = {re.sub(r"\W", "", text).casefold() for text in peraturan().values()}
    cited = [row for row in rujukan.tabel("peraturan_dikenal") if _is_in(row, letters)]
    assert [(row["nomor"], row["tahun"]) for row in cited] == [
        ("28", "1999"),
        ("8", "2006"),
        ("29", "2014"),
        ("53", "2014"),
    ]


def _is_in(row, letters):
    end = re.sub(r"\W", "", f"nomor{row['nomor']}tahun{row['tahun']}tentang{row['tentang']}").casefold()
    return any(text.endswith(end) for text in letters)


def test_what_replaced_a_regulation_is_not_itself_replaced():
    stale = {(row["nomor"], row["tahun"], row["jenis"]) for row in rujukan.tabel("kutipan")}
    for row in rujukan.tabel("kutipan"):
        for kind, number, year in re.findall(r"(\w+) Nomor (\d+) Tahun (\d{4})", row["pengganti"]):
            assert (number, year, kind.casefold()) not in stale
