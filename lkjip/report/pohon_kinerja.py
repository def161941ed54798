"""The cascade of one year: every tujuan and sasaran of the Renstra with the part of the budget that supports it."""

from collections.abc import Callable, Collection, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from lkjip.model.anggaran import IndikatorKeluaran, Kegiatan, Program, SubKegiatan
from lkjip.model.laporan import Laporan
from lkjip.model.renstra import Sasaran, Tujuan
from lkjip.model.values import Nilai
from lkjip.report.tulis import nilai

PERSEN = ("%", "persen")


class Cabang(NamedTuple):
    """A program (tingkat 1), kegiatan (2) or sub kegiatan (3), with what is under it in this part of the cascade."""

    tingkat: int
    kode: str
    nama: str
    indikator: tuple[IndikatorKeluaran, ...]
    anggaran: Decimal
    anak: tuple["Cabang", ...] = ()


class Jalur(NamedTuple):
    """A sasaran under its tujuan, and what supports it; None where a tujuan is supported itself, or nothing is."""

    tujuan: Tujuan | None
    sasaran: Sasaran | None
    program: tuple[Cabang, ...]


def jalur(laporan: Laporan, uang: Mapping[str, Decimal]) -> tuple[Jalur, ...]:
    """All paths of the cascade in the order of the Renstra; last, without a tujuan, what supports no sasaran.

    `uang` is the money of the sub kegiatan, in rupiah, where it is not the budget before any change.
    """
    found: list[Jalur] = []
    named: set[str] = set()
    for tujuan in laporan.renstra.berlaku.tujuan:
        if tujuan.pendukung or not tujuan.sasaran:
            found.append(Jalur(tujuan, None, _pendukung(laporan, tujuan.pendukung, uang)))
        found += [Jalur(tujuan, one, _pendukung(laporan, one.pendukung, uang)) for one in tujuan.sasaran]
        named |= {*tujuan.pendukung, *(code for sasaran in tujuan.sasaran for code in sasaran.pendukung)}
    left = _pruned(laporan, lambda code: not _under(code, named), uang)
    return (*found, *([Jalur(None, None, left)] if left else []))


def ujung(cabang: Cabang) -> Iterator[Cabang]:
    """The sub kegiatan under a branch, or itself."""
    if cabang.tingkat == 3:
        yield cabang
    for below in cabang.anak:
        yield from ujung(below)


def jumlah(every: tuple[Jalur, ...]) -> Decimal:
    """The money of the whole cascade in rupiah; a sub kegiatan that supports two sasaran counts once."""
    money = {sub.kode: sub.anggaran for path in every for program in path.program for sub in ujung(program)}
    return sum(money.values(), Decimal(0))


def target(
    indikator: tuple[IndikatorKeluaran, ...], otherwise: tuple[Nilai, ...], *, satuan: bool = False
) -> tuple[str, ...]:
    """The targets of a code; `otherwise` replaces them in their order. Units are printed if `satuan`; per cent always.

    A unit is small inside the line: `12 laporan`.
    """
    values = [otherwise[place] if place < len(otherwise) else one.target for place, one in enumerate(indikator)]
    units = [_unit(one.satuan, satuan) for one in indikator]
    return tuple(nilai(value, unit) for value, unit in zip(values, units, strict=True))


def _unit(satuan: str | None, wanted: bool) -> str | None:
    if satuan and satuan.lower() in PERSEN:
        return "%"
    return satuan.lower() if satuan and satuan.istitle() and wanted else satuan if wanted else None


def _pendukung(laporan: Laporan, codes: Collection[str], uang: Mapping[str, Decimal]) -> tuple[Cabang, ...]:
    return _pruned(laporan, lambda code: _under(code, codes), uang)


def _under(code: str, above: Collection[str]) -> bool:
    return any(code == one or code.startswith(f"{one}.") for one in above)


def _pruned(laporan: Laporan, wanted: Callable[[str], bool], uang: Mapping[str, Decimal]) -> tuple[Cabang, ...]:
    """The budget with only the sub kegiatan that are wanted, and what is above them."""
    programs = (_program(laporan, item, wanted, uang) for item in laporan.anggaran.program)
    return tuple(one for one in programs if one.anak)


def _program(laporan: Laporan, item: Program, wanted: Callable[[str], bool], uang: Mapping[str, Decimal]) -> Cabang:
    below = tuple(one for one in (_kegiatan(laporan, each, wanted, uang) for each in item.kegiatan) if one.anak)
    return Cabang(1, item.kode, item.nama, laporan.indikator(item), _sum(below), below)


def _kegiatan(laporan: Laporan, item: Kegiatan, wanted: Callable[[str], bool], uang: Mapping[str, Decimal]) -> Cabang:
    below = tuple(_sub_kegiatan(laporan, sub, uang) for sub in item.sub_kegiatan if wanted(sub.kode))
    return Cabang(2, item.kode, item.nama, laporan.indikator(item), _sum(below), below)


def _sub_kegiatan(laporan: Laporan, item: SubKegiatan, uang: Mapping[str, Decimal]) -> Cabang:
    return Cabang(3, item.kode, item.nama, laporan.indikator(item), uang.get(item.kode, item.pagu.jumlah))


def _sum(below: tuple[Cabang, ...]) -> Decimal:
    return sum((one.anggaran for one in below), Decimal(0))
