"""`lkjip validate --tanpa-pembanding`: the figures of each report in which a wrong digit could not be seen."""

import sys
from pathlib import Path

from lkjip.berkas_diperiksa import asked
from lkjip.calc.hitung import hitung
from lkjip.diagnostics import visible
from lkjip.output.findings import screen
from lkjip.output.sendiri import sendiri_json, sendiri_screen
from lkjip.rules.tanpa_pembanding import Sebaran, tanpa_pembanding
from lkjip.source import load, skala

CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2


def figures_alone(names: list[str], as_json: bool = False) -> int:
    """Print them; the exit code (1 where data have errors, 2 where something cannot be read at all)."""
    files, refusals = asked(names)
    for refusal in refusals:
        print(f"lkjip: {refusal}", file=sys.stderr)
    found = [(path, _figures(path)) for path in files]
    reports = [(path.as_posix(), one.semua, one.sendiri) for path, one in found if one]
    if as_json:
        print(sendiri_json(reports), end="")
    else:
        print("\n".join(sendiri_screen(*report) for report in reports), end="")
    return COULD_NOT_RUN if refusals else CLEAN if len(reports) == len(found) else FINDINGS


def _figures(path: Path) -> Sebaran | None:
    """The figures of one report; None where its data have errors, which is said on standard error."""
    loaded = load(path)
    if loaded.penetapan is not None:
        print(f"lkjip: {path} hanya memuat keputusan (dokumen: sk-iku); yang dihitung di sini laporan", file=sys.stderr)
        return None
    if loaded.laporan is None:
        print(screen(visible(loaded.findings), loaded.where.text), file=sys.stderr)
        return None
    return tanpa_pembanding(loaded.laporan, hitung(loaded.laporan, skala()), loaded.where)
