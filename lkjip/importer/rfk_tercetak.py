"""What an RFK prints beside its amounts: SISA and percentages, which are never read but may contradict them."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from lkjip.diagnostics import Diagnostic, error, warning
from lkjip.importer import kode_temuan as kt
from lkjip.importer.hasil import PAGU, REALISASI, Pos, total
from lkjip.importer.jumlah import jumlah
from lkjip.importer.kepala import jalur, lebar
from lkjip.importer.lembar import Baris, Isi, Lembar
from lkjip.importer.sel import KolomUang
from lkjip.numbers import angka, parse_number, rupiah

_SEN = Decimal("0.02")  # a difference of two amounts that are kept to the sen
_CHECK = "cocokkan anggaran, realisasi, dan sisanya; angkanya mungkin salah ketik atau kolomnya tertukar"
_HUNDRED = Decimal(100)
_LARGEST_FRACTION = 2  # 200 per cent


class Tercetak(NamedTuple):
    """A row of the table: its cells, its amounts, and whether it is the total."""

    baris: Baris
    pos: Pos
    is_total: bool

    @property
    def pagu(self) -> Decimal:
        """The budget that the row prints."""
        return total(self.pos.uang[PAGU])

    @property
    def realisasi(self) -> Decimal:
        """What the row prints as spent."""
        return total(self.pos.uang[REALISASI])


class Kolom(NamedTuple):
    """The columns that are compared: SISA in rupiah (None where there is none), and the percentages of realisasi."""

    sisa: int | None
    persen: tuple[int, ...]


class Beda(NamedTuple):
    """A cell that says something else than the amounts of its row."""

    baris: Tercetak
    tertulis: Decimal
    dihitung: Decimal


def kolom_tercetak(kepala: list[Baris]) -> Kolom:
    """Where the heading of three rows has SISA, and percentages under Keuangan, Realisasi."""
    sisa: int | None = None
    persen: list[int] = []
    for kolom, path in enumerate(jalur(kepala, lebar(kepala))):
        is_percent = "%" in path[-1] or "persen" in path[-1]
        if sisa is None and not is_percent and any(part.startswith("sisa") for part in path):
            sisa = kolom
        elif is_percent and path[0].startswith("keuangan") and path[1].startswith("realisasi"):
            persen.append(kolom)
    return Kolom(sisa, tuple(persen))


def periksa_tercetak(lembar: Lembar, kolom: Kolom, rows: list[Tercetak]) -> Iterator[Diagnostic]:
    """Every SISA and percentage that contradicts the amounts of its row; one finding where most of a column does."""
    if kolom.sisa is not None:
        yield from _sisa(lembar, KolomUang(lembar, kolom.sisa, (one.baris for one in rows)), rows)
    for column in kolom.persen:
        yield from _persen(lembar, column, rows)


def _sisa(lembar: Lembar, kolom: KolomUang, rows: list[Tercetak]) -> Iterator[Diagnostic]:
    compared, wrong = 0, list[Beda]()
    for one in rows:
        isi = one.baris.isi(kolom.kolom)
        printed = None if isi is None else jumlah(isi, kolom.cara)
        computed = one.pagu - one.realisasi
        if printed is None or not (printed or computed):
            continue
        compared += 1
        if not _is_rest(printed, computed):
            wrong.append(Beda(one, printed, computed))
    is_column = len(wrong) > 1 and 2 * len(wrong) > compared
    for beda in wrong[:1] if is_column else wrong:
        also = f"; begitu pula {len(wrong) - 1} dari {compared - 1} baris lain" if is_column else ""
        message = f"SISA {_called(beda.baris)} tertulis {rupiah(beda.tertulis)}, anggaran kurang realisasi "
        message += f"{rupiah(beda.dihitung)} (selisih {rupiah(abs(beda.tertulis - beda.dihitung))}){also}"
        yield error(kt.TERCETAK, message, lembar.tempat(beda.baris.baris.nomor, kolom.kolom), _CHECK)


def _is_rest(printed: Decimal, computed: Decimal) -> bool:
    """Whether a rest is what it should be, to the rupiah where it is printed in whole rupiah."""
    if computed == computed.to_integral_value():
        return printed == computed
    return abs(printed - computed) < (1 if printed == printed.to_integral_value() else _SEN)


def _called(one: Tercetak) -> str:
    return "baris jumlah" if one.is_total else f"“{one.pos.nama}”"


class _Arti(NamedTuple):
    """What a percentage of realisasi is of, in words; `dari` is the amount where it is the same in every row."""

    sebutan: str
    dari: Decimal | None = None

    def hitung(self, one: Tercetak) -> Decimal:
        """The percentage that a row should have."""
        return _HUNDRED * one.realisasi / (self.dari or one.pagu)


def _meanings(rows: list[Tercetak]) -> Iterator[_Arti]:
    """What the percentages of realisasi can be of; the usual meaning first."""
    yield _Arti("realisasi dibagi anggarannya")
    whole = [one for one in rows if one.is_total] or rows
    for name, amounts in (("anggaran", [one.pagu for one in whole]), ("realisasi", [one.realisasi for one in whole])):
        if amount := sum(amounts, Decimal(0)):
            yield _Arti(f"realisasi dibagi jumlah {name}", amount)


def _persen(lembar: Lembar, kolom: int, rows: list[Tercetak]) -> Iterator[Diagnostic]:
    """A column of percentages against what most of it says; where it says nothing known, that is told once."""
    told = [one for one in rows if one.pagu and _percents(one.baris.isi(kolom))]
    told = [one for one in told if one.realisasi or _percents(one.baris.isi(kolom))[0][0]]
    readings = [
        (list(_contradictions(told, kolom, meaning.hitung, scale)), meaning.sebutan)
        for meaning in _meanings(rows)
        for scale in (0, 1)
    ]
    wrong, name = min(readings, key=lambda one: len(one[0]))
    if 2 * len(wrong) <= len(told):
        for beda in wrong:
            yield warning(kt.TERCETAK, _told(beda, name), lembar.tempat(beda.baris.baris.nomor, kolom), _CHECK)
    else:
        yield _whole_column(lembar, kolom, told)


def _whole_column(lembar: Lembar, kolom: int, told: list[Tercetak]) -> Diagnostic:
    """Most percentages of a column are none of the amounts; where they are of the rest, columns are exchanged."""
    meaning = next(_meanings(told))
    is_fraction = all(_percents(one.baris.isi(kolom))[0][0] <= _LARGEST_FRACTION for one in told)
    beda = next(_contradictions(told, kolom, meaning.hitung, int(is_fraction)))
    di = lembar.tempat(beda.baris.baris.nomor, kolom)
    message = f"{_told(beda, meaning.sebutan)}; begitu pula kebanyakan dari {len(told)} baris di kolom ini"
    rest = list(_contradictions(told, kolom, _rest, int(is_fraction)))
    if 2 * len(rest) < len(told):
        hint = "periksa apakah kolom realisasi dan sisa tertukar"
        return error(kt.TERCETAK, f"{message}, dan cocok dengan sisanya", di, hint)
    return warning(kt.TERCETAK, message, di, _CHECK)


def _rest(one: Tercetak) -> Decimal:
    return _HUNDRED * (one.pagu - one.realisasi) / one.pagu


def _told(beda: Beda, name: str) -> str:
    message = f"persen realisasi {_called(beda.baris)} tertulis {angka(beda.tertulis)}%, {name} "
    return f"{message}{angka(beda.dihitung)}% (selisih {angka(abs(beda.tertulis - beda.dihitung))})"


def _contradictions(
    rows: Iterable[Tercetak], kolom: int, formula: Callable[[Tercetak], Decimal], scale: int
) -> Iterator[Beda]:
    """The cells that are not what the formula gives; `scale` says how numbers without % are read (see `_percents`)."""
    for one in rows:
        readings = _percents(one.baris.isi(kolom))
        printed, tolerance = readings[min(scale, len(readings) - 1)]
        computed = formula(one)
        if abs(printed - computed) > tolerance:
            yield Beda(one, printed, computed)


def _percents(isi: Isi) -> list[tuple[Decimal, Decimal]]:
    """The percentage in a cell and how far rounding may move it: as times 100, then as a fraction; empty where none."""
    number = isi if isinstance(isi, Decimal) else parse_number(isi) if isinstance(isi, str) else None
    if number is None:
        return []
    digits = max(0, -int(number.as_tuple().exponent))
    times_100 = (number, _rounding(digits))
    if isinstance(isi, str) and "%" in isi:
        return [times_100]
    return [times_100, (number * _HUNDRED, _rounding(max(digits - 2, 0)))]


def _rounding(digits: int) -> Decimal:
    """One unit of the last digit, which covers rounding and cutting off alike; of two digits at most."""
    return Decimal(1).scaleb(-min(digits, 2))
