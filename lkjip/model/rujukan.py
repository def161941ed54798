"""The reference tables that come with lkjip (`lkjip/data/*.csv`), each read once, when somebody first asks for it."""

import csv
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent.parent / "data"  # importlib.resources would be the slower way to the same folder
_NOTE = "#"


@cache
def tabel(nama: str) -> tuple[dict[str, str], ...]:
    """The rows of the table `nama`, by the names of its columns; lines that begin with # are notes."""
    text = (_DATA / f"{nama}.csv").read_text("utf-8")
    return tuple(csv.DictReader(line for line in text.splitlines() if not line.startswith(_NOTE)))


@cache
def nomenklatur() -> dict[str, str]:
    """The official names of programmes, kegiatan and sub kegiatan by code; incomplete."""
    return {row["kode"]: row["uraian"] for row in tabel("nomenklatur")}
