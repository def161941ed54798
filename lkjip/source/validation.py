"""From plain data to a Laporan; what pydantic reports becomes findings in Indonesian, one per place."""

from typing import Any

from pydantic import ValidationError

from lkjip.diagnostics import Diagnostic, error
from lkjip.model.laporan import Laporan
from lkjip.source import codes
from lkjip.source.sections import Sources


def validated(data: Any, sources: Sources) -> Laporan | None:
    """The Laporan that `data` states, or None with findings."""
    try:
        return Laporan.model_validate(data)
    except ValidationError as problem:
        sources.findings += [_finding(item, sources) for item in problem.errors(include_url=False)]
        return None


def _finding(item: Any, sources: Sources) -> Diagnostic:
    return error(codes.NILAI, item["msg"], sources.where.locate(*item["loc"]))
