"""What a sheet says, whatever its layout: institutions with their sub kegiatan, and the sums that it prints itself."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from lkjip.diagnostics import Diagnostic, Location

KELOMPOK = ("operasi", "modal", "tak_terduga", "transfer")
BELUM_DIPILAH = "jumlah"  # where a layout prints no kinds of belanja

PAGU, PERUBAHAN, REALISASI = "pagu", "pagu_perubahan", "realisasi"
SEBUTAN = {PAGU: "anggaran", PERUBAHAN: "anggaran sesudah perubahan", REALISASI: "realisasi"}

Uang = dict[str, Decimal]  # by kind of belanja


def total(uang: Uang) -> Decimal:
    """All kinds together."""
    return sum(uang.values(), Decimal(0))


def ditambah(satu: Uang, lain: Uang) -> Uang:
    """The sum of both, kind by kind."""
    return {kind: satu.get(kind, Decimal(0)) + lain.get(kind, Decimal(0)) for kind in {**satu, **lain}}


class Asal(NamedTuple):
    """Where figures come from; the name of the file is without its folder."""

    berkas: str
    lembar: str
    rentang: str
    tata: str
    sidik: str


class Pos(NamedTuple):
    """A row with amounts: its code and name, the amounts of each kind of figure, and its cells."""

    kode: str
    nama: str
    uang: dict[str, Uang]
    tempat: Location
    sel: dict[tuple[str, str], Location]

    def di(self, figure: str, kind: str = "") -> Location:
        """The cell of an amount; the row where it has none of its own."""
        return self.sel.get((figure, kind)) or next(
            (where for (name, _), where in self.sel.items() if name == figure), self.tempat
        )


class Bernama(NamedTuple):
    """A row without code; `is_sub` where its number says that it is a sub kegiatan."""

    pos: Pos
    is_sub: bool


@dataclass
class Indikator:
    """An output indicator as a form prints it."""

    nama: str
    target: str
    satuan: str


@dataclass
class Bacaan:
    """What is said of one institution, or of one unit of it.

    `sub` are its sub kegiatan, `induk` the rows of kegiatan and programmes (amounts only where they are printed),
    `rincian` the rekening rows by sub kegiatan, `tercetak` the total that is printed for the institution.
    `bernama` are rows that have only a name, until they are given their codes.
    """

    kode: str
    nama: str
    sub: dict[str, Pos] = field(default_factory=dict)
    induk: dict[str, Pos] = field(default_factory=dict)
    rincian: dict[str, list[Pos]] = field(default_factory=dict)
    sumber_dana: dict[str, list[str]] = field(default_factory=dict)
    indikator: dict[str, list[Indikator]] = field(default_factory=dict)
    tercetak: list[Pos] = field(default_factory=list)
    bernama: list[Bernama] = field(default_factory=list)
    temuan: list[Diagnostic] = field(default_factory=list)


@dataclass
class Terbaca:
    """A sheet that was read: its institutions, what concerns the sheet as a whole, and what it prints as its total."""

    asal: Asal
    gambar: tuple[str, ...]  # the figures that this layout has: PAGU, PERUBAHAN, REALISASI
    instansi: list[Bacaan] = field(default_factory=list)
    tahun: int | None = None
    tercetak: list[Pos] = field(default_factory=list)
    temuan: list[Diagnostic] = field(default_factory=list)
    di: Location = field(default_factory=lambda: Location(""))
    tanpa_kode: bool = False  # rows are known by their names only
    tanpa_jenis: bool = False  # amounts are not split by kinds of belanja
    per_bulan: bool = False  # several such files add up
    milik_proyek: bool = False  # the project's own budget, which is not written again
    sebagian: bool = False  # a part of the budget: several such sheets make the whole
    belanja: dict[str, Uang] = field(default_factory=dict)  # totals of a layout without sub kegiatan
    dokumen: dict[str, Location] = field(default_factory=dict)  # numbers of documents, to see one that comes twice


def jumlah_sub(sub: Iterable[Pos], figure: str) -> Uang:
    """A figure of all these rows together."""
    found: Uang = {}
    for pos in sub:
        found = ditambah(found, pos.uang.get(figure, {}))
    return found
