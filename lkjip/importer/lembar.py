"""A sheet as it was read: rows of cells by their coordinates, whatever kind of file they come from."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from lkjip.arsip import Bahaya
from lkjip.diagnostics import Location
from lkjip.importer.kode_temuan import BUKAN_BUKU, TERLALU_BESAR


class Jenis(StrEnum):
    """What a cell can hold that is neither text nor number nor nothing."""

    TANGGAL = "tanggal"
    GALAT = "galat"
    BELUM_DIHITUNG = "rumus tanpa nilai tersimpan"
    BENAR_SALAH = "benar/salah"


class Khusus(NamedTuple):
    """Such a cell, with what it shows."""

    jenis: Jenis
    tulisan: str


Isi = str | Decimal | Khusus | None  # text, number, anything else, nothing


class Baris(NamedTuple):
    """A row that holds something: its number as the spreadsheet counts, and its cells from column A on."""

    nomor: int
    sel: list[Isi]
    tersembunyi: bool = False

    def isi(self, kolom: int) -> Isi:
        """The cell in the column, counted from 0."""
        return self.sel[kolom] if 0 <= kolom < len(self.sel) else None

    def teks(self, kolom: int) -> str:
        """The cell as text on one line; empty where it holds no text or number."""
        return tulisan(self.isi(kolom))


@dataclass
class Lembar:
    """A sheet. `tautan_luar` is the first cell whose formula looks into another workbook."""

    berkas: str
    nama: str
    tersembunyi: bool = False
    baris: list[Baris] = field(default_factory=list)
    kolom_tersembunyi: frozenset[int] = frozenset()
    tautan_luar: str = ""
    satu_satunya: bool = False  # the file has no sheets (.csv): cells are named alone
    terpotong: bool = False  # its last line does not end: the rest may be missing

    def tempat(self, nomor: int, kolom: int) -> Location:
        """Where a cell stands: `Sheet!F12`."""
        sel = f"{huruf_kolom(kolom)}{nomor}"
        return Location(self.berkas, spot=sel if self.satu_satunya else f"{self.nama}!{sel}")

    def di_sini(self) -> Location:
        """The sheet as a whole."""
        return Location(self.berkas, spot="" if self.satu_satunya else self.nama)

    @property
    def rentang(self) -> str:
        """The range that holds something: `A1:W17`."""
        if not self.baris:
            return "-"
        widest = max(len(baris.sel) for baris in self.baris)
        return f"A{self.baris[0].nomor}:{huruf_kolom(widest - 1)}{self.baris[-1].nomor}"


class Refused(Exception):  # noqa: N818  # not an error of the program: it carries the one finding about a file
    """A file that cannot be read as a workbook: the code of the finding, what is wrong, and what to do."""

    def __init__(self, kode: str, pesan: str, saran: str) -> None:
        super().__init__(pesan)
        self.kode, self.pesan, self.saran = kode, pesan, saran


def ditolak(danger: Bahaya) -> Refused:
    """The refusal of a file whose package must not be read."""
    return Refused(TERLALU_BESAR if danger.besar else BUKAN_BUKU, danger.pesan, danger.saran)


@dataclass
class Buku:
    """A workbook: the names of its sheets (with whether they are hidden), and how one of them is read.

    `baca(name, most)` reads a sheet, only its first `most` rows where that is not 0.
    """

    berkas: str
    lembar: dict[str, bool]
    baca: Callable[[str, int], Lembar]
    sidik: str = ""
    maju: Callable[[int], None] = lambda _: None  # is told how many per cent of a sheet are read

    def kepala(self) -> Iterator[Lembar]:
        """The beginning of every sheet."""
        for nama in self.lembar:
            yield self.baca(nama, BARIS_KEPALA)


BARIS_KEPALA = 60
SEL_TERBANYAK = 4_000_000  # a whole kabupaten has 20,000 rows of 45 cells


def tulisan(isi: Isi) -> str:
    """What a cell says, on one line."""
    if isinstance(isi, str):
        return " ".join(isi.split())
    if isinstance(isi, Khusus):
        return isi.tulisan
    return "" if isi is None else f"{isi:f}"


def huruf_kolom(kolom: int) -> str:
    """Column 0 is `A`, 26 is `AA`."""
    letters = ""
    kolom += 1
    while kolom:
        kolom, rest = divmod(kolom - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def nomor_kolom(huruf: str) -> int:
    """`A` is column 0, `AA` is 26."""
    number = 0
    for letter in huruf.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


_LONG = re.compile(r"\.\d{3,}|[eE]")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
_LONGEST_NUMBER = 40


def angka_sel(text: str) -> Decimal | str:
    """The number that a file stores as `text`, with the 15 digits that spreadsheets show: no binary noise.

    What is no number that a spreadsheet can hold (1e400) stays text, so that a finding can name the cell.
    """
    if len(text) > _LONGEST_NUMBER or not _NUMBER.fullmatch(text):
        return text
    number = Decimal(f"{float(text):.15g}") if _LONG.search(text) else Decimal(text)
    return number if number.is_finite() else text


def isi_gabungan(baris: dict[int, Baris], rentang: list[tuple[int, int, int, int]]) -> None:
    """Fill merged cells (top, left, bottom, right) with the text of their top left cell; numbers are not repeated."""
    filled = 0
    for atas, kiri, bawah, kanan in rentang:
        asal = baris[atas].isi(kiri) if atas in baris else None
        if not isinstance(asal, str) or not re.search(r"[A-Za-z]|\d\.\d\d\.", asal):
            continue  # an amount that is shown over two cells is still one amount
        filled += (bawah - atas + 1) * (min(kanan - kiri, 200) + 1)
        if filled > SEL_TERBANYAK:
            raise Refused(TERLALU_BESAR, "sel yang digabung terlalu banyak", "pisahkan sel yang digabung, lalu simpan")
        rows = [baris[nomor] for nomor in range(atas, bawah + 1) if nomor in baris] if bawah - atas < 10_000 else []
        for row in rows:
            for kolom in range(kiri, min(kanan, kiri + 200) + 1):
                _fill(row.sel, kolom, asal)


def _fill(sel: list[Isi], kolom: int, isi: str) -> None:
    sel += [None] * (kolom + 1 - len(sel))
    if sel[kolom] is None:
        sel[kolom] = isi
