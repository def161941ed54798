"""Every rule: what it says of wrong data (`kasus/*.yaml`: exact text and place), that it is silent on right data."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from lkjip.diagnostics import Diagnostic
from lkjip.rules import RULES

PARTS = ("Yang diperiksa:", "Mengapa:", "Contoh:", "Perbaikan:", "Dasar hukum:")
VERBS = (
    "cari", "cocokkan", "hapus", "isi", "jelaskan", "lengkapi", "periksa", "perbaiki", "samakan", "tambahkan", "tulis",
)  # fmt: skip

Temuan = Callable[..., list[Diagnostic]]


def _cases() -> dict[str, Any]:
    files = sorted((Path(__file__).parent / "kasus").glob("*.yaml"))
    read = [yaml.load(file.read_text("utf-8"), yaml.BaseLoader) for file in files]  # noqa: S506  # text only
    return {code: cases for part in read for code, cases in part.items()}


CASES = _cases()
WRONG = [pytest.param(code, case, id=code) for code, cases in CASES.items() for case in cases["salah"]]
RIGHT = [pytest.param(code, case, id=code) for code, cases in CASES.items() for case in cases["benar"]]
DECLARED = [pytest.param(code, id=code) for code in RULES]


def _of(code: str, found: list[Diagnostic]) -> list[Diagnostic]:
    return [item for item in found if item.code == code]


def _spot(finding: Diagnostic) -> str:
    return finding.location.spot if finding.location else ""


def test_nothing_is_said_of_the_sound_report(temuan: Temuan) -> None:
    assert temuan() == []


@pytest.mark.parametrize(("code", "case"), WRONG)
def test_wrong_data_are_told_exactly(code: str, case: dict[str, Any], temuan: Temuan) -> None:
    found = _of(code, temuan(case.get("ubah"), case.get("hapus")))
    expected = sorted((item["di"], item["pesan"]) for item in case["temuan"])
    assert sorted((_spot(item), item.message) for item in found) == expected


@pytest.mark.parametrize(("code", "case"), RIGHT)
def test_nothing_is_said_of_right_data(code: str, case: dict[str, Any], temuan: Temuan) -> None:
    assert _of(code, temuan(case.get("ubah"), case.get("hapus"))) == []


@pytest.mark.parametrize(("code", "case"), WRONG)
def test_advice_starts_with_a_verb_and_other_places_are_known(code: str, case: dict[str, Any], temuan: Temuan) -> None:
    for item in _of(code, temuan(case.get("ubah"), case.get("hapus"))):
        assert item.severity is RULES[code].severity
        assert item.hint.startswith(VERBS)
        assert all(place.spot and text for place, text in item.related)


@pytest.mark.parametrize("code", DECLARED)
def test_every_rule_has_wrong_and_right_cases(code: str) -> None:
    assert CASES[code]["salah"]
    assert CASES[code]["benar"]


def test_no_case_is_of_an_unknown_rule() -> None:
    assert set(CASES) == set(RULES)


@pytest.mark.parametrize("code", DECLARED)
def test_every_rule_is_documented_in_five_parts(code: str) -> None:
    text = RULES[code].examine.__doc__ or ""
    places = [text.find(f"\n    {part}") for part in PARTS]
    assert text.splitlines()[0].endswith(".")
    assert -1 not in places
    assert places == sorted(places)
    said = [line.strip() for line in text.splitlines()]
    assert not any(line in PARTS for line in said), "a part says nothing"


@pytest.mark.parametrize("code", DECLARED)
def test_names_and_codes_are_plain(code: str) -> None:
    rule = RULES[code]
    assert rule.code == code
    assert code.isascii()
    assert code[0] in "KLCPU"
    assert rule.name.replace("-", "").isalpha()
    assert rule.name.islower()
