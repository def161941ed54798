"""Numbers of headings as Word computes them."""

import pytest
from naskah import NS, level

from lkjip.word.manifest import parse
from lkjip.word.numbering import Counters, Level, NumberedList, formatted
from lkjip.word.styles import Styles


@pytest.mark.parametrize(
    ("value", "style", "text"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (14, "upperRoman", "XIV"),
        (1999, "lowerRoman", "mcmxcix"),
        (2, "upperLetter", "B"),
        (28, "lowerLetter", "bb"),
        (3, "none", ""),
        (3, "unknown", "3"),
    ],
)
def test_formats(value: int, style: str, text: str) -> None:
    assert formatted(value, style) == text


def run(levels: tuple[Level, ...], *uses: int) -> list[str]:
    counters = Counters({"1": NumberedList("0", levels)})
    return [counters.next("1", use)[0] for use in uses]


def test_deeper_levels_start_again() -> None:
    levels = (Level("upperRoman", "BAB %1"), Level("upperLetter", "%2."), Level("decimal", "%2.%3"))
    assert run(levels, 0, 1, 2, 2, 1, 2, 0, 1) == ["BAB I", "A.", "A.1", "A.2", "B.", "B.1", "BAB II", "A."]


def test_start_restart_and_legal_numbers() -> None:
    assert run((Level(text="%1", start=5),), 0, 0) == ["5", "6"]
    never = (Level(text="%1"), Level(text="%2", restart=0))
    assert run(never, 0, 1, 1, 0, 1) == ["1", "1", "2", "2", "3"]
    after_first = (Level(text="%1"), Level(text="%2"), Level(text="%3", restart=1))
    assert run(after_first, 0, 1, 2, 1, 2, 0, 2) == ["1", "1", "1", "2", "2", "2", "1"]
    legal = (Level("upperRoman", "%1"), Level("decimal", "%1.%2", legal=True))
    assert run(legal, 0, 1) == ["I", "1.1"]


def test_a_level_without_its_parent_takes_the_parents_start() -> None:
    assert run((Level(text="%1"), Level(text="%1.%2")), 1, 1) == ["1.1", "1.2"]


def test_lists_of_one_abstract_list_share_their_numbers_until_one_starts_again() -> None:
    levels = (Level(text="%1"),)
    again = (Level(text="%1", override=1),)
    lists = {"1": NumberedList("0", levels), "2": NumberedList("0", levels), "3": NumberedList("0", again)}
    counters = Counters(lists)
    assert [counters.next(one, 0)[0] for one in ("1", "2", "3", "3", "1")] == ["1", "2", "1", "2", "3"]
    assert counters.next("9", 0) == ("", "nothing")


def test_numbering_xml_is_read() -> None:
    xml = (
        f'<w:numbering {NS}><w:abstractNum w:abstractNumId="4">{level(0, "upperRoman", "%1")}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/>'
        "</w:lvlOverride></w:num></w:numbering>"
    )
    lists = Styles(None, parse(xml.encode())).lists
    assert Counters(lists).next("7", 0) == ("III", "tab")
