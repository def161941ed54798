"""A build that cannot run, or that findings prevent: exit codes, one sentence, older files left alone."""

import os
import subprocess
import sys

import pytest

from lkjip.susun_laporan import Job, build_report

MAIN = "semboro-2024.yaml"
IS_ROOT = os.name != "nt" and os.geteuid() == 0


def test_a_missing_file(run, refused):
    assert refused(run("build", "tidak ada.yaml")) == "lkjip: berkas tidak ada.yaml tidak ada\n"


@pytest.mark.parametrize("folder", [".", "folder"])
def test_a_folder_without_data(run, tmp_path, folder, refused):
    (tmp_path / "folder").mkdir()
    assert f"di folder {folder} tidak ada berkas data utama" in refused(run("build", folder))


def test_a_name_too_long(run, refused):
    assert refused(run("build", "a" * 300 + ".yaml")).endswith("tidak dapat dipakai: namanya terlalu panjang\n")


def test_a_folder_as_output(run, data, tmp_path, refused):
    (tmp_path / "hasil").mkdir()
    assert "adalah folder" in refused(run("build", MAIN, "-o", "hasil"))


def test_output_that_is_no_word_document(run, data, tmp_path, refused):
    assert refused(run("build", MAIN, "-o", "hasil.pdf")) == (
        "lkjip: hasilnya dokumen Word; beri nama berakhiran .docx, bukan hasil.pdf\n"
    )
    assert not (tmp_path / "hasil.pdf").exists()


def test_output_onto_the_data(run, data, refused):
    before = data.read_bytes()
    assert "tidak boleh menimpa" in refused(run("build", MAIN, "-o", MAIN, "--timpa"))
    assert data.read_bytes() == before


def test_a_missing_template(run, data, refused):
    assert "berkas kantor.docx tidak ada" in refused(run("build", MAIN, "--template", "kantor.docx"))


@pytest.mark.parametrize("text", ["a: [1, 2", "\ttahun: 2024", "a: 'b\n", "- x\n- y\n", "", "bukan yaml", "\x00\x01"])
def test_data_that_is_no_report(run, tmp_path, text, prevented):
    (tmp_path / "data.yaml").write_text(text, "utf-8")
    prevented(run("build", "data.yaml"), "S")
    assert not (tmp_path / "data.docx").exists()


def test_a_word_file_as_data(run, tmp_path, built, refused, prevented):
    (tmp_path / "laporan-lama.docx").write_bytes(built)
    assert "dokumen Word, bukan data" in refused(run("build", "laporan-lama.docx"))
    for name in ("lama.yaml", "lama.xlsx"):  # only its name says otherwise
        (tmp_path / name).write_bytes(built)
        prevented(run("build", name, "-o", "baru.docx"), "S" if name.endswith(".yaml") else "B")


def test_an_empty_file_is_told_at_once(run, tmp_path, prevented):
    (tmp_path / "data.yaml").write_text("# belum ada isinya\n", "utf-8")
    shown = prevented(run("build", "data.yaml"), "S009")
    assert "berkas ini kosong" in shown
    assert shown.count("error[") == 1


def test_a_name_nearby_is_offered(run, data, refused):
    assert f"mungkin maksud Anda {MAIN}" in refused(run("build", MAIN.replace("semboro", "sembro")))
    assert "folder tidak-ada juga tidak ada" in refused(run("build", "tidak-ada/data.yaml"))


def test_a_file_in_place_of_a_folder(run, data, prevented):
    assert "bukan folder" in prevented(run("build", MAIN, "-o", f"{MAIN}/laporan.docx"), "W003")


def test_the_error_among_warnings_is_named_at_the_end(run, data, prevented):
    (data.parent / f"~${MAIN[2:-5]}.docx").touch()
    assert "tidak dibuat: W002 berkas" in prevented(run("build", MAIN), "W002").splitlines()[-1]


@pytest.mark.skipif(IS_ROOT or os.name == "nt", reason="root may read everything; Windows has no such permissions")
def test_data_that_cannot_be_read(run, data, refused):
    data.chmod(0)
    assert refused(run("build", MAIN)) == f"lkjip: berkas {MAIN} tidak dapat dibaca: tidak ada izin\n"


def test_data_that_the_system_says_is_unreadable(data, monkeypatch, capsys):
    monkeypatch.setattr("lkjip.berkas_masukan.os.access", lambda path, mode: False)
    assert build_report(Job(data, data.with_suffix(".docx"))) == 2
    assert capsys.readouterr().err.endswith("tidak dapat dibaca: tidak ada izin\n")


def test_a_section_that_is_missing(run, data, prevented):
    (data.parent / "renstra.yaml").unlink()
    assert "renstra.yaml" in prevented(run("build", MAIN), "S004")


def test_data_with_an_error_leave_the_older_report(run, data, spoil, prevented):
    run("build", MAIN)
    output = data.with_suffix(".docx")
    before = output.read_bytes()
    spoil(data, "tahun: 2024", "tahun: duaribu")
    shown = prevented(run("build", MAIN), "S")
    assert f"{MAIN}:" in shown
    assert "duaribu" in shown
    assert output.read_bytes() == before


def test_all_findings_are_shown_at_once(run, data, spoil):
    spoil(data, "tahun: 2024", "tahun: duaribu")
    spoil(data, "jabatan: Camat Semboro", "jabaatan: Camat Semboro")
    done = run("build", MAIN)
    assert done.stderr.count("error[") >= 2
    assert "`jabatan`" in done.stderr


BROKEN = (
    "import lkjip.calc.hitung, sys\nlkjip.calc.hitung.hitung = lambda *_: 1 / 0\nfrom lkjip.cli import main\nmain()"
)


@pytest.mark.parametrize("debug", [False, True])
def test_a_fault_of_lkjip_itself(data, debug):
    arguments = [*(["--debug"] if debug else []), "build", str(data)]
    done = subprocess.run([sys.executable, "-c", BROKEN, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == (1 if debug else 2)
    assert ("Traceback" in done.stderr) == debug
    assert "ZeroDivisionError" in done.stderr
    assert debug or done.stderr.startswith("lkjip: kesalahan di dalam lkjip sendiri")
