"""What is read back from a finished report: headings and tables with the numbers that they have there."""

from io import BytesIO
from zipfile import ZipFile

from dokumen import PANTI, SEMBORO, build, data, report

from lkjip.output.tercetak import tercetak
from lkjip.report.tercetak import Judul


def document(body: str) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", body)
    return made.getvalue()


def link(anchor: str, *texts: str) -> str:
    runs = "".join(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in texts)
    page = f"<w:instrText> PAGEREF {anchor} </w:instrText>"
    return f'<w:hyperlink w:anchor="{anchor}" w:history="1">{runs}{page}</w:hyperlink>'


def mark(name: str, text: str) -> str:
    return f'<w:p><w:bookmarkStart w:id="1" w:name="{name}"/><w:r><w:t>{text}</w:t></w:r></w:p>'


def test_a_table_has_its_number_and_the_part_it_stands_in() -> None:
    listed = link("_Toc1", "BAB III", " ", "AKUNTABILITAS") + link("_Toc2", "B.", " ", "CAPAIAN &amp; LAINNYA")
    listed += link("_Toc3", "2.", " ", "Rincian") + link("_Toc4", "LAMPIRAN 1.", " ", "PERJANJIAN")
    body = mark("_Toc1", "AKUNTABILITAS") + mark("_Toc2", "CAPAIAN") + mark("tabel_satu", "Tabel 3.1 Satu")
    body += mark("_Toc3", "Rincian") + mark("tabel_dua", "Tabel 3.2 Dua") + mark("_Toc4", "PERJANJIAN")
    found = tercetak(document(listed + body))
    assert found.tabel == {"satu": "Tabel 3.1 Satu (Bab III bagian B)", "dua": "Tabel 3.2 Dua (Bab III bagian B.2)"}
    assert found.judul == (
        Judul("Bab III", "AKUNTABILITAS", 1),
        Judul("Bab III bagian B", "CAPAIAN & LAINNYA", 2),
        Judul("Bab III bagian B.2", "Rincian", 3),
        Judul("Lampiran 1", "PERJANJIAN", 1),
    )
    assert [one.adalah_lampiran for one in found.judul] == [False, False, False, True]


def test_without_a_table_of_contents_tables_are_found_all_the_same() -> None:
    found = tercetak(document(mark("_Toc1", "AKUNTABILITAS") + mark("tabel_satu", "Tabel 1 Satu")))
    assert found == ({"satu": "Tabel 1 Satu"}, ())


def test_every_caption_of_a_report_is_found() -> None:
    captions = [text for style, text in report(SEMBORO).paragraphs if style == "Caption" and text.startswith("Tabel")]
    assert [text.rpartition(" (")[0] for text in tercetak(build(data(SEMBORO))).tabel.values()] == captions


def test_what_is_not_printed_is_not_found() -> None:
    found = tercetak(build(data(PANTI)))
    assert "pegawai" not in found.tabel
    assert not [one for one in found.judul if one.teks == "ISU STRATEGIS"]
