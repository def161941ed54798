"""Damage to a sheet is found, refused, or changes no figure: never another number without a word."""

import pytest
from importer.rusak_lembar import SUMBER, akibat, biasa, kerusakan
from importer.test_bahan import _imported

BELUM = {
    "E": "the totals above the data are not compared: a row gone or twice goes unseen",
    "DPPA": "KeyError where a heading of the columns before the change is missing",
}


def _sources():
    for nama in SUMBER:
        marks = [pytest.mark.xfail(reason=BELUM[nama], strict=True)] if nama in BELUM else []
        yield pytest.param(nama, marks=marks)


@pytest.mark.parametrize("nama", _sources())
def test_no_damage_changes_a_figure_in_silence(nama, tmp_path):
    said = biasa(nama, tmp_path, _imported)
    seen = [satu for satu in kerusakan(nama, tiap=1) if satu.harus]
    assert {satu.nama for satu in seen if akibat(satu, tmp_path, _imported, said) == "DIAM"} == set()
