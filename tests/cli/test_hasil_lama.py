"""The document that stands where the report goes: replaced only when nobody has changed or opened it."""

import os

import pytest

MAIN = "semboro-2024.yaml"
IS_ROOT = os.name != "nt" and os.geteuid() == 0


def test_a_report_built_before_is_replaced(run, data, spoil):
    run("build", MAIN)
    spoil(data, "tempat: Semboro", "tempat: Jember")
    before = data.with_suffix(".docx").read_bytes()
    assert run("build", MAIN).returncode == 0
    assert data.with_suffix(".docx").read_bytes() != before


def test_a_report_changed_by_hand_stays(run, data, prevented, edit_by_hand):
    run("build", MAIN)
    edited = edit_by_hand(data.with_suffix(".docx"))
    shown = prevented(run("build", MAIN), "W001")
    assert "--timpa" in shown
    assert data.with_suffix(".docx").read_bytes() == edited


def test_a_foreign_document_stays(run, data, prevented):
    data.with_suffix(".docx").write_bytes(b"laporan tahun lalu")
    prevented(run("build", MAIN), "W001")
    assert data.with_suffix(".docx").read_bytes() == b"laporan tahun lalu"


def test_a_changed_report_is_replaced_when_asked(run, data, built, edit_by_hand):
    run("build", MAIN)
    edit_by_hand(data.with_suffix(".docx"))
    assert run("build", MAIN, "--timpa").returncode == 0
    assert data.with_suffix(".docx").read_bytes() == built


@pytest.mark.parametrize("lock", [".~lock.semboro-2024.docx#", "~$mboro-2024.docx"])
def test_an_open_report_stays(run, data, lock, spoil, prevented):
    run("build", MAIN)
    before = data.with_suffix(".docx").read_bytes()
    (data.parent / lock).touch()
    spoil(data, "tempat: Semboro", "tempat: Jember")
    assert "tutup dulu" in prevented(run("build", MAIN, "--timpa"), "W002")
    assert data.with_suffix(".docx").read_bytes() == before


@pytest.mark.skipif(IS_ROOT or os.name == "nt", reason="root may write everywhere; Windows has no such permissions")
def test_a_folder_without_permission(run, data, tmp_path, prevented):
    (tmp_path / "terkunci").mkdir(mode=0o500)
    prevented(run("build", MAIN, "-o", "terkunci/laporan.docx"), "W003")


def test_a_file_where_the_folder_should_be(run, data, prevented):
    prevented(run("build", MAIN, "-o", f"{MAIN}/laporan.docx", "--timpa"), "W003")
