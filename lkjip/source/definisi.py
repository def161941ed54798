"""Ids and codes that are misspelt where they are stated, told once there instead of at every right reference."""

from collections.abc import Iterator
from dataclasses import replace

from lkjip.diagnostics import Diagnostic, error
from lkjip.model.instansi import Pejabat
from lkjip.model.laporan import Laporan
from lkjip.source import codes
from lkjip.source.acuan import BARIS, INDIKATOR, KODE, PEJABAT, SUB_KEGIATAN, place, references, stated
from lkjip.source.names import near
from lkjip.source.rujukan import Hilang
from lkjip.source.shape import Steps
from lkjip.source.tree import coded, indicators, rows_in_force
from lkjip.source.urutan import fits
from lkjip.source.where import Where

_WHAT = {PEJABAT: "pejabat", INDIKATOR: "id indikator", BARIS: "id", KODE: "kode"}
_SEVERAL = 2
_MOST_NAMED = 4
_CUTOFF = 0.5  # `t1` and `t4`


def misspelt(laporan: Laporan, hilang: Hilang, where: Where) -> Iterator[Diagnostic]:
    """A finding for every definition that nobody refers to while a name like it is referred to and not stated."""
    if not hilang.left():
        return
    used: dict[str, set[str]] = {}
    for one in references(laporan):
        used.setdefault(KODE if one.jenis == SUB_KEGIATAN else one.jenis, set()).add(one.nama)
    for jenis, what in _WHAT.items():
        names = list(stated(laporan)[jenis])
        unused = [name for name in names if name not in used.get(jenis, ())]
        for wanted in list(_wanted(jenis, hilang)):
            name = _meant(laporan, jenis, wanted, unused, names, hilang)
            if name is not None:
                unused.remove(name)
                yield _finding(jenis, what, name, wanted, laporan, hilang, where)


def _wanted(jenis: str, hilang: Hilang) -> Iterator[str]:
    yield from hilang.names(jenis)
    if jenis == KODE:
        yield from (name for name in hilang.names(SUB_KEGIATAN) if name not in hilang.names(KODE))


def _count(jenis: str, wanted: str, hilang: Hilang) -> int:
    kinds = (KODE, SUB_KEGIATAN) if jenis == KODE else (jenis,)
    return sum(len(hilang.names(kind).get(wanted, ())) for kind in kinds)


def _meant(
    laporan: Laporan, jenis: str, wanted: str, unused: list[str], names: list[str], hilang: Hilang
) -> str | None:
    """The unused definition that should say what is wanted; None where it cannot be told."""
    alike = [name for name in unused if name.count(".") == wanted.count(".")]
    found = near(wanted, alike, _CUTOFF)
    if _count(jenis, wanted, hilang) >= _SEVERAL:
        is_only = len(alike) == len(list(_wanted(jenis, hilang))) == 1
        return next(iter(found), alike[0] if is_only else None)
    if jenis == PEJABAT:
        return next((name for name in found if _is_name_of(laporan.pejabat[name], wanted, name)), None)
    return next((name for name in found if _is_out_of_order(laporan, jenis, names, name, wanted)), None)


def _is_name_of(official: Pejabat, wanted: str, other: str) -> bool:
    """Whether the name or office of an official has one id in it and not the other."""
    said = f"{official.nama} {official.jabatan}".casefold()
    return wanted in said and other not in said


def _is_out_of_order(laporan: Laporan, jenis: str, names: list[str], name: str, wanted: str) -> bool:
    """Whether what is wanted stands in order in the place of the name, which does not."""
    if jenis == BARIS:
        depths = {row.id: len(path) for path, row in rows_in_force(laporan)}
        names = [one for one in names if depths[one] == depths[name]]
    at = names.index(name)
    return len(names) > 1 and fits(names, at, wanted) and not fits(names, at, name)


def _finding(
    jenis: str, what: str, name: str, wanted: str, laporan: Laporan, hilang: Hilang, where: Where
) -> Diagnostic:
    told = hilang.explained(jenis, wanted) + (hilang.explained(SUB_KEGIATAN, wanted) if jenis == KODE else [])
    path = _definition(laporan, jenis, name)
    at = where.locate_key(*path) if jenis == PEJABAT else where.locate(*path)
    message = (
        f"{what} `{name}` tidak dirujuk di mana pun, sedangkan `{wanted}` dirujuk {len(told)} kali tetapi tidak ada"
    )
    related = tuple((place(one, where), f"merujuk `{wanted}`") for one in told[:_MOST_NAMED])
    return replace(
        error(codes.ACUAN, message, at, f"perbaiki menjadi `{wanted}`, atau perbaiki rujukannya"), related=related
    )


def _definition(laporan: Laporan, jenis: str, name: str) -> Steps:
    if jenis == PEJABAT:
        return ("pejabat", name)
    if jenis == KODE:
        return next(path for path, code, _ in coded(laporan) if code == name)
    rows = rows_in_force(laporan)
    if jenis == BARIS:
        return next((*path, "id") for path, row in rows if row.id == name)
    return next((*path, "id") for path, item in indicators(rows) if item.id == name)
