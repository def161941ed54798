"""The summary of an import for the screen: programmes with pagu, realisasi, serapan and number of sub kegiatan."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip.numbers import persen_tetap, rupiah

_WIDEST = 60


class Baris(NamedTuple):
    """A programme; `realisasi` is None where no source says it."""

    nama: str
    pagu: Decimal | int
    realisasi: Decimal | int | None
    sub_kegiatan: int


def tabel(rows: Sequence[Baris]) -> str:
    """The table, with a line for all of them."""
    spent = [row.realisasi for row in rows if row.realisasi is not None]
    every = Baris("Jumlah", sum(row.pagu for row in rows), sum(spent) if spent else None, sum(row[3] for row in rows))
    cells = [("Program", "Pagu", "Realisasi", "Serapan", "Sub kegiatan"), *map(_cells, (*rows, every))]
    widths = [max(len(row[index]) for row in cells) for index in range(5)]
    lines = [
        "  ".join([row[0].ljust(widths[0]), *(row[index].rjust(widths[index]) for index in range(1, 5))]) for row in cells
    ]
    return "\n".join(line.rstrip() for line in lines)


def _cells(row: Baris) -> tuple[str, str, str, str, str]:
    name = row.nama if len(row.nama) <= _WIDEST else row.nama[: _WIDEST - 1] + "…"
    pagu = Decimal(row.pagu)
    if row.realisasi is None:
        return name, rupiah(pagu), "-", "-", str(row.sub_kegiatan)
    spent = Decimal(row.realisasi)
    share = persen_tetap(spent * 100 / pagu) if pagu else "-"
    return name, rupiah(pagu), rupiah(spent), share, str(row.sub_kegiatan)
