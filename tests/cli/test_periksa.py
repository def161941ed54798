"""`lkjip template periksa`: what it prints, and its exit codes."""

import shutil

from lkjip import paths


def test_a_template_without_fault(run, tmp_path):
    shutil.copy(paths.templates() / "laporan.docx", tmp_path / "kantor.docx")
    done = run("template", "periksa", "kantor.docx")
    assert (done.returncode, done.stdout, done.stderr) == (0, "tidak ada temuan\n", "")


def test_a_template_with_a_fault(run, tmp_path, spoil_template):
    spoil_template(tmp_path / "kantor.docx", b"{{ bab2.visi }}", b"{{ bab2.vissi }}")
    done = run("template", "periksa", "kantor.docx")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == (
        "error[T302]: `bab2` tidak mempunyai `vissi`, di `{{ bab2.vissi }}`\n"
        "  --> kantor.docx, isi dokumen, paragraf “Visi adalah gambaran tentang keadaan mas…”\n"
        "  = saran: mungkin maksudnya `visi`\n"
        "\n"
        "1 kesalahan\n"
    )


def test_a_warning_alone_is_no_failure(run, tmp_path, spoil_template):
    spoil_template(tmp_path / "kantor.docx", b"{{ tahun_depan }}", b"{{ bab1.pegawai.kalimat }}")
    done = run("template", "periksa", "kantor.docx")
    assert done.returncode == 0
    assert "warning[T310]: `bab1.pegawai` dipakai tanpa syarat" in done.stdout
    assert done.stdout.endswith("\n1 peringatan\n")


def test_no_template(run, tmp_path, refused):
    assert "berkas kantor.docx tidak ada" in refused(run("template", "periksa", "kantor.docx"))
    assert "adalah folder" in refused(run("template", "periksa", tmp_path))
    assert "DOCX belum diberikan" in refused(run("template", "periksa"))
    assert "perintah apa tidak dikenal" in refused(run("template", "apa"))


def test_a_file_that_is_no_document(run, tmp_path):
    (tmp_path / "kantor.docx").write_bytes(b"bukan zip")
    done = run("template", "periksa", "kantor.docx")
    assert (done.returncode, "error[T101]" in done.stdout) == (1, True)


def test_help_is_indonesian(run):
    assert "Pemakaian: " in run("template", "--help").stdout
    shown = run("template", "periksa", "--help").stdout
    assert "Temukan kesalahan dalam templat Word tanpa data laporan." in shown
    assert "Usage" not in shown
