"""Where the parts of a report stand in a workbook: sheet and cell for every path of the data."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

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


@dataclass(frozen=True)
class TempatBuku:
    """The cells of one workbook by path; `kepala` are the headings of blocks, `dasar` is the path of the mount."""

    file: str
    sel: Mapping[Steps, Sel] = field(default_factory=dict)
    kunci: Mapping[Steps, Sel] = field(default_factory=dict)
    kepala: Mapping[Steps, Sel] = field(default_factory=dict)
    lembar: tuple[str, ...] = ()
    dasar: Steps = ()

    def letak(self, sel: Sel) -> Location:
        """The place of a cell as spreadsheets write it: `Anggaran!C5`, `'Realisasi Kinerja'!C5`."""
        quoted = sel.lembar if sel.lembar.isalnum() else "'" + sel.lembar.replace("'", "''") + "'"
        order = (*self._order(sel.lembar), sel.baris, sel.kolom)
        return Location(self.file, spot=f"{quoted}!{huruf(sel.kolom)}{sel.baris}", order=order)

    def lembar_letak(self, name: str) -> Location:
        """The place of a whole sheet."""
        return Location(self.file, spot=name, order=self._order(name))

    def _order(self, name: str) -> tuple[int, ...]:
        return (self.lembar.index(name),) if name in self.lembar else ()

    def locate(self, path: Steps, prefer_key: bool) -> Location:
        """The cell of the value at `path` (of its key where that is asked); else of the nearest part above it."""
        whole = self.dasar + path
        own = (self.kunci, self.sel) if prefer_key else (self.sel, self.kunci)
        for size in range(len(whole), -1, -1):
            for places in (*own, self.kepala):
                if found := places.get(_plain(whole[:size])):
                    return self.letak(found)
        return Location(self.file)

    def texts(self) -> Iterable[str]:
        """Every text that the workbook states."""
        return (sel.teks for sel in self.sel.values())


def _plain(path: Steps) -> Steps:
    """`angka` of a value is written `nilai`."""
    last: Step | None = path[-1] if path else None
    return (*path[:-1], "nilai") if last == "angka" else path
