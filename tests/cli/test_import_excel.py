"""`lkjip import-excel` as a whole process: what it writes, what it leaves alone, what it says, its exit codes."""

import json
import re

import pytest
import yaml
from importer.bahan import ulah
from importer.bahan.daftar import KASUS
from importer.bahan.simpan import xlsx
from importer.bahan.tata_a import lembar_a
from importer.bahan.tata_b import lembar_b
from importer.bahan.tata_c import lembar_c
from importer.bahan.tata_d import lembar_d

MAIN = """\
# Berkas kami
tahun: 2024   # jangan diubah
instansi: instansi.yaml
anggaran:
realisasi:
    # per indikator
    indikator: {}
"""


@pytest.fixture
def dpa(tmp_path):
    return xlsx(tmp_path / "dpa.xlsx", [lembar_c()])


@pytest.fixture
def lra(tmp_path):
    return xlsx(tmp_path / "lra.xlsx", [lembar_a()])


def loaded(path):
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506  # text only


def test_both_files_and_a_summary(run, tmp_path, dpa, lra):
    done = run("import-excel", "dpa.xlsx", "lra.xlsx")
    assert (done.returncode, done.stderr) == (0, "")
    assert "2 lembar sebar dibaca: tidak ada temuan" in done.stdout
    assert re.search(r"^7\.01\.01 .* 2\.700\.414\.981 +2\.407\.846\.274 +89,17% +12$", done.stdout, re.MULTILINE)
    assert re.search(r"^Jumlah +3\.894\.507\.781 +3\.545\.596\.394 +91,04% +17$", done.stdout, re.MULTILINE)
    assert loaded(tmp_path / "anggaran.yaml")["kontrol"]["jumlah"] == "3.894.507.781"
    spent = loaded(tmp_path / "realisasi-anggaran.yaml")
    assert spent["sub_kegiatan"]["7.01.01.2.06.0002"] == {"modal": "103.135.000"}
    assert spent["kontrol"]["7.01.04"] == "397.891.640"


def test_controls_are_only_what_a_sheet_prints(run, tmp_path, dpa, lra):
    run("import-excel", "dpa.xlsx", "-o", "rekap.yaml")
    rekap = loaded(tmp_path / "rekap.yaml")
    assert "kontrol" not in rekap
    assert not any("pagu" in part for program in rekap["program"] for part in (program, *program["kegiatan"]))
    run("import-excel", "lra.xlsx", "-o", "lra.yaml")
    printed = loaded(tmp_path / "lra.yaml")
    assert printed["kontrol"] == {"jumlah": "3.894.507.781", "operasi": "3.786.955.081", "modal": "107.552.700"}
    assert printed["program"][0]["pagu"] == "2.700.414.981"
    assert printed["program"][0]["kegiatan"][0]["pagu"] == "2.258.627.781"


def test_the_heading_says_where_the_figures_come_from(run, tmp_path, dpa):
    run("import-excel", tmp_path / "dpa.xlsx")
    head = (tmp_path / "anggaran.yaml").read_text("utf-8").splitlines()[:3]
    assert re.fullmatch(r"# Sumber: dpa\.xlsx, lembar Sheet1, A1:W\d+, tata C, SHA-256 [0-9a-f]{64}", head[2])
    assert str(tmp_path) not in "\n".join(head)


def test_again_changes_nothing(run, tmp_path, dpa):
    run("import-excel", "dpa.xlsx")
    before = (tmp_path / "anggaran.yaml").read_bytes()
    done = run("import-excel", "dpa.xlsx")
    assert (done.returncode, "anggaran.yaml: tidak berubah" in done.stdout) == (0, True)
    assert (tmp_path / "anggaran.yaml").read_bytes() == before


def test_a_file_that_lkjip_wrote_is_replaced_and_the_differences_told(run, tmp_path, dpa):
    run("import-excel", "dpa.xlsx")
    lembar = lembar_c()
    xlsx(tmp_path / "dpa.xlsx", [ulah.satu_sel(lembar, 1, 22, lembar.baris[1].sel[22] + 1_000_000)])
    done = run("import-excel", "dpa.xlsx")
    assert done.returncode == 0
    assert "anggaran.yaml: diganti, 1 perbedaan" in done.stdout
    assert "7.01.01.2.02.0001 pagu operasi: 2.162.907.781 menjadi 2.163.907.781 (+1.000.000)" in done.stdout
    assert "2.163.907.781" in (tmp_path / "anggaran.yaml").read_text("utf-8")


def test_a_file_that_a_person_changed_stays(run, tmp_path, dpa, spoil):
    run("import-excel", "dpa.xlsx")
    spoil(tmp_path / "anggaran.yaml", "pagu: 95.720.000", "pagu: 95.720.001")
    before = (tmp_path / "anggaran.yaml").read_bytes()
    done = run("import-excel", "dpa.xlsx")
    assert (done.returncode, "error[I401]" in done.stdout, done.stderr) == (1, True, "lkjip: tidak ada yang ditulis\n")
    assert (tmp_path / "anggaran.yaml").read_bytes() == before


def test_a_file_of_a_person_with_the_same_figures_is_enough(run, tmp_path, dpa, spoil):
    run("import-excel", "dpa.xlsx")
    spoil(tmp_path / "anggaran.yaml", "# Sumber", "# Kami periksa. Sumber")
    done = run("import-excel", "dpa.xlsx")
    assert (done.returncode, "tulisan orang, angkanya sama; tidak diubah" in done.stdout) == (0, True)


def test_a_simulation_writes_nothing_and_shows_the_same(run, tmp_path, dpa, lra):
    simulated = run("import-excel", "dpa.xlsx", "lra.xlsx", "--simulasi")
    assert not (tmp_path / "anggaran.yaml").exists()
    done = run("import-excel", "dpa.xlsx", "lra.xlsx")
    told = "Simulasi: tidak ada yang ditulis. Yang akan terjadi:\n"
    assert (simulated.returncode, simulated.stdout.replace(told, "")) == (0, done.stdout)


def test_the_main_file_names_them_and_is_otherwise_as_it_was(run, tmp_path, dpa, lra):
    main = tmp_path / "utama.yaml"
    main.write_text(MAIN, "utf-8")
    done = run("import-excel", "dpa.xlsx", "lra.xlsx", "--ke", "utama.yaml")
    assert done.returncode == 0, done.stdout
    expected = MAIN.replace("anggaran:\n", "anggaran: anggaran.yaml\n")
    expected = expected.replace("realisasi:\n", "realisasi:\n    keuangan: realisasi-anggaran.yaml\n")
    assert main.read_text("utf-8") == expected
    assert run("import-excel", "dpa.xlsx", "lra.xlsx", "--ke", "utama.yaml").returncode == 0
    assert main.read_text("utf-8") == expected


def test_what_is_written_out_in_the_main_file_stays(run, tmp_path, dpa):
    main = tmp_path / "utama.yaml"
    main.write_text("tahun: 2024\nanggaran:\n  program: []\n", "utf-8")
    before = main.read_bytes()
    done = run("import-excel", "dpa.xlsx", "--ke", "utama.yaml")
    assert (done.returncode, "error[I402]" in done.stdout, main.read_bytes()) == (1, True, before)
    assert not (tmp_path / "anggaran.yaml").exists()


def test_a_wrong_sum_prevents_it(run, tmp_path):
    lembar = lembar_a()
    xlsx(tmp_path / "lra.xlsx", [ulah.satu_sel(lembar, lembar.nomor("kegiatan")[0], 5, 1)])
    done = run("import-excel", "lra.xlsx")
    assert done.returncode == 1
    assert "error[I302]: kegiatan 7.01.01.2.02: anggaran operasi tertulis 1, jumlah sub kegiatannya" in done.stdout
    assert re.search(r"--> lra\.xlsx, Sheet1!F\d+$", done.stdout, re.MULTILINE)
    assert not (tmp_path / "anggaran.yaml").exists()


@pytest.mark.parametrize("form", ["full", "concise", "json", "sarif", "github"])
def test_the_form_does_not_change_the_exit_code(run, tmp_path, form):
    KASUS["c5_sepuluh_kecamatan"].buat(tmp_path)
    done = run("import-excel", "dpa.xlsx", "--format", form)
    assert done.returncode == 1
    assert "I203" in done.stdout
    if form == "json":
        assert json.loads(done.stdout)["findings"][0]["location"]["spot"] == "Sheet1"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["tidak-ada.xlsx"], "berkas tidak-ada.xlsx tidak ada"),
        (["dpa.xlsx", "-o", "hasil.docx"], "hasilnya berkas YAML"),
        (["dpa.xlsx", "--ke", "dpa.xlsx", "-o", "a.yaml"], "pakai --ke atau -o"),
        (["dpa.xlsx", "--format-sumber", "Z"], "nilai --format-sumber harus salah satu dari A, B"),
    ],
)
def test_what_cannot_run(run, dpa, refused, arguments, said):
    assert said in refused(run("import-excel", *arguments))


def test_written_files_load_as_a_report(run, tmp_path, data, dpa, lra):
    for name in ("anggaran.yaml", "realisasi-anggaran.yaml"):
        (tmp_path / name).unlink()
    done = run("import-excel", "dpa.xlsx", "lra.xlsx", "--ke", data.name)
    assert done.returncode == 0, done.stdout
    checked = run("validate", data.name)
    assert "error[S" not in checked.stdout
    assert "error[K1" not in checked.stdout


def test_totals_without_sub_kegiatan_alone_are_an_error(run, tmp_path):
    xlsx(tmp_path / "sap.xlsx", [lembar_b()])
    done = run("import-excel", "sap.xlsx", "--format", "json")
    (finding,) = json.loads(done.stdout)["findings"]
    assert (done.returncode, finding["code"], finding["severity"]) == (1, "I208", "error")


def test_totals_beside_an_lra_are_only_a_note(run, tmp_path, lra):
    xlsx(tmp_path / "sap.xlsx", [lembar_b()])
    done = run("import-excel", "sap.xlsx", "lra.xlsx", "--format", "json")
    (finding,) = json.loads(done.stdout)["findings"]
    assert (done.returncode, finding["code"], finding["severity"]) == (0, "I208", "info")


def test_an_lra_and_its_documents_give_one_realisasi(run, tmp_path, lra):
    xlsx(tmp_path / "dokumen.xlsx", [lembar_d()])
    done = run("import-excel", "dokumen.xlsx", "lra.xlsx")
    assert done.returncode == 0
    assert "yang dipakai lra.xlsx, Sheet1 (tata A)" in " ".join(done.stdout.split())
    assert "lra.xlsx" in (tmp_path / "realisasi-anggaran.yaml").read_text("utf-8")
