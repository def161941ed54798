"""The parts of a build in one process, the first time and again: `bagian.py DATA TEMPLATE {lkjip,docxtpl} N`.

Clocks are put around the functions that a build calls, so what is measured is what runs. Printed: a line per part with
its name, the first time, and the median of the later ones, in milliseconds.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from mesin_docxtpl import DocxtplTemplate
from mesin_docxtpl import load as docxtpl_load

import lkjip.output.laporan as laporan
import lkjip.susun_laporan as susun_laporan
from lkjip.word import Template

PARTS = (
    ("membaca data", susun_laporan, "load"),
    ("menghitung", susun_laporan, "hitung"),
    ("memeriksa aturan", susun_laporan, "check"),
    ("membuka template", laporan, "load"),
    ("menyusun kalimat dan tabel", laporan, "susun"),
    ("menggambar bagan", laporan, "bagan"),
    ("mengisi template", Template, "render"),
    ("mengisi template", DocxtplTemplate, "render"),
    ("menulis berkas", susun_laporan, "write_document"),
)
times: dict[str, list[float]] = {}


def timed(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """The same function with a clock around it."""

    def measured(*arguments: Any, **settings: Any) -> Any:
        start = time.perf_counter()
        try:
            return work(*arguments, **settings)
        finally:
            times.setdefault(name, []).append((time.perf_counter() - start) * 1000)

    return measured


def main() -> None:
    """Build one report N times after the first."""
    data, template, engine, rounds = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
    if engine == "docxtpl":
        setattr(laporan, "load", docxtpl_load)  # noqa: B010  # the swap
    for name, owner, function in PARTS:
        setattr(owner, function, timed(name, getattr(owner, function)))
    build = timed("seluruhnya", susun_laporan.build_report)
    with tempfile.TemporaryDirectory() as folder, redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        job = susun_laporan.Job(data, Path(folder) / "laporan.docx", template=template, overwrite=True)
        codes = {build(job) for _ in range(rounds + 1)}
    if codes != {0}:
        sys.exit("laporan tidak dibuat")
    for name, found in times.items():
        print(f"{name}\t{found[0]:.2f}\t{statistics.median(found[1:]):.2f}")


if __name__ == "__main__":
    main()
