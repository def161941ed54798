"""From a main file to a Laporan, or to all findings that stand in the way."""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from lkjip.diagnostics import Diagnostic
from lkjip.model.laporan import Laporan
from lkjip.source import codes
from lkjip.source.acuan import dangling, unknown
from lkjip.source.definisi import misspelt
from lkjip.source.ganda import repetitions, replaced_keys
from lkjip.source.isian import stand_ins, unspent_paths
from lkjip.source.kode import MONEY_SPENT, misplaced, without_money_spent
from lkjip.source.konsep import as_gap, filled
from lkjip.source.rujukan import Hilang
from lkjip.source.sections import Sources, read_sections
from lkjip.source.shape import Steps
from lkjip.source.tanda import left_marks
from lkjip.source.terpotong import cut_off
from lkjip.source.validation import findings, validated
from lkjip.source.where import Where

_WRONG_KEY = (codes.KUNCI_GANDA, codes.ID_GANDA, codes.ACUAN)
_SUB = re.compile(r"`[0-9X](?:\.\d+){5}`")


class Loaded(NamedTuple):
    """What loading gives: the data, or findings; `gaps` are the places that `konsep` has filled.

    `gap_paths` are the paths of the values that stand there only because something must (`isian.py`).
    """

    laporan: Laporan | None
    findings: list[Diagnostic]
    where: Where
    gaps: tuple[Diagnostic, ...] = ()
    files: tuple[Path, ...] = ()
    gap_paths: frozenset[Steps] = frozenset()


def load(path: Path, konsep: bool = False) -> Loaded:
    """Read the main file and every file it names. With `konsep`, missing values are filled with a mark."""
    sources = Sources()
    with _without_gc():
        data = read_sections(path, sources)
        whole, gaps = filled(data, sources.where) if konsep and data is not None else (data, [])
        laporan, unspent = (None, []) if data is None else _checked(whole, sources, konsep)
    found = list(dict.fromkeys(sources.findings))  # a file named twice is read twice
    files = tuple(dict.fromkeys(sources.files))
    paths = frozenset((*stand_ins(whole, data), *unspent_paths(laporan))) if konsep and laporan else frozenset()
    return Loaded(laporan, found, sources.where, (*gaps, *unspent), files, paths)


def _checked(data: Any, sources: Sources, konsep: bool) -> tuple[Laporan | None, list[Diagnostic]]:
    """The Laporan whose parts fit together, and a draft's gaps in the money spent.

    References are looked at once every part can be read.
    """
    gaps: list[Diagnostic] = []
    laporan, faults = validated(data)
    sources.findings += findings(faults, sources.failed, sources.where)
    if laporan:
        sources.findings = _names_checked(laporan, data, sources)
        unspent = _not_explained(list(without_money_spent(laporan, sources.where)), sources)
        gaps = [as_gap(finding) for finding in unspent] if konsep else []
        sources.findings += () if konsep else [*unspent, *left_marks(data, sources.where)]
    return None if any(finding.is_error for finding in sources.findings) else laporan, gaps


def _names_checked(laporan: Laporan, data: Any, sources: Sources) -> list[Diagnostic]:
    """The findings so far and those about ids, codes and references; what one of them explains is told once."""
    where, hilang = sources.where, Hilang(unknown(laporan))
    found = [*replaced_keys(sources.findings, laporan, where), *cut_off(laporan, hilang, where)]
    above, codes_told = misplaced(laporan, hilang, where)
    found += [*above, *repetitions(laporan, data, hilang, codes_told, where)]
    found += misspelt(laporan, hilang, where)
    return [*found, *dangling(laporan, where, hilang)]


def _not_explained(unspent: list[Diagnostic], sources: Sources) -> list[Diagnostic]:
    """The sub kegiatan without money spent, unless as many codes beside that money are wrong or stated twice."""
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
