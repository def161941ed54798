"""The figures of a report that stand alone, for the screen and as JSON."""

import json
from collections.abc import Sequence
from itertools import groupby

from lkjip.diagnostics import Location

Sendiri = tuple[Location, str, str]  # a figure: where it is written, its place in the data, how it reads

_ADVICE = (
    "Angka di atas hanya ditulis satu kali: angka yang salah ketik di sana tidak dapat ditemukan. Cocokkan dengan "
    "sumbernya,\natau tambahkan angka kontrol yang tercetak di sana (mis. `kontrol`, `capaian`, `selisih`)."
)


def sendiri_screen(path: str, count: int, alone: Sequence[Sendiri]) -> str:
    """The figures of the report `path` that stand alone, by file and line; `count` is how many figures it has."""
    lines: list[str] = []
    for file, group in groupby(alone, lambda one: one[0].file):
        lines += [f"{file}:", *(_row(one) for one in group), ""]
    if alone:
        lines += [_ADVICE, ""]
    lines.append(f"{path}: {len(alone)} dari {count} angka berdiri sendiri")
    return "\n".join(lines) + "\n"


def _row(one: Sendiri) -> str:
    location, di, nilai = one
    place = f"{location.line}:{location.column}" if location.line else "-"
    return f"  {place:>8}  {nilai:>16}  {di}"


def sendiri_json(reports: Sequence[tuple[str, int, Sequence[Sendiri]]]) -> str:
    """The same for programs: per report its path, the number of its figures, and those that stand alone."""
    told = [
        {
            "report": path,
            "figures": count,
            "alone": [
                {"file": at.file, "line": at.line, "column": at.column, "path": di, "value": nilai}
                for at, di, nilai in alone
            ],
        }
        for path, count, alone in reports
    ]
    return json.dumps({"version": 1, "reports": told}, ensure_ascii=False, indent=2) + "\n"
