"""What is stated twice: ids, codes, and keys that are two spellings of one code."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from lkjip.diagnostics import Diagnostic, error
from lkjip.model.laporan import Laporan
from lkjip.model.values import normal_code
from lkjip.source import codes
from lkjip.source.shape import Steps
from lkjip.source.tree import Named, coded, indicators, rows
from lkjip.source.where import Where

_KEYED_BY_CODE: tuple[Steps, ...] = (
    ("realisasi", "keuangan", "sub_kegiatan"),
    ("realisasi", "keuangan", "kontrol"),
    ("realisasi", "keuangan", "kontrol_serapan"),
    ("realisasi", "pelaksanaan"),
)


def repetitions(laporan: Laporan, data: Any, where: Where) -> Iterator[Diagnostic]:
    """Every name stated again. `data` still has the keys that the model takes for one and the same code."""
    for what, named in _stated_once(laporan):
        yield from _repeated(what, named, where)
    for path in (*_KEYED_BY_CODE, *(("pk", number, "program") for number in range(len(laporan.pk)))):
        keys = [((*path, key), normal_code(key) or key) for key in _at(data, path)]
        yield from _repeated("kode", keys, where)


def _stated_once(laporan: Laporan) -> Iterator[tuple[str, Iterable[Named]]]:
    yield "id versi", [(("renstra", "versi", n, "id"), versi.id) for n, versi in enumerate(laporan.renstra.versi)]
    for number in range(len(laporan.renstra.versi)):
        of_version = list(rows(laporan, number))
        yield "id", [((*path, "id"), row.id) for path, row in of_version]
        yield "id indikator", [((*path, "id"), item.id) for path, item in indicators(of_version)]
    for number, pk in enumerate(laporan.pk):
        yield "acuan", [(("pk", number, "sasaran", n, "acuan"), row.acuan) for n, row in enumerate(pk.sasaran)]
    items = laporan.iku.indikator if laporan.iku else ()
    yield "indikator", [(("iku", "indikator", n, "indikator"), item.indikator) for n, item in enumerate(items)]
    yield "kode", [(path, code) for path, code, _ in coded(laporan)]


def _repeated(what: str, named: Iterable[Named], where: Where) -> Iterator[Diagnostic]:
    first: dict[str, Steps] = {}
    for path, name in named:
        if name in first:
            message = f"{what} `{name}` dipakai dua kali"
            again = error(codes.ID_GANDA, message, _name_place(path, where), "ganti atau hapus salah satunya")
            yield replace(again, related=((_name_place(first[name], where), "pertama kali di sini"),))
        first.setdefault(name, path)


def _name_place(path: Steps, where: Where) -> Any:
    is_value = path[-1] in ("id", "kode", "acuan", "indikator")
    return where.locate(*path) if is_value else where.locate_key(*path)


def _at(data: Any, path: Steps) -> Any:
    for step in path:
        if isinstance(data, dict):
            data = data.get(step, {})
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step]
    return data
