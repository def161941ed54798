"""A chart written as its part: DrawingML with the values of its workbook beside the places where they stand there."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from lkjip.word.chart.axes import INK, axes, text_properties
from lkjip.word.chart.workbook import names_range, plain, title_cell, values_range
from lkjip.word.values import as_xml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lkjip.word.chart import Chart, Series

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_GAP_WIDTH = 60  # per cent of a bar, between the clusters
_DARK, _LIGHT = "1F4E79", "BF8F00"
_FILLS = (
    f'<a:solidFill><a:srgbClr val="{_DARK}"/></a:solidFill>',
    f'<a:pattFill prst="dkUpDiag"><a:fgClr><a:srgbClr val="{_LIGHT}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/>'
    "</a:bgClr></a:pattFill>",
)
_LINES = ((_DARK, "solid", "circle"), (_LIGHT, "sysDash", "diamond"))  # colour, dash, marker


def chart_part(chart: Chart, relation: str) -> bytes:
    """The XML of the part; `relation` is the id by which it refers to its workbook."""
    inner = _bars(chart) if chart.kind == "bar" else _lines(chart)
    text = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace xmlns:c="{C}" xmlns:a="{_A}" xmlns:r="{_R}"><c:date1904 val="0"/><c:lang val="id-ID"/>'
        f'<c:roundedCorners val="0"/><c:chart>{_title(chart)}'
        f"<c:plotArea>{_layout(chart)}{inner}{axes(chart)}<c:spPr><a:noFill/></c:spPr></c:plotArea>{_legend(chart)}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>'
        f"{text_properties(chart)}"
        f'<c:externalData r:id="{relation}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )
    return text.encode()


def _title(chart: Chart) -> str:
    if not chart.title:
        return '<c:autoTitleDeleted val="1"/>'
    size = round(chart.font_pt * 100) + 100
    return (
        f'<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="{size}" b="1"/></a:pPr>'
        f'<a:r><a:rPr lang="id-ID" sz="{size}" b="1"/>'
        f"<a:t>{as_xml(chart.title, 'attribute')}</a:t></a:r></a:p></c:rich>"
        '</c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>'
    )


def _layout(chart: Chart) -> str:
    """Lying bars leave room for their names, which the programs would otherwise cut; lines arrange themselves."""
    if chart.kind != "bar":
        return "<c:layout/>"
    top, height = (0.0, 1.0) if chart.bare else _upright(chart)
    left, width = chart.labels_share, 0.97 - chart.labels_share - _label_room(chart)
    places = "".join(
        f'<c:{name} val="{value:.4f}"/>' for name, value in (("x", left), ("y", top), ("w", width), ("h", height))
    )
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f"{places}</c:manualLayout></c:layout>"
    )


def _upright(chart: Chart) -> tuple[float, float]:
    """Where the bars begin and how high they are, in parts of the height; the rest is for what stands around them."""
    below = (14.0 if len(chart.series) > 1 else 7.0) + (4.0 if chart.axis_title else 0.0)  # mm: axis, title, legend
    top = 0.02 + (8.0 / chart.height_mm if chart.title else 0)
    return top, 1 - top - below / chart.height_mm


def _label_room(chart: Chart) -> float:
    """The part of the width that a value beyond the end of the longest bar takes."""
    digits = max((len(plain(value)) for one in chart.series for value in one.values if value is not None), default=0)
    return min(0.2, (digits + 4) * chart.font_pt * 0.2 / chart.width_mm)


def _legend(chart: Chart) -> str:
    if len(chart.series) < 2:
        return ""
    return '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'


def _bars(chart: Chart) -> str:
    rows = "".join(_bar_series(chart, number, one) for number, one in enumerate(chart.series))
    return (
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>{rows}'
        f'<c:gapWidth val="{_GAP_WIDTH}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
    )


def _bar_series(chart: Chart, number: int, one: Series) -> str:
    look = (
        f"<c:spPr>{_FILLS[(len(chart.series) - 1 - number) % len(_FILLS)]}"
        f'<a:ln w="6350"><a:solidFill><a:srgbClr val="{INK}"/></a:solidFill></a:ln></c:spPr>'
        '<c:invertIfNegative val="0"/>'
    )
    return f"<c:ser>{_heading(number, one)}{look}{_labels(chart, 'outEnd')}{_data(chart, number, one)}</c:ser>"


def _lines(chart: Chart) -> str:
    rows = "".join(_line_series(chart, number, one) for number, one in enumerate(chart.series))
    return (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{rows}'
        '<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>'
    )


def _line_series(chart: Chart, number: int, one: Series) -> str:
    colour, dash, marker = _LINES[number % len(_LINES)]
    fill = f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    below = [index for index, value in enumerate(one.values) if value is not None and _is_lower(chart, number, index)]
    look = (
        f'<c:spPr><a:ln w="22225" cap="rnd">{fill}<a:prstDash val="{dash}"/><a:round/></a:ln></c:spPr>'
        f'<c:marker><c:symbol val="{marker}"/><c:size val="6"/><c:spPr>{fill}'
        f'<a:ln w="6350">{fill}</a:ln></c:spPr></c:marker>'
    )
    return (
        f"<c:ser>{_heading(number, one)}{look}{_labels(chart, 't', below)}{_data(chart, number, one)}"
        '<c:smooth val="0"/></c:ser>'
    )


def _is_lower(chart: Chart, number: int, index: int) -> bool:
    """True where another line passes above the point, or an earlier one through it: its value stands below then."""
    own = chart.series[number].values[index]
    others = [(other, one.values[index]) for other, one in enumerate(chart.series) if other != number]
    return own is not None and any(
        value is not None and (value > own or (value == own and other < number)) for other, value in others
    )


def _heading(number: int, one: Series) -> str:
    name = as_xml(one.name, "attribute")
    return (
        f'<c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef><c:f>{title_cell(number)}</c:f>'
        f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{name}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
    )


def _labels(chart: Chart, side: str, below: Sequence[int] = ()) -> str:
    """The values at the marks on one side of them, those of the points `below` under them."""
    own = "".join(f'<c:dLbl><c:idx val="{index}"/>{_label(chart, "b")}</c:dLbl>' for index in below)
    return f"<c:dLbls>{own}{_label(chart, side)}</c:dLbls>"


def _label(chart: Chart, side: str) -> str:
    code = as_xml(chart.number_format, "attribute")
    ground = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>' if chart.emphasis is not None else "<a:noFill/>"
    return (
        f'<c:numFmt formatCode="{code}" sourceLinked="0"/><c:spPr>{ground}<a:ln><a:noFill/></a:ln></c:spPr>'
        f'{text_properties(chart)}<c:dLblPos val="{side}"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )


def _data(chart: Chart, number: int, one: Series) -> str:
    names = "".join(
        f'<c:pt idx="{index}"><c:v>{as_xml(name, "attribute")}</c:v></c:pt>'
        for index, name in enumerate(chart.categories)
    )
    count = f'<c:ptCount val="{len(chart.categories)}"/>'
    code = as_xml(chart.number_format, "attribute")
    return (
        f"<c:cat><c:strRef><c:f>{names_range(chart)}</c:f><c:strCache>{count}{names}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{values_range(chart, number)}</c:f><c:numCache><c:formatCode>{code}</c:formatCode>"
        f"{count}{_points(chart.categories, one.values)}</c:numCache></c:numRef></c:val>"
    )


def _points(categories: tuple[str, ...], values: tuple[Decimal | None, ...]) -> str:
    pairs = zip(range(len(categories)), values, strict=True)
    return "".join(
        f'<c:pt idx="{index}"><c:v>{plain(value)}</c:v></c:pt>' for index, value in pairs if value is not None
    )
