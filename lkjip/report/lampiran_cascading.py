"""The cascading sheet: RPJMD, tujuan, sasaran, program, kegiatan, and the sub kegiatan of each unit, with indicators.

Its columns are the units, grouped under the sasaran that they work for; what would be too narrow goes on another page.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain, zip_longest
from typing import NamedTuple

from lkjip.model.lampiran import Cascading
from lkjip.model.renstra import Indikator
from lkjip.model.values import Nilai
from lkjip.report.bahan import Bahan
from lkjip.report.konteks.cascading import BarisCascading, LembarCascading, NaskahCascading, SelCascading
from lkjip.report.pohon_cascading import pohon
from lkjip.report.pohon_kinerja import Cabang, Jalur, jalur, target, ujung
from lkjip.report.tulis import TIDAK_ADA, frasa, nilai_bertanda_tangan

KOLOM = 7  # units side by side on a landscape page, each still wide enough to read
_TUJUAN, _PROGRAM = "Tujuan dan Sasaran", "Program dan Indikator Program"
_KEGIATAN, _SUB = "Kegiatan dan Indikator Kegiatan", "Sub Kegiatan dan Indikator Sub Kegiatan"


class Kelompok(NamedTuple):
    """A sasaran with the sub kegiatan of each unit that works for it; one unit is one column."""

    jalur: Jalur
    unit: Mapping[str, Sequence[Cabang]]


def naskah_cascading(bahan: Bahan) -> NaskahCascading | None:
    """The sheet as printed; None where the data have none."""
    stated = bahan.laporan.cascading
    if stated is None:
        return None
    no_money: dict[str, Decimal] = {}
    groups = [Kelompok(path, per_unit(path, stated)) for path in jalur(bahan.laporan, no_money)]
    rpjmd = bahan.laporan.renstra.rpjmd
    return NaskahCascading(
        rpjmd=f"RPJMD {bahan.laporan.instansi.kabupaten} {rpjmd.periode}" if rpjmd else "",
        atas=tuple(_rpjmd(bahan)),
        lembar=tuple(_page(bahan, stated, page) for page in halaman(groups)),
        pohon=tuple(pohon(bahan, stated, [group.jalur for group in groups])),
    )


def per_unit(path: Jalur, stated: Cascading) -> dict[str, list[Cabang]]:
    """The sub kegiatan by unit in the order of the data; those that no unit has stand under a dash."""
    found: dict[str, list[Cabang]] = {}
    owners = pemilik_kode(stated)
    for sub in chain.from_iterable(map(ujung, path.program)):
        parts = sub.kode.split(".")
        codes = (".".join(parts[:size]) for size in range(len(parts), 1, -1))
        unit = next((owners[code] for code in codes if code in owners), TIDAK_ADA)
        found.setdefault(unit, []).append(sub)
    order = [*stated.penanggung_jawab, TIDAK_ADA]
    return {unit: found[unit] for unit in order if unit in found} or {TIDAK_ADA: []}


def pemilik_kode(stated: Cascading) -> dict[str, str]:
    """The unit that answers for each code named."""
    return {code: unit for unit, codes in stated.penanggung_jawab.items() for code in codes}


def halaman(groups: Sequence[Kelompok]) -> Iterator[list[Kelompok]]:
    """As many sasaran on a page as its columns allow; a sasaran of more units than that stands alone."""
    page: list[Kelompok] = []
    for group in groups:
        if page and sum(len(one.unit) for one in [*page, group]) > KOLOM:
            yield page
            page = []
        page.append(group)
    if page:
        yield page


def _rpjmd(bahan: Bahan) -> Iterator[str]:
    """Visi, misi, tujuan and sasaran of the RPJMD, a row each."""
    rpjmd = bahan.laporan.renstra.rpjmd
    if rpjmd is None:
        return
    yield f"VISI : {rpjmd.visi}"
    for misi in rpjmd.misi:
        yield f"Misi{f' ke-{misi.nomor}' if misi.nomor is not None else ''} : {frasa(misi.uraian)}"
    for name, rows in (("Tujuan", rpjmd.tujuan), ("Sasaran", rpjmd.sasaran)):
        texts = [frasa(row.uraian) for row in rows]
        if texts:
            yield f"{name} : " + (texts[0] if len(texts) == 1 else "".join(f"\n- {text}" for text in texts))


def _page(bahan: Bahan, stated: Cascading, groups: Sequence[Kelompok]) -> LembarCascading:
    rows = [*_upper_rows(bahan, groups), *_lower_rows(stated, groups)]
    return LembarCascading(tuple(range(1, sum(len(group.unit) for group in groups) + 1)), tuple(rows))


def _upper_rows(bahan: Bahan, groups: Sequence[Kelompok]) -> Iterator[BarisCascading]:
    """Tujuan over their sasaran, each sasaran with its indicators."""
    title, year = f"{_TUJUAN} {bahan.nama}", bahan.laporan.tahun
    numbers = {one.id: number for number, one in enumerate(bahan.laporan.renstra.berlaku.tujuan, 1)}
    aims: list[SelCascading] = []
    before = None
    for group in groups:
        tujuan = group.jalur.tujuan
        text = f"Tujuan {numbers[tujuan.id]} : {frasa(tujuan.uraian)}" if tujuan else TIDAK_ADA
        if aims and before is tujuan:
            aims[-1] = SelCascading(text, aims[-1].lebar + len(group.unit))
        else:
            aims.append(SelCascading(text, len(group.unit)))
        before = tujuan
    yield BarisCascading(title, True, _cells(aims))
    goals = [group.jalur.sasaran for group in groups]
    yield _row(title, True, groups, [f"Sasaran : {frasa(one.uraian)}" if one else TIDAK_ADA for one in goals])
    yield _row(title, False, groups, [sasaran_berindikator(one.indikator, year) if one else "" for one in goals])


def sasaran_berindikator(indikator: Sequence[Indikator], tahun: int) -> str:
    """Each indicator with its target of the year, a line each."""
    every = ((one, one.target.get(tahun)) for one in indikator)
    return "\n".join(
        _indicator(one.nama, nilai_bertanda_tangan(value, one.satuan) if value else "") for one, value in every
    )


def _lower_rows(stated: Cascading, groups: Sequence[Kelompok]) -> Iterator[BarisCascading]:
    programs = [group.jalur.program for group in groups]
    yield from _rows(_PROGRAM, "", groups, programs, stated)
    activities = [tuple(chain.from_iterable(one.anak for one in row)) for row in programs]
    yield from _rows(_KEGIATAN, "Kegiatan : ", groups, activities, stated)
    yield BarisCascading(_SUB, True, tuple(SelCascading(unit, 1) for group in groups for unit in group.unit))
    columns = [tuple(subs) for group in groups for subs in group.unit.values()]
    yield from _rows(_SUB, "", [None] * len(columns), columns, stated)


def _rows(
    title: str,
    before: str,
    groups: Sequence[Kelompok | None],
    columns: Sequence[Sequence[Cabang]],
    stated: Cascading,
) -> Iterator[BarisCascading]:
    """Two rows for every place in the columns: the names, and the indicators with their targets."""
    for line in zip_longest(*columns):
        yield _row(title, True, groups, [f"{before}{one.nama}" if one else "" for one in line])
        yield _row(title, False, groups, [berindikator(one, stated.target) if one else "" for one in line])


def _row(title: str, is_name: bool, groups: Sequence[Kelompok | None], texts: Sequence[str]) -> BarisCascading:
    widths = [len(group.unit) if group else 1 for group in groups]
    return BarisCascading(title, is_name, _cells(map(SelCascading, texts, widths)))


def _cells(cells: Iterable[SelCascading]) -> tuple[SelCascading, ...]:
    """A cell for every column of the page: those that are covered follow the one that covers them."""
    return tuple(one for cell in cells for one in (cell, *[SelCascading("", 0)] * (cell.lebar - 1)))


def berindikator(cabang: Cabang, otherwise: Mapping[str, tuple[Nilai, ...]]) -> str:
    """Each indicator of a branch with its target, a line each; units are left out where a sheet leaves no room."""
    targets = target(cabang.indikator, otherwise.get(cabang.kode, ()), satuan=cabang.tingkat < 3)
    return "\n".join(_indicator(one.nama, value) for one, value in zip(cabang.indikator, targets, strict=True))


def _indicator(name: str, value: str) -> str:
    return f"Indikator : {name}" + (f" (Target : {value})" if value and value != TIDAK_ADA else "")
