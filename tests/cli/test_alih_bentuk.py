"""`lkjip convert` and `lkjip init --excel`, and a workbook in place of YAML everywhere."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from lkjip.source.buku.susunan import LEMBAR

EXAMPLE = Path(__file__).parents[2] / "examples" / "semboro-2024"
SMALL = Path(__file__).parents[1] / "data" / "kecil.yaml"


@pytest.fixture
def small(tmp_path):
    return shutil.copy(SMALL, tmp_path / "kecil.yaml")


def test_the_example_becomes_a_workbook_and_yaml_again_and_builds_to_the_same_bytes(run, tmp_path):
    shutil.copytree(EXAMPLE, tmp_path / "asal")
    there = run("convert", "asal/semboro-2024.yaml", "buku.xlsx")
    assert (there.returncode, there.stdout) == (
        0,
        "buku.xlsx: 26 lembar berisi, 53 isian pada lembar Lainnya\n",
    )
    assert "catatan: komentar (sesudah tanda #) dalam semboro-2024.yaml, instansi.yaml," in there.stderr
    assert f"catatan: isi {len(list(EXAMPLE.glob('*.yaml')))} berkas menjadi satu\n" in there.stderr
    back = run("convert", "buku.xlsx", "kembali.yaml")
    assert (back.returncode, back.stdout, back.stderr) == (0, "kembali.yaml: satu berkas YAML\n", "")
    for source, target in (("asal/semboro-2024.yaml", "a"), ("buku.xlsx", "b"), ("kembali.yaml", "c")):
        assert run("build", source, "-o", f"{target}.docx").returncode == 0
    made = {(tmp_path / f"{name}.docx").read_bytes() for name in "abc"}
    assert len(made) == 1


def test_findings_about_a_workbook_name_its_cells(run, tmp_path):
    shutil.copytree(EXAMPLE, tmp_path / "asal")
    run("convert", "asal/semboro-2024.yaml", "buku.xlsx")
    done = run("validate", "buku.xlsx", "--format", "concise")
    assert done.returncode == 0
    assert "buku.xlsx, Pengesahan!C6: warning[C302]" in done.stdout
    assert "1 laporan (1 berkas) diperiksa: 14 peringatan" in done.stdout + done.stderr


def test_an_empty_workbook_asks_for_what_must_be_there(run, tmp_path):
    done = run("init", "--excel", "baru.xlsx")
    assert (done.returncode, done.stderr) == (0, "")
    year = date.today().year - 1
    assert done.stdout.startswith(f"baru.xlsx: buku kerja kosong untuk tahun {year}, {len(LEMBAR)} lembar")
    checked = run("validate", "baru.xlsx")
    assert checked.returncode == 1
    assert "  --> baru.xlsx, Pejabat!B3\n  = saran: isi lembar Pejabat\n" in checked.stdout
    assert checked.stdout.count("error[S101]") == 7


def test_an_empty_workbook_has_the_years_of_its_report(run, tmp_path):
    from openpyxl import load_workbook

    done = run("init", "--excel", "panti-2024.xlsx")
    assert "kosong untuk tahun 2024" in done.stdout
    book = load_workbook(tmp_path / "panti-2024.xlsx")
    assert book["Instansi"]["C4"].value == 2024
    heads = {sheet: [cell.value for cell in book[sheet][5]] for sheet in ("Tujuan dan Sasaran", "Realisasi Kinerja")}
    targets = [head for head in heads["Tujuan dan Sasaran"] if head and head.startswith("Target ")]
    assert targets == [f"Target {year}" for year in range(2021, 2027)]
    assert [head for head in heads["Realisasi Kinerja"] if head and head.startswith("Realisasi 20")] == [
        f"Realisasi {year}" for year in (2021, 2022, 2023)
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("convert", "kecil.yaml", "kecil.yaml"), "sejenis"),
        (("convert", "kecil.yaml", "kecil.docx"), "bukan kecil.docx"),
        (("convert", "tidak-ada.yaml", "a.xlsx"), "berkas tidak-ada.yaml tidak ada"),
        (("init", "--excel", "baru.xls"), "harus berakhiran .xlsx"),
        (("init",), "--excel"),
    ],
)
def test_refusals(run, small, arguments, said):
    done = run(*arguments)
    assert done.returncode == 2
    assert said in done.stderr


@pytest.mark.parametrize("arguments", [("convert", "kecil.yaml", "ada.xlsx"), ("init", "--excel", "ada.xlsx")])
def test_a_file_that_is_there_stays(run, small, tmp_path, arguments):
    kept = tmp_path / "ada.xlsx"
    kept.write_bytes(b"punya orang")
    done = run(*arguments)
    assert (done.returncode, kept.read_bytes()) == (2, b"punya orang")
    assert "sudah ada dan tidak ditimpa" in done.stderr
    assert run(*arguments, "--timpa").returncode == 0
    assert kept.read_bytes()[:2] == b"PK"


def test_data_that_cannot_be_read_are_not_converted(run, tmp_path):
    (tmp_path / "salah.yaml").write_text("tahun: [\n", "utf-8")
    done = run("convert", "salah.yaml", "a.xlsx")
    assert done.returncode == 1
    assert "S001" in done.stderr and "a.xlsx tidak dibuat" in done.stderr
    assert not (tmp_path / "a.xlsx").exists()


def test_a_folder_stands_for_its_workbooks_too(run, tmp_path):
    from openpyxl import Workbook

    folder = tmp_path / "data"
    folder.mkdir()
    run("init", "--excel", "data/laporan.xlsx")
    (folder / "~$laporan.xlsx").write_bytes((folder / "laporan.xlsx").read_bytes())
    (folder / "rusak.xlsx").write_bytes(b"PK\x03\x04")
    Workbook().save(folder / "lra.xlsx")
    done = run("validate", "data", "--format", "json")
    assert json.loads(done.stdout)["reports"] == ["data/laporan.xlsx"]


def test_a_workbook_that_a_main_file_names_is_no_report_of_its_own(run, tmp_path):
    shutil.copytree(EXAMPLE, tmp_path / "asal")
    run("convert", "asal/semboro-2024.yaml", "asal/buku.xlsx")
    main = tmp_path / "asal" / "semboro-2024.yaml"
    main.write_text(main.read_text("utf-8").replace("anggaran: anggaran.yaml", "anggaran: buku.xlsx"), "utf-8")
    done = run("validate", "asal", "--format", "json")
    assert json.loads(done.stdout)["reports"] == ["asal/semboro-2024.yaml"]
