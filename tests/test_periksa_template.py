"""Mistakes planted in copies of our own template, as an office might make them in Word: each one is found."""

import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from lkjip import paths
from lkjip.periksa_template import template_findings

OWN = paths.templates() / "laporan.docx"
BODY, HEADER = "word/document.xml", "word/header3.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def copy_with(path: Path, part: str, change) -> Path:
    """A copy of our template with one part changed."""
    with zipfile.ZipFile(OWN) as archive, zipfile.ZipFile(path, "w") as copy:
        for name in archive.namelist():
            content = archive.read(name)
            copy.writestr(name, change(content.decode()) if name == part else content)
    return path


def told(path: Path) -> list[tuple[str, str]]:
    return [(one.code, f"{one.message} | {one.location.spot} | {one.hint}") for one in template_findings(path)]


def test_our_own_template_has_no_finding():
    assert template_findings(OWN) == []


PLANTED = {
    "a name": (BODY, "{{ bab2.visi }}", "{{ bab2.vissi }}", "T302", ("`bab2`", "paragraf “", "`visi`")),
    "a name of another chapter": (BODY, "{{ bab2.visi }}", "{{ bab3.visi }}", "T302", ("mungkin", "`bab2.visi`")),
    "a field in a nested loop": (BODY, "{{ x.satuan }}", "{{ x.satuann }}", "T302", ("baris", "`satuan`")),
    "a field three loops deep": (BODY, "{%p for y in x.rincian %}", "{%p for y in x.rinci %}", "T302", ("`rincian`",)),
    "a list in a loop": (BODY, "{%tr for b in p.baris %}", "{%tr for b in p.bariss %}", "T302", ("`baris`",)),
    "a condition": (BODY, "{%p if bab1.isu %}", "{%p if bab1.issu %}", "T302", ("{%p if bab1.issu %}", "`isu`")),
    "a regulation": (BODY, "peraturan.uu_28_1999", "peraturan.uu_28_1998", "T302", ("`uu_28_1999`",)),
    "a table's end of loop": (BODY, "{%tr endfor %}", "", "T205", ("tidak ditutup", "tabel 1")),
    "a table's start of loop": (BODY, "{%tr for b in bab2.pk %}", "", "T205", ("tidak mempunyai pasangan",)),
    "an end of loop": (BODY, "{%p endfor %}", "", "T205", ("{%p for t in ikhtisar.tujuan %}", "tidak ditutup")),
    "an end of if": (BODY, "{%p endif %}", "", "T205", ("tidak ditutup",)),
    "a row tag in a paragraph": (BODY, "{%p if bab1.isu %}", "{%tr if bab1.isu %}", "T204", ("di dalam tabel",)),
    "a tag not closed": (BODY, "{{ bab2.visi }}", "{{ bab2.visi }", "T201", ("tidak ditutup",)),
    "a filter": (BODY, "ikhtisar.tujuan_rpjmd|join", "ikhtisar.tujuan_rpjmd|gabung", "T207", ("saringan `gabung`",)),
    "a filter in a header": (HEADER, "{{ nama }}", "{{ nama|besar }}", "T207", ("saringan `besar`", "kepala halaman")),
    "a name in a header": (HEADER, "{{ tahun }}", "{{ thn }}", "T301", ("kepala halaman", "nama `thn`")),
    "an end of if in a header": (HEADER, "{% endif %}", "", "T205", ("kepala halaman", "tidak ditutup")),
    "a list printed": (BODY, "{{ bab2.visi }}", "{{ bab2.misi }}", "T305", ("daftar",)),
    "a bookmark": (BODY, 'w:name="tabel_iku"', 'w:name="tabel_lain"', "T307", ("rujukan ke `tabel_iku`",)),
    "a capital by autocorrection": (BODY, "{{ nama }}", "{{ Nama }}", "T301", ("mungkin maksudnya `nama`",)),
    "a blank by autocorrection": (BODY, "{{ bab2.visi }}", "{ { bab2.visi } }", "T210", ("spasi",)),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_mistake_is_found_with_its_place(tmp_path, name):
    part, old, new, code, words = PLANTED[name]

    def change(text):
        assert old in text
        return text.replace(old, new, 1)

    found = told(copy_with(tmp_path / "kantor.docx", part, change))
    assert {one for one, _ in found} == {code}
    assert all(word in found[0][1] for word in words)


def test_a_row_tag_moved_out_of_its_table(tmp_path):
    def change(text):
        row = next(found for found in re.findall(r"<w:tr>.*?</w:tr>", text) if "{%tr for b in bab2.pk %}" in found)
        paragraph = "<w:p><w:r><w:t>{%tr for b in bab2.pk %}</w:t></w:r></w:p>"
        before, _, after = text.replace(row, "", 1).partition("<w:body>")
        return before + "<w:body>" + paragraph + after

    found = told(copy_with(tmp_path / "kantor.docx", BODY, change))
    assert [code for code, _ in found] == ["T204"]
    assert "paragraf “{%tr for b in bab2.pk %}”" in found[0][1]


def test_sections_left_out_are_no_fault(tmp_path):
    """An office that prints neither contents lists nor any table or figure has no wrong template."""

    def change(text):
        root = etree.fromstring(text.encode())
        body = root[0]
        for child in list(body)[:-1]:
            body.remove(child)
        return etree.tostring(root, encoding="unicode")

    assert told(copy_with(tmp_path / "kantor.docx", BODY, change)) == []
