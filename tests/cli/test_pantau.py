"""`lkjip build --pantau`: what counts as a change, how editors save, and the whole command once."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lkjip.pantau import Watcher, files_of, rebuild, watch
from lkjip.susun_laporan import Job

SMALL = "kecil.yaml"


class Stop(Exception):  # noqa: N818  # the plan is over
    pass


class Clock:
    """Runs what is planned for each wait, then stops."""

    def __init__(self, *plan):
        self.plan = list(plan)

    def __call__(self):
        if not self.plan:
            raise Stop
        if step := self.plan.pop(0):
            step()


@pytest.fixture
def builds(tmp_path):
    """The changes that led to builds, the first one without any, while a plan was carried out."""
    file = tmp_path / "data.yaml"
    file.write_text("a", "utf-8")

    def run(*plan, files=lambda: {file}, during=None):
        told = []

        def rebuild(changed):
            told.append([path.name for path in changed])
            if during and len(told) == 1:
                during()

        with pytest.raises(Stop):
            Watcher(files, rebuild).run(Clock(*plan))
        return told

    return file, run


def nothing():
    pass


def test_it_builds_at_once_and_then_only_after_a_change(builds):
    file, run = builds
    assert run(nothing, nothing) == [[]]
    assert run(nothing, lambda: file.write_text("ab", "utf-8"), nothing, nothing) == [[], ["data.yaml"]]


def test_a_file_written_in_pieces_is_built_once(builds):
    file, run = builds
    pieces = [lambda size=size: file.write_text("x" * size, "utf-8") for size in (5, 6, 7)]
    assert run(*pieces, nothing, nothing, nothing) == [[], ["data.yaml"]]


def test_a_file_may_be_away_while_an_editor_puts_another_in_its_place(builds):
    file, run = builds
    back = [nothing, lambda: file.write_text("baru", "utf-8"), nothing, nothing]
    assert run(file.unlink, *back) == [[], ["data.yaml"]]


def test_one_that_stays_away_is_told(builds):
    file, run = builds
    assert run(file.unlink, *[nothing] * 20) == [[], ["data.yaml"]]


def test_what_is_saved_during_a_build_is_not_lost(builds):
    file, run = builds
    saved = lambda: file.write_text("saat menyusun", "utf-8")  # noqa: E731
    assert run(nothing, nothing, during=saved) == [[], ["data.yaml"]]


def test_a_part_that_is_named_later_is_watched(builds, tmp_path):
    file, run = builds
    part = tmp_path / "bagian.yaml"
    part.write_text("1", "utf-8")

    def files():
        return {file, part} if file.read_text("utf-8") == "bagian.yaml" else {file}

    def name_it():
        file.write_text("bagian.yaml", "utf-8")

    plan = [lambda: part.write_text("22", "utf-8"), nothing, name_it, nothing, lambda: part.write_text("333", "utf-8")]
    assert run(*plan, nothing, nothing, files=files) == [[], ["data.yaml"], ["bagian.yaml"]]


def test_every_part_and_template_is_watched(data, tmp_path):
    (tmp_path / "kantor.docx").write_bytes(b"")
    text = data.read_text("utf-8").replace("profil:\n", "profil:\n  templat: {pk: kantor.docx}\n", 1)
    text += "dokumentasi: [{berkas: foto.jpg, keterangan: Rapat}]\n"
    data.write_text(text, "utf-8")
    (tmp_path / "foto.jpg").write_bytes(b"")
    (tmp_path / "~$hasil.docx").write_bytes(b"")
    watched = {path.name for path in files_of(Job(data, tmp_path / "hasil.docx"))}
    assert {
        data.name,
        "iku.yaml",
        "anggaran.yaml",
        "kantor.docx",
        "foto.jpg",
        "laporan.docx",
        "kalimat.yaml",
    } <= watched
    assert "~$hasil.docx" in watched  # built as soon as Word has closed it
    assert "hasil.docx" not in watched


def test_without_the_file_there_is_nothing_to_watch(tmp_path, capsys):
    assert watch(Job(tmp_path / "lain.yaml", tmp_path / "lain.docx")) == 2
    assert "lain.yaml tidak ada" in capsys.readouterr().err


def test_a_fault_of_any_kind_is_told_and_outlived(tmp_path, capsys, monkeypatch):
    def broken(_):
        raise PermissionError(13, "ditolak", str(tmp_path / "data.xlsx"))

    monkeypatch.setattr("lkjip.pantau.build_report", broken)
    rebuild(Job(tmp_path / "data.xlsx", tmp_path / "data.docx"), [tmp_path / name for name in "abcd"])
    said = capsys.readouterr()
    assert "data.xlsx tidak dapat dipakai" in said.err
    assert "berubah: a, b, c, ...\n" in said.out
    assert "Memantau data.xlsx" in said.out


def _until(stream, words, lines):
    """Read the lines up to one that has the words."""
    for line in stream:
        lines.append(line)
        if words in line:
            return
    raise AssertionError(f"never said: {words}\n{''.join(lines)}")


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C is another matter there")
def test_the_whole_command(tmp_path, cache):
    file, output = tmp_path / SMALL, tmp_path / "kecil.docx"
    text = (Path(__file__).parents[1] / "data" / SMALL).read_text("utf-8")
    file.write_text(text, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "lkjip", "build", SMALL, "--pantau"],
        cwd=tmp_path,
        env={**os.environ, "LKJIP_CACHE": str(cache), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    lines = []
    try:
        _until(process.stdout, "Memantau kecil.yaml", lines)
        first = output.read_bytes()
        file.write_text(text.replace("tahun: 2024", "tahun: duaribu", 1), "utf-8")
        _until(process.stdout, "yang lama tidak diubah", lines)
        _until(process.stdout, "Memantau", lines)
        assert any("kecil.yaml:2:8" in line for line in lines)
        assert output.read_bytes() == first
        lock = tmp_path / ".~lock.kecil.docx#"
        lock.write_text("", "utf-8")
        file.write_text(text.replace("Jumlah pegawai terbatas.", "Pegawai sedikit.", 1), "utf-8")
        _until(process.stdout, "sedang dibuka di LibreOffice", lines)
        _until(process.stdout, "Memantau", lines)
        assert output.read_bytes() == first
        lock.unlink()
        _until(process.stdout, "kecil.docx: ", lines)
        _until(process.stdout, "Memantau", lines)
        assert output.read_bytes() != first
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
        assert process.stdout.read().strip() == "Pemantauan dihentikan."
        assert "\x1b" not in "".join(lines)
    finally:
        process.kill()
        process.wait()
