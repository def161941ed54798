"""Findings for reading on the screen, with excerpts."""

from lkjip.output.findings import listed
from lkjip.output.formats import Checked, about


def rendered(checked: Checked) -> str:
    """All findings with their excerpts, and a closing line."""
    return listed(checked.findings, checked.read, about(checked)) if checked.reports else ""
