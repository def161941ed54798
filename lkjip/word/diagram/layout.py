"""Boxes and lines placed: in rows where the width allows it, else in stacks behind side rails."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from lkjip.word.diagram.measure import line_count, line_pitch, text_width
from lkjip.word.diagram.parts import MM, PAD_X, PAD_Y, Block, Box, Fan, Line, Node

_GAP_X = 3 * MM  # between neighbours
_STAFF_GAP = 4 * MM  # between the trunk and a staff box
_BOX_MIN, _NEED_MAX, _BOX_MAX = 20 * MM, 32 * MM, 50 * MM
_KEPT = 4096  # placed parts that are kept: pages and arrangements are tried with the same parts again and again


class Layout(NamedTuple):
    """Places nodes for one text size."""

    size: int
    indent: int  # of a stack behind its side rail
    compact: bool  # small gaps, and the lowest arrangement wins; else rows and staff at the side are preferred

    @property
    def gap(self) -> int:
        """Between the boxes of one stack."""
        return 15 * MM // 10 if self.compact else 25 * MM // 10

    @property
    def level(self) -> int:
        """From a box to the bus below it, and from the bus to the next boxes."""
        return 2 * MM if self.compact else 3 * MM

    @lru_cache(maxsize=_KEPT)  # noqa: B019  # a layout is three numbers, not worth letting go
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
        return line_count(node.text, width - 2 * PAD_X, self.size) * line_pitch(self.size) + 2 * PAD_Y

    @lru_cache(maxsize=_KEPT)  # noqa: B019  # a layout is three numbers, not worth letting go
    def _need(self, node: Node) -> int:
        """The least width at which the node and all below it can stand, stacked, with hardly a word broken."""
        longest = max(text_width(word, self.size) for word in node.text.split() or [""])
        own = min(max(longest + 2 * PAD_X, _BOX_MIN), _NEED_MAX)
        return max([own, *(self.indent + self._need(child) for child in node.children)])

    @lru_cache(maxsize=_KEPT)  # noqa: B019  # a layout is three numbers, not worth letting go
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
        best = min(fans, key=lambda fan: fan.block.bottom)
        if sum(needs) + _GAP_X * (len(nodes) - 1) > width:
            return best
        row = self._row(nodes, width, needs)
        return row if row.block.bottom <= best.block.bottom * (1 if self.compact else 2) else best

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
        return Fan(_gathered(x - _GAP_X, blocks, drops), ends[0], ends[-1], (ends[0] + ends[-1]) // 2)

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
        width, is_rail = x - _GAP_X, len(ends) == 1
        return Fan(_gathered(width, blocks, lines), ends[0], ends[-1], ends[0] if is_rail else width // 2, is_rail)

    def _join(self, own: Box, fan: Fan) -> Block:
        """The node over its fan: flush left over a single stack, centred over all else."""
        width = max(own.width, fan.block.width)
        if fan.is_rail:
            below = fan.block.moved(0, own.height)
            return Block(width, (own, *below.boxes), below.lines)
        bus_y = own.height + self.level
        fan = fan.moved((width - fan.block.width) // 2, bus_y)
        own = own.moved(min(max(fan.trunk - own.width // 2, 0), width - own.width), 0)
        trunk = Line(own.centre, own.height, 0, self.level, _is_dashed(own))
        return Block(width, (own, *fan.block.boxes), (trunk, *_bus(fan, own.centre, bus_y), *fan.block.lines))

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
            fan = fan.moved(min(max(trunk - fan.trunk, 0), width - fan.block.width), end)
            blocks.append(fan.block)
            lines += _bus(fan, trunk, end)
        lines.append(Line(trunk, own.height, 0, end - own.height, _is_dashed(own)))
        own = own.moved(trunk - own.width // 2, 0)
        return _trimmed(_gathered(width, [Block(own.width, (own,)), *blocks], lines))


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


def _gathered(width: int, blocks: Sequence[Block], lines: Sequence[Line]) -> Block:
    """The blocks as one, with more lines before theirs."""
    inner = [line for block in blocks for line in block.lines]
    return Block(width, tuple([box for block in blocks for box in block.boxes]), (*lines, *inner))


def _bus(fan: Fan, trunk: int, y: int) -> list[Line]:
    low, high = min(fan.low, trunk), max(fan.high, trunk)
    dashed = all(line.dashed for line in fan.block.lines)
    return [Line(low, y, high - low, 0, dashed)] if low < high else []


def _is_dashed(own: Box) -> bool:
    """Whether the trunk is dashed: when all that hangs on it is."""
    return all(node.dashed for node in own.node.children)


def _trimmed(block: Block) -> Block:
    """Everything moved to the left edge and no wider than it is."""
    shapes: list[Box | Line] = [*block.boxes, *block.lines]
    left, right = min(shape.x for shape in shapes), max(shape.right for shape in shapes)
    return block._replace(width=right - left).moved(-left, 0)
