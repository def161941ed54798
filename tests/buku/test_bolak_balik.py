"""Whatever the data say: written as cells or as YAML and read again, they are the same."""

import json
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from lkjip.buku.tulis import workbook
from lkjip.buku.yaml_teks import yaml_text
from lkjip.source.buku.baca import baca
from lkjip.source.buku.susunan import LAINNYA
from lkjip.source.buku.urai import kembali, urai
from lkjip.source.decode import UNPRINTABLE
from lkjip.source.events import plain_data

_spec = spec_from_file_location("buku_conftest", Path(__file__).with_name("conftest.py"))
assert _spec and _spec.loader
_conftest = module_from_spec(_spec)
_spec.loader.exec_module(_conftest)
DATA, stated = _conftest.DATA, _conftest.stated

TEXTS = st.one_of(
    st.sampled_from([
        "", " ", "~", "null", "{}", "[]", "3", "1.500", "83,57", "62,50", "-1.234,50", "007", "1e5", "=1+1", "#N/A",
        "@x", "7.01.01", "2024-01-26", "• a", "• a\n• b", "a; b", "a,b", '"q"', "'", "_x000D_", "a\rb", "a\nb",
        " x ", "\u00a0", "[1]",
        "a / b", "- x", "a: b", "a #b", "yes", "“kutip”", "> x", "x" * 33_000, "kata " * 7000, "…",
    ]),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=30),
)  # fmt: skip
VALUES = st.recursive(
    st.none() | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(TEXTS.filter(lambda key: len(key) < 100), inner, max_size=3)
    ),
    max_leaves=5,
)


def as_text(data: Any) -> str:
    """The data with the order of all keys."""
    return json.dumps(data)


def places(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place of the data, outermost first."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [found for key, item in items for found in ((*path, key), *places(item, (*path, key)))]


def texts(data: Any) -> list[str]:
    """Every key and text."""
    if isinstance(data, dict):
        return [text for key, item in data.items() for text in (key, *texts(item))]
    if isinstance(data, list):
        return [text for item in data for text in texts(item)]
    return [data] if isinstance(data, str) else []


@st.composite
def changed(draw: st.DrawFn, name: str) -> Any:
    """A report with some of its parts replaced by anything, removed, added or moved."""
    data = stated(name)
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.sampled_from(places(data)))
        holder = data
        for step in place[:-1]:
            holder = holder[step]
        act = draw(st.sampled_from(["ganti", "hapus", "tambah", "balik"]))
        if act == "ganti":
            holder[place[-1]] = draw(VALUES)
        elif act == "hapus":
            del holder[place[-1]]
        elif act == "tambah" and isinstance(holder, dict):
            holder[draw(TEXTS.filter(lambda key: len(key) < 100))] = draw(VALUES)
        elif act == "tambah":
            holder.insert(place[-1], draw(VALUES))
        elif isinstance(holder, dict):
            items = list(holder.items())[::-1]
            holder.clear()
            holder.update(items)
        if not places(data):
            break
    return data


def test_the_four_reports_come_back_from_their_cells(name: str) -> None:
    assert kembali(urai(stated(name))) == stated(name)


def test_the_four_reports_come_back_from_a_workbook(name: str, tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(workbook(stated(name)))
    read = baca(path)
    assert read.findings == []
    assert read.data == stated(name)


def test_the_four_reports_come_back_from_yaml(name: str) -> None:
    text = yaml_text(stated(name), "judul")
    back, findings = plain_data(text, "x.yaml")
    assert (findings, as_text(back)) == ([], as_text(stated(name)))
    assert max(map(len, text.splitlines())) < 200


def test_few_values_have_no_column_of_their_own() -> None:
    paths = [row["jalur"] for row in urai(stated("semboro")).tabel[LAINNYA.nama]]
    decree = [path for path in paths if path.startswith("iku / keputusan / ")]  # its text is too free for columns
    others = [path.rpartition(" / ")[2] for path in paths if path not in decree]
    assert decree and others == [
        "[1]", "[1]", "[2]",  # remarks below the two Matriks Renstra
        "predikat", "nilai", "sumber",
    ]  # fmt: skip
    assert not urai(stated("kecil")).tabel[LAINNYA.nama]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(DATA)).flatmap(changed))
def test_any_change_of_a_report_comes_back_from_its_cells(data: Any) -> None:
    assert kembali(urai(data)) == data


@settings(max_examples=8, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(data=changed("kecil"))
def test_any_change_of_a_report_comes_back_from_a_workbook(data: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("buku") / "buku.xlsx"
    path.write_bytes(workbook(data))
    read = baca(path)
    assert read.data == data
    # rows that refer to one whose name stands on the sheet for the rest are told about; nothing is lost
    has_rest = bool(urai(data).tabel[LAINNYA.nama])
    assert {finding.code for finding in read.findings} <= ({"B107", "B108"} if has_rest else set())


@settings(max_examples=120, deadline=None)
@given(st.dictionaries(TEXTS.filter(lambda key: len(key) < 100), VALUES, max_size=4))
def test_any_data_come_back_from_yaml(data: Any) -> None:
    assume(not any(map(UNPRINTABLE.search, texts(data))))  # an error of the data in every form
    back, findings = plain_data(yaml_text(data), "x.yaml")
    assert (findings, as_text(back)) == ([], as_text(data))


def test_equal_data_give_equal_bytes() -> None:
    assert workbook(stated("panti")) == workbook(stated("panti"))


def test_a_workbook_holds_no_time_and_no_person() -> None:
    from openpyxl import load_workbook

    properties = load_workbook(BytesIO(workbook({}))).properties
    assert (properties.creator, properties.lastModifiedBy) == ("lkjip", None)
    assert properties.modified.year == properties.created.year == 2024
