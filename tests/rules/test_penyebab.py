"""Which figure is told where arithmetic checks fail: the wrong one, once, with what it should be."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip.rules.cek import Besaran, Cek, cek, cek_jumlah
from lkjip.rules.penyebab import explained
from lkjip.rules.temuan import Found, Path

RIGHT = {"a": 120, "b": 45, "c": 300, "d": 77, "e": 512, "x": 165, "y": 377, "z": 542, "v": 512, "total": 1054}
SUMS = {"x": "ab", "y": "cd", "z": "xy", "v": "e", "total": "zv"}


def figure(name: str, data: dict[str, int]) -> Besaran:
    return Besaran((name,), Decimal(data[name]), f"angka {name}")


def leaves(name: str) -> str:
    return "".join(map(leaves, SUMS[name])) if name in SUMS else name


def checks(data: dict[str, int]) -> Iterator[tuple[str, Cek]]:
    """Every total is checked against its leaves, as the budget is; leaf by leaf their doubles are printed too."""
    for name in SUMS:
        parts = [figure(leaf, data) for leaf in leaves(name)]
        total = sum(data[leaf] for leaf in leaves(name))
        found = Found(f"{name} ditulis {data[name]}, jumlahnya {total}", (name,), "perbaiki")
        yield f"K-{name}", cek_jumlah(f"jumlah {name}", [figure(name, data)], parts, lambda found=found: found)


def told(data: dict[str, int]) -> list[tuple[str, Path, str]]:
    return [(code, found.path, found.message) for code, found in explained(list(checks(data)))]


def test_nothing_is_told_of_right_sums() -> None:
    assert told(RIGHT) == []


def test_a_wrong_total_is_told_in_its_own_words() -> None:
    assert told(RIGHT | {"y": 337}) == [("K-y", ("y",), "y ditulis 337, jumlahnya 377")]


def test_a_wrong_part_of_several_sums_is_told_at_the_smallest_sum() -> None:
    [(code, found)] = explained(list(checks(RIGHT | {"e": 521})))
    assert (code, found.path) == ("K-v", ("e",))
    assert found.message == "angka e ditulis 521, tetapi jumlah v dan jumlah total hanya cocok bila 512 (selisih 9)"
    assert (
        found.hint
        == "cocokkan angka e dengan sumbernya, lalu perbaiki; bila sudah benar, perbaiki angka yang tidak cocok"
    )
    assert [path for path, _ in found.related] == [("v",), ("total",)]


def test_of_two_parts_that_may_be_wrong_the_slip_is_pointed_at() -> None:
    [(code, found)] = explained(list(checks(RIGHT | {"b": 55})))  # 110 for 120 would be one digit too
    assert (code, found.path) == ("K-x", ("x",))
    assert [path for path, _ in found.related] == [("a",), ("b",), ("z",), ("total",)]
    [(code, found)] = explained(list(checks(RIGHT | {"a": 102})))  # 120 exchanged; 63 for 45 is no slip
    assert (code, found.path) == ("K-x", ("a",))
    assert found.message == "x ditulis 165, jumlahnya 147; mungkin angka a 102, seharusnya 120"


def test_two_mistakes_are_two_findings() -> None:
    found = told(RIGHT | {"e": 521, "y": 337})
    assert sorted(path for _, path, _ in found) == [("e",), ("y",)]


def test_a_missing_row_is_told_once_with_the_sums_above_it() -> None:
    data = dict(RIGHT)
    rows = [item for item in checks(data | {"d": 0}) if item[0] != "K-v"]
    single = cek("isi c", ([figure("c", data)],), lambda _: Decimal(300), lambda: Found("c", ("c",), ""))
    gone = cek("isi d", ([figure("d", data | {"d": 0})],), lambda _: Decimal(0), lambda: Found("d", ("d",), ""))
    [(code, found)] = explained([*rows, ("K-c", single), ("K-d", gone)])
    assert (code, found.path) == ("K-y", ("y",))
    assert [text for _, text in found.related] == ["jumlah z juga tidak cocok", "jumlah total juga tidak cocok"]


@pytest.mark.parametrize("written", ["95.14", "95.1", "95"])
def test_a_percentage_may_be_rounded(written: str) -> None:
    parts = (
        [Besaran(("p",), Decimal(written), "p")],
        [Besaran(("r",), Decimal(1450), "r")],
        [Besaran(("q",), Decimal(1524), "q")],
    )
    check = cek("p", parts, lambda sums: sums[0] * 100 / sums[1], lambda: Found("", (), ""))
    assert check.cocok
    wrong = cek(
        "p", ([Besaran(("p",), Decimal("95.41"), "p")], *parts[1:]), check.hitung, lambda: Found("", ("p",), "")
    )
    assert not wrong.cocok


@given(st.sampled_from(sorted(RIGHT)), st.integers(-99, 999))
def test_whatever_figure_is_wrong_it_or_its_sum_is_told_once(name: str, gap: int) -> None:
    data = RIGHT | {name: RIGHT[name] + gap}
    found = explained(list(checks(data)))
    assert len(found) == (1 if gap else 0)
    for _, one in found:
        places = {one.path, *(path for path, _ in one.related)}
        assert (name,) in places or any(name in leaves(path[0]) for path in places if path[0] in SUMS)
