"""Indicators of the budget in a place of their own: the same report, and what does not fit is told."""

from collections.abc import Callable
from pathlib import Path

from lkjip.calc.hitung import hitung
from lkjip.source import load, skala

SMALL = Path(__file__).parents[1] / "data" / "kecil.yaml"
INLINE = "      indikator: [{nama: Persentase penunjang terlaksana, satuan: '%', target: 100}]\n"
BESIDE = "indikator_program:\n  CODE: [{nama: Persentase penunjang terlaksana, satuan: '%', target: 100}]\nrealisasi:\n"
Told = Callable[..., list[str]]


def beside(code: str) -> tuple[str, str]:
    return "\nrealisasi:\n", "\n" + BESIDE.replace("CODE", code)


def test_stated_there_they_are_those_of_the_budget(tmp_path: Path) -> None:
    text = SMALL.read_text("utf-8")
    moved = tmp_path / "l.yaml"
    moved.write_text(text.replace(INLINE, "").replace(*beside("7.01.01")), "utf-8")
    results = []
    for path in (SMALL, moved):
        laporan = load(path).laporan
        assert laporan
        results.append(hitung(laporan, skala()))
    assert results[0] == results[1]
    assert results[0].program[0].keluaran[0].indikator.target


def test_stated_in_both_places_they_are_told(told: Told) -> None:
    assert told(beside("7.01.01")) == [
        "S201 l.yaml:87:3 indikator `7.01.01` ditulis di dua tempat, dalam anggaran dan dalam `indikator_program`"
        " | hapus salah satunya"
    ]


def test_a_code_that_the_budget_does_not_have_is_told_with_the_one_meant(told: Told) -> None:
    said = "kode `7.01.02.2.05` tidak ada | mungkin maksud Anda `7.01.02.2.04`, `7.01.01.2.02`"
    assert told(beside("7.01.02.2.05")) == [f"S202 l.yaml:87:3 {said}"]


def test_a_code_written_twice_is_told(told: Told) -> None:
    old, new = beside("7.01.02")
    [found] = told((old, new.replace("realisasi:", "  7.01.02.: [{nama: Lagi}]\nrealisasi:")))
    assert found.startswith("S201 l.yaml:88:3 kode `7.01.02` dipakai dua kali")
