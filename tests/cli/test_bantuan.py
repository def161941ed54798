"""What the command says about itself and about a wrong command line, in Indonesian."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import lkjip
from lkjip.source.bawaan import DATA

ENGLISH = re.compile(
    r"\b(usage|options?|arguments?|commands?|show|message|error|exit|default|required|try|path)\b", re.IGNORECASE
)


def test_version(run):
    done = run("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"lkjip {lkjip.__version__}\n", "")


def test_the_installed_command_is_this_one():
    command = shutil.which("lkjip", path=str(Path(sys.executable).parent))
    assert command, "lkjip is not installed beside this Python"
    done = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"lkjip {lkjip.__version__}\n"


NAMES = [name for name in yaml.safe_load((DATA / "bantuan.yaml").read_text("utf-8")) if name != "lkjip"]


@pytest.mark.parametrize("name", ["", "template", *NAMES])
def test_help_is_indonesian(run, name):
    done = run(*name.split(), "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Pemakaian: ")
    assert set(ENGLISH.findall(done.stdout)) <= {"error"}  # a level, as it is printed
    assert max(map(len, done.stdout.splitlines())) <= 80


@pytest.mark.parametrize("name", NAMES)
def test_help_has_examples_and_exit_codes(run, name):
    shown = run(*name.split(), "--help").stdout
    examples = re.findall(r"^  (.*lkjip .*)$", shown.partition("Contoh:")[2], re.MULTILINE)
    assert examples and all(f"lkjip {name}" in line for line in examples)
    assert "\nKode keluar:\n  0  " in shown


def test_every_command_has_its_help(run):
    helps = (run(*group, "--help").stdout for group in ([], ["template"]))
    shown = "".join(text.partition("Perintah:")[2].partition("Contoh:")[0] for text in helps)
    named = set(re.findall(r"^  (\S+)", shown, re.MULTILINE))
    assert named == {name.split()[-1] for name in NAMES} | {"template"}
    assert "..." not in shown.replace("BERKAS...", "")  # what they do is told to the end


def test_help_of_build(run):
    shown = run("build", "--help").stdout
    for word in (
        "build [OPSI] BERKAS...",
        "Argumen:",
        "Opsi:",
        "-o, --keluaran DOCX|FOLDER",
        "--template DOCX",
        "--konsep",
        "--timpa",
    ):
        assert word in shown


def test_without_arguments_the_help_is_shown(run):
    done = run()
    assert (done.returncode, done.stderr) == (2, "")
    assert done.stdout.strip() == run("--help").stdout.strip()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--tidak-ada"], "opsi --tidak-ada tidak dikenal (lihat lkjip --help)"),
        (["build", "data.yaml", "--tidak-ada"], "opsi --tidak-ada tidak dikenal (lihat lkjip build --help)"),
        (
            ["build", "data.yaml", "--kons"],
            "opsi --kons tidak dikenal; mungkin maksud Anda --konsep (lihat lkjip build --help)",
        ),
        (["build", "data.yaml", "-o"], "opsi -o memerlukan nilai (lihat lkjip --help)"),
        (["build", "data.yaml", "--konsep=ya"], "opsi --konsep tidak memakai nilai (lihat lkjip --help)"),
        (["build"], "BERKAS... belum diberikan (lihat lkjip build --help)"),
        (
            ["convert", "a.yaml", "a.xlsx", "b.yaml", "c.yaml"],
            "ada argumen yang berlebih: b.yaml c.yaml (lihat lkjip convert --help)",
        ),
        (["bild"], "perintah bild tidak dikenal; mungkin maksud Anda build (lihat lkjip --help)"),
        (
            ["template", "salim"],
            "perintah salim tidak dikenal; mungkin maksud Anda salin (lihat lkjip template --help)",
        ),
    ],
)
def test_a_wrong_command_line(run, arguments, sentence):
    done = run(*arguments)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"lkjip: {sentence}\n")
