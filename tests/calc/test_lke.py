"""Coverage of the reporting criteria: Semboro counted by hand, and every criterion with and without what it asks."""

from decimal import Decimal

import pytest

from lkjip.calc.lke import Kekurangan, lke


@pytest.fixture
def cakupan(laporan, hasil, skala):
    return lambda *changes: lke(laporan(*changes), hasil(*changes), skala)


def criterion(found, kode):
    return next(item for item in found.kriteria if item.kode == kode)


def lacking(found, kode):
    return {item.id: item.kunci for item in criterion(found, kode).kurang}


def reached(data, name):
    return data["realisasi"]["indikator"][name]


def test_every_criterion_looks_at_every_indicator(cakupan):
    found = cakupan()
    assert [item.dari for item in found.kriteria] == [6] * 9
    assert found.dari == 54


def test_the_annual_target_needs_a_value_and_an_account(cakupan):
    assert lacking(cakupan(), "target_tahunan") == {
        "dokumen": (("realisasi", "indikator", "dokumen", "uraian"),),
        "ikm": (("realisasi", "indikator", "ikm", "uraian"),),
        "sakip": (("realisasi", "indikator", "sakip", "uraian"),),
    }
    with_text = cakupan(lambda data: reached(data, "ikm").update(uraian=["Survei dilaksanakan dua kali."]))
    with_list = cakupan(lambda data: reached(data, "ikm").update(rincian=[{"uraian": "survei"}]))
    assert "ikm" in criterion(with_text, "target_tahunan").ada
    assert "ikm" in criterion(with_list, "target_tahunan").ada


def test_an_indicator_without_realisasi_lacks_the_comparisons(cakupan):
    found = cakupan(lambda data: data["realisasi"]["indikator"].pop("ikm"))
    value = ("realisasi", "indikator", "ikm", "nilai")
    assert lacking(found, "target_tahunan")["ikm"] == (value, ("realisasi", "indikator", "ikm", "uraian"))
    assert lacking(found, "target_menengah")["ikm"] == (value,)
    assert lacking(found, "tahun_sebelumnya")["ikm"] == (value, ("realisasi", "indikator", "ikm", "tahun"))
    assert lacking(found, "pembanding")["ikm"] == (value, ("realisasi", "indikator", "ikm", "pembanding"))


def test_the_medium_term_target_is_that_of_the_last_year(cakupan):
    assert lacking(cakupan(), "target_menengah") == {}

    def without_2026(data):
        del data["renstra"]["versi"][0]["tujuan"][0]["indikator"][0]["target"]["2026"]

    assert lacking(cakupan(without_2026), "target_menengah") == {"sakip": (("renstra", "sakip", "target", "2026"),)}


def test_earlier_years_are_those_before_the_report(cakupan):
    found = cakupan(lambda data: reached(data, "sakip").update(tahun={"2025": "A (82)"}))
    assert criterion(found, "tahun_sebelumnya").ada == ("dokumen", "ikm")
    found = cakupan(lambda data: reached(data, "sakip").update(tahun={"2022": "B (65)"}))
    assert criterion(found, "tahun_sebelumnya").ada == ("dokumen", "ikm", "sakip")


def test_a_reason_is_shown_and_is_no_benchmark(cakupan):
    found = cakupan(lambda data: reached(data, "trantib").update(tanpa_pembanding="Tidak ada data sejenis"))
    assert criterion(found, "pembanding").ada == ("ikm", "sakip")
    assert [(item.id, item.alasan) for item in criterion(found, "pembanding").kurang] == [
        ("dokumen", ""),
        ("kesejahteraan", ""),
        ("trantib", "Tidak ada data sejenis"),
        ("program", ""),
    ]


@pytest.mark.parametrize(
    ("id", "sasaran", "analysis", "keys"),
    [
        ("ikm", "s2", {}, ("permasalahan", "kendala")),  # missed
        ("ikm", "s2", {"keberhasilan": ["Loket bertambah"]}, ("permasalahan", "kendala")),
        ("ikm", "s2", {"permasalahan": ["Antrean"]}, ("kendala",)),
        ("ikm", "s2", {"permasalahan": ["Antrean"], "kendala": [{"uraian": "a", "solusi": "b"}]}, ()),
        ("trantib", "s4", {}, ("keberhasilan", "kendala")),  # met
        ("trantib", "s4", {"permasalahan": ["a"], "kendala": [{"uraian": "a", "solusi": "b"}]}, ("keberhasilan",)),
        ("trantib", "s4", {"keberhasilan": ["a"], "kendala": [{"uraian": "a", "solusi": "b"}]}, ()),
    ],
)
def test_causes_fit_the_outcome(cakupan, id, sasaran, analysis, keys):
    found = cakupan(lambda data: data.update(analisis={sasaran: analysis}))
    assert lacking(found, "sebab").get(id, ()) == tuple(("analisis", sasaran, key) for key in keys)


def test_a_sasaran_without_money_has_neither_efficiency_nor_budget(cakupan):
    found = cakupan(lambda data: data["pk"][0]["sasaran"][0].pop("alokasi"))
    expected = {"dokumen": (("pk", "t2", "alokasi"),)}
    assert lacking(found, "anggaran") == expected
    assert lacking(found, "efisiensi") == expected


def test_efficiency_needs_a_capaian(cakupan):
    found = cakupan(lambda data: data["realisasi"]["indikator"].pop("ikm"))
    assert lacking(found, "efisiensi") == {"ikm": (("realisasi", "indikator", "ikm", "nilai"),)}
    assert lacking(found, "anggaran") == {}


def test_plans_of_improvement(cakupan):
    assert criterion(cakupan(), "perbaikan").ada == ("ikm",)
    assert lacking(cakupan(), "perbaikan")["sakip"] == (("analisis", "t1", "rencana"),)


def test_a_source_stands_beside_the_value_or_in_the_iku(cakupan):
    assert criterion(cakupan(), "sumber").ada == ()
    assert criterion(cakupan(lambda data: reached(data, "ikm").update(sumber="SUKMA")), "sumber").ada == ("ikm",)
    iku = {"indikator": [{"indikator": "sakip", "sumber_data": "LHE"}]}
    assert criterion(cakupan(lambda data: data.update(iku=iku)), "sumber").ada == ("sakip",)
    assert criterion(cakupan(), "sumber").kurang[0] == Kekurangan(
        "dokumen", "Jumlah Dokumen", (("realisasi", "indikator", "dokumen", "sumber"),)
    )


def test_no_grade_without_a_scale(cakupan):
    found = cakupan()
    assert (found.skala, found.kelas) == (None, None)


def test_the_grade_is_that_of_the_scale_of_the_profile(cakupan):
    found = cakupan(lambda data: data["profil"].update(skala_lke="akip"))
    assert found.terpenuhi == 3 + 6 + 2 + 2 + 0 + 6 + 1 + 6 + 0
    assert found.cakupan == Decimal(26) * 100 / 54
    assert found.kelas.predikat == "C"  # 48,15
    assert found.skala.sumber.endswith("Nomor 88 Tahun 2021")
