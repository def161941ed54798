"""A draft from incomplete data: what is missing is filled with a mark that nobody can overlook, and listed.

Only gaps are filled. A wrong number, an unknown key or a reference to nothing stays an error in a draft too.
"""

from copy import deepcopy
from typing import Any, get_args, get_origin

from lkjip.diagnostics import Diagnostic, warning
from lkjip.model.anggaran import Uang
from lkjip.model.values import Angka, DaftarTeks, Id, Jumlah, Kode, NilaiIndikator, Tahun, Teks, Waktu, normal_code
from lkjip.source import codes
from lkjip.source.faults import Fault
from lkjip.source.names import title
from lkjip.source.shape import Steps, alternatives, annotation_at, bare, fields, is_record, least
from lkjip.source.validation import faults_of
from lkjip.source.where import Where

MARK = "BELUM DIISI"
UNNAMED = "belum_diisi"
_OFFICIALS = ("pihak_pertama", "pejabat")
_GAPS = ("missing", "too_short", "string_too_short")
_MOST_ROUNDS = 8


class _Unfillable(Exception):  # noqa: N818  # no error of the program: the gap stays a finding
    """Nothing harmless can stand in this place."""


def filled(data: Any, where: Where) -> tuple[Any, list[Diagnostic]]:
    """A copy of `data` with its gaps filled as far as that can be done without guessing, and the gaps."""
    data = deepcopy(data)
    gaps: dict[Steps, Diagnostic] = {}
    for _ in range(_MOST_ROUNDS):
        places = [_place(fault) for fault in faults_of(data) if _is_gap(fault)]
        done = [place for place in places if place not in gaps and _fill_in(data, place)]
        gaps |= {place: _gap(place, where) for place in done}
        if not done:
            break
    return data, list(gaps.values())


def as_gap(finding: Diagnostic) -> Diagnostic:
    """An error that a draft may have, as one of its gaps."""
    return warning(codes.BELUM_DIISI, finding.message, finding.location, finding.hint)


def _is_gap(fault: Fault) -> bool:
    return fault.kind in _GAPS or (fault.value is None and fault.key is None)


def _place(fault: Fault) -> Steps:
    return fault.path if fault.key is None else (*fault.path, fault.key)


def _gap(place: Steps, where: Where) -> Diagnostic:
    within = f" pada {title(place[:-1])}" if len(place) > 1 and isinstance(place[-1], str) else ""
    return warning(
        codes.BELUM_DIISI, f"{title(place)} belum diisi{within}", where.locate(*place), "isi sebelum disahkan"
    )


def _fill_in(data: Any, place: Steps) -> bool:
    """Put something into the place, unless only a guess could stand there; a sum to check against is left out."""
    if _is_control(place):
        _record(data, place[:-1]).pop(str(place[-1]), None)
        return True
    try:
        value = _filling(data, place)
    except _Unfillable:
        return False
    holder = data
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = value
    return True


def _is_control(place: Steps) -> bool:
    if len(place) < 3:
        return False
    holders = (place[-2], place[-3])
    of_pk = place[0] == "pk" and "program" in holders[:1]
    return of_pk or any(isinstance(name, str) and name.startswith("kontrol") for name in holders)


def _filling(data: Any, place: Steps) -> Any:
    if place[0] == "pk" and place[-1] == "sasaran":
        return _promised(data)
    if place[-1] in _OFFICIALS and len(place) > 1:
        return _first_party(data) if place[0] == "pengesahan" else _official(data)
    if place[-1] in ("acuan", "indikator") and bare(annotation_at(place)) is str:
        raise _Unfillable
    return _of_type(alternatives(annotation_at(place))[0], data, place)


def _first_party(data: Any) -> str:
    """Who signed the Perjanjian Kinerja in force signs the report too, where that is known."""
    pk = _records(data, "pk")
    name = pk[-1].get("pihak_pertama") if pk else None
    return name if isinstance(name, str) and name in _record(data, ("pejabat",)) else _official(data)


def _official(data: Any) -> str:
    officials = data.setdefault("pejabat", {})
    if not isinstance(officials, dict):
        raise _Unfillable
    officials[UNNAMED] = {"nama": MARK, "jabatan": MARK}
    return UNNAMED


def _of_type(annotation: Any, data: Any, place: Steps) -> Any:
    """The mark in the form that the place takes."""
    if annotation == Kode:
        return _code(data, place[:-1])
    if annotation in (Tahun, Waktu):
        return _year(data, place)
    for kinds, value in _FILLINGS:
        if annotation in kinds:
            return value
    plain = bare(annotation)
    if is_record(plain):
        required = [name for name in fields(plain) if plain.model_fields[name].is_required()]
        return {name: _filling(data, (*place, name)) for name in required}
    if get_origin(plain) is tuple:
        return [_filling(data, (*place, number)) for number in range(least(annotation))]
    if get_origin(plain) is dict and get_args(plain):
        return {UNNAMED: _filling(data, (*place, UNNAMED))} if least(annotation) else {}
    raise _Unfillable


_FILLINGS: tuple[tuple[tuple[Any, ...], Any], ...] = (
    ((Teks, DaftarTeks), MARK),
    ((Id,), UNNAMED),
    ((Jumlah, Angka, Uang), "0"),
    ((NilaiIndikator,), {"predikat": MARK}),
)


def _year(data: Any, place: Steps) -> str:
    """The year of the report; the year after it for a date. Without that year nothing can be computed."""
    tahun = str(data.get("tahun", ""))
    if place == ("tahun",) or not (tahun.isascii() and tahun.isdigit()):
        raise _Unfillable
    return str(int(tahun) + 1) if annotation_at(place) == Waktu else tahun


def _code(data: Any, record: Steps) -> str:
    """The code that the parts below have in common; else one that no nomenclature knows, under the code above."""
    if len(record) not in (3, 5, 7) or record[0] != "anggaran" or not isinstance(record[-1], int):
        raise _Unfillable
    number = record[-1] + 1
    if below := _code_below(_record(data, record)):
        return ".".join(below.split(".")[: len(record)])
    if len(record) == 3:
        return f"X.XX.{number:02}"
    above = normal_code(str(_record(data, record[:-2]).get("kode"))) or _code(data, record[:-2])
    return f"{above}.9.{number:02}" if len(record) == 5 else f"{above}.{9000 + number}"


def _code_below(record: dict[str, Any]) -> str | None:
    below = [*_records(record, "kegiatan"), *_records(record, "sub_kegiatan")]
    found = (normal_code(str(item.get("kode"))) or _code_below(item) for item in below)
    return next((code for code in found if code), None)


def _record(data: Any, path: Steps) -> dict[str, Any]:
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        else:
            data = data[step] if isinstance(data, list) and isinstance(step, int) and step < len(data) else None
    return data if isinstance(data, dict) else {}


def _promised(data: Any) -> list[dict[str, Any]]:
    """Rows of a Perjanjian Kinerja as the Renstra has them for the year; one row of marks where it has none."""
    tahun = _year(data, ("renstra", "awal"))
    versions = _records(data.get("renstra"), "versi")
    if not versions:
        raise _Unfillable
    stated = [row for tujuan in _records(versions[-1], "tujuan") for row in (tujuan, *_records(tujuan, "sasaran"))]
    rows = [{"acuan": row.get("id"), "target": _targets(row, tahun)} for row in stated]
    known = [row for row in rows if row["target"]]
    return known or _without_targets(stated) or [_row_of_marks(versions[-1], tahun)]


def _targets(row: dict[str, Any], tahun: str) -> dict[str, Any]:
    targets = ((item.get("id", UNNAMED), item.get("target")) for item in _records(row, "indikator"))
    return {name: target[tahun] for name, target in targets if isinstance(target, dict) and target.get(tahun)}


def _without_targets(stated: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows of all indicators that the Renstra names, the mark in the place of every target."""
    named = [(row.get("id"), [item.get("id") for item in _records(row, "indikator")]) for row in stated]
    return [
        {"acuan": acuan, "target": {name: {"predikat": MARK} for name in names}}
        for acuan, names in named
        if names and all(isinstance(name, str) for name in (acuan, *names))
    ]


def _row_of_marks(version: dict[str, Any], tahun: str) -> dict[str, Any]:
    target = {"predikat": MARK}
    indikator = {"id": UNNAMED, "nama": MARK, "target": {tahun: target}}
    version["tujuan"] = [*_records(version, "tujuan"), {"id": UNNAMED, "uraian": MARK, "indikator": [indikator]}]
    return {"acuan": UNNAMED, "target": {UNNAMED: target}}


def _records(holder: Any, key: str) -> list[dict[str, Any]]:
    items = holder.get(key) if isinstance(holder, dict) else None
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
