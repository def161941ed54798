"""The pages of the indicators: what stands together, what is divided, and what each says."""

from decimal import Decimal

import pytest

from lkjip.calc.hasil import Status, Uang
from lkjip.model.values import Nilai
from lkjip.rekap.cara import cara
from lkjip.rekap.halaman import halaman
from lkjip.rekap.instansi import IndikatorInstansi, Instansi
from lkjip.rekap.susun import rekap


def institution(name, *reached, unit="%"):
    """An institution with an indicator for each capaian."""
    items = tuple(
        IndikatorInstansi(
            id=f"layanan{number}",
            nama=f"Indikator {number}",
            satuan=unit,
            target=Nilai(angka=Decimal(100)),
            realisasi=None if value is None else Nilai(angka=Decimal(value)),
            capaian=None if value is None else Decimal(value),
            dihitung=None if value is None else Decimal(value),
            predikat="",
            status=Status.BELUM_ADA_DATA if value is None else Status.TERCAPAI,
        )
        for number, value in enumerate(reached, 1)
    )
    known = [item.capaian for item in items if item.capaian is not None]
    mean = sum(known, Decimal(0)) / len(known) if known else None
    money = Uang(Decimal(100), Decimal(90))
    return Instansi(f"{name}.yaml", name, "Jember", 2024, items, mean, "", None, money, None, 0, 0, 0)


def pages(*institutions):
    made = rekap(institutions, ())
    assert made
    return halaman(made.indikator)


def test_short_tables_share_a_page_and_none_is_cut():
    tables = pages(institution("Kecamatan Balung", *[90] * 9), institution("Kecamatan Panti", *[95] * 9))
    assert len(tables) == 9
    assert not tables[0].halaman_baru
    assert 0 < sum(one.halaman_baru for one in tables) < 3
    assert all(one.akhir and not one.lanjutan for one in tables)


def test_a_table_of_a_whole_kabupaten_has_a_page_of_its_own():
    tables = pages(*(institution(f"Kecamatan {chr(65 + n)}bung", 90, 80) for n in range(26)))
    assert [one.halaman_baru for one in tables] == [False, True]
    assert [len(one.baris) for one in tables] == [26, 26]


def test_a_long_table_is_divided_and_its_bars_have_one_scale():
    tables = pages(*(institution(f"Dinas Nomor {n}", 60 + n) for n in range(70)))
    assert [len(one.baris) for one in tables] == [35, 35]
    assert [(one.halaman_baru, one.lanjutan, one.akhir) for one in tables] == [
        (False, False, False),
        (True, True, True),
    ]
    assert [bool(one.catatan) for one in tables] == [False, True]
    assert len({one.grafik.highest for one in tables}) == 1
    assert tables[1].grafik.categories[0] == "Nomor 35"


def test_names_of_two_lines_make_the_bars_higher():
    short = pages(institution("Kecamatan Balung", 90), institution("Kecamatan Panti", 90))[0].grafik
    long = pages(institution("Kecamatan Balung", 90), institution("Badan Kesatuan Bangsa dan Politik", 90))[0].grafik
    assert long.height_mm > short.height_mm
    assert long.categories[1] == "Badan Kesatuan Bangsa dan Politik"


@pytest.mark.parametrize(("unit", "value", "note"), [("Dokumen", "100", "Satuan: Dokumen. "), ("%", "100%", "")])
def test_a_unit_that_is_a_word_is_said_once(unit, value, note):
    [table] = pages(institution("Balung", 90, unit=unit), institution("Panti", 80, unit=unit))
    assert table.baris[0].target == value
    assert table.catatan[0].startswith(f"{note}Rata-rata: ")


def test_what_is_missing_is_said():
    some, none = institution("Balung", 90, None), institution("Panti", None, None)
    tables = pages(some, none)
    assert tables[0].catatan[0].endswith("Tanpa 1 instansi yang capaiannya belum ada.")
    assert tables[0].grafik.series[0].values == (Decimal(90), None)
    assert (tables[1].grafik, tables[1].rata_rata) == (None, "–")
    made = rekap((some, none), ())
    assert made
    said = " ".join(cara(made))
    assert "Peringkatnya belum memuat indikator yang capaiannya belum ada: Balung (1 dari 2)." in said
    assert "Tanpa peringkat karena belum ada capaian: Panti." in said
