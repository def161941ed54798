"""Numbers, money, percentages and dates as Indonesian offices write them, to and from Decimal."""

import re
from dataclasses import dataclass
from decimal import MAX_PREC, ROUND_HALF_UP, Context, Decimal
from functools import total_ordering

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip

_EXACT = Context(prec=MAX_PREC)
_HUNDREDTH = Decimal("0.01")
_INDONESIAN = str.maketrans(",.", ".,")
_CURRENCY = re.compile(r"^(?:Rp|IDR)\.?\s*", re.IGNORECASE)
_GROUPED = re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_PLAIN = re.compile(r"-?\d+(?:[.,]\d+)?")
_DATE_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_DATE_DAY_FIRST = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})")
_DATE_TEXT = re.compile(r"(?:(\d{1,2})\s+)?([A-Za-z]+)\.?\s+(\d{4})")
_MONTHS = {name.lower(): number for number, name in enumerate(BULAN, 1)} | {
    "jan": 1, "feb": 2, "peb": 2, "pebruari": 2, "mar": 3, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "agu": 8, "agt": 8,
    "ags": 8, "agust": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "nop": 11, "nopember": 11, "des": 12,
}  # fmt: skip
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def parse_number(text: str) -> Decimal | None:
    """The number that `text` writes, or None where it writes none.

    Read are `3.894.507.781`, `83,57`, `1.234,5`, `83.57`, `1500`, each with `Rp` before and `,-` or `%` after it.
    A dot before exactly three digits groups thousands, as in Indonesian: `1.500` is one thousand five hundred; only
    after a leading zero, where no thousands can stand, it is a decimal point (`0.125`).
    The digits written after the comma are kept (`80,60` has two).
    """
    bare = _bare(text)
    if _GROUPED.fullmatch(bare):
        return Decimal(bare.replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(bare):
        return Decimal(bare.replace(",", "."))
    return None


def _bare(text: str) -> str:
    """The number alone, without what stands before and after it."""
    bare = _CURRENCY.sub("", text.replace("\u00a0", " ").replace("\u2212", "-").strip())
    bare = bare.removesuffix("%").rstrip()
    return bare.removesuffix(",-").removesuffix(",–").rstrip()


def rounded(value: Decimal, digits: int = 2) -> Decimal:
    """`value` rounded half up (away from zero) to `digits` places after the comma, however long; never `-0`."""
    result = value.quantize(_HUNDREDTH if digits == 2 else Decimal(1).scaleb(-digits), ROUND_HALF_UP, _EXACT)
    return result if result else abs(result)


def _written(value: Decimal, digits: int) -> str:
    return f"{rounded(value, digits):,.{digits}f}".translate(_INDONESIAN)


def angka(value: Decimal) -> str:
    """A value of an indicator: two decimals half up, a trailing `,00` dropped (`83,57`, `100`, `80,60`, `4.132`)."""
    return _written(value, 2).removesuffix(",00")


def persen(value: Decimal) -> str:
    """A capaian in per cent: as `angka`, with the sign (`92,86%`, `100%`)."""
    return angka(value) + "%"


def persen_tetap(value: Decimal) -> str:
    """A serapan or a share in per cent: always two decimals (`84,00%`)."""
    return _written(value, 2) + "%"


def rupiah(value: Decimal) -> str:
    """Rupiah with grouped thousands and no sign (`3.894.507.781`); sen only where there are any."""
    return _written(value, 2).removesuffix(",00")


_SATUAN = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_RIBUAN = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"), (10, "puluh"))


def terbilang(number: int) -> str:
    """A whole number from 0 in Indonesian words (`enam`, `dua puluh satu`)."""
    if number < 12:
        return _SATUAN[number]
    if number < 20:
        return f"{_SATUAN[number - 10]} belas"
    size, name = next((size, name) for size, name in _RIBUAN if number >= size)
    count, rest = divmod(number, size)
    head = f"se{name}" if count == 1 and size in (10, 100, 1000) else f"{terbilang(count)} {name}"
    return f"{head} {terbilang(rest)}" if rest else head


def romawi(number: int) -> str:
    """A whole number from 1 in Roman numerals (`IV`)."""
    signs = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
             (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
    written = ""
    for value, sign in signs:
        count, number = divmod(number, value)
        written += sign * count
    return written


@total_ordering
@dataclass(frozen=True)
class Tanggal:
    """A date that may be known to the month or to the year only; it then stands before the days within it."""

    tahun: int
    bulan: int | None = None
    hari: int | None = None

    def __lt__(self, other: "Tanggal") -> bool:
        return self._key < other._key

    @property
    def _key(self) -> tuple[int, int, int]:
        return (self.tahun, self.bulan or 0, self.hari or 0)

    def __str__(self) -> str:
        """`26 Januari 2024`, `Januari 2025` or `2025`."""
        parts = (str(self.hari or ""), BULAN[self.bulan - 1] if self.bulan else "", str(self.tahun))
        return " ".join(part for part in parts if part)


def parse_tanggal(text: str) -> Tanggal | None:
    """The date that `text` writes; None for anything else.

    Read are `2024-01-26`, `2024-01`, `26/01/2024` and `26-01-2024` (the day first), `26 Januari 2024`, `26 Jan 2024`,
    `Januari 2025` and `2025`.
    """
    parts = _date_parts(text.strip())
    return Tanggal(*parts) if parts and not _impossible(*parts) else None


def month_names() -> tuple[str, ...]:
    """Every name of a month that a date may use, in small letters."""
    return tuple(_MONTHS)


def wrong_tanggal(text: str) -> str:
    """Why the date that `text` writes cannot be (`April hanya 30 hari`); empty where it writes none."""
    parts = _date_parts(text.strip())
    return _impossible(*parts) if parts else ""


def _date_parts(text: str) -> tuple[int, int | None, int | None] | None:
    """Year, month and day as written."""
    if match := _DATE_ISO.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3]) if match[3] else None
    if match := _DATE_DAY_FIRST.fullmatch(text):
        return int(match[4]), int(match[3]), int(match[1])
    if match := _DATE_TEXT.fullmatch(text):
        month = _MONTHS.get(match[2].lower())
        return (int(match[3]), month, int(match[1]) if match[1] else None) if month else None
    return (int(text), None, None) if re.fullmatch(r"[12]\d{3}", text) else None


def _impossible(tahun: int, bulan: int | None, hari: int | None) -> str:
    if bulan is None:
        return ""
    if not 1 <= bulan <= 12:
        return f"bulan {bulan} tidak ada"
    if hari is None:
        return ""
    if hari < 1:
        return "tanggal mulai dari 1"
    leap = tahun % 4 == 0 and (tahun % 100 != 0 or tahun % 400 == 0)
    longest = 28 if bulan == 2 and not leap else _DAYS[bulan - 1]
    year = f" {tahun}" if bulan == 2 else ""
    return f"{BULAN[bulan - 1]}{year} hanya {longest} hari" if hari > longest else ""
