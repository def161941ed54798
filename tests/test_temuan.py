"""The example's findings are exactly those that its TEMUAN.md explains."""

import re
from pathlib import Path

from lkjip.calc.hitung import hitung
from lkjip.diagnostics import Severity, sorted_findings
from lkjip.rules import check
from lkjip.source import load, skala

EXAMPLE = Path(__file__).parent.parent / "examples" / "semboro-2024"


def test_the_example_has_the_findings_it_tells_of_and_no_other() -> None:
    loaded = load(EXAMPLE / "semboro-2024.yaml")
    assert loaded.findings == []
    assert loaded.laporan is not None
    findings = sorted_findings(check(loaded.laporan, hitung(loaded.laporan, skala()), loaded.where))
    assert {finding.severity for finding in findings} == {Severity.WARNING, Severity.INFO}
    found = [(finding.code, Path(finding.location.file).name) for finding in findings if finding.location]
    text = (EXAMPLE / "TEMUAN.md").read_text("utf-8")
    assert found == re.findall(r"^\| ([A-Z]\d{3}) \| (\S+) \|", text, re.MULTILINE)
