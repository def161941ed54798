"""Charts of the report show the numbers of its tables, as they are printed there, in the chart and in its workbook."""

import re
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from dokumen import KECIL, SEMBORO, Dokumen, W, build, data, report
from keutuhan import complaints
from lxml import etree
from openpyxl import load_workbook

from lkjip.numbers import angka
from lkjip.output.grafik import bergambar
from lkjip.report.konteks.grafik import Grafik, SeriGrafik

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
NUMBER = re.compile(r"-?\d[\d.]*(?:,\d+)?")


def number(printed: str) -> Decimal | None:
    """The number in a cell of a table: `92,86%`, `2.700.414.981`, `4 Dokumen`, `BB (74)`."""
    found = NUMBER.search(printed)
    return Decimal(found[0].replace(".", "").replace(",", ".")) if found else None


def charts(made: Dokumen) -> dict[str, dict[str, list[Decimal | None]]]:
    """By caption: the categories, and the values of every series; the workbook of each must say the same."""
    relations = etree.fromstring(made.members["word/_rels/document.xml.rels"])
    targets = {one.get("Id"): one.get("Target") for one in relations}
    found = {}
    for inline in made.body.iter(WP + "inline"):
        placed = inline.find(f".//{C}chart")
        if placed is not None:
            name = targets[placed.get(R + "id")]
            shown = cached(etree.fromstring(made.members[f"word/{name}"]))
            stem = name.rpartition("/")[2].removesuffix(".xml")
            assert shown == stated(made.members[f"word/embeddings/{stem}.xlsx"])
            found[inline.find(WP + "docPr").get("name").removeprefix("Grafik ")] = shown
    return found


def cached(part: Any) -> dict[str, list[Decimal | None]]:
    found = {}
    for row in part.iter(C + "ser"):
        names = [point[0].text for point in row.iterfind(f"{C}cat//{C}pt")]
        values = {int(point.get("idx")): Decimal(point[0].text) for point in row.iterfind(f"{C}val//{C}pt")}
        found["kategori"] = names
        found[row.findtext(f"{C}tx//{C}v")] = [values.get(index) for index in range(len(names))]
    return found


def stated(book: bytes) -> dict[str, list[Decimal | None]]:
    sheet = load_workbook(BytesIO(book))["Data"]
    names, *columns = [[cell.value for cell in column] for column in sheet.columns]
    told = {title: [None if one is None else Decimal(str(one)) for one in rest] for title, *rest in columns}
    return {"kategori": names[1:], **told}


@pytest.fixture(scope="module")
def semboro() -> Dokumen:
    return report(SEMBORO)


def table(made: Dokumen, title: str) -> list[list[str]]:
    (found,) = [rows for caption, rows in made.tables.items() if title in caption]
    return found


def test_capaian_is_that_of_the_table(semboro: Dokumen) -> None:
    shown = charts(semboro)["Capaian Indikator Kinerja Tahun 2024"]
    rows = table(semboro, "Pengukuran Realisasi Kinerja")[2:]
    assert list(zip(shown["kategori"], shown["Capaian kinerja (%)"], strict=True)) == [
        (row[2], number(row[5])) for row in rows
    ]


def test_trends_are_those_of_the_years_table(semboro: Dokumen) -> None:
    rows = table(semboro, "Perbandingan Realisasi Kinerja Sasaran")
    years = rows[1][2:]
    drawn = 0
    for row in rows[2:]:
        printed = {year: number(cell) for year, cell in zip(years, row[2:], strict=True) if cell}
        shown = charts(semboro).get(f"Perkembangan {row[1]}")
        if shown:
            drawn += 1
            reached = dict(zip(shown["kategori"], shown["Realisasi"], strict=True))
            assert {year: value for year, value in reached.items() if value is not None} == printed
    assert drawn == 5


def test_the_path_is_that_of_the_renstra(semboro: Dokumen) -> None:
    shown = charts(semboro)["Perkembangan Indeks Kepuasan Masyarakat"]
    path = dict(zip(shown["kategori"], shown["Target Renstra"], strict=True))
    assert path == {"2021": None, "2022": 85, "2023": 85, "2024": 90, "2025": 95, "2026": 100}


def test_money_is_that_of_the_programmes(semboro: Dokumen) -> None:
    shown = charts(semboro)["Anggaran dan Realisasi per Program Tahun 2024"]
    rows = [row for row in table(semboro, "Realisasi Anggaran Kecamatan") if row[0].isdigit()]
    assert shown == {
        "kategori": [row[1] for row in rows],
        "Anggaran (Rp)": [number(row[2]) for row in rows],
        "Realisasi (Rp)": [number(row[3]) for row in rows],
    }


def test_serapan_is_that_of_the_sums(semboro: Dokumen) -> None:
    shown = charts(semboro)["Serapan Anggaran per Sasaran Tahun 2024"]
    sums = [row for row in table(semboro, "Program Pendukung Sasaran") if row[0].startswith("Jumlah sasaran")]
    assert shown["Serapan anggaran (%)"] == [number(row[-1]) for row in sums]


def test_every_chart_tells_its_figures(semboro: Dokumen) -> None:
    shown, told = charts(semboro), {}
    for inline in semboro.body.iter(WP + "inline"):
        properties = inline.find(WP + "docPr")
        told[properties.get("name").removeprefix("Grafik ")] = properties.get("descr")
    for name, rows in shown.items():
        values = [value for series, row in rows.items() if series != "kategori" for value in row if value is not None]
        assert [angka(value) for value in values if angka(value) not in told[name]] == []


def test_every_chart_is_referred_to(semboro: Dokumen) -> None:
    asked = [one.text.split() for one in semboro.body.iter(W + "instrText")]
    refs = {words[1] for words in asked if words[:1] == ["REF"] and words[1].startswith("gambar_")}
    assert refs == {f"gambar_{name}" for name in ("organisasi", "capaian", "tren_1", "tren_6", "serapan", "anggaran")}


def test_an_office_may_do_without() -> None:
    stated = data(SEMBORO)
    stated.setdefault("profil", {})["grafik"] = "tidak"
    made = Dokumen(build(stated))
    assert charts(made) == {}
    assert not [name for name in made.members if "charts" in name]
    assert complaints(made) == []


def test_what_compares_nothing_is_not_drawn() -> None:
    """One programme, one year: no chart of money or of years."""
    stated = data(KECIL)
    del stated["anggaran"]["program"][1:]
    stated["realisasi"]["keuangan"]["sub_kegiatan"].pop("7.01.02.2.04.0003")
    stated["realisasi"]["pelaksanaan"].pop("7.01.02.2.04.0003")
    stated["realisasi"]["indikator"]["ikm"].pop("tahun")
    names = charts(Dokumen(build(stated)))
    assert not [name for name in names if name.startswith(("Anggaran", "Perkembangan"))]


@pytest.mark.parametrize(
    ("bentuk", "values", "code", "whole"),
    [
        ("persen", ["92.86"], '[$-421]0.00"%"', '[$-421]0"%"'),
        ("persen", ["98.2", "100"], '[$-421]0.00"%"', '[$-421]0"%"'),
        ("persen", ["75", "100"], '[$-421]0"%"', ""),
        ("serapan", ["91.04", "100"], '[$-421]0.00"%"', ""),
        ("rupiah", ["2700414981"], "[$-421]#,##0", ""),
        ("angka", ["4"], "[$-421]0", ""),
        ("angka", ["1234.5"], "[$-421]#,##0.00", "[$-421]#,##0"),
    ],
)
def test_numbers_are_written_as_in_the_tables(bentuk: str, values: list[str], code: str, whole: str) -> None:
    row = SeriGrafik("x", tuple(map(Decimal, values)))
    chart: Any = bergambar(Grafik("a", "A", "batang", bentuk, tuple(values), (row,), "teks")).gambar
    assert (chart.number_format, chart.whole_format) == (code, whole)
