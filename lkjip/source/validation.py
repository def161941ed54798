"""From plain data to a Laporan; what pydantic reports becomes findings in Indonesian, keyed by its error types."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core.core_schema import ErrorType

from lkjip.diagnostics import Diagnostic, error
from lkjip.model.laporan import Laporan
from lkjip.model.penetapan import Penetapan
from lkjip.source import codes
from lkjip.source.bentuk import deeper, sentence, shape_advice
from lkjip.source.faults import Fault, faults
from lkjip.source.ketikan import number_advice
from lkjip.source.names import listed, near, shortened, suggestion, title
from lkjip.source.shape import Steps, keys_at
from lkjip.source.where import Where

_BUILT_IN = frozenset(get_args(ErrorType))
_MANY = 4  # the same gap in so many items is told once
_RECORD = "isian berkunci (`kunci: nilai`)"
_LIST = "daftar (tiap butir diawali “- ”)"
_ONE_VALUE = "satu nilai"
_EXPECTED = {
    "string_type": "satu teks",
    "model_type": _RECORD,
    "model_attributes_type": _RECORD,
    "dict_type": _RECORD,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "bool_type": "“ya” atau “tidak”",
}
_NUMBERS = ("angka", "nilai", "tahun")
_RECORDS_OF_ONE_VALUE = ("belanja", "nilai")
_INCOMPLETE = {  # a record that lacks one of the values it may have: what to do
    "iku_tanpa_nama": "tambahkan `nama` dan `sasaran`, atau `indikator` bila ada dalam `renstra`",
    "tanpa_keputusan": "tambahkan `keputusan` pada `iku`",
    "tanpa_pejabat": "tambahkan `pejabat: ...` pada `iku.keputusan` dengan id dari bagian `pejabat`",
}

Said = tuple[str, str, str]  # code, message, hint


def validated(data: Any) -> tuple[Laporan | None, list[Fault]]:
    """The Laporan that `data` states, or its faults."""
    try:
        return Laporan.model_validate(data), []
    except ValidationError as problem:
        return None, faults(problem, data)


def decreed(data: Any) -> tuple[Penetapan | None, list[Fault]]:
    """The decree that `data` states, or its faults."""
    try:
        return Penetapan.model_validate(data), []
    except ValidationError as problem:
        return None, faults(problem, data)


def is_decree(data: Any) -> bool:
    """Whether the data are those of one document alone."""
    return isinstance(data, dict) and "dokumen" in data


def faults_of(data: Any) -> list[Fault]:
    """What is wrong with the data, be they a report's or a decree's."""
    return decreed(data)[1] if is_decree(data) else validated(data)[1]


def findings(found: list[Fault], failed: list[Steps], where: Where) -> list[Diagnostic]:
    """What to tell about the faults, except where a file is missing, or where a misspelt key explains a missing one."""
    misspelt = {(fault.path, name) for fault in found for name in _meant(fault)}
    told = [
        fault
        for fault in found
        if not any(_is_lost(fault, path) for path in failed)
        and not (fault.kind == "missing" and (fault.path, fault.key) in misspelt)
    ]
    alike: dict[tuple[Any, ...], list[Fault]] = {}
    for fault in told:
        alike.setdefault(_kind_of_gap(fault), []).append(fault)
    made = [(fault, _finding(fault, where)) for fault in told]
    groups = {id(group[0]): group for group in alike.values() if len(group) >= _MANY}
    left_out = {id(fault) for group in groups.values() for fault in group[1:]}
    return [
        _together(groups[id(fault)], finding, where) if id(fault) in groups else finding
        for fault, finding in made
        if id(fault) not in left_out
    ]


def _kind_of_gap(fault: Fault) -> tuple[Any, ...]:
    """What the same gap in many items of lists has in common; nothing in common where it is no such gap."""
    in_an_item = fault.kind == "missing" and len(fault.path) > 1 and isinstance(fault.path[-1], int)
    return (fault.key, fault.path[0], fault.path[-2]) if in_an_item else (id(fault),)


def _together(group: list[Fault], first: Diagnostic, where: Where) -> Diagnostic:
    """One finding for a key that many items lack, at the first of them, with the lines of the others."""
    places = [where.locate_key(*_place(fault)) for fault in group]
    lines = ", ".join(str(place.line or place.spot) for place in places[1:])
    message = f"isi `{group[0].key}` belum ada pada {len(group)} butir `{group[0].path[-2]}`"
    return replace(first, message=message, hint=f"isi juga pada baris {lines}")


def _is_lost(fault: Fault, path: Steps) -> bool:
    """Whether the place of a fault lies in a part that could not be read, or lacks only because that part does."""
    place = _place(fault)
    return place[: len(path)] == path or (fault.kind == "missing" and path[: len(place)] == place)


def _meant(fault: Fault) -> list[str]:
    return near(fault.key or "", keys_at(fault.path))[:1] if fault.kind == "extra_forbidden" else []


def _place(fault: Fault) -> Steps:
    return fault.path if fault.key is None else (*fault.path, fault.key)


def _finding(fault: Fault, where: Where) -> Diagnostic:
    code, message, hint = _said(fault)
    if code == codes.BENTUK:
        hint = shape_advice(fault, where)
    find = where.locate if fault.key is None else where.locate_key
    place = find(*_place(fault))
    if place.spot and code == codes.BELUM_ADA and fault.key:
        sheet = place.spot.rpartition("!")[0].strip("'")
        hint = f"isi `{fault.key}` pada lembar {sheet}"
    return error(code, shortened(message), place, hint)


def _said(fault: Fault) -> Said:
    if fault.value is None and fault.key is None:
        return _absent(fault)
    if fault.kind not in _BUILT_IN:
        return _own(fault)
    return _SAID.get(fault.kind, _shape)(fault)


def _absent(fault: Fault) -> Said:
    if fault.path and isinstance(fault.path[-1], int):
        return codes.BELUM_ADA, f"{title(fault.path)} kosong", "isi atau hapus butir itu"
    return codes.BELUM_ADA, f"{title(fault.path)} belum diisi", "isi, atau hapus barisnya bila tidak wajib"


def _missing(fault: Fault) -> Said:
    within = f" pada {title(fault.path)}" if fault.path else ""
    return codes.BELUM_ADA, f"isi `{fault.key}` belum ada{within}", f"tambahkan `{fault.key}: ...`"


def _unknown(fault: Fault) -> Said:
    key = fault.key or ""
    if not fault.path and key in keys_at(()):
        said = f"bagian `{key}` hanya dipakai dalam laporan, bukan dalam keputusan"
        return codes.KUNCI_ASING, said, "hapus bagian itu; atau hapus `dokumen`, bila ini data laporan"
    return (
        codes.KUNCI_ASING,
        f"kunci `{key}` tidak dikenal pada {title(fault.path)}",
        sentence(fault) or _known_keys(key, fault.path),
    )


def _known_keys(key: str, path: Steps) -> str:
    otherwise = "hapus kunci itu, atau lihat kunci yang dikenal di dokumentasi"
    return deeper(key, path) or suggestion(key, keys_at(path), otherwise)


def _choice(fault: Fault) -> Said:
    written = fault.value if isinstance(fault.value, str) else "…"
    return codes.PILIHAN, f"“{written}” bukan pilihan untuk {title(fault.path)}", f"pakai {listed(fault.choices)}"


def _own(fault: Fault) -> Said:
    """The model's own checks speak Indonesian already; only a list where one value belongs is told here."""
    if fault.kind in _INCOMPLETE:
        return codes.BELUM_ADA, fault.message, _INCOMPLETE[fault.kind]
    is_record = isinstance(fault.value, dict)
    if isinstance(fault.value, list) or (is_record and fault.kind not in _RECORDS_OF_ONE_VALUE and not fault.key):
        return _shape(fault)
    return codes.NILAI, fault.message, number_advice(fault.value) if fault.kind in _NUMBERS else ""


def _shape(fault: Fault) -> Said:
    expected = _EXPECTED.get(fault.kind, _ONE_VALUE)
    kinds: dict[type, str] = {dict: "isian berkunci", list: "daftar"}
    written = kinds.get(type(fault.value), "teks")
    return codes.BENTUK, f"{title(fault.path)} harus berupa {expected}, bukan {written}", ""


def _too_short(fault: Fault) -> Said:
    return codes.KOSONG, f"{title(fault.path)} harus memuat sedikitnya {fault.least} butir", "lengkapi butirnya"


def _empty(fault: Fault) -> Said:
    return codes.KOSONG, f"isi {title(fault.path)} kosong", "isi, atau hapus barisnya bila tidak wajib"


def _identifier(fault: Fault) -> Said:
    said = f"id “{fault.value}” hanya boleh berisi huruf kecil, angka, dan garis bawah, diawali huruf"
    return codes.NILAI, said, "tulis mis. `ikm` atau `sasaran_1`"


_SAID: dict[str, Callable[[Fault], Said]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _choice,
    "too_short": _too_short,
    "string_too_short": _empty,
    "string_pattern_mismatch": _identifier,
}
