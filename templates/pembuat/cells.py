"""Cells of a row: their place in the grid, merges over columns and rows, alignment and shade."""

import re
from dataclasses import dataclass, replace

from pembuat.frame import ALIGNMENTS, Frame, paragraph, statement_paragraph
from pembuat.layout import statement
from pembuat.lists import Content
from pembuat.ooxml import Element, name, run, w
from pembuat.source import Node, check, choice, expression, fault, unknown
from pembuat.statements import STATEMENTS

PADDING = 2 * 85  # twips left and right inside a cell, as in the table styles
HEADER_SHADE = "D9E2F3"
COLOUR = re.compile(r"[0-9A-Fa-f]{6}")


@dataclass(frozen=True)
class Column:
    """One column of the grid; columns inside one loop or condition share a group."""

    width: int
    alignment: str | None
    group: int | None


@dataclass(frozen=True)
class Span:
    """A cell that reaches down: how many rows it still covers, its width in columns, its shade."""

    rows: int
    columns: int
    shade: str


@dataclass(frozen=True)
class RowLook:
    """What a row gives to its cells."""

    is_header: bool
    bold: bool
    shade: str
    keep_next: bool


@dataclass
class Cells:
    """Makes the cells of one row from left to right."""

    columns: list[Column]
    frame: Frame
    content: Content
    look: RowLook
    above: dict[int, Span]  # the cells that reach into this row, by column
    row: Node

    def __post_init__(self) -> None:
        self.at = 0  # the next free column
        self.started: dict[int, Span] = {}
        self.loops = 0
        self.branches: list[tuple[int, int | None]] = []  # start and first branch's end of each open <jika>

    def lift(self, tag: str) -> list[Element]:
        """The cell that carries a lifted tag; branches of a condition stand in the same columns."""
        word = tag.split()[0]
        made = self._reaching_down() if word in ("for", "if") else []
        self.loops += {"for": 1, "endfor": -1}.get(word, 0)
        if word == "if":
            self.branches.append((self.at, None))
        elif word in ("elif", "else") and self.branches:
            self.branches[-1] = (self.branches[-1][0], self._branch_end())
            self.at = self.branches[-1][0]
        elif word == "endif":
            self.at = self._branch_end()
            self.branches.pop()
        return [*made, w("tc", w("tcPr", w("tcW", w=0, type="auto")), statement_paragraph("tc", tag))]

    def _branch_end(self) -> int:
        end = self.branches[-1][1]
        if end is not None and end != self.at:
            raise fault(self.row, "cabang-cabang <jika> di baris ini menempati banyak kolom yang berbeda")
        return self.at

    def build(self, node: Node) -> list[Element]:
        """The cell of <sel>, after those that reach down from above at its place."""
        if node.tag != "sel":
            raise unknown(node, ("sel", *STATEMENTS))
        check(node, ("gabung", "turun", "satukan", "rata", "latar"))
        made = self._reaching_down()
        count = self._columns_of(node)
        if self.at + count > len(self.columns):
            raise fault(node, f"baris ini lebih lebar daripada {len(self.columns)} kolom tabelnya")
        cell = self._cell(node, count)
        self.at += count
        return [*made, cell]

    def finish(self) -> list[Element]:
        """The cells that reach down at the row's end; a fault when columns are left over."""
        made = self._reaching_down()
        if self.at != len(self.columns):
            raise fault(self.row, f"baris ini menempati {self.at} kolom, tabelnya {len(self.columns)} kolom")
        return made

    def below(self) -> dict[int, Span]:
        """The cells that reach into the next row."""
        old = {at: replace(span, rows=span.rows - 1) for at, span in self.above.items() if span.rows > 1}
        return old | self.started

    def _reaching_down(self) -> list[Element]:
        made = []
        while span := self.above.get(self.at):
            if self.loops:
                raise fault(self.row, "sel dengan “turun” tidak dapat menyambung di dalam perulangan sel")
            made.append(self._continued(span))
            self.at += span.columns
        return made

    def _continued(self, span: Span) -> Element:
        properties = self._properties(span.columns, w("vMerge"), span.shade)
        return w("tc", properties, paragraph(self._frame(None, self._width(span.columns))))

    def _columns_of(self, node: Node) -> int:
        """The columns of the grid that the cell takes; an expression takes its loop's, or what the others leave."""
        static = _static(node)
        if static:
            return static
        group = self.columns[min(self.at, len(self.columns) - 1)].group
        if group is not None:
            return sum(column.group == group for column in self.columns[self.at :])
        later = sum(_static(cell) or 1 for sibling in node.itersiblings() for cell in sibling.iter("sel"))
        reaching = sum(span.columns for at, span in self.above.items() if at > self.at)
        return max(1, len(self.columns) - self.at - later - reaching)

    def _cell(self, node: Node, count: int) -> Element:
        side = ALIGNMENTS.get(choice(node, "rata", ("", *ALIGNMENTS), ""))
        shade = expression(node, "latar") or self.look.shade
        merge = self._merge(node, count, shade)
        made = self.content(node, self._frame(side, self._width(count)))
        tags = self._tags(node, shade)
        if tags:
            _insert_tags(node, made, tags)
        return w("tc", self._properties(count, merge, shade), *made)

    def _merge(self, node: Node, count: int, shade: str) -> Element | None:
        rows = _whole(node, "turun")
        if rows < 2:
            return None
        if self.loops:
            raise fault(node, "“turun” tidak dapat dipakai di dalam perulangan sel")
        self.started[self.at] = Span(rows - 1, count, shade)
        return w("vMerge", val="restart")

    def _tags(self, node: Node, shade: str) -> list[str]:
        tags = [f"vm {key}"] if (key := expression(node, "satukan")) else []
        tags += [f"colspan {expression(node, 'gabung')}"] if not _static(node) else []
        return tags + ([f"cellbg {shade}"] if shade and not COLOUR.fullmatch(shade) else [])

    def _frame(self, side: str | None, width: int) -> Frame:
        keep, bold = self.frame.keep_next or self.look.keep_next or self.look.is_header, self.look.bold
        frame = replace(self.frame, width=width - PADDING, keep_next=keep, bold=bold)
        if self.look.is_header:
            return replace(frame, style=frame.style.replace("Isi", "Kepala"), alignment=side, bold=False)
        return replace(frame, alignment=side or self.columns[min(self.at, len(self.columns) - 1)].alignment)

    def _width(self, count: int) -> int:
        return sum(column.width for column in self.columns[self.at : self.at + count])

    def _properties(self, count: int, merge: Element | None, shade: str) -> Element:
        fill = HEADER_SHADE if self.look.is_header else shade if COLOUR.fullmatch(shade) else ""
        return w(
            "tcPr",
            w("tcW", w=self._width(count), type="dxa"),
            w("gridSpan", val=count) if count > 1 else None,
            merge,
            w("shd", val="clear", color="auto", fill=fill.upper()) if fill else None,
            w("vAlign", val="center") if self.look.is_header else None,
        )


def _static(node: Node) -> int:
    """The number in `gabung` (1 when absent), or 0 for an expression."""
    text = node.get("gabung", "1").strip()
    return int(text) if text.isdigit() else 0


def _whole(node: Node, attribute: str) -> int:
    text = node.get(attribute, "1").strip()
    if not text.isdigit():
        raise fault(node, f"{attribute}=“{text}” pada <{node.tag}> bukan bilangan bulat")
    return int(text)


def _insert_tags(node: Node, made: list[Element], tags: list[str]) -> None:
    first = made[0]
    if first.tag != name("w:p") or statement(first):
        raise fault(node, "sel dengan “satukan”, “gabung” atau “latar” berupa ekspresi harus mulai dengan teks")
    for tag in reversed(tags):
        first.insert(1, run(f"{{% {tag} %}}"))
