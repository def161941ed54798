"""The documents hold together: every link, anchor and picture exists, and the site names every page."""

import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.glob("**/*.md")])
GENERATED = {"aturan": "catalogue", "perintah": "page", "kunci": "page"}


def prose(path):
    """The text without blocks of code and code in a line, in which brackets are no links."""
    text = re.sub(r"^```.*?^```", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"`[^`\n]*`", "x", text)


def anchors(path):
    """The anchors of the headings, as GitHub and the site make them."""
    text = re.sub(r"^```.*?^```", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]


def links(path):
    return [one for one in re.findall(r"\]\(([^)\s]+)\)", prose(path)) if not re.match(r"[a-z]+:", one)]


def broken(path):
    for link in links(path):
        name, _, anchor = link.partition("#")
        target = (path.parent / name).resolve() if name else path
        if not target.is_file() or (anchor and anchor not in anchors(target)):
            yield link


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(path):
    assert list(broken(path)) == []


def test_a_broken_link_is_seen(tmp_path):
    page = tmp_path / "a.md"
    page.write_text("# Satu\n[a](#satu) [b](#dua) [c](tidak-ada.md) [d](a.md#satu)\n", "utf-8")
    assert list(broken(page)) == ["#dua", "tidak-ada.md"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_two_headings_share_an_anchor(path):
    if path.name != "CHANGELOG.md":
        found = anchors(path)
        assert sorted({one for one in found if found.count(one) > 1}) == []


def test_pages_of_the_site_link_to_nothing_outside_of_it():
    outside = [
        f"{page.name}: {link}"
        for page in DOCS.glob("**/*.md")
        for link in links(page)
        if link[0] != "#" and not (page.parent / link.partition("#")[0]).resolve().is_relative_to(DOCS)
    ]
    assert outside == []


def test_the_site_names_every_page():
    site = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    named = [page for part in site["nav"] for page in _pages(part)]
    assert sorted(named) == sorted(page.relative_to(DOCS).as_posix() for page in DOCS.glob("**/*.md"))
    assert (site["theme"]["name"], site["theme"]["language"]) == ("material", "id")


def _pages(part):
    if isinstance(part, str):
        return [part]
    return [page for inner in (part.values() if isinstance(part, dict) else part) for page in _pages(inner)]


def test_pictures_are_small_and_used():
    pictures = [*DOCS.glob("**/*.png")]
    text = "".join(page.read_text("utf-8") for page in PAGES)
    assert all(picture.stat().st_size < 120_000 for picture in pictures)
    assert [picture.name for picture in pictures if picture.name not in text] == []


@pytest.mark.parametrize(("page", "function"), GENERATED.items())
def test_the_reference_is_what_the_program_says(page, function):
    made = runpy.run_path(str(DOCS / f"buat_{page}.py"))[function]()
    assert (DOCS / f"{page}.md").read_text("utf-8") == made, f"jalankan python docs/buat_{page}.py"


@pytest.mark.parametrize("page", ["perintah", "kunci"])
def test_a_stale_reference_is_seen(page, tmp_path):
    script = tmp_path / f"buat_{page}.py"
    script.write_text((DOCS / script.name).read_text("utf-8"), "utf-8")
    (tmp_path / f"{page}.md").write_text("lama\n", "utf-8")
    done = subprocess.run([sys.executable, script, "--periksa"], capture_output=True, text=True, check=False)
    assert (done.returncode, "tidak sesuai" in done.stderr) == (1, True)


def test_every_part_of_ci_for_the_reference():
    text = (ROOT / ".ci" / "run").read_text("utf-8")
    assert f"for page in {' '.join(GENERATED)}; do" in text
