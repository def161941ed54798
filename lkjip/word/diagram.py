"""An organisation chart as one inline group of Word shapes: text measured, boxes laid out, DrawingML written.

`Chart.xml` is a complete `<a:graphic>` that declares its own namespaces. Groups of shapes are newer than ISO 29500, so
the caller puts the whole drawing where Word itself puts it, inside a run:

    <w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline>…<a:graphic>…</w:drawing>…</w:r>

`Chart.drawing(docpr_id, alt, name)` returns exactly that content of `<w:r>`, with every namespace declared on itself.
Neither needs anything of the document around it (no `mc:Ignorable`, no relationship). LibreOffice also draws the
`<w:drawing>` without the wrapping, but a validator for the bare ISO schemas then reports the group. The paragraph must
not have an exact line pitch, which would cut the drawing.
"""

import html
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from lkjip.word.values import FORBIDDEN

_MM = 36_000  # all lengths below are whole English Metric Units, so that a layout is the same everywhere
_HALF_POINT = 6_350
_MARGIN = _MM // 4  # keeps the outlines inside the group
_PAD_X, _PAD_Y = 12 * _MM // 10, _MM
_GAP_X = 3 * _MM  # between neighbours
_INDENT = 5 * _MM  # of a stack behind its side rail
_STAFF_GAP = 4 * _MM  # between the trunk and a staff box
_BOX_MIN, _NEED_MAX, _BOX_MAX = 20 * _MM, 32 * _MM, 50 * _MM
_WIDTH_MIN = 60 * _MM
_SMALLEST = 16  # half points: nothing is set smaller than 8 pt

_INK, _FILL = "262626", "F2F2F2"
_FIRST_ID = 10_001  # of the shapes; far from the ids that drawings get


@dataclass(frozen=True)
class Node:
    """A position and those under it; a line break in `text` is kept. `staff` stands beside the line of command."""

    text: str
    children: "tuple[Node, ...]" = ()
    dashed: bool = False
    staff: bool = False


@dataclass(frozen=True)
class Frame:
    """A place in the drawing; of a line, width or height is zero."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> int:
        """Where a line from above or below meets a box."""
        return self.x + self.width // 2

    @property
    def middle(self) -> int:
        """Where a line from the side meets a box."""
        return self.y + self.height // 2

    def moved(self, dx: int, dy: int) -> Self:
        """The same thing elsewhere."""
        return replace(self, x=self.x + dx, y=self.y + dy)


@dataclass(frozen=True)
class Box(Frame):
    """A rectangle with the text of one node."""

    node: Node


@dataclass(frozen=True)
class Line(Frame):
    """A level or upright connector."""

    dashed: bool


@dataclass(frozen=True)
class Block:
    """A laid out part, `width` wide from x = 0 on; the first box is the node's own."""

    width: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...] = ()

    @property
    def own(self) -> Box:
        """The box of the node itself."""
        return self.boxes[0]

    @property
    def bottom(self) -> int:
        """The lowest edge; no line goes below the boxes."""
        return max(box.bottom for box in self.boxes)

    def moved(self, dx: int, dy: int) -> Self:
        """The same part with everything shifted."""
        boxes = tuple(box.moved(dx, dy) for box in self.boxes)
        return replace(self, boxes=boxes, lines=tuple(line.moved(dx, dy) for line in self.lines))


@dataclass(frozen=True)
class Fan(Block):
    """Children below a bus at y = 0 that runs from `low` to `high`; the trunk comes down best at `trunk`."""

    low: int = 0
    high: int = 0
    trunk: int = 0
    is_rail: bool = False  # one stack only: its rail is the trunk

    def moved(self, dx: int, dy: int) -> Self:
        """The same fan with everything shifted, the ends of its bus too."""
        return replace(super().moved(dx, dy), low=self.low + dx, high=self.high + dx, trunk=self.trunk + dx)


@dataclass(frozen=True)
class Chart:
    """The finished drawing; `xml` is the `<a:graphic>`."""

    xml: str
    width_mm: float
    height_mm: float

    def drawing(self, docpr_id: int, alt: str, name: str = "Bagan organisasi") -> str:
        """The content of a `<w:r>`: the drawing in line with the text, offered to every reader that knows groups."""
        width, height = round(self.width_mm * _MM), round(self.height_mm * _MM)
        return (
            f'<mc:AlternateContent xmlns:mc="{_MC}" xmlns:wpg="{_WPG}" xmlns:w="{_W}" xmlns:wp="{_WP}">'
            '<mc:Choice Requires="wpg"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
            f'<wp:docPr id="{docpr_id}" name="{_attribute(name)}" descr="{_attribute(alt)}"/><wp:cNvGraphicFramePr/>'
            f"{self.xml}</wp:inline></w:drawing></mc:Choice></mc:AlternateContent>"
        )


def organisation_chart(root: Node, width_mm: float, *, max_height_mm: float = 200.0, font_pt: float = 9.0) -> Chart:
    """The chart of `root`, at most `width_mm` wide.

    Where it would be higher than `max_height_mm`, gaps shrink and rows give way to stacks, then the text goes down
    from `font_pt` to 8 pt. A chart that is too high even then is returned as it is: `height_mm` tells. A width under
    60 mm is refused with ValueError.
    """
    width = int(width_mm * _MM) - 2 * _MARGIN
    if width < _WIDTH_MIN - 2 * _MARGIN:
        raise ValueError(f"width_mm is {width_mm}, at least {_WIDTH_MIN // _MM} is needed")
    indent = min(_INDENT, width // (2 * _depth(root)))
    for size in range(max(round(font_pt * 2), _SMALLEST), _SMALLEST - 1, -1):
        for compact in (False, True):
            block = Layout(size, indent, compact).place(root, width)
            if block.bottom + 2 * _MARGIN <= max_height_mm * _MM:
                return _chart(block, size)
    return _chart(block, size)


def _depth(node: Node) -> int:
    return 1 + max(map(_depth, node.children), default=0)


# --- measuring text -------------------------------------------------------------------------------------------------

_ADVANCE = {  # thousandths of an em in Arial, near widths taken together
    char: width
    for width, chars in (
        (222, "'ijl"),
        (278, " !,./:;I[\\]ft|"),
        (355, '()-`r{}"'),
        (500, "*^Jcksvxyz"),
        (556, "#$0123456789?L_abdeghnopqu"),
        (611, "FTZ+<=>~"),
        (667, "&ABEKPSVXY"),
        (722, "CDHNRUw"),
        (833, "GOQMm"),
        (1015, "W%@"),
    )
    for char in chars
}


def _advance(char: str) -> int:
    """Thousandths of an em; signs outside ASCII are estimated on the wide side."""
    if (known := _ADVANCE.get(char)) is not None:
        return known
    if unicodedata.combining(char):
        return 0
    return 1100 if unicodedata.east_asian_width(char) in "WF" or ord(char) > 0xFFFF else 750


def text_width(text: str, size: int) -> int:
    """The width in EMU at `size` half points, with 3 % for safety."""
    return sum(map(_advance, text)) * size * _HALF_POINT * 103 // 100_000


def text_lines(text: str) -> list[str]:
    """The lines as they are typed; a tab counts as a blank."""
    return re.split(r"\r\n|\r|\n", text.replace("\t", " "))


def line_count(text: str, width: int, size: int) -> int:
    """The lines that `text` needs in a column of `width`, broken at blanks, and inside words that are too long."""
    space = text_width(" ", size)
    count = 0
    for line in text_lines(text):
        used = width + 1
        for word in line.split(" "):
            length = text_width(word, size)
            if used + space + length <= width:
                used += space + length
            else:
                count += max(1, -(-length // max(1, width - size * _HALF_POINT)) if length > width else 1)
                used = min(length, width)
    return count


def line_pitch(size: int) -> int:
    """Exact line pitch, 1.2 times the size, in whole twentieths of a point."""
    return size * 12 * _HALF_POINT // 10


# --- layout ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Layout:
    """Places nodes for one text size: in rows where the width allows it, else in stacks behind side rails."""

    size: int
    indent: int
    compact: bool  # small gaps, and the lowest arrangement wins; else rows and staff at the side are preferred

    @property
    def gap(self) -> int:
        """Between the boxes of one stack."""
        return 15 * _MM // 10 if self.compact else 25 * _MM // 10

    @property
    def level(self) -> int:
        """From a box to the bus below it, and from the bus to the next boxes."""
        return 2 * _MM if self.compact else 3 * _MM

    def place(self, node: Node, width: int, height: int = 0) -> Block:
        """The node and all below it within `width`; its own box is at least `height` high."""
        box_width = min(width, _BOX_MAX)
        own = Box(0, 0, box_width, max(height, self._text_height(node, box_width)), node)
        staff = [child for child in node.children if child.staff]
        fan = self._fan(node.children, width)
        block = self._join(own, fan) if fan else Block(own.width, (own,))
        if not staff or max(map(self._need, staff)) > width // 2 - _STAFF_GAP:
            return block
        rest = [child for child in node.children if not child.staff]
        beside = self._beside(own, staff, self._fan(rest, width), width)
        return block if self.compact and block.bottom < beside.bottom else beside

    def _text_height(self, node: Node, width: int) -> int:
        return line_count(node.text, width - 2 * _PAD_X, self.size) * line_pitch(self.size) + 2 * _PAD_Y

    def _need(self, node: Node) -> int:
        """The least width at which the node and all below it can stand, stacked, with hardly a word broken."""
        longest = max(text_width(word, self.size) for word in node.text.split() or [""])
        own = min(max(longest + 2 * _PAD_X, _BOX_MIN), _NEED_MAX)
        return max([own, *(self.indent + self._need(child) for child in node.children)])

    def _wish(self, node: Node) -> int:
        """The width beyond which the node and all below it gain nothing."""
        return max(_BOX_MAX, sum(self._wish(child) + _GAP_X for child in node.children) - _GAP_X)

    def _fan(self, nodes: Sequence[Node], width: int) -> Fan | None:
        """The lowest arrangement, rows being favoured."""
        if not nodes:
            return None
        needs = [self._need(node) for node in nodes]
        most = (width + _GAP_X) // (self.indent + max(needs) + _GAP_X)
        fans = [self._columns(nodes, width, count) for count in range(1, max(1, min(len(nodes) // 2, most)) + 1)]
        best = min(fans, key=lambda fan: fan.bottom)
        if sum(needs) + _GAP_X * (len(nodes) - 1) > width:
            return best
        row = self._row(nodes, width, needs)
        return row if row.bottom <= best.bottom * (1 if self.compact else 2) else best

    def _row(self, nodes: Sequence[Node], width: int, needs: Sequence[int]) -> Fan:
        """All side by side, their boxes of one height, each hanging from the bus."""
        widths = _shared(width - _GAP_X * (len(nodes) - 1), needs, [self._wish(node) for node in nodes])
        parts = list(zip(nodes, widths, strict=True))
        height = max(self._text_height(node, min(part, _BOX_MAX)) for node, part in parts)
        blocks, x = [], 0
        for node, part in parts:
            blocks.append(self.place(node, part, height).moved(x, self.level))
            x += blocks[-1].width + _GAP_X
        ends = [block.own.centre for block in blocks]
        drops = [Line(block.own.centre, 0, 0, self.level, block.own.node.dashed) for block in blocks]
        return _fan_of(x - _GAP_X, blocks, drops, ends, (ends[0] + ends[-1]) // 2)

    def _columns(self, nodes: Sequence[Node], width: int, count: int) -> Fan:
        """Stacks side by side, filled one after the other, each behind its own rail."""
        part = (width + _GAP_X) // count - _GAP_X - self.indent
        blocks, lines, ends, x = [], [], [], 0
        for stack in _split([self.place(node, part) for node in nodes], count, self.gap):
            y, placed = self.level, []
            for block in stack:
                placed.append(block.moved(x + self.indent, y))
                y += block.bottom + self.gap
            ends.append(x + self.indent // 2)
            lines += _rail(ends[-1], placed)
            blocks += placed
            x += self.indent + max(block.width for block in stack) + _GAP_X
        fan = _fan_of(x - _GAP_X, blocks, lines, ends, (x - _GAP_X) // 2)
        return fan if len(ends) > 1 else replace(fan, trunk=ends[0], is_rail=True)

    def _join(self, own: Box, fan: Fan) -> Block:
        """The node over its fan: flush left over a single stack, centred over all else."""
        width = max(own.width, fan.width)
        if fan.is_rail:
            below = fan.moved(0, own.height)
            return Block(width, (own, *below.boxes), below.lines)
        bus_y = own.height + self.level
        fan = fan.moved((width - fan.width) // 2, bus_y)
        own = own.moved(min(max(fan.trunk - own.width // 2, 0), width - own.width), 0)
        trunk = Line(own.centre, own.height, 0, self.level, _is_dashed(own))
        return Block(width, (own, *fan.boxes), (trunk, *_bus(fan, own.centre, bus_y), *fan.lines))

    def _beside(self, own: Box, staff: Sequence[Node], fan: Fan | None, width: int) -> Block:
        """Staff right and left of the trunk, by turns; the line of command goes on below."""
        trunk, half = width // 2, width // 2 - _STAFF_GAP
        height = max(self._text_height(node, min(half, _BOX_MAX)) for node in staff)
        blocks: list[Block] = []
        lines, free = [], [own.height + self.level] * 2
        for place, node in enumerate(staff):
            block, left = self.place(node, half, height), place % 2
            block = block.moved(trunk - _STAFF_GAP - block.width if left else trunk + _STAFF_GAP, free[left])
            free[left] = block.bottom + self.gap
            start, end = (block.own.right, trunk) if left else (trunk, block.own.x)
            lines.append(Line(start, block.own.middle, end - start, 0, node.dashed))
            blocks.append(block)
        end = max(block.own.middle for block in blocks)
        if fan:
            end = max(free) - self.gap + self.level
            fan = fan.moved(min(max(trunk - fan.trunk, 0), width - fan.width), end)
            blocks.append(fan)
            lines += _bus(fan, trunk, end)
        lines.append(Line(trunk, own.height, 0, end - own.height, _is_dashed(own)))
        return _trimmed(own.moved(trunk - own.width // 2, 0), blocks, lines)


def _shared(room: int, needs: Sequence[int], wishes: Sequence[int]) -> list[int]:
    """`room` shared out as evenly as the needs and wishes allow."""

    def share(level: int) -> list[int]:
        return [min(max(level, need), wish) for need, wish in zip(needs, wishes, strict=True)]

    level = bisect_right(range(room), room, key=lambda level: sum(share(level))) - 1
    return share(level)


def _split(blocks: Sequence[Block], count: int, gap: int) -> list[list[Block]]:
    """The blocks in order in at most `count` stacks, the highest stack as low as possible."""
    heights = [block.bottom + gap for block in blocks]
    starts = range(len(heights))
    limits = sorted({sum(heights[i : j + 1]) for i in starts for j in starts[i:]})
    fits = bisect_left(limits, True, key=lambda limit: limit >= max(heights) and len(_filled(heights, limit)) <= count)
    return [[blocks[i] for i in stack] for stack in _filled(heights, limits[fits])]


def _filled(heights: Sequence[int], limit: int) -> list[list[int]]:
    """The places of the heights, in order, a new stack begun where one would grow over `limit`."""
    stacks: list[list[int]] = []
    used = limit
    for place, height in enumerate(heights):
        if used + height > limit:
            stacks.append([])
            used = 0
        stacks[-1].append(place)
        used += height
    return stacks


def _rail(x: int, stack: Sequence[Block]) -> list[Line]:
    """The rail from the bus down to the last box, and a branch to each."""
    branches = [Line(x, block.own.middle, block.own.x - x, 0, block.own.node.dashed) for block in stack]
    return [Line(x, 0, 0, stack[-1].own.middle, all(line.dashed for line in branches)), *branches]


def _fan_of(width: int, blocks: Sequence[Block], lines: Sequence[Line], ends: Sequence[int], trunk: int) -> Fan:
    boxes = tuple(box for block in blocks for box in block.boxes)
    inner = tuple(line for block in blocks for line in block.lines)
    return Fan(width, boxes, (*lines, *inner), min(ends), max(ends), trunk)


def _bus(fan: Fan, trunk: int, y: int) -> list[Line]:
    low, high = min(fan.low, trunk), max(fan.high, trunk)
    dashed = all(line.dashed for line in fan.lines)
    return [Line(low, y, high - low, 0, dashed)] if low < high else []


def _is_dashed(own: Box) -> bool:
    """Whether the trunk is dashed: when all that hangs on it is."""
    return all(node.dashed for node in own.node.children)


def _trimmed(own: Box, blocks: Sequence[Block], lines: Sequence[Line]) -> Block:
    """Everything moved to the left edge and no wider than it is."""
    boxes = (own, *(box for block in blocks for box in block.boxes))
    lines = (*lines, *(line for block in blocks for line in block.lines))
    left = min(frame.x for frame in (*boxes, *lines))
    return Block(max(frame.right for frame in (*boxes, *lines)) - left, boxes, lines).moved(-left, 0)


# --- DrawingML ------------------------------------------------------------------------------------------------------

_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WPG = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_LANG = '<w:lang w:val="id-ID"/>'


def _chart(block: Block, size: int) -> Chart:
    block = block.moved(_MARGIN, _MARGIN)
    width, height = block.width + 2 * _MARGIN, block.bottom + _MARGIN
    shapes = [_line_xml(line) for line in block.lines] + [_box_xml(box, size) for box in block.boxes]
    numbered = "".join(shape.replace("@id", str(_FIRST_ID + i), 1) for i, shape in enumerate(shapes))
    xml = (
        f'<a:graphic xmlns:a="{_A}" xmlns:wpg="{_WPG}" xmlns:wps="{_WPS}" xmlns:w="{_W}"><a:graphicData uri="{_WPG}">'
        f'<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
        f'<a:chOff x="0" y="0"/><a:chExt cx="{width}" cy="{height}"/></a:xfrm></wpg:grpSpPr>'
        f"{numbered}</wpg:wgp></a:graphicData></a:graphic>"
    )
    return Chart(xml, width / _MM, height / _MM)


def _properties_xml(frame: Frame, geometry: str, fill: str, dashed: bool) -> str:
    return (
        f'<wps:spPr><a:xfrm><a:off x="{frame.x}" y="{frame.y}"/><a:ext cx="{frame.width}" cy="{frame.height}"/>'
        f'</a:xfrm><a:prstGeom prst="{geometry}"><a:avLst/></a:prstGeom>{fill}'
        f'<a:ln w="9525" cap="sq"><a:solidFill><a:srgbClr val="{_INK}"/></a:solidFill>'
        f'<a:prstDash val="{"dash" if dashed else "solid"}"/><a:miter/></a:ln></wps:spPr>'
    )


def _line_xml(line: Line) -> str:
    properties = _properties_xml(line, "line", "", line.dashed)
    return f'<wps:wsp><wps:cNvPr id="@id" name="Garis"/><wps:cNvCnPr/>{properties}<wps:bodyPr/></wps:wsp>'


def _box_xml(box: Box, size: int) -> str:
    fill = f'<a:solidFill><a:srgbClr val="{_FILL}"/></a:solidFill>'
    properties = _properties_xml(box, "rect", fill, box.node.dashed)
    return (
        f'<wps:wsp><wps:cNvPr id="@id" name="Kotak"/><wps:cNvSpPr/>{properties}'
        f"<wps:txbx><w:txbxContent>{_paragraph_xml(box.node.text, size)}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="{_PAD_X}" tIns="0" rIns="{_PAD_X}" bIns="0" anchor="ctr">'
        "<a:noAutofit/></wps:bodyPr></wps:wsp>"
    )


def _paragraph_xml(text: str, size: int) -> str:
    """One centred paragraph that takes nothing from the document's styles."""
    pitch = line_pitch(size) // (_HALF_POINT // 10)
    bidi, direction = ("<w:bidi/>", '<w:rtl/><w:lang w:val="id-ID" w:bidi="ar-SA"/>') if _is_rtl(text) else ("", _LANG)
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{_escaped(part)}</w:t>' for part in text_lines(text))
    return (
        f'<w:p><w:pPr>{bidi}<w:spacing w:before="0" w:after="0" w:line="{pitch}" w:lineRule="exact"/>'
        '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>'
        '<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
        f'<w:color w:val="000000"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{direction}</w:rPr>{lines}</w:r></w:p>'
    )


def _is_rtl(text: str) -> bool:
    """The direction of the first strong character."""
    strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", "R", "AL"})
    return next(strong, "L") != "L"


def _escaped(text: str) -> str:
    return html.escape(FORBIDDEN.sub("\ufffd", text), quote=False)


def _attribute(text: str) -> str:
    return html.escape(FORBIDDEN.sub("\ufffd", " ".join(text.split())))
