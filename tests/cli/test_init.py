"""`lkjip init FOLDER`: the skeleton, from options or asked on a terminal; what it refuses."""

import os
import re
import sys

import pytest
from dokumen import Dokumen

from lkjip.output import folder as writer
from lkjip.source.events import plain_data

KECAMATAN = ("--nama", "Kecamatan Balung", "--kabupaten", "Jember", "--tahun", "2025")
FULL = (*KECAMATAN, "--camat", "Budi, S.Sos.", "--nip", "19800101 200501 1 001", "--provinsi", "Jawa Timur")


def start(run, *options, folder="baru", **environment):
    done = run("init", folder, *options, **environment)
    assert done.returncode == 0, done.stderr
    return done


def errors(run, main):
    done = run("validate", main, "--format", "concise")
    assert done.returncode == 1
    return [line for line in done.stdout.splitlines() if "error" in line]


def test_the_preset_leaves_a_short_list_of_gaps_and_builds_as_a_draft(run, tmp_path):
    start(run, *FULL, "--iku", "--program", "semua")
    folder = tmp_path / "baru"
    names = {"balung-2025.yaml", "instansi.yaml", "renstra.yaml", "iku.yaml", "indikator-program.yaml"}
    assert {path.name for path in folder.glob("*.yaml")} == names
    found = errors(run, "baru/balung-2025.yaml")
    assert 1 < len(found) <= 10
    assert all("S101" in line and ".yaml:" in line for line in found)
    done = run("build", "baru/balung-2025.yaml", "--konsep")
    assert done.returncode == 0, done.stderr
    text = Dokumen((folder / "balung-2025.docx").read_bytes()).text
    assert "6 indikator" in done.stdout
    assert "Rp BELUM DIISI" in text
    assert "Tahun BELUM DIISI merupakan penjabaran" in text
    assert not re.search(r"Rp 0\b|1 program|2025–2025", text)


@pytest.mark.parametrize("nama", ["Dinas Sosial", "Kelurahan Gebang", "Badan: Perencanaan #1"])
def test_other_institutions_start_without_a_preset(run, nama):
    said = start(run, "--nama", nama, "--kabupaten", "Kota Batu", "--tahun", "2025").stdout
    main = said.partition(": ")[2].partition(",")[0]
    assert 1 < len(errors(run, f"baru/{main}")) <= 10
    assert run("build", f"baru/{main}", "--konsep").returncode == 0


def test_what_was_told_stands_in_the_files(run, tmp_path):
    start(run, *FULL)
    main = (tmp_path / "baru" / "balung-2025.yaml").read_text("utf-8")
    assert "nama: Budi, S.Sos." in main
    assert "jabatan: Camat Balung" in main
    assert "tahun: 2025\n" in main
    assert "<<" not in main
    assert "kabupaten: Kabupaten Jember" in (tmp_path / "baru" / "instansi.yaml").read_text("utf-8")


def test_every_line_of_the_presets_is_to_be_confirmed(run, tmp_path):
    start(run, *KECAMATAN, "--iku", "--program", "7.01.02")
    for name, keys in {
        "iku.yaml": ("penjelasan:", "pembilang:", "penyebut:", "penanggung_jawab:", "sumber_data:"),
        "renstra.yaml": ("uraian:", "nama:", "# pendukung:"),
    }.items():
        lines = (tmp_path / "baru" / name).read_text("utf-8").splitlines()
        told = [line for line in lines if line.strip().startswith(keys)]
        assert len(told) > 6
        assert all("# perlu dikonfirmasi" in line for line in told)
    chosen = (tmp_path / "baru" / "indikator-program.yaml").read_text("utf-8")
    assert "#7.01.02.2." in chosen
    assert "7.01.01" not in chosen


def test_chosen_programmes_can_be_put_to_use_by_taking_the_marks_away(run, tmp_path):
    start(run, *KECAMATAN, "--program", "7.01.03")
    before = errors(run, "baru/balung-2025.yaml")
    path = tmp_path / "baru" / "indikator-program.yaml"
    freed = re.sub(r"^#(?=7|  -)", "", path.read_text("utf-8"), flags=re.MULTILINE)
    path.write_text(freed.replace("target: }", "target: 1}"), "utf-8")
    main = tmp_path / "baru" / "balung-2025.yaml"
    main.write_text(main.read_text("utf-8").replace("# indikator_program: ind", "indikator_program: ind"), "utf-8")
    assert plain_data(path.read_text("utf-8"), "")[1] == []
    assert "7.01.03.2.01.0001" in plain_data(path.read_text("utf-8"), "")[0]
    assert errors(run, "baru/balung-2025.yaml") == before


def test_a_folder_with_files_is_left_alone(run, tmp_path):
    (tmp_path / "baru").mkdir()
    (tmp_path / "baru" / "lama.yaml").write_text("tahun: 2024\n", "utf-8")
    done = run("init", "baru", *KECAMATAN)
    assert done.returncode == 1
    assert "W007" in done.stderr
    assert [path.name for path in (tmp_path / "baru").iterdir()] == ["lama.yaml"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "--nama dan --kabupaten belum disebut"),
        (("--nama", "Kecamatan Balung"), "--kabupaten belum disebut"),
        ((*KECAMATAN[:4], "--tahun", "25"), "tahun ditulis dengan empat angka"),
        ((*KECAMATAN, "--program", "7.01.09"), "program 7.01.09 tidak dikenal"),
        (("--nama", "Dinas Sosial", "--kabupaten", "Jember", "--iku"), "hanya tersedia untuk kecamatan"),
    ],
)
def test_refusals_are_one_sentence_and_write_nothing(run, tmp_path, options, said):
    done = run("init", "baru", *options)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "baru").exists()


def test_nothing_is_left_of_a_folder_that_could_not_be_filled(tmp_path, monkeypatch):
    written = []

    def full(path, data):
        if written:
            raise OSError(28, "penuh")
        written.append(path)
        path.parent.mkdir()
        path.write_bytes(data)

    monkeypatch.setattr(writer, "write_atomically", full)
    found = writer.tulis_semua(tmp_path / "baru", {"a.yaml": "a", "b.yaml": "b"})
    assert [one.code for one in found] == ["W003"]
    assert written
    assert not (tmp_path / "baru").exists()


def test_a_workbook_begins_with_what_was_told(run, tmp_path):
    done = run("init", "--excel", "balung.xlsx", *FULL)
    assert done.returncode == 0, done.stderr
    assert run("convert", "balung.xlsx", "balung.yaml").returncode == 0
    data, found = plain_data((tmp_path / "balung.yaml").read_text("utf-8"), "")
    assert not found
    assert data["tahun"] == "2025"
    assert data["instansi"] == {"nama": "Kecamatan Balung", "kabupaten": "Kabupaten Jember", "provinsi": "Jawa Timur"}
    head = {"nama": "Budi, S.Sos.", "nip": "19800101 200501 1 001", "jabatan": "Camat Balung"}
    assert data["pejabat"] == {"pimpinan": head}


def test_a_console_with_a_windows_code_page(run):
    assert "balung-2025.yaml" in start(run, *KECAMATAN, "--iku", PYTHONIOENCODING="cp1252", PYTHONUTF8="0").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is a matter of POSIX")
def test_a_dialogue_on_a_terminal(tmp_path):
    import pty

    pid, terminal = pty.fork()
    if not pid:
        os.chdir(tmp_path)
        os.execv(sys.executable, [sys.executable, "-m", "lkjip", "init", "baru"])  # noqa: S606  # the child of a fork
    os.write(terminal, b"\nKecamatan Balung\nJember\ndua ribu\n2025\n\nBudi\n\n9\n2,3\ny\n")
    shown = b""
    try:
        while part := os.read(terminal, 4096):
            shown += part
    except OSError:
        pass
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0, shown.decode()
    assert "jawab dengan nomor" in shown.decode()
    assert "tahun ditulis dengan empat angka, mis. 2025, bukan dua ribu" in shown.decode()
    assert "nama: Budi" in (tmp_path / "baru" / "balung-2025.yaml").read_text("utf-8")
    chosen = (tmp_path / "baru" / "indikator-program.yaml").read_text("utf-8")
    assert "7.01.02" in chosen
    assert "7.01.03" in chosen
    assert "7.01.01" not in chosen
