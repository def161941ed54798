"""Findings as SARIF 2.1.0, for code scanning: rules with their documentation, results with their places."""

import json
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from lkjip import __version__
from lkjip.diagnostics import Diagnostic, Location, Severity, Suppression
from lkjip.output.formats import Checked, from_root
from lkjip.penjelasan import Penjelasan

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "%SRCROOT%"

Record = dict[str, Any]


def rendered(checked: Checked) -> str:
    """One SARIF log with one run, in ASCII."""
    known = checked.documentation()
    codes = sorted({finding.code for finding in checked.findings})
    rules = [_rule(code, known) for code in codes]
    driver = {"name": "lkjip", "version": __version__, "language": "id", "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(checked)],
        "artifacts": [
            {"location": _artifact(from_root(file, checked.root)), "roles": ["analysisTarget"]}
            for file in checked.files
        ],
        "results": [_result(finding, codes.index(finding.code), checked) for finding in checked.findings],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(code: str, known: Mapping[str, Penjelasan]) -> Record:
    item = known.get(code)
    if item is None:
        return {"id": code}
    texts = [f"{heading}: {text}" for heading, text in item.parts.items()]
    marked = [f"**{heading}:** {text}" for heading, text in item.parts.items()]
    return {
        "id": code,
        "name": item.name,
        "shortDescription": {"text": item.summary},
        "fullDescription": {"text": f"{item.summary} {texts[0]}" if texts else item.summary},
        "help": {"text": "\n".join(texts), "markdown": "\n\n".join(marked)},
        "defaultConfiguration": {"level": _LEVELS[item.severity]},
    }


def _invocation(checked: Checked) -> Record:
    found: Record = {"executionSuccessful": not checked.refusals}
    if checked.refusals:
        told = [{"level": "error", "message": {"text": text}} for text in checked.refusals]
        found["toolExecutionNotifications"] = told
    return found


def _result(finding: Diagnostic, rule: int, checked: Checked) -> Record:
    text = f"{finding.message}\nsaran: {finding.hint}" if finding.hint else finding.message
    found: Record = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
    }
    if finding.location:
        found["locations"] = [_location(finding.location, checked)]
    if finding.related:
        found["relatedLocations"] = [
            {"id": number, **_location(place, checked), "message": {"text": said}}
            for number, (place, said) in enumerate(finding.related)
        ]
    if finding.suppressed:
        found["suppressions"] = [_suppression(finding.suppressed, checked)]
    return found


def _suppression(reason: Suppression, checked: Checked) -> Record:
    found: Record = {"kind": "inSource" if reason.location else "external", "justification": reason.reason}
    return found | ({"location": _location(reason.location, checked)} if reason.location else {})


def _location(place: Location, checked: Checked) -> Record:
    physical: Record = {"artifactLocation": _artifact(from_root(place.file, checked.root))}
    if place.line is not None:
        start = place.column or 1
        physical["region"] = {
            "startLine": place.line,
            "startColumn": start,
            "endColumn": start + max(place.length, 1),
        }
    named = {"logicalLocations": [{"fullyQualifiedName": place.spot}]} if place.spot else {}
    return {"physicalLocation": physical, **named}


def _artifact(file: str) -> Record:
    """A file under the root by its relative URI, another one by its whole."""
    path = PurePosixPath(file)
    if path.is_absolute():
        return {"uri": f"file://{quote(file)}"}
    is_windows = len(file) > 1 and file[1] == ":"
    return {"uri": f"file:///{quote(file)}"} if is_windows else {"uri": quote(file), "uriBaseId": _ROOT}
