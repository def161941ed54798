"""What stands in docs/ and beside the README is true: the catalogue of codes, the form of JSON, the pre-commit hook."""

import json
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from lkjip.semua_kode import semua_kode

ROOT = Path(__file__).parent.parent
CATALOGUE = ROOT / "docs" / "aturan.md"
PROSE = "\n".join((ROOT / name).read_text("utf-8") for name in ("README.md", "docs/cara/memeriksa.md"))
EXAMPLE = ROOT / "examples" / "semboro-2024" / "semboro-2024.yaml"


def test_the_catalogue_is_what_the_documentation_says():
    made = runpy.run_path(str(ROOT / "docs" / "buat_aturan.py"))["catalogue"]()
    assert CATALOGUE.read_text("utf-8") == made, "jalankan python docs/buat_aturan.py"


def test_a_stale_catalogue_is_seen(tmp_path):
    script = tmp_path / "buat_aturan.py"
    script.write_text((ROOT / "docs" / "buat_aturan.py").read_text("utf-8"), "utf-8")
    (tmp_path / "aturan.md").write_text("lama\n", "utf-8")
    done = subprocess.run([sys.executable, script, "--periksa"], capture_output=True, text=True, check=False)
    assert (done.returncode, "tidak sesuai" in done.stderr) == (1, True)
    subprocess.run([sys.executable, script], check=True)
    subprocess.run([sys.executable, script, "--periksa"], check=True)


def test_every_link_of_the_catalogue_has_its_heading():
    text = CATALOGUE.read_text("utf-8")
    headings = {_anchor(line) for line in re.findall(r"^##+ (.*)$", text, re.MULTILINE)}
    links = re.findall(r"\]\(#([^)]*)\)", text)
    assert set(links) == headings
    assert len(links) == len(set(links)) > len(semua_kode())


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def test_the_json_that_is_described_is_the_json_that_is_printed():
    text = (ROOT / "docs" / "format-json.md").read_text("utf-8")
    described = json.loads(re.search(r"```json\n(.*?)```", text, re.DOTALL)[1])
    command = [sys.executable, "-m", "lkjip", "validate", str(EXAMPLE), "--format", "json"]
    printed = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert printed.keys() == described.keys()
    assert printed["counts"].keys() == described["counts"].keys()
    assert (printed["format"], printed["version"]) == (described["format"], described["version"])
    for one, other in ((printed["findings"][0], described["findings"][0]),):
        assert one.keys() == other.keys()
        assert one["location"].keys() == other["location"].keys()
    keys = {*described, *described["findings"][0], *described["findings"][0]["location"]}
    assert keys <= set(re.findall(r"`(\w+)`", text))


def test_the_hook_runs_a_command_that_exists():
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook.keys() >= {"id", "name", "entry", "language", "types", "pass_filenames"}
    assert (hook["id"], hook["language"], hook["types"]) == ("lkjip-validate", "python", ["yaml"])
    assert hook["pass_filenames"] is False  # sections are no reports of their own
    program, *arguments = [*hook["entry"].split(), *hook["args"]]
    assert program == "lkjip"
    done = subprocess.run(
        [sys.executable, "-m", "lkjip", *arguments], cwd=EXAMPLE.parent, capture_output=True, check=False
    )
    assert done.returncode == 0


def _snippets() -> list[str]:
    return re.findall(r"```yaml\n(.*?)```", PROSE, re.DOTALL)


@pytest.mark.parametrize("words", ["lkjip validate", "id: lkjip-validate", "abaikan:"])
def test_what_is_shown_can_be_copied(words):
    found = [yaml.safe_load(text) for text in _snippets() if words in text]
    assert found
    assert all(isinstance(data, dict) for data in found)


def test_the_hook_that_is_shown_is_the_hook():
    [text] = [text for text in _snippets() if "id: lkjip-validate" in text]
    [hook] = yaml.safe_load(text)["repos"][0]["hooks"]
    assert hook == {"id": "lkjip-validate"}
