"""The organisation chart: judged by the XML it delivers, never by its own idea of the layout."""

import subprocess
import sys
from itertools import combinations, pairwise
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from lkjip.word.diagram import Node, organisation_chart
from lkjip.word.diagram.measure import line_count, text_width

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
W = "{" + NS["w"] + "}"
MM, HALF_POINT = 36_000, 6_350

SEKRETARIS = Node(
    "Sekretaris Camat",
    (Node("Sub Bagian Umum dan Kepegawaian"), Node("Sub Bagian Perencanaan dan Keuangan")),
    staff=True,
)
SEKSI = (
    Node("Seksi Pemerintahan"),
    Node("Seksi Ketenteraman dan Ketertiban Umum"),
    Node("Seksi Pemberdayaan Masyarakat dan Kesejahteraan Sosial"),
    Node("Seksi Pelayanan Umum"),
)
FUNGSIONAL = Node("Kelompok Jabatan Fungsional", dashed=True)
KECAMATAN = Node("Camat", (SEKRETARIS, *SEKSI, FUNGSIONAL))


class Shape(NamedTuple):
    x: int
    y: int
    right: int
    bottom: int
    text: str
    size: int
    dashed: bool


def graphic(xml):
    return etree.fromstring(xml.encode())


def shapes(root, kind):
    for shape in root.iterfind(f".//wps:wsp[wps:{kind}]", NS):
        off, ext = shape.find(".//a:off", NS), shape.find(".//a:ext", NS)
        x, y = int(off.get("x")), int(off.get("y"))
        text = "".join("\n" if e.tag == W + "br" else e.text or "" for e in shape.iter(W + "t", W + "br"))
        size = shape.find(".//w:sz", NS)
        dashed = shape.find(".//a:prstDash", NS).get("val") == "dash"
        yield Shape(
            x,
            y,
            x + int(ext.get("cx")),
            y + int(ext.get("cy")),
            text,
            int(size.get(W + "val")) if size is not None else 0,
            dashed,
        )


def boxes_of(chart):
    return list(shapes(graphic(chart.xml), "cNvSpPr"))


def lines_of(chart):
    return list(shapes(graphic(chart.xml), "cNvCnPr"))


def box_named(chart, text):
    return next(box for box in boxes_of(chart) if box.text == text)


def preorder(node):
    yield node
    for child in node.children:
        yield from preorder(child)


def touches(line, box):
    """The line ends on the edge of the box, or runs along it."""
    return line.x <= box.right and line.right >= box.x and line.y <= box.bottom and line.bottom >= box.y


def crosses(one, other):
    """The insides meet; a line has none, so its zero side counts as inside."""
    return one.x < other.right and one.right > other.x and one.y < other.bottom and one.bottom > other.y


names = st.one_of(
    st.sampled_from([node.text for node in preorder(KECAMATAN)]),
    st.text(max_size=60),
    st.text(alphabet="abcdefgh -&<>\"'", max_size=90),
    st.text(alphabet="ابتثج דהו", max_size=40),
    st.just("W" * 70),
)


@st.composite
def trees(draw):
    """A tree of 1 to 40 nodes, at most 5 deep."""
    count = draw(st.integers(1, 40))
    parents: list[int] = []
    depth = [1]
    for i in range(1, count):
        parent = draw(st.integers(0, i - 1).filter(lambda p: depth[p] < 5))
        parents.append(parent)
        depth.append(depth[parent] + 1)
    children: list[list[Node]] = [[] for _ in range(count)]
    for i in range(count - 1, -1, -1):
        flags = draw(st.tuples(st.booleans(), st.integers(0, 4)))
        node = Node(draw(names), tuple(reversed(children[i])), dashed=flags[0], staff=flags[1] == 0)
        if i:
            children[parents[i - 1]].append(node)
    return node


@settings(max_examples=150, deadline=None)
@given(trees(), st.sampled_from([60, 80, 120.5, 160, 165, 250]))
def test_every_tree_gives_a_sound_chart(tree, width):
    chart = organisation_chart(tree, width)
    boxes, lines = boxes_of(chart), lines_of(chart)
    frame = (round(chart.width_mm * MM), round(chart.height_mm * MM))

    assert chart.width_mm <= width
    assert len(boxes) == len(list(preorder(tree)))
    assert all(0 <= s.x < s.right <= frame[0] and 0 <= s.y < s.bottom <= frame[1] for s in boxes)
    assert all(0 <= s.x <= s.right <= frame[0] and 0 <= s.y <= s.bottom <= frame[1] for s in lines)
    assert all((s.x == s.right) != (s.y == s.bottom) for s in lines), "lines are level or upright and have a length"
    assert not any(crosses(one, other) for one, other in combinations(boxes, 2))
    assert not any(crosses(line, box) for line in lines for box in boxes)
    assert all(box.size >= 16 for box in boxes)


@settings(max_examples=60, deadline=None)
@given(trees())
def test_all_boxes_hang_together(tree):
    chart = organisation_chart(tree, 160)
    rest = [*boxes_of(chart), *lines_of(chart)]
    reached = [rest.pop(0)]
    for shape in reached:
        near = [other for other in rest if touches(other, shape)]
        reached += near
        rest = [other for other in rest if other not in near]
    assert not rest


@settings(max_examples=60, deadline=None)
@given(trees())
def test_boxes_hold_their_text(tree):
    for box in boxes_of(organisation_chart(tree, 160)):
        room = (box.right - box.x) - round(2.4 * MM)
        pitch = box.size * 1.2 * HALF_POINT
        assert (line_count(box.text, room, box.size)) * pitch <= box.bottom - box.y


@pytest.mark.parametrize("shape", ["flat", "chain", "two levels", "three levels", "binary"])
def test_forty_positions_stay_within_a_page(shape):
    def name(i):
        return f"Sub Bagian Perencanaan dan Keuangan {i}"

    tree = {
        "flat": Node("Camat", tuple(Node(name(i)) for i in range(39))),
        "chain": Node("A", (Node("B", (Node("C", (Node("D", tuple(Node(name(i)) for i in range(36))),)),)),)),
        "two levels": Node("Camat", tuple(Node(name(i), tuple(Node(name(j)) for j in range(5))) for i in range(6))),
        "three levels": Node(
            "Camat",
            tuple(
                Node(name(i), tuple(Node(name(j), (Node(name(8)), Node(name(9)))) for j in range(4))) for i in range(3)
            ),
        ),
        "binary": Node("1", (Node("2", (SEKRETARIS, KECAMATAN)), Node("3", (KECAMATAN, KECAMATAN)))),
    }[shape]
    chart = organisation_chart(tree, 160)
    assert chart.height_mm <= 240
    assert min(box.size for box in boxes_of(chart)) >= 16


def test_kecamatan_stands_in_the_usual_order():
    chart = organisation_chart(KECAMATAN, 160)
    camat, sekretaris = box_named(chart, "Camat"), box_named(chart, "Sekretaris Camat")
    row = [box_named(chart, node.text) for node in (*SEKSI, FUNGSIONAL)]

    assert sekretaris.x > (camat.x + camat.right) // 2, "staff stands beside the trunk"
    assert sekretaris.bottom < min(box.y for box in row)
    assert len({(box.y, box.bottom) for box in row}) == 1, "one row of one height"
    assert [box.x for box in row] == sorted(box.x for box in row)
    assert all(box.size == 18 for box in boxes_of(chart))
    assert chart.height_mm < 80


def test_second_staff_goes_to_the_other_side():
    fungsional = Node("Kelompok Jabatan Fungsional", dashed=True, staff=True)
    chart = organisation_chart(Node("Camat", (SEKRETARIS, fungsional, *SEKSI)), 160)
    camat, left = box_named(chart, "Camat"), box_named(chart, fungsional.text)
    right = box_named(chart, "Sekretaris Camat")
    assert left.right < (camat.x + camat.right) // 2 < right.x
    assert left.y == right.y


def test_staff_without_room_joins_the_others():
    chart = organisation_chart(KECAMATAN, 60)
    assert len(boxes_of(chart)) == 9


def test_children_without_room_for_a_row_are_stacked():
    children = tuple(Node(f"Penanggungjawab Ketenteraman {i}") for i in range(4))
    chart = organisation_chart(Node("Camat", children), 60)
    below = [box_named(chart, node.text) for node in children]
    assert len({box.x for box in below}) == 1
    assert all(upper.bottom < lower.y for upper, lower in pairwise(below))


def test_only_the_dashed_are_dashed():
    chart = organisation_chart(KECAMATAN, 160)
    assert [box.text for box in boxes_of(chart) if box.dashed] == [FUNGSIONAL.text]
    assert sum(line.dashed for line in lines_of(chart)) == 1


def test_boxes_come_in_reading_order():
    assert [box.text for box in boxes_of(organisation_chart(KECAMATAN, 160))] == [n.text for n in preorder(KECAMATAN)]


@pytest.mark.parametrize(
    "text", ["A & B <C> \"D\" 'E'", "Camat\nDENDHY, S.STP.", "", "  dua  spasi ", "a\u00a0b", "@id {{ x }} %"]
)
def test_text_comes_out_as_typed(text):
    assert [box.text for box in boxes_of(organisation_chart(Node(text, (Node(text),)), 100))] == [text, text]


def test_every_kind_of_line_break_is_one():
    assert boxes_of(organisation_chart(Node("a\r\nb\rc\td"), 100))[0].text == "a\nb\nc d"


def test_signs_that_xml_cannot_carry_are_replaced():
    assert boxes_of(organisation_chart(Node("a\x00b\ud800"), 100))[0].text == "a\ufffdb\ufffd"


def test_text_takes_nothing_from_the_document():
    root = graphic(organisation_chart(KECAMATAN, 160).xml)
    for run in root.iter(W + "rPr"):
        assert run.find("w:rFonts", NS).get(W + "ascii") == "Arial"
        assert run.find("w:lang", NS).get(W + "val") == "id-ID"
        assert run.find("w:color", NS).get(W + "val") == "000000"
    for paragraph in root.iter(W + "pPr"):
        assert paragraph.find("w:spacing", NS).get(W + "lineRule") == "exact"


def test_right_to_left_text_is_marked():
    root = graphic(organisation_chart(Node("رئيس المنطقة", (Node("Camat رئيس"),)), 100).xml)
    assert [p.find("w:pPr/w:bidi", NS) is not None for p in root.iter(W + "p")] == [True, False]
    assert [r.find("w:rPr/w:rtl", NS) is not None for r in root.iter(W + "r")] == [True, False]


def test_the_text_is_set_smaller_before_the_chart_grows_too_high():
    tree = Node("Camat", tuple(Node(f"Seksi Pemberdayaan Masyarakat {i}", SEKSI) for i in range(5)))
    free = organisation_chart(tree, 160, max_height_mm=1000, font_pt=11)
    tight = organisation_chart(tree, 160, max_height_mm=100, font_pt=11)
    assert {box.size for box in boxes_of(free)} == {22}
    hopeless = organisation_chart(tree, 160, max_height_mm=1, font_pt=11)
    assert {box.size for box in boxes_of(tight)} == {17}
    assert tight.height_mm <= 100 < free.height_mm
    assert {box.size for box in boxes_of(hopeless)} == {16}, "nothing is set under 8 pt, however high the chart"


def test_a_width_without_room_is_refused():
    with pytest.raises(ValueError, match="60"):
        organisation_chart(KECAMATAN, 59)


def test_ids_of_the_shapes_are_unique():
    ids = [shape.get("id") for shape in graphic(organisation_chart(KECAMATAN, 160).xml).iter("{*}cNvPr")]
    assert len(ids) == len(set(ids)) > len(list(preorder(KECAMATAN)))


@pytest.mark.parametrize(
    ("text", "thousandths"),
    [("Kesejahteraan", 6448), ("Pemberdayaan", 6781), ("Sub Bagian", 5170), ("Seksi Pemerintahan", 8948)],
)
def test_widths_are_never_under_those_of_arial(text, thousandths):
    true_width = thousandths * 18 * HALF_POINT / 1000
    assert true_width <= text_width(text, 18) <= 1.06 * true_width


def test_same_tree_same_bytes_in_another_process():
    code = (
        "from lkjip.word.diagram import *; "
        "tree = Node('Camat', (Node('A', (Node('B'),), staff=True), Node('C', dashed=True))); "
        "print(organisation_chart(tree, 160).xml)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout for _ in range(2)]
    assert runs[0] == runs[1] != b""
