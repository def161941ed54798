"""A data file of a decree alone on the command line: built, checked, refused where it says too much or little."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from lkjip.model.penetapan import Penetapan
from lkjip.rules.berdiri_sendiri import OF_A_DECREE
from lkjip.rules.registry import RULES
from lkjip.source import load

EXAMPLES = Path(__file__).parents[2] / "examples"
SEMBORO = EXAMPLES / "semboro-2025-sk-iku" / "semboro-2025-sk-iku.yaml"
BALUNG = EXAMPLES / "balung-2023-sk-iku" / "balung-2023-sk-iku.yaml"

SMALLEST = """\
dokumen: sk-iku
tahun: 2025
instansi: {nama: Kecamatan Panti, kabupaten: Kabupaten Jember}
pejabat:
  camat: {nama: Siti Maemunah, jabatan: Camat Panti}
iku:
  keputusan: {nomor: 1/2025, tanggal: 3 Maret 2025, tempat: Panti, pejabat: camat}
  indikator:
    - {sasaran: Meningkatnya pelayanan, nama: IKM, formulasi: Nilai survei, penanggung_jawab: Camat, sumber_data: SKM}
"""


def found(tmp_path: Path, text: str) -> list[tuple[str, str, int]]:
    path = tmp_path / "sk.yaml"
    path.write_text(text, "utf-8")
    loaded = load(path)
    assert (loaded.penetapan is None) == bool(loaded.findings)
    return [(one.code, one.message, one.location.line if one.location else 0) for one in loaded.findings]


def test_the_smallest_decree_is_enough(tmp_path: Path) -> None:
    assert found(tmp_path, SMALLEST) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "message", "line"),
    [
        ("tempat: Panti, pejabat: camat", "tempat: Panti", "S101",
         "isi `pejabat` (yang menetapkan) belum ada pada `iku.keputusan`", 6),
        ("pejabat: camat", "pejabat: cmt", "S202", "pejabat `cmt` tidak ada", 7),
        ("nama: IKM, ", "", "S101",
         "IKU ini tanpa `indikator` (id dalam Renstra) dan tanpa `nama`; isi salah satunya", 9),
        ("nama: IKM, ", "indikator: ikm, ", "S202", "indikator `ikm` tidak ada", 9),
        ("tahun: 2025\n", "tahun: 2025\npengesahan: {tempat: Panti}\n", "S102",
         "bagian `pengesahan` hanya dipakai dalam laporan, bukan dalam keputusan", 3),
        ("dokumen: sk-iku", "dokumen: sk", "S103", "“sk” bukan pilihan untuk `dokumen`", 1),
        ("tahun: 2025\n", "", "S101", "isi `tahun` belum ada", 1),
        ("nama: IKM", "nma: IKM", "S102", "kunci `nma` tidak dikenal pada butir ke-1 `indikator`", 9),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(
    tmp_path: Path, old: str, new: str, code: str, message: str, line: int
) -> None:
    assert old in SMALLEST
    assert (code, message, line) in found(tmp_path, SMALLEST.replace(old, new))


@pytest.mark.parametrize("path", [SEMBORO, BALUNG])
def test_the_examples_are_decrees_without_errors(path: Path) -> None:
    loaded = load(path)
    assert isinstance(loaded.penetapan, Penetapan)
    assert loaded.laporan is None and loaded.findings == []


def test_the_rules_of_a_decree_exist() -> None:
    assert set(OF_A_DECREE) <= set(RULES)


def test_a_decree_is_built_without_naming_it(run, tmp_path: Path) -> None:
    (tmp_path / "sk.yaml").write_text(SMALLEST, "utf-8")
    done = run("build", "sk.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "sk.docx: Keputusan tentang Indikator Kinerja Utama\n"
    first = (tmp_path / "sk.docx").read_bytes()
    assert run("build", "sk.yaml", "--dokumen", "sk-iku", "-o", "lain.docx").returncode == 0
    assert (tmp_path / "lain.docx").read_bytes() == first


def test_a_decree_has_no_data_for_a_report(run, tmp_path: Path) -> None:
    (tmp_path / "sk.yaml").write_text(SMALLEST, "utf-8")
    done = run("build", "sk.yaml", "--dokumen", "laporan")
    assert done.returncode == 1
    assert "error[W005]: data untuk Laporan Kinerja tidak ada" in done.stderr
    done = run("build", "sk.yaml", "--dokumen", "semua")
    assert done.returncode == 0
    assert "Laporan Kinerja: tidak disusun, datanya tidak ada" in done.stdout
    assert "sk-sk-iku.docx: Keputusan tentang Indikator Kinerja Utama" in done.stdout


def test_a_draft_of_a_decree_marks_what_is_missing(run, tmp_path: Path) -> None:
    (tmp_path / "sk.yaml").write_text(SMALLEST.replace("nomor: 1/2025, ", ""), "utf-8")
    assert run("build", "sk.yaml").returncode == 1
    done = run("build", "sk.yaml", "--konsep")
    assert done.returncode == 0
    assert "`nomor` belum diisi pada `keputusan`" in done.stderr


def test_the_figures_of_a_report_are_not_counted_in_a_decree(run, tmp_path: Path) -> None:
    (tmp_path / "sk.yaml").write_text(SMALLEST, "utf-8")
    for option in ("--lke", "--tanpa-pembanding"):
        done = run("validate", "sk.yaml", option)
        assert done.returncode == 1
        assert "hanya memuat keputusan" in done.stderr


def test_a_decree_survives_the_workbook(run, tmp_path: Path) -> None:
    (tmp_path / "sk.yaml").write_text(BALUNG.read_text("utf-8"), "utf-8")
    assert run("convert", "sk.yaml", "sk.xlsx").returncode == 0
    done = run("build", "sk.xlsx", "-o", "dari-buku.docx")
    assert done.returncode == 0, done.stderr
    assert run("build", "sk.yaml", "-o", "dari-yaml.docx").returncode == 0
    assert (tmp_path / "dari-buku.docx").read_bytes() == (tmp_path / "dari-yaml.docx").read_bytes()


def test_a_decree_alone_is_made_from_the_template_of_the_office(run, tmp_path: Path, spoil_template) -> None:
    spoil_template(tmp_path / "kantor.docx", b"MEMUTUSKAN :", b"MEMUTUSKAN SEBAGAI BERIKUT :", "sk-iku.docx")
    (tmp_path / "sk.yaml").write_text(SMALLEST + "profil: {templat: {sk-iku: kantor.docx}}\n", "utf-8")
    assert run("build", "sk.yaml").returncode == 0
    with ZipFile(tmp_path / "sk.docx") as made:
        assert b"MEMUTUSKAN SEBAGAI BERIKUT" in made.read("word/document.xml")
    (tmp_path / "kantor.docx").unlink()
    for command in ("build", "validate"):
        done = run(command, "sk.yaml")
        assert done.returncode == 1
        assert "templat kantor.docx yang disebut `profil` tidak ada" in done.stdout + done.stderr
