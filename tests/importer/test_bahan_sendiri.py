"""The fixtures themselves: they add up to what the example prints, and damage changes something."""

from decimal import Decimal

import pytest
from importer.bahan.semboro import CONTOH, semboro, uang
from importer.bahan.tata_a import lembar_a
from importer.harapan import dibaca
from importer.rusak_lembar import SUMBER, kerusakan

from lkjip.numbers import parse_number
from lkjip.source.events import plain_data


@pytest.mark.parametrize(
    ("apa", "berkas", "kontrol"),
    [("pagu", "anggaran.yaml", "kontrol"), ("realisasi", "realisasi-anggaran.yaml", "kontrol_belanja")],
)
def test_the_tree_adds_up_to_the_controls_of_the_example(apa, berkas, kontrol):
    printed, _ = plain_data((CONTOH / berkas).read_text("utf-8"), berkas)
    total = dibaca(semboro(), apa).jumlah
    for macam in ("operasi", "modal"):
        assert getattr(total, apa)[macam] == parse_number(printed[kontrol][macam]) == uang(semboro(), apa, macam)


def test_every_level_of_an_lra_adds_up_to_its_total():
    lembar = lembar_a()
    for kolom in lembar.uang.values():
        tiap = {
            peran: sum((lembar.baris[n].sel[kolom] for n in lembar.nomor(peran)), Decimal(0))
            for peran in ("program", "kegiatan", "sub", "unit", "jumlah")
        }
        assert len(set(tiap.values())) == 1


@pytest.mark.parametrize("nama", SUMBER)
def test_damage_changes_the_sheet_and_has_names_of_its_own(nama):
    semua = kerusakan(nama, tiap=2)
    asal = [baris.sel for baris in SUMBER[nama].lembar.baris]
    berubah = [[baris.sel for baris in satu.lembar.baris] != asal for satu in semua]
    assert sum(berubah) > 0.9 * len(semua)  # two rows may be alike
    assert len({satu.macam for satu in semua}) >= 8
