"""Native charts as values: `{{ x }}` places one in the line of text, with its data in a workbook that Word edits.

A chart is drawn in few colours, and colour alone never carries a meaning: values stand at the marks, the second series
is hatched or dashed, and lines have markers of different shapes.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

Kind = Literal["bar", "line"]


class Series(NamedTuple):
    """A named row of values, one per category; None leaves a gap."""

    name: str
    values: tuple[Decimal | None, ...]


class Chart(NamedTuple):
    """A chart of a given size: clustered bars that lie (`bar`), the first category on top, or lines (`line`).

    `number_format` and `axis_format` are Excel's codes for the values at the marks and along the axis; `emphasis` sets
    off the lines at each multiple of a value (the 100 per cent of a target), `step` is how far the lines stand apart
    otherwise, `highest` where the axis ends (the program chooses where they are None). `labels_share` is the part of
    the width that the names of lying bars get. `bare` bars fill the whole height beside the rows of a table, without
    numbers along the axis of values.
    """

    kind: Kind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    width_mm: float
    height_mm: float
    alt: str
    name: str = ""
    title: str = ""
    number_format: str = "General"
    axis_format: str = "General"
    axis_title: str = ""
    emphasis: Decimal | None = None
    step: Decimal | None = None
    highest: Decimal | None = None
    font: str = "Arial"
    font_pt: float = 8.0
    labels_share: float = 0.4
    bare: bool = False


__all__ = ["Chart", "Kind", "Series"]
