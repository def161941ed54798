"""The example with every sub kegiatan many times: more rows in every table of the budget, the same report otherwise."""

import shutil
from collections.abc import Iterator
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from lkjip.numbers import parse_number
from lkjip.source.events import plain_data

MAIN = "semboro-2024.yaml"
Data = dict[str, Any]


def multiplied(example: Path, folder: Path, times: int) -> Path:
    """A copy of the example in `folder` with every sub kegiatan `times` times; the sums that it prints grow."""
    shutil.copytree(example, folder, dirs_exist_ok=True)
    if times == 1:
        return folder / MAIN
    main, budget, spent, done = (
        read(folder / name) for name in (MAIN, "anggaran.yaml", "realisasi-anggaran.yaml", "pelaksanaan.yaml")
    )
    for kegiatan in (kegiatan for program in budget["program"] for kegiatan in program["kegiatan"]):
        kegiatan["sub_kegiatan"] += list(copies(kegiatan, times, spent["sub_kegiatan"], done))
        kegiatan["pagu"] = grown(kegiatan["pagu"], times)
    for program in budget["program"]:
        program["pagu"] = grown(program["pagu"], times)
    for control in (budget["kontrol"], spent["kontrol"], spent["kontrol_belanja"]):
        control.update({name: grown(amount, times) for name, amount in control.items()})
    count = main["realisasi"]["kontrol"]
    count["sub_kegiatan"] = grown(count["sub_kegiatan"], times)
    [promise] = main["pk"]
    promise["jumlah"] = grown(promise["jumlah"], times)
    for promised in (*promise["program"].values(), *promise["sasaran"]):
        promised["anggaran"] = grown(promised["anggaran"], times)
    files = {MAIN: main, "anggaran.yaml": budget, "realisasi-anggaran.yaml": spent, "pelaksanaan.yaml": done}
    for name, data in files.items():
        (folder / name).write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    return folder / MAIN


def copies(kegiatan: Data, times: int, spent: Data, done: Data) -> Iterator[Data]:
    """New sub kegiatan like those of a kegiatan, with money spent and an account of their own."""
    originals = list(kegiatan["sub_kegiatan"])
    for number in range((times - 1) * len(originals)):
        original = originals[number % len(originals)]
        code = f"{kegiatan['kode']}.{1001 + number}"
        spent[code] = deepcopy(spent[original["kode"]])
        if original["kode"] in done:
            done[code] = deepcopy(done[original["kode"]])
        yield deepcopy(original) | {"kode": code}


def read(path: Path) -> Data:
    """A file as lkjip reads it: every value stays text."""
    data, _ = plain_data(path.read_text("utf-8"), path.name)
    assert isinstance(data, dict)
    return data


def grown(amount: str, times: int) -> str:
    """An amount of rupiah, `times` as large."""
    return str((parse_number(amount) or Decimal(0)) * times)
