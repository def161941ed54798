"""Templates of the office, whole and broken."""

import shutil
import zipfile
from pathlib import Path

import pytest

MAIN = "semboro-2024.yaml"


def template_with(path: Path, old: bytes, new: bytes) -> Path:
    """The template of lkjip with a change in its text."""
    from lkjip import paths

    shutil.copy(paths.templates() / "laporan.docx", path)
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    assert old in members["word/document.xml"]
    members["word/document.xml"] = members["word/document.xml"].replace(old, new, 1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_a_template_of_the_office(run, data, tmp_path):
    template_with(tmp_path / "kantor.docx", b"PENDAHULUAN", b"PENGANTAR")
    assert run("build", MAIN, "--template", "kantor.docx").returncode == 0
    with zipfile.ZipFile(data.with_suffix(".docx")) as archive:
        assert b"PENGANTAR" in archive.read("word/document.xml")


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (b"PENDAHULUAN {{ nama_kecamatan }}", "T301"),
        (b"PENDAHULUAN {{ bab1.tidak_ada }}", "T302"),
        (b"PENDAHULUAN {% if nama %}", "T"),
        (b"PENDAHULUAN {{ nama", "T"),
        (b"PENDAHULUAN </w:p>", "T"),
    ],
)
def test_a_broken_template_names_itself_and_leaves_the_older_report(run, data, tmp_path, new, code, prevented):
    run("build", MAIN)
    before = data.with_suffix(".docx").read_bytes()
    template_with(tmp_path / "kantor.docx", b"PENDAHULUAN", new)
    shown = prevented(run("build", MAIN, "--template", "kantor.docx"), code)
    assert "kantor.docx" in shown
    assert data.with_suffix(".docx").read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"bukan zip", b"PK\x03\x04 terpotong"])
def test_a_template_that_is_no_document(run, data, tmp_path, content, prevented):
    (tmp_path / "kantor.docx").write_bytes(content)
    assert "kantor.docx" in prevented(run("build", MAIN, "--template", "kantor.docx"), "T")


def test_a_template_cut_short(run, data, tmp_path, prevented):
    path = template_with(tmp_path / "kantor.docx", b"PENDAHULUAN", b"PENDAHULUAN")
    path.write_bytes(path.read_bytes()[:-200])
    prevented(run("build", MAIN, "--template", "kantor.docx"), "T")
