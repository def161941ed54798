"""Findings for GitHub Actions: annotations on the lines of the data, the errors first, then the plain list."""

from collections.abc import Iterator

from lkjip.diagnostics import Diagnostic, Location, Severity, visible
from lkjip.output.findings import COUNTED, printable
from lkjip.output.findings_concise import line
from lkjip.output.formats import Checked, closing, from_root

MOST_SHOWN = 10  # GitHub shows so many of each level for one step
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def rendered(checked: Checked) -> str:
    """Annotations, how many more there are, every finding on a line, and a closing line."""
    if not checked.reports:
        return ""
    shown = visible(checked.findings)
    lines = [*_annotations(shown, checked), *_plain(shown), *_more(shown), closing(checked)]
    return "\n".join(lines) + "\n"


def _annotations(findings: list[Diagnostic], checked: Checked) -> Iterator[str]:
    for severity in _LEVELS:
        of_it = [finding for finding in findings if finding.severity is severity]
        yield from (_annotation(finding, checked) for finding in of_it[:MOST_SHOWN])


def _more(findings: list[Diagnostic]) -> Iterator[str]:
    for severity, word in COUNTED.items():
        number = sum(finding.severity is severity for finding in findings)
        if number > MOST_SHOWN:
            yield f"{number - MOST_SHOWN} {word} lagi hanya ada dalam daftar di atas: GitHub menandai {MOST_SHOWN}"


def _annotation(finding: Diagnostic, checked: Checked) -> str:
    places = _properties(finding.location, checked) if finding.location else {}
    properties = ",".join(f"{name}={_property(value)}" for name, value in (places | {"title": finding.code}).items())
    return f"::{_LEVELS[finding.severity]} {properties}::{_data(_text(finding))}"


def _text(finding: Diagnostic) -> str:
    """What an annotation says; a cell or another spot, which GitHub cannot point at, by its name."""
    spot = f"{finding.location.spot}: " if finding.location and finding.location.spot else ""
    lines = [spot + finding.message, *(f"{place}: {said}" for place, said in finding.related)]
    lines += [f"saran: {finding.hint}"] if finding.hint else []
    return "\n".join(printable(line) for line in lines)


def _properties(place: Location, checked: Checked) -> dict[str, str]:
    found = {"file": from_root(place.file, checked.root)}
    if place.line is not None:
        start = place.column or 1
        found |= {"line": str(place.line), "col": str(start), "endColumn": str(start + max(place.length, 1))}
    return found


def _data(text: str) -> str:
    """Text as the runner reads it back."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _plain(findings: list[Diagnostic]) -> Iterator[str]:
    """Lines that the runner cannot take for commands, whatever the data say."""
    for finding in findings:
        text = line(finding).replace("##[", "## [")
        yield f"- {text}" if text.lstrip().startswith("::") else text
