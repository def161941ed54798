"""The Semboro figures as published: every contradiction that the data can carry is put back, and every one is found.

Each block of the lists in `data/semboro-terbit` says what was published, what it changes in which file of the example
(the lines `-` become `+`), and which findings must then stand on a line with the words given. `terbit.txt` (figures)
and `prosa.txt` (sentences) make one report each with all of their blocks; those of `tak-terbaca.txt` are tried one by
one, because nothing else is checked in data that cannot be read.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pytest
from mutasi import SEMBORO, temuan

from lkjip.diagnostics import Diagnostic

TOGETHER = "K103"  # two wrong pagu explain the wrong total only together, so that it is told besides
LISTS = Path(__file__).parent / "data" / "semboro-terbit"


class Tanaman(NamedTuple):
    """A published contradiction: its file, what changes there, and the findings it must give."""

    judul: str
    berkas: str
    ubah: tuple[tuple[str, str], ...]
    temuan: tuple[tuple[str, str, str], ...]


def _blocks(name: str) -> Iterator[Tanaman]:
    for block in (LISTS / name).read_text("utf-8").strip().split("\n\n"):
        title, file, *lines = block.split("\n")
        marked = [line for line in lines if line[:2] in ("- ", "+ ")]
        told = [line.split(" ", 2) for line in lines if line[:2] not in ("- ", "+ ")]
        found = tuple((code, at, words.removeprefix("| ")) for code, at, words in told)
        yield Tanaman(title, file.removeprefix("@ "), tuple(_changes(marked)), found)


def _changes(marked: list[str]) -> Iterator[tuple[str, str]]:
    """Old and new lines in pairs: a run of `-` with the run of `+` behind it, if any."""
    runs = [(sign, "".join(f"{line[2:]}\n" for line in run)) for sign, run in groupby(marked, lambda line: line[0])]
    for number, (sign, text) in enumerate(runs):
        after = runs[number + 1] if number + 1 < len(runs) else ("", "")
        if sign == "-":
            yield text, after[1] if after[0] == "+" else ""


TERBIT, PROSA, TAK_TERBACA = (tuple(_blocks(f"{name}.txt")) for name in ("terbit", "prosa", "tak-terbaca"))


def _variant(folder: Path, planted: tuple[Tanaman, ...]) -> tuple[Path, list[Diagnostic]]:
    texts = {path.name: path.read_text("utf-8") for path in SEMBORO.parent.glob("*.yaml")}
    for one in planted:
        for old, new in one.ubah:
            before = texts[one.berkas]
            assert f"\n{before}".count(f"\n{old}") == 1, (one.judul, old)
            texts[one.berkas] = f"\n{before}".replace(f"\n{old}", f"\n{new}")[1:]
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return folder, temuan(folder / SEMBORO.name)


def _missing(one: Tanaman, folder: Path, found: list[Diagnostic]) -> list[tuple[str, str, str]]:
    """What was expected of one planted contradiction and is not among the findings."""
    return [expected for expected in one.temuan if not any(_is(expected, folder, it) for it in found)]


def _is(expected: tuple[str, str, str], folder: Path, found: Diagnostic) -> bool:
    """Whether a finding has the code and stands on, or points to, a line with the words."""
    code, name, words = expected
    places = [found.location, *(place for place, _ in found.related)]
    lines = [at.line for at in places if at and at.line is not None and Path(at.file) == folder / name]
    text = (folder / name).read_text("utf-8").split("\n")
    return found.code == code and any(words in text[line - 1] for line in lines)


@pytest.mark.parametrize("one", TERBIT + PROSA + TAK_TERBACA, ids=lambda one: one.judul[:60])
def test_a_published_contradiction_is_found(tmp_path: Path, one: Tanaman) -> None:
    assert one.temuan
    usual = _variant(tmp_path, ())
    assert all(expected in _missing(one, *usual) for expected in one.temuan), "found without being planted"
    assert _missing(one, *_variant(tmp_path, (one,))) == []


@pytest.mark.parametrize("planted", [TERBIT, PROSA], ids=["angka", "uraian"])
def test_all_of_them_are_found_at_once(tmp_path: Path, planted: tuple[Tanaman, ...]) -> None:
    folder, found = _variant(tmp_path, planted)
    assert [(one.judul, missing) for one in planted if (missing := _missing(one, folder, found))] == []
    expected = {code for one in planted for code, _, _ in one.temuan} | {TOGETHER}
    assert {one.code for one in found} <= expected | {one.code for one in temuan(SEMBORO)}
