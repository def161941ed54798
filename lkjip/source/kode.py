"""The codes of the budget: each continues the code above it, and each sub kegiatan has its realisasi."""

from collections.abc import Iterator
from dataclasses import replace

from lkjip.diagnostics import Diagnostic, error
from lkjip.model.laporan import Laporan
from lkjip.source import codes
from lkjip.source.acuan import KODE, SUB_KEGIATAN
from lkjip.source.rujukan import Hilang
from lkjip.source.shape import Steps
from lkjip.source.tree import coded
from lkjip.source.where import Where

_PARTS = {
    "program": (3, "kode program", "7.01.01"),
    "kegiatan": (5, "kode kegiatan", "7.01.01.2.02"),
    "sub_kegiatan": (6, "kode sub kegiatan", "7.01.01.2.02.0001"),
}
_MOVE = "perbaiki kode, atau pindahkan ke induknya"
MONEY_SPENT: tuple[str, ...] = ("realisasi", "keuangan", "sub_kegiatan")


def misplaced(laporan: Laporan, hilang: Hilang, where: Where) -> tuple[list[Diagnostic], set[str]]:
    """Codes of the wrong length for their level, and codes that do not continue the code above them.

    Where all codes below one continue another, that one is wrong, not they. The set holds the codes told of.
    """
    found, told = [], set()
    every = list(coded(laporan))
    meant = _meant_by_those_below(every, hilang)
    for path, code, above in every:
        parts, what, example = _PARTS[str(path[-3])]
        at = where.locate(*path)
        if code.count(".") + 1 != parts:
            found.append(error(codes.INDUK, f"`{code}` bukan {what}", at, f"tulis seperti {example}"))
        elif path in meant:
            said = f"{what} `{code}` bukan awal kode di bawahnya, yang semuanya diawali `{meant[path]}`"
            found.append(error(codes.INDUK, said, at, f"mungkin maksudnya `{meant[path]}`"))
            told.add(code)
            _explain(meant[path], hilang)
        elif above and not code.startswith(f"{above}.") and (*path[:-3], "kode") not in meant:
            message = f"{what} `{code}` bukan bagian dari `{above}`"
            wanted = [name for name in _wanted(hilang) if name.rpartition(".")[0] == above]
            hint = f"mungkin maksudnya `{wanted[0]}`" if len(wanted) == 1 else _MOVE
            found.append(error(codes.INDUK, message, at, hint))
            if len(wanted) == 1:
                told.add(code)
                _explain(wanted[0], hilang)
    return found, told


def _meant_by_those_below(every: list[tuple[Steps, str, str]], hilang: Hilang) -> dict[Steps, str]:
    """What the codes of programmes and kegiatan should be, where all codes right below them say another."""
    starts: dict[Steps, list[str]] = {}
    for path, code, _ in every:
        starts.setdefault((*path[:-3], "kode"), []).append(code.rpartition(".")[0])
    wanted, names = _wanted(hilang), [code for _, code, _ in every]
    found = {}
    for path, code, above in every:
        below = [start.rpartition(".")[0] if path[-3] == "program" else start for start in starts.get(path, ())]
        if len(set(below)) != 1 or below[0] == code or below[0].count(".") != code.count("."):
            continue
        is_wrong = len(below) > 1 or below[0] in wanted or names.count(code) > 1
        if is_wrong or (above and not code.startswith(f"{above}.") and below[0].startswith(f"{above}.")):
            found[path] = below[0]
    return found


def _wanted(hilang: Hilang) -> set[str]:
    return {*hilang.names(KODE), *hilang.names(SUB_KEGIATAN)}


def _explain(code: str, hilang: Hilang) -> None:
    hilang.explained(KODE, code)
    hilang.explained(SUB_KEGIATAN, code)


def without_money_spent(laporan: Laporan, where: Where) -> Iterator[Diagnostic]:
    """Sub kegiatan that have no entry among the money spent; what was not spent is written as 0.

    The place is that of the entry after which the code would follow.
    """
    spent = laporan.realisasi.keuangan.sub_kegiatan
    before: str | None = None
    for path, code, _ in coded(laporan):
        if path[-3] != "sub_kegiatan":
            continue
        if code in spent:
            before = code
            continue
        hint = f"tambahkan `{code}: ...` pada `realisasi.keuangan.sub_kegiatan` (0 bila tidak ada)"
        at = where.locate_key(*MONEY_SPENT, before) if before else where.locate_key(*MONEY_SPENT)
        said = f"realisasi keuangan `{code}` belum ada" + (f" sesudah `{before}`" if before else "")
        yield replace(
            error(codes.TANPA_REALISASI, said, at, hint), related=((where.locate(*path), "kode dalam anggaran"),)
        )
