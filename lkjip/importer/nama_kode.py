"""Names held against codes: a name that belongs to another code tells of a digit that changed."""

from collections.abc import Container, Iterator
from functools import cache
from itertools import combinations

from lkjip.diagnostics import Diagnostic, Location, error, warning
from lkjip.importer import kode_temuan as kt
from lkjip.importer.hasil import Bacaan
from lkjip.model.nama_longgar import nama_resmi, sama
from lkjip.model.rujukan import nomenklatur, tabel

_HINT = "cocokkan kode dan namanya dengan DPA"


@cache
def _codes_by_name() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for kode, name in nomenklatur().items():
        found.setdefault(nama_resmi(name), []).append(kode)
    return found


def kode_bernama(nama: str) -> list[str]:
    """The codes that have this name in the nomenklatur."""
    return _codes_by_name().get(nama_resmi(nama), [])


@cache
def _names_by_output() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in tabel("nomenklatur"):
        if row["indikator_keluaran"]:
            found.setdefault(nama_resmi(row["indikator_keluaran"]), set()).add(row["uraian"])
    return found


def keluaran_lain(nama: str, keluaran: str) -> str:
    """The other sub kegiatan whose official output this is, by name; empty where it is its own, or nobody's."""
    owners = _names_by_output().get(nama_resmi(keluaran), set())
    return "" if any(sama(owner, nama) for owner in owners) else next(iter(sorted(owners)), "")


def keluaran_tertukar(bacaan: Bacaan) -> Iterator[Diagnostic]:
    """Two sub kegiatan that have each other's official output: their headings may be exchanged.

    An office that gives one of them another output is not meant.
    """
    others = {
        kode: [keluaran_lain(pos.nama, one.nama) for one in bacaan.indikator.get(kode, [])]
        for kode, pos in bacaan.sub.items()
    }
    for one, other in combinations(bacaan.sub.values(), 2):
        if _has(others[one.kode], other.nama) and _has(others[other.kode], one.nama):
            message = f"keluaran {one.kode} {one.nama} dan {other.kode} {other.nama} tertukar menurut nomenklatur"
            yield warning(kt.NAMA, message, one.tempat, "periksa apakah judul kedua sub kegiatan itu tertukar")


def _has(names: list[str], nama: str) -> bool:
    return any(sama(one, nama) for one in names if one)


def nama_kode(kode: str, nama: str, di: Location, tertulis: Container[str]) -> Diagnostic | None:
    """What is odd about the name of a code; `tertulis` are all codes that the sheets have.

    A name that is merely another one is an office's own; one that the nomenklatur gives to a code that differs in a
    single part is most likely that code, mistyped.
    """
    known = nomenklatur().get(kode, "")
    if known and sama(known, nama):
        return None
    owners = [one for one in kode_bernama(nama) if _same_bidang(one, kode)]
    close = [one for one in owners if _parts_apart(one, kode) == 1]
    official = f", sedangkan menurut nomenklatur “{known}”" if known else ", kode yang tidak ada dalam nomenklatur"
    message = f"{kode} bernama “{nama}”{official}"
    if owners:
        message += f"; “{nama}” di sana berkode {(close or owners)[0]}"
        is_taken = any(one in tertulis for one in close)
        make = error if close and (known or is_taken) else warning
        return make(kt.NAMA, message, di, "periksa apakah kodenya salah ketik; " + _HINT)
    return warning(kt.NAMA, message, di, _HINT) if known else None


def _same_bidang(one: str, other: str) -> bool:
    """Codes of one level and one bidang urusan; every bidang has the same programme of support."""
    return one.count(".") == other.count(".") and one.split(".")[:2] == other.split(".")[:2]


def _parts_apart(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one.split("."), other.split("."), strict=True))
