"""Rows of a table: header rows, loops over rows, and the cells that reach down over following rows."""

from dataclasses import dataclass

from pembuat.cells import Cells, Column, RowLook, Span
from pembuat.frame import Frame, statement_paragraph
from pembuat.lists import Content
from pembuat.ooxml import Element, w
from pembuat.source import Node, check, elements, expression, fault, unknown, yes
from pembuat.statements import STATEMENTS, flow


@dataclass
class Rows:
    """Makes the rows of one table, remembering which cells reach down from the rows above."""

    columns: list[Column]
    frame: Frame
    content: Content
    table: Node

    def __post_init__(self) -> None:
        self.spans: dict[int, Span] = {}
        self.is_header = False
        self.kept: Node | None = None

    def header(self, node: Node) -> list[Element]:
        """The rows of <kepala>: repeated on every page, bold, centred, shaded."""
        check(node, ())
        self.is_header = True
        made = self._rows(elements(node))
        self.is_header = False
        return made

    def body(self, nodes: list[Node], kept: bool) -> list[Element]:
        """The other rows; the last one (unless a loop makes it) stays with the next paragraph when `kept`."""
        self.kept = nodes[-1] if kept and nodes else None
        return self._rows(nodes)

    def _rows(self, nodes: list[Node]) -> list[Element]:
        made = flow(nodes, elements, self._row, self._lift)
        self._settled("akhir tabel")
        return made

    def _lift(self, tag: str) -> list[Element]:
        self._settled("batas perulangan atau syarat")
        width = w("tcW", w=sum(column.width for column in self.columns), type="dxa")
        whole = w("tcPr", width, w("gridSpan", val=len(self.columns)))
        return [w("tr", w("tc", whole, statement_paragraph("tr", tag)))]

    def _settled(self, limit: str) -> None:
        if self.spans:
            raise fault(self.table, f"sel dengan “turun” melewati {limit}; pakai “satukan” untuk baris yang berulang")

    def _row(self, node: Node) -> list[Element]:
        if node.tag != "baris":
            raise unknown(node, ("baris", *STATEMENTS))
        check(node, ("tebal", "latar"))
        look = RowLook(self.is_header, yes(node, "tebal"), expression(node, "latar"), node is self.kept)
        cells = Cells(self.columns, self.frame, self.content, look, self.spans, node)
        made = flow(elements(node), elements, cells.build, cells.lift) + cells.finish()
        self.spans = cells.below()
        flags = w("trPr", w("cantSplit"), w("tblHeader") if self.is_header else None)
        return [w("tr", flags, *made)]
