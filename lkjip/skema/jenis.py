"""Single values as JSON Schema: the texts that `lkjip.model.values` reads as numbers, dates, codes, choices.

An editor sees YAML: `90` as a number, `83,57` as a text. Patterns are those that JavaScript and Python read alike.
"""

import re
from typing import Any

from lkjip.numbers import month_names

Schema = dict[str, Any]

_SPACE = r"\s*"
_GROUPED, _PLAIN = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?", r"[0-9]+(?:[.,][0-9]+)?"
_AMOUNT = rf"(?:(?:[Rr][Pp]|[Ii][Dd][Rr])\.?\s*)?%s(?:{_GROUPED}|{_PLAIN})\s*(?:,–)?(?:,-)?\s*%%?"
_UNSIGNED, _SIGNED = _AMOUNT % "", _AMOUNT % "[-−]?"
_YEAR = r"(?:19|20)[0-9]{2}"
_CODE = r"[0-9X]\.[0-9X]{2}(?:\.[0-9]{2}(?:\.[0-9]{1,2}\.[0-9]{2}(?:\.[0-9]{2,4})?)?)?".replace(r"\.", r"\s*\.\s*")
_DAY, _MONTH = "(?:0?[1-9]|[12][0-9]|3[01])", "(?:0?[1-9]|1[0-2])"


def whole(pattern: str) -> str:
    """A pattern for the whole text, blanks around it allowed."""
    return f"^{_SPACE}(?:{pattern}){_SPACE}$"


def either_case(word: str) -> str:
    """A pattern for a word in capitals or small letters; patterns of JSON Schema have no flags."""
    return "".join(f"[{letter.upper()}{letter.lower()}]" if letter.isalpha() else re.escape(letter) for letter in word)


def _one_of(*words: str) -> str:
    return "|".join(map(either_case, words))


def _dates() -> str:
    name = _one_of(*sorted(month_names(), key=lambda word: (-len(word), word)))
    return "|".join(
        (
            rf"[0-9]{{4}}-{_MONTH}(?:-{_DAY})?",
            rf"{_DAY}/{_MONTH}/[0-9]{{4}}",
            rf"{_DAY}-{_MONTH}-[0-9]{{4}}",
            rf"(?:{_DAY}\s+)?(?:{name})\.?\s+[0-9]{{4}}",
            "[12][0-9]{3}",
        )
    )


def _text(pattern: str, said: str) -> Schema:
    return {"type": "string", "pattern": pattern, "patternErrorMessage": said}


def _or_number(pattern: str, said: str, **more: Any) -> Schema:
    return _text(pattern, said) | {"type": ["number", "string"], **more}


TEKS: Schema = {
    "type": ["string", "number", "boolean"],
    "pattern": r"\S",
    "patternErrorMessage": "isi teksnya",
}
ID = _text(whole("[a-z][a-z0-9_]*"), "id hanya huruf kecil, angka, dan garis bawah, diawali huruf; mis. ikm")
ANGKA = _or_number(whole(_SIGNED), "tulis angka, mis. 3.894.507.781 atau 83,57")
JUMLAH = _or_number(whole(_UNSIGNED), "tulis angka tanpa tanda minus, mis. 3.894.507.781 atau 83,57", minimum=0)
TAHUN: Schema = {
    "type": ["integer", "string"],
    "minimum": 1900,
    "maximum": 2099,
    "pattern": f"^{_YEAR}$",
    "patternErrorMessage": "tulis tahun dengan empat angka, mis. 2024",
}
WAKTU: Schema = {
    "type": ["integer", "string"],
    "minimum": 1000,
    "maximum": 2999,
    "pattern": whole(_dates()),
    "patternErrorMessage": "tulis tanggal, mis. 26 Januari 2024, 2024-01-26, atau Januari 2025",
}
_YES_OR_NO = "tulis ya atau tidak"
YA_TIDAK: Schema = {
    "anyOf": [{"enum": ["ya", "tidak"]}, _text(f"^(?:{_one_of('ya', 'tidak')})$", _YES_OR_NO)],
    "errorMessage": _YES_OR_NO,
}
_NO_CODE = "tulis kode program, kegiatan, atau sub kegiatan, mis. 7.01.01.2.02.0001"
KODE = _text(whole(rf"{_CODE}[\s.]*"), _NO_CODE)
_NO_VALUE = "tulis angka, rentang 80-90, predikat BB, atau A (80,60)"
_RANGE = rf"{_SIGNED}\s*(?:-|–|s\.?d\.?)\s*{_SIGNED}"
NILAI_SEBARIS = _or_number(whole(rf"{_SIGNED}|{_RANGE}|[A-Z]{{1,2}}\s*(?:\({_PLAIN}\))?"), _NO_VALUE)

FILE_YAML = r"\.[Yy][Aa]?[Mm][Ll]"
_FILE_XLSX = r"\.[Xx][Ll][Ss][Xx]\s*(?:#.*)?"


def file_name(with_workbooks: bool) -> Schema:
    """The name of a file that holds a section; of a workbook a sheet may be named behind `#`."""
    kinds = f"(?:{FILE_YAML}|{_FILE_XLSX})" if with_workbooks else FILE_YAML
    names = "berkas .yaml, .xlsx, atau buku.xlsx#Lembar" if with_workbooks else "berkas .yaml"
    said = f"nama {names}, dihitung dari folder berkas ini"
    return {"type": "string", "pattern": rf"^.*{kinds}\s*$", "patternErrorMessage": f"tulis isinya, atau {said}"}


def choice(words: tuple[str, ...], meanings: list[str]) -> Schema:
    """One of some words. Where an editor takes a word for a number (`1.`), that number will do."""
    schema: Schema = {"enum": [*words, *(int(word[:-1]) for word in words if re.fullmatch(r"[0-9]\.", word))]}
    return schema | ({"enumDescriptions": meanings} if any(meanings) else {})
