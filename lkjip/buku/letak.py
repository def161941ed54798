"""Where every block of a workbook stands: sheets, rows and columns, fixed before anything is written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from lkjip.source.buku.bentuk import Isian, Kolom, Lembar, Tabel
from lkjip.source.buku.kepala import column_of
from lkjip.source.buku.susunan import LEMBAR
from lkjip.source.buku.tempat import huruf
from lkjip.source.buku.urai import Teks, Uraian

_FIRST_ROW, _FIRST_COLUMN = 3, 2
_LEVELS = ("SMA", "D3", "S1", "S2")
_YEARS = {"target.": 1, "rp.": 1, "tahun.": 0}  # whether the last year counts
_AFTER = {"target.": 3, "rp.": 3, "tahun.": 0}  # years from that of the report on, while the Renstra is not known
_MOST_YEARS = 30


@dataclass(frozen=True)
class Letak:
    """A block on its sheet: the row of its title and its last row; of a table the rows and columns of its cells."""

    lembar: str
    bagian: Isian | Tabel
    judul: int
    akhir: int
    kolom: tuple[tuple[str, Kolom], ...] = ()

    @property
    def kepala(self) -> int:
        """The row of the headings; above it stands the hidden row of keys."""
        return self.judul + 2

    @property
    def pertama(self) -> int:
        """The first row of data."""
        return self.judul + 3

    def nomor(self, key: str) -> int:
        """The column of a key."""
        return next(at for at, (name, _) in enumerate(self.kolom, _FIRST_COLUMN) if name == key)

    def rentang(self, key: str) -> str:
        """The cells of a column, as formulas name them."""
        letter = huruf(self.nomor(key))
        return f"'{self.lembar}'!${letter}${self.pertama}:${letter}${self.akhir}"


def letak(uraian: Uraian, data: Mapping[str, Any]) -> dict[str, Letak]:
    """The place of every block, by name."""
    return {one.bagian.nama: one for sheet in LEMBAR for one in _of_sheet(sheet, uraian, data)}


def _of_sheet(sheet: Lembar, uraian: Uraian, data: Mapping[str, Any]) -> Iterable[Letak]:
    row = _FIRST_ROW
    for part in sheet.bagian:
        if isinstance(part, Isian):
            one = Letak(sheet.nama, part, row, row + len(part.isi))
        else:
            rows = uraian.tabel.get(part.nama, [])
            end = row + 2 + len(rows) + part.cadangan
            one = Letak(sheet.nama, part, row, end, tuple(_columns(part, rows, data)))
        yield one
        row = one.akhir + 2


def _columns(tabel: Tabel, rows: list[Teks], data: Mapping[str, Any]) -> Iterable[tuple[str, Kolom]]:
    for kolom in tabel.semua_kolom:
        if kolom.kunci.endswith(".") and not kolom.rumus:
            keys = dict.fromkeys(key for row in rows for key in row if column_of(tabel, key) is kolom)
            yield from ((key, kolom) for key in _family(kolom.kunci, list(keys), data))
        else:
            yield kolom.kunci, kolom


def _family(prefix: str, keys: list[str], data: Mapping[str, Any]) -> list[str]:
    """The columns of a family: those in use, and those that such a report has."""
    name = prefix.rpartition(":")[2]
    if name not in _YEARS:
        stated = [f"{prefix}{level}" for level in _stated_levels(name, data)]
        return [*stated, *(key for key in keys if key not in stated)] or [f"{prefix}{level}" for level in _LEVELS]
    usual = [f"{prefix}{year}" for year in _years(name, data)]
    return sorted({*keys, *usual})


def _years(name: str, data: Mapping[str, Any]) -> range:
    """The years for which such a report has a column: those of the Renstra, or some around its own."""
    renstra = data.get("renstra")
    bounds = [renstra.get(key) for key in ("awal", "akhir")] if isinstance(renstra, dict) else []
    if name == "tahun.":
        bounds = [*bounds[:1], data.get("tahun")]
    found = [int(text) for text in bounds if _is_year(text)]
    if len(found) == 2:
        span = range(found[0], found[1] + _YEARS[name])
        return span if len(span) < _MOST_YEARS else range(0)
    if renstra or not _is_year(report := data.get("tahun")):
        return range(0)
    return range(int(report) - 3, int(report) + _AFTER[name])


def _is_year(text: Any) -> TypeGuard[str]:
    return isinstance(text, str) and text.isdecimal() and len(text) == 4


def _stated_levels(name: str, data: Mapping[str, Any]) -> list[str]:
    """The levels of education in the order that the report asks for, where it asks for one."""
    found: Any = data
    for step in ("instansi", "pegawai", f"jenjang_{name.rstrip('.')}"):
        found = found.get(step) if isinstance(found, dict) else None
    return [level for level in found if isinstance(level, str)] if isinstance(found, list) else []
