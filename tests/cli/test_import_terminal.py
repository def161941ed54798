"""`lkjip import-excel` on a terminal: a person picks the institution or the sheet; progress is one line."""

import os
import re
import subprocess
import sys

import pytest
from importer.bahan.daftar import KASUS
from importer.bahan.simpan import xlsx
from importer.bahan.tata_c import lembar_c

pty = pytest.importorskip("pty", reason="terminals of this kind are not on Windows")
PROMPT = b"batal): "


@pytest.fixture
def on_terminal(tmp_path, cache):
    """Run in a terminal and answer each question; the exit code, and what stood on the screen."""

    def run(*arguments, answers=()):
        terminal, theirs = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-m", "lkjip", *arguments],
            cwd=tmp_path,
            env={**os.environ, "LKJIP_CACHE": str(cache), "PYTHONUTF8": "1", "COLUMNS": "80"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
        )
        os.close(theirs)
        shown = _talked(terminal, list(answers))
        return process.wait(), shown

    return run


def _talked(terminal, answers):
    shown = b""
    while part := _read(terminal):
        shown += part
        if shown.endswith(PROMPT):
            os.write(terminal, f"{answers.pop(0)}\n".encode())
            shown += b"\n"
    os.close(terminal)
    return shown.decode()


def _read(terminal):
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so where others send nothing
        return b""


def test_an_institution_is_picked_by_its_number(on_terminal, tmp_path):
    KASUS["c5_sepuluh_kecamatan"].buat(tmp_path)
    code, shown = on_terminal("import-excel", "dpa.xlsx", answers=["6"])
    assert re.search(r"^ +6  7\.01\.0\.00\.0\.00\.17\.0000 Kecamatan Semboro\r$", shown, re.MULTILINE)
    assert (code, "7.01.0.00.0.00.17.0000 Kecamatan Semboro, tahun 2024" in shown) == (0, True)
    assert (tmp_path / "anggaran.yaml").exists()


def test_a_sheet_is_picked_though_another_workbook_does_not_have_it(on_terminal, tmp_path):
    KASUS["a_tujuh_lembar"].buat(tmp_path)
    lra = next(tmp_path.iterdir()).name
    xlsx(tmp_path / "dpa.xlsx", [lembar_c()])
    _, shown = on_terminal("import-excel", "dpa.xlsx", lra, answers=[""])
    number = re.search(rf"^ +(\d+)  LRA DES, tata A, {re.escape(lra)}\r$", shown, re.MULTILINE)[1]
    code, shown = on_terminal("import-excel", "dpa.xlsx", lra, answers=[number])
    assert (code, "realisasi-anggaran.yaml: baru" in shown) == (0, True)


def test_another_answer_is_asked_again_and_none_ends_it(on_terminal, tmp_path):
    KASUS["c5_sepuluh_kecamatan"].buat(tmp_path)
    code, shown = on_terminal("import-excel", "dpa.xlsx", answers=["11", "Semboro", ""])
    assert (code, shown.count("Nomor 1 sampai 10"), "error[I203]" in shown) == (1, 3, True)
    assert not (tmp_path / "anggaran.yaml").exists()


def test_progress_is_a_line_that_goes_away(on_terminal, tmp_path):
    name = f"{'dpa-' * 30}.xlsx"
    xlsx(tmp_path / name, [lembar_c()])
    code, shown = on_terminal("import-excel", name, "--simulasi")
    before = shown[: shown.index("lembar sebar dibaca")]
    lines = before.split("\r")
    assert (code, "\n" in before, max(map(len, lines))) == (0, False, 79)
    assert lines[1:3] == [" " * 79, f"membaca {name}"[:79]]
    assert lines[-2:] == [" " * 79, ""]
