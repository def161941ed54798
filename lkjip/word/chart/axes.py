"""The two axes of a chart: names along one, values along the other, thin and grey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkjip.word.chart.workbook import plain
from lkjip.word.values import as_xml

if TYPE_CHECKING:
    from lkjip.word.chart import Chart

INK, _GREY, _EMPHASIS = "262626", "D9D9D9", "595959"
_PARTS = 5  # thin lines between two that are set off
_MOST_MULTIPLES = 3  # of the value set off; on a longer axis thin lines would be a hatching


def text_properties(chart: Chart) -> str:
    """How the text of a chart looks; the programs draw it in their own font and size without that."""
    return (
        f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{_default_run(chart)}</a:pPr>"
        '<a:endParaRPr lang="id-ID"/></a:p></c:txPr>'
    )


def axes(chart: Chart) -> str:
    """The axis of names (1) and the axis of values (2)."""
    return _names(chart) + _values(chart)


def _default_run(chart: Chart) -> str:
    font = as_xml(chart.font, "attribute")
    return (
        f'<a:defRPr sz="{round(chart.font_pt * 100)}" b="0"><a:solidFill><a:srgbClr val="{INK}"/></a:solidFill>'
        f'<a:latin typeface="{font}"/><a:cs typeface="{font}"/></a:defRPr>'
    )


def _names(chart: Chart) -> str:
    is_bar = chart.kind == "bar"
    return (
        f'<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{"maxMin" if is_bar else "minMax"}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{"l" if is_bar else "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_line(_EMPHASIS)}'
        f"{text_properties(chart)}"
        '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _values(chart: Chart) -> str:
    is_bar = chart.kind == "bar"
    code = as_xml(chart.axis_format, "attribute")
    return (
        f'<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>{_start(chart)}</c:scaling>'
        f'<c:delete val="{int(chart.bare)}"/>'
        f'<c:axPos val="{"b" if is_bar else "l"}"/>{_grid(chart)}{_axis_title(chart)}'
        f'<c:numFmt formatCode="{code}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{text_properties(chart)}'
        f'<c:crossAx val="1"/><c:crosses val="{"max" if is_bar else "autoZero"}"/><c:crossBetween val="between"/>'
        f"{_steps(chart)}</c:valAx>"
    )


def _start(chart: Chart) -> str:
    """Bars start at 0, so that their lengths can be compared; one below 0 needs an axis that goes there."""
    values = [value for one in chart.series for value in one.values if value is not None]
    end = "" if chart.highest is None else f'<c:max val="{plain(chart.highest)}"/>'
    return end + ('<c:min val="0"/>' if chart.kind == "bar" and min(values, default=0) >= 0 else "")


def _grid(chart: Chart) -> str:
    if chart.emphasis is None:
        return f"<c:majorGridlines>{_line(_GREY)}</c:majorGridlines>"
    major = f"<c:majorGridlines>{_line(_EMPHASIS, 'dash', 12700)}</c:majorGridlines>"
    is_long = chart.highest is not None and chart.highest > _MOST_MULTIPLES * chart.emphasis
    return major if is_long else f"{major}<c:minorGridlines>{_line(_GREY)}</c:minorGridlines>"


def _steps(chart: Chart) -> str:
    if chart.emphasis is None:
        return "" if chart.step is None else f'<c:majorUnit val="{plain(chart.step)}"/>'
    return f'<c:majorUnit val="{plain(chart.emphasis)}"/><c:minorUnit val="{plain(chart.emphasis / _PARTS)}"/>'


def _line(colour: str, dash: str = "solid", width: int = 6350) -> str:
    return (
        f'<c:spPr><a:ln w="{width}"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill><a:prstDash val="{dash}"/>'
        "</a:ln></c:spPr>"
    )


def _axis_title(chart: Chart) -> str:
    if not chart.axis_title:
        return ""
    body = "<a:bodyPr/>" if chart.kind == "bar" else '<a:bodyPr rot="-5400000" vert="horz"/>'
    run = _default_run(chart).replace("a:defRPr", "a:rPr").replace("<a:rPr ", '<a:rPr lang="id-ID" ', 1)
    return (
        f"<c:title><c:tx><c:rich>{body}<a:lstStyle/><a:p><a:pPr>{_default_run(chart)}</a:pPr><a:r>{run}"
        f'<a:t>{as_xml(chart.axis_title, "attribute")}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
    )
