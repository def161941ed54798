"""Page numbers: what is read out of LibreOffice's PDF, and how sections number their pages."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from lkjip.output import halaman

PDF = (
    b"%PDF-1.6\n1 0 obj\n<</Type/Page>>\nendobj\n4 0 obj\n<</Type/Page>>\nendobj\n7 0 obj\n<</Type/Page>>\nendobj\n"
    b"10 0 obj\n<</Type/Pages\n/Kids[ 1 0 R 4 0 R\n7 0 R ]/Count 3>>\nendobj\n"
    b"11 0 obj\n<</lkjip5Fbagian5F0[1 0 R/XYZ 1 2 0]\n/lkjip5Fbagian5F1[4 0 R/XYZ 1 2 0]\n/tabel5Fx[7 0 R/XYZ 1 2 0]\n"
    b"/5FToc1[1 0 R/XYZ 1 2 0]>>\nendobj\n"
    b"12 0 obj\n<</Type/Catalog/Pages 10 0 R\n/Dests 11 0 R\n>>\nendobj\n"
)
BODY = (
    '<w:document><w:body><w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:bookmarkStart w:id="1" w:name="_Toc1"/></w:p>'
    '<w:p><w:pPr><w:sectPr><w:pgNumType w:fmt="lowerRoman" w:start="4"/></w:sectPr></w:pPr></w:p>'
    '<w:tbl><w:tr><w:tc><w:p w:x="1"><w:r/></w:p></w:tc></w:tr></w:tbl>'
    '<w:p><w:bookmarkStart w:id="2" w:name="tabel_x"/></w:p>'
    '<w:sectPr><w:pgNumType w:start="1"/></w:sectPr></w:body></w:document>'
)


def document() -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", BODY)
        archive.writestr("word/styles.xml", "<x/>")
    return made.getvalue()


def test_pages_are_printed_as_their_section_numbers_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(halaman, "libreoffice", lambda: "soffice")
    monkeypatch.setattr(halaman, "_pdf", lambda program, probe: PDF)
    assert halaman.page_numbers(document()) == ({"_Toc1": "iv", "tabel_x": "2"}, [])


def test_every_section_is_marked_in_its_first_paragraph() -> None:
    probe = halaman._with_section_starts(document(), BODY)
    marked = ZipFile(BytesIO(probe)).read("word/document.xml").decode()
    assert '</w:pPr><w:bookmarkStart w:id="900000" w:name="lkjip_bagian_0"/><w:bookmarkEnd w:id="900000"/>' in marked
    assert '<w:p w:x="1"><w:bookmarkStart w:id="900001" w:name="lkjip_bagian_1"/>' in marked


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.7 /ObjStm", PDF.replace(b"/Dests 11 0 R", b"")])
def test_an_unusable_pdf_is_a_finding(monkeypatch: pytest.MonkeyPatch, pdf: bytes) -> None:
    monkeypatch.setattr(halaman, "libreoffice", lambda: "soffice")
    monkeypatch.setattr(halaman, "_pdf", lambda program, probe: pdf)
    pages, findings = halaman.page_numbers(document())
    assert pages == {}
    assert [finding.code for finding in findings] == ["H002"]


def test_without_libreoffice_there_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(halaman, "libreoffice", lambda: None)
    pages, findings = halaman.page_numbers(document())
    assert pages == {}
    assert [(finding.code, finding.is_error) for finding in findings] == [("H001", True)]


def test_a_program_that_cannot_be_started_gives_no_pdf() -> None:
    assert halaman._pdf("/tidak/ada/soffice", b"") == b""
