"""Beside a fault everything is told that is true whatever was meant there, and nothing else."""

import random
import shutil
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from lkjip.source import load
from lkjip.source.sections import Sources, read_sections
from lkjip.temuan_aturan import found_by_rules

ROOT = Path(__file__).parents[2]
WHOLE = ROOT / "tests" / "data" / "lengkap" / "lengkap.yaml"  # a report that no rule has anything to say about
EXAMPLE = ROOT / "examples" / "semboro-2024" / "semboro-2024.yaml"
Break = Callable[[Any, Any], None]


def read(path: Path) -> Any:
    return read_sections(path, Sources())


def garbled(holder: Any, step: Any) -> None:
    holder[step] = "?!"


def emptied(holder: Any, step: Any) -> None:
    holder[step] = None


def bent(holder: Any, step: Any) -> None:
    holder[step] = {"x": "y"} if isinstance(holder[step], list) else [["x"]]


def taken_away(holder: Any, step: Any) -> None:
    del holder[step]


def misspelt(holder: Any, step: Any) -> None:
    if isinstance(holder, dict):
        holder[f"{step}x"] = holder.pop(step)


def with_more(holder: Any, step: Any) -> None:
    if isinstance(holder, dict):
        holder["tambahan"] = "1"


BREAKS = (garbled, emptied, bent, taken_away, misspelt, with_more)


def places(node: Any) -> Iterator[tuple[Any, Any]]:
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for step, below in items:
        yield node, step
        yield from places(below)


def damaged(data: Any, number: int, damage: Break) -> Any:
    copy = deepcopy(data)
    every = list(places(copy))
    damage(*every[number])
    return copy


def written(folder: Path, data: Any) -> Path:
    path = folder / "data.yaml"
    path.write_text(yaml.safe_dump(data, allow_unicode=True, default_style="'", width=10_000), "utf-8")
    return path


@pytest.mark.parametrize("seed", range(24))
def test_nothing_untrue_is_told_beside_a_fault(seed: int, tmp_path: Path) -> None:
    data = read(WHOLE)
    shutil.copytree(WHOLE.parent / "foto", tmp_path / "foto")
    chance = random.Random(seed)  # noqa: S311  # the same places every time
    loaded = None
    while loaded is None or loaded.laporan or loaded.dugaan is None:  # until a fault leaves something to be told
        number, damage = chance.randrange(len(list(places(data)))), chance.choice(BREAKS)
        loaded = load(written(tmp_path, damaged(data, number, damage)))
    assert any(finding.is_error for finding in loaded.findings)
    assert found_by_rules(loaded) == []


def told(path: Path) -> set[str]:
    loaded = load(path)
    return {finding.code for finding in [*loaded.findings, *found_by_rules(loaded)]}


def test_faults_of_every_kind_are_told_at_once(tmp_path: Path) -> None:
    data = read(EXAMPLE)
    data["instansi"]["wilayah"]["luass"] = data["instansi"]["wilayah"].pop("luas")  # a misspelt key
    data["instansi"]["sarana"]["barang"][0]["jumlah"] = "banyak"  # no number
    data["anggaran"]["program"][0]["kegiatan"][0]["pagu"] = "2.258.627.718"  # no sum
    assert {"S102", "S105", "K101", "L201", "C302"} <= told(written(tmp_path, data))


def test_a_sum_with_a_part_that_cannot_be_read_is_not_judged(tmp_path: Path) -> None:
    data = read(EXAMPLE)
    data["anggaran"]["program"][0]["kegiatan"][0]["sub_kegiatan"][0]["pagu"] = "2.162.9O7.78l juta"
    assert not {code for code in told(written(tmp_path, data)) if code.startswith("K")}


def test_references_are_looked_at_beside_a_fault(tmp_path: Path) -> None:
    data = read(EXAMPLE)
    data["instansi"]["sarana"]["barang"][0]["jumlah"] = "banyak"
    data["pk"][0]["sasaran"][0]["acuan"] = "s77"
    loaded = load(written(tmp_path, data))
    assert {"S105", "S202"} <= {finding.code for finding in loaded.findings}
    assert loaded.dugaan is None
    assert found_by_rules(loaded) == []


def test_money_that_nobody_stated_hides_no_other_fault(tmp_path: Path) -> None:
    data = read(EXAMPLE)
    del data["realisasi"]["keuangan"]["sub_kegiatan"]["7.01.04.2.02.0001"]
    data["anggaran"]["program"][0]["kegiatan"][0]["pagu"] = "2.258.627.718"
    codes = told(written(tmp_path, data))
    assert {"S204", "K101"} <= codes
    assert not codes & {"K104", "K105"}


@pytest.mark.parametrize("key", ["tahun", "profil", "anggaran", "renstra"])
def test_where_too_much_depends_on_a_fault_nothing_more_is_told(key: str, tmp_path: Path) -> None:
    data = read(EXAMPLE)
    data[key] = "?!"
    loaded = load(written(tmp_path, data))
    assert loaded.dugaan is None
    assert found_by_rules(loaded) == []


def test_a_warning_stays_left_out_beside_a_fault(tmp_path: Path) -> None:
    data = read(EXAMPLE)
    data["instansi"]["sarana"]["barang"][0]["jumlah"] = "banyak"
    data["abaikan"] = [
        {"kode": "L201", "di": "pk", "alasan": "memang begitu"},
        {"kode": "P404", "di": "pengesahan", "alasan": "belum tentu terpakai"},
    ]
    found = found_by_rules(load(written(tmp_path, data)))
    assert [bool(finding.suppressed) for finding in found if finding.code == "L201"] == [True, True]
    assert not [finding for finding in found if finding.code.startswith("A")]
