"""Why something failed, in one line: its first error, and how many more there are."""

from collections.abc import Iterable

from lkjip.diagnostics import Diagnostic, sorted_findings
from lkjip.output.findings import printable

_LONGEST = 160


def reason(findings: Iterable[Diagnostic]) -> str:
    """`K101 jumlah ... (dan 3 kesalahan lain)`; empty where there is no error."""
    errors = [finding for finding in sorted_findings(list(findings)) if finding.is_error]
    if not errors:
        return ""
    text = f"{errors[0].code} {printable(errors[0].message)}"
    short = text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
    return short + (f" (dan {len(errors) - 1} kesalahan lain)" if len(errors) > 1 else "")
