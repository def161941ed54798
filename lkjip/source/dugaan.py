"""What the data say beside their faults: the report with stand-ins for what cannot be read, two of each.

A finding that is the same with either stand-in does not depend on what is wrong, so it is true whatever was meant.
"""

from copy import deepcopy
from typing import Any, Literal, NamedTuple, get_args, get_origin

from lkjip.model.anggaran import Uang
from lkjip.model.laporan import Laporan
from lkjip.model.values import Angka, DaftarTeks, Jumlah, NilaiIndikator, Tahun, Teks, Waktu, YaTidak
from lkjip.source.faults import Fault
from lkjip.source.kode import MONEY_SPENT
from lkjip.source.names import near
from lkjip.source.shape import Steps, alternatives, annotation_at, keys_at
from lkjip.source.validation import validated

_MOST_FAULTS = 20
_MOST_ROUNDS = 3
_EVERYWHERE = ("tahun", "profil")  # everything depends on these
_WITH_OWN: dict[str, tuple[Any, Any]] = {
    "satuan": ("%", "Isian kedua"),  # a percentage is computed in another way than other values
    "predikat": (None, None),
}
_SMALL, _LARGE = "1", "98.765.432.109"
_LITTLE_MONEY, _MUCH_MONEY = _SMALL, {"operasi": _LARGE, "modal": "54.321.098.765"}
_FAR = 20  # years


class Dugaan(NamedTuple):
    """The report with either stand-in, the data it was read from, and the places where they stand."""

    laporan: tuple[Laporan, Laporan]
    data: tuple[Any, Any]
    places: tuple[Steps, ...]


def guessed(data: Any, found: list[Fault]) -> Dugaan | None:
    """The data with stand-ins at their faults; None where only one thing could stand there, or too much is wrong."""
    if len(found) > _MOST_FAULTS or any(_place(fault)[:1] == () or _place(fault)[0] in _EVERYWHERE for fault in found):
        return None
    first, second = (_whole(deepcopy(data), which) for which in (0, 1))
    if first is None or second is None:
        return None
    return Dugaan((first[0], second[0]), (first[1], second[1]), tuple(map(_doubtful, found)))


def with_money_spent(data: Any, codes: list[str]) -> Dugaan | None:
    """The data with stand-ins for the money spent that is not stated."""
    made = []
    for amount in (_LITTLE_MONEY, _MUCH_MONEY):
        copy = deepcopy(data)
        _at(copy, MONEY_SPENT).update(dict.fromkeys(codes, amount))
        laporan, _ = validated(copy)
        if laporan is None:
            return None
        made.append((laporan, copy))
    (one, one_data), (other, other_data) = made
    return Dugaan((one, other), (one_data, other_data), tuple((*MONEY_SPENT, code) for code in codes))


def _whole(data: Any, which: int) -> tuple[Laporan, Any] | None:
    """The report that the data state once every fault has its stand-in."""
    for _ in range(_MOST_ROUNDS):
        laporan, found = validated(data)
        if laporan:
            return laporan, data
        if not all(_replaced(data, fault, which) for fault in found):
            return None
    return None


def _place(fault: Fault) -> Steps:
    return fault.path if fault.key is None else (*fault.path, fault.key)


def _doubtful(fault: Fault) -> Steps:
    """The place that cannot be relied on; of an unknown key the whole record, as it may stand for any of its keys."""
    return fault.path if fault.kind == "extra_forbidden" else _place(fault)


def _replaced(data: Any, fault: Fault, which: int) -> bool:
    place = _place(fault)
    holder = _at(data, place[:-1])
    if not isinstance(holder, (dict, list)):
        return False
    if fault.kind == "extra_forbidden":
        return isinstance(holder, dict) and _renamed(holder, str(place[-1]), fault.path, which)
    value = _stand_in(place, which, str(data.get("tahun")))
    if value is None:
        return False
    if isinstance(holder, dict):
        holder[str(place[-1])] = value
    elif isinstance(place[-1], int) and place[-1] < len(holder):
        holder[place[-1]] = value
    return True


def _renamed(holder: dict[str, Any], key: str, record: Steps, which: int) -> bool:
    """Take an unknown key away; or, where one of the record's keys is near, call it that."""
    value = holder.pop(key, None)
    meant = [name for name in near(key, keys_at(record)) if name not in holder]
    if which and meant:
        holder[meant[0]] = value
    return True


def _at(data: Any, path: Steps) -> Any:
    for step in path:
        if isinstance(data, dict):
            data = data.get(str(step))
        else:
            data = data[step] if isinstance(data, list) and isinstance(step, int) and step < len(data) else None
    return data


def _stand_in(place: Steps, which: int, tahun: str) -> Any:
    """The first or second of what could stand where the model expects a single value.

    None for grades, of which none is sure to be one of its scale; and for records and lists: what they would hold is
    missed elsewhere, with either stand-in alike.
    """
    if place[-1] in _WITH_OWN:
        return _WITH_OWN[str(place[-1])][which]
    annotation = alternatives(annotation_at(place))[0]
    year = int(tahun) if tahun.isascii() and tahun.isdigit() else 2000
    for kinds, values in (
        ((Teks, DaftarTeks), ("Isian pertama", "Isian kedua")),
        ((Jumlah, Angka), (_SMALL, _LARGE)),
        ((NilaiIndikator,), (_SMALL, "AA")),
        ((Uang,), (_LITTLE_MONEY, _MUCH_MONEY)),
        ((YaTidak,), ("ya", "tidak")),
        ((Tahun,), (f"{year - _FAR}", f"{year + _FAR}")),
        ((Waktu,), (f"{year}-01-02", f"{year + 1}-12-30")),
    ):
        if annotation in kinds:
            return values[which]
    return get_args(annotation)[-which] if get_origin(annotation) is Literal else None
