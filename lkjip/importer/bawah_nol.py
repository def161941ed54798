"""Lines of a flat table whose amount is below zero: they can be right, but most are a sign that slipped in."""

from dataclasses import dataclass, field
from decimal import Decimal

from lkjip.diagnostics import Diagnostic, Location, error, warning
from lkjip.importer import kode_temuan as kt
from lkjip.numbers import rupiah

_MOST_TOLD = 5


@dataclass
class BawahNol:
    """The amounts below zero of one institution: of the column that counts, and of the one that is subtracted."""

    uang: list[tuple[Decimal, Location]] = field(default_factory=list)
    kurang: list[tuple[Decimal, Location]] = field(default_factory=list)

    def temuan(self, judul: list[str]) -> list[Diagnostic]:
        """A finding for each column, by its heading; what is subtracted would be added."""
        hint = "periksa tanda minus atau kurungnya"
        return [
            make(kt.NEGATIF, f"{name} di bawah nol pada {len(cells)} baris: {_listed(cells)}", cells[0][1], hint)
            for make, name, cells in zip((warning, error), judul, (self.uang, self.kurang), strict=False)
            if cells
        ]


def _listed(cells: list[tuple[Decimal, Location]]) -> str:
    told = ", ".join(f"{rupiah(amount)} ({di.spot})" for amount, di in cells[:_MOST_TOLD])
    return told + (f" dan {len(cells) - _MOST_TOLD} lagi" if len(cells) > _MOST_TOLD else "")
