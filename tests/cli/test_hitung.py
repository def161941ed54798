"""`lkjip hitung`: from the cell of a spreadsheet to the row of the printed table."""

import os
import shutil
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

import pytest

from lkjip.hitung_angka import explain_figures

EXAMPLE = Path(__file__).parents[2] / "examples" / "semboro-2024"
MAIN = "semboro-2024.yaml"
GAJI = "7.01.01.2.02.0001"


Done = namedtuple("Done", "returncode stdout stderr")


@pytest.fixture
def hitung(tmp_path, cache, monkeypatch, capsys):
    """The command without starting it, in the folder of the test."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LKJIP_CACHE", str(cache))

    def asked(file, *names):
        return Done(explain_figures(Path(file), list(names)), *capsys.readouterr())

    return asked


@pytest.fixture(scope="module")
def told(tmp_path_factory, cache):
    """What is told of six names at once, on one line; and the folder of the data."""
    folder = tmp_path_factory.mktemp("semboro")
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.docx"))
    names = ["ikm", "trantib", "sakip", "s2", "7.01.01.02.02.01", "7.01.01"]  # a code as older exports spell it
    done = subprocess.run(
        [sys.executable, "-m", "lkjip", "hitung", MAIN, *names],
        cwd=folder,
        env={**os.environ, "LKJIP_CACHE": str(cache), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    return plain(done), folder


def plain(done):
    """What was printed, on one line."""
    assert done.returncode == 0, done.stderr
    return " ".join(done.stdout.split())


def line_of(file, words):
    lines = file.read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_an_indicator_is_explained_from_its_lines_to_its_rows(told):
    text, data = told[0], told[1] / MAIN
    reached, target = line_of(data, "      nilai: 83,57"), line_of(data, "target: {ikm: 90}")
    for words in (
        f"Target 90 [{MAIN}:{target}]",
        f"Realisasi 83,57 [{MAIN}:{reached}]",
        "Capaian realisasi ÷ target × 100 83,57 ÷ 90 × 100 = 92,855556… dicetak 92,86%",
        "Predikat Sangat Tinggi: kelas ≥ 90 dalam Skala Nilai Peringkat Kinerja",
        f"[{MAIN}:{line_of(data, '  skala: semboro')}]",
        f"Dalam rata-rata 92,86%: paling tinggi 100% [{MAIN}:{line_of(data, 'cap_rata_rata: 100')}]",
        "Tabel 3.2 baris 2 (Pengukuran Realisasi Kinerja Tahun 2024): 90 | 83,57 | 92,86% | 83,57%",
        "Tabel 3.7 baris 5 (Rekapitulasi Predikat Capaian Kinerja Tahun 2024): 92,86%",
        "kalimat di bawah “Perbandingan dengan target akhir Renstra”: Realisasi Indeks Kepuasan",
    ):
        assert words in text


def test_ratios_and_grades_show_what_they_are_made_of(told):
    text, _ = told
    assert "Pembilang 47 (laporan yang terselesaikan)" in text
    assert "Realisasi 47 ÷ 47 × 100 = 100" in text
    assert "Target BB (74)" in text
    assert "ditandatangani BB; nilainya menurut Renstra" in text
    assert "80,60 ÷ 74 × 100 = 108,918919… dicetak 108,92%" in text
    assert "Dalam rata-rata 100%" in text


def test_a_sasaran_tells_its_mean_and_its_money(told):
    text, _ = told
    assert "Rata-rata (92,855556…) ÷ 1 = 92,855556…, dicetak 92,86%; masing-masing paling tinggi 100%" in text
    assert "607.098.480 ÷ 609.079.200 × 100 = 99,674801…, dicetak 99,67%" in text
    assert "Efisiensi tidak efisien: capaian 92,86% dibandingkan dengan serapan 99,67%" in text
    assert "Tabel 3.6 baris 2 (Efisiensi Penggunaan Sumber Daya): 92,86% | 99,67%" in text


def test_a_sub_kegiatan_is_followed_to_the_cells_it_was_imported_from(told):
    text, folder = told
    assert f"Pagu 2.162.907.781 [anggaran.yaml:{line_of(folder / 'anggaran.yaml', 'pagu: 2.162.907.781')}]" in text
    assert "dari sel [lra-semboro-2024.xlsx Sheet1!F15]" in text
    assert "Realisasi 1.911.915.924" in text
    assert "dari sel [lra-semboro-2024.xlsx Sheet1!G15]" in text
    assert (
        "Tabel 3.9 baris 3 (Realisasi Anggaran Kecamatan Semboro Tahun 2024): 2.162.907.781 | 1.911.915.924 | 88,40%"
        in text
    )


def test_a_program_tells_what_it_is_the_sum_of(told):
    text, _ = told
    assert "Pagu 2.700.414.981: jumlah 12 sub kegiatan" in text
    assert f"1.911.915.924 {GAJI} Penyediaan Gaji dan Tunjangan ASN [realisasi-anggaran.yaml:" in text
    assert "2.407.846.274 ÷ 2.700.414.981 × 100" in text


def test_a_spreadsheet_that_changed_or_is_gone_cannot_be_followed(hitung, data, tmp_path):
    lra, dpa = (tmp_path / "sumber" / f"{name}-semboro-2024.xlsx" for name in ("lra", "dpa"))
    lra.write_bytes(lra.read_bytes() + b" ")
    dpa.unlink()
    done = hitung(MAIN, GAJI)
    assert "dari sel" not in plain(done)
    assert "lra-semboro-2024.xlsx tidak dapat ditelusuri: isinya berubah sesudah diimpor" in done.stderr
    assert "dpa-semboro-2024.xlsx tidak dapat ditelusuri: tidak ada di folder data atau di bawahnya" in done.stderr


def test_data_of_a_workbook_are_told_by_their_cells(hitung, run, tmp_path):
    shutil.copy(Path(__file__).parents[1] / "data" / "kecil.yaml", tmp_path)
    assert run("convert", "kecil.yaml", "kecil.xlsx").returncode == 0
    text = plain(hitung("kecil.xlsx", "gangguan"))
    assert "[kecil.xlsx, PK!" in text
    assert "[kecil.xlsx, Realisasi" in text or "[kecil.xlsx, 'Realisasi" in text
    assert "(10 − (8 − 10)) ÷ 10 × 100 = 120" in text


def test_without_a_name_all_names_are_listed(hitung, data):
    lines = hitung(MAIN).stdout.splitlines()
    assert lines[0] == "Yang dapat ditanyakan (indikator, sasaran, kode):"
    names = [line.split()[0] for line in lines[1:] if line.strip() and not line.startswith("Mis.")]
    assert {"ikm", "sakip", "s2", "t1", "7.01.01", GAJI} <= set(names)
    assert len(names) == len(set(names)) == 6 + 6 + 4 + 9 + 17


def test_an_unknown_name_has_near_ones(run, data):
    done = run("hitung", MAIN, "ikn")
    assert (done.returncode, done.stdout) == (2, "")
    assert "tidak ada angka bernama ikn; mungkin maksud Anda `ikm`" in done.stderr


def test_faults_in_the_data_are_told_first(hitung, data):
    data.write_text(data.read_text("utf-8").replace("tahun: 2024", "tahun: dua", 1), "utf-8")
    done = hitung(MAIN, "ikm")
    assert (done.returncode, done.stdout) == (1, "")
    assert "bukan tahun empat angka" in done.stderr
    assert hitung("lain.yaml", "ikm").returncode == 2


def test_a_report_that_cannot_be_built_says_so(hitung, data):
    data.write_text(data.read_text("utf-8").replace("      capaian: 92,86", "      capaian: 91,86", 1), "utf-8")
    text = plain(hitung(MAIN, "ikm"))
    assert "Tercetak laporan belum dapat disusun: " in text
    assert "dicetak 92,86%" in text
