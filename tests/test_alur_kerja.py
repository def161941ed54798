"""The workflows are whole: what they name exists, they ask for little, and nothing foreign reaches a shell."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

import lkjip

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def read(path):
    data = yaml.safe_load(path.read_text("utf-8"))
    return {("on" if key is True else key): value for key, value in data.items()}  # YAML 1.1 reads `on` as true


def steps(path):
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


def test_the_workflows_are_there():
    assert {path.name for path in WORKFLOWS} == {"uji.yml", "rilis.yml", "situs.yml"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_asks_for_little_and_pins_what_it_uses(path):
    data = read(path)
    assert {"name", "on", "permissions", "jobs"} <= data.keys()
    assert data["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in data["on"]
    used = [step["uses"] for step in steps(path) if "uses" in step]
    assert all(re.fullmatch(r"(actions/[\w-]+@v\d+|pypa/gh-action-pypi-publish@release/v1)", one) for one in used)
    needed = [need for job in data["jobs"].values() if (need := job.get("needs"))]
    assert set(needed) <= data["jobs"].keys()


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_expression_stands_in_a_shell_command(path):
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_what_a_workflow_names_exists(path):
    commands = "\n".join(step.get("run", "") for step in steps(path))
    assert all((ROOT / name).is_file() for name in re.findall(r"\.ci/[\w.]+", commands))
    assert set(re.findall(r"\.\[(\w+)\]", commands)) <= PROJECT["optional-dependencies"].keys()


def test_every_supported_python_is_tested_on_every_system():
    matrix = read(ROOT / ".github" / "workflows" / "uji.yml")["jobs"]["uji"]["strategy"]["matrix"]
    told = [line.rpartition(" ")[2] for line in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", line)]
    assert matrix["python"] == told
    assert PROJECT["requires-python"] == f">={told[0]}"
    assert set(matrix["os"]) == {"ubuntu-latest", "windows-latest", "macos-latest"}


@pytest.mark.parametrize(("tag", "code"), [(f"v{lkjip.__version__}", 0), ("v9.9.9", 1), (lkjip.__version__, 1)])
def test_the_notes_of_a_release(tag, code):
    command = [sys.executable, ROOT / ".ci" / "rilis.py", tag]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"}, check=False
    )
    assert done.returncode == code
    assert ("lkjip build" in done.stdout) == (code == 0)
