"""Many institutions in one command: build, validate and rekap, one of them broken."""

import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from lkjip.calc.hitung import hitung
from lkjip.source import load, skala

UTUH = (Path(__file__).parents[1] / "rules" / "utuh.yaml").read_text("utf-8")
NAMES = ("Ajung", "Balung", "Jombang", "Kalisat", "Panti")
BROKEN = "Jombang"


def institution(folder: Path, name: str, number: int) -> Path:
    """A sound report of its own: less money spent and another IKM for every one."""
    spent = f"{199 - number}.000.000"
    text = UTUH.replace("Contoh", name).replace("199.000.000", spent)
    text = text.replace("jumlah: 488.000.000", f"jumlah: {488 - number}.000.000")
    text = text.replace("operasi: 439.000.000", f"operasi: {439 - number}.000.000")
    text = text.replace("nilai: '85,60'", f"nilai: '8{number},60'").replace("      capaian: '100,71'\n", "")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name.lower()}.yaml"
    path.write_text(text, "utf-8")
    return path


@pytest.fixture
def many(tmp_path):
    """Five institutions, the third with a sum that is wrong."""
    files = [institution(tmp_path / "data", name, number) for number, name in enumerate(NAMES)]
    broken = files[NAMES.index(BROKEN)]
    text = broken.read_text("utf-8")
    assert "pagu: 300.000.000" in text
    broken.write_text(text.replace("pagu: 300.000.000", "pagu: 300.000.001", 1), "utf-8")
    return files


def test_one_broken_among_many(run, many, tmp_path):
    done = run("build", "data", "-o", "hasil", "--paralel", "2")
    assert done.returncode == 1, done.stderr
    assert sorted(path.name for path in (tmp_path / "hasil").iterdir()) == [
        "ajung.docx", "balung.docx", "kalisat.docx", "panti.docx",
    ]  # fmt: skip
    *_, summary, why = done.stdout.splitlines()
    assert summary == "5 laporan: 4 berhasil, 1 gagal"
    assert why.startswith(f"gagal: {Path('data/jombang.yaml')} (Kecamatan Jombang): K102 pagu")
    headings = [line for line in done.stderr.splitlines() if line.startswith("== ")]
    assert [line.split()[2] for line in headings] == list(NAMES)

    serial = run("build", "data", "-o", "satu-satu", "--paralel", "1")
    assert serial.stderr == done.stderr
    assert serial.stdout == done.stdout.replace("hasil/", "satu-satu/")
    for path in (tmp_path / "hasil").iterdir():
        assert path.read_bytes() == (tmp_path / "satu-satu" / path.name).read_bytes()


def test_same_names_in_two_folders_and_a_file_that_is_missing(run, tmp_path):
    for number, name in enumerate(("Ajung", "Silo")):
        institution(tmp_path / name.lower(), name, number).rename(tmp_path / name.lower() / "data.yaml")
    done = run("build", "ajung/data.yaml", "silo/data.yaml", "tidak-ada.yaml", "-o", "hasil")
    assert done.returncode == 1
    assert sorted(path.name for path in (tmp_path / "hasil").iterdir()) == ["ajung-data.docx", "silo-data.docx"]
    assert "2 hasil dinamai dengan foldernya" in done.stderr
    assert "3 laporan: 2 berhasil, 1 gagal\ngagal: berkas tidak-ada.yaml tidak ada\n" in done.stdout


def test_many_need_a_folder(run, many, refused):
    assert "memerlukan folder" in refused(run("build", "data", "-o", "semua.docx"))
    assert "--paralel" in refused(run("build", "data", "--paralel", "nol"))


def test_validate_is_grouped_and_summed_up(run, many):
    done = run("validate", "data/panti.yaml", "data", "--paralel", "2")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines()[-2] == "4 berhasil, 1 gagal"
    assert done.stdout.splitlines()[-1].startswith("gagal: data/jombang.yaml: K102")
    assert done.stdout == run("validate", "data/panti.yaml", "data", "--paralel", "1").stdout


SPAWNING = [
    sys.executable,
    "-c",
    "import lkjip.serempak as s; s._FORKS = False; from lkjip.__main__ import start; start()",
]  # as on Windows and macOS


def test_workers_that_start_from_nothing(tmp_path, cache):
    for number, name in enumerate(NAMES[:3]):
        institution(tmp_path / "data", name, number)
    done = subprocess.run(
        [*SPAWNING, "build", "data", "-o", "hasil", "--paralel", "2"],
        cwd=tmp_path,
        env={**os.environ, "LKJIP_CACHE": str(cache), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "3 laporan: 3 berhasil, 0 gagal"), done.stderr
    assert len(list((tmp_path / "hasil").glob("*.docx"))) == 3


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("program", [[sys.executable, "-m", "lkjip"], SPAWNING])
def test_stopped_by_a_person(many, tmp_path, cache, program):
    for number in range(8):
        institution(tmp_path / "data", f"Desa{number}", number)
    command = [*program, "build", "data", "-o", "hasil", "--paralel", "2"]
    environment = {**os.environ, "LKJIP_CACHE": str(cache), "PYTHONUTF8": "1"}
    process = subprocess.Popen(
        command, cwd=tmp_path, env=environment, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    folder, end = tmp_path / "hasil", time.monotonic() + 30
    while process.poll() is None and not list(folder.glob("*.docx")) and time.monotonic() < end:
        time.sleep(0.01)
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode in (130, 1), told  # 1: everything was done before
    assert b"Traceback" not in told
    assert process.returncode == 1 or told.endswith(b"lkjip: dihentikan\n")
    assert {path.suffix for path in folder.iterdir()} == {".docx"}
    assert all(zipfile.ZipFile(path).testzip() is None for path in folder.iterdir())


def single(path: Path):
    loaded = load(path)
    assert loaded.laporan
    return hitung(loaded.laporan, skala())


def test_rekap_has_the_figures_of_the_single_reports(run, many, tmp_path):
    from openpyxl import load_workbook

    done = run("rekap", "data", "-o", "rekap.xlsx", "--paralel", "2")
    assert done.returncode == 1, done.stderr
    book = load_workbook(tmp_path / "rekap.xlsx")
    rows = [[cell.value for cell in row] for row in book["Instansi"].iter_rows(4)]
    sound = {f"Kecamatan {path.stem.title()}": single(path) for path in many if path.stem != BROKEN.lower()}
    assert [row[1] for row in rows[:4]] == list(sound)
    for row, hasil in zip(rows, sound.values(), strict=False):
        assert row[7:10] == [hasil.uang.pagu, hasil.uang.realisasi, hasil.uang.pagu - hasil.uang.realisasi]
        assert row[5] == pytest.approx(float(hasil.rata_rata))
        assert row[10] == pytest.approx(float(hasil.uang.serapan))
    total = [sum(part) for part in zip(*((one.uang.pagu, one.uang.realisasi) for one in sound.values()), strict=True)]
    assert rows[4][7:10] == [*total, total[0] - total[1]]
    assert rows[4][10] == pytest.approx(float(total[1] * 100 / total[0]))
    means = [one.rata_rata for one in sound.values()]
    assert rows[5][5] == pytest.approx(float(sum(means, Decimal(0)) / 4))
    [left_out] = [[cell.value for cell in row] for row in book["Tidak ikut"].iter_rows(4)]
    assert left_out[1] == "Kecamatan Jombang"
    assert "300.000.001" in left_out[3]
    ikm = next(book[name] for name in book.sheetnames if "Indeks Kepuasan" in name)
    assert [row[4].value for row in ikm.iter_rows(4, 7)] == [80.6, 81.6, 83.6, 84.6]
    assert len(ikm._charts) == 1
    assert {page.page_setup.orientation for page in book} == {"landscape"}
    assert all(page.print_title_rows == "$3:$3" for page in book)

    first = (tmp_path / "rekap.xlsx").read_bytes()
    assert run("rekap", "data", "--paralel", "1").returncode == 1  # the same again: nothing to replace
    assert (tmp_path / "rekap.xlsx").read_bytes() == first
    refused = run("rekap", "data/ajung.yaml")
    assert (refused.returncode, "sudah ada" in refused.stderr) == (2, True)


def test_rekap_as_a_document(run, many, tmp_path):
    assert run("rekap", *(f"data/{name.lower()}.yaml" for name in NAMES), "-o", "rekap.docx").returncode == 1
    with zipfile.ZipFile(tmp_path / "rekap.docx") as archive:
        text = archive.read("word/document.xml").decode()
        charts = [name for name in archive.namelist() if re.fullmatch(r".*charts/[\w-]+\.xml", name)]
    total = sum(single(path).uang.realisasi for path in many if path.stem != BROKEN.lower())
    assert f"{total:,}".replace(",", ".") in text
    assert "Kecamatan Jombang" in text
    assert "Rata-rata capaian semua instansi ialah" in text
    assert len(charts) == text.count("<c:chart ") > 0
    assert text.count('<w:vMerge w:val="restart"/>') == len(charts)  # each beside the rows of its table
    assert text.count("<w:vMerge/>") == len(charts) * 3


@pytest.mark.parametrize("content", [b"", b"\0" * 4096, b"tahun: dua\n", b"PK\x03\x04\x08\x01\xff"])
def test_a_main_file_that_was_lost_is_told_in_its_folder(run, many, tmp_path, content):
    many[1].write_bytes(content)
    done = run("rekap", "data", "-o", "rekap.xlsx")
    assert done.returncode == 1
    assert re.search(r"^tidak ikut: \S*balung.yaml: S\d+ ", done.stdout + done.stderr, re.MULTILINE)
