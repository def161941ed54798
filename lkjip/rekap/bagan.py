"""Native charts of the workbook: lying bars, one for each institution, with a title and a description."""

from typing import Any

_ROW_CM, _FRAME_CM, _WIDE_CM = 0.62, 3.0, 18.0
_DARK = "1F4E5F"


def pasang_bagan(page: Any, title: str, names: int, values: int, head: int, rows: int, anchor: str) -> None:
    """Put a chart of a column of values beside its table; nothing where there is only one bar to see."""
    if rows < 2:
        return
    from openpyxl.chart import BarChart, Reference
    from openpyxl.chart.label import DataLabelList
    from openpyxl.chart.shapes import GraphicalProperties

    chart: Any = BarChart()
    chart.type, chart.style, chart.title, chart.legend = "bar", 10, title, None
    chart.add_data(Reference(page, min_col=values, min_row=head, max_row=head + rows), titles_from_data=True)
    chart.set_categories(Reference(page, min_col=names, min_row=head + 1, max_row=head + rows))
    chart.x_axis.scaling.orientation = "maxMin"  # the first institution on top
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.scaling.min, chart.y_axis.number_format, chart.gapWidth = 0, "0", 50
    chart.y_axis.crosses = "max"
    chart.series[0].graphicalProperties = GraphicalProperties(solidFill=_DARK)
    chart.dataLabels = DataLabelList(
        numFmt="0.00", showVal=True, showSerName=False, showCatName=False, showLegendKey=False
    )
    chart.width, chart.height = _WIDE_CM, _FRAME_CM + _ROW_CM * rows
    page.add_chart(chart, anchor)
