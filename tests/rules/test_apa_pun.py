"""Whatever part of a report is missing, the rules still speak: none of them raises on data that can be loaded."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from lkjip.calc.hitung import hitung
from lkjip.diagnostics import Location
from lkjip.model.laporan import Laporan
from lkjip.model.profil import Skala
from lkjip.rules import check


class Nowhere:
    def locate(self, *path: str | int) -> Location:
        return Location("utuh.yaml")

    def locate_part(self, start: int, end: int, *path: str | int) -> Location:
        return Location("utuh.yaml")


def _places(node: Any) -> Iterator[tuple[Any, Any]]:
    """Every record or list with each of its keys."""
    keys = list(node) if isinstance(node, dict) else list(range(len(node))) if isinstance(node, list) else []
    for key in keys:
        yield node, key
        yield from _places(node[key])


def test_any_part_may_be_missing(sound: dict[str, Any], skala: dict[str, Skala]) -> None:
    tried = 0
    for node, key in list(_places(sound)):
        whole = node.pop(key)
        try:
            laporan = Laporan.model_validate(sound)
            hasil = hitung(laporan, skala)
        except (ValidationError, KeyError):  # loading refuses such data: a value or a reference is missing
            pass
        else:
            tried += 1
            assert all(item.message and item.hint for item in check(laporan, hasil, Nowhere()))
        node.insert(key, whole) if isinstance(node, list) else node.update({key: whole})
    assert tried > 100
