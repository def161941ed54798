"""A spreadsheet as a kabupaten exports it, for measuring: `python benchmarks/data_lembar.py FILE [--baris 15000]`."""

import argparse
import sys
from decimal import Decimal
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "tests"))

from importer.bahan.kasus_c import kabupaten
from importer.bahan.lembar import Lembar
from importer.bahan.semboro import kecamatan_lain, semboro
from importer.bahan.simpan import xlsx_besar
from importer.bahan.tata_a import lembar_a


def rekap(path: Path, rows: int = 15_000, *, is_shared: bool = False) -> str:
    """Layout C version 5 with at least `rows` rows of 29 institutions; the code of the one to ask for.

    Texts stand in the cells as openpyxl writes them, or in one table that the cells share, as Excel does.
    """
    (_shared if is_shared else xlsx_besar)(path, kabupaten(rows))
    return semboro().kode


def lra(path: Path) -> str:
    """Layout A of 29 institutions."""
    xlsx_besar(path, lembar_a([*(kecamatan_lain(n) for n in range(28)), semboro()]))
    return semboro().kode


def _shared(path: Path, lembar: Lembar) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet(lembar.nama)
        for n, baris in enumerate(lembar.baris):
            for k, isi in enumerate(baris.sel):
                if isi is not None:
                    sheet.write(n, k, float(isi)) if isinstance(isi, Decimal) else sheet.write(n, k, isi)


def main() -> None:
    """Write the file and print the code."""
    parser = argparse.ArgumentParser(description="Menulis buku kerja besar untuk mengukur import-excel.")
    parser.add_argument("berkas", type=Path)
    parser.add_argument("--baris", type=int, default=15_000)
    options = parser.parse_args()
    print(rekap(options.berkas, options.baris))


if __name__ == "__main__":
    main()
