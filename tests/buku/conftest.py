import copy
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from buku.suntingan import Change
from openpyxl import load_workbook

from lkjip.source import load
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


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    from lkjip.buku.tulis import workbook
    from lkjip.source.sections import Sources, read_sections

    main = Path(__file__).parent.parent / "data" / "kecil.yaml"
    return workbook(read_sections(main, Sources()))


@pytest.fixture
def changed(made: bytes, tmp_path: Path) -> Callable[..., Path]:
    def change(*acts: Change) -> Path:
        path = tmp_path / "buku.xlsx"
        path.write_bytes(made)
        book = load_workbook(path)
        for act in acts:
            act(book)
        book.save(path)
        return path

    return change


@pytest.fixture(scope="module")
def small_report() -> Any:
    return load(Path(__file__).parent.parent / "data" / "kecil.yaml").laporan
