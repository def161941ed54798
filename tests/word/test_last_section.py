"""The last section of a document: left out, with its page, where it stays without content."""

import pytest
from naskah import W, docx, p, render

PORTRAIT = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
LANDSCAPE = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
WHOLE = "12191"  # the section that ends the body of every test document
BODY = (
    p("Isi", properties=PORTRAIT)
    + p("{%p if lampiran %}")
    + p("{{ lampiran }}")
    + p(properties=LANDSCAPE)
    + p("{%p endif %}")
    + p()
    + p(style="Judul9")
)


def widths(root) -> list[str]:
    return [size.get(f"{W}w") for size in root.iter(f"{W}pgSz")]


def shown(root) -> list[str]:
    return ["".join(node.itertext()) for node in root[0].iterfind(f"{W}p")]


@pytest.mark.parametrize(
    ("lampiran", "expected"),
    [("Matriks", ["11906", "16838"]), ("", ["11906"])],
)
def test_an_empty_last_section_leaves_no_page(lampiran, expected):
    root = render(docx(BODY), lampiran=lampiran).root()
    assert widths(root) == expected
    assert root[0][-1].tag == f"{W}sectPr"
    assert root[0][-1].find(f"{W}pgSz").get(f"{W}w") == expected[-1]
    assert shown(root) == ["Isi", *(["Matriks", ""] if lampiran else [])]


def test_a_last_section_with_content_stays_with_its_empty_paragraphs():
    root = render(docx(BODY + p("Penutup") + p()), lampiran="").root()
    assert widths(root) == ["11906", WHOLE]
    assert shown(root) == ["Isi", "", "", "Penutup", ""]


def test_a_document_of_one_section_keeps_it():
    root = render(docx(p("Isi") + p())).root()
    assert (widths(root), shown(root)) == ([WHOLE], ["Isi", ""])
