"""What is stated twice: ids, codes, and keys that are two spellings of one code."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.model.laporan import Laporan
from lkjip.model.values import normal_code
from lkjip.source import codes
from lkjip.source.acuan import BARIS, INDIKATOR, KODE, SUB_KEGIATAN, place
from lkjip.source.rujukan import Hilang
from lkjip.source.shape import Steps
from lkjip.source.tree import Named, budget, coded, indicators, rows, rows_in_force
from lkjip.source.urutan import Wrong, wrong_one
from lkjip.source.where import Where

_MOST_NAMED = 4
_HINTS = {
    codes.ID_GANDA: "ganti atau hapus salah satunya",
    codes.KUNCI_GANDA: "hapus atau gabungkan salah satunya",
}
_KEYED_BY_CODE: tuple[Steps, ...] = (
    ("realisasi", "keuangan", "sub_kegiatan"),
    ("realisasi", "keuangan", "kontrol"),
    ("realisasi", "serapan", "kontrol"),
    ("indikator_program",),
    ("realisasi", "pelaksanaan"),
)


def repetitions(
    laporan: Laporan, data: Any, hilang: Hilang, told: Collection[str], where: Where
) -> Iterator[Diagnostic]:
    """Every name stated again, except codes already `told` of.

    `data` still has the keys that the model takes for one and the same code. What should stand in place of one of two
    equal names, is looked for among the missing ones.
    """
    owners = _owners(laporan)
    for what, jenis, named in _stated_once(laporan):
        of_kind = [one for one in named if one[1] not in told]
        yield from _repeated(what, jenis, of_kind, hilang, where, owners)
    yield from _repeated_iku(laporan, where)
    yield from _indicators_twice(laporan, where)
    for path in _keyed(laporan):
        keys = [((*path, key), normal_code(key) or key) for key in _at(data, path)]
        yield from _repeated("kode", "", keys, hilang, where, {})


def replaced_keys(findings: Iterable[Diagnostic], laporan: Laporan, where: Where) -> list[Diagnostic]:
    """The findings; a code written twice as a key is told where it stands in place of another code of the budget."""
    found = list(findings)
    if not any(one.code == codes.KUNCI_GANDA for one in found):
        return found
    again: dict[Location, Diagnostic] = {}
    known = [code for _, code, _ in coded(laporan)]
    for path in _keyed(laporan):
        keys = where.keys(*path)
        names = [normal_code(name) or name for name, _ in keys]
        missing = [code for code in known if code not in names]
        for first, second in _pairs(names):
            alike = [code for code in missing if code.count(".") == names[first].count(".")]
            wrong = wrong_one(names, first, second, alike)
            places = {at: keys[at][1] for at in (first, second)}
            again[keys[second][1]] = _told(codes.KUNCI_GANDA, f"kunci `{keys[second][0]}` ditulis", wrong, places)
    return [again.get(one.location, one) if one.location and one.code == codes.KUNCI_GANDA else one for one in found]


def _keyed(laporan: Laporan) -> Iterator[Steps]:
    """The records whose keys are codes."""
    yield from _KEYED_BY_CODE
    yield from (("pk", number, "program") for number in range(len(laporan.pk)))


def _stated_once(laporan: Laporan) -> Iterator[tuple[str, str, Iterable[Named]]]:
    versions = enumerate(laporan.renstra.versi)
    yield "id versi", "", [(("renstra", "versi", n, "id"), versi.id) for n, versi in versions]
    last = len(laporan.renstra.versi) - 1
    for number in range(last + 1):
        of_version, in_force = list(rows(laporan, number)), number == last
        yield "id", BARIS if in_force else "", [((*path, "id"), row.id) for path, row in of_version]
        every = [((*path, "id"), item.id) for path, item in indicators(of_version)]
        yield "id indikator", INDIKATOR if in_force else "", every
    for number, pk in enumerate(laporan.pk):
        yield "acuan", "", [(("pk", number, "sasaran", n, "acuan"), row.acuan) for n, row in enumerate(pk.sasaran)]
    yield "kode", KODE, [(path, code) for path, code, _ in coded(laporan)]


def _owners(laporan: Laporan) -> dict[Steps, str]:
    """The row in force under which each id of an indicator is stated."""
    of_rows = ((path, row, range(len(row.indikator))) for path, row in rows_in_force(laporan))
    return {(*path, "indikator", number, "id"): row.id for path, row, numbers in of_rows for number in numbers}


def _by_row(named: list[Named], first: int, second: int, hilang: Hilang, owners: dict[Steps, str]) -> Wrong | None:
    """The wrong one of two equal indicators: the one whose row misses an indicator that the PK promises."""
    found = []
    for at in (first, second):
        row = owners.get(named[at][0], "")
        wanted = [name for name, told in hilang.names(INDIKATOR).items() if any(one.dalam == row for one in told)]
        found += [Wrong(at, wanted[0])] if len(wanted) == 1 else []
    return found[0] if len(found) == 1 else None


def _repeated_iku(laporan: Laporan, where: Where) -> Iterator[Diagnostic]:
    """Indicators that the list of IKU has twice; the wrong one tells in its own words of one that the list misses."""
    every = laporan.iku.indikator if laporan.iku else ()
    numbered = [(number, item, item.indikator) for number, item in enumerate(every) if item.indikator]
    items, names = [item for _, item, _ in numbered], [name for *_, name in numbered]
    known = {item.id: item.nama for _, item in indicators(rows_in_force(laporan))}
    missing = [name for name in known if name not in names]
    for first, second in _pairs(names):
        told = [
            (_likeness(known[name], f"{items[at]}") - _likeness(known.get(names[at], ""), f"{items[at]}"), at, name)
            for at in (first, second)
            for name in missing
        ]
        likeness, at, name = max(told, default=(0, second, ""))
        wrong = Wrong(at, name) if likeness > 0 else Wrong(second, missing[0] if len(missing) == 1 else "")
        places = {at: where.locate("iku", "indikator", numbered[at][0], "indikator") for at in (first, second)}
        yield _told(codes.ID_GANDA, f"indikator `{names[second]}` dipakai", wrong, places)


def _indicators_twice(laporan: Laporan, where: Where) -> Iterator[Diagnostic]:
    """Indicators of one code that stand in the budget and in `indikator_program` too."""
    for path, part, _ in budget(laporan):
        if part.indikator and part.kode in laporan.indikator_program:
            said = f"indikator `{part.kode}` ditulis di dua tempat, dalam anggaran dan dalam `indikator_program`"
            at, hint = where.locate_key("indikator_program", part.kode), "hapus salah satunya"
            beside = ((where.locate_key(*path, "indikator"), "juga di sini"),)
            yield replace(error(codes.ID_GANDA, said, at, hint), related=beside)


def _likeness(nama: str, text: str) -> int:
    """How many of the words of a name the text has, in hundredths."""
    words = set(nama.casefold().split())
    return 100 * len(words & set(re.findall(r"\w+", text.casefold()))) // max(len(words), 1)


def _repeated(
    what: str, jenis: str, named: list[Named], hilang: Hilang, where: Where, owners: dict[Steps, str]
) -> Iterator[Diagnostic]:
    names = [name for _, name in named]
    for first, second in _pairs(names):
        size = names[first].count(".")
        missing = [name for name in _wanted(jenis, hilang) if name.count(".") == size]
        wrong = _by_row(named, first, second, hilang, owners) if jenis == INDIKATOR else None
        levels = [len(path) for path, _ in named] if jenis == BARIS else ()
        wrong = wrong or wrong_one(names, first, second, missing, levels)
        references = [one for kind in _kinds(jenis) for one in hilang.explained(kind, wrong.meant)]
        places = {at: _name_place(named[at][0], where) for at in (first, second)}
        again = _told(codes.ID_GANDA, f"{what} `{names[second]}` dipakai", wrong, places)
        used = tuple((place(one, where), f"merujuk `{wrong.meant}`") for one in references[:_MOST_NAMED])
        yield replace(again, related=(*again.related, *used))


def _wanted(jenis: str, hilang: Hilang) -> list[str]:
    return list(dict.fromkeys(name for kind in _kinds(jenis) for name in hilang.names(kind)))


def _kinds(jenis: str) -> tuple[str, ...]:
    return (KODE, SUB_KEGIATAN) if jenis == KODE else (jenis,)


def _pairs(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The places of every name stated again, each with its first place."""
    first: dict[str, int] = {}
    for at, name in enumerate(names):
        if name in first:
            yield first[name], at
        first.setdefault(name, at)


def _told(code: str, what: str, wrong: Wrong, places: dict[int, Location]) -> Diagnostic:
    """The finding at the wrong one of two places, with the other beside it."""
    [(other, there)] = [(at, there) for at, there in places.items() if at != wrong.place]
    said = f"{what} dua kali" + (f", sedangkan `{wrong.meant}` tidak ada" if wrong.meant else "")
    hint = f"mungkin di sini maksudnya `{wrong.meant}`" if wrong.meant else _HINTS[code]
    beside = "pertama kali di sini" if other < wrong.place else "juga di sini"
    return replace(error(code, said, places[wrong.place], hint), related=((there, beside),))


def _name_place(path: Steps, where: Where) -> Location:
    is_value = path[-1] in ("id", "kode", "acuan", "indikator")
    return where.locate(*path) if is_value else where.locate_key(*path)


def _at(data: Any, path: Steps) -> Any:
    for step in path:
        if isinstance(data, dict):
            data = data.get(step, {})
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step]
    return data
