"""Native charts of the workbook: lying bars, one for each institution, with a title and a description."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple
from xml.sax.saxutils import quoteattr

from lkjip.report.tulis import capaian

_ROW_CM, _FRAME_CM = 0.6, 2.2  # a row as high as one of the table beside it
_FEW, _FEW_CM = 8, 1.0  # names of two lines fit where there are few
_DARK = "1F4E5F"
_DRAWING = re.compile(r"xl/drawings/drawing(\d+)\.xml")
_NAME = re.compile(rb'name="Chart \d+"')  # as openpyxl calls every chart; it takes no description


class Bagan(NamedTuple):
    """A chart of two columns of a sheet (names, values) below the row `kepala`; `batang` are the bars."""

    judul: str
    nama: int
    nilai: int
    kepala: int
    batang: Sequence[tuple[str, Decimal | None]]
    lebar_cm: float = 12.5


def keterangan(bagan: Bagan) -> str:
    """What a chart shows, for those who do not see it: its ends and how many bars lie between."""
    known = [(value, name) for name, value in bagan.batang if value is not None]
    if not known:
        return f"{bagan.judul}: belum ada data."
    high, low = max(known, key=lambda bar: bar[0]), min(known, key=lambda bar: bar[0])
    ends = f"tertinggi {high[1]} ({capaian(high[0])}), terendah {low[1]} ({capaian(low[0])})"
    return f"{bagan.judul}, {len(bagan.batang)} instansi: {ends}."


def pasang_bagan(page: Any, bagan: Bagan, anchor: str) -> None:
    """Put a chart beside its table."""
    from openpyxl.chart import BarChart, Reference
    from openpyxl.chart.label import DataLabelList
    from openpyxl.chart.shapes import GraphicalProperties

    last = bagan.kepala + len(bagan.batang)
    chart: Any = BarChart()
    chart.type, chart.style, chart.title, chart.legend = "bar", 10, bagan.judul, None
    chart.add_data(Reference(page, min_col=bagan.nilai, min_row=bagan.kepala, max_row=last), titles_from_data=True)
    chart.set_categories(Reference(page, min_col=bagan.nama, min_row=bagan.kepala + 1, max_row=last))
    chart.x_axis.scaling.orientation = "maxMin"  # the first institution on top
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.scaling.min, chart.y_axis.number_format, chart.gapWidth = 0, "0", 50
    chart.y_axis.crosses, chart.y_axis.majorGridlines, chart.x_axis.tickLblSkip = "max", None, 1  # every name
    chart.x_axis.txPr, chart.y_axis.txPr, chart.title.tx.rich.p[0].r[0].rPr = _text(9), _text(9), _run(11, bold=True)
    chart.series[0].graphicalProperties = GraphicalProperties(solidFill=_DARK)
    chart.dataLabels = DataLabelList(
        numFmt="[$-421]0.00", showVal=True, showSerName=False, showCatName=False, showLegendKey=False
    )
    chart.dataLabels.txPr = _text(9)
    many = len(bagan.batang)
    chart.width, chart.height = bagan.lebar_cm, _FRAME_CM + many * (_ROW_CM if many > _FEW else _FEW_CM)
    page.add_chart(chart, anchor)


def _run(points: int, bold: bool = False) -> Any:
    from openpyxl.drawing.text import CharacterProperties

    return CharacterProperties(sz=points * 100, b=bold)


def _text(points: int) -> Any:
    """Letters of a size for an axis or the values at the bars."""
    from openpyxl.chart.text import RichText
    from openpyxl.drawing.text import Paragraph, ParagraphProperties

    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=_run(points)), endParaRPr=_run(points))])


def described(name: str, content: bytes, charts: Sequence[str]) -> bytes:
    """A member of the package, the charts of a drawing with the descriptions that openpyxl cannot give them."""
    match = _DRAWING.fullmatch(name)
    if not match:
        return content
    number = int(match[1])
    told = f'name="Grafik {number}" descr={quoteattr(charts[number - 1])}'.encode()
    return _NAME.sub(lambda _: told, content)
