"""The blocks of one sheet, found by the marks in its hidden first column, wherever they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from lkjip.source.buku.rakit import Sel
from lkjip.source.buku.susunan import BAGIAN

ISIAN, TABEL, KUNCI_KOLOM, JUDUL_KOLOM = "isian:", "tabel:", "kunci", "judul"
ANTARA = "|"  # between the mark of the keys and the keys of the columns that only some workbooks have
_LABEL, _VALUE, _NOTE = 1, 2, 3  # positions of a single entry: mark, label, value, note


class Mentah(NamedTuple):
    """A cell as the library gives it, and where it stands."""

    sel: Any
    lembar: str
    baris: int
    kolom: int


@dataclass
class Blok:
    """One block as it stands on its sheet: entries with labels by key, or the keys, headings and rows of a table.

    `lebih` are cells where no entry of the block is.
    """

    nama: str
    judul: str
    lembar: str
    sel: Sel
    isian: dict[str, Mentah] = field(default_factory=dict)
    label: dict[str, Sel] = field(default_factory=dict)
    catatan: dict[str, Sel] = field(default_factory=dict)
    ganda: list[tuple[str, Sel]] = field(default_factory=list)
    lebih: list[Sel] = field(default_factory=list)
    kunci: dict[int, str] = field(default_factory=dict)
    kepala: dict[int, str] = field(default_factory=dict)
    semula: tuple[str, ...] = ()
    baris_kepala: int = 0
    baris: list[tuple[int, tuple[Any, ...]]] = field(default_factory=list)


def blok(lembar: str, rows: Iterable[tuple[int, tuple[Any, ...]]]) -> Iterator[Blok]:
    """Every known block of a sheet, from the numbered rows below its mark."""
    here: Blok | None = None
    for number, row in rows:
        mark = _text(row, 0)
        if mark.startswith((ISIAN, TABEL)):
            if here:
                yield here
            name = mark.partition(":")[2]
            place = Sel(mark, lembar, number, 2)
            here = Blok(name, BAGIAN[name].judul, lembar, place) if name in BAGIAN else None
        elif here:
            _take(here, mark, number, row)
    if here:
        yield here


def _take(here: Blok, mark: str, number: int, row: tuple[Any, ...]) -> None:
    if here.sel.teks.startswith(ISIAN):
        first = _NOTE + 1 if mark else _LABEL
        here.lebih += [
            Sel(text, here.lembar, number, at + 1) for at in range(first, len(row)) if (text := _text(row, at))
        ]
        if not mark:
            return
        here.catatan.setdefault(mark, Sel(_text(row, _NOTE), here.lembar, number, _NOTE + 1))
        place = Sel(_text(row, _LABEL), here.lembar, number, _LABEL + 1)
        if mark in here.isian:
            here.ganda.append((mark, place))
            return
        here.label[mark] = place
        cell = row[_VALUE] if len(row) > _VALUE else _EMPTY
        here.isian[mark] = Mentah(cell, here.lembar, number, _VALUE + 1)
    elif mark.partition(ANTARA)[0] == KUNCI_KOLOM:
        here.semula = tuple(mark.split(ANTARA)[1:])
        here.kunci = {at: text for at in range(1, len(row)) if (text := _text(row, at))}
    elif mark == JUDUL_KOLOM:
        here.kepala = {at: text for at in range(1, len(row)) if (text := _text(row, at))}
        here.baris_kepala = number
    elif any(cell.value is not None for cell in row[1:]):
        here.baris.append((number, row))


class _Kosong:
    """A cell that the file does not have."""

    value = None


_EMPTY = _Kosong()


def _text(row: tuple[Any, ...], at: int) -> str:
    value = row[at].value if at < len(row) else None
    return "" if value is None else str(value).strip()
