"""The row "Total" of a table of documents: its sums stand under wrong headings, but they are the table's own."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lkjip.diagnostics import Diagnostic, Location, warning
from lkjip.importer import kode_temuan as kt
from lkjip.importer.jumlah import jumlah
from lkjip.importer.lembar import Baris, Lembar, tulisan
from lkjip.importer.sel import KolomUang
from lkjip.numbers import rupiah

_TOTAL = re.compile(r"(?:jumlah|total)\b", re.IGNORECASE)


class TotalDokumen:
    """Adds up columns while the lines pass by, and looks for their sums in the row Total, wherever they stand."""

    def __init__(self, lembar: Lembar, columns: list[KolomUang], names: list[str]) -> None:
        self.lembar, self.columns, self.names = lembar, columns, names
        self.sums = [Decimal(0) for _ in columns]
        self.printed: list[tuple[Location, dict[Decimal, list[int]]]] = []

    def tambah(self, row: Baris, amounts: list[Decimal]) -> None:  # noqa: ARG002  # as TotalTabel has it
        """A line of the table."""
        self.sums = [one + other for one, other in zip(self.sums, amounts, strict=True)]

    def tanpa_kode(self, row: Baris) -> None:
        """A line without codes: the row Total, or nothing of interest."""
        texts = [tulisan(isi) for isi in row.sel if isinstance(isi, str)]
        if any(_TOTAL.match(text) for text in texts):
            cara = self.columns[0].cara
            amounts: dict[Decimal, list[int]] = {}
            for kolom, isi in enumerate(row.sel):
                if amount := jumlah(isi, cara):
                    amounts.setdefault(amount, []).append(kolom)
            if amounts:
                self.printed.append((self.lembar.tempat(row.nomor, 0), amounts))

    def periksa(self) -> list[Diagnostic]:
        """A finding for every sum that the row Total does not show, or shows among those of other columns."""
        return [one for di, amounts in self.printed for one in (*self._absent(di, amounts), *self._order(di, amounts))]

    def _absent(self, di: Location, amounts: dict[Decimal, list[int]]) -> Iterator[Diagnostic]:
        for name, amount in zip(self.names, self.sums, strict=True):
            if amount and amount not in amounts:
                close = min(amounts, key=lambda one: abs(one - amount))
                message = f"jumlah kolom {name} {rupiah(amount)} tidak ada di baris Total ini; "
                message += f"yang terdekat {rupiah(close)} (selisih {rupiah(abs(close - amount))})"
                hint = "cocokkan dengan unduhan aslinya; baris mungkin terhapus atau angkanya berubah"
                yield warning(kt.TOTAL, message, di, hint)

    def _order(self, di: Location, amounts: dict[Decimal, list[int]]) -> Iterator[Diagnostic]:
        """However far the row is shifted, all its sums are shifted alike."""
        if not all(amount in amounts for amount in self.sums):
            return
        shifts = [
            {kolom - column.kolom for kolom in amounts[amount]}
            for column, amount in zip(self.columns, self.sums, strict=True)
        ]
        if not set.intersection(*shifts):
            message = f"di baris Total jumlah kolom {' dan '.join(self.names)} berdiri pada urutan kolom yang lain"
            yield warning(kt.TOTAL, message, di, "periksa apakah isi kolomnya tertukar dengan kolom nilai yang lain")
