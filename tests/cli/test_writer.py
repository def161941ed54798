"""Our templates opened, edited and saved in LibreOffice Writer still make the same report."""

import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from lkjip import paths

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN = "semboro-2024.yaml"
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed here")


@pytest.fixture(scope="module")
def saved(tmp_path_factory) -> Path:
    """The template of the report as Writer saves it."""
    folder = tmp_path_factory.mktemp("writer")
    source = paths.templates() / "laporan.docx"
    command = [SOFFICE, f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--convert-to"]
    command += ["docx:MS Word 2007 XML", "--outdir", str(folder / "hasil"), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return folder / "hasil" / "laporan.docx"


def body(path):
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read("word/document.xml")).find(f"{W}body")


def text(element) -> str:
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


def lines(path) -> list[str]:
    return [said for paragraph in body(path).iter(f"{W}p") if (said := text(paragraph).strip())]


def sections(path) -> list[str]:
    return [size.get(f"{W}orient", "portrait") for size in body(path).iter(f"{W}pgSz")]


def test_what_writer_saves_makes_the_same_report(run, data, saved, built, tmp_path):
    (tmp_path / "lkjip.docx").write_bytes(built)
    done = run("build", MAIN, "--template", saved, "-o", "kantor.docx")
    assert done.returncode == 0, done.stderr
    assert lines(tmp_path / "kantor.docx") == lines(tmp_path / "lkjip.docx")
    assert sections(tmp_path / "kantor.docx") == sections(tmp_path / "lkjip.docx")


def paragraph(document, said: str):
    return next(one for one in document.paragraphs if one.text == said)


def drop_last_column(table) -> None:
    for row in table._tbl.findall(f"{W}tr"):
        cells = row.findall(f"{W}tc")
        if len(cells) > 1:  # the rows of loop tags have one
            row.remove(cells[-1])


def test_text_changed_a_column_dropped_a_logo_added_a_section_moved(run, data, saved, tmp_path):
    document = docx.Document(saved)
    paragraph(document, "PENDAHULUAN").runs[0].text = "PENGANTAR"
    logo = Path(__file__).parents[1] / "data" / "lengkap" / "foto" / "loket.png"
    paragraph(document, "KATA PENGANTAR").insert_paragraph_before().add_run().add_picture(str(logo), width=500_000)
    drop_last_column(next(one for one in document.tables if "{{ b.sumber_dana }}" in text(one._tbl)))
    issues, next_part = paragraph(document, "{%p if bab1.isu %}")._p, paragraph(document, "{%p if bab1.wilayah %}")._p
    target = paragraph(document, "ANGGARAN")._p
    while issues is not next_part:
        following = issues.getnext()
        target.addprevious(issues)
        issues = following
    document.save(tmp_path / "kantor.docx")
    done = run("build", MAIN, "--template", "kantor.docx", "-o", "laporan.docx")
    assert done.returncode == 0, done.stderr
    said = lines(tmp_path / "laporan.docx")
    first = said.index("ISU STRATEGIS")
    assert first < said.index("ANGGARAN") < said.index("PROFIL WILAYAH")
    assert "BAB I PENGANTAR" in said  # in the contents
    rows = [text(row) for row in body(tmp_path / "laporan.docx").iter(f"{W}tr")]
    assert rows.count("NoProgramAnggaran (Rp)") == 1  # the table of Bab II; the one of the lampiran keeps its column
    with zipfile.ZipFile(tmp_path / "laporan.docx") as archive:
        assert logo.read_bytes() in [archive.read(name) for name in archive.namelist() if "media/" in name]
