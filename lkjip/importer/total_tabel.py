"""The totals that a flat table prints above or below its lines, held against the lines."""

import re
from dataclasses import dataclass
from decimal import Decimal

from lkjip.diagnostics import Diagnostic, error, warning
from lkjip.importer import kode_temuan as kt
from lkjip.importer.jumlah import jumlah
from lkjip.importer.lembar import Baris, tulisan
from lkjip.importer.sel import KolomUang
from lkjip.numbers import rupiah

_NAMED = re.compile(r"(?:grand |sub ?)?(?:jumlah|total)|.*\btotal$", re.IGNORECASE)
_A_YEAR = 9999  # a smaller number above a table is no total of a budget
_COMPARE = "cocokkan dengan unduhan aslinya; baris mungkin terhapus atau berubah"


@dataclass
class _Tertulis:
    """A printed total; `sejak` is the sum of the lines since the total before it."""

    baris: Baris
    amount: Decimal
    is_named: bool
    sejak: Decimal


class TotalTabel:
    """Adds up the lines while they pass by; a total may be of all lines, of those to be seen, or of those above it.

    `atas` are the rows above the heading.
    """

    def __init__(self, uang: KolomUang, atas: list[Baris]) -> None:
        self.uang = uang
        self.sum = self.shown = self.since = Decimal(0)
        self.printed: list[_Tertulis] = []
        self.temuan: list[Diagnostic] = []
        self._above(atas)

    def tambah(self, row: Baris, amounts: list[Decimal]) -> None:
        """A line of the table."""
        amount = amounts[0]
        self.sum += amount
        self.since += amount
        self.shown += Decimal(0) if row.tersembunyi else amount

    def _above(self, rows: list[Baris]) -> None:
        """Totals that stand above the heading."""
        for row in rows:
            isi = row.isi(self.uang.kolom)
            amount = jumlah(isi, self.uang.cara) or Decimal(0)
            named = is_named(row)
            if abs(amount) > _A_YEAR and (named or isinstance(isi, Decimal)):
                self.printed.append(_Tertulis(row, amount, named, Decimal(0)))

    def tanpa_kode(self, row: Baris) -> None:
        """A line without a code: a total that somebody wrote, or money that cannot be placed."""
        found: list[Diagnostic] = []
        amount = self.uang.baca(row, found)
        if not amount and not found:
            return
        if found and not is_named(row) and isinstance(row.isi(self.uang.kolom), str):
            return  # a signature, a note
        if found:
            self.temuan += found
        elif is_named(row) or amount == self.sum:
            self.printed.append(_Tertulis(row, amount, True, self.since))
            self.since = Decimal(0)
        else:
            message = f"baris ini memuat jumlah {rupiah(amount)} tanpa kode SKPD dan sub kegiatan"
            hint = "lengkapi kodenya, atau hapus baris itu"
            self.temuan.append(error(kt.BUKAN_KODE, message, self.uang.di(row), hint))

    def periksa(self) -> list[Diagnostic]:
        """Every total that is none of the lines."""
        return self.temuan + [
            self._difference(one) for one in self.printed if one.amount not in (self.sum, self.shown, one.sejak)
        ]

    def _difference(self, one: _Tertulis) -> Diagnostic:
        message = f"jumlah tertulis {rupiah(one.amount)}, jumlah baris tabel {rupiah(self.sum)} "
        message += f"(selisih {rupiah(abs(one.amount - self.sum))})"
        make = error if one.is_named else warning
        return make(kt.TOTAL, message, self.uang.di(one.baris), _COMPARE)


def is_named(row: Baris) -> bool:
    """Whether a row calls itself a total: `Jumlah ...`, `Kecamatan ... Total`."""
    return any(_NAMED.match(tulisan(isi)) for isi in row.sel if isinstance(isi, str))
