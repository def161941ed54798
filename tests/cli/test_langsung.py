"""Plain command lines are read without typer, and mean the same."""

import subprocess
import sys

import pytest
import typer

from lkjip.cli import app
from lkjip.langsung import plain_request

PLAIN = [
    ["a.yaml"],
    ["a.yaml", "b", "*.yml"],
    ["a.yaml", "--format", "json"],
    ["--format=sarif", "a.yaml", "--fail-on=warning"],
    ["--fail-on", "info", "a.yaml", "--format", "full", "--format", "concise"],
]
FOR_TYPER = [
    [],
    ["--help"],
    ["a.yaml", "--help"],
    ["a.yaml", "--format"],
    ["a.yaml", "--format", "xml"],
    ["a.yaml", "--format="],
    ["a.yaml", "--fail-on", "fatal"],
    ["a.yaml", "--abaikan", "L201"],
    ["a.yaml", "--lke"],
    ["--", "a.yaml"],
    ["--format", "json"],
    ["-f", "a.yaml"],
    ["a.yaml", "--form", "json"],
]


@pytest.mark.parametrize("github", ["", "true"])
@pytest.mark.parametrize("words", PLAIN)
def test_typer_reads_the_same(words, github, monkeypatch):
    asked = []
    monkeypatch.setenv("GITHUB_ACTIONS", github)
    monkeypatch.setattr("lkjip.periksa_data.validate", lambda request: asked.append(request) or 0)
    assert typer.main.get_command(app)(["validate", *words], standalone_mode=False) == 0
    plain = plain_request(words)
    assert plain is not None
    assert [(plain.names, plain.form, plain.fail_on, set(plain.abaikan))] == [
        (one.names, one.form, one.fail_on, set(one.abaikan)) for one in asked
    ]


@pytest.mark.parametrize("words", FOR_TYPER)
def test_everything_else_is_left_to_typer(words):
    assert plain_request(words) is None


@pytest.mark.parametrize(
    ("words", "loaded"), [([], False), (["--format", "json"], False), (["--abaikan", "L201"], True)]
)
def test_typer_is_loaded_only_where_it_is_needed(data, words, loaded):
    code = "import sys\nfrom lkjip.__main__ import main\ntry: main()\nexcept SystemExit: pass\n"
    code += "print('typer' in sys.modules, file=sys.stderr)"
    command = [sys.executable, "-c", code, "validate", str(data), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == f"{loaded}\n"
