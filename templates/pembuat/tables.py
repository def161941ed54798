"""Tables: caption, fixed grid, header, rows, alternative text, source line."""

from dataclasses import dataclass, replace

from pembuat.captions import caption
from pembuat.cells import Column
from pembuat.frame import ALIGNMENTS, Frame, lifted, paragraph
from pembuat.inline import runs
from pembuat.lists import Content
from pembuat.ooxml import Element, twips, w
from pembuat.rows import Rows
from pembuat.source import Node, check, choice, decimal, elements, fault, mixed, unknown, yes
from pembuat.statements import STATEMENTS, contains, flow

SIZE = "10"  # points, of the style “Isi Tabel”


@dataclass
class Parts:
    """The children of <tabel> by what they are for."""

    columns: list[Node]
    header: Node | None
    rows: list[Node]
    sources: list[Node]


def table_blocks(node: Node, frame: Frame, content: Content) -> list[Element]:
    """The caption, the table and its source line."""
    check(node, ("id", "judul", "keterangan", "huruf", "tanpa-garis", "lebar", "utuh", "rapat"))
    parts = _parts(node)
    width = min(twips(decimal(node, "lebar", 0)) or frame.width, frame.width)
    columns = _columns(parts.columns, width)
    if not columns or not parts.rows:
        raise fault(node, f"<tabel> memerlukan <{'baris' if columns else 'kolom'}>")
    inner = replace(
        frame, style=f"IsiTabel{_size_suffix(node, frame)}", number=None, marked=False, keep_next=yes(node, "utuh")
    )
    rows = Rows(columns, inner, content, node)
    made = rows.header(parts.header) if parts.header is not None else []
    made += rows.body(parts.rows, kept=bool(parts.sources))
    table = w(
        "tbl",
        _properties(node, width, width < frame.width),
        w("tblGrid", *[w("gridCol", w=c.width) for c in columns]),
        *made,
    )
    return [*_caption(node, frame), table, *_source(parts.sources, frame)]


def _parts(node: Node) -> Parts:
    parts = Parts([], None, [], [])
    for child in elements(node):
        if contains(child, ("kolom",)):
            parts.columns.append(child)
        elif child.tag == "kepala" and parts.header is None:
            parts.header = child
        elif contains(child, ("sumber",)):
            parts.sources.append(child)
        elif child.tag == "baris" or child.tag in STATEMENTS:
            parts.rows.append(child)
        else:
            raise unknown(child, ("kolom", "kepala", "baris", "sumber", *STATEMENTS))
    return parts


def _columns(nodes: list[Node], width: int) -> list[Column]:
    """The grid: widths scaled to the table's; the columns of one loop or condition form a group."""
    flat = [(column, group) for group, node in enumerate(nodes) for column in _within(node)]
    parts = [decimal(column, "lebar", 1) for column, _ in flat]
    edges = [round(width * sum(parts[:i]) / sum(parts)) for i in range(len(parts) + 1)]
    return [
        Column(edges[i + 1] - edges[i], _alignment(column), None if nodes[group].tag == "kolom" else group)
        for i, (column, group) in enumerate(flat)
    ]


def _within(node: Node) -> list[Node]:
    if node.tag == "kolom":
        check(node, ("lebar", "rata"))
        return [node]
    return [column for child in node for column in _within(child)]


def _alignment(node: Node) -> str | None:
    return ALIGNMENTS.get(choice(node, "rata", ("", *ALIGNMENTS), ""))


def _size_suffix(node: Node, frame: Frame) -> str:
    size = node.get("huruf", SIZE)
    decimal(node, "huruf", 0)
    if size == SIZE:
        return ""
    frame.collected.sizes.add(size)
    return size


def _properties(node: Node, width: int, is_narrow: bool) -> Element:
    title = node.get("judul", "")
    told = node.get("keterangan", "") or title
    has_header = node.find("kepala") is not None
    look = {"firstRow": int(has_header), "lastRow": 0, "firstColumn": 0, "lastColumn": 0, "noHBand": 1, "noVBand": 1}
    return w(
        "tblPr",
        w("tblStyle", val=_style(node)),
        w("tblW", w=width, type="dxa"),
        w("jc", val="center") if is_narrow else None,
        w("tblLayout", type="fixed"),
        w("tblLook", val="0620" if has_header else "0600", **look),
        w("tblCaption", val=title or told) if told else None,
        w("tblDescription", val=told) if told else None,
    )


def _style(node: Node) -> str:
    if yes(node, "tanpa-garis"):
        return "TataLetak"
    return "TabelRapat" if yes(node, "rapat") else "TabelLaporan"


def _caption(node: Node, frame: Frame) -> list[Element]:
    title = node.get("judul", "")
    return [caption(frame, "Tabel", node.get("id", ""), title, above=True)] if title else []


def _source(nodes: list[Node], frame: Frame) -> list[Element]:
    """The source lines below the table, also conditional ones."""

    def build(node: Node) -> list[Element]:
        if node.tag != "sumber":
            raise unknown(node, ("sumber", *STATEMENTS))
        check(node, ())
        return [paragraph(frame, *runs(mixed(node)), style="Sumber")]

    return flow(nodes, elements, build, lifted)
