"""Advice: how the kind of belanja is written, that controls follow a changed budget, and the mark of a draft."""

from collections.abc import Callable

from lkjip.diagnostics import Diagnostic
from lkjip.rules.sebutan import UNKNOWN
from lkjip.source.konsep import MARK

Temuan = Callable[..., list[Diagnostic]]

SPENT = "realisasi/keuangan/sub_kegiatan"
CHANGED = "anggaran/program/1/kegiatan/0/sub_kegiatan/0/pagu_perubahan"
NOTE = "ialah jumlah sesudah perubahan"


def _hint(code: str, found: list[Diagnostic]) -> str:
    return next(item.hint for item in found if item.code == code)


def test_a_bare_number_is_told_with_its_kind(temuan: Temuan) -> None:
    hint = _hint("K107", temuan({f"{SPENT}/7.01.01.2.06.0002": "34.750.000"}))
    assert hint == "tulis {modal: 34.750.000}; angka tanpa jenis berarti belanja operasi"


def test_where_the_kind_is_unknown_both_sides_are_named(temuan: Temuan) -> None:
    hint = _hint("K107", temuan({f"{SPENT}/7.01.02.2.01.0002": {"modal": "1.000"}}))
    assert hint.startswith("tulis jenis belanja yang sama pada pagu dan realisasi")


def test_controls_are_those_after_the_change(temuan: Temuan) -> None:
    kegiatan, program = "anggaran/program/1/kegiatan/0/pagu", "anggaran/program/1/pagu"
    money = {"anggaran/kontrol": {"jumlah": "490.000.000"}}
    for code, changed in (
        ("K101", {kegiatan: "200.000.000", program: "190.000.000", **money}),
        ("K102", {kegiatan: "190.000.000", program: "200.000.000", **money}),
        ("K103", {kegiatan: "190.000.000", program: "190.000.000"}),
        ("P401", {}),
    ):
        assert NOTE in _hint(code, temuan({CHANGED: "190.000.000", **changed}))


def test_nothing_is_said_of_changes_where_there_are_none(temuan: Temuan) -> None:
    assert NOTE not in _hint("K102", temuan({"anggaran/program/1/pagu": "1"}))


def test_the_mark_of_a_draft_is_known() -> None:
    assert UNKNOWN == MARK
