"""What LibreOffice Writer leaves out of a template, put back."""

import pytest
from naskah import W, docx, field, p, render

SECTION_END = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


@pytest.mark.parametrize("shown", [True, False])
def test_a_section_that_ends_in_a_tag_paragraph_ends_behind_it(shown):
    body = p("{%p if x %}") + p("a") + p("{%p endif %}", properties=SECTION_END) + p("b")
    root = render(docx(body), x=shown).root()
    ends = [bool(list(one.iter(f"{W}sectPr"))) for one in root[0].iterfind(f"{W}p")]
    assert ends == ([False] if shown else []) + [True, False]


def test_captions_that_name_their_chapter_are_counted_within_it():
    caption = [p("Tabel {{ nomor_bab() }}.", field(" SEQ Tabel \\* ARABIC "), " Satu", style="Caption")] * 2
    chapter = p("Bab", style="Judul1")
    made = render(docx(chapter + "".join(caption) + chapter + "".join(caption)))
    assert [line for line in made.texts() if line.startswith("Tabel")] == [
        "Tabel 1.1 Satu",
        "Tabel 1.2 Satu",
        "Tabel 2.1 Satu",
        "Tabel 2.2 Satu",
    ]


def test_names_of_bookmarks_get_their_blanks_back():
    start = '<w:bookmarkStart w:id="7" w:name="gambar_{{_f.id_}}"/>'
    made = render(docx(p(start, "x", '<w:bookmarkEnd w:id="7"/>')), f={"id": "satu"})
    assert [one.get(f"{W}name") for one in made.root().iter(f"{W}bookmarkStart")] == ["gambar_satu"]


def test_bookmarks_and_references_with_encoded_brackets_meet_again():
    def marked(number: int, name: str) -> str:
        return p(f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>', "x", f'<w:bookmarkEnd w:id="{number}"/>')

    body = marked(7, "gambar_{{r%5B0%5D.id}}") + p("{%p if lagi %}") + marked(8, "gambar_{{r%5B0%5D.id}}_Copy_1")
    body += p("{%p endif %}") + p("Lihat ", field("REF gambar_{{r%5B0%5D.id}} \\h"))
    made = render(docx(body), r=[{"id": "satu"}], lagi=False)
    assert [one.get(f"{W}name") for one in made.root().iter(f"{W}bookmarkStart")] == ["gambar_satu"]
    assert made.texts()[-1] == "Lihat x"
    made = render(docx(marked(7, "lain") + marked(8, "gambar_{{r%5B0%5D.id}}_Copy_1")), r=[{"id": "dua"}])
    assert [one.get(f"{W}name") for one in made.root().iter(f"{W}bookmarkStart")] == ["lain", "gambar_dua"]
