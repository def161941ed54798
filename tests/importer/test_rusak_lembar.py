"""Damage to a sheet is found, refused, or changes no figure: never another number without a word."""

import pytest
from importer.rusak_lembar import SUMBER, akibat, biasa, kerusakan
from importer.test_bahan import _imported


@pytest.mark.parametrize("nama", SUMBER)
def test_no_damage_changes_a_figure_in_silence(nama, tmp_path):
    said = biasa(nama, tmp_path, _imported)
    seen = [satu for satu in kerusakan(nama, tiap=1) if satu.harus]
    assert {satu.nama for satu in seen if akibat(satu, tmp_path, _imported, said) == "DIAM"} == set()


@pytest.mark.parametrize("nama", SUMBER)
def test_an_undamaged_set_is_read_without_a_warning(nama, tmp_path):
    assert biasa(nama, tmp_path, _imported) == set()
