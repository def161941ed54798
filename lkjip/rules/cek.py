"""An arithmetic check: a figure that somebody wrote, against what the other figures make it."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip.rules.angka_tertulis import decimals
from lkjip.rules.temuan import Found, Path

Sums = Sequence[Decimal]
Compute = Callable[[Sums], Decimal | None]

_NOL = Decimal(0)
_SETENGAH = Decimal("0.5")


class Besaran(NamedTuple):
    """A figure at one place of the data, what it is called in messages, and what is to be remembered of it."""

    path: Path
    nilai: Decimal
    nama: str
    catatan: str = ""


class Cek(NamedTuple):
    """Whether the first of `jumlah` is what `hitung` makes of the sums behind it, within `toleransi`.

    `anggota` holds the place in `jumlah` of every figure that a sum is made of. Where the check is a sum, `tanda` has
    the sign of each of the sums behind the first. `temuan` is what to tell when the check fails and nothing better is
    known; `nama` is what the check is called in the finding about a figure that explains its failure.
    """

    nama: str
    jumlah: tuple[Decimal, ...]
    hitung: Compute
    toleransi: Decimal
    anggota: dict[Path, tuple[int, Besaran]]
    temuan: Callable[[], Found]
    tanda: tuple[int, ...] = ()

    @property
    def cocok(self) -> bool:
        """Whether the check holds; a check that cannot be computed does."""
        return self.cocok_dengan(self.jumlah)

    def cocok_dengan(self, jumlah: Sums) -> bool:
        """Whether it would hold with other sums."""
        made = self.hitung(jumlah[1:])
        return made is None or abs(jumlah[0] - made) <= self.toleransi


def cek(
    nama: str,
    bagian: Sequence[Iterable[Besaran]],
    hitung: Compute,
    temuan: Callable[[], Found],
    tanda: tuple[int, ...] = (),
    toleransi: Decimal | None = None,
) -> Cek:
    """A check over figures: `bagian[0]` as written, the others as `hitung` takes them.

    The tolerance is half a unit of the last digit of the first; in a sum, those of its decimal parts are added.
    """
    parts = [tuple(group) for group in bagian]
    if toleransi is None:
        toleransi = _rounding(parts, is_sum=bool(tanda))
    return Cek(
        nama,
        tuple(sum((item.nilai for item in group), _NOL) for group in parts),
        hitung,
        toleransi,
        {item.path: (place, item) for place, group in enumerate(parts) for item in group},
        temuan,
        tanda,
    )


def cek_jumlah(nama: str, tertulis: Iterable[Besaran], bagian: Iterable[Besaran], temuan: Callable[[], Found]) -> Cek:
    """A check that what is written is the sum of the parts."""
    return cek(nama, (tertulis, bagian), _first, temuan, (1,))


def _first(sums: Sums) -> Decimal:
    return sums[0]


def _rounding(parts: list[tuple[Besaran, ...]], *, is_sum: bool) -> Decimal:
    written = max((decimals(item.nilai) for item in parts[0]), default=0)
    rounded = (decimals(item.nilai) for group in parts[1:] for item in group) if is_sum else ()
    return _SETENGAH.scaleb(-written) + sum((_SETENGAH.scaleb(-digits) for digits in rounded if digits), _NOL)
