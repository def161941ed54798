"""Many files at once: answers in order whatever ends first, and no failure, crash or lack of memory stops the rest."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lkjip import serempak as serempak_module
from lkjip.nama_hasil import result_names
from lkjip.serempak import Gagal, serempak, worker_count


def doubled(number: int) -> int:
    """The first answers last."""
    time.sleep(0.05 if number == 1 else 0)
    if number == 3:
        raise ValueError("tiga")
    if number == 4:
        raise MemoryError
    return 2 * number


def dying(number: int) -> int:
    if number == 2:
        os._exit(7)
    return 2 * number


@pytest.mark.parametrize(("workers", "forks"), [(1, True), (2, True), (3, True), (2, False)])
def test_answers_in_order(workers, forks, monkeypatch):
    monkeypatch.delenv("LKJIP_DEBUG", raising=False)
    monkeypatch.setattr(serempak_module, "_FORKS", forks and serempak_module._FORKS)
    heard = []
    answers = serempak(doubled, [1, 2, 3, 4, 5], workers, lambda done, every: heard.append((done, every)))
    assert [answers[0], answers[1], answers[4]] == [2, 4, 10]
    assert isinstance(answers[2], Gagal)
    assert "ValueError: tiga" in answers[2].sebab
    assert answers[3] == Gagal("memori komputer tidak cukup")
    assert heard == [(done, 5) for done in range(6)]


@pytest.mark.parametrize("forks", [True, False])
def test_a_crash_is_that_files_alone(forks, monkeypatch):
    monkeypatch.setattr(serempak_module, "_FORKS", forks and serempak_module._FORKS)
    start = time.monotonic()
    assert serempak(dying, [1, 2, 3, 4], 2) == [2, Gagal("prosesnya berhenti mendadak (kode 7)"), 6, 8]
    assert time.monotonic() - start < serempak_module._PATIENCE  # nobody has to be waited for


SLOW_START = """
import pathlib, time
if pathlib.Path("mulai").exists():  # in a worker
    pathlib.Path("pekerja").touch()
    time.sleep(1)
pathlib.Path("mulai").touch()
def task(item):
    return item
"""
STOPPED = """
import lambat
from lkjip import gagal, serempak
serempak._FORKS = False
raise SystemExit(gagal.ended(lambda: len(serempak.serempak(lambat.task, [1, 2], 2))))
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_stopped_while_the_workers_start(tmp_path):
    (tmp_path / "lambat.py").write_text(SLOW_START, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-c", STOPPED], cwd=tmp_path, start_new_session=True, stderr=subprocess.PIPE
    )
    end = time.monotonic() + 30
    while not (tmp_path / "pekerja").exists() and time.monotonic() < end:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=30)
    assert (process.returncode, told) == (130, b"lkjip: dihentikan\n")


def test_few_files_need_no_other_process():
    assert worker_count(1) < 2
    assert worker_count(31, 1) == 1
    assert worker_count(3, 8) == 3


@pytest.mark.parametrize(
    ("files", "endings", "names"),
    [
        (["a/x.yaml", "b/y.yaml"], [""], ["x.docx", "y.docx"]),
        (["panti/data.yaml", "silo/data.yaml", "z.yaml"], [""], ["panti-data.docx", "silo-data.docx", "z.docx"]),
        (["a/x/data.yaml", "b/x/data.yaml"], [""], ["a-x-data.docx", "b-x-data.docx"]),
        (["a/Data.yaml", "b/data.yaml"], ["-pk"], ["a-Data-pk.docx", "b-data-pk.docx"]),
        (["a/data.yaml", "a/data.xlsx"], [""], ["data-yaml.docx", "data-xlsx.docx"]),
        (["a/x.yaml", "b/x-pk.yaml"], ["", "-pk"], ["a-x.docx", "b-x-pk.docx"]),
    ],
)
def test_names_never_collide(tmp_path, monkeypatch, files, endings, names):
    monkeypatch.chdir(tmp_path)
    found = result_names([Path(file) for file in files], Path("hasil"), endings)
    assert [path.name for path in found] == names
