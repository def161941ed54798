"""Charts as parts: in the schema's order, with a workbook that says the same, described, the same bytes each time."""

import re
from decimal import Decimal
from io import BytesIO

import pytest
from lxml import etree
from naskah import docx, p, render, render_findings
from openpyxl import load_workbook

from lkjip.word import Chart, Series
from lkjip.word.chart.part import C, chart_part
from lkjip.word.chart.workbook import column, plain, workbook

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
D = Decimal
# the order of ECMA-376 part 1, 21.2, for the elements that are written here
ORDER = {
    "chartSpace": "date1904 lang roundedCorners style clrMapOvr chart spPr txPr externalData",
    "chart": "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
    "plotArea": "layout barChart lineChart catAx valAx spPr",
    "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap axId",
    "lineChart": "grouping varyColors ser dLbls marker smooth axId",
    "ser": "idx order tx spPr invertIfNegative marker dPt dLbls cat val smooth",
    "dLbls": "dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
    "dLbl": "idx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
    "catAx": "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr"
    " crossAx crosses auto lblAlgn lblOffset tickLblSkip noMultiLvlLbl",
    "valAx": "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark"
    " tickLblPos spPr txPr crossAx crosses crossBetween majorUnit minorUnit",
    "scaling": "logBase orientation max min",
    "manualLayout": "layoutTarget xMode yMode wMode hMode x y w h",
    "numCache": "formatCode ptCount pt",
    "marker": "symbol size spPr",
    "title": "tx layout overlay spPr txPr",
}
BARS = Chart(
    "bar",
    ("Indeks & <mutu>", "Nilai"),
    (Series("Capaian", (D("92.86"), D("108.92"))),),
    164,
    60,
    "Capaian 92,86% dan 108,92%",
    number_format='[$-421]General"%"',
    axis_title="persen",
    emphasis=D(100),
    highest=D(120),
)
LINES = Chart(
    "line",
    ("2022", "2023", "2024"),
    (Series("Realisasi", (D(67), D("83.73"), None)), Series("Target", (D(85), D("83.73"), D(90)))),
    78,
    60,
    "Dari 67 ke 83,73",
    title="Indeks",
    step=D(20),
)


def local(element: etree._Element) -> str:
    return etree.QName(element).localname


def elements(chart: Chart) -> etree._Element:
    return etree.fromstring(chart_part(chart, "rId1"))


def cached(chart: Chart) -> list[tuple[str, str, list[str | None]]]:
    """Of every series the name, the cells of its values, and the values beside them."""
    found = []
    for row in elements(chart).iter(f"{{{C}}}ser"):
        name, cells = row.findtext(f"{{{C}}}tx//{{{C}}}v"), row.findtext(f"{{{C}}}val//{{{C}}}f")
        known = {int(point.get("idx")): point[0].text for point in row.iterfind(f"{{{C}}}val//{{{C}}}pt")}
        found.append((name, cells, [known.get(number) for number in range(len(chart.categories))]))
    return found


@pytest.mark.parametrize("chart", [BARS, LINES], ids=["bar", "line"])
def test_everything_stands_in_the_order_of_the_schema(chart: Chart) -> None:
    for element in elements(chart).iter(f"{{{C}}}*"):
        if len(element) and (order := ORDER.get(local(element))):
            places = [order.split().index(local(child)) for child in element]
            assert places == sorted(places), local(element)


@pytest.mark.parametrize("chart", [BARS, LINES], ids=["bar", "line"])
def test_the_workbook_holds_what_the_chart_shows(chart: Chart) -> None:
    sheet = load_workbook(BytesIO(workbook(chart)))["Data"]
    assert [cell.value for cell in sheet["A"]][1:] == list(chart.categories)
    for name, cells, values in cached(chart):
        letters = re.fullmatch(r"Data!\$([A-Z]+)\$2:\$\1\$(\d+)", cells)
        assert letters is not None
        assert int(letters[2]) == len(chart.categories) + 1
        title, *stated = [cell.value for cell in sheet[letters[1]]]
        assert title == name
        assert [None if one is None else Decimal(str(one)) for one in stated] == [
            None if one is None else Decimal(one) for one in values
        ]
        assert sheet[f"{letters[1]}2"].number_format == chart.number_format


def test_a_gap_stays_a_gap() -> None:
    assert [values for _, _, values in cached(LINES)] == [["67", "83.73", None], ["85", "83.73", "90"]]


def test_colour_is_not_the_only_carrier() -> None:
    lines, pair = elements(LINES), elements(LINES._replace(kind="bar"))
    assert len({one.get("val") for one in lines.iter(f"{{{C}}}symbol")}) == 2
    assert len({row.find(f".//{{{A}}}prstDash").get("val") for row in lines.iter(f"{{{C}}}ser")}) == 2
    fills = [local(row.find(f"{{{C}}}spPr")[0]) for row in pair.iter(f"{{{C}}}ser")]
    assert fills == ["pattFill", "solidFill"]
    assert pair.find(f".//{{{C}}}legend") is not None
    assert {one.get("val") for one in pair.iter(f"{{{C}}}showVal")} == {"1"}


def test_values_of_two_lines_stand_on_either_side() -> None:
    first, second = elements(LINES).iter(f"{{{C}}}ser")
    below = [[one.find(f"{{{C}}}idx").get("val") for one in row.iter(f"{{{C}}}dLbl")] for row in (first, second)]
    assert below == [["0"], ["1"]]  # 67 under 85; of two that are the same the second


def test_whole_values_among_others_have_their_own_format() -> None:
    chart = LINES._replace(number_format="0.00", whole_format="0")
    found = [
        {
            int(one[0].get("val")): (
                one.find(f"{{{C}}}numFmt").get("formatCode"),
                one.find(f"{{{C}}}dLblPos").get("val"),
            )
            for one in row.iter(f"{{{C}}}dLbl")
        }
        for row in elements(chart).iter(f"{{{C}}}ser")
    ]
    assert found == [{0: ("0", "b")}, {0: ("0", "t"), 1: ("0.00", "b"), 2: ("0", "t")}]


def test_a_chart_is_placed_with_its_parts_and_description() -> None:
    made = render(docx(p("{{ a }}{{ b }}")), a=BARS, b=LINES)
    members, xml = made.members(), made.xml()
    for number in (1, 2):
        assert f"word/charts/grafik-lkjip{number}.xml" in members
        relations = members[f"word/charts/_rels/grafik-lkjip{number}.xml.rels"].decode()
        assert f'Target="../embeddings/grafik-lkjip{number}.xlsx"' in relations
        load_workbook(BytesIO(members[f"word/embeddings/grafik-lkjip{number}.xlsx"]))
    types = members["[Content_Types].xml"].decode()
    assert types.count('drawingml.chart+xml"') == 2
    assert 'Extension="xlsx"' in types
    known = dict(re.findall(r'Id="(\w+)" [^>]*?Target="([^"]+)"', members["word/_rels/document.xml.rels"].decode()))
    assert [known[one] for one in re.findall(r'<c:chart [^>]*r:id="(\w+)"', xml)] == [
        "charts/grafik-lkjip1.xml",
        "charts/grafik-lkjip2.xml",
    ]
    assert re.findall(r'descr="([^"]+)"', xml) == [BARS.alt, LINES.alt]
    assert '<wp:extent cx="5904000" cy="2160000"/>' in xml


def test_a_chart_gives_the_same_bytes() -> None:
    first, second = (render(docx(p("{{ a }}")), a=BARS).data for _ in range(2))
    assert first == second


def test_a_template_without_charts_names_none() -> None:
    members = render(docx(p("x"))).members()
    assert b"chart+xml" not in members["[Content_Types].xml"]


def test_control_characters_in_a_chart_are_a_finding() -> None:
    broken = BARS._replace(categories=("a\x00", "b"))
    assert [one.code for one in render_findings(docx(p("{{ a }}")), a=broken)] == ["T304"]


def test_values_that_are_fewer_than_the_names_are_no_chart() -> None:
    with pytest.raises(ValueError, match="zip"):
        chart_part(BARS._replace(categories=("a", "b", "c")), "rId1")


@pytest.mark.parametrize(("number", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_have_letters(number: int, letters: str) -> None:
    assert column(number) == letters


@pytest.mark.parametrize(("value", "text"), [("100.00", "100"), ("1E+3", "1000"), ("0.50", "0.5"), ("0", "0")])
def test_numbers_are_plain(value: str, text: str) -> None:
    assert plain(Decimal(value)) == text
