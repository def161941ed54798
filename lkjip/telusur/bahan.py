"""What an explanation is made from, and what it is made of: things said, each with its place in the data."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from lkjip.calc.hasil import Hasil
from lkjip.diagnostics import Location
from lkjip.model.laporan import Laporan
from lkjip.rules.registry import Path, Subject
from lkjip.source.where import Where
from lkjip.telusur.sel import Jejak


class Butir(NamedTuple):
    """One thing said: what about, the words, and where it stands in the data."""

    hal: str
    kata: str
    tempat: str = ""


@dataclass
class Penjelasan:
    """Everything said of one name; `nama` and `angka` are what a document prints of it."""

    judul: str
    butir: list[Butir] = field(default_factory=list)
    nama: str = ""
    angka: tuple[str, ...] = ()


@dataclass
class Bahan:
    """The report as stated and computed, where it stands, and the traces of its written files."""

    laporan: Laporan
    hasil: Hasil
    where: Where
    jejak: dict[str, Jejak] = field(default_factory=dict)

    @property
    def subject(self) -> Subject:
        """The report as the ways through the data take it."""
        return Subject(self.laporan, self.hasil)

    def di(self, *path: str | int) -> str:
        """The place of a value, as `file:line` or `book.xlsx, Sheet!C8`."""
        return tempat(self.where.locate(*path))

    def sel(self, path: Path, kode: str, figure: str, amount: Decimal) -> list[str]:
        """The cells of the spreadsheets that a value was imported from."""
        file = self.where.locate(*path).file
        text = self.where.text(file)
        if text is None:
            return []
        return self.jejak.setdefault(file, Jejak(file, text)).cells(kode, figure, amount)


def tempat(place: Location) -> str:
    """`file:line`; of a workbook `book.xlsx, Sheet!C8`."""
    return f"{place.file}:{place.line}" if place.line else str(place)
