"""What the package promises: its parts, its command, its licence; the built files themselves are checked in .ci/run."""

import ast
import os
import subprocess
import sys
import tomllib
from importlib.metadata import entry_points, metadata, version
from pathlib import Path

import pytest

import lkjip
from lkjip import paths

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
BUILD = PROJECT["tool"]["hatch"]["build"]["targets"]


def test_the_version_is_stated_once():
    assert "version" in PROJECT["project"]["dynamic"]
    assert PROJECT["tool"]["hatch"]["version"]["path"] == "lkjip/__init__.py"
    assert version("lkjip") == lkjip.__version__


def test_the_change_log_knows_the_version():
    assert f"## {lkjip.__version__} " in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_licence_is_in_the_package():
    assert PROJECT["project"]["license"] == "MIT"
    assert PROJECT["project"]["license-files"] == ["LICENSE"]
    assert "lkjip contributors" in (ROOT / "LICENSE").read_text("utf-8")


def test_every_finished_template_is_in_the_wheel():
    finished = [path for kind in ("*.docx", "*.yaml") for path in (ROOT / "templates").glob(kind)]
    finished = [path for path in finished if not path.name.startswith("~$")]
    expected = {f"templates/{path.name}": f"lkjip/templates/{path.name}" for path in finished}
    assert BUILD["wheel"]["force-include"] == expected


def test_the_sdist_holds_what_the_tests_need():
    for name in ("lkjip", "templates", "examples", "tests", ".ci", "README.md", "LICENSE", "CHANGELOG.md"):
        assert name in BUILD["sdist"]["include"]
        assert (ROOT / name).exists()


def test_the_command_is_installed():
    [command] = entry_points(group="console_scripts", name="lkjip")
    assert callable(command.load())


def test_every_library_that_is_imported_is_a_dependency():
    names = {"PyYAML": "yaml", "Jinja2": "jinja2", "python-docx": "docx", "Pillow": "PIL"}
    stated = {entry.split(">")[0].strip() for entry in PROJECT["project"]["dependencies"]}
    known = {names.get(name, name) for name in stated} | {"pydantic_core", "markupsafe", "lkjip"}  # with their owners
    imported = {name for path in (ROOT / "lkjip").rglob("*.py") for name in top_level_imports(path)}
    assert imported - sys.stdlib_module_names <= known


def top_level_imports(path: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return {name.split(".")[0] for name in plain | {str(n.module) for n in nodes if isinstance(n, ast.ImportFrom)}}


def test_the_stated_python_is_the_tested_one():
    assert metadata("lkjip")["Requires-Python"] == PROJECT["project"]["requires-python"]


def test_templates_and_data_are_found():
    for name in ("laporan.docx", "kalimat.yaml"):
        assert (paths.templates() / name).is_file()


@pytest.mark.skipif(os.name == "nt", reason="a script of bash")
def test_the_check_of_everything_can_be_run():
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0


def test_the_cache_folder_can_be_named(monkeypatch, tmp_path):
    monkeypatch.setenv("LKJIP_CACHE", str(tmp_path / "di sini"))
    assert paths.cache() == tmp_path / "di sini"
    assert (tmp_path / "di sini").is_dir()


def test_without_a_place_for_a_cache_there_is_none(monkeypatch, tmp_path):
    (tmp_path / "berkas").touch()
    monkeypatch.setenv("LKJIP_CACHE", str(tmp_path / "berkas" / "cache"))
    assert paths.cache() is None
