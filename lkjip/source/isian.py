"""Which values of a draft are nobody's: they stand where something must, and a report says so in their place."""

from collections.abc import Iterator
from typing import Any

from lkjip.model.laporan import Laporan
from lkjip.model.values import Kode, Tahun, Waktu, normal_code
from lkjip.source.konsep import MARK, UNNAMED
from lkjip.source.shape import Step, Steps, annotation_at
from lkjip.source.tree import coded

_KEUANGAN: Steps = ("realisasi", "keuangan", "sub_kegiatan")
_ABSENT: Any = object()


def stand_ins(filled: Any, stated: Any, at: Steps = ()) -> Iterator[Steps]:
    """The paths of what `filled` has and `stated` has not, except what was taken over from elsewhere in the data.

    A record or list that was filled as a whole is named, and so are the values in it. Codes are in their normal form.
    """
    is_new = type(filled) is not type(stated) or (isinstance(filled, str) and filled != stated)
    if is_new and _is_stand_in(filled, at):
        yield at
    for step, value in _items(filled):
        yield from stand_ins(value, _part(stated, step), (*at, _normal(step)))


def unspent_paths(laporan: Laporan) -> Iterator[Steps]:
    """The paths of the money spent that is not stated."""
    spent = laporan.realisasi.keuangan.sub_kegiatan
    for path, code, _ in coded(laporan):
        if path[-3] == "sub_kegiatan" and code not in spent:
            yield (*_KEUANGAN, code)


def _is_stand_in(value: Any, at: Steps) -> bool:
    """Targets of the Perjanjian Kinerja may be those of the Renstra, and its first party signs the report."""
    if not isinstance(value, str) or value in (MARK, UNNAMED):
        return True
    is_promise = at[0] == "pk" and "sasaran" in at
    return not is_promise and (value == "0" or annotation_at(at) in (Tahun, Waktu, Kode))


def _items(value: Any) -> list[tuple[Step, Any]]:
    if isinstance(value, dict):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, list) else []


def _part(value: Any, step: Step) -> Any:
    if isinstance(value, dict):
        return value.get(step, _ABSENT)
    is_there = isinstance(value, list) and isinstance(step, int) and step < len(value)
    return value[step] if is_there else _ABSENT


def _normal(step: Step) -> Step:
    return (normal_code(step) or step) if isinstance(step, str) else step
