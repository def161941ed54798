"""The whole computation on the Semboro figures, and what the institution's choices change in it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip.calc.hasil import Efisiensi, Hitungan, Status, Tren
from lkjip.calc.sasaran import efisiensi
from lkjip.model.values import Nilai
from lkjip.numbers import angka, persen, persen_tetap, rupiah

D = Decimal
EFISIEN, TIDAK_EFISIEN = Efisiensi.EFISIEN, Efisiensi.TIDAK_EFISIEN


def test_the_institution(hasil):
    found = hasil()
    assert persen(found.rata_rata) == "98,81%"
    assert found.kelas.predikat == "Sangat Tinggi"
    assert found.skala.kelas[0].interval == "≥ 90"
    assert found.hitungan == Hitungan(6, 1, 4, 1, 0, 0)
    assert found.hitungan.mencapai == 5
    assert found.tahun_riwayat == (2021, 2022, 2023, 2024)
    assert persen_tetap(found.uang.serapan) == "91,04%"


def test_indicators_as_published(hasil):
    found = hasil().indikator
    assert [(item.indikator.id, persen(item.capaian), persen(item.akhir_capaian), item.status) for item in found] == [
        ("dokumen", "100%", "100%", Status.TERCAPAI),
        ("ikm", "92,86%", "83,57%", Status.TIDAK_TERCAPAI),
        ("kesejahteraan", "100%", "100%", Status.TERCAPAI),
        ("trantib", "100%", "100%", Status.TERCAPAI),
        ("sakip", "108,92%", "100%", Status.MELAMPAUI),
        ("program", "100%", "100%", Status.TERCAPAI),
    ]
    assert {item.kelas.predikat for item in found} == {"Sangat Tinggi"}
    assert [item.akhir_kelas.predikat for item in found][1] == "Tinggi"


@pytest.mark.parametrize(
    ("acuan", "relasi", "pagu", "serapan", "bagian", "verdict"),
    [
        ("t2", "alokasi", "560.320.000", "99,66%", "14,39%", EFISIEN),
        ("s2", "pendukung", "609.079.200", "99,67%", "1,25%", TIDAK_EFISIEN),
        ("s3", "pendukung", "164.088.000", "80,91%", "4,21%", EFISIEN),
        ("s4", "pendukung", "420.925.600", "94,53%", "10,81%", EFISIEN),
        ("t1", "alokasi", "2.258.627.781", "88,89%", "58,00%", EFISIEN),
        ("s1", "pendukung", "2.700.414.981", "89,17%", "11,34%", EFISIEN),
    ],
)
def test_sasaran(hasil, acuan, relasi, pagu, serapan, bagian, verdict):
    row = next(item for item in hasil().sasaran if item.id == acuan)
    assert (row.relasi, rupiah(row.uang.pagu), persen_tetap(row.uang.serapan)) == (relasi, pagu, serapan)
    assert persen_tetap(row.bagian) == bagian
    assert row.efisiensi is verdict
    assert row.tujuan is (acuan[0] == "t")


def test_rows_stand_in_the_order_of_the_perjanjian_kinerja(hasil):
    rows = hasil().sasaran
    assert [(row.nomor, row.id) for row in rows] == list(enumerate(("t2", "s2", "s3", "s4", "t1", "s1"), 1))
    assert rows[1].uraian == "Meningkatnya Kepuasan Masyarakat"
    assert rows[1].analisis.rencana == ("Menambah loket",)
    assert rows[0].analisis is None


def test_allocated_shares_make_the_whole(hasil):
    assert sum(row.bagian for row in hasil().sasaran) == pytest.approx(D(100))


def row(found, acuan):
    return next(item for item in found.sasaran if item.id == acuan)


def test_both_relations_stand_beside_each_other(hasil):
    found = row(hasil(), "s2")
    assert (found.uang_pendukung.pagu, found.uang_alokasi.pagu) == (609_079_200, 48_759_200)
    assert found.pendukung == ("7.01.02",)


def test_the_profile_chooses_the_relation(hasil):
    found = hasil(lambda data: data["profil"].update(efisiensi="alokasi"))
    assert {item.relasi for item in found.sasaran} == {"alokasi"}
    assert row(found, "s2").uang.pagu == 48_759_200


def test_without_alokasi_the_supporting_programmes_count(hasil):
    def change(data):
        data["profil"]["efisiensi"] = "alokasi"
        data["pk"][0]["sasaran"][1].pop("alokasi")

    found = row(hasil(change), "s2")
    assert (found.relasi, found.uang, found.uang_alokasi, found.bagian) == (
        "pendukung",
        found.uang_pendukung,
        None,
        None,
    )


def test_without_any_money_there_is_no_verdict(hasil):
    found = row(hasil(lambda data: data["pk"][0]["sasaran"][0].pop("alokasi")), "t2")
    assert (found.relasi, found.uang, found.efisiensi) == ("", None, None)


@pytest.mark.parametrize(
    ("cap", "mean"), [("100", "98,81%"), ("105", "99,64%"), (None, "100,30%")]
)  # uncapped: what the published report did not compute
def test_the_cap_of_the_profile(hasil, cap, mean):
    assert persen(hasil(lambda data: data["profil"].update(cap_rata_rata=cap)).rata_rata) == mean


def renstra_indikator(data, tujuan, sasaran=None):
    node = data["renstra"]["versi"][0]["tujuan"][tujuan]
    return (node if sasaran is None else node["sasaran"][sasaran])["indikator"][0]


def test_the_cap_of_an_indicator_goes_first(hasil):
    found = hasil(lambda data: renstra_indikator(data, 0).update(cap="105"))
    assert row(found, "t1").rata_rata == 105
    assert persen(found.rata_rata) == "99,64%"


def test_what_cannot_be_computed_is_left_out_of_means_and_counted(hasil):
    def change(data):
        data["realisasi"]["indikator"].pop("dokumen")
        data["pk"][0]["sasaran"][2]["target"]["kesejahteraan"] = "0"

    found = hasil(change)
    assert persen(found.rata_rata) == persen((D("83.57") / 90 * 100 + 300) / 4)
    assert row(found, "t2").rata_rata is None
    assert row(found, "t2").kelas is None
    assert row(found, "t2").efisiensi is None
    assert found.hitungan == Hitungan(6, 1, 2, 1, 1, 1)


def test_nothing_reached_yet(hasil):
    found = hasil(lambda data: data["realisasi"].update(indikator={}))
    assert (found.rata_rata, found.kelas, found.hitungan) == (None, None, Hitungan(6, 0, 0, 0, 6, 0))


def indikator(found, kode):
    return next(item for item in found.indikator if item.indikator.id == kode)


def test_the_score_of_the_renstra_completes_a_signed_grade(hasil):
    found = indikator(hasil(), "sakip")
    assert (found.target, found.target_renstra) == (Nilai(angka=D(74), predikat="BB"),) * 2
    assert row(hasil(), "t1").pk.target["sakip"] == Nilai(predikat="BB")


@pytest.mark.parametrize(
    ("signed", "target"),
    [("A", Nilai(predikat="A")), ("BB (75)", Nilai(angka=D(75), predikat="BB")), ("74", Nilai(angka=D(74)))],
)
def test_another_signed_target_stays_as_signed(hasil, signed, target):
    found = hasil(lambda data: data["pk"][0]["sasaran"][4].update(target={"sakip": signed}))
    assert indikator(found, "sakip").target == target


def test_the_value_itself_has_a_class_of_its_own_scale(hasil):
    ikm, sakip = indikator(hasil(), "ikm"), indikator(hasil(), "sakip")
    assert (ikm.kelas_nilai.predikat, ikm.kelas_nilai.arti, ikm.skala_nilai.nama) == ("B", "Baik", "Mutu Pelayanan")
    assert (sakip.kelas_nilai.predikat, sakip.kelas_nilai.arti) == ("A", "Memuaskan")
    assert indikator(hasil(), "dokumen").kelas_nilai is None


def test_an_indicator_may_have_a_scale_and_a_formula_of_its_own(hasil):
    def change(data):
        renstra_indikator(data, 1, 0).update(skala="lan_239_2003", arah="negatif", rumus="rasio")

    found = indikator(hasil(change), "ikm")
    assert found.kelas.predikat == "Sangat Berhasil"
    assert persen(found.capaian) == "107,69%"


def test_the_formula_of_the_profile(hasil):
    def change(data):
        data["profil"]["rumus_negatif"] = "rasio"
        renstra_indikator(data, 1, 0)["arah"] = "negatif"

    assert persen(indikator(hasil(change), "ikm").capaian) == "107,69%"


def test_years_and_benchmarks(hasil):
    ikm = indikator(hasil(), "ikm")
    assert {year: angka(item.angka) for year, item in ikm.riwayat.items()} == {
        2021: "67",
        2022: "67",
        2023: "83,73",
        2024: "83,57",
    }
    assert [move for _, _, move in ikm.tren] == [Tren.TETAP, Tren.NAIK, Tren.TURUN]
    assert [(item.pembanding.nama, angka(item.selisih)) for item in ikm.bandingan] == [
        ("IKM Kabupaten Jember", "-3,76")
    ]
    assert angka(indikator(hasil(), "sakip").bandingan[0].selisih) == "18,10"


def test_years_before_the_renstra_lengthen_the_history(hasil):
    def change(data):
        data["realisasi"]["indikator"]["ikm"]["tahun"]["2019"] = "60"

    assert hasil(change).tahun_riwayat == tuple(range(2019, 2025))


def test_a_report_before_its_renstra_still_has_its_own_year(hasil):
    assert hasil(lambda data: data.update(tahun="2020")).tahun_riwayat == (2020,)


def test_targets_of_the_end_of_the_renstra_may_be_missing(hasil):
    found = indikator(hasil(lambda data: renstra_indikator(data, 1, 0).update(target={})), "ikm")
    assert (found.akhir_target, found.akhir_capaian, found.akhir_kelas, found.target_renstra) == (None,) * 4


def test_iku_stands_beside_its_indicator(hasil):
    found = hasil(lambda data: data.update(iku={"indikator": [{"indikator": "ikm", "sumber_data": "SKM"}]}))
    assert indikator(found, "ikm").iku.sumber_data == ("SKM",)
    assert indikator(found, "sakip").iku is None


def test_the_last_perjanjian_kinerja_counts(hasil):
    def change(data):
        changed = {
            "versi": "perubahan",
            "pihak_pertama": "camat",
            "sasaran": [{"acuan": "s2", "target": {"ikm": "85"}}],
        }
        data["pk"].append(changed)

    found = hasil(change)
    assert [item.id for item in found.sasaran] == ["s2"]
    assert persen(found.rata_rata) == "98,32%"


@pytest.mark.parametrize(
    ("capaian", "serapan", "verdict"),
    [
        ("100", "89.17", EFISIEN),
        ("92.86", "99.67", TIDAK_EFISIEN),
        ("90.004", "89.996", Efisiensi.BERIMBANG),  # both print 90,00
        ("90.005", "90.004", EFISIEN),
        (None, "90", None),
        ("90", None, None),
    ],
)
def test_efisiensi_compares_what_is_printed(capaian, serapan, verdict):
    assert efisiensi(*(None if each is None else D(each) for each in (capaian, serapan))) is verdict


values = st.one_of(
    st.decimals(min_value=-(10**6), max_value=10**30, places=2).map(lambda number: {"nilai": str(number)}),
    st.sampled_from(["A", "BB (74)", "XX", "80-90"]).map(lambda text: {"nilai": text}),
    st.tuples(st.integers(0, 99), st.integers(0, 99)).map(
        lambda two: {"pembilang": str(two[0]), "penyebut": str(two[1])}
    ),
    st.just({}),
)
targets = st.sampled_from(["0", "90", "80-90", "0-0", "A", "BB (74)", "-5", "XX"])


@given(st.lists(values, min_size=6, max_size=6), st.lists(targets, min_size=6, max_size=6))
def test_it_never_raises_and_counts_every_indicator_once(hasil, reached, wanted):
    def change(data):
        kinds = list(data["realisasi"]["indikator"])
        data["realisasi"]["indikator"] = dict(zip(kinds, reached, strict=True))
        for item, target in zip(data["pk"][0]["sasaran"], wanted, strict=True):
            item["target"] = dict.fromkeys(item["target"], target)

    found = hasil(change)
    counts = found.hitungan
    assert (
        counts.jumlah
        == 6
        == sum(item.capaian is None for item in found.indikator)
        + sum((counts.melampaui, counts.tercapai, counts.tidak_tercapai))
    )
    assert (found.rata_rata is None) == all(item.capaian is None for item in found.indikator)
    assert found.rata_rata is None or 0 <= found.rata_rata <= 100
