"""The budget tree, its sums, and the money behind sets of codes."""

from decimal import Decimal

import pytest

from lkjip.calc.anggaran import pohon, uang, uang_per_kode
from lkjip.calc.hasil import Uang
from lkjip.numbers import persen_tetap, rupiah


@pytest.mark.parametrize(
    ("codes", "pagu", "realisasi", "serapan"),
    [
        (["7.01.01"], "2.700.414.981", "2.407.846.274", "89,17%"),
        (["7.01.02"], "609.079.200", "607.098.480", "99,67%"),
        (["7.01.03"], "164.088.000", "132.760.000", "80,91%"),
        (["7.01.04"], "420.925.600", "397.891.640", "94,53%"),
        (["7.01.01.2.02"], "2.258.627.781", "2.007.635.924", "88,89%"),
        (["7.01.01.2.06"], "212.211.800", "186.575.100", "87,92%"),
        (["7.01.02.2.04"], "48.759.200", "48.698.480", "99,88%"),
        (["7.01.01.2.08.0003"], "15.000.000", "12.600.000", "84,00%"),
        (["7.01.01.2.05", "7.01.01.2.06", "7.01.01.2.08", "7.01.01.2.09"], "441.787.200", "400.210.350", "90,59%"),
        (["7.01.02.2.04", "7.01.02", "7.01.02.2.04.0003", "7.01.02"], "609.079.200", "607.098.480", "99,67%"),
        (["7.01"], "3.894.507.781", "3.545.596.394", "91,04%"),
    ],
)
def test_money_of_codes(laporan, codes, pagu, realisasi, serapan):
    found = uang(tuple(codes), uang_per_kode(pohon(laporan())))
    assert (rupiah(found.pagu), rupiah(found.realisasi), persen_tetap(found.serapan)) == (pagu, realisasi, serapan)


def test_no_codes_is_no_money_and_an_unknown_code_is_none_spent(laporan):
    known = uang_per_kode(pohon(laporan()))
    assert uang((), known) is None
    assert uang(("7.01.05",), known) == Uang(0, 0)
    assert uang(("7.01.05",), known).serapan is None
    assert uang(("7.01.0",), known) == Uang(0, 0)  # a prefix of the text is not above it in the tree


def test_the_tree(laporan):
    first, *others = pohon(laporan())
    assert [(item.kode, item.nomor, item.tingkat) for item in (first, *others)] == [
        ("7.01.01", "1", 1),
        ("7.01.02", "2", 1),
        ("7.01.03", "3", 1),
        ("7.01.04", "4", 1),
    ]
    office = first.anak[2]
    assert (office.kode, office.nomor, office.tingkat) == ("7.01.01.2.06", "1.3", 2)
    assert (office.anak[1].kode, office.anak[1].nomor, office.anak[1].tingkat) == ("7.01.01.2.06.0002", "1.3.2", 3)
    assert office.anak[1].anak == ()


def test_kinds_of_spending_are_summed_apart(hasil):
    found = hasil()
    assert (rupiah(found.pagu.operasi), rupiah(found.pagu.modal)) == ("3.786.955.081", "107.552.700")
    assert (rupiah(found.realisasi.operasi), rupiah(found.realisasi.modal)) == ("3.442.461.394", "103.135.000")
    assert found.uang == Uang(found.pagu.jumlah, found.realisasi.jumlah)
    assert rupiah(found.program[0].anak[2].pagu.modal) == "107.552.700"


def test_a_sum_is_the_sum_of_what_is_under_it(hasil):
    found = hasil()
    for item in (*found.program, *(kegiatan for program in found.program for kegiatan in program.anak)):
        assert item.uang.pagu == sum(child.uang.pagu for child in item.anak)
        assert item.uang.realisasi == sum(child.uang.realisasi for child in item.anak)
    assert found.uang.pagu == sum(item.uang.pagu for item in found.program)


def sub(data, program=0, kegiatan=0, number=0):
    return data["anggaran"]["program"][program]["kegiatan"][kegiatan]["sub_kegiatan"][number]


def test_the_changed_budget_counts(hasil):
    found = hasil(lambda data: sub(data, 3).update(pagu_perubahan="400.000.000"))
    assert rupiah(found.program[3].uang.pagu) == "400.000.000"


def test_a_sub_kegiatan_without_realisasi_counts_zero(hasil):
    found = hasil(lambda data: data["realisasi"]["keuangan"]["sub_kegiatan"].pop("7.01.03.2.01.0001"))
    assert rupiah(found.program[2].uang.realisasi) == "129.160.000"
    assert found.program[2].anak[0].anak[0].uang.serapan == 0


def test_realisasi_of_an_unknown_code_is_not_counted(hasil):
    found = hasil(lambda data: data["realisasi"]["keuangan"]["sub_kegiatan"].update({"7.01.05.2.01.0001": "5.000"}))
    assert rupiah(found.uang.realisasi) == "3.545.596.394"


def test_an_empty_budget_has_no_serapan(hasil):
    found = hasil(lambda data: sub(data, 3).update(pagu="0"))
    assert found.program[3].uang.serapan is None


def test_sources_of_funds_are_gathered(hasil):
    found = hasil(lambda data: sub(data, 2, 0, 1).update(sumber_dana="DAU"))
    assert [item.sumber_dana for item in found.program] == ["APBD", "APBD", "APBD, DAU", "APBD"]
    assert found.program[2].anak[0].sumber_dana == "APBD, DAU"


def test_what_was_done_stands_beside_its_code(hasil):
    def done(data):
        sub(data)["indikator"] = [{"nama": "Jumlah Orang", "satuan": "Orang", "target": "16"}]
        data["realisasi"]["pelaksanaan"] = {
            "7.01.01.2.02.0001": {"realisasi": "13"},
            "7.01.01": {"uraian": "Semua jalan"},
        }

    program = hasil(done).program[0]
    node = program.anak[0].anak[0]
    assert [(item.realisasi.angka, item.capaian) for item in node.keluaran] == [(13, Decimal("81.25"))]
    assert program.pelaksanaan.uraian == ("Semua jalan",)
    assert program.anak[0].pelaksanaan is None
