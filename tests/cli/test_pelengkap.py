"""`lkjip pelengkap`: what the Tab key offers, and that bash really asks for it."""

import os
import shutil
import subprocess
import sys

import pytest
import typer

from lkjip.cli import app
from lkjip.pelengkap import SCRIPTS, print_script, words

ROOT = typer.main.get_command(app)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["va"], ["validate"]),
        (["template", ""], ["periksa", "salin", "nama"]),
        (["build", "x.yaml", "--pan"], ["--pantau"]),
        (["build", "x.yaml", "--kertas", ""], ["F4", "A4", "Legal"]),
        (["build", "--dokumen", "sk"], ["sk-iku"]),
        (["validate", "--format", "s"], ["sarif"]),
        (["cari", "--format", ""], ["full", "json"]),
        (["explain", "k10"], ["K101", "K102", "K103"]),
        (["skema", "renstra.r"], ["renstra.rpjmd"]),
        (["build", "sem"], []),  # a file: the shell's own business
        (["build", "-o", ""], []),
        (["--ver"], ["--version"]),
    ],
)
def test_what_is_offered(typed, offered):
    found = words(ROOT, typed)
    assert found[: len(offered)] == offered
    assert offered or not found


def test_every_option_and_command_is_offered():
    assert set(words(ROOT, [""])) == set(ROOT.commands)
    assert "--saran" in words(ROOT, ["pelengkap", "--"])
    assert {"--konsep", "--help"} <= set(words(ROOT, ["build", "--"]))


def test_a_script_for_every_shell(run, capsys):
    for shell, script in SCRIPTS.items():
        assert (print_script(shell), *capsys.readouterr()) == (0, script, "")
        assert "lkjip pelengkap --saran" in script
    done = run("pelengkap", "basj")
    assert (done.returncode, done.stdout) == (2, "")
    assert "mungkin maksud Anda `bash`" in done.stderr
    assert "--saran" not in run("pelengkap", "--help").stdout


def test_an_empty_word_that_a_shell_drops_is_told(run):
    assert run("pelengkap", "--saran", "--baru", "--", "template").stdout.split() == ["periksa", "salin", "nama"]


SHELLS = {
    "zsh": "autoload -U compinit; compinit -u -D; . ./lengkap.sh; whence -w _lkjip",
    "fish": ". ./lengkap.sh; complete -C 'lkjip build data.yaml --kertas '",
}


@pytest.mark.parametrize("shell", SHELLS)
def test_other_shells_take_the_script(tmp_path, shell):
    if shutil.which(shell) is None:  # no dependency of lkjip; what every shell calls is tested above without any
        pytest.skip(f"{shell} is not on this machine")
    program = tmp_path / "lkjip"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m lkjip "$@"\n', "utf-8")
    program.chmod(0o755)
    (tmp_path / "lengkap.sh").write_text(SCRIPTS[shell], "utf-8")
    env = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path)}
    done = subprocess.run(
        [shell, *(["-f"] if shell == "zsh" else ["-N"]), "-c", SHELLS[shell]],
        cwd=tmp_path, env=env, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.split() == {"zsh": ["_lkjip:", "function"], "fish": ["A4", "F4", "Legal"]}[shell], done.stderr


@pytest.mark.skipif(shutil.which("bash") is None or os.name == "nt", reason="needs bash")
def test_bash_completes_a_command(tmp_path):
    program = tmp_path / "lkjip"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m lkjip "$@"\n', "utf-8")
    program.chmod(0o755)
    (tmp_path / "lengkap.sh").write_text(SCRIPTS["bash"], "utf-8")
    script = """
. ./lengkap.sh
ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _lkjip_lengkapi; echo "${COMPREPLY[*]}"; }
ask lkjip val
ask lkjip build data.yaml --kertas ''
complete -p lkjip
"""
    env = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-c", script], cwd=tmp_path, env=env, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "validate",
        "F4 A4 Legal",
        "complete -o bashdefault -o default -F _lkjip_lengkapi lkjip",
    ]
