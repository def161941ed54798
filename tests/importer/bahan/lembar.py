"""A sheet as plain data before it is written: rows know what they are, so quirks and damage are functions on it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from openpyxl.utils import get_column_letter

# what a row is
JUDUL, KEPALA, NOMOR, INDUK, UNIT, PROGRAM, KEGIATAN, SUB, REKENING, JUMLAH, LAIN = (
    "judul", "kepala", "nomor", "induk", "unit", "program", "kegiatan", "sub", "rekening", "jumlah", "lain",
)  # fmt: skip

RAHASIA = ("Si Polan Contoh", "198001012005011999")  # name and NIP of nobody; must never reach what is written


@dataclass(frozen=True)
class Rumus:
    """A formula with the value that Excel stored for it; None where none is stored, `#DIV/0!` for a fault."""

    teks: str
    nilai: Any = None


@dataclass
class Baris:
    """A row of values, what it is, the code that it is about, and the row of its parent among the rows of money."""

    sel: list[Any]
    peran: str = LAIN
    kode: str = ""
    tersembunyi: bool = False


@dataclass
class Lembar:
    """A sheet; `uang` names the columns (from 0) of its amounts, `kolom` other columns of interest."""

    nama: str
    baris: list[Baris]
    uang: dict[str, int] = field(default_factory=dict)
    kolom: dict[str, int] = field(default_factory=dict)
    gabung: list[str] = field(default_factory=list)
    kolom_tersembunyi: set[int] = field(default_factory=set)
    keadaan: str = "visible"
    saring: str = ""

    def salin(self, **lain: Any) -> "Lembar":
        """A copy, its rows too, with other fields."""
        sama = {
            "baris": [replace(b, sel=list(b.sel)) for b in self.baris],
            "uang": dict(self.uang),
            "kolom": dict(self.kolom),
            "gabung": list(self.gabung),
            "kolom_tersembunyi": set(self.kolom_tersembunyi),
        }
        return replace(self, **sama | lain)

    def nomor(self, peran: str | Iterable[str], kode: str = "") -> list[int]:
        """Indices of the rows that are of these kinds (and of this code)."""
        perans = {peran} if isinstance(peran, str) else set(peran)
        return [n for n, b in enumerate(self.baris) if b.peran in perans and kode in ("", b.kode)]

    def alamat(self, baris: int, kolom: int) -> str:
        """`F12`."""
        return f"{get_column_letter(kolom + 1)}{baris + 1}"

    @property
    def lebar(self) -> int:
        return max(len(b.sel) for b in self.baris)


def judul(*teks: str) -> list[Baris]:
    """Title rows, one text each."""
    return [Baris([t or None], JUDUL) for t in teks]


def tanda_tangan(kolom: int, jabatan: str = "Camat Semboro") -> list[Baris]:
    """A signature block with a name and NIP of nobody."""
    teks = ("", "Semboro, 31 Desember 2024", jabatan, "", "", RAHASIA[0], f"NIP. {RAHASIA[1]}")
    return [Baris([*[None] * kolom, t or None], LAIN) for t in teks]
