"""What a line of a cash budget says thrice: Nilai Rincian, Total RAK and the sum of its months."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from lkjip.diagnostics import Diagnostic, Location, error, warning
from lkjip.importer import kode_temuan as kt
from lkjip.importer.hasil import Bacaan
from lkjip.importer.jumlah import jumlah
from lkjip.importer.kepala import Kepala
from lkjip.importer.kode import bersih
from lkjip.importer.lembar import Baris, Lembar
from lkjip.importer.sel import KolomUang
from lkjip.numbers import BULAN, rupiah

_MOST_TOLD = 5
_IDENTITY = ("kode_skpd", "kode_unit", "kode_sub", "kode_rekening")
_COMPARE = "cocokkan Nilai Rincian di baris itu dengan DPA; Nilai Rincian yang dipakai sebagai pagu"


class _Beda(NamedTuple):
    """A line whose amounts differ: its cell, Nilai Rincian, what else it says, and by how much they differ."""

    di: Location
    rincian: Decimal
    sebut: str
    lain: Decimal


@dataclass
class _Satu:
    """The lines of one institution: how many have money, those that have no cash budget yet, those that differ."""

    banyak: int = 0
    kosong: list[Location] = field(default_factory=list)
    beda: list[_Beda] = field(default_factory=list)


class AnggaranKas:
    """Compares the lines while they pass by."""

    def __init__(self, lembar: Lembar, kepala: Kepala) -> None:
        rows = lembar.baris[kepala.posisi + 1 :]
        self.kolom = kepala.kolom
        self.pagu, self.rak = (KolomUang(lembar, kepala.kolom[name], rows) for name in ("pagu", "rak"))
        months = [kepala.kolom[bulan] for bulan in BULAN if bulan in kepala.kolom]
        self.months = [KolomUang(lembar, kolom, rows) for kolom in months] if len(months) == len(BULAN) else []
        self.seen: dict[tuple[str, ...], int] = {}
        self.every: dict[str, tuple[Bacaan, _Satu]] = {}

    def row(self, row: Baris, bacaan: Bacaan) -> None:
        """A line of an institution."""
        amount, rak, months = self._amount(self.pagu, row), self._amount(self.rak, row), self._year(row)
        if not amount and not rak and not months:
            return
        self._copy(row, bacaan)
        one = self.every.setdefault(bacaan.kode, (bacaan, _Satu()))[1]
        one.banyak += 1
        if not rak and not months:
            one.kosong.append(self.pagu.di(row))
        elif amount != rak:
            one.beda.append(_Beda(self.pagu.di(row), amount, "Total RAK", rak))
        elif months is not None and amount != months:
            one.beda.append(_Beda(self.pagu.di(row), amount, "jumlah bulan Januari sampai Desember", months))

    def _amount(self, column: KolomUang, row: Baris) -> Decimal:
        return jumlah(row.isi(column.kolom), column.cara) or Decimal(0)

    def _year(self, row: Baris) -> Decimal | None:
        """The sum of the months; None where not all twelve have a column."""
        return sum((self._amount(column, row) for column in self.months), Decimal(0)) if self.months else None

    def _copy(self, row: Baris, bacaan: Bacaan) -> None:
        """The same line again, to the last month, is one that was copied."""
        codes = (bersih(row.isi(self.kolom[name])) for name in _IDENTITY if name in self.kolom)
        key = (*codes, *(row.teks(column.kolom) for column in (self.pagu, self.rak, *self.months)))
        if key in self.seen:
            account = row.teks(self.kolom["kode_rekening"])
            message = f"rekening {account} sama dengan baris {self.seen[key]} sampai ke jumlah bulannya"
            hint = "hapus salah satu barisnya bila memang tersalin"
            bacaan.temuan.append(error(kt.GANDA, message, self.pagu.di(row), hint))
        self.seen.setdefault(key, row.nomor)

    def finish(self) -> None:
        """Tell what differs: of a few lines each, of most of them that the columns may be exchanged."""
        for bacaan, one in self.every.values():
            if 2 * len(one.beda) > one.banyak:
                bacaan.temuan.append(_exchanged(one))
            else:
                bacaan.temuan += [_difference(beda) for beda in one.beda[:_MOST_TOLD]]
                if more := one.beda[_MOST_TOLD:]:
                    message = f"Nilai Rincian juga berbeda dari anggaran kasnya pada {len(more)} baris lain"
                    bacaan.temuan.append(warning(kt.ANGGARAN_KAS, message, more[0].di, _COMPARE))
            if one.kosong and len(one.kosong) < one.banyak:
                message = f"{len(one.kosong)} baris mempunyai Nilai Rincian, tetapi Total RAK dan bulannya kosong"
                bacaan.temuan.append(warning(kt.ANGGARAN_KAS, message, one.kosong[0], _COMPARE))


def _difference(beda: _Beda) -> Diagnostic:
    message = f"Nilai Rincian {rupiah(beda.rincian)}, {beda.sebut} {rupiah(beda.lain)} "
    message += f"(selisih {rupiah(abs(beda.rincian - beda.lain))})"
    return warning(kt.ANGGARAN_KAS, message, beda.di, _COMPARE)


def _exchanged(one: _Satu) -> Diagnostic:
    beda = one.beda[0]
    message = f"Nilai Rincian berbeda dari anggaran kasnya pada {len(one.beda)} dari {one.banyak} baris, "
    message += f"mulai dari {rupiah(beda.rincian)}, {beda.sebut} {rupiah(beda.lain)} "
    message += f"(selisih {rupiah(abs(beda.rincian - beda.lain))})"
    return error(kt.ANGGARAN_KAS, message, beda.di, "periksa apakah kolomnya tertukar dengan kolom bulan")
