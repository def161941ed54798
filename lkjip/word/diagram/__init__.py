"""An organisation chart as one inline group of Word shapes: text measured, boxes laid out, DrawingML written.

`Chart.xml` is a complete `<a:graphic>` that declares its own namespaces and needs nothing of the document around it.
Groups of shapes are newer than ISO 29500, so `word.pictures` offers the drawing as alternate content, as Word itself
does. The paragraph must not have an exact line pitch, which would cut the drawing.
"""

from functools import lru_cache

from lkjip.word.diagram.layout import Layout
from lkjip.word.diagram.parts import MM, Block, Node
from lkjip.word.diagram.shapes import MARGIN, Chart, drawn

__all__ = ["Chart", "Node", "fits", "organisation_chart"]

_WIDTH_MIN = 60 * MM
_INDENT = 5 * MM  # of a stack behind its side rail
_SMALLEST_PT = 8.0


@lru_cache(maxsize=1024)
def fits(root: Node, width_mm: float, max_height_mm: float, smallest_pt: float = _SMALLEST_PT) -> bool:
    """Whether the chart of `root` at its smallest is no higher than `max_height_mm`."""
    width, smallest = _width(width_mm), round(smallest_pt * 2)
    return _is_low_enough(Layout(smallest, _indent(root, width), True).place(root, width), max_height_mm)


@lru_cache(maxsize=256)  # many reports made at once have the same trees
def organisation_chart(
    root: Node,
    width_mm: float,
    *,
    max_height_mm: float = 200.0,
    font_pt: float = 9.0,
    smallest_pt: float = _SMALLEST_PT,
) -> Chart:
    """The chart of `root`, at most `width_mm` wide.

    Where it would be higher than `max_height_mm`, gaps shrink and rows give way to stacks, then the text goes down
    from `font_pt` to `smallest_pt`. A chart that is too high even then is returned as it is: `height_mm` tells. A
    width under 60 mm is refused with ValueError.
    """
    width = _width(width_mm)
    indent = _indent(root, width)
    smallest = round(smallest_pt * 2)  # half points
    for size in range(max(round(font_pt * 2), smallest), smallest - 1, -1):
        for compact in (False, True):
            block = Layout(size, indent, compact).place(root, width)
            if _is_low_enough(block, max_height_mm):
                return drawn(block, size)
    return drawn(block, size)


def _width(width_mm: float) -> int:
    """What is left of the width between the margins, in EMU."""
    width = int(width_mm * MM) - 2 * MARGIN
    if width < _WIDTH_MIN - 2 * MARGIN:
        raise ValueError(f"width_mm is {width_mm}, at least {_WIDTH_MIN // MM} is needed")
    return width


def _indent(root: Node, width: int) -> int:
    return min(_INDENT, width // (2 * _depth(root)))


def _is_low_enough(block: Block, max_height_mm: float) -> bool:
    return block.bottom + 2 * MARGIN <= max_height_mm * MM


def _depth(node: Node) -> int:
    return 1 + max(map(_depth, node.children), default=0)
