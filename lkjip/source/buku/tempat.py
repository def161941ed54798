"""Where the parts of a report stand in a workbook: sheet and cell for every path of the data."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lkjip.diagnostics import Location
from lkjip.source.buku.rakit import Sel
from lkjip.source.shape import Step, Steps


def huruf(column: int) -> str:
    """The letters of a column counted from 1."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def letak(file: str, sel: Sel) -> Location:
    """The place of a cell as spreadsheets write it: `Anggaran!C5`, `'Realisasi Kinerja'!C5`."""
    quoted = sel.lembar if sel.lembar.isalnum() else "'" + sel.lembar.replace("'", "''") + "'"
    return Location(file, spot=f"{quoted}!{huruf(sel.kolom)}{sel.baris}")


@dataclass(frozen=True)
class TempatBuku:
    """The cells of one workbook by path; `kepala` are the headings of blocks, `dasar` is the path of the mount."""

    file: str
    sel: Mapping[Steps, Sel]
    kunci: Mapping[Steps, Sel]
    kepala: Mapping[Steps, Sel]
    dasar: Steps = ()

    def locate(self, path: Steps, prefer_key: bool) -> Location:
        """The cell of the value at `path` (of its key where that is asked); else of the nearest part above it."""
        whole = self.dasar + path
        own = (self.kunci, self.sel) if prefer_key else (self.sel, self.kunci)
        for size in range(len(whole), -1, -1):
            for places in (*own, self.kepala):
                if found := places.get(_plain(whole[:size])):
                    return letak(self.file, found)
        return Location(self.file)

    def texts(self) -> Iterable[str]:
        """Every text that the workbook states."""
        return (sel.teks for sel in self.sel.values())


def _plain(path: Steps) -> Steps:
    """`angka` of a value is written `nilai`."""
    last: Step | None = path[-1] if path else None
    return (*path[:-1], "nilai") if last == "angka" else path
