"""Writes the example's own sources, `examples/semboro-2024/sumber/*.xlsx`, anew: `python tests/buat_sumber.py`.

Afterwards `lkjip import-excel` must be run on them, because the data files name the digests of their sources.
"""

from importer.bahan.semboro import CONTOH
from importer.bahan.simpan import xlsx
from importer.bahan.sumber import DPA, LRA, buku_dpa, buku_lra

if __name__ == "__main__":
    for nama, lembar in ((DPA, buku_dpa()), (LRA, buku_lra())):
        print(xlsx(CONTOH / "sumber" / nama, lembar))
