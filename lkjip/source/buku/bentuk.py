"""What a workbook is described by: sheets, blocks of single entries, tables, columns."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType

KUNCI = "@"  # the column that holds the key under which a record stands
ISI = "#"  # the column that holds the value itself, where no record stands there
TINGKAT = "~"  # the column that says how deep a row stands in a tree
RUMUS = "(rumus)"  # a column that is shown for comfort and never read
BUTIR = "• "
_RECURSIVE = 9


@dataclass(frozen=True)
class Kolom:
    """A column of a table, or a row of a block: the key of its value, its heading, how it is typed, what belongs there.

    `kunci` is a path below the record (`kontrol.pagu`); one that ends in a dot is a family of columns, one per year or
    level of education. `pilihan` are the words to choose from, `saran` some of them; `acuan` names a column
    `tabel:kunci` whose values are.
    """

    kunci: str
    judul: str
    jenis: str = "teks"
    catatan: str = ""
    pilihan: tuple[str, ...] = ()
    saran: tuple[str, ...] = ()
    acuan: str = ""
    lebar: int = 0
    rumus: str = ""


@dataclass(frozen=True)
class Isian:
    """A block of single entries, one per row; their keys are paths from the outermost level."""

    nama: str
    judul: str
    isi: tuple[Kolom, ...]


@dataclass(frozen=True)
class Anak:
    """A list or map within each record of a table; its further items stand in rows of their own below the record."""

    kunci: str
    kolom: tuple[Kolom, ...]
    is_peta: bool = False


@dataclass(frozen=True)
class Induk:
    """The column that says under which part a row belongs: one for every `*` of the table's path.

    A part of a list is named by the value of `penanda`, or counted from 1 where that is empty; one of a map by its key.
    """

    kolom: Kolom
    penanda: str = ""


@dataclass(frozen=True)
class Tabel:
    """A list or map of records, one row each. `jalur` is its path, `*` for every part that a column of `induk` names.

    `tingkat` makes it a tree: the keys under which the records of the first, second ... level stand (the last one again
    and again where `berulang`), with their labels. `tunggal`: its outermost level is one record. `tingkat_saja`: a row
    that says no more than its level is one, too. `ringkas` says which records of one value may be written as that value
    alone: the path of the record and the key of that value.
    """

    nama: str
    judul: str
    jalur: str
    kolom: tuple[Kolom, ...]
    is_peta: bool = False
    induk: tuple[Induk, ...] = ()
    tingkat: tuple[tuple[str, str], ...] = ()
    berulang: bool = False
    tunggal: bool = False
    tingkat_saja: bool = False
    anak: Anak | None = None
    ringkas: MappingProxyType[str, str] = field(default_factory=lambda: MappingProxyType({}))
    cadangan: int = 10
    catatan: str = ""

    @cached_property
    def semua_kolom(self) -> tuple[Kolom, ...]:
        """Every column: those of the parents, the level, the record, its inner list, and those that are only shown."""
        parents = tuple(replace(one.kolom, kunci=f"^{number}") for number, one in enumerate(self.induk))
        depth = (Kolom(TINGKAT, "Tingkat", "tingkat", self._depth_note(), self.label),) if self.tingkat else ()
        own = tuple(one for one in self.kolom if not one.rumus)
        anak = self.anak or Anak("", ())
        inner = tuple(replace(one, kunci=f"{anak.kunci}:{one.kunci}") for one in anak.kolom)
        return (*parents, *depth, *own, *inner, *(one for one in self.kolom if one.rumus))

    @cached_property
    def tetap(self) -> tuple[str, ...]:
        """The path of all its records, as far as it is the same for all."""
        return tuple(step for step in self.jalur.partition("*")[0].split(".") if step)

    @cached_property
    def label(self) -> tuple[str, ...]:
        """The words for the levels of a tree: those given, or numbers."""
        return tuple(map(str, range(1, _RECURSIVE + 1))) if self.berulang else tuple(name for _, name in self.tingkat)

    def kunci_tingkat(self, depth: int) -> str:
        """The key under which the records of a level stand in the record above."""
        return self.tingkat[min(depth, len(self.tingkat) - 1)][0]

    def _depth_note(self) -> str:
        return "1 = paling atas; 2 = bagian dari baris bertingkat 1 di atasnya; dan seterusnya" if self.berulang else (
            "baris ini menjadi bagian dari baris setingkat lebih tinggi yang terdekat di atasnya"
        )  # fmt: skip


@dataclass(frozen=True)
class Lembar:
    """A sheet with its blocks from the top down."""

    nama: str
    judul: str
    bagian: tuple[Isian | Tabel, ...]
