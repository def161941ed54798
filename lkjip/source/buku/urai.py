"""From plain data to the texts of the cells, so that reading them gives the same data again, whatever they are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lkjip.source.buku import lainnya
from lkjip.source.buku.baris_tabel import rakit_tabel
from lkjip.source.buku.bentuk import ISI, KUNCI, TINGKAT, Isian, Kolom, Tabel
from lkjip.source.buku.isi_sel import cell_text
from lkjip.source.buku.lainnya import Bentrok
from lkjip.source.buku.rakit import Rakitan, Sel
from lkjip.source.buku.susunan import BAGIAN, LAINNYA
from lkjip.source.shape import Steps, alternatives, annotation_at, bare, is_record

_UNORDERED = (("analisis",),)  # the report asks for these by name
_COLUMNS = ("tahun", "target", "kebutuhan", "ada", "rp")  # columns stand in the order in which their keys are first met
_ABSENT = object()  # what the data do not have; None is something that they may say
Teks = dict[str, str]


@dataclass
class Uraian:
    """The texts of the cells: of a block by key, of a table row by row."""

    isian: dict[str, Teks] = field(default_factory=dict)
    tabel: dict[str, list[Teks]] = field(default_factory=dict)


def urai(data: Mapping[str, Any]) -> Uraian:
    """The cells of the workbook that holds `data`; parts that a table would tell otherwise stand on `Lainnya`."""
    found = Uraian()
    for name, block in BAGIAN.items():
        if isinstance(block, Isian):
            found.isian[name] = dict(_entries(block, data))
        elif block is not LAINNYA:
            found.tabel[name] = list(_rows(block, data))
    for _ in range(len(BAGIAN)):
        back, of_block = _back(found)
        try:
            rest = list(lainnya.sisa(back, data))
            _hold_order(back, data, rest)
        except Bentrok as clash:
            _leave_out(found, of_block, clash.path)
        else:
            pairs = (pair for path, value in rest for pair in lainnya.rows(path, value))
            found.tabel[LAINNYA.nama] = [{"jalur": jalur, "nilai": nilai} for jalur, nilai in pairs]
            break
    return found


def kembali(uraian: Uraian) -> dict[str, Any]:
    """The plain data that these cells give."""
    rakitan, _ = _assembled(uraian)
    rakitan.lainnya(_cells(LAINNYA.nama, uraian.tabel.get(LAINNYA.nama, [])))
    return rakitan.data


def _back(uraian: Uraian) -> tuple[dict[str, Any], dict[Steps, str]]:
    """What the tables alone give, and which table says what."""
    rakitan, of_block = _assembled(uraian)
    rakitan.selesai()
    return rakitan.data, of_block


def _assembled(uraian: Uraian) -> tuple[Rakitan, dict[Steps, str]]:
    rakitan = Rakitan()
    for name, block in BAGIAN.items():
        if isinstance(block, Isian):
            rakitan.isian(block, {key: Sel(text, name, 0, 0) for key, text in uraian.isian[name].items()})
        elif block is not LAINNYA:
            rakit_tabel(rakitan, block, _cells(name, uraian.tabel[name]))
    return rakitan, {path: sel.lembar for path, sel in (*rakitan.kunci.items(), *rakitan.sel.items())}


def _cells(name: str, rows: list[Teks]) -> list[dict[str, Sel]]:
    return [{key: Sel(text, name, number, 0) for key, text in row.items()} for number, row in enumerate(rows)]


def _leave_out(uraian: Uraian, of_block: Mapping[Steps, str], path: Steps) -> None:
    """Empty the tables that say something at the path or below it; else those that say something above it."""
    blocks = {name for place, name in of_block.items() if place[: len(path)] == path}
    above = {name for place, name in of_block.items() if path[: len(place)] == place}
    for name in blocks or above or set(BAGIAN):
        if name in uraian.tabel:
            uraian.tabel[name] = []
        elif name in uraian.isian:
            uraian.isian[name] = {}


def _hold_order(back: Any, data: Any, rest: list[tuple[Steps, Any]]) -> None:
    """Raise where a map would come back with its keys in another order."""
    for path, value in rest:
        lainnya.pasang(back, path, value)
    for path in _reordered(back, data, ()):
        raise Bentrok(path)


def _reordered(back: Any, data: Any, path: Steps) -> Iterator[Steps]:
    if isinstance(data, dict) and isinstance(back, dict):
        if list(back) != list(data) and path not in _UNORDERED and _is_map(path):
            yield path
        for key, value in data.items():
            yield from _reordered(back.get(key), value, (*path, key))
    elif isinstance(data, list) and isinstance(back, list):
        for number, (one, other) in enumerate(zip(back, data, strict=False)):
            yield from _reordered(one, other, (*path, number))


def _is_map(path: Steps) -> bool:
    """Whether the keys at a path may be chosen and their order says something: not that of columns, nor of years."""
    options = [bare(option) for option in alternatives(annotation_at(path))]
    return not any(is_record(option) for option in options) and path[-1] not in _COLUMNS


def _entries(block: Isian, data: Any) -> Iterator[tuple[str, str]]:
    for kolom in block.isi:
        text = cell_text(_at(data, kolom.kunci.split(".")), kolom.jenis)
        if text is not None:
            yield kolom.kunci, text


def _at(data: Any, steps: list[str]) -> Any:
    for step in steps:
        data = data.get(step, _ABSENT) if isinstance(data, dict) else _ABSENT
    return data


def _rows(tabel: Tabel, data: Any) -> Iterator[Teks]:
    steps = tabel.jalur.split(".")
    for names, holder in _holders(tabel, data, steps, 0):
        base = {f"^{number}": _shown(tabel.induk[number].kolom, name) for number, name in enumerate(names)}
        if tabel.tunggal:
            yield from _branch(tabel, [holder] if isinstance(holder, dict) else [], 0, base)
        elif tabel.tingkat:
            items = holder.get(tabel.kunci_tingkat(0)) if isinstance(holder, dict) else None
            yield from _branch(tabel, items, 0, base)
        elif tabel.is_peta and isinstance(holder, dict):
            for key, item in holder.items():
                if _is_name(key):
                    yield from _record(tabel, item, base | {KUNCI: key})
        elif not tabel.is_peta and isinstance(holder, list):
            for item in holder:
                yield from _record(tabel, item, base)


def _holders(tabel: Tabel, holder: Any, steps: list[str], which: int) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every part that the path of a table reaches, with the names of its parents."""
    if "*" not in steps:
        yield (), _at(holder, steps)
        return
    star = steps.index("*")
    holder = _at(holder, steps[:star])
    parent = tabel.induk[which]
    named: list[tuple[Any, Any]] = []
    if parent.penanda and isinstance(holder, list):
        named = [(item.get(parent.penanda), item) for item in holder if isinstance(item, dict)]
    elif parent.kolom.jenis == "ordinal" and isinstance(holder, list):
        named = [(str(number), item) for number, item in enumerate(holder, 1)]
    elif isinstance(holder, dict) and not parent.penanda and parent.kolom.jenis != "ordinal":
        keys = parent.kolom.pilihan or tuple(holder)
        named = [(key, holder[key]) for key in keys if key in holder]
    for name, item in named:
        if _is_name(name):
            for names, found in _holders(tabel, item, steps[star + 1 :], which + 1):
                yield (name, *names), found


def _is_name(key: Any) -> bool:
    """Whether a cell can hold this key."""
    return cell_text(key, "teks") is not None


def _shown(kolom: Kolom, name: str) -> str:
    """The word to choose for a key of the data."""
    return name.replace("_", " ") if kolom.pilihan else name


def _branch(tabel: Tabel, items: Any, depth: int, base: Teks) -> Iterator[Teks]:
    """The rows of one level of a tree, each with those below it."""
    if not isinstance(items, list) or depth >= len(tabel.label):
        return
    for item in items:
        yield from _record(tabel, item, base | {TINGKAT: tabel.label[depth]})
        if isinstance(item, dict) and (tabel.berulang or depth + 1 < len(tabel.tingkat)):
            yield from _branch(tabel, item.get(tabel.kunci_tingkat(depth + 1)), depth + 1, base)


def _record(tabel: Tabel, item: Any, base: Teks) -> Iterator[Teks]:
    """The row of one record, and one more for every further item of its inner list."""
    if ISI in tabel.ringkas and isinstance(item, str):
        item = {tabel.ringkas[ISI]: item}
    elif ISI in tabel.ringkas and isinstance(item, dict) and item.keys() == {tabel.ringkas[ISI]}:
        item = {}
    row = base | dict(_values(tabel.kolom, item, tabel))
    parents = {key: text for key, text in base.items() if key[:1] == "^"}
    anak = tabel.anak
    inner = item.get(anak.kunci) if anak and isinstance(item, dict) else None
    below: list[Teks] = []
    if anak and isinstance(inner, dict) and anak.is_peta:
        below = [
            {KUNCI: key} | dict(_values(anak.kolom, value, tabel)) for key, value in inner.items() if _is_name(key)
        ]
    elif anak and isinstance(inner, list) and not anak.is_peta:
        below = [dict(_values(anak.kolom, value, tabel)) for value in inner]
    named = [{f"{anak.kunci}:{key}": text for key, text in one.items()} for one in below] if anak else []
    yield row | (named[0] if named else {})
    yield from (parents | one for one in named[1:])


def _values(kolom: tuple[Kolom, ...], item: Any, tabel: Tabel) -> Iterator[tuple[str, str]]:
    for one in kolom:
        if one.kunci == KUNCI or one.rumus:
            continue
        for key, value in _value(one.kunci, item, tabel):
            text = cell_text(value, one.jenis)
            if text is not None:
                yield key, text


def _value(kunci: str, item: Any, tabel: Tabel) -> list[tuple[str, Any]]:
    if kunci == ISI:
        return [(ISI, item)]
    if kunci.endswith("."):
        family = item.get(kunci[:-1]) if isinstance(item, dict) else None
        return [(kunci + key, value) for key, value in family.items()] if isinstance(family, dict) else []
    value = _at(item, kunci.split("."))
    name = tabel.ringkas.get(kunci)
    if name and isinstance(value, dict):
        value = value.get(name) if len(value) > 1 else None
    return [(kunci, value)]
