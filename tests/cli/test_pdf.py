"""`--pdf` and `--kertas`."""

import shutil
import zipfile

import pytest

MAIN = "semboro-2024.yaml"
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def test_without_a_program_no_pdf_and_the_old_document_stays(run, data, prevented, tmp_path):
    run("build", MAIN)
    before = data.with_suffix(".docx").read_bytes()
    shown = prevented(run("build", MAIN, "--pdf", "--kertas", "A4", PATH=str(tmp_path)), "H003")
    assert "LibreOffice tidak ditemukan" in shown
    assert data.with_suffix(".docx").read_bytes() == before
    assert not data.with_suffix(".pdf").exists()


def test_a_program_that_makes_no_pdf(run, data, prevented, tmp_path):
    (tmp_path / "alat").mkdir()
    program = tmp_path / "alat" / "soffice"
    program.write_text("#!/bin/sh\nexit 0\n")
    program.chmod(0o755)
    prevented(run("build", MAIN, "--dokumen", "laporan", "--pdf", PATH=str(program.parent)), "H00")
    assert not data.with_suffix(".docx").exists()


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed here")
def test_docx_and_pdf_on_a4(run, data):
    done = run("build", MAIN, "--dokumen", "pk", "--pdf", "--kertas", "a4", "-o", "pk.docx")
    assert done.returncode == 0, done.stderr
    assert "pk.docx dan pk.pdf" in done.stdout
    assert (data.parent / "pk.pdf").read_bytes().startswith(b"%PDF")
    with zipfile.ZipFile(data.parent / "pk.docx") as archive:
        assert b'<w:pgSz w:w="11906" w:h="16838"/>' in archive.read("word/document.xml")


def test_paper_that_nobody_knows(run, data, refused):
    assert "nilai --kertas harus salah satu dari F4, A4, Legal, bukan A3" in refused(
        run("build", MAIN, "--kertas", "A3")
    )
