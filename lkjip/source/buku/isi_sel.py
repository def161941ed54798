"""The text of one cell: lists that share it, and numbers that come back with the digits as written."""

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from lkjip.source.buku.bentuk import BUTIR

MOST = 32_767  # characters that a cell can hold
_SIGNIFICANT = 15  # digits that a spreadsheet keeps
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_ITEM = re.compile(rf"(?:^|\n)\s*{BUTIR[0]}")
TANPA_BATAS = "tanpa batas"
_SPLIT = re.compile(r"[;,\n]")
_WRITTEN = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?")
_SECTION = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')  # what a number format prints as it stands
NUMERIC = (
    "angka",
    "batas",
    "rupiah",
    "tahun",
    "ordinal",
    "tingkat",
)  # kinds that are numbers in a cell where they can be


def cell_text(value: Any, jenis: str) -> str | None:
    """The text that stands for `value` in a cell of that kind; None where reading it would give something else."""
    text = _joined(value, jenis)
    if not text or text != text.strip() or len(text) > MOST or _UNSAFE.search(text):
        return None
    return text if plain_value(text, jenis) == value else None


def _joined(value: Any, jenis: str) -> str | None:
    if isinstance(value, str):
        return value
    if value is None and jenis == "batas":
        return TANPA_BATAS
    if not isinstance(value, list) or not value or not all(isinstance(item, str) for item in value):
        return None
    return {"butir": BUTIR + f"\n{BUTIR}".join(value), "daftar": "; ".join(value), "nilai_nilai": _values(value)}.get(
        jenis
    )


def _values(value: list[str]) -> str:
    """Values side by side; one alone with what shows that it is the only one of a list."""
    return "; ".join(value) if len(value) > 1 else f"{value[0]};"


def plain_value(text: str, jenis: str) -> Any:
    """The plain data that the text of a cell of that kind stands for: a text, or a list of texts."""
    if jenis == "butir" and text.startswith(BUTIR[0]):
        return [part.strip() for part in _ITEM.split(text) if part.strip()]
    if jenis == "batas" and text.casefold() == TANPA_BATAS:
        return None
    if jenis == "daftar":
        return [part.strip() for part in _SPLIT.split(text) if part.strip()]
    if jenis == "nilai_nilai" and ";" in text:
        return [part.strip() for part in text.split(";") if part.strip()]
    return text


def as_number(text: str) -> tuple[int | float, str] | None:
    """The number and the number format by which a cell can hold `text` and give it back; None for every other text."""
    match = _WRITTEN.fullmatch(text)
    if not match or sum(map(str.isdigit, text)) > _SIGNIFICANT:
        return None
    number = Decimal(text.replace(".", "").replace(",", "."))
    places = f".{'0' * len(match[1])}" if match[1] else ""
    form = ("#,##0" if "." in text else "0") + places
    value = float(number) if places else int(number)
    return (value, form) if number_text(value, form) == text else None


def number_text(value: float, form: str) -> str:
    """A number as its format says: grouped or not, with at least as many decimals; never fewer digits than it has."""
    section = _SECTION.sub("", form.split(";")[0])
    is_share = "%" in section
    exact = Decimal(format(value, f".{_SIGNIFICANT}g") if isinstance(value, float) else value)
    digits = f"{exact * 100 if is_share else exact:f}"
    whole, _, decimals = digits.partition(".")
    wanted = section.partition(".")[2]
    decimals = decimals.rstrip("0").ljust(len(re.match(r"0*", wanted)[0]), "0")  # type: ignore[index]  # 0* fits always
    if "," in section.partition(".")[0]:
        whole = f"{int(whole):,}".replace(",", ".") if int(whole) or not whole.startswith("-") else whole
    return whole + (f",{decimals}" if decimals else "") + ("%" if is_share else "")


def too_long(value: float) -> bool:
    """Whether a number has more digits than a spreadsheet keeps, so that its last ones are no longer what was typed."""
    return bool(abs(value) >= 10**_SIGNIFICANT)


def date_text(value: date | datetime) -> str | None:
    """The date as YAML writes it; None where a time of day stands beside it."""
    if isinstance(value, datetime):
        return None if value.time() != datetime.min.time() else value.date().isoformat()
    return value.isoformat()


def whole(text: str) -> int | None:
    """A counting number, as people write one in a cell."""
    try:
        number = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None
    return int(number) if number.is_finite() and number == int(number) else None
