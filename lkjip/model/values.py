"""How single values are read from text: numbers, dates, codes, ids, choices; every error speaks Indonesian."""

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from lkjip.numbers import Tanggal, parse_number, parse_tanggal, wrong_tanggal


class Data(BaseModel):
    """What every record shares: frozen, and unknown keys are errors."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, hide_input_in_errors=True, defer_build=True
    )


def _number(value: Any) -> Any:
    if isinstance(value, str):
        number = parse_number(value)
        if number is None:
            raise PydanticCustomError("angka", "bukan angka: “{nilai}”", {"nilai": value})
        return number
    if isinstance(value, (dict, list)):
        raise PydanticCustomError("angka", "di sini diharapkan satu angka, bukan daftar")
    return value


def _not_negative(value: Any) -> Any:
    number = _number(value)
    if isinstance(number, Decimal) and number < 0:
        raise PydanticCustomError("negatif", "angka tidak boleh negatif: {nilai}", {"nilai": str(value)})
    return number


def _year(value: Any) -> Any:
    if not re.fullmatch(r"(19|20)\d\d", str(value)):
        raise PydanticCustomError("tahun", "bukan tahun empat angka: “{nilai}”", {"nilai": str(value)})
    return int(value)


def _date(value: Any) -> Any:
    date = parse_tanggal(value) if isinstance(value, str) else value
    if not isinstance(date, Tanggal):
        why = wrong_tanggal(str(value)) or "tulis mis. 2024-01-26 atau Januari 2025"
        raise PydanticCustomError("tanggal", "bukan tanggal: “{nilai}” ({sebab})", {"nilai": str(value), "sebab": why})
    return date


def _choice(value: Any) -> Any:
    words = {"ya": True, "tidak": False}
    if isinstance(value, str):
        if value.lower() not in words:
            raise PydanticCustomError("ya_tidak", "tulis “ya” atau “tidak”, bukan “{nilai}”", {"nilai": value})
        return words[value.lower()]
    return value


_CODE = re.compile(r"[0-9X]\.[0-9X]{2}(?:\.\d{2}(?:\.\d{1,2}\.\d{2}(?:\.\d{2,4})?)?)?")


def normal_code(text: str) -> str | None:
    """A program, kegiatan or sub kegiatan code as `7.01.01.2.02.0001`; None where `text` is no such code.

    The older spellings `7.01.01.2.02.01` and `7.01.01.02.02.0001` (Permendagri 90/2019 and exports) become the same.
    """
    code = re.sub(r"\s", "", text).rstrip(".")
    if not _CODE.fullmatch(code):
        return None
    parts = code.split(".")
    if len(parts) > 3:
        parts[3] = parts[3].lstrip("0") or "0"
    if len(parts) == 6:
        parts[5] = parts[5].zfill(4)
    return ".".join(parts)


def _code(value: Any) -> Any:
    code = normal_code(value) if isinstance(value, str) else None
    if code is None:
        raise PydanticCustomError(
            "kode",
            "bukan kode program/kegiatan/sub kegiatan: “{nilai}” (mis. 7.01.01.2.02.0001)",
            {"nilai": str(value)},
        )
    return code


def _code_as_written(value: Any) -> Any:
    _code(value)
    return re.sub(r"\s", "", value).rstrip(".")


def _one_or_many(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Teks = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[a-z][a-z0-9_]*$")]
Angka = Annotated[Decimal, BeforeValidator(_number)]
Jumlah = Annotated[Decimal, BeforeValidator(_not_negative)]
Tahun = Annotated[int, BeforeValidator(_year)]
Waktu = Annotated[Tanggal, BeforeValidator(_date)]
YaTidak = Annotated[bool, BeforeValidator(_choice)]
Kode = Annotated[str, BeforeValidator(_code)]
KodeTertulis = Annotated[str, BeforeValidator(_code_as_written)]  # the last level may have two digits, as of old
DaftarTeks = Annotated[tuple[Teks, ...], BeforeValidator(_one_or_many)]

_RANGE = re.compile(r"(.*\d\s*%?)\s*(?:-|–|s\.?d\.?)\s*(\d.*)")
_GRADED = re.compile(r"([A-Z]{1,2})\s*(?:\(([\d.,]+)\))?")


class Nilai(Data):
    """One target or realisasi: a number, a range, a grade (`BB`), or a grade with its score (`A (80,60)`).

    `sumber` says where a score comes from that the signed document does not print.
    """

    angka: Angka | None = None
    bawah: Angka | None = None
    atas: Angka | None = None
    predikat: Teks | None = None
    sumber: Teks | None = None


def _value(value: Any) -> Any:
    if isinstance(value, Nilai):
        return value
    if isinstance(value, dict):
        return _known_value({("angka" if key == "nilai" else key): item for key, item in value.items()})
    text = str(value).strip()
    if (number := parse_number(text)) is not None:
        return {"angka": number}
    if match := _GRADED.fullmatch(text):
        return {"predikat": match[1]} | ({"angka": match[2]} if match[2] else {})
    if (match := _RANGE.fullmatch(text)) and None not in (ends := (parse_number(match[1]), parse_number(match[2]))):
        return {"bawah": min(ends), "atas": max(ends)}  # type: ignore[type-var]  # None was excluded in the condition
    raise PydanticCustomError(
        "nilai", "bukan nilai: “{nilai}” (tulis angka, rentang 80-90, predikat BB, atau A (80,60))", {"nilai": text}
    )


def _known_value(fields: dict[str, Any]) -> dict[str, Any]:
    if not {"angka", "predikat", "bawah", "atas"} & set(fields):
        raise PydanticCustomError("nilai", "isi “nilai”, “predikat”, atau “bawah” dan “atas”")
    if ("bawah" in fields) != ("atas" in fields):
        raise PydanticCustomError("nilai", "rentang memerlukan “bawah” dan “atas”")
    return fields


NilaiIndikator = Annotated[Nilai, BeforeValidator(_value)]
