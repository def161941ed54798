"""A budget that ends too early: every code after its last one is referred to, and none of them is stated."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lkjip.diagnostics import Diagnostic, error
from lkjip.model.laporan import Laporan
from lkjip.source import codes
from lkjip.source.acuan import KODE, SUB_KEGIATAN, place
from lkjip.source.names import listed
from lkjip.source.rujukan import Hilang
from lkjip.source.tree import coded
from lkjip.source.urutan import order
from lkjip.source.where import Where

_FEWEST = 3
_MOST_NAMED = 4


def cut_off(laporan: Laporan, hilang: Hilang, where: Where) -> Iterator[Diagnostic]:
    """One finding at the last code of the budget, in place of one at each reference to what should follow it."""
    missing = sorted({*hilang.names(KODE), *hilang.names(SUB_KEGIATAN)}, key=order)
    stated = list(coded(laporan))
    if len(missing) < _FEWEST or not stated or order(missing[0]) < max(order(code) for _, code, _ in stated):
        return
    path, last, _ = stated[-1]
    at = where.locate(*path)
    references = [one for code in missing for kind in (KODE, SUB_KEGIATAN) for one in hilang.explained(kind, code)]
    some = listed(missing[:_FEWEST]) + (", ..." if len(missing) > _FEWEST else "")
    said = (
        f"anggaran berakhir pada `{last}`, sedangkan {len(missing)} kode sesudahnya ({some}) dirujuk tetapi tidak ada"
    )
    hint = f"lengkapi anggaran; {Path(at.file).name} mungkin terpotong"
    related = tuple((place(one, where), f"merujuk `{one.nama}`") for one in references[:_MOST_NAMED])
    yield replace(error(codes.ACUAN, said, at, hint), related=related)
