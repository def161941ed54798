"""The codes of the budget: each continues the code above it, and each sub kegiatan has its realisasi."""

from collections.abc import Iterator
from dataclasses import replace

from lkjip.diagnostics import Diagnostic, error
from lkjip.model.laporan import Laporan
from lkjip.source import codes
from lkjip.source.tree import coded
from lkjip.source.where import Where

_PARTS = {
    "program": (3, "kode program", "7.01.01"),
    "kegiatan": (5, "kode kegiatan", "7.01.01.2.02"),
    "sub_kegiatan": (6, "kode sub kegiatan", "7.01.01.2.02.0001"),
}
MONEY_SPENT: tuple[str, ...] = ("realisasi", "keuangan", "sub_kegiatan")


def misplaced(laporan: Laporan, where: Where) -> Iterator[Diagnostic]:
    """Codes of the wrong length for their level, and codes that do not continue the code above them."""
    for path, code, above in coded(laporan):
        parts, what, example = _PARTS[str(path[-3])]
        if code.count(".") + 1 != parts:
            yield error(codes.INDUK, f"`{code}` bukan {what}", where.locate(*path), f"tulis seperti {example}")
        elif above and not code.startswith(f"{above}."):
            message = f"{what} `{code}` bukan bagian dari `{above}`"
            yield error(codes.INDUK, message, where.locate(*path), "perbaiki kode, atau pindahkan ke induknya")


def without_money_spent(laporan: Laporan, where: Where) -> Iterator[Diagnostic]:
    """Sub kegiatan that have no entry among the money spent; what was not spent is written as 0."""
    spent = laporan.realisasi.keuangan.sub_kegiatan
    for path, code, _ in coded(laporan):
        if path[-3] == "sub_kegiatan" and code not in spent:
            hint = f"tambahkan `{code}: ...` pada `realisasi.keuangan.sub_kegiatan` (0 bila tidak ada)"
            found = error(codes.TANPA_REALISASI, f"realisasi keuangan `{code}` belum ada", where.locate(*path), hint)
            yield replace(found, related=((where.locate_key(*MONEY_SPENT), "realisasi keuangan per sub kegiatan"),))
