"""`lkjip validate --lke`: how far the data cover the reporting criteria of the AKIP evaluation."""

import sys
from pathlib import Path

from lkjip.berkas_diperiksa import asked
from lkjip.berkas_masukan import penolakan
from lkjip.calc.hitung import hitung
from lkjip.calc.lke import Lke
from lkjip.calc.lke import lke as cakupan
from lkjip.model.laporan import Laporan
from lkjip.output.findings import screen
from lkjip.output.lke import lke_json, lke_screen
from lkjip.source import load, skala

CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2


def lke_of(names: list[str], as_json: bool = False) -> int:
    """The same for files, folders and patterns as they are typed; what is none is told, and the others are counted."""
    files, refusals = asked(names)
    for refusal in refusals:
        print(f"lkjip: {refusal}", file=sys.stderr)
    code = lke(*files, as_json=as_json) if files else CLEAN
    return COULD_NOT_RUN if refusals else code


def lke(*data: Path, as_json: bool = False) -> int:
    """Print the coverage of each report; returns the exit code (1 where one has errors, 2 where a file is missing)."""
    refusals = [refusal for path in data if (refusal := penolakan(path))]
    for refusal in refusals:
        print(f"lkjip: {refusal}", file=sys.stderr)
    if refusals:
        return COULD_NOT_RUN
    found = [(path, _covered(path)) for path in data]
    reports = [(str(path), *one) for path, one in found if one is not None]
    text = lke_json(reports) if as_json else "\n".join(lke_screen(laporan, one) for _, laporan, one in reports)
    print(text, end="")
    return CLEAN if len(reports) == len(found) else FINDINGS


def _covered(path: Path) -> tuple[Laporan, Lke] | None:
    """The report and its coverage; None where its data cannot be read, which is said on standard error."""
    loaded = load(path)
    if loaded.penetapan is not None:
        print(f"lkjip: {path} hanya memuat keputusan (dokumen: sk-iku); yang dihitung di sini laporan", file=sys.stderr)
        return None
    errors = [finding for finding in loaded.findings if finding.is_error]
    if errors or loaded.laporan is None:
        print(screen(errors, loaded.where.text), file=sys.stderr)
        return None
    scales = skala()
    return loaded.laporan, cakupan(loaded.laporan, hitung(loaded.laporan, scales), scales)
