"""What the command says about itself and about a wrong command line, in Indonesian."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

import lkjip
from lkjip.cli import app
from lkjip.contoh_perintah import CONTOH

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


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"]])
def test_help_is_indonesian(run, arguments):
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Pemakaian: ")
    assert not ENGLISH.findall(done.stdout)


def _commands(group=None, path=()):
    """Every command that can be run, with the words that name it."""
    group = group or typer.main.get_command(app)
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from _commands(command, (*path, name))
        else:
            yield " ".join((*path, name)), command


COMMANDS = dict(_commands())


def test_every_command_has_examples_and_exit_codes():
    assert CONTOH.keys() == COMMANDS.keys()
    assert all(found.baris and {"0", "2"} <= {code for code, _ in found.kode} for found in CONTOH.values())


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_every_command(name):
    shown = CliRunner().invoke(app, [*name.split(), "--help"], prog_name="lkjip", env={"COLUMNS": "100"})
    assert shown.exit_code == 0
    assert "\nContoh:\n  lkjip " in shown.output
    assert "\nKode keluar:\n  0" in shown.output
    assert not [line for line in shown.output.splitlines() if len(line) > 100 and not line.startswith("  lkjip ")]
    told = re.sub(r"`[^`]*`|lkjip .*|error, warning|bawaan: error", "", shown.output)
    assert not ENGLISH.findall(told)


@pytest.mark.parametrize("typed", [typed for found in CONTOH.values() for typed, _ in found.baris])
def test_an_example_names_its_command_and_options_that_exist(typed):
    program, *words = shlex.split(typed)
    name = max((name for name in COMMANDS if words[: len(name.split())] == name.split()), key=len)
    known = {option for param in COMMANDS[name].params for option in param.opts}
    assert program == "lkjip"
    assert typed in dict(CONTOH[name].baris)
    assert {word for word in words if word.startswith("-")} <= known


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
        (["--tidak-ada"], "opsi --tidak-ada tidak dikenal"),
        (["build", "data.yaml", "--tidak-ada"], "opsi --tidak-ada tidak dikenal"),
        (["build", "data.yaml", "--kons"], "opsi --kons tidak dikenal"),
        (["build", "data.yaml", "-o"], "opsi -o memerlukan nilai"),
        (["build", "data.yaml", "--konsep=ya"], "opsi --konsep tidak memakai nilai"),
        (["build"], "BERKAS... belum diberikan"),
        (["convert", "a.yaml", "a.xlsx", "b.yaml", "c.yaml"], "ada argumen yang berlebih: b.yaml c.yaml"),
        (["bild"], "perintah bild tidak dikenal"),
    ],
)
def test_a_wrong_command_line(run, arguments, sentence):
    done = run(*arguments)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"lkjip: {sentence} (lihat lkjip --help)\n")
