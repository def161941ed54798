"""A build that succeeds: the same bytes whatever the folder, console, encoding or cache."""

import codecs
import re
import zipfile
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "semboro-2024"
MAIN = "semboro-2024.yaml"
PAGES = "nomor halaman pada daftar isi diisi Word saat dokumen dibuka"


def test_a_good_build(run, data, built):
    done = run("build", MAIN)
    assert done.returncode == 0, done.stderr
    warnings = done.stderr.count("warning[")
    tables = r"\d+"
    expected = rf"semboro-2024\.docx: {tables} tabel, 6 indikator, {warnings} peringatan; {PAGES}\n"
    assert re.fullmatch(expected, done.stdout)
    assert "error[" not in done.stderr
    assert data.with_suffix(".docx").read_bytes() == built


def test_nothing_else_appears_in_the_folder(run, data):
    before = set(data.parent.rglob("*"))
    run("build", MAIN)
    assert set(data.parent.rglob("*")) - before == {data.with_suffix(".docx")}


def test_two_builds_are_identical(run, data, built, tmp_path):
    first = run("build", MAIN, "-o", "a.docx", PYTHONHASHSEED="1", TZ="Asia/Jakarta", LC_ALL="C")
    second = run("build", MAIN, "-o", "b.docx", PYTHONHASHSEED="2", LKJIP_CACHE=str(tmp_path / "lain"))
    assert (first.returncode, second.returncode) == (0, 0)
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes() == built


def test_a_cache_that_cannot_be_made_does_not_matter(run, data, built, tmp_path):
    (tmp_path / "berkas").touch()
    assert run("build", MAIN, LKJIP_CACHE=str(tmp_path / "berkas" / "cache")).returncode == 0
    assert data.with_suffix(".docx").read_bytes() == built


def test_damaged_cache_files_do_not_matter(run, data, built, tmp_path):
    folder = tmp_path / "cache"
    run("build", MAIN, LKJIP_CACHE=str(folder))
    damaged = [path for path in folder.rglob("*") if path.is_file()]
    for path in damaged:
        path.write_bytes(path.read_bytes()[:100])
    assert damaged
    done = run("build", MAIN, "-o", "lagi.docx", LKJIP_CACHE=str(folder))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "lagi.docx").read_bytes() == built


def test_the_default_output_stands_beside_the_data(run, tmp_path, copy_example):
    folder = tmp_path / "data"
    copy_example(folder)
    assert run("build", folder / MAIN).returncode == 0
    assert (folder / "semboro-2024.docx").is_file()


def test_output_in_new_folders(run, data, tmp_path):
    done = run("build", MAIN, "-o", "hasil/2024/laporan.docx")
    assert done.returncode == 0
    assert (tmp_path / "hasil" / "2024" / "laporan.docx").is_file()


@pytest.mark.parametrize("folder", ["kecamatan kita 2024", "Ünïd – Kecamatan Šembørö 報告", "100% 'baru' & $HOME"])
def test_any_folder_name(run, tmp_path, built, folder, copy_example):
    copy_example(tmp_path / folder)
    done = run("build", f"{folder}/{MAIN}")
    assert done.returncode == 0, done.stderr
    assert folder in done.stdout
    assert (tmp_path / folder / "semboro-2024.docx").read_bytes() == built


@pytest.mark.parametrize(
    ("mark", "encoding", "line_end"),
    [
        (codecs.BOM_UTF8, "utf-8", "\n"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "\n"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "\r\n"),
        (b"", "utf-8", "\r\n"),
        (codecs.BOM_UTF8, "utf-8", "\r\n"),
    ],
)
def test_the_encoding_of_the_data_does_not_matter(run, data, built, mark, encoding, line_end):
    for path in data.parent.glob("*.yaml"):
        text = path.read_text("utf-8").replace("\n", line_end)
        path.write_bytes(mark + text.encode(encoding))
    done = run("build", MAIN)
    assert done.returncode == 0, done.stderr
    assert data.with_suffix(".docx").read_bytes() == built


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "utf-16"])
@pytest.mark.parametrize("has_fault", [False, True])
def test_any_console(run, data, encoding, has_fault, spoil):
    if has_fault:
        spoil(data, "radiant:\n    nama:", "radiant:\n    “nama”:")
    done = run("build", MAIN, "-o", "Šembørö.docx", PYTHONIOENCODING=encoding)
    assert done.returncode == (1 if has_fault else 0), done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("has_fault", [False, True])
def test_a_pipe_gets_no_colours(run, data, has_fault, spoil):
    if has_fault:
        spoil(data, "tahun: 2024", "tahun: duaribu")
    done = run("build", MAIN, FORCE_COLOR="", TERM="xterm-256color")
    assert "\x1b" not in done.stdout + done.stderr


def test_a_draft_of_incomplete_data(run, data, spoil, prevented):
    spoil(data, "  tempat: Semboro\n", "")
    prevented(run("build", MAIN), "S101")
    done = run("build", MAIN, "--konsep")
    assert done.returncode == 0, done.stderr
    assert "1 isian BELUM DIISI" in done.stdout
    assert "warning[S110]" in done.stderr
    with zipfile.ZipFile(data.with_suffix(".docx")) as archive:
        text = archive.read("word/document.xml")
        headers = b"".join(archive.read(name) for name in archive.namelist() if "header" in name)
    assert b"BELUM DIISI" in text
    assert b"KONSEP" in headers


def test_a_draft_of_complete_data_says_so(run, data):
    done = run("build", MAIN, "--konsep")
    assert done.returncode == 0
    assert "0 isian BELUM DIISI" in done.stdout
