"""The registry: no code or name twice, findings in the order of their places."""

from collections.abc import Callable, Iterator

import pytest

from lkjip.diagnostics import Diagnostic, Severity
from lkjip.rules import RULES, Found, Subject
from lkjip.rules.registry import rule


def _silent(_: Subject) -> Iterator[Found]:
    yield from ()


@pytest.mark.parametrize(("code", "name"), [("K101", "nama-baru"), ("K999", "pagu-kegiatan")])
def test_a_code_or_name_is_given_once(code: str, name: str) -> None:
    before = dict(RULES)
    with pytest.raises(ValueError, match=r"twice"):
        rule(code, name, Severity.ERROR)(_silent)
    assert before == RULES


def test_controls_refuse_the_report_and_the_rest_only_ask() -> None:
    severities = {code[0]: {item.severity for item in RULES.values() if item.code[0] == code[0]} for code in RULES}
    assert {item.code for item in RULES.values() if item.code[0] == "K" and item.severity is not Severity.ERROR} == {
        "K126",
        "K128",  # what is printed under a wrong name is for the office to judge
    }
    assert severities["C"] | severities["L"] | severities["P"] == {Severity.WARNING, Severity.INFO}
    worth_knowing = {item.code for item in RULES.values() if item.severity is Severity.INFO}
    assert worth_knowing == {"C334", "C362", "L242", "L251", "L252", "P435"}
    assert severities["U"] == {Severity.WARNING}


def test_findings_of_different_rules_come_together(temuan: Callable[..., list[Diagnostic]]) -> None:
    found = temuan({"anggaran/program/1/kegiatan/0/sub_kegiatan/0/pagu": "190.000.000"}, ["penutup"])
    assert [item.code for item in found] == ["K102", "L204", "P401"]
    assert [item.is_error for item in found] == [True, False, False]
