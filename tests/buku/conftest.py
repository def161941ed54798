import copy
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lkjip.source.sections import Sources, read_sections

ROOT = Path(__file__).parent.parent.parent
DATA = {
    "semboro": ROOT / "examples" / "semboro-2024" / "semboro-2024.yaml",
    "lengkap": ROOT / "tests" / "data" / "lengkap" / "lengkap.yaml",
    "panti": ROOT / "tests" / "data" / "panti.yaml",
    "kecil": ROOT / "tests" / "data" / "kecil.yaml",
}


@cache
def _stated(name: str) -> Any:
    return read_sections(DATA[name], Sources())


def stated(name: str) -> Any:
    """A copy of the plain data of one of the four reports."""
    return copy.deepcopy(_stated(name))


@pytest.fixture(params=sorted(DATA))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)
