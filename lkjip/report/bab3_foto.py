"""Photographs as printed: named for references, and standing two by two."""

from collections.abc import Sequence
from typing import TypeVar

from lkjip.model import kinerja as model
from lkjip.report.bahan import Bahan
from lkjip.report.konteks.bab3 import Foto

_PER_ROW = 2
T = TypeVar("T")


def foto(bahan: Bahan, bagian: str, kunci: str, stated: Sequence[model.Foto]) -> tuple[Foto, ...]:
    """The photographs of one indicator or code; `bagian` and `kunci` are where realisasi states them."""
    order = list(getattr(bahan.laporan.realisasi, bagian))
    name = kunci.replace(".", "_") if bagian == "pelaksanaan" else f"indikator_{order.index(kunci) + 1}"
    return tuple(
        Foto(f"foto_{name}_{number}", photo.keterangan, bahan.gambar(bagian, kunci, number - 1))
        for number, photo in enumerate(stated, 1)
    )


def berpasangan(items: Sequence[T]) -> tuple[tuple[T, ...], ...]:
    """The items two by two, as pictures stand side by side."""
    return tuple(tuple(items[start : start + _PER_ROW]) for start in range(0, len(items), _PER_ROW))
