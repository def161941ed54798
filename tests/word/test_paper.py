"""A template on another paper."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from lkjip.word.paper import PAPERS, on_paper

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEMPLATES = sorted((Path(__file__).parents[2] / "templates").glob("*.docx"))


def body(data: bytes):
    return etree.fromstring(ZipFile(BytesIO(data)).read("word/document.xml"))[0]


def number(element, name: str) -> int:
    return int(element.get(f"{W}{name}"))


def too_wide(data: bytes) -> list[tuple[int, int]]:
    """The width of every table that is wider than the text of its section, and that width."""
    found, tables = [], []
    for child in body(data):
        tables += [child] if child.tag == f"{W}tbl" else []
        section = child if child.tag == f"{W}sectPr" else child.find(f"{W}pPr/{W}sectPr")
        if section is not None:
            margins = section.find(f"{W}pgMar")
            room = number(section.find(f"{W}pgSz"), "w") - number(margins, "left") - number(margins, "right")
            widths = [sum(number(one, "w") for one in table.iterfind(f"{W}tblGrid/{W}gridCol")) for table in tables]
            found += [(width, room) for width in widths if width > room]
            tables = []
    return found


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_every_section_gets_the_paper_and_no_table_is_wider_than_its_text(template, paper):
    before, made = template.read_bytes(), on_paper(template.read_bytes(), paper)
    sides = [{number(size, "w"), number(size, "h")} for size in body(made).iter(f"{W}pgSz")]
    assert sides and all(one == set(PAPERS[paper]) for one in sides)
    turned = [[size.get(f"{W}orient") for size in body(data).iter(f"{W}pgSz")] for data in (before, made)]
    assert turned[0] == turned[1]
    assert too_wide(made) == []


def test_the_check_of_widths_sees_a_table_that_does_not_fit():
    narrow = on_paper((TEMPLATES[0]).read_bytes(), "A4")
    data = BytesIO()
    with ZipFile(BytesIO(narrow)) as archive, ZipFile(data, "w") as copy:
        for name in archive.namelist():
            copy.writestr(name, archive.read(name).replace(b'<w:gridCol w:w="', b'<w:gridCol w:w="9'))
    assert too_wide(data.getvalue())


def test_no_template_is_refused():
    with pytest.raises(ValueError, match="bukan dokumen Word"):
        on_paper(b"teks", "A4")


def test_page_numbers_of_contents_lists_stay_at_the_edge_of_the_text():
    made = on_paper((TEMPLATES[0].parent / "laporan.docx").read_bytes(), "A4")
    styles = etree.fromstring(ZipFile(BytesIO(made)).read("word/styles.xml"))
    edges = {number(tab, "pos") for tab in styles.iter(f"{W}tab") if tab.get(f"{W}val") == "right"}
    section = next(body(made).iter(f"{W}sectPr"))
    margins = section.find(f"{W}pgMar")
    assert edges == {11906 - number(margins, "left") - number(margins, "right")}
