"""The command run as a person runs it, on copies of the example."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from lkjip import paths

EXAMPLE = Path(__file__).parents[2] / "examples" / "semboro-2024"
MAIN = "semboro-2024.yaml"


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def run(tmp_path, cache):
    """Run `lkjip` in the folder of the test."""
    return _runner(tmp_path, cache)


@pytest.fixture(scope="module")
def module_run(tmp_path_factory, cache):
    """The same for the tests of a module together, which name whole paths."""
    return _runner(tmp_path_factory.mktemp("kerja"), cache)


def _runner(folder, cache):
    def lkjip_run(*arguments, **environment):
        return subprocess.run(
            [sys.executable, "-m", "lkjip", *map(str, arguments)],
            cwd=folder,
            env={**os.environ, "LKJIP_CACHE": str(cache), "PYTHONUTF8": "1", "NO_COLOR": "", **environment},
            capture_output=True,
            encoding=environment.get("PYTHONIOENCODING", "utf-8"),
            check=False,
        )

    return lkjip_run


def copy_example(folder) -> None:
    """The example's own files, without a report that somebody built beside them."""
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.docx"))


@pytest.fixture(name="copy_example")
def copy_example_fixture():
    return copy_example


@pytest.fixture
def data(tmp_path):
    """A copy of the example to spoil."""
    copy_example(tmp_path)
    return tmp_path / MAIN


@pytest.fixture(scope="session")
def built(tmp_path_factory, cache):
    """The example, built once."""
    output = tmp_path_factory.mktemp("hasil") / "laporan.docx"
    command = [sys.executable, "-m", "lkjip", "build", str(EXAMPLE / MAIN), "-o", str(output)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "LKJIP_CACHE": str(cache)})
    return output.read_bytes()


@pytest.fixture
def spoil():
    """Change one place in a file."""

    def change(path: Path, old: str, new: str) -> None:
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return change


@pytest.fixture
def refused():
    """The one sentence of a command that could not run."""

    def sentence(done) -> str:
        assert (done.returncode, done.stdout) == (2, ""), done.stderr
        assert done.stderr.count("\n") == 1
        assert done.stderr.startswith("lkjip: ")
        return done.stderr

    return sentence


@pytest.fixture
def prevented():
    """The findings of a build that was prevented."""

    def shown(done, code: str) -> str:
        assert (done.returncode, done.stdout) == (1, ""), done.stderr
        assert f"error[{code}" in done.stderr
        assert done.stderr.rstrip().splitlines()[-1].startswith("lkjip: laporan tidak dibuat")
        return done.stderr

    return shown


@pytest.fixture
def edit_by_hand():
    """Change a document as Word would: another content, no new digest."""

    def edit(path: Path) -> bytes:
        with zipfile.ZipFile(path) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        members["word/document.xml"] = members["word/document.xml"].replace(b"PENDAHULUAN", b"PEMBUKA", 1)
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in members.items():
                archive.writestr(name, content)
        return path.read_bytes()

    return edit


@pytest.fixture
def spoil_template():
    """Our template (the report's, unless another is named) with a change in its text."""

    def change(path: Path, old: bytes, new: bytes, name: str = "laporan.docx") -> None:
        with zipfile.ZipFile(paths.templates() / name) as archive, zipfile.ZipFile(path, "w") as copy:
            for member in archive.namelist():
                content = archive.read(member)
                assert member != "word/document.xml" or old in content
                copy.writestr(member, content.replace(old, new, 1) if member == "word/document.xml" else content)

    return change
