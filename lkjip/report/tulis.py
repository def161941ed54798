"""How values, money and lists are written in the report."""

from collections.abc import Sequence
from decimal import Decimal

from lkjip.calc.realisasi import PERSEN
from lkjip.model.anggaran import Belanja
from lkjip.model.values import Nilai
from lkjip.numbers import Tanggal, angka, persen_tetap, rupiah, terbilang

TIDAK_ADA = "–"
BELUM_DIISI = "BELUM DIISI"
RUPIAH = ("Rp", "Rp.", "rupiah", "Rupiah")
POIN = ("indeks", "nilai", "poin", "skor")


def nilai(value: Nilai | None, satuan: str | None = None) -> str:
    """A target or realisasi with its satuan (`4 Dokumen`, `100%`, `A (80,60)`, `80–90%`); a dash for none."""
    if value is None:
        return TIDAK_ADA
    if value.predikat:
        return value.predikat if value.angka is None else f"{value.predikat} ({angka(value.angka)})"
    if value.bawah is not None and value.atas is not None:
        return dengan_satuan(f"{angka(value.bawah)}–{angka(value.atas)}", satuan)
    return dengan_satuan(angka(value.angka), satuan) if value.angka is not None else TIDAK_ADA


def nilai_bertanda_tangan(value: Nilai, satuan: str | None = None) -> str:
    """A target as the Perjanjian Kinerja prints it: the grade alone where it was signed as a grade."""
    return value.predikat or nilai(value, satuan)


def dengan_satuan(number: str, satuan: str | None) -> str:
    """`100%` closed up, other units after a space."""
    if not satuan:
        return number
    if satuan in RUPIAH:
        return f"Rp {number}"
    return f"{number}%" if satuan == "%" else f"{number} {satuan}"


def kali(satuan: str | None) -> str:
    """What a ratio is multiplied by to give a value with this unit: ` × 100%`, ` × 100` without one, else nothing."""
    if satuan is None:
        return " × 100"
    return " × 100%" if satuan.casefold() in PERSEN else ""


def jarak(value: Decimal, satuan: str | None) -> str:
    """The distance of two values inside a sentence: `5 poin persen`, `3,76 poin`, `2 kejadian`."""
    if satuan and satuan.lower() in PERSEN:
        return f"{angka(value)} poin persen"
    return f"{angka(value)} poin" if not satuan or satuan.lower() in POIN else dengan_satuan(angka(value), satuan)


def frasa(text: str) -> str:
    """A text inside a sentence or a heading: without the one sign that ends it, except after an abbreviation."""
    whole = text.endswith(("..", "dll.", "dsb.", "dst.")) or not text.endswith((".", ",", ";", ":"))
    return text if whole else text[:-1].rstrip()


def utuh(text: str) -> str:
    """A text that another follows, with a full stop where it ends with no sign of its own."""
    bare = text.rstrip(",; ")
    return text if bare.endswith((".", "!", "?", "…", ":", ".)", ".”", '."')) else f"{bare}."


def bertanggal(tanggal: Tanggal | None) -> str:
    """` tanggal 8 Maret 2021`; a date known to the month or year only stands without that word."""
    if tanggal is None:
        return ""
    return f" tanggal {tanggal}" if tanggal.hari else f", {tanggal}"


def bertanda(value: Decimal) -> str:
    """A difference with its sign: `+18,10`, `−3,76`, `0`."""
    return _tanda(value) + angka(abs(value))


def bertanda_tetap(value: Decimal) -> str:
    """The same always with two decimals, beside serapan: `−1,00`, `0,00`."""
    return _tanda(value) + persen_tetap(abs(value)).removesuffix("%")


def _tanda(value: Decimal) -> str:
    return "+" if value > 0 else "−" if value < 0 else ""


def serapan(value: Decimal | None) -> str:
    """A serapan or share in per cent with two decimals, a dash where there is no budget."""
    return TIDAK_ADA if value is None else persen_tetap(value)


def dalam_kalimat(satuan: str | None) -> str | None:
    """A unit inside a sentence: `Dokumen` becomes `dokumen`; abbreviations (`KPM`, `Rp`) stay."""
    return satuan.lower() if satuan and satuan.istitle() and len(satuan) > 2 else satuan


def capaian(value: Decimal | None) -> str:
    """A capaian in per cent, a dash where it cannot be computed."""
    return TIDAK_ADA if value is None else f"{angka(value)}%"


def cacah(value: Decimal | None) -> str:
    """A count; empty where none is stated."""
    return "" if value is None else angka(value)


def seperti_ditulis(value: Decimal) -> str:
    """A number with all the digits that it was written with: `61,5`, `1.160,70`."""
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


def uang(value: Decimal | Belanja) -> str:
    """Rupiah without its sign."""
    return rupiah(value.jumlah if isinstance(value, Belanja) else value)


def bilangan(number: int) -> str:
    """A count in figures and words: `6 (enam)`."""
    return f"{number} ({terbilang(number)})"


def rangkai(parts: Sequence[str]) -> str:
    """`a`, `a dan b`, `a, b, dan c`."""
    if len(parts) < 3:
        return " dan ".join(parts)
    return f"{', '.join(parts[:-1])}, dan {parts[-1]}"
