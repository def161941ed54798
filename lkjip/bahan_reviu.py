"""What the reviewer's sheet is made from: the finished report, and the findings about the data it was made from."""

import os
from collections.abc import Iterable
from pathlib import Path

from lkjip.diagnostics import Diagnostic, Location, sorted_findings
from lkjip.output.findings import COUNTED
from lkjip.output.tercetak import tercetak
from lkjip.report.konteks.reviu import TemuanReviu
from lkjip.report.lembar_reviu import BahanReviu
from lkjip.source.katalog import daftar_reviu


def bahan_reviu(report: bytes, findings: Iterable[Diagnostic], folder: Path) -> BahanReviu:
    """Findings in the order of their places, named from the folder of the data; those that the data leave out too."""
    told = tuple(_temuan(one, folder) for one in sorted_findings(list(dict.fromkeys(findings))))
    return BahanReviu(daftar_reviu(), tercetak(report), told)


def _temuan(one: Diagnostic, folder: Path) -> TemuanReviu:
    reason = one.suppressed.reason if one.suppressed else ""
    return TemuanReviu(one.code, COUNTED[one.severity], _letak(one.location, folder), one.message, reason)


def _letak(place: Location | None, folder: Path) -> str:
    """`berkas:baris`, or the cell of a workbook; empty for a finding about no place."""
    if place is None:
        return ""
    file = _dari(folder, place.file)
    return f"{file}:{place.line}" if place.line is not None else f"{file}, {place.spot}" if place.spot else file


def _dari(folder: Path, file: str) -> str:
    """A file as it is named from the folder of the data; as it is where that lies on another drive."""
    try:
        return Path(os.path.relpath(file, folder)).as_posix()
    except ValueError:
        return file
