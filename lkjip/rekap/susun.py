"""The recapitulation put together: order, means and totals of the institutions that can be compared."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip.calc.hasil import Uang
from lkjip.numbers import rounded
from lkjip.rekap.instansi import Instansi, Tersisih
from lkjip.rekap.sama import IndikatorBersama, bersama


class Rekap(NamedTuple):
    """All of it. `instansi` are in the order read; `peringkat` holds the rank of each, None where it has no mean.

    `capaian` is the mean of their means, `serapan` the mean of their serapan, each institution counting alike.
    """

    tahun: int
    instansi: tuple[Instansi, ...]
    peringkat: tuple[int | None, ...]
    tersisih: tuple[Tersisih, ...]
    uang: Uang
    capaian: Decimal | None
    serapan: Decimal | None
    indikator: tuple[IndikatorBersama, ...]
    catatan: tuple[str, ...]

    @property
    def urut(self) -> list[tuple[int | None, Instansi]]:
        """The institutions by rank, those of one rank in the order read, those without one last."""
        pairs = list(zip(self.peringkat, self.instansi, strict=True))
        return sorted(pairs, key=lambda pair: pair[0] or len(pairs) + 1)


def rekap(found: Sequence[Instansi], tersisih: Sequence[Tersisih], tahun: int | None = None) -> Rekap | None:
    """The recapitulation of one year (`tahun`, else that of most reports, the later of two); None without any report.

    Reports of other years are left out.
    """
    if not found:
        return None
    year = tahun or max(Counter(one.tahun for one in found).items(), key=lambda pair: (pair[1], pair[0]))[0]
    kept = _told_apart([one for one in found if one.tahun == year])
    others = [
        Tersisih(
            one.berkas, one.nama, f"laporan tahun {one.tahun}, sedangkan rekap ini tahun {year}", 0, one.peringatan
        )
        for one in found
        if one.tahun != year
    ]
    return Rekap(
        tahun=year,
        instansi=tuple(kept),
        peringkat=peringkat([one.rata_rata for one in kept]),
        tersisih=(*tersisih, *others),
        uang=Uang(
            sum((one.uang.pagu for one in kept), Decimal(0)), sum((one.uang.realisasi for one in kept), Decimal(0))
        ),
        capaian=_mean([one.rata_rata for one in kept]),
        serapan=_mean([one.uang.serapan for one in kept]),
        indikator=bersama(kept),
        catatan=tuple(_ganda(kept)),
    )


def peringkat(means: Sequence[Decimal | None]) -> tuple[int | None, ...]:
    """1 for the highest; equal ones, as printed with two decimals, share a rank, and the next one is left free."""
    printed = [None if mean is None else rounded(mean) for mean in means]
    known = [mean for mean in printed if mean is not None]
    return tuple(None if mean is None else 1 + sum(other > mean for other in known) for mean in printed)


def _mean(values: Sequence[Decimal | None]) -> Decimal | None:
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) / len(known) if known else None


def _told_apart(kept: list[Instansi]) -> list[Instansi]:
    """Institutions of one name get their file beside it."""
    often = Counter(one.nama.casefold() for one in kept)
    return [one._replace(nama=f"{one.nama} ({one.berkas})") if often[one.nama.casefold()] > 1 else one for one in kept]


def _ganda(kept: Sequence[Instansi]) -> list[str]:
    twice = [one.nama for one in kept if one.nama.endswith(f"({one.berkas})")]
    if not twice:
        return []
    return [f"Ada instansi yang namanya sama dalam beberapa berkas, dan semuanya ikut dijumlahkan: {'; '.join(twice)}."]
