"""The summary of an import for the screen: programmes with pagu, realisasi, serapan and number of sub kegiatan."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip.numbers import persen_tetap, rupiah
from lkjip.output.terminal import narrow

_WIDEST, _NARROWEST = 60, 20


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
    others = sum(widths[1:]) + 2 * len(widths[1:])
    widths[0] = max(min(widths[0], narrow(widths[0] + others) - others), _NARROWEST)
    return "\n".join(_line(row, widths) for row in cells)


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    name, *rest = (_cut(cell, width) for cell, width in zip(row, widths, strict=True))
    cells = [name.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))]
    return "  ".join(cells).rstrip()


def _cells(row: Baris) -> tuple[str, str, str, str, str]:
    name = _cut(row.nama, _WIDEST)
    pagu = Decimal(row.pagu)
    if row.realisasi is None:
        return name, rupiah(pagu), "-", "-", str(row.sub_kegiatan)
    spent = Decimal(row.realisasi)
    share = persen_tetap(spent * 100 / pagu) if pagu else "-"
    return name, rupiah(pagu), rupiah(spent), share, str(row.sub_kegiatan)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
