"""`lkjip import-excel --ke`: what the main file says of office, year and budget counts for the sheets."""

import pytest
import yaml
from importer.bahan import ulah
from importer.bahan.lembar import SUB
from importer.bahan.semboro import kecamatan_lain, sepuluh_kecamatan
from importer.bahan.simpan import xlsx
from importer.bahan.tata_c import lembar_c
from importer.bahan.tata_f import PAGU, lembar_f
from importer.bahan.tata_h import lembar_h

from lkjip.numbers import parse_number

MAIN = "tahun: 2024\ninstansi: {{nama: {nama}, kabupaten: Kabupaten Jember}}\n"


@pytest.fixture
def main(tmp_path):
    """A main file of an office, as far as it is written."""

    def written(nama="Kecamatan Semboro"):
        path = tmp_path / "utama.yaml"
        path.write_text(MAIN.format(nama=nama), "utf-8")
        return path

    return written


def total(tmp_path):
    """The sum of what was written for the sub kegiatan; a rekap prints no total."""
    data = yaml.load((tmp_path / "anggaran.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506  # text only
    subs = (sub for program in data["program"] for one in program["kegiatan"] for sub in one["sub_kegiatan"])
    kinds = (sub["pagu"] if isinstance(sub["pagu"], dict) else {"operasi": sub["pagu"]} for sub in subs)
    return sum(parse_number(amount) for one in kinds for amount in one.values())


def test_the_office_of_the_main_file_is_chosen(run, tmp_path, main):
    xlsx(tmp_path / "dpa.xlsx", [lembar_c(sepuluh_kecamatan())])
    done = run("import-excel", "dpa.xlsx", "--ke", main().name)
    assert (done.returncode, total(tmp_path)) == (0, 3_894_507_781), done.stdout


def test_a_code_of_an_skpd_counts_before_the_name(run, tmp_path, main):
    path = main("Kantor Camat Semboro")
    path.write_text(path.read_text("utf-8").replace("{nama", "{kode: 7.01.0.00.0.00.17.0000, nama"), "utf-8")
    xlsx(tmp_path / "dpa.xlsx", [lembar_c(sepuluh_kecamatan())])
    done = run("import-excel", "dpa.xlsx", "--ke", path.name)
    assert (done.returncode, total(tmp_path)) == (0, 3_894_507_781), done.stdout


def test_a_sheet_of_another_office_is_refused_unless_it_is_asked_for(run, tmp_path, main):
    xlsx(tmp_path / "dpa.xlsx", [lembar_c([kecamatan_lain(0)])])
    done = run("import-excel", "dpa.xlsx", "--ke", main().name)
    assert done.returncode == 1
    assert "error[I206]: lembar ini bukan dari “Kecamatan Semboro” (utama.yaml)" in done.stdout
    assert '--skpd "7.01.0.00.0.00.40.0000"' in done.stdout
    done = run("import-excel", "dpa.xlsx", "--ke", "utama.yaml", "--skpd", "7.01.0.00.0.00.40.0000")
    assert done.returncode == 0
    assert "warning[I206]: yang dipilih 7.01.0.00.0.00.40.0000 Kecamatan Ajung" in done.stdout


def test_a_sheet_of_another_year_is_refused(run, tmp_path, main, spoil):
    xlsx(tmp_path / "dpa.xlsx", [lembar_c()])
    spoil(main(), "tahun: 2024", "tahun: 2023")
    done = run("import-excel", "dpa.xlsx", "--ke", "utama.yaml")
    assert done.returncode == 1
    assert "error[I209]: lembar ini dari tahun 2024, sedangkan utama.yaml laporan tahun 2023" in done.stdout


def test_an_rfk_takes_the_kinds_from_the_budget_of_the_project(run, tmp_path, main):
    xlsx(tmp_path / "dpa.xlsx", [lembar_c()])
    assert run("import-excel", "dpa.xlsx", "--ke", main().name).returncode == 0
    before = (tmp_path / "anggaran.yaml").read_bytes()
    xlsx(tmp_path / "rfk.xlsx", [lembar_f(bertingkat=False)])
    done = run("import-excel", "rfk.xlsx", "--ke", "utama.yaml")
    assert (done.returncode, "pagu dan jenis belanja diambil dari anggaran.yaml" in done.stdout) == (0, True)
    spent = yaml.safe_load((tmp_path / "realisasi-anggaran.yaml").read_text("utf-8"))
    assert spent["kontrol_belanja"] == {"jumlah": "3.545.596.394"}  # an RFK prints no kinds of belanja
    assert spent["sub_kegiatan"]["7.01.01.2.06.0002"] == {"modal": "103.135.000"}
    assert (tmp_path / "anggaran.yaml").read_bytes() == before


def test_an_rfk_that_contradicts_the_budget_of_the_project_is_refused(run, tmp_path, main):
    xlsx(tmp_path / "dpa.xlsx", [lembar_c()])
    run("import-excel", "dpa.xlsx", "--ke", main().name)
    lembar = lembar_f()
    number = lembar.nomor(SUB)[2]
    xlsx(tmp_path / "rfk.xlsx", [ulah.satu_sel(lembar, number, PAGU, lembar.baris[number].sel[PAGU] + 500)])
    done = run("import-excel", "rfk.xlsx", "--ke", "utama.yaml")
    assert done.returncode == 1
    assert "error[I304]" in done.stdout
    assert "anggaran.yaml:" in done.stdout
    assert not (tmp_path / "realisasi-anggaran.yaml").exists()


def test_an_rfk_alone_says_what_is_missing(run, tmp_path, main):
    xlsx(tmp_path / "rfk.xlsx", [lembar_f()])
    done = run("import-excel", "rfk.xlsx", "--ke", main().name)
    assert done.returncode == 1
    assert "jenis belanja (operasi atau modal) 17 sub kegiatan tidak tercetak" in done.stdout


def test_a_recap_takes_the_kinds_from_the_budget_of_the_project(run, tmp_path, main):
    xlsx(tmp_path / "dpa.xlsx", [lembar_c()])
    assert run("import-excel", "dpa.xlsx", "--ke", main().name).returncode == 0
    xlsx(tmp_path / "rekap.xlsx", [lembar_h()])
    assert run("import-excel", "rekap.xlsx", "--ke", "utama.yaml").returncode == 0
    spent = yaml.safe_load((tmp_path / "realisasi-anggaran.yaml").read_text("utf-8"))
    assert spent["sub_kegiatan"]["7.01.01.2.06.0002"] == {"modal": "103.135.000"}


def test_a_recap_alone_is_of_the_kind_of_belanja_that_a_person_states(run, tmp_path, main):
    xlsx(tmp_path / "rekap.xlsx", [lembar_h()])
    refused = run("import-excel", "rekap.xlsx", "--ke", main().name)
    assert (refused.returncode, "ulangi dengan --belanja operasi" in refused.stdout) == (1, True)
    assert not (tmp_path / "anggaran.yaml").exists()
    done = run("import-excel", "rekap.xlsx", "--ke", "utama.yaml", "--belanja", "operasi")
    assert "17 sub kegiatan dicatat sebagai belanja operasi, seperti diminta" in done.stdout
    assert (done.returncode, total(tmp_path)) == (0, 3_894_507_781)


def test_layouts_that_were_asked_for_say_which_headings_they_lack(run, tmp_path):
    xlsx(tmp_path / "rekap.xlsx", [lembar_h()])
    done = run("import-excel", "rekap.xlsx", "--format-sumber", "A", "--format-sumber", "C")
    assert done.returncode == 1
    assert "tata letak yang diminta tidak cocok" in done.stdout
    for lacking in ("tata A LRA program", "anggaran operasi", "tata C rekap anggaran SIPD", "kode skpd"):
        assert lacking in done.stdout
    assert "sebut tata letaknya dengan --format-sumber" not in done.stdout
