"""Every code that lkjip can report, with its documentation: of rules their docstrings, of the rest a data file."""

from functools import cache
from typing import Any

from lkjip.diagnostics import Severity
from lkjip.penjelasan import PARTS, Penjelasan, parsed
from lkjip.rules import RULES
from lkjip.source.bawaan import DATA
from lkjip.source.events import plain_data

_RULE_THEMES = {
    "K": "Jumlah dan angka kontrol",
    "L": "Kelengkapan menurut peraturan",
    "C": "Kaskade dari Renstra sampai anggaran",
    "P": "Kewajaran",
    "U": "Kalimat dan teks",
}
_ORDER = "SKLCPU?IATWH"  # `?` stands for themes of rules that are not named here
_FIELDS = ("diperiksa", "mengapa", "contoh", "perbaikan", "dasar")  # PARTS as the data file calls them


@cache
def semua_kode() -> dict[str, Penjelasan]:
    """All codes: reading first, then the rules, then what comes after them."""
    data = _data()
    groups = data["golongan"]
    found = {code: _penjelasan(code, record, groups[code[:2]]) for code, record in data["temuan"].items()}
    rules = RULES.values()
    found |= {item.code: parsed(item.code, item.name, item.severity, item.examine.__doc__ or "") for item in rules}
    return dict(sorted(found.items(), key=lambda entry: (_rank(entry[0]), entry[0])))


def _rank(code: str) -> int:
    """Families in the order in which a reader meets them; those of rules unknown here stand behind the other rules."""
    return _ORDER.find(code[0]) if code[0] in _ORDER else _ORDER.find("?")


def tema(code: str) -> str:
    """The heading under which a code stands."""
    group = _data()["golongan"].get(code[:2])
    return str(group["judul"]) if group else _RULE_THEMES.get(code[0], "Aturan lain")


@cache
def _data() -> dict[str, Any]:
    text = (DATA / "temuan.yaml").read_text("utf-8")
    data: dict[str, Any] = plain_data(text, "temuan.yaml")[0]
    return data


def _penjelasan(code: str, record: dict[str, str], group: dict[str, str]) -> Penjelasan:
    texts = {"dasar": group["dasar"], **record}
    parts = {heading: texts[name] for heading, name in zip(PARTS, _FIELDS, strict=True)}
    return Penjelasan(code, record["nama"], Severity(record["tingkat"]), record["ringkas"], parts)
