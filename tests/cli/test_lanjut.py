"""`lkjip lanjut`: the next year, and the one after it; what stays, what becomes history, what is emptied."""

import re
import shutil
from pathlib import Path

import pytest
from dokumen import Dokumen

from lkjip.lanjut.berkas import folder_berikut
from lkjip.lanjut.isi import tahun_berikut
from lkjip.source import load
from lkjip.source.sections import Sources, read_sections

EXAMPLE = Path(__file__).parents[2] / "examples" / "semboro-2024"
PANTI = Path(__file__).parents[1] / "data" / "panti.yaml"
HISTORY = "Tabel 3.3 Perbandingan Realisasi Kinerja Sasaran Tahun {} dengan Tahun Sebelumnya"


@pytest.fixture(scope="module")
def semboro(tmp_path_factory):
    """The example in a folder of its own, without what was built there."""
    folder = tmp_path_factory.mktemp("lanjut") / "semboro-2024"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("*.docx", "*.pdf", "*.md"))
    return folder


@pytest.fixture(scope="module")
def next_year(semboro, module_run):
    """The folder of 2025, and what was said when it was made."""
    done = module_run("lanjut", semboro / "semboro-2024.yaml")
    assert done.returncode == 0, done.stderr
    return semboro.parent / "semboro-2025", done.stdout


def filled(folder: Path, year: int) -> Path:
    """The data of a year with the values of the year before, as if nothing had changed; the main file."""
    for path in folder.glob("*.yaml"):
        text = path.read_text("utf-8")
        text = re.sub(
            rf"^( *(?:pagu|nilai|pembilang|penyebut|dokumen)): # {year - 1}: (.+)$", r"\1: \2", text, flags=re.M
        )
        text = re.sub(rf"^( *tanggal): # {year - 1}: .*$", rf"\1: Januari {year + 1}", text, flags=re.M)
        path.write_text(text, "utf-8")
    main = folder / f"semboro-{year}.yaml"
    codes = re.findall(r"kode: (\S{17})$", (folder / "anggaran.yaml").read_text("utf-8"), re.M)
    spent = "".join(f"\n      {code}: 900.000" for code in codes)
    text = main.read_text("utf-8")
    text = re.sub(r"(\n    sub_kegiatan:) #.*", lambda found: found[1] + spent, text)
    text = text.replace(
        f"tanggal: Januari {year + 1}\n    pihak_pertama", f"tanggal: 20 Januari {year}\n    pihak_pertama"
    )
    main.write_text(text, "utf-8")
    return main


def test_officials_plans_and_names_stay(semboro, next_year):
    folder, _ = next_year
    for name in ("renstra.yaml", "matriks-renstra-sebelum.yaml", "matriks-renstra-sesudah.yaml"):
        assert (folder / name).read_bytes() == (semboro / name).read_bytes()
    text = (folder / "semboro-2025.yaml").read_text("utf-8")
    assert "tahun: 2025\n" in text
    assert "nama: RB. ABDUL KADIR, S.I.P." in text
    assert "    pihak_pertama: kadir\n" in text  # who signed the last report signs the next Perjanjian Kinerja
    assert "          ikm: 95\n" in text  # the Renstra's target for 2025
    assert "          dokumen: # 2024: 4\n" in text  # the Renstra has none


def test_what_was_reached_is_history_and_the_rest_is_empty(next_year):
    text = (next_year[0] / "semboro-2025.yaml").read_text("utf-8")
    assert "        2023: 83,73\n        2024: 83,57\n" in text
    assert "      nilai: # 2024: 83,57\n" in text
    assert "        2024: A (80,60)\n" in text
    assert "            pagu: # 2024: 95.720.000\n" in (next_year[0] / "anggaran.yaml").read_text("utf-8")
    assert "permasalahan: # 2024: Sarana dan prasarana belum optimal" in (next_year[0] / "analisis.yaml").read_text(
        "utf-8"
    )


def test_what_to_bring_is_listed(next_year):
    _, said = next_year
    assert "catatan: Renstra tidak memuat target dokumen untuk 2025" in said
    assert "tulis sendiri ikut hanya dalam berkas yang disalin utuh (renstra.yaml," in said
    assert "dikosongkan karena menyebut 2024: Indikator program adalah indikator seluruh program" in said
    for wanted in ("DPA (dan DPPA) dan LRA", "Perjanjian Kinerja 2025", "IKM", "LHE AKIP", "--konsep"):
        assert wanted in said


def test_only_a_short_list_is_left_to_fill(next_year, module_run):
    done = module_run("validate", next_year[0] / "semboro-2025.yaml", "--format", "concise")
    errors = [line for line in done.stdout.splitlines() if "error[" in line]
    assert len(errors) == 4
    assert "isi `pagu` belum ada pada 17 butir `sub_kegiatan`" in errors[0]


def test_the_draft_speaks_of_the_old_year_only_in_history(next_year, module_run):
    folder, _ = next_year
    done = module_run("build", folder / "semboro-2025.yaml", "--konsep")
    assert done.returncode == 0, done.stderr
    made = Dokumen((folder / "semboro-2025.docx").read_bytes())
    history = re.compile(
        r"2024$|^Tahun 2024$"  # columns of Renstra and history
        r"|^Realisasi .* tahun 2024\.$|Nomor \S+/2024|^Nomor : |^Pada tanggal : |Tahun 2024 tentang"
    )
    assert [line for line in made.text.split("\n") if "2024" in line and not history.search(line.strip())] == []


def test_two_years_on(next_year, module_run):
    folder, _ = next_year
    kept = folder.parent / "isian-2025"
    shutil.copytree(folder, kept, ignore=shutil.ignore_patterns("*.docx"))
    main = filled(kept, 2025)
    loaded = load(main)
    assert [one.message for one in loaded.findings if one.is_error] == []
    done = module_run("lanjut", main, "-o", folder.parent / "semboro-2026")
    assert done.returncode == 0, done.stderr
    later = filled(folder.parent / "semboro-2026", 2026)
    done = module_run("build", later, "--konsep")
    assert done.returncode == 0, done.stderr
    table = Dokumen(later.with_suffix(".docx").read_bytes()).tables[HISTORY.format(2026)]
    assert [row[2:] for row in table if "Indeks Kepuasan Masyarakat" in row] == [
        ["67", "67", "83,73", "83,57", "83,57", "83,57"]
    ]
    assert [row[2:] for row in table if "Nilai SAKIP OPD" in row] == [
        ["", "", "", "A (80,60)", "A (80,60)", "A (80,60)"]
    ]


def test_a_report_in_one_file(module_run, tmp_path):
    shutil.copy(PANTI, tmp_path / "panti.yaml")
    done = module_run("lanjut", tmp_path / "panti.yaml")
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "panti-2026"
    assert [path.name for path in folder.glob("*.yaml")] == ["panti-2026.yaml"]
    done = module_run("build", folder / "panti-2026.yaml", "--konsep")
    assert done.returncode == 0, done.stderr


def test_nothing_is_overwritten(next_year, semboro, module_run):
    before = {path.name: path.read_bytes() for path in next_year[0].glob("*.yaml")}
    done = module_run("lanjut", semboro / "semboro-2024.yaml")
    assert done.returncode == 1
    assert "error[W007]" in done.stderr
    assert {path.name: path.read_bytes() for path in next_year[0].glob("*.yaml")} == before


def test_data_with_errors_are_not_continued(module_run, tmp_path):
    (tmp_path / "a.yaml").write_text("tahun: 2024\n", "utf-8")
    done = module_run("lanjut", tmp_path / "a.yaml")
    assert (done.returncode, done.stdout) == (1, "")
    assert "tidak ada yang ditulis; perbaiki dahulu data tahun ini" in done.stderr
    assert module_run("lanjut", tmp_path / "tidak-ada.yaml").returncode == 2
    assert "adalah folder; sebut nama berkas data utamanya" in module_run("lanjut", tmp_path).stderr


def test_what_was_reached_outside_the_pk_becomes_history_too():
    laporan = load(PANTI).laporan
    last = laporan.pk[-1]
    rows = tuple(row.model_copy(update={"target": {}}) for row in last.sasaran)
    unpromised = laporan.model_copy(update={"pk": (last.model_copy(update={"sasaran": rows}),)})
    made = tahun_berikut(read_sections(PANTI, Sources()), unpromised).isi["realisasi"]["indikator"]
    assert {id_: item["tahun"][str(laporan.tahun)] for id_, item in made.items()}.keys() == made.keys()


@pytest.mark.parametrize(
    ("main", "folder"),
    [
        ("data/wuluhan/wuluhan-2024.yaml", "data/wuluhan-2025"),
        ("data/wuluhan-2024/wuluhan-2024.yaml", "data/wuluhan-2025"),
        ("data/wuluhan-2024.yaml", "data/wuluhan-2025"),  # a folder of many files
    ],
)
def test_the_next_year_stands_beside_this_one(main, folder):
    assert folder_berikut(Path(main), 2025) == Path(folder)
