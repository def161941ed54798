"""`lkjip import-excel` against pandas with openpyxl on the same files: `python benchmarks/lembar.py [--putaran N]`."""

import argparse
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from data_lembar import lra, rekap
from ukur import interleaved, median_ms, median_peak, paired_ratio

PANDAS = """
import sys
import pandas
table = pandas.read_excel(sys.argv[1], engine="openpyxl", dtype=str)
own = table[table["KODE SKPD"].str.strip() == sys.argv[2]]
print(own.assign(PAGU=pandas.to_numeric(own["PAGU"])).groupby("KODE SUB KEGIATAN")["PAGU"].sum())
"""
READ_ONLY = """
import sys
import pandas
print(len(pandas.read_excel(sys.argv[1], engine="openpyxl", header=None, dtype=str)))
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Membandingkan import-excel dengan pandas dan openpyxl.")
    parser.add_argument("--putaran", type=int, default=5, help="banyaknya putaran (bawaan: 5)")
    rounds = parser.parse_args().putaran
    print(f"| berkas (median {rounds} putaran) | lkjip | memori | pandas | memori | pandas dibanding lkjip |")
    print("|---|--:|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lembar.xlsx"
        for told, make, script in (
            ("C5, 15.000 baris, teks bersama", partial(rekap, path, 15_000, is_shared=True), PANDAS),
            ("C5, 15.000 baris, teks di dalam sel", partial(rekap, path, 15_000), PANDAS),
            ("C5, 20.000 baris, teks bersama", partial(rekap, path, 20_000, is_shared=True), PANDAS),
            ("A, seluruh kecamatan, hanya dibaca oleh pandas", partial(lra, path), READ_ONLY),
        ):
            _line(told, path, _apart(make), script, rounds)


def _apart(make: Callable[[], str]) -> str:
    """Made in a process of its own, whose memory is not counted as that of the commands."""
    with ProcessPoolExecutor(1) as pool:
        return pool.submit(make).result()


def _line(told: str, path: Path, skpd: str, script: str, rounds: int) -> None:
    found = interleaved(
        {
            "lkjip": [sys.executable, "-m", "lkjip", "import-excel", str(path), "--skpd", skpd, "--simulasi"],
            "pandas": [sys.executable, "-c", script, str(path), skpd],
        },
        rounds,
    )
    ours, theirs = found["lkjip"], found["pandas"]
    figures = f"{median_ms(ours):.0f} md | {median_peak(ours):.0f} MiB | {median_ms(theirs):.0f} md"
    print(f"| {told} | {figures} | {median_peak(theirs):.0f} MiB | {paired_ratio(theirs, ours):.1f} × |", flush=True)


if __name__ == "__main__":
    main()
