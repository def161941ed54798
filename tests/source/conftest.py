from collections.abc import Callable
from pathlib import Path

import pytest

from lkjip.diagnostics import Diagnostic, sorted_findings
from lkjip.source import load

SMALL = Path(__file__).parents[1] / "data" / "kecil.yaml"

Change = tuple[str, str]
Told = Callable[..., list[str]]


def line(finding: Diagnostic) -> str:
    """A finding as one line: `code line:column message | hint`."""
    place = finding.location
    position = f"{Path(place.file).name}:{place.line}:{place.column}" if place and place.line else "-"
    return f"{finding.code} {position} {finding.message}" + (f" | {finding.hint}" if finding.hint else "")


@pytest.fixture
def small() -> str:
    return SMALL.read_text("utf-8")


@pytest.fixture
def told(tmp_path: Path, small: str) -> Told:
    """The findings of the small report after the given replacements, each of which must apply exactly once.

    A replacement may start with the line break before it, also at the first line.
    """

    def findings(*changes: Change, konsep: bool = False) -> list[str]:
        text = f"\n{small}"
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        path = tmp_path / "l.yaml"
        path.write_text(text[1:], "utf-8")
        return [line(finding) for finding in sorted_findings(load(path, konsep).findings)]

    return findings


@pytest.fixture
def load_bytes(tmp_path: Path) -> Callable[[bytes], list[str]]:
    def findings(raw: bytes) -> list[str]:
        path = tmp_path / "l.yaml"
        path.write_bytes(raw)
        return [line(finding) for finding in sorted_findings(load(path).findings)]

    return findings
