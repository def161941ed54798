"""The money of the Matriks Renstra: what is planned at the lowest level, summed upwards year by year."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from lkjip.model.matriks import Matriks, SasaranMatriks, SubKegiatanMatriks, TujuanMatriks
from lkjip.model.renstra import Renstra

Path = tuple[str | int, ...]
Isi = TujuanMatriks | SasaranMatriks | SubKegiatanMatriks  # programme and kegiatan are kinds of the last
LEVELS = ("tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan")
TUJUAN, SASARAN, PROGRAM, KEGIATAN, SUB_KEGIATAN = range(5)
_NOL = Decimal(0)


class SimpulMatriks(NamedTuple):
    """One tujuan, sasaran, programme, kegiatan or sub kegiatan (`tingkat` 0 to 4), and its path in the matrix.

    `rp` is its money per year in rupiah: its own where nothing stands below it, else the sum of what does; a year for
    which none is stated is not in it.
    """

    tingkat: int
    path: Path
    isi: Isi
    rp: Mapping[int, Decimal]
    anak: tuple["SimpulMatriks", ...]


def pohon_matriks(matriks: Matriks) -> tuple[SimpulMatriks, ...]:
    """The tujuan of the matrix with everything below them."""
    return tuple(_simpul(item, TUJUAN, ("tujuan", place)) for place, item in enumerate(matriks.tujuan))


def _simpul(isi: Isi, tingkat: int, path: Path) -> SimpulMatriks:
    level = LEVELS[tingkat + 1] if tingkat < SUB_KEGIATAN else ""
    below: Iterable[Isi] = getattr(isi, level, ())
    anak = tuple(_simpul(item, tingkat + 1, (*path, level, place)) for place, item in enumerate(below))
    own = isi.rp if isinstance(isi, SubKegiatanMatriks) and not anak else {}
    return SimpulMatriks(tingkat, path, isi, jumlah_rp(item.rp for item in anak) if anak else own, anak)


def jumlah_rp(parts: Iterable[Mapping[int, Decimal]]) -> dict[int, Decimal]:
    """The sum of money per year, in rupiah."""
    total: dict[int, Decimal] = {}
    for part in parts:
        for year, rp in part.items():
            total[year] = total.get(year, _NOL) + rp
    return total


def rp_akhir(rp: Mapping[int, Decimal]) -> Decimal | None:
    """The money of the whole period, in rupiah: that of its years added up; None where no year has any."""
    return sum(rp.values(), _NOL) if rp else None


def berurut(simpul: Iterable[SimpulMatriks]) -> Iterator[SimpulMatriks]:
    """The tree written out, every part before what stands below it."""
    for item in simpul:
        yield item
        yield from berurut(item.anak)


def tahun_matriks(renstra: Renstra, pohon: Iterable[SimpulMatriks]) -> tuple[int, ...]:
    """The years that have columns: those of the Renstra, its first one only where the matrix states anything for it."""
    first = renstra.awal
    begins = any(_states(item, first) for item in berurut(pohon))
    return tuple(range(first if begins else first + 1, renstra.akhir + 1))


def _states(simpul: SimpulMatriks, year: int) -> bool:
    return year in simpul.rp or any(year in item.target for item in simpul.isi.indikator)
