"""The Matriks Renstra of Semboro, cell by cell as published (`matriks-renstra-semboro.tsv`), and of any size."""

import csv
import re
import time
from pathlib import Path
from typing import Any

import pytest
from dokumen import SEMBORO, Dokumen, build, data, report

from lkjip.report.dokumen import SEMUA
from lkjip.report.lampiran_renstra import sebutan_versi, tingkat_kode

PUBLISHED = Path(__file__).parents[1] / "data" / "matriks-renstra-semboro.tsv"
RENSTRA = next(kind for kind in SEMUA if kind.nama == "renstra")
VERSIONS = ("sebelum", "sesudah")
HEADER_ROWS = 2
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def published(version: str) -> list[list[str]]:
    """The rows of one version as they have to be printed, the total last; every figure literal."""
    with PUBLISHED.open(encoding="utf-8", newline="") as lines:
        return [row[1:] for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row[0] == version]


def alone(stated: Any = None) -> Dokumen:
    return Dokumen(build(stated or data(SEMBORO), kind=RENSTRA))


@pytest.mark.parametrize(("place", "version"), list(enumerate(VERSIONS)))
def test_every_row_is_printed_as_published(place: int, version: str) -> None:
    table = alone().lampiran[""][place]
    assert table[HEADER_ROWS:] == published(version)


@pytest.mark.parametrize(("version", "count"), [("sebelum", 19), ("sesudah", 72)])
def test_no_published_row_is_left_out_of_the_comparison(version: str, count: int) -> None:
    assert len(published(version)) == count


def test_the_report_binds_the_matrix_in_first() -> None:
    bound = report(SEMBORO).lampiran
    assert next(filter(None, bound)) == "MATRIKS RENSTRA 2021–2026"
    assert bound["MATRIKS RENSTRA 2021–2026"] == alone().lampiran[""]


def test_both_header_rows_repeat_on_every_page_of_a_landscape_section() -> None:
    body = alone().body
    for table in body.iter(W + "tbl"):
        repeated = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.findall(W + "tr")]
        assert repeated == [True] * HEADER_ROWS + [False] * (len(repeated) - HEADER_ROWS)
    sections = [section.find(W + "pgSz").get(W + "orient") for section in body.iter(W + "sectPr")]
    assert sections == ["landscape"] * len(VERSIONS)


def test_the_versions_are_told_apart_and_remarks_stand_below() -> None:
    said = alone().text
    assert re.findall(r"Se(?:belum|sudah) Perubahan", said) == ["Sebelum Perubahan", "Sesudah Perubahan"]
    assert "1. Kode 7.01.04.7.03 dicetak seperti pada sumber" in said


@pytest.mark.parametrize(
    ("place", "count", "name"),
    [(0, 1, ""), (0, 2, "Sebelum Perubahan"), (1, 2, "Sesudah Perubahan"), (1, 3, "Sesudah Perubahan Ke-1")],
)
def test_what_a_version_is_called(place: int, count: int, name: str) -> None:
    assert sebutan_versi(place, count) == name


@pytest.mark.parametrize(
    ("kode", "levels"),
    [
        ("7.01.01", ("7", "01", "01", "", "")),
        ("7.01.01.2.01", ("7", "01", "01", "2.01", "")),
        ("7.01.01.2.01.07", ("7", "01", "01", "2.01", "07")),
        ("7.01.01.2.01.0007", ("7", "01", "01", "2.01", "0007")),
    ],
)
def test_a_code_is_split_in_its_levels(kode: str, levels: tuple[str, ...]) -> None:
    assert tingkat_kode(kode) == levels


def _matrix(**sasaran: Any) -> Any:
    stated = data(SEMBORO)
    stated["renstra"]["versi"][1]["matriks"] = {"tujuan": [{"sasaran": [{"uraian": "Sasaran", **sasaran}]}]}
    del stated["renstra"]["versi"][0]["matriks"]
    return stated


def test_the_first_year_of_the_renstra_has_columns_where_something_is_planned_for_it() -> None:
    program = {"kode": "7.01.01", "nama": "Program", "rp": {"2021": "1.000", "2022": "2.000"}}
    [table] = alone(_matrix(program=[program])).lampiran[""]
    assert [cell for cell in table[0] if cell.startswith("Tahun")] == [f"Tahun {year}" for year in range(2021, 2027)]
    assert table[-1][1:5] == ["", "1.000", "", "2.000"]
    assert table[-1][-3] == "3.000"


def test_money_is_summed_from_the_lowest_level_and_a_year_without_any_stays_empty() -> None:
    parts = [{"kode": f"7.01.01.2.01.{n}", "nama": "Sub", "rp": {"2023": f"{n}.000"}} for n in (10, 11)]
    kegiatan = {"kode": "7.01.01.2.01", "nama": "Kegiatan", "sub_kegiatan": parts}
    other = {"kode": "7.01.02", "nama": "Program", "rp": {"2024": "500"}}
    programs = [{"kode": "7.01.01", "nama": "Program", "kegiatan": [kegiatan]}, other]
    [table] = alone(_matrix(program=programs, indikator=[{"nama": "Indeks", "rp_akhir": "21.500"}])).lampiran[""]
    money = [[*row[12:21:2], row[22]] for row in table[HEADER_ROWS:-1]]
    assert money == [
        ["", "21.000", "500", "", "", "21.500"],  # the sasaran, whose source prints money beside the indicator
        ["", "21.000", "", "", "", "21.000"],
        ["", "21.000", "", "", "", "21.000"],
        ["", "10.000", "", "", "", "10.000"],
        ["", "11.000", "", "", "", "11.000"],
        ["", "", "500", "", "", "500"],
    ]
    assert table[-1] == ["Jumlah", "", "", "", "21.000", "", "500", "", "", "", "", "", "21.500", "", ""]


def test_money_of_a_sasaran_is_printed_only_where_it_is_stated() -> None:
    program = {"kode": "7.01.01", "nama": "Program", "rp": {"2024": "500"}}
    [table] = alone(_matrix(program=[program], indikator=[{"nama": "Indeks"}])).lampiran[""]
    assert table[HEADER_ROWS][11:23] == [""] * 12


@pytest.mark.parametrize("pieces", [1, 2, 3, 7])
def test_the_document_is_the_same_wherever_its_text_is_joined(pieces: int, monkeypatch: pytest.MonkeyPatch) -> None:
    stated = _matrix(program=[{"kode": "7.01.01", "nama": "Program", "rp": {"2022": "1.000"}}])
    whole = build(stated, kind=RENSTRA)
    monkeypatch.setattr("lkjip.word.rendering._PIECES", pieces)
    assert build(stated, kind=RENSTRA) == whole


def test_a_large_matrix_is_built_linearly() -> None:
    _seconds(10)  # what the first build loads is loaded
    assert _seconds(800) < 10 * _seconds(200)


def _seconds(count: int) -> float:
    parts = [{"kode": f"7.01.01.2.01.{n:04}", "nama": "Sub", "rp": {"2023": "1.000"}} for n in range(count)]
    kegiatan = {"kode": "7.01.01.2.01", "nama": "Kegiatan", "sub_kegiatan": parts}
    stated = _matrix(program=[{"kode": "7.01.01", "nama": "Program", "kegiatan": [kegiatan]}])
    started = time.process_time()
    document = build(stated, kind=RENSTRA)
    needed = time.process_time() - started
    [table] = Dokumen(document).lampiran[""]
    assert len(table) == HEADER_ROWS + count + 4  # sasaran, program, kegiatan, total
    return needed
