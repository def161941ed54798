"""`lkjip validate` as a whole process: which files it takes, what it prints where, and its exit codes."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "semboro-2024"
MAIN = "semboro-2024.yaml"
FILES = len(list(EXAMPLE.glob("*.yaml")))  # the main file names every other one
FORMS = ("full", "concise", "json", "sarif", "github")
IS_ROOT = os.name != "nt" and os.geteuid() == 0


@pytest.fixture
def sound(tmp_path):
    """A report that no rule has anything to say about."""
    path = tmp_path / "utuh.yaml"
    shutil.copy(Path(__file__).parents[1] / "rules" / "utuh.yaml", path)
    return path


NOTED = ("L242", "L251", "L252", "C362")  # told as a note: what the decree cites or skips, and the RKT beside the DPA


TOLD = re.findall(r"^\| ([A-Z]\d{3}) \|", (EXAMPLE / "TEMUAN.md").read_text("utf-8"), re.MULTILINE)
NOTES = sum(code in NOTED for code in TOLD)


def told_in_temuan(*left_out):
    """How many warnings the example's TEMUAN.md tells of, without those of the codes."""
    return sum(code not in (*left_out, *NOTED) for code in TOLD)


def last_line(text):
    return text.rstrip("\n").splitlines()[-1]


def test_the_example_has_no_error(run, data):
    done = run("validate", MAIN)
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        last_line(done.stdout)
        == f"1 laporan ({FILES} berkas) diperiksa: {told_in_temuan()} peringatan, {NOTES} catatan"
    )
    assert "warning[C302]: laporan ditandatangani RB. ABDUL KADIR" in done.stdout
    assert re.search(rf"^ +--> {MAIN}:\d+:12 \(di: pengesahan\.pejabat\)$", done.stdout, re.MULTILINE)


def test_a_sound_report(run, sound):
    done = run("validate", "utuh.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (0, "1 laporan (1 berkas) diperiksa: tidak ada temuan\n", "")


def test_an_error_is_a_finding(run, data, spoil):
    spoil(data.parent / "anggaran.yaml", "pagu: 2.258.627.781", "pagu: 2.258.627.718")
    done = run("validate", MAIN)
    assert (done.returncode, done.stderr) == (1, "")
    assert "error[K101]" in done.stdout
    assert "(selisih 63)" in done.stdout
    assert last_line(done.stdout).startswith(
        f"1 laporan ({FILES} berkas) diperiksa: 1 kesalahan, {told_in_temuan() + 1} peringatan, {NOTES} catatan"
    )


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("info", 1)])
def test_the_form_does_not_change_the_exit_code(run, data, form, level, code):
    done = run("validate", MAIN, "--format", form, "--fail-on", level)
    assert (done.returncode, done.stderr) == (code, "")


@pytest.mark.parametrize("form", FORMS)
def test_something_missing_does_not_stop_the_others(run, sound, form):
    done = run("validate", "tidak-ada.yaml", "utuh.yaml", "--format", form)
    assert done.returncode == 2
    assert done.stderr == "lkjip: berkas tidak-ada.yaml tidak ada\n"
    assert "utuh.yaml" in done.stdout or "1 laporan (1 berkas) diperiksa: tidak ada temuan" in done.stdout


def test_one_bad_file_does_not_stop_the_others(run, data, tmp_path):
    (tmp_path / "rusak.yaml").write_text("tahun: [2024\n", "utf-8")
    (tmp_path / "word.yaml").write_bytes(b"PK\x03\x04" + bytes(100))
    done = run("validate", "rusak.yaml", MAIN, "word.yaml", "--format", "concise")
    assert (done.returncode, done.stderr) == (1, "")
    assert "rusak.yaml:1:13: error[S001]" in done.stdout
    assert "word.yaml:1:1: error[S002]" in done.stdout
    assert (
        last_line(done.stdout)
        == f"3 laporan ({FILES + 2} berkas) diperiksa: 2 kesalahan, {told_in_temuan()} peringatan, {NOTES} catatan"
    )


def test_a_folder_stands_for_its_main_files(run, data, tmp_path):
    (tmp_path / "lain" / ".tersembunyi").mkdir(parents=True)
    for name in ("lain/utama.yml", "lain/.tersembunyi/utama.yaml"):
        (tmp_path / name).write_text("tahun: 2024\ninstansi: [\n", "utf-8")
    (tmp_path / "lain" / "docker.yaml").write_text("services: {}\ntahun: 3\n", "utf-8")
    done = run("validate", ".", "--format", "json")
    assert json.loads(done.stdout)["reports"] == ["lain/utama.yml", MAIN]


def test_a_folder_without_data(run, tmp_path):
    (tmp_path / "kosong").mkdir()
    done = run("validate", "kosong")
    assert (done.returncode, done.stdout) == (2, "")
    wanted = ".yaml dengan `tahun` dan `instansi`, atau buku kerja lkjip"
    assert done.stderr == f"lkjip: di folder kosong tidak ada berkas data utama ({wanted})\n"


@pytest.mark.parametrize("pattern", ["*.yaml", "**/semboro*.yaml", "semboro-202[0-9].yaml"])
def test_a_pattern_that_the_shell_left_alone(run, data, pattern):
    done = run("validate", pattern, "--format", "json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["reports"], len(told["files"])) == (0, [MAIN], FILES)


def test_a_pattern_that_fits_nothing(run, tmp_path):
    done = run("validate", "*.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "lkjip: tidak ada berkas yang cocok dengan *.yaml\n")


def test_a_section_alone_is_no_report(run, data):
    done = run("validate", "penutup.yaml", "--format", "concise")
    assert done.returncode == 1
    assert "error[S009]: ini bukan berkas utama" in done.stdout


def test_a_file_named_twice_is_checked_once(run, sound):
    done = run("validate", "utuh.yaml", "./utuh.yaml", ".")
    assert done.stdout == "1 laporan (1 berkas) diperiksa: tidak ada temuan\n"


def test_a_name_too_long(run, tmp_path):
    done = run("validate", "a" * 300)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("tidak dapat dipakai: namanya terlalu panjang\n")


@pytest.mark.skipif(IS_ROOT or os.name == "nt", reason="root may read everything; Windows has no such permissions")
def test_a_file_without_permission(run, sound):
    sound.chmod(0)
    done = run("validate", "utuh.yaml")
    assert (done.returncode, done.stderr) == (2, "lkjip: berkas utuh.yaml tidak dapat dibaca: tidak ada izin\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--format", "xml"], "nilai --format harus salah satu dari full, concise, json, sarif, github, bukan xml"),
        (["--fail-on", "fatal"], "nilai --fail-on harus salah satu dari error, warning, info, bukan fatal"),
        (["--abaikan", "K101"], "K101 adalah kesalahan; kesalahan tidak dapat diabaikan, hanya peringatan dan catatan"),
        (
            ["--abaikan", "L201,S101"],
            "S101 adalah kesalahan; kesalahan tidak dapat diabaikan, hanya peringatan dan catatan",
        ),
        (["--abaikan", "L2O1"], "kode L2O1 tidak dikenal; mungkin maksud Anda L201"),
        (["--abaikan"], "opsi --abaikan memerlukan nilai"),
    ],
)
def test_wrong_values(run, sound, arguments, sentence):
    done = run("validate", "utuh.yaml", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.replace("lkjip validate --help", "lkjip --help") == f"lkjip: {sentence} (lihat lkjip --help)\n"


@pytest.mark.parametrize("options", [["--abaikan", "L201", "--abaikan", "c311"], ["--abaikan", "L201, C311"]])
def test_warnings_left_out_on_request(run, data, options):
    done = run("validate", MAIN, *options)
    assert done.returncode == 0
    assert "L201" not in done.stdout and "C311" not in done.stdout
    shown = told_in_temuan("L201", "C311")
    assert last_line(done.stdout).endswith(
        f": {shown} peringatan, {NOTES} catatan, {told_in_temuan() - shown} diabaikan"
    )
    told = json.loads(run("validate", MAIN, "--format", "json", *options).stdout)
    assert told["counts"] == {"error": 0, "warning": shown, "info": NOTES, "suppressed": told_in_temuan() - shown}
    left_out = [finding["suppressed"] for finding in told["findings"] if finding["code"] == "C311"]
    assert left_out == [{"reason": "diminta dengan --abaikan", "location": None}] * 2


def test_warnings_left_out_do_not_fail(run, data):
    codes = {item["code"] for item in json.loads(run("validate", MAIN, "--format", "json").stdout)["findings"]}
    assert run("validate", MAIN, "--fail-on", "warning", "--abaikan", ",".join(codes)).returncode == 0


def test_in_github_actions(run, data):
    done = run("validate", MAIN, GITHUB_ACTIONS="true", GITHUB_WORKSPACE=str(data.parent.parent))
    start = f"::warning file={data.parent.name}/anggaran.yaml,line=5,col=1,endColumn=66,title=L221::"
    assert any(line.startswith(start) for line in done.stdout.splitlines())
    assert run("validate", MAIN, "--format", "full", GITHUB_ACTIONS="true").stdout.startswith("warning[")


def test_github_counts_from_the_repository(run, data):
    (data.parent / ".git").mkdir()
    folder = data.parent / "dalam"
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "lkjip", "validate", f"../{MAIN}", "--format", "github"],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name != "GITHUB_WORKSPACE"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "file=anggaran.yaml,line=5" in done.stdout


def test_a_cross_platform_pipe_reads_json(run, data):
    done = run("validate", MAIN, "--format", "json", PYTHONIOENCODING="ascii")
    assert json.loads(done.stdout)["counts"]["warning"] == told_in_temuan()


FAILING = """
import sys, lkjip.calc.hitung, lkjip.temuan_aturan as it
right = it.hitung
it.hitung = lambda laporan, skala: right(laporan, skala) if laporan.instansi.nama.endswith("Contoh") else 1 / 0
from lkjip.cli import main
main()
"""


@pytest.mark.parametrize("debug", [False, True])
def test_a_fault_of_lkjip_itself_does_not_stop_the_others(data, sound, debug):
    arguments = [*(["--debug"] if debug else []), "validate", MAIN, "utuh.yaml"]
    command = [sys.executable, "-c", FAILING, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=data.parent)
    assert ("Traceback" in done.stderr) == debug
    assert done.returncode == (1 if debug else 2)
    if not debug:
        assert done.stderr.startswith(f"lkjip: {MAIN}: kesalahan di dalam lkjip sendiri, bukan pada data (Zero")
        assert done.stdout == "1 laporan (1 berkas) diperiksa: tidak ada temuan\n"


def test_help(run):
    shown = run("validate", "--help").stdout
    for word in ("validate [OPSI] BERKAS...", "--format BENTUK", "--fail-on TINGKAT", "--abaikan KODE"):
        assert word in shown


SUPPRESSED = """
abaikan:
  - kode: L201
    di: pk.1.sasaran.t2
    alasan: tujuan t2 dianalisis bersama sasarannya
  - {kode: C311, di: pk, alasan: kedua hubungan tercetak}
"""


def test_warnings_left_out_in_the_data(run, data):
    data.write_text(data.read_text("utf-8") + SUPPRESSED, "utf-8")
    done = run("validate", MAIN)
    assert (done.returncode, done.stderr) == (0, "")
    assert "C311" not in done.stdout
    assert "sasaran t2" not in done.stdout
    left_out = 1 + told_in_temuan() - told_in_temuan("C311")
    counted = f"{told_in_temuan() - left_out} peringatan, {NOTES} catatan, {left_out} diabaikan"
    assert last_line(done.stdout) == f"1 laporan ({FILES} berkas) diperiksa: {counted}"
    told = json.loads(run("validate", MAIN, "--format", "json").stdout)
    [reason] = [item["suppressed"] for item in told["findings"] if item["path"] == "pk.1.sasaran.t2.acuan"]
    assert reason["reason"] == "tujuan t2 dianalisis bersama sasarannya"
    assert (reason["location"]["file"], reason["location"]["column"]) == (MAIN, 5)
    run_of = json.loads(run("validate", MAIN, "--format", "sarif").stdout)["runs"][0]
    kept = [item["suppressions"] for item in run_of["results"] if item["ruleId"] == "C311"]
    assert [(one["kind"], one["justification"]) for [one] in kept] == [("inSource", "kedua hubungan tercetak")] * 2


def test_reasons_may_stand_in_a_file_of_their_own(run, data):
    (data.parent / "abaikan.yaml").write_text("- {kode: L999, di: pk, alasan: x}\n", "utf-8")
    data.write_text(data.read_text("utf-8") + "\nabaikan: abaikan.yaml\n", "utf-8")
    done = run("validate", MAIN, "--format", "concise")
    assert "abaikan.yaml:1:10: warning[A602]: kode `L999` pada `abaikan` tidak dikenal\n" in done.stdout
    assert (
        last_line(done.stdout)
        == f"1 laporan ({FILES + 1} berkas) diperiksa: {told_in_temuan() + 1} peringatan, {NOTES} catatan"
    )


def test_a_reason_is_needed(run, data):
    data.write_text(data.read_text("utf-8") + "\nabaikan: [{kode: L201, di: pk}]\n", "utf-8")
    done = run("validate", MAIN)
    assert done.returncode == 1
    assert "isi `alasan` belum ada" in done.stdout


def test_build_leaves_the_same_warnings_out(run, data):
    data.write_text(data.read_text("utf-8") + SUPPRESSED, "utf-8")
    done = run("build", MAIN)
    assert done.returncode == 0
    assert "C311" not in done.stderr
    left_out = 1 + told_in_temuan() - told_in_temuan("C311")
    counted = f"{told_in_temuan() - left_out} peringatan, {left_out} diabaikan"
    assert f", {counted}; " in done.stdout
    assert last_line(done.stderr) == counted.replace(", ", f", {NOTES} catatan, ")


def test_coverage_of_the_criteria(run, data):
    done = run("validate", ".", "--lke")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Cakupan kriteria pelaporan kinerja")
    told = run("validate", MAIN, "--lke", "--format", "json", GITHUB_ACTIONS="true")
    assert [record["berkas"] for record in json.loads(told.stdout)] == [MAIN]


def test_coverage_where_something_is_missing(run, data):
    done = run("validate", "tidak-ada.yaml", MAIN, "--lke", GITHUB_ACTIONS="true")
    assert (done.returncode, done.stderr) == (2, "lkjip: berkas tidak-ada.yaml tidak ada\n")
    assert done.stdout.startswith("Cakupan kriteria pelaporan kinerja")


def test_coverage_has_two_forms(run, data):
    done = run("validate", MAIN, "--lke", "--format", "sarif")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("lkjip: nilai --format bersama --lke harus salah satu dari full, json, bukan sarif")


def test_figures_that_stand_alone(run, data):
    done = run("validate", MAIN, "--tanpa-pembanding")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(rf"{MAIN}: \d+ dari \d+ angka berdiri sendiri", last_line(done.stdout))
    told = json.loads(run("validate", ".", "tidak-ada.yaml", "--tanpa-pembanding", "--format", "json").stdout)
    [report] = told["reports"]
    assert (report["report"], report["figures"] > len(report["alone"]) > 0) == (MAIN, True)
    assert report["alone"][0].keys() == {"file", "line", "column", "path", "value"}


def test_figures_that_stand_alone_of_data_with_an_error(run, data, spoil):
    spoil(data, "tahun: 2024", "tahun: duaribu")
    done = run("validate", MAIN, "--tanpa-pembanding")
    assert (done.returncode, done.stdout) == (1, "")
    assert "error[S105]" in done.stderr
