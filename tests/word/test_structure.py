"""What counts in a document: headings, captions, references, contents lists, bookmarks, lists, drawings."""

import re

import pytest
from naskah import STYLES, W, compile_findings, compiled, docx, field, p, r, render, render_findings, style, told

HEADINGS = (
    p("Kata Pengantar", style="JudulDepan")
    + p("{%p for b in bab %}")
    + p("{{ b }}", style="Judul1")
    + p("Latar", style="Judul2")
    + p("Dasar", style="Judul3")
    + p("Umum", style="Judul3")
    + p("Isi", style="Judul2")
    + p("{%p endfor %}")
)
CONTENTS = p(field(r'TOC \o "1-3" \h \z \u', "lama")) + p(field(r'TOC \h \z \c "Tabel"', "lama"))
CAPTION = p(
    '<w:bookmarkStart w:id="7" w:name="tabel_{{ t }}"/>',
    "Tabel {{ nomor_bab() }}.",
    field(r"SEQ Tabel \* ARABIC \s 1", "9"),
    '<w:bookmarkEnd w:id="7"/>',
    " Judul {{ t }} & isi",
    style="Caption",
)


def entries(data: bytes, pages: dict[str, str] | None = None, **context: object) -> list[str]:
    """Style and text of every entry of the contents lists."""
    found = []
    for paragraph in render(data, pages, **context).root().iter(f"{W}p"):
        name = paragraph.find(f"{W}pPr/{W}pStyle")
        if name is not None and name.get(f"{W}val", "").startswith(("TOC", "Tableof")):
            signs = {f"{W}t": None, f"{W}tab": "\t"}
            nodes = [node for node in paragraph.iter(*signs) if node.getparent().tag == f"{W}r"]
            found.append(f"{name.get(f'{W}val')}: {''.join(signs[node.tag] or node.text or '' for node in nodes)}")
    return found


def test_contents_list_has_numbers_and_texts() -> None:
    assert entries(docx(CONTENTS + HEADINGS), bab=["PENDAHULUAN", "PERENCANAAN"]) == [
        "TOC1: Kata Pengantar\t",
        "TOC1: BAB I PENDAHULUAN\t",
        "TOC2: A.\tLatar\t",
        "TOC3: A.1.\tDasar\t",
        "TOC3: A.2.\tUmum\t",
        "TOC2: B.\tIsi\t",
        "TOC1: BAB II PERENCANAAN\t",
        "TOC2: A.\tLatar\t",
        "TOC3: A.1.\tDasar\t",
        "TOC3: A.2.\tUmum\t",
        "TOC2: B.\tIsi\t",
        "TableofFigures: ",
    ]


def test_contents_list_is_a_real_field_with_links_to_bookmarks() -> None:
    root = render(docx(CONTENTS + HEADINGS), bab=["A"]).root()
    anchors = [link.get(f"{W}anchor") for link in root.iter(f"{W}hyperlink")]
    names = [start.get(f"{W}name") for start in root.iter(f"{W}bookmarkStart")]
    assert anchors
    assert set(anchors) <= set(names)
    assert len(set(names)) == len(names)
    assert all(len(name) <= 40 for name in names if name)
    instructions = [node.text.strip() for node in root.iter(f"{W}instrText") if node.text]
    assert instructions[0] == r'TOC \o "1-3" \h \z \u'
    assert instructions[1] == f"PAGEREF {anchors[0]} \\h"
    kinds = [node.get(f"{W}fldCharType") for node in root.iter(f"{W}fldChar")]
    assert kinds.count("begin") == kinds.count("end") == kinds.count("separate")
    assert "lama" not in "".join(root.itertext())


def test_pages_are_filled_and_word_is_asked_to_check_them() -> None:
    data = docx(CONTENTS + HEADINGS)
    marks, findings = compiled(data).marks({"bab": ["A"]})
    assert findings == []
    assert [text for _, text in marks] == ["Kata Pengantar", "BAB I A", "A. Latar", "A.1. Dasar", "A.2. Umum", "B. Isi"]
    pages = {bookmark: str(number) for number, (bookmark, _) in enumerate(marks, 1)}
    assert entries(data, pages, bab=["A"])[:2] == ["TOC1: Kata Pengantar\t1", "TOC1: BAB I A\t2"]
    for given in (None, pages):
        settings = render(data, given, bab=["A"]).xml("settings")
        assert '<w:zoom w:percent="100"/><w:updateFields w:val="true"/><w:compat/>' in settings


def test_settings_stay_quiet_without_contents_list() -> None:
    assert "updateFields" not in render(docx(p("a"))).xml("settings")


def test_contents_list_over_several_paragraphs_and_in_a_content_control() -> None:
    begin, middle = field(r'TOC \o "1-2" \h', "Lama 1").rsplit("<w:r>", 1)
    body = "<w:sdt><w:sdtContent>" + p(begin) + p("Lama 2") + p("<w:r>" + middle) + "</w:sdtContent></w:sdt>"
    found = render(docx(body + p("Bab", style="Judul1"))).texts()
    assert found == ["BAB I Bab\t", "Bab"]


def test_contents_list_needs_its_styles_and_a_paragraph_of_its_own() -> None:
    bare = style("Normal", "Normal", default=True)
    assert told(compile_findings(docx(p(field(r'TOC \o "1-2"')), styles=bare))) == [
        "T209 [isi dokumen] templat tidak mempunyai gaya “toc 1”, “toc 2” untuk daftar isi"
        " | buat gaya itu di templat (Kelola Gaya di Word)"
    ]
    assert [one.code for one in compile_findings(docx(p("Daftar isi: ", field(r'TOC \o "1-2"'))))] == ["T209"]


def test_captions_count_within_their_chapter() -> None:
    body = (
        p("{%p for b in bab %}")
        + p("{{ b }}", style="Judul1")
        + p("{%p for t in [b ~ 1, b ~ 2] %}")
        + CAPTION
        + p("{%p endfor %}")
        + p("{%p endfor %}")
    )
    found = [text for text in render(docx(body), bab=["x", "y"]).texts() if text.startswith("Tabel")]
    assert found == [
        "Tabel 1.1 Judul x1 & isi",
        "Tabel 1.2 Judul x2 & isi",
        "Tabel 2.1 Judul y1 & isi",
        "Tabel 2.2 Judul y2 & isi",
    ]
    assert entries(docx(CONTENTS + body), bab=["x"])[1:] == [
        "TableofFigures: Tabel 1.1 Judul x1 & isi\t",
        "TableofFigures: Tabel 1.2 Judul x2 & isi\t",
    ]


@pytest.mark.parametrize(
    ("instructions", "expected"),
    [
        (["SEQ a", "SEQ a", "SEQ b", "SEQ a"], ["1", "2", "1", "3"]),
        (["SEQ a", r"SEQ a \c", r"SEQ a \r 7", "SEQ a"], ["1", "1", "7", "8"]),
        ([r"SEQ a \* ROMAN", r"SEQ a \* roman", r"SEQ a \* ALPHABETIC", r"SEQ a \* alphabetic"], ["I", "ii", "C", "d"]),
        ([r"SEQ a \h", r"SEQ a \* ARABIC \* MERGEFORMAT"], ["", "2"]),
    ],
)
def test_sequence_fields(instructions: list[str], expected: list[str]) -> None:
    body = "".join(p(field(one)) for one in instructions)
    assert render(docx(body)).texts() == expected


def test_sequence_fields_in_all_their_shapes() -> None:
    simple = '<w:fldSimple w:instr=" SEQ a "><w:r><w:rPr><w:b/></w:rPr><w:t>9</w:t></w:r></w:fldSimple>'
    one_run = (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>SEQ a</w:instrText><w:fldChar w:fldCharType="end"/></w:r>'
    )
    made = render(docx(p(simple) + p(one_run) + p(field("SEQ {{ nama }}"))), nama="a")
    assert made.texts() == ["1", "2", "3"]
    assert '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">1</w:t></w:r>' in made.xml()
    assert '<w:instrText xml:space="preserve"> SEQ a </w:instrText>' in made.xml()


def test_references_are_filled_forwards_and_backwards() -> None:
    body = (
        p("Lihat ", field(r"REF tabel_{{ 'b' }} \h"), ".")
        + p("Satu", style="Judul1")
        + p("{%p for t in 'abc' %}")
        + CAPTION
        + p("{%p endfor %}")
        + p("Ke ", field("REF tabel_a"), " dan ", field(r"REF tabel_c \h"))
    )
    found = render(docx(body)).texts()
    assert found[0] == "Lihat Tabel 1.2."
    assert found[-1] == "Ke Tabel 1.1 dan Tabel 1.3"


def test_reference_to_the_number_of_a_heading() -> None:
    body = p("Dua", '<w:bookmarkStart w:id="1" w:name="bab"/>', "x", '<w:bookmarkEnd w:id="1"/>', style="Judul1")
    assert render(docx(body + p(field(r"REF bab \r \h")))).texts() == ["Duax", "BAB I"]


def test_a_reference_to_what_was_dropped_is_a_finding() -> None:
    body = p("{%p if ya %}") + CAPTION + p("{%p endif %}") + p("Lihat ", field(r"REF tabel_a \h", "Tabel 9"))
    assert told(render_findings(docx(body), ya=False, t="a")) == [
        "T307 [isi dokumen, paragraf “Lihat Tabel 9”] rujukan ke `tabel_a` tidak menemukan sasarannya"
        " | periksa syarat yang menghapus bagian itu, atau hapus rujukannya"
    ]


def test_page_references_take_the_given_pages() -> None:
    body = p("a", '<w:bookmarkStart w:id="1" w:name="sini"/>', "b", '<w:bookmarkEnd w:id="1"/>')
    assert render(docx(body + p(field("PAGEREF sini"))), {"sini": "12"}).texts() == ["ab", "12"]


def test_bookmarks_are_numbered_in_order_and_unique() -> None:
    body = p("{%p for t in 'ab' %}") + CAPTION + p("{%p endfor %}")
    xml = render(docx(body)).xml()
    pairs = re.findall(r'<w:bookmark(Start|End) w:id="(\d+)"(?: w:name="(\w+)")?/>', xml)
    starts = [(number, name) for kind, number, name in pairs if kind == "Start"]
    assert [name for _, name in starts] == ["tabel_a", "tabel_b"]
    assert sorted(number for kind, number, _ in pairs if kind == "End") == sorted(number for number, _ in starts)


def test_bookmarks_survive_tags_that_hold_one_end_of_them() -> None:
    start, end = '<w:bookmarkStart w:id="1" w:name="isi"/>', '<w:bookmarkEnd w:id="1"/>'
    body = p(start, "{%p if ya %}") + p("teks") + p(end, "{%p endif %}") + p("ke ", field("REF isi"))
    found = render(docx(body), ya=True)
    assert found.texts() == ["teks", "ke teks"]
    assert '<w:bookmarkStart w:id="1" w:name="isi"/><w:p>' in found.xml()
    whole = p(start, end, "{%p if ya %}") + p("teks") + p("{%p endif %}")
    assert "bookmark" not in render(docx(whole), ya=True).xml()


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["a", "a"], "penanda buku `tabel_a` dibuat dua kali"),
        (["a b"], "nama penanda buku `tabel_a b` tidak diterima Word"),
        (["x" * 40], f"nama penanda buku `tabel_{'x' * 40}` tidak diterima Word"),
    ],
)
def test_wrong_bookmark_names_are_findings(names: list[str], message: str) -> None:
    findings = render_findings(docx(p("{%p for t in ts %}") + CAPTION + p("{%p endfor %}")), ts=names)
    assert [(one.code, one.message) for one in findings] == [("T308", message)]


LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'


def numbers(data: bytes, **context: object) -> list[str]:
    return re.findall(r'<w:numId w:val="(\d+)"/>', render(data, **context).xml())


def test_lists_start_again() -> None:
    body = (
        p("{%p for x in 'ab' %}")
        + p("{%p do ulang_nomor() %}")
        + p("satu", properties=LIST)
        + p("dua", properties=LIST)
        + p("bola", properties=LIST.replace('"2"', '"3"'))
        + p("{%p endfor %}")
    )
    assert numbers(docx(body)) == ["5", "5", "3", "6", "6", "3"]
    numbering = render(docx(body)).xml("numbering")
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    assert f'<w:num w:numId="5"><w:abstractNumId w:val="1"/>{restart}' in numbering
    assert numbering.count("<w:startOverride") == 18


def test_one_list_starts_again_and_the_others_go_on() -> None:
    other = LIST.replace('"2"', '"4"')
    body = p("a", properties=LIST) + p("{%p do ulang_nomor(4) %}") + p("b", properties=other) + p("c", properties=LIST)
    assert numbers(docx(body)) == ["2", "5", "2"]


def test_lists_stay_as_they_are_when_nothing_starts_again() -> None:
    assert numbers(docx(p("a", properties=LIST))) == ["2"]
    assert "startOverride" not in render(docx(p("a", properties=LIST))).xml("numbering")


def test_lists_that_belong_to_a_style_start_again_too() -> None:
    numbered = style("Butir", "List Number", '<w:numPr><w:numId w:val="4"/></w:numPr>')
    body = p("a", style="Butir") + p("{%p do ulang_nomor() %}") + p("b", style="Butir", properties="<w:keepNext/>")
    data = docx(body, styles=STYLES + numbered)
    assert numbers(data) == ["4", "5"]
    assert '<w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>' in render(data).xml()


def test_heading_lists_do_not_start_again() -> None:
    body = p("{%p do ulang_nomor() %}") + p("A", properties=LIST.replace('"2"', '"1"')) + p("B", style="Judul1")
    assert numbers(docx(CONTENTS + body)) == ["1"]
    assert entries(docx(CONTENTS + body))[0] == "TOC1: BAB II B\t"


def test_chapter_number_is_a_number() -> None:
    body = p("{{ nomor_bab() + 10 }}") + p("A", style="Judul1") + p("{% if nomor_bab() == 1 %}satu{% endif %}")
    assert render(docx(body)).texts() == ["10", "A", "satu"]


def test_drawings_are_numbered() -> None:
    drawing = '<w:r><w:drawing><wp:inline><wp:docPr id="9" name="x" descr="{{ x }}"/></wp:inline></w:drawing></w:r>'
    xml = render(docx(p("{%p for x in 'ab' %}") + p(drawing) + p("{%p endfor %}") + p(drawing)), x="c").xml()
    assert re.findall(r'<wp:docPr id="(\d+)" name="x" descr="(\w)"', xml) == [("1", "a"), ("2", "b"), ("3", "c")]


def test_formatted_heading_text_reaches_the_list_as_plain_text() -> None:
    body = p(r("Sasaran "), r("& ", "<w:b/>"), "<w:r><w:br/></w:r>", r("{{ x }}"), style="Judul2")
    assert entries(docx(CONTENTS + body), x="<a>\nb")[0] == "TOC2: A.\tSasaran & <a> b\t"
