"""The example's own sources: imported, they are its budget and money spent, and the report of the two is the same."""

import pytest
from importer.bahan.sumber import DPA, LRA

SUMBER = (f"sumber/{DPA}", f"sumber/{LRA}")
HASIL = ("anggaran.yaml", "realisasi-anggaran.yaml")


def test_importing_them_again_changes_nothing(run, data):
    before = {path: path.read_bytes() for path in data.parent.glob("*.yaml")}
    done = run("import-excel", *SUMBER, "--ke", data.name)
    assert (done.returncode, done.stderr) == (0, "")
    assert [line for line in done.stdout.splitlines() if ".yaml:" in line] == [
        f"{name}: tidak berubah" for name in HASIL
    ]
    assert {path: path.read_bytes() for path in data.parent.glob("*.yaml")} == before


def test_a_report_of_what_they_give_is_the_same(run, data, built):
    for name in HASIL:
        (data.parent / name).unlink()
    assert run("import-excel", *SUMBER, "--ke", data.name).returncode == 0
    done = run("build", data.name, "-o", "hasil.docx")
    assert done.returncode == 0, done.stderr
    assert (data.parent / "hasil.docx").read_bytes() == built


def test_the_headings_name_the_sources(data):
    heads = [(data.parent / name).read_text("utf-8").splitlines()[2:4] for name in HASIL]
    assert [[line.split(",")[0] for line in head if line.startswith("#")] for head in heads] == [
        [f"# Sumber: {DPA}", f"# Sumber: {LRA}"],
        [f"# Sumber: {LRA}"],
    ]


@pytest.mark.parametrize("name", HASIL)
@pytest.mark.parametrize("command", ["validate", "build"])
def test_a_change_by_hand_is_told(run, data, spoil, name, command):
    spoil(data.parent / name, "sumber: ", "sumber: Salinan ")
    done = run(command, data.name)
    assert done.returncode == 0
    assert "warning[I403]: berkas ini ditulis `lkjip import-excel`, lalu diubah" in done.stdout + done.stderr
    assert f"--> {name}:1:1" in done.stdout + done.stderr
