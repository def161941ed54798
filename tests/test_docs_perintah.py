"""Every command that README and docs show is run, document by document, in a copy of the examples."""

import re
import shlex
import shutil
from pathlib import Path

import docx
import pytest
from importer.bahan.simpan import xlsx
from importer.bahan.tata_h import lembar_h
from typer.testing import CliRunner

from lkjip.cli import app

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted(
    path for path in (*ROOT.glob("README*.md"), *ROOT.glob("docs/**/*.md")) if path.name != "perintah.md"
)
NOT_RUN = {"--halaman": "needs LibreOffice", "--pdf": "needs LibreOffice", "--pantau": "runs until it is stopped"}
FINDINGS = {  # what ends with exit code 1 because the documentation speaks of data that are not complete
    "lkjip validate balung/balung-2025.yaml --format concise",
    "lkjip validate balung/balung-2025.yaml",
}
SHIPPED = ROOT / "examples" / "semboro-2024"


def shown(path):
    """The commands of a document in their order, each with what a console block says that it prints."""
    for kind, block in re.findall(r"^```(sh|console)\n(.*?)^```", path.read_text("utf-8"), re.DOTALL | re.MULTILINE):
        if kind == "console":
            yield from re.findall(r"^\$ (lkjip .*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
        else:
            yield from ((line, None) for line in block.splitlines() if line.startswith("lkjip "))


WITH_COMMANDS = [path for path in DOCUMENTS if list(shown(path))]


@pytest.fixture(scope="module")
def made_world(tmp_path_factory):
    """A folder in which every file stands that the documents speak of as there."""
    tmp_path = tmp_path_factory.mktemp("dunia")
    left_out = shutil.ignore_patterns("*.docx", "*.pdf")
    for folder in (".", "semboro-2024", "data/semboro", "data/panti"):
        shutil.copytree(SHIPPED, tmp_path / folder, dirs_exist_ok=True, ignore=left_out)
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=left_out)
    for copy in ("kecamatan-saya-2024.yaml", "data.yaml"):
        shutil.copyfile(SHIPPED / "semboro-2024.yaml", tmp_path / copy)
    shutil.copytree(SHIPPED, tmp_path / "arsip", ignore=left_out)
    shutil.copytree(SHIPPED, tmp_path / "kecamatan-saya-2024", ignore=left_out)
    folder = tmp_path / "kecamatan-saya-2024"
    (folder / "semboro-2024.yaml").rename(folder / "kecamatan-saya-2024.yaml")
    for kind in ("dpa", "lra"):
        shutil.copyfile(SHIPPED / "sumber" / f"{kind}-semboro-2024.xlsx", tmp_path / f"{kind}.xlsx")
    shutil.copyfile(tmp_path / "dpa.xlsx", tmp_path / "kabupaten.xlsx")
    xlsx(tmp_path / "rekap-sendiri.xlsx", [lembar_h()])  # an office's own recap
    letter = docx.Document()  # an office's own, small: the whole template is checked and used in docs/cara/templat.md
    letter.add_paragraph("{{ nama }}, {{ kabupaten }}")
    letter.save(str(tmp_path / "kop-kantor.docx"))
    shutil.copyfile(next((ROOT / "examples" / "balung-2023-sk-iku").glob("*.yaml")), tmp_path / "sk-panti.yaml")
    return tmp_path


@pytest.fixture
def world(made_world, monkeypatch):
    """The commands are run in that folder, with a cache of their own beside it."""
    monkeypatch.chdir(made_world)
    monkeypatch.setenv("LKJIP_CACHE", str(made_world / "cache"))
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setattr("os.fsync", lambda _: None)  # a power cut is not the question here


@pytest.fixture(scope="module")
def ran():
    """The commands that an earlier document has shown already."""
    return set()


def expanded(words):
    """The words as a shell hands them over: patterns that stand without quotes are files."""
    for word in words:
        found = sorted(map(str, Path().glob(word))) if "*" in word else []
        yield from found or [word]


@pytest.mark.parametrize("document", WITH_COMMANDS, ids=lambda path: path.relative_to(ROOT).as_posix())
@pytest.mark.usefixtures("world")
def test_the_commands_of_a_document_run(document, ran):
    for typed, printed in shown(document):
        words = shlex.split(typed, comments=True)
        if any(word in NOT_RUN for word in words) or (printed is None and tuple(words) in ran):
            continue
        ran.add(tuple(words))
        done = CliRunner().invoke(app, list(expanded(words[1:])), prog_name="lkjip")
        expected = 1 if shlex.join(words) in FINDINGS else 0
        assert done.exit_code == expected, f"{typed}\n{done.output}\n{done.exception!r}"
        if printed is not None:
            compare(printed, done.output)


def compare(printed, output):
    """The same lines; `...` stands for any number of them."""
    pattern = ".*".join(re.escape(part) for part in re.split(r"^\.\.\.\n", printed, flags=re.MULTILINE))
    assert re.fullmatch(pattern, output, re.DOTALL), output


def test_the_documents_show_commands():
    assert {path.name for path in WITH_COMMANDS} >= {"README.md", "tutorial.md", "impor.md", "sk-iku.md"}
    assert sum(len(list(shown(path))) for path in WITH_COMMANDS) > 50


def test_both_readmes_have_the_same_first_commands_and_name_every_command():
    texts = [(ROOT / name).read_text("utf-8") for name in ("README.md", "README.en.md")]
    blocks = [re.findall(r"^```(?:sh|powershell)\n(.*?)^```", text, re.DOTALL | re.MULTILINE) for text in texts]
    first = [block for block in blocks[1] if "lkjip" in block or ".ci/run" in block]
    assert len(first) == 3
    assert set(first) <= set(blocks[0])
    named = [set(re.findall(r"lkjip ([a-z][a-z-]+)", text)) for text in texts]
    commands = {command.name or command.callback.__name__ for command in app.registered_commands}
    assert all(commands - {"nama"} <= names for names in named), [commands - names for names in named]
