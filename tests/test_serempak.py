"""Many files at once: answers in order whatever ends first, and no failure, crash or lack of memory stops the rest."""

import os
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


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_answers_in_order(workers, monkeypatch):
    monkeypatch.delenv("LKJIP_DEBUG", raising=False)
    heard = []
    answers = serempak(doubled, [1, 2, 3, 4, 5], workers, lambda done, every: heard.append((done, every)))
    assert [answers[0], answers[1], answers[4]] == [2, 4, 10]
    assert isinstance(answers[2], Gagal)
    assert "ValueError: tiga" in answers[2].sebab
    assert answers[3] == Gagal("memori komputer tidak cukup")
    assert heard == [(done, 5) for done in range(6)]


def test_a_crash_is_that_files_alone():
    start = time.monotonic()
    assert serempak(dying, [1, 2, 3, 4], 2) == [2, Gagal("prosesnya berhenti mendadak (kode 7)"), 6, 8]
    assert time.monotonic() - start < serempak_module._PATIENCE  # nobody has to be waited for


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
