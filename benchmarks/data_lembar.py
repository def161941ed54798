"""A spreadsheet as a kabupaten exports it, for measuring: `python benchmarks/data_lembar.py FILE [--baris 15000]`."""

import argparse
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "tests"))

from importer.bahan.kasus_c import kabupaten
from importer.bahan.semboro import semboro
from importer.bahan.simpan import xlsx_besar


def rekap(path: Path, rows: int = 15_000) -> str:
    """Layout C version 5 with at least `rows` rows of 29 institutions; the code of the one to ask for."""
    xlsx_besar(path, kabupaten(rows))
    return semboro().kode


def main() -> None:
    """Write the file and print the code."""
    parser = argparse.ArgumentParser(description="Menulis buku kerja besar untuk mengukur import-excel.")
    parser.add_argument("berkas", type=Path)
    parser.add_argument("--baris", type=int, default=15_000)
    options = parser.parse_args()
    print(rekap(options.berkas, options.baris))


if __name__ == "__main__":
    main()
