"""`lkjip skema`: the schema on the screen, in a file, and what is in its way."""

import json


def test_the_schema_is_printed(run):
    done = run("skema", "pengesahan")
    assert (done.returncode, done.stderr) == (0, "")
    made = json.loads(done.stdout)
    assert made["definitions"]["Pengesahan"]["properties"]["tempat"]["examples"] == ["Semboro"]


def test_the_schema_is_written_and_renewed(run, tmp_path):
    done = run("skema", "-o", ".lkjip/skema.json")
    assert done.returncode == 0
    assert "# yaml-language-server: $schema=.lkjip/skema.json" in done.stdout
    file = tmp_path / ".lkjip" / "skema.json"
    whole = file.read_bytes()
    file.write_text(file.read_text("utf-8").replace("tahun", "taun"), "utf-8")  # an older one
    assert run("skema", "-o", ".lkjip/skema.json").returncode == 0
    assert file.read_bytes() == whole


def test_another_file_stays(run, tmp_path):
    (tmp_path / "catatan.json").write_text("{}", "utf-8")
    done = run("skema", "-o", "catatan.json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "bukan skema lkjip" in done.stderr
    assert (tmp_path / "catatan.json").read_text("utf-8") == "{}"
    assert run("skema", "-o", "catatan.json", "--timpa").returncode == 0


def test_an_unknown_part_has_near_names(run):
    done = run("skema", "renstr")
    assert done.returncode == 2
    assert "tidak ada bagian bernama renstr; mungkin maksud Anda `renstra`" in done.stderr
    assert "realisasi.keuangan\n" in run("skema", "--daftar").stdout
