from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip.source import Where, load
from lkjip.source.events import plain_data
from lkjip.source.shape import Steps

SMALL = Path(__file__).parents[1] / "data" / "kecil.yaml"


@pytest.fixture(scope="module")
def where() -> Where:
    return load(SMALL).where


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("tahun",), "2024"),
        (("instansi", "nama"), "Kecamatan Sukarasa"),
        (("instansi", "wilayah", "penduduk", "laki_laki"), "10.250"),
        (("pejabat", "camat", "nama"), "'Rahmawati, S.Sos.'"),
        (("pejabat", "camat"), "camat"),
        (("pejabat", "camat", "mulai"), "camat"),
        (("renstra", "versi", 0, "tujuan", 0, "sasaran", 1, "indikator", 0, "target", 2026), "90"),
        (("realisasi", "keuangan", "sub_kegiatan", "7.01.02.2.04.0003"), "45.000.000"),
        (("realisasi", "keuangan", "sub_kegiatan", "7.01.01.2.02.0003"), "7.01.01.2.02.0003"),
        (("renstra", "versi", 7), "versi"),
        (("iku", "keputusan", "tanggal"), "keputusan"),
        (("tidak_ada",), "tahun: 2024"),
    ],
)
def test_values(where: Where, path: Steps, text: str) -> None:
    place = where.locate(*path)
    assert place.line and place.column
    line = SMALL.read_text("utf-8").splitlines()[place.line - 1]
    assert line[place.column - 1 : place.column - 1 + place.length] == text


def test_keys(where: Where) -> None:
    assert str(where.locate_key("instansi", "nama")).endswith("kecil.yaml:4:3")
    assert where.locate_key("instansi", "nama").length == 4


def test_other_spellings_and_merged_records(tmp_path: Path) -> None:
    path = tmp_path / "l.yaml"
    path.write_text("a: &a\n  7.01.01.2.02.01: 5\nb: {<<: *a, x: {nilai: 3}}\nc:\n", "utf-8")
    where = load(path).where
    assert str(where.locate("a", "7.01.01.2.02.0001")).endswith(":2:20")
    assert str(where.locate("b", "7.01.01.2.02.0001")).endswith(":2:20")
    assert str(where.locate("b", "x", "angka")).endswith(":3:24")
    assert str(where.locate("c")).endswith(":4:1")


def test_the_folder_of_the_naming_file(where: Where) -> None:
    assert where.folder("realisasi", "pelaksanaan") == SMALL.parent


@given(st.text(st.sampled_from("ab:-[]{}&*!|>'\"?<~, \n"), max_size=40))
def test_whatever_can_be_read_can_be_located(text: str) -> None:
    data, _ = plain_data(text, "f")
    if data is not None:
        where = Where({"f": text}, {(): "f"})
        for step in data if isinstance(data, dict) else range(len(data)):
            place = where.locate(step)
            assert place.file == "f" and (place.line or 0) >= 1
