"""`template salin`, and the office's own templates and sentences that `profil` names."""

import zipfile

import pytest

from lkjip import paths
from lkjip.report.dokumen import SEMUA

MAIN = "semboro-2024.yaml"
EFFICIENCY = "  efisiensi: pendukung\n"


def document(path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()


def test_all_templates_and_sentences_are_copied(run, tmp_path):
    done = run("template", "salin", "kantor")
    assert (done.returncode, done.stderr) == (0, "")
    made = {path.name: path.read_bytes() for path in (tmp_path / "kantor").iterdir()}
    assert set(made) == {*(kind.template for kind in SEMUA), "kalimat.yaml"}
    assert all((paths.templates() / name).read_bytes() == data for name, data in made.items())


def test_an_edited_copy_is_kept_and_named(run, tmp_path):
    run("template", "salin", "kantor")
    (tmp_path / "kantor" / "pk.docx").write_bytes(b"diubah")
    (tmp_path / "kantor" / "laporan.docx").unlink()
    done = run("template", "salin", "kantor")
    assert done.returncode == 1
    assert "pk.docx" in done.stderr and "kalimat.yaml" not in done.stderr
    assert not (tmp_path / "kantor" / "laporan.docx").exists()
    assert run("template", "salin", "kantor", "--timpa").returncode == 0
    assert (tmp_path / "kantor" / "pk.docx").read_bytes() == (paths.templates() / "pk.docx").read_bytes()


def test_a_file_is_no_folder_for_copies(run, data, refused):
    assert "adalah berkas; sebut folder" in refused(run("template", "salin", MAIN))


def test_profil_names_templates_and_sentences(run, data, tmp_path, spoil, spoil_template):
    (tmp_path / "milik").mkdir()
    spoil_template(tmp_path / "milik" / "kantor.docx", b"PENDAHULUAN", b"PENGANTAR")
    (tmp_path / "milik" / "kalimat.yaml").write_text("belanja: Anggaran kami Rp {{ pagu }} setahun.\n", "utf-8")
    own = "  templat: {laporan: milik/kantor.docx}\n  kalimat: milik/kalimat.yaml\n"
    spoil(data, EFFICIENCY, EFFICIENCY + own)
    done = run("build", MAIN)
    assert done.returncode == 0, done.stderr
    made = document(data.with_suffix(".docx"))
    assert "PENGANTAR" in made and "PENDAHULUAN" not in made
    assert "Anggaran kami Rp 3.894.507.781 setahun." in made


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ("  templat: {laporan: kantor.docx}\n", "templat kantor.docx yang disebut `profil` tidak ada"),
        ("  templat: {laporn: kantor.docx}\n", "`laporn` bukan nama dokumen"),
        ("  kalimat: lain.yaml\n", "berkas kalimat lain.yaml yang disebut `profil` tidak ada"),
        ("  kalimat: TEMUAN.yaml\n", "tidak ada kalimat bernama `belnja`"),
    ],
)
def test_what_profil_names_wrongly_is_a_finding_with_its_place(run, data, tmp_path, spoil, prevented, own, told):
    (tmp_path / "TEMUAN.yaml").write_text("belnja: x\n", "utf-8")
    spoil(data, EFFICIENCY, EFFICIENCY + own)
    shown = prevented(run("build", MAIN), "W006")
    assert told in shown
    assert told in run("validate", MAIN).stdout
    assert f"{MAIN}:34" in shown or "TEMUAN.yaml, kalimat belnja" in shown


def test_an_edited_copy_with_a_mistake_names_its_paragraph(run, data, tmp_path, spoil, spoil_template, prevented):
    spoil_template(tmp_path / "kantor.docx", b"PENDAHULUAN", b"PENDAHULUAN {{ nama_kecamatan }}")
    spoil(data, EFFICIENCY, EFFICIENCY + "  templat: {laporan: kantor.docx}\n")
    shown = prevented(run("build", MAIN), "T301")
    assert "paragraf “PENDAHULUAN {{ nama_kecamatan }}”" in shown
