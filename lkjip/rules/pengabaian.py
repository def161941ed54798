"""A60x: findings that the data ask to leave out, each in one place and for a reason; and requests that fit nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from lkjip.diagnostics import Diagnostic, Location, Severity, Suppression, warning
from lkjip.model.laporan import Laporan
from lkjip.model.pengabaian import Abaikan
from lkjip.penjelasan import as_code
from lkjip.rules.letak import Names, covers, missing_step, names_along, written
from lkjip.rules.registry import Path, Rule, Where

TIDAK_TERPAKAI = "A601"  # nothing is found there that could be left out
KODE_ASING = "A602"  # no such code
BUKAN_PERINGATAN = "A603"  # an error, or no finding of a rule
TANPA_TEMPAT = "A604"  # a place that the data do not have

_MOST_NAMED = 3
_MOST_LISTED = 12
_FAMILIES = ("S", "A", "T", "W", "H")  # codes of findings that no rule makes


class Placed(NamedTuple):
    """A finding of a rule and how its place may be written."""

    finding: Diagnostic
    names: Names


def placed(laporan: Laporan, path: Path, finding: Diagnostic) -> Placed:
    """The finding with the name of its place."""
    names = names_along(laporan, path)
    return Placed(replace(finding, path=written(names)), names)


def applied(laporan: Laporan, found: Sequence[Placed], rules: Mapping[str, Rule], where: Where) -> list[Diagnostic]:
    """The findings, those marked that the data ask to leave out; and what is wrong with what they ask."""
    if not laporan.abaikan:
        return [item.finding for item in found]
    reasons: dict[int, Suppression] = {}
    faults: list[Diagnostic] = []
    for number, request in enumerate(laporan.abaikan):
        meant = [
            index
            for index, item in enumerate(found)
            if item.finding.code == request.kode and not item.finding.is_error and covers(request.di, item.names)
        ]
        reason = Suppression(request.alasan, where.locate("abaikan", number))
        reasons |= {index: reason for index in meant if index not in reasons}
        if not meant:
            faults.append(_fault(laporan, number, request, found, rules, where))
    marked = [replace(item.finding, suppressed=reasons.get(index)) for index, item in enumerate(found)]
    return marked + faults


def _fault(
    laporan: Laporan, number: int, request: Abaikan, found: Sequence[Placed], rules: Mapping[str, Rule], where: Where
) -> Diagnostic:
    """What is wrong with a request that leaves nothing out."""
    place = where.locate("abaikan", number, "kode")
    known = rules.get(request.kode)
    if known is None and not _is_of_a_family(request.kode):
        meant = as_code(request.kode)
        hint = _nearest(meant, [meant] if meant in rules else list(rules)) or "lihat daftar kode dengan `lkjip explain`"
        return warning(KODE_ASING, f"kode `{request.kode}` pada `abaikan` tidak dikenal", place, hint)
    if known is None or known.severity is Severity.ERROR:
        message = f"{request.kode} tidak dapat diabaikan: hanya peringatan tentang isi data yang dapat"
        return warning(BUKAN_PERINGATAN, message, place, "hapus butir ini, lalu perbaiki datanya")
    place = where.locate("abaikan", number, "di")
    if gone := missing_step(laporan, request.di):
        said = f"`{gone.rest}` tidak ada pada `{gone.above}`" if gone.above else f"tidak ada bagian `{gone.rest}`"
        hint = _nearest(gone.rest, gone.known) or f"perbaiki `di` menurut yang tertulis pada temuan {request.kode}"
        return warning(TANPA_TEMPAT, f"tempat `{request.di}` pada `abaikan` tidak ada: {said}", place, hint)
    message = f"tidak ada peringatan {request.kode} pada `{request.di}` yang dapat diabaikan"
    unused = warning(TIDAK_TERPAKAI, message, place, "hapus butir ini, atau perbaiki `di`")
    return replace(unused, related=tuple(_elsewhere(request.kode, found)))


def _is_of_a_family(code: str) -> bool:
    return code[:1] in _FAMILIES and len(code) == 4 and code[1:].isdigit()


def _elsewhere(code: str, found: Sequence[Placed]) -> Iterator[tuple[Location, str]]:
    others = [item.finding for item in found if item.finding.code == code][:_MOST_NAMED]
    return ((item.location, f"{code} ada di sini (di: {item.path})") for item in others if item.location)


def _nearest(name: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches  # a large module, for a mistake only

    if near := get_close_matches(name, known, _MOST_NAMED):
        return f"mungkin maksud Anda {_listed(near)}"
    return f"pakai salah satu: {_listed(known)}" if 0 < len(known) <= _MOST_LISTED else ""


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
