"""What a chart consists of: the positions given, and the boxes and lines placed for them.

All lengths are whole English Metric Units, so that a layout is the same everywhere.
"""

from typing import NamedTuple

MM = 36_000
PAD_X, PAD_Y = 12 * MM // 10, MM  # between the outline of a box and its text


class Node(NamedTuple):
    """A position and those under it; a line break in `text` is kept. `staff` stands beside the line of command."""

    text: str
    children: "tuple[Node, ...]" = ()
    dashed: bool = False
    staff: bool = False


class Box(NamedTuple):
    """A rectangle with the text of one node."""

    x: int
    y: int
    width: int
    height: int
    node: Node

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
        """Where a line from above or below meets the box."""
        return self.x + self.width // 2

    @property
    def middle(self) -> int:
        """Where a line from the side meets the box."""
        return self.y + self.height // 2

    def moved(self, dx: int, dy: int) -> "Box":
        """The same box elsewhere."""
        return Box(self.x + dx, self.y + dy, self.width, self.height, self.node)


class Line(NamedTuple):
    """A level or upright connector: its width or its height is zero."""

    x: int
    y: int
    width: int
    height: int
    dashed: bool

    @property
    def right(self) -> int:
        """The right end."""
        return self.x + self.width

    def moved(self, dx: int, dy: int) -> "Line":
        """The same line elsewhere."""
        return Line(self.x + dx, self.y + dy, self.width, self.height, self.dashed)


class Block(NamedTuple):
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

    def moved(self, dx: int, dy: int) -> "Block":
        """The same part with everything shifted."""
        boxes = tuple([box.moved(dx, dy) for box in self.boxes])
        return Block(self.width, boxes, tuple([line.moved(dx, dy) for line in self.lines]))


class Fan(NamedTuple):
    """Children below a bus at y = 0 that runs from `low` to `high`; the trunk comes down best at `trunk`."""

    block: Block
    low: int
    high: int
    trunk: int
    is_rail: bool = False  # one stack only: its rail is the trunk

    def moved(self, dx: int, dy: int) -> "Fan":
        """The same fan with everything shifted, the ends of its bus too."""
        return Fan(self.block.moved(dx, dy), self.low + dx, self.high + dx, self.trunk + dx, self.is_rail)
