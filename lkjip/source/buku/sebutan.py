"""What a workbook calls the keys that messages and advice name: its sheets, tables, columns and entries."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from lkjip.diagnostics import Diagnostic
from lkjip.source import codes
from lkjip.source.buku.bentuk import Isian, Kolom, Lembar, Tabel
from lkjip.source.buku.susunan import LEMBAR

_KEY = re.compile(r"`([a-z_]+(?:\.[a-z_]+)*)(?:: ([^`]*))?`")
_BELOW = re.compile(r"`([a-z_]+)`(?: di bawah| dalam| pada) `([a-z_]+(?:\.[a-z_]+)+)`")
_YEAR = re.compile(r"`(\d{4}): \.\.\.` pada `([a-z_]+)`")
_VERB = re.compile(r"\b(tulis|tambahkan|hapus) (?=(?:kolom|tabel|baris) “|lembar )")
_UNDER = re.compile(r"di bawah (?=(?:kolom|tabel|baris) “|lembar )")
_VERBS = {"tulis": "isi ", "tambahkan": "isi ", "hapus": "kosongkan "}
_NAMES_TO_CHOOSE = {codes.PILIHAN, codes.ACUAN, codes.ID_GANDA}  # what stands in their advice are values, no keys
_MISSING = re.compile(r"isi ([^`]+?) belum ada(?: pada .*)?$")
_SECTION = re.compile(r"isi `([a-z_]+)` belum ada")
_ANY_VALUE = "..."
_SHEETS_NAMED = 2
_WITH_KEYS_IN_MESSAGE = {codes.BELUM_ADA, codes.KUNCI_ASING, codes.PILIHAN, codes.BENTUK, codes.KOSONG}


class _Sebutan(NamedTuple):
    """One place of the sheets: its keys from the outermost, its sheet, what people see there, and how deep it lies."""

    kunci: tuple[str, ...]
    lembar: str
    kata: str
    dalam: int


def reworded(findings: Iterable[Diagnostic], files: Collection[str]) -> list[Diagnostic]:
    """The findings, those about one of these workbooks in the words that stand on its sheets."""
    return [_reworded(one) if one.location and one.location.file in files else one for one in findings]


def _reworded(finding: Diagnostic) -> Diagnostic:
    spot = finding.location.spot if finding.location else ""
    here = spot.rpartition("!")[0].strip("'")
    if finding.code == codes.BELUM_ADA and (match := _SECTION.fullmatch(finding.message)):
        words = _of_section(match[1])
        return replace(finding, message=f"{words} belum diisi", hint=f"isi {words}")
    has_keys = finding.code in _WITH_KEYS_IN_MESSAGE
    message = _in_words(finding.message, here) if has_keys else finding.message
    message = _MISSING.sub(r"\1 belum diisi", message) if finding.code == codes.BELUM_ADA else message
    hint = finding.hint if finding.code in _NAMES_TO_CHOOSE else _in_words(finding.hint, here)
    return replace(finding, message=message, hint=hint)


def _of_section(key: str) -> str:
    """What the outermost part of a report is called: its one entry, or its first sheets."""
    whole = [
        one for sheet in LEMBAR for one in _of_sheet(sheet) if one.kunci == (key,) and one.kata.startswith("baris")
    ]
    return _named(whole[0], "") if whole else _sheets((key,)) or f"lembar {_names((key,))[0]}"


def _in_words(text: str, here: str) -> str:
    if "`" not in text:
        return text
    text = _YEAR.sub(lambda match: _of_year(match, here), text)
    text = _BELOW.sub(lambda match: _words(match, here, f"{match[2]}.{match[1]}"), text)
    text = _KEY.sub(lambda match: _words(match, here, match[1], match[2]), text)
    return _UNDER.sub("pada ", _VERB.sub(lambda match: _VERBS[match[1]], text))


def _of_year(match: re.Match[str], here: str) -> str:
    found = _meant((match[2],), here)
    return _named(found._replace(kata=f"{found.kata[:-1]} {match[1]}”"), here) if found else match[0]


def _words(match: re.Match[str], here: str, key: str, value: str | None = None) -> str:
    """What people see at the place that a key names; the key itself where it may mean several."""
    steps = tuple(key.split("."))
    found = _meant(steps, here)
    words = _named(found, here) if found else _sheets(steps)
    if not words:
        return match[0]
    return words if value in (None, _ANY_VALUE) else f"“{value}” pada {words}"


def _named(found: _Sebutan, here: str) -> str:
    return found.kata if found.lembar == here else f"{found.kata} (lembar {found.lembar})"


def _sheets(steps: tuple[str, ...]) -> str:
    """The one or two sheets on which a whole section stands."""
    names = _names(steps)
    return "lembar " + " atau ".join(names) if 0 < len(names) <= _SHEETS_NAMED else ""


@cache
def _names(steps: tuple[str, ...]) -> list[str]:
    found = (one.lembar for sheet in LEMBAR for one in _of_sheet(sheet) if one.kunci[: len(steps)] == steps)
    return list(dict.fromkeys(found))


def _meant(steps: tuple[str, ...], here: str) -> _Sebutan | None:
    fitting = [one for one in _known(steps[-1]) if _is_within(steps, one.kunci)]
    near = [one for one in fitting if one.lembar == here] or fitting
    shortest = [one for one in near if one.dalam == min(other.dalam for other in near)]
    return shortest[0] if len({(one.lembar, one.kata) for one in shortest}) == 1 else None


def _is_within(steps: tuple[str, ...], keys: tuple[str, ...]) -> bool:
    rest = iter(keys)
    return all(step in rest for step in steps)


@cache
def _known(last: str) -> tuple[_Sebutan, ...]:
    return tuple(one for sheet in LEMBAR for one in _of_sheet(sheet) if one.kunci[-1:] == (last,))


def _of_sheet(sheet: Lembar) -> Iterator[_Sebutan]:
    for part in sheet.bagian:
        if isinstance(part, Isian):
            for kolom in part.isi:
                keys = tuple(kolom.kunci.split("."))
                yield _Sebutan(keys, sheet.nama, f"baris “{kolom.judul}”", len(keys))
        else:
            yield from (_Sebutan(keys, sheet.nama, words, deep) for keys, words, deep in _of_table(part))


def _of_table(tabel: Tabel) -> Iterator[tuple[tuple[str, ...], str, int]]:
    title = f"tabel “{tabel.judul.partition(':')[0].partition(';')[0]}”"
    above = tuple(step for step in tabel.jalur.split(".") if step not in ("*", ""))
    if tabel.jalur and not tabel.jalur.endswith("*"):
        yield above, title, len(above)
    for parent in tabel.induk:
        for word in parent.kolom.pilihan:
            yield (*above, word), f"baris “{word.replace('_', ' ')}”", len(above) + 1
    levels = tuple(key for key, _ in tabel.tingkat if key)
    for key, label in tabel.tingkat:
        if key and not tabel.berulang:
            yield (*above, key), f"baris {label}", len(above) + 1
    for kolom in tabel.semua_kolom:
        if keys := _keys(kolom):
            yield (*above, *levels, *keys), f"kolom “{kolom.judul}”", len(above) + len(keys)


def _keys(kolom: Kolom) -> tuple[str, ...]:
    steps = kolom.kunci.replace(":", ".").rstrip(".").split(".")
    is_key = not kolom.rumus and kolom.kunci[:1] not in "^~"
    return tuple(step for step in steps if step not in ("@", "#", "")) if is_key else ()
