"""Findings for the screen, one line each: `file:line:col: error[K301]: ...`."""

from lkjip.diagnostics import Diagnostic, visible
from lkjip.output.findings import printable
from lkjip.output.formats import Checked, closing


def rendered(checked: Checked) -> str:
    """One line for every finding, and a closing line."""
    if not checked.reports:
        return ""
    return "\n".join([*map(line, visible(checked.findings)), closing(checked)]) + "\n"


def line(finding: Diagnostic) -> str:
    """A finding on one line, without its advice."""
    place = f"{finding.location}: " if finding.location else ""
    return printable(f"{place}{finding.severity}[{finding.code}]: {finding.message}")
