"""From a main file to a Laporan, or to all findings that stand in the way."""

import gc
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from lkjip.diagnostics import Diagnostic
from lkjip.model.laporan import Laporan
from lkjip.model.penetapan import Penetapan
from lkjip.source import codes
from lkjip.source.acuan import dangling, dangling_in_decree, unknown
from lkjip.source.definisi import misspelt
from lkjip.source.dugaan import Dugaan, guessed, with_money_spent
from lkjip.source.ganda import repetitions, replaced_keys
from lkjip.source.isian import stand_ins, unspent_paths
from lkjip.source.kode import MONEY_SPENT, misplaced, without_money_spent
from lkjip.source.konsep import as_gap, filled
from lkjip.source.rujukan import Hilang
from lkjip.source.sections import Sources, read_sections
from lkjip.source.shape import Steps
from lkjip.source.tanda import left_marks, marked_paths
from lkjip.source.terpotong import cut_off
from lkjip.source.validation import decreed, findings, is_decree, validated
from lkjip.source.where import Where

_WRONG_KEY = (codes.KUNCI_GANDA, codes.ID_GANDA, codes.ACUAN)
_SINGLE_VALUES = {codes.BELUM_ADA, codes.KUNCI_ASING, codes.PILIHAN, codes.BENTUK, codes.NILAI, codes.KOSONG}
_LOST_ROWS = {codes.BUKU_HILANG, codes.BUKU_GANDA, codes.BUKU_INDUK, codes.BUKU_TINGKAT}
_SINGLE_VALUES |= {codes.TANDA, codes.TANPA_REALISASI, codes.FOTO}
_SUB = re.compile(r"`[0-9X](?:\.\d+){5}`")


class Loaded(NamedTuple):
    """What loading gives: the data, or findings; `gaps` are the places that `konsep` has filled.

    `gap_paths` are the paths of the values that stand there only because something must (`isian.py`). `dugaan` is what
    can be said of data with faults that stand alone (`dugaan.py`). Data of a decree alone are a `penetapan`.
    """

    laporan: Laporan | None
    findings: list[Diagnostic]
    where: Where
    gaps: tuple[Diagnostic, ...] = ()
    files: tuple[Path, ...] = ()
    gap_paths: frozenset[Steps] = frozenset()
    dugaan: Dugaan | None = None
    penetapan: Penetapan | None = None


def load(path: Path, konsep: bool = False) -> Loaded:
    """Read the main file and every file it names. With `konsep`, missing values are filled with a mark."""
    sources = Sources()
    with _without_gc():
        data = read_sections(path, sources)
        whole, gaps = filled(data, sources.where) if konsep and data is not None else (data, [])
        if is_decree(data):
            return _decree(whole, sources, tuple(gaps), konsep)
        laporan, unspent = (None, []) if data is None else _checked(whole, sources, konsep)
        dugaan = _beside_faults(data, sources) if data is not None and laporan is None and not konsep else None
    found = in_words_of(sources.where, dict.fromkeys(sources.findings))  # a file named twice is read twice
    files = tuple(dict.fromkeys(sources.files))
    paths = frozenset((*stand_ins(whole, data), *unspent_paths(laporan))) if konsep and laporan else frozenset()
    gaps = in_words_of(sources.where, (*gaps, *unspent))
    return Loaded(laporan, found, sources.where, tuple(gaps), files, paths, dugaan)


def in_words_of(where: Where, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings; where a workbook was read, in the words that stand on its sheets."""
    files = {mount.file for mount in where.mounts.values() if not isinstance(mount, str)}
    if not files:
        return list(found)
    from lkjip.source.buku.sebutan import reworded  # only those who have a workbook wait for it

    return reworded(found, files)


def _decree(data: Any, sources: Sources, gaps: tuple[Diagnostic, ...], konsep: bool) -> Loaded:
    """What a file of a decree alone states."""
    penetapan, faults = decreed(data)
    sources.findings += findings(faults, sources.failed, sources.where)
    if penetapan:
        sources.findings += dangling_in_decree(penetapan, sources.where)
        sources.findings += () if konsep else left_marks(data, sources.where)
    found = list(dict.fromkeys(sources.findings))
    sound = None if any(finding.is_error for finding in found) else penetapan
    return Loaded(None, found, sources.where, gaps, tuple(dict.fromkeys(sources.files)), penetapan=sound)


def _checked(data: Any, sources: Sources, konsep: bool) -> tuple[Laporan | None, list[Diagnostic]]:
    """The Laporan whose parts fit together, and a draft's gaps in the money spent.

    References are looked at once every part can be read.
    """
    gaps: list[Diagnostic] = []
    laporan, faults = validated(data)
    sources.findings += findings(faults, sources.failed, sources.where)
    if laporan:
        replaced = list(replaced_keys(sources.findings, laporan, sources.where))
        sources.findings = [*replaced, *([] if _is_partial(replaced) else _about_names(laporan, data, sources.where))]
        unspent = _not_explained(list(without_money_spent(laporan, sources.where)), sources)
        gaps = [as_gap(finding) for finding in unspent] if konsep else []
        sources.findings += () if konsep else [*unspent, *left_marks(data, sources.where)]
    return None if any(finding.is_error for finding in sources.findings) else laporan, gaps


def _beside_faults(data: Any, sources: Sources) -> Dugaan | None:
    """What the data say beside their faults, where these are single values; faults of references there are told.

    Where the text itself is doubtful, or a reference leads nowhere, nothing more can be said.
    """
    laporan, faults = validated(data)
    told = {finding.code for finding in sources.findings if finding.is_error}
    if sources.failed or not told <= _SINGLE_VALUES:
        return None
    if laporan:
        unspent = list(unspent_paths(laporan))
        marks = Dugaan((laporan, laporan), (data, data), tuple(marked_paths(data)))
        return with_money_spent(data, [str(path[-1]) for path in unspent]) if unspent else marks
    dugaan = guessed(data, faults)
    if dugaan is None:
        return None
    one, other = (_about_references(*guess, sources.where) for guess in zip(dugaan.laporan, dugaan.data, strict=True))
    lines = {(place.file, place.line) for place in (sources.where.locate(*steps) for steps in dugaan.places)}
    sure = [
        item
        for item in one
        if item in other and item.location and (item.location.file, item.location.line) not in lines
    ]
    sources.findings += sure
    return dugaan if not one and not other else None


def _about_names(laporan: Laporan, data: Any, where: Where) -> list[Diagnostic]:
    """What is wrong with ids, codes and references; what one finding explains is told once."""
    hilang = Hilang(unknown(laporan))
    cut = list(cut_off(laporan, hilang, where))
    above, codes_told = misplaced(laporan, hilang, where)
    twice = list(repetitions(laporan, data, hilang, codes_told, where))
    return [*cut, *above, *twice, *misspelt(laporan, hilang, where), *dangling(laporan, where, hilang)]


def _is_partial(found: list[Diagnostic]) -> bool:
    """Whether rows of a workbook are lost, so that what refers to them looks wrong too."""
    return any(finding.is_error and finding.code in _LOST_ROWS for finding in found)


def _about_references(laporan: Laporan, data: Any, where: Where) -> list[Diagnostic]:
    about_names = _about_names(laporan, data, where)
    return [*about_names, *without_money_spent(laporan, where), *left_marks(data, where)]


def _not_explained(unspent: list[Diagnostic], sources: Sources) -> list[Diagnostic]:
    """The sub kegiatan without money spent, unless that money is lost, or as many codes beside it are wrong."""
    if any(MONEY_SPENT[: len(path)] == path[: len(MONEY_SPENT)] for path in sources.failed):
        return []
    file = sources.where.locate_key(*MONEY_SPENT).file
    slips = sum(
        1
        for finding in sources.findings
        if finding.code in _WRONG_KEY
        and finding.location
        and finding.location.file == file
        and _SUB.search(finding.message)
    )
    return [] if slips >= len(unspent) else unspent


@contextmanager
def _without_gc() -> Iterator[None]:
    """Thousands of small records that all stay: collecting between them halves the speed and finds nothing."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
