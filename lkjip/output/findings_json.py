"""Findings for programs, as JSON; its form is described in docs/format-json.md and changes only with `version`."""

import json
from typing import Any

from lkjip import __version__
from lkjip.diagnostics import Diagnostic, Location, Severity, visible
from lkjip.output.formats import Checked

VERSION = 1

Record = dict[str, Any]


def rendered(checked: Checked) -> str:
    """One JSON object in ASCII, so that it survives every terminal and pipe."""
    return json.dumps(_report(checked), indent=2) + "\n"


def _report(checked: Checked) -> Record:
    names = checked.documentation()
    return {
        "format": "lkjip-findings",
        "version": VERSION,
        "lkjip": __version__,
        "reports": list(checked.reports),
        "files": list(checked.files),
        "could_not_check": list(checked.refusals),
        "counts": _counts(checked.findings),
        "findings": [
            _finding(finding, names[finding.code].name if finding.code in names else "") for finding in checked.findings
        ],
    }


def _counts(findings: list[Diagnostic]) -> dict[str, int]:
    shown = [finding.severity for finding in visible(findings)]
    return {severity.value: shown.count(severity) for severity in Severity} | {"suppressed": len(findings) - len(shown)}


def _finding(finding: Diagnostic, name: str) -> Record:
    reason = finding.suppressed
    return {
        "code": finding.code,
        "name": name,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
        "location": _location(finding.location),
        "path": finding.path or None,
        "related": [{"location": _location(place), "message": said} for place, said in finding.related],
        "suppressed": reason and {"reason": reason.reason, "location": _location(reason.location)},
    }


def _location(place: Location | None) -> Record | None:
    if place is None:
        return None
    found: Record = {"file": place.file, "line": place.line, "column": place.column}
    found["length"] = place.length if place.line is not None else None
    return found | {"spot": place.spot or None}
