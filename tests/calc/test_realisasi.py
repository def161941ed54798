"""Where the realisasi of an indicator comes from, and the indicators of programmes."""

from decimal import Decimal

import pytest

from lkjip.calc.hasil import Status
from lkjip.calc.keluaran import indikator_program, keluaran
from lkjip.calc.realisasi import rasio
from lkjip.model.anggaran import IndikatorKeluaran
from lkjip.model.kinerja import Pelaksanaan

D = Decimal


@pytest.mark.parametrize(
    ("pembilang", "penyebut", "satuan", "angka"),
    [
        ("47", "47", "%", "100"),
        ("9", "10", None, "90"),
        ("1", "3", "Persen", "33.33333333333333333333333333"),
        ("3", "4", "Indeks", "0.75"),
        ("0", "5", "%", "0"),
    ],
)
def test_rasio(pembilang, penyebut, satuan, angka):
    assert rasio(D(pembilang), D(penyebut), satuan).angka == D(angka)


def test_a_ratio_to_zero_is_none():
    assert rasio(D(0), D(0), "%") is None


def stated(**fields):
    return lambda data: data["realisasi"]["indikator"].update(trantib=fields)


def trantib(hasil, *changes):
    return next(item for item in hasil(*changes).indikator if item.indikator.id == "trantib")


def test_a_value_goes_before_a_ratio(hasil):
    assert trantib(hasil, stated(nilai="96", pembilang="47", penyebut="47")).realisasi.angka == 96


def test_nothing_stated_is_missing_and_not_zero(hasil):
    for change in (stated(), stated(pembilang="47"), lambda data: data["realisasi"]["indikator"].pop("trantib")):
        found = trantib(hasil, change)
        assert (found.realisasi, found.capaian, found.kelas, found.status) == (None, None, None, Status.BELUM_ADA_DATA)
        assert found.akhir_capaian is None
        assert found.riwayat == {}


def test_a_ratio_to_zero_cannot_be_computed_but_is_not_missing(hasil):
    found = trantib(hasil, stated(pembilang="0", penyebut="0"))
    assert (found.realisasi, found.status) == (None, Status.TIDAK_DAPAT_DIHITUNG)


def programmes(*values):
    """Give each of the four programmes an indicator with target 100, and as many of them a value as there are."""

    def change(data):
        for program in data["anggaran"]["program"]:
            program["indikator"] = [{"nama": "Persentase", "satuan": "%", "target": "100"}]
        codes = [program["kode"] for program in data["anggaran"]["program"]]
        done = {code: {"realisasi": value} for code, value in zip(codes, values, strict=False)}
        data["realisasi"]["pelaksanaan"] = done

    return change


def unstated(data):
    data["realisasi"]["indikator"].pop("program")


def program(hasil, *changes):
    return hasil(*changes).indikator[-1]


def test_counted_from_the_programmes(hasil, laporan):
    change = programmes("100", "89,17", "100", "120")
    assert indikator_program(laporan(change)) == (3, 4)
    assert program(hasil, change, unstated).realisasi.angka == 75
    assert program(hasil, change, unstated).status is Status.TIDAK_TERCAPAI


def test_what_is_stated_wins_over_the_count(hasil):
    assert program(hasil, programmes("89,17")).realisasi.angka == 100


def test_a_programme_without_value_has_not_reached_its_target(laporan):
    assert indikator_program(laporan(programmes("100", "100"))) == (2, 4)


@pytest.mark.parametrize("change", [programmes(), lambda data: None])
def test_nothing_known_of_any_programme_is_missing(hasil, change):
    assert program(hasil, change, unstated).status is Status.BELUM_ADA_DATA


def test_programme_indicators_without_target_do_not_count(laporan):
    def without_target(data):
        data["anggaran"]["program"][0]["indikator"] = [{"nama": "Nilai SAKIP"}]

    assert indikator_program(laporan(programmes("100", "100", "100", "100"), without_target)) == (3, 3)


def test_keluaran_pairs_in_order():
    indikator = tuple(
        IndikatorKeluaran.model_validate(item)
        for item in ({"nama": "a", "target": "12"}, {"nama": "b", "target": "4"}, {"nama": "c"}, {"nama": "d"})
    )
    done = Pelaksanaan.model_validate({"realisasi": ["12", "2", "7"]})
    found = keluaran(indikator, done)
    assert [item.indikator.nama for item in found] == ["a", "b", "c", "d"]
    assert [item.capaian for item in found] == [100, 50, None, None]
    assert [item.status.value for item in found] == [
        "tercapai",
        "tidak_tercapai",
        "tidak_dapat_dihitung",
        "belum_ada_data",
    ]


def test_keluaran_of_nothing_done_or_too_much_said():
    one = (IndikatorKeluaran(nama="a"),)
    assert [item.status for item in keluaran(one, None)] == [Status.BELUM_ADA_DATA]
    assert len(keluaran(one, Pelaksanaan.model_validate({"realisasi": ["1", "2"]}))) == 1
    assert keluaran((), None) == ()
