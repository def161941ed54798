"""Which indicators of several institutions are one and the same: by their names, else by an id that says something."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip.rekap.instansi import IndikatorInstansi, Instansi

_NUMBERED = re.compile(r"[a-z]{1,4}_?\d+")  # ids such as `ik1` count indicators and name none
_SHORT_FORM = re.compile(r"\([A-Z][A-Za-z]*\)\s*$")
_NO_WORD = re.compile(r"\W+")
_OWN = "instansi"


class BarisIndikator(NamedTuple):
    """The indicator of one institution; `dikenali` says how it was recognised as the same."""

    instansi: Instansi
    item: IndikatorInstansi
    dikenali: str


class IndikatorBersama(NamedTuple):
    """An indicator across institutions, named as the first of them does."""

    nama: str
    baris: tuple[BarisIndikator, ...]

    @property
    def satuan(self) -> tuple[str, ...]:
        """The units that occur."""
        return tuple(dict.fromkeys(row.item.satuan for row in self.baris))

    @property
    def rata_rata(self) -> Decimal | None:
        """The mean of the capaian that can be computed, each as it counts in the means of its report."""
        known = [row.item.dihitung for row in self.baris if row.item.dihitung is not None]
        return sum(known, Decimal(0)) / len(known) if known else None


def bersama(instansi: Sequence[Instansi]) -> tuple[IndikatorBersama, ...]:
    """Every indicator across the institutions, in the order in which they first occur.

    Two are the same whose names are, apart from capitals, signs, a short form in brackets and the institution's own
    name; else whose ids are, except numbered ones. Two of one institution are never the same.
    """
    groups: list[list[tuple[Instansi, IndikatorInstansi]]] = []
    for one in instansi:
        for item in one.indikator:
            _group(groups, one, item).append((one, item))
    return tuple(_shared(group) for group in groups)


def _group(
    groups: list[list[tuple[Instansi, IndikatorInstansi]]], one: Instansi, item: IndikatorInstansi
) -> list[tuple[Instansi, IndikatorInstansi]]:
    """The group that the indicator belongs to; a new one where there is none."""
    open_groups = [group for group in groups if all(other is not one for other, _ in group)]
    key = normal(item.nama, one.nama)
    for group in open_groups:
        if any(normal(member.nama, other.nama) == key for other, member in group):
            return group
    for group in open_groups:
        if not _NUMBERED.fullmatch(item.id) and any(member.id == item.id for _, member in group):
            return group
    groups.append([])
    return groups[-1]


def normal(nama: str, instansi: str) -> str:
    """The name without what does not matter."""
    bare = _SHORT_FORM.sub("", nama.strip()).casefold().replace(instansi.casefold(), _OWN)
    return _NO_WORD.sub(" ", bare).strip()


def _shared(group: Sequence[tuple[Instansi, IndikatorInstansi]]) -> IndikatorBersama:
    (first, model), *_ = group
    key = normal(model.nama, first.nama)
    rows = [
        BarisIndikator(one, item, _recognised(item, model, normal(item.nama, one.nama) == key)) for one, item in group
    ]
    return IndikatorBersama(model.nama, tuple(rows))


def _recognised(item: IndikatorInstansi, model: IndikatorInstansi, same_name: bool) -> str:
    if item is model or (same_name and item.id == model.id):
        return "nama dan id"
    return "nama" if same_name else "id" if item.id == model.id else "nama pada instansi lain"


def perbedaan(indikator: IndikatorBersama) -> list[str]:
    """What is not the same in all institutions: unit, target, wording."""
    said = []
    if len(indikator.satuan) > 1:
        said.append(f"Satuannya berbeda: {_listed(unit or 'tanpa satuan' for unit in indikator.satuan)}.")
    targets = {(row.item.target.angka, row.item.target.predikat, row.item.target.bawah) for row in indikator.baris}
    if len(targets) > 1:
        said.append("Targetnya berbeda, sehingga capaiannya tidak dapat dibandingkan begitu saja.")
    names = dict.fromkeys(row.item.nama for row in indikator.baris)
    if len(names) > 1:
        said.append(f"Ditulis juga: {_listed(list(names)[1:4])}.")
    return said


def _listed(parts: Iterable[str]) -> str:
    return "; ".join(parts)
