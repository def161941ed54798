"""The committed workbooks of the example are what the builders make, cell by cell, and say what is reconstructed."""

import pytest
from importer.bahan.lembar import REKENING
from importer.bahan.semboro import CONTOH, semboro, uang
from importer.bahan.simpan import xlsx
from importer.bahan.sumber import DIREKONSTRUKSI, DPA, LRA, buku_dpa, buku_lra, terbit
from openpyxl import load_workbook

BUKU = ((DPA, buku_dpa), (LRA, buku_lra))


def cells(path):
    book = load_workbook(path)
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}


@pytest.mark.parametrize(("nama", "buku"), BUKU)
def test_built_again_they_are_the_same(tmp_path, nama, buku):
    assert cells(xlsx(tmp_path / nama, buku())) == cells(CONTOH / "sumber" / nama)


@pytest.mark.parametrize("buku", [buku for _, buku in BUKU])
def test_every_rekening_is_marked_as_reconstructed_and_nothing_else_is(buku):
    lembar, keterangan = buku()
    marked = [n for n, baris in enumerate(lembar.baris) if baris.sel[-1] == DIREKONSTRUKSI]
    assert marked == lembar.nomor(REKENING) != []
    assert any("direkonstruksi" in str(baris.sel[0]).casefold() for baris in keterangan.baris)


def test_the_sums_are_those_of_the_example():
    for apa in ("pagu", "realisasi"):
        for macam in ("operasi", "modal"):
            assert uang(terbit(), apa, macam) == uang(semboro(), apa, macam)
