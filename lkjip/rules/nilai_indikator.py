"""Every stated value of the promised indicators, with its place: targets, realisasi, earlier years, benchmarks."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lkjip.calc.hasil import HasilIndikator
from lkjip.model.profil import Skala
from lkjip.model.values import Nilai
from lkjip.numbers import parse_number
from lkjip.rules.registry import Path, Subject
from lkjip.rules.telusur import indikator_pk, indikator_renstra

REALISASI = "realisasi"


class Stated(NamedTuple):
    """One value as stated: what it is called, where it stands, whose it is."""

    name: str
    path: Path
    nilai: Nilai
    item: HasilIndikator


def stated_values(subject: Subject) -> Iterator[Stated]:
    """The values of the indicators of the Perjanjian Kinerja in force; `realisasi` is the one of the year."""
    places = indikator_renstra(subject)
    for _, _, item in indikator_pk(subject):
        key = item.indikator.id
        for year, target in item.indikator.target.items():
            yield Stated(f"target Renstra tahun {year}", (*places[key][0], "target", year), target, item)
        yield from _promised(subject, item)
        yield from _reached(item)


def _promised(subject: Subject, item: HasilIndikator) -> Iterator[Stated]:
    for number, pk in enumerate(subject.laporan.pk):
        for place, row in enumerate(pk.sasaran):
            if target := row.target.get(item.indikator.id):
                path: Path = ("pk", number, "sasaran", place, "target", item.indikator.id)
                yield Stated(f"target PK {pk.versi}", path, target, item)


def _reached(item: HasilIndikator) -> Iterator[Stated]:
    path: Path = ("realisasi", "indikator", item.indikator.id)
    if item.stated is None:
        return
    if item.stated.nilai is not None:
        yield Stated(REALISASI, (*path, "nilai"), item.stated.nilai, item)
    for year, nilai in item.stated.tahun.items():
        yield Stated(f"realisasi tahun {year}", (*path, "tahun", year), nilai, item)
    for number, other in enumerate(item.stated.pembanding):
        yield Stated(f"pembanding {other.nama}", (*path, "pembanding", number, "nilai"), other.nilai, item)


def ends(skala: Skala) -> tuple[Decimal, Decimal] | None:
    """The lowest and the highest value of a scale, as far as its intervals print them: `25`, `100`."""
    parts = skala.kelas[0].interval.replace("–", "-").split("-")
    highest = parse_number(parts[-1].strip()) if len(parts) == 2 else None
    return None if highest is None else (skala.kelas[-1].bawah, highest)


def outside(nilai: Nilai, skala: Skala | None) -> bool:
    """Whether a number cannot be a value of the scale."""
    limits = ends(skala) if skala else None
    if limits is None:
        return False
    numbers = [number for number in (nilai.angka, nilai.bawah, nilai.atas) if number is not None]
    return any(not limits[0] <= number <= limits[1] for number in numbers)
