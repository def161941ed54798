"""`lkjip skema`: the schema on the screen, in a file, and what is in its way."""

import json

from lkjip.tulis_skema import print_schema


def test_the_schema_is_printed(run):
    done = run("skema", "pengesahan")
    assert (done.returncode, done.stderr) == (0, "")
    made = json.loads(done.stdout)
    assert made["definitions"]["Pengesahan"]["properties"]["tempat"]["examples"] == ["Semboro"]


def test_the_schema_is_written_and_renewed(tmp_path, capsys):
    file = tmp_path / ".lkjip" / "skema.json"
    assert print_schema("", file, overwrite=False) == 0
    assert "# yaml-language-server: $schema=.lkjip/skema.json" in capsys.readouterr().out
    whole = file.read_bytes()
    file.write_text(file.read_text("utf-8").replace("tahun", "taun"), "utf-8")  # an older one
    assert print_schema("", file, overwrite=False) == 0
    assert file.read_bytes() == whole


def test_another_file_stays(run, tmp_path):
    (tmp_path / "catatan.json").write_text("{}", "utf-8")
    done = run("skema", "-o", "catatan.json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "bukan skema lkjip" in done.stderr
    assert (tmp_path / "catatan.json").read_text("utf-8") == "{}"
    assert print_schema("", tmp_path / "catatan.json", overwrite=True) == 0


def test_an_unknown_part_has_near_names(run, capsys):
    assert print_schema("renstr", None, overwrite=False) == 2
    assert "tidak ada bagian bernama renstr; mungkin maksud Anda `renstra`" in capsys.readouterr().err
    assert "realisasi.keuangan\n" in run("skema", "--daftar").stdout
