"""`lkjip template periksa`: what is wrong with an office's template, found without any data of a report."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from lkjip.berkas_masukan import penolakan
from lkjip.diagnostics import Diagnostic
from lkjip.output.findings import Read, screen
from lkjip.report.nama import nama_laporan
from lkjip.source.katalog import peraturan

CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2
Show = Callable[[Iterable[Diagnostic], Read], str]


def periksa_template(template: Path, show: Show = screen) -> int:
    """Print the findings; returns the exit code (0 without errors, 1 with errors, 2 could not run)."""
    if refusal := penolakan(template, "berkas templatnya"):
        print(f"lkjip: {refusal}", file=sys.stderr)
        return COULD_NOT_RUN
    findings = template_findings(template)
    print(show(findings, lambda _: None).rstrip("\n"))
    return FINDINGS if any(finding.is_error for finding in findings) else CLEAN


def template_findings(template: Path) -> list[Diagnostic]:
    """All faults of a template of the report."""
    from lkjip.word.check import check_template

    return check_template(template, nama_laporan(peraturan()))
