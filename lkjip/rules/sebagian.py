"""What the rules find in data with faults: only what is the same whatever was meant at the faulty places."""

from collections.abc import Sequence

from lkjip.calc.hasil import Hasil
from lkjip.diagnostics import Diagnostic, sorted_findings
from lkjip.model.laporan import Laporan
from lkjip.rules.pengabaian import applied
from lkjip.rules.registry import RULES, Path, Told, Where, told


def check_beside(reports: Sequence[tuple[Laporan, Hasil]], places: Sequence[Path], where: Where) -> list[Diagnostic]:
    """What all rules find in every one of the reports, which differ at the places only, and not about those places.

    Requests to leave something out are met; whether they fit anything cannot be said of a part.
    """
    first, *others = [
        {item.placed.finding: item for item in told(laporan, hasil, where) if not _touches(item, places)}
        for laporan, hasil in reports
    ]
    sure = [item.placed for finding, item in first.items() if all(finding in other for other in others)]
    found = applied(reports[0][0], sure, RULES, where)
    return sorted_findings(found[: len(sure)])


def _touches(item: Told, places: Sequence[Path]) -> bool:
    """Whether a finding is about one of the places, something in it, or something that it is part of."""
    return any(path[: len(place)] == place[: len(path)] for path in item.paths for place in places)
