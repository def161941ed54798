"""The sound report `utuh.yaml` (no rule has anything to say about it), changed case by case and then checked."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

import lkjip
from lkjip.calc.hitung import hitung
from lkjip.diagnostics import Diagnostic, Location
from lkjip.model.laporan import Laporan
from lkjip.model.profil import Skala
from lkjip.rules import check

HERE = Path(__file__).parent
SCALES = Path(lkjip.__file__).parent / "data" / "skala.yaml"

Data = dict[str, Any]


class FakeWhere:
    """Places as paths: as much of the path asked for as the data hold."""

    def __init__(self, data: Data) -> None:
        self.data = data

    def locate(self, *path: str | int) -> Location:
        node: Any = self.data
        held: list[str] = []
        for step in path:
            if isinstance(node, list) and isinstance(step, int) and step < len(node):
                node = node[step]
            elif isinstance(node, dict) and str(step) in node:
                node = node[str(step)]
            else:
                break
            held.append(str(step))
        return Location("utuh.yaml", spot="/".join(held))

    def locate_part(self, start: int, end: int, *path: str | int) -> Location:
        """The path and, between backticks, the words that the finding is about."""
        spot = self.locate(*path).spot
        above, key = above_and_key(self.data, spot)
        return Location("utuh.yaml", spot=f"{spot} `{above[key].strip()[start:end]}`")


def changed(data: Data, ubah: dict[str, Any], hapus: list[str]) -> Data:
    """The data with what `ubah` writes at its paths, without what stands at those of `hapus`."""
    data = deepcopy(data)
    for path, value in ubah.items():
        above, key = above_and_key(data, path)
        if isinstance(above, list):
            above[key : key + 1] = [deepcopy(value)]
        else:
            above[key] = deepcopy(value)
    for path in hapus:
        above, key = above_and_key(data, path)
        del above[key]
    return data


def above_and_key(data: Data, path: str) -> tuple[Any, Any]:
    *steps, last = path.split("/")
    node: Any = data
    for step in steps:
        node = node[int(step)] if isinstance(node, list) else node.setdefault(step, {})
    return node, int(last) if isinstance(node, list) else last


def read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506  # BaseLoader makes nothing but text


@pytest.fixture
def sound() -> Data:
    return read(HERE / "utuh.yaml")


@pytest.fixture(scope="session")
def skala() -> dict[str, Skala]:
    return {name: Skala.model_validate(item) for name, item in read(SCALES).items()}


@pytest.fixture
def temuan(sound: Data, skala: dict[str, Skala]) -> Callable[..., list[Diagnostic]]:
    """All findings on the sound report with the changes made to it."""

    def find(ubah: dict[str, Any] | None = None, hapus: list[str] | None = None) -> list[Diagnostic]:
        data = changed(sound, ubah or {}, hapus or [])
        laporan = Laporan.model_validate(data)
        return check(laporan, hitung(laporan, skala), FakeWhere(data))

    return find
