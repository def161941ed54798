"""A part of a text is found in its source, however the text is quoted and folded."""

from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from lkjip.source import Where, load
from lkjip.source.events import LOADER

SMALL = Path(__file__).parents[1] / "data" / "kecil.yaml"

PLAIN = "k: serapan naik 94,83% dan 94,53%\n"
PLAIN_FOLDED = "k: serapan\n  naik 94,83%\n\n  dan 94,53%\n"
SINGLE = "k: 'serapan ''naik''\n  94,83% dan 94,53%'\n"
DOUBLE = 'k: "serapan \\"na\\x69k\\" \\\n   94,83% dan\\n94,\\\n   53%"\n'
FOLDED = "k: >- # 94,83%\n  serapan\n  naik 94,83% dan\n  94,53%\n# 94,53%\n"
LITERAL = "k: |\n\n  serapan\n    naik 94,83%\n  dan 94,53%\n"
LIST = "k: [serapan,\n  naik 94%\n  dan 95%]\n"
ANCHOR = "a: &x !!str 'serapan naik 94,83% dan 94,53%'\nk: *x\n"
WINDOWS = "k: >-\r\n  serapan\r\n  naik 94,83% dan\r\n  94,53%\r\n"


@pytest.mark.parametrize(
    ("source", "words", "line", "column", "length"),
    [
        (PLAIN, "94,83%", 1, 17, 6),
        (PLAIN_FOLDED, "94,83%", 2, 8, 6),
        (PLAIN_FOLDED, "94,53%", 4, 7, 6),
        (SINGLE, "naik", 1, 15, 4),
        (SINGLE, "'naik'", 1, 13, 8),
        (SINGLE, "94,83%", 2, 3, 6),
        (DOUBLE, "naik", 1, 15, 7),
        (DOUBLE, "94,83%", 2, 4, 6),
        (DOUBLE, "94,53%", 2, 16, 4),
        (FOLDED, "94,83%", 3, 8, 6),
        (FOLDED, "94,53%", 4, 3, 6),
        (FOLDED, "dan 94,53%", 3, 15, 3),
        (LITERAL, "94,83%", 4, 10, 6),
        (LITERAL, "94,53%", 5, 7, 6),
        (LIST, "95%", 3, 7, 3),
        (ANCHOR, "94,53%", 1, 38, 6),
        (WINDOWS, "94,53%", 4, 3, 6),
    ],
)
def test_words_are_found_in_their_line(source: str, words: str, line: int, column: int, length: int) -> None:
    path = ("k", 1) if source == LIST else ("k",)
    place = _located(source, words, 0, *path)
    assert place == (line, column, length)


def test_the_second_of_equal_words_is_not_the_first() -> None:
    source = "k: >-\n  yang yang\n  yang\n"
    assert [_located(source, "yang", number, "k") for number in range(3)] == [(2, 3, 4), (2, 8, 4), (3, 3, 4)]


def test_what_shows_nothing_is_the_whole_text() -> None:
    assert _located("k: a b\n", " ", 0, "k") == (1, 4, 3)


def test_a_place_without_a_text_is_the_record() -> None:
    where = load(SMALL).where
    assert where.locate_part(0, 3, "pejabat", "camat") == where.locate("pejabat", "camat")
    assert where.locate_part(0, 3, "tidak_ada") == where.locate("tidak_ada")


@given(st.text(st.sampled_from("ab'\"\\ \n\té—"), min_size=1, max_size=30), st.sampled_from(["'", '"', "|", ">", None]))
def test_every_character_is_found_as_it_is_written(text: str, style: str | None) -> None:
    source = yaml.dump({"k": text}, default_style=style, allow_unicode=True, width=20)
    node = yaml.compose(source, Loader=LOADER)
    value = node.value[0][1].value.strip()  # type: ignore[union-attr]  # a mapping, because a mapping was written
    assume(value)
    lines = source.split("\n")
    where = Where({"f": source}, {(): "f"})
    for at, sign in enumerate(value):
        if not sign.isspace():
            place = where.locate_part(at, at + 1, "k")
            assert place.line and place.column
            written = lines[place.line - 1][place.column - 1 : place.column - 1 + place.length]
            assert written[-1] == sign or written.startswith("\\")


def _located(source: str, words: str, number: int, *path: str | int) -> tuple[int | None, int | None, int]:
    """Line, column and length of the words that come as the `number`-th."""
    where = Where({"f": source}, {(): "f"})
    node = yaml.compose(source, Loader=LOADER).value[-1][1]  # type: ignore[union-attr]
    text = (node.value[path[1]] if len(path) > 1 else node).value.strip()
    at = -1
    for _ in range(number + 1):
        at = text.index(words, at + 1)
    place = where.locate_part(at, at + len(words), *path)
    return place.line, place.column, place.length
