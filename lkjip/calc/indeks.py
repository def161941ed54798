"""Lookups over one Laporan, made once: indicators, IKU and Renstra rows by id, money by code, scales by name."""

from collections.abc import Mapping
from typing import NamedTuple

from lkjip.calc.anggaran import uang_per_kode
from lkjip.calc.hasil import Simpul, Uang
from lkjip.model.iku import ItemIku
from lkjip.model.laporan import Laporan
from lkjip.model.profil import Skala
from lkjip.model.renstra import Indikator, Sasaran, Tujuan, Versi


class Indeks(NamedTuple):
    """What the computations of one report look things up in."""

    laporan: Laporan
    skala: Mapping[str, Skala]
    baris: Mapping[str, Tujuan | Sasaran]
    indikator: Mapping[str, Indikator]
    iku: Mapping[str, ItemIku]
    uang: Mapping[str, Uang]


def indeks(laporan: Laporan, skala: Mapping[str, Skala], program: tuple[Simpul, ...]) -> Indeks:
    """The lookups of `laporan`; the Renstra rows are those of the version in force."""
    baris = _baris(laporan.renstra.berlaku)
    return Indeks(
        laporan=laporan,
        skala=skala,
        baris={item.id: item for item in baris},
        indikator={indikator.id: indikator for item in baris for indikator in item.indikator},
        iku={item.indikator: item for item in laporan.iku.indikator if item.indikator} if laporan.iku else {},
        uang=uang_per_kode(program),
    )


def _baris(versi: Versi) -> tuple[Tujuan | Sasaran, ...]:
    both: list[Tujuan | Sasaran] = []
    for tujuan in versi.tujuan:
        both += [tujuan, *tujuan.sasaran]
    return tuple(both)
