"""Several sources of one institution: which of them says what, and what is said where they do not agree."""

from decimal import Decimal

import pytest
from importer.bahan import ulah
from importer.bahan.lembar import SUB
from importer.bahan.semboro import berkelurahan, kecamatan_lain, semboro, semua_sub, sepuluh_kecamatan, uang
from importer.bahan.simpan import xlsx
from importer.bahan.tata_a import lembar_a
from importer.bahan.tata_c import lembar_c
from importer.bahan.tata_d import lembar_d
from importer.bahan.tata_f import PAGU, REALISASI, SISA, lembar_f

from lkjip.importer.hasil import total
from lkjip.importer.impor import Pilihan, impor
from lkjip.importer.instansi import sama_instansi

AJUNG = "7.01.0.00.0.00.40.0000"


@pytest.fixture
def read(tmp_path):
    """Import sheets, each as a file of its own that is called by its number: `1.xlsx`."""

    def imported(*sheets, skpd=""):
        paths = [xlsx(tmp_path / f"{n}.xlsx", [one]) for n, one in enumerate(sheets, 1)]
        return impor([(path, path.name) for path in paths], Pilihan(skpd))

    return imported


def said(hasil, code):
    return [one for one in hasil.temuan if one.code == code]


def sums(hasil):
    subs = hasil.gabungan.sub.values()
    pagu, realisasi = (sum((total(one) for one in all_), Decimal(0)) for all_ in _amounts(subs))
    return pagu, realisasi


def _amounts(subs):
    return [sub.pagu_akhir for sub in subs], [sub.realisasi or {} for sub in subs]


def row(lembar, position):
    """A sub kegiatan of a sheet: its row, and how findings call its cells."""
    number = lembar.nomor(SUB)[position]
    return number, lambda column: f"RFK!{lembar.alamat(number, column)}"


# --- which institution ---------------------------------------------------------------------------------------------


def test_an_rfk_chooses_its_institution_in_a_table_of_ten(read):
    hasil = read(lembar_c(sepuluh_kecamatan()), lembar_f(bertingkat=False))
    assert hasil.boleh_ditulis, hasil.temuan
    assert sums(hasil) == (uang(semboro(), "pagu"), uang(semboro(), "realisasi"))


def test_a_code_chooses_where_a_sheet_has_only_the_name(read):
    hasil = read(lembar_c(sepuluh_kecamatan()), lembar_f(kecamatan_lain(0)), skpd=AJUNG)
    assert hasil.boleh_ditulis, hasil.temuan
    assert sums(hasil) == (uang(kecamatan_lain(0), "pagu"), uang(kecamatan_lain(0), "realisasi"))


def test_an_rfk_of_another_office_is_refused(read):
    hasil = read(lembar_c(), lembar_f(kecamatan_lain(0)))
    (found,) = said(hasil, "I206")
    assert (found.severity, str(found.location)) == ("error", "2.xlsx, RFK")
    assert "bukan dari “7.01.0.00.0.00.17.0000 Kecamatan Semboro” (1.xlsx, Sheet1)" in found.message
    assert found.message.endswith("yang ada: KECAMATAN AJUNG")


def test_a_sheet_without_an_office_belongs_to_the_other_one_and_that_is_told(read):
    lembar = lembar_f()
    lembar.baris[1].sel = [None]
    hasil = read(lembar_c(), lembar)
    assert hasil.boleh_ditulis, hasil.temuan
    assert [one.severity for one in said(hasil, "I206")] == ["info"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("KECAMATAN SEMBORO", "Kecamatan Semboro", True),
        ("Kec. Semboro", "Kecamatan Semboro Kabupaten Jember", True),
        ("Kecamatan Semboro", "Kecamatan Semboro Lor", False),
        ("Kecamatan Tegal Kota Barat", "Kecamatan Tegal Kota Timur", False),
        ("Kecamatan Kota", "Kecamatan Kota Kab. Kudus", True),
        ("Kecamatan", "Kecamatan Kota", False),
        ("", "Kecamatan Semboro", False),
    ],
)
def test_names_of_institutions(one, other, same):
    assert sama_instansi(one, other) is sama_instansi(other, one) is same


# --- which source says what ----------------------------------------------------------------------------------------


def test_beside_an_lra_an_rfk_only_repeats(read):
    hasil = read(lembar_a(), lembar_f())
    assert hasil.boleh_ditulis, hasil.temuan
    assert [one.tata for one in (*hasil.gabungan.asal_anggaran, *hasil.gabungan.asal_realisasi)] == ["A", "A"]
    assert sums(hasil) == (uang(semboro(), "pagu"), uang(semboro(), "realisasi"))


@pytest.mark.parametrize(("column", "code"), [(PAGU, "I304"), (REALISASI, "I315")])
def test_what_an_rfk_repeats_differently_is_told_with_both_cells(read, column, code):
    lembar = lembar_f()
    number, cell = row(lembar, 3)
    hasil = read(lembar_a(), ulah.satu_sel(lembar, number, column, lembar.baris[number].sel[column] - 700))
    (found,) = said(hasil, code)
    assert "selisih 700)" in found.message
    places = {str(place) for place in (found.location, *(place for place, _ in found.related))}
    assert f"2.xlsx, {cell(column)}" in places
    assert any(place.startswith("1.xlsx, Sheet1!") for place in places)


def test_documents_and_an_rfk_are_compared_without_a_budget(read):
    hasil = read(lembar_d(bulan=(6, 12)), lembar_f())
    assert hasil.boleh_ditulis, hasil.temuan
    assert (hasil.gabungan.asal_anggaran, len(hasil.gabungan.asal_realisasi)) == ([], 1)
    kode = next(semua_sub(semboro())).kode
    fewer = lembar_d(bulan=(6, 12))
    fewer.baris = [one for one in fewer.baris if one.kode != kode and kode not in one.sel]
    (found,) = said(read(fewer, lembar_f()), "I315")
    assert f"realisasi {kode} di sini" in found.message


def test_a_sub_kegiatan_that_the_rfk_lacks_is_told(read):
    lembar = lembar_f(bertingkat=False)
    number, _ = row(lembar, 0)
    del lembar.baris[number]
    assert any("tidak ada dalam 2.xlsx, RFK" in one.message for one in said(read(lembar_c(), lembar), "I312"))


# --- names without codes -------------------------------------------------------------------------------------------


def test_a_name_that_only_the_dpa_knows(read):
    """The DPA of the office calls a sub kegiatan by another name than the official one, and so does its RFK."""
    dpa, rfk = lembar_c(), lembar_f(bertingkat=False)
    number, _ = row(rfk, 4)
    official = rfk.baris[number].sel[1]
    for one in dpa.baris:
        one.sel = ["Urusan Khas Kantor Kami" if value == official else value for value in one.sel]
    rfk.baris[number].sel[1] = "URUSAN KHAS KANTOR KAMI"
    hasil = read(dpa, rfk)
    assert hasil.boleh_ditulis, hasil.temuan
    assert sums(hasil)[1] == uang(semboro(), "realisasi")


def test_a_mistyped_name_is_not_guessed_but_the_likely_one_is_said(read):
    rfk = lembar_f(bertingkat=False)
    number, cell = row(rfk, 0)
    hasil = read(lembar_c(), ulah.satu_sel(rfk, number, 1, "Penyedian Gaji dan Tunjangan ASN"))
    found = next(one for one in said(hasil, "I312") if "tidak dikenal" in one.message)
    assert str(found.location).endswith(cell(1))
    assert "mungkin maksud Anda 7.01.01.2.02.0001 Penyediaan Gaji dan Tunjangan ASN" in found.hint


def test_kelurahan_that_repeat_a_name_are_added_up_and_told(read):
    hasil = read(lembar_c([berkelurahan()]), lembar_f(berkelurahan()))
    told = [one for one in said(hasil, "I207") if "lebih dari satu kali" in one.message]
    assert len(told) == 2
    assert {one.severity for one in told} == {"warning"}
    split = [one for one in said(hasil, "I312") if "tidak terbagi atas operasi dan modal" in one.message]
    assert (len(split), hasil.boleh_ditulis) == (2, False)


def test_a_heading_of_the_office_with_its_sum_is_no_sub_kegiatan(read):
    lembar = lembar_f()
    for kegiatan in lembar.nomor("kegiatan"):
        lembar.baris[kegiatan].sel[1] = f"Kelompok {kegiatan}"
    hasil = read(lembar_c(), lembar)
    assert hasil.boleh_ditulis, hasil.temuan
    assert said(hasil, "I312") == []


def test_an_unknown_kegiatan_leaves_the_name_of_its_sub_kegiatan_open(read):
    """The same name in two kegiatan of a program: the last known kegiatan is not the one that it stands below."""
    dpa, rfk = lembar_c(), lembar_f()
    one, other = rfk.nomor("kegiatan")[:2]
    rfk.baris[other].sel[1] = "Kelompok Lain"
    same = [rfk.baris[one + 1].sel[1], rfk.baris[other + 1].sel[1]]
    for baris in dpa.baris:
        baris.sel = ["Nama yang Sama" if value in same else value for value in baris.sel]
    for number in (one + 1, other + 1):
        rfk.baris[number].sel[1] = "Nama yang Sama"
    told = [found for found in said(read(dpa, rfk), "I312") if "dapat berarti" in found.message]
    assert [str(found.location) for found in told] == [f"2.xlsx, RFK!{rfk.alamat(other + 1, 1)}"]


# --- what an RFK prints besides ------------------------------------------------------------------------------------


def _percents(lembar, change):
    """The sheet with both columns of percentages of realisasi changed."""
    return ulah.sel_diubah(lembar, [6, 7], lambda value, _: change(value))


@pytest.mark.parametrize(
    "change",
    [
        lambda value: value / 100,
        lambda value: round(value),
        lambda value: int(value * 100) / 100,
        lambda value: f"{value:.2f}".replace(".", ",") + "%",
        lambda value: None,
    ],
    ids=["a fraction", "whole per cent", "cut off", "text", "empty"],
)
def test_percentages_in_any_way_of_writing_are_no_noise(read, change):
    lembar = _percents(lembar_f(), lambda value: change(value) if isinstance(value, float) else value)
    assert said(read(lembar), "I314") == []


@pytest.mark.parametrize("scale", [1, 100])
def test_one_wrong_percentage_is_a_warning(read, scale):
    lembar = _percents(lembar_f(), lambda value: value / scale if isinstance(value, float) else value)
    number, cell = row(lembar, 2)
    hasil = read(ulah.satu_sel(lembar, number, 6, lembar.baris[number].sel[6] - 7 / scale))
    (found,) = said(hasil, "I314")
    assert (found.severity, str(found.location)) == ("warning", f"1.xlsx, {cell(6)}")
    assert "(selisih 7)" in found.message


def test_realisasi_and_sisa_exchanged_are_refused_though_they_add_up(read):
    lembar = lembar_f()
    for one in lembar.baris[8:]:
        if len(one.sel) > SISA and one.peran != "lain":
            one.sel[REALISASI], one.sel[SISA] = one.sel[SISA], one.sel[REALISASI]
    found = said(read(lembar), "I314")
    assert any(one.is_error and "tertukar" in one.hint for one in found)


def test_a_wrong_rest_is_refused(read):
    lembar = lembar_f()
    number, cell = row(lembar, 2)
    hasil = read(ulah.satu_sel(lembar, number, SISA, lembar.baris[number].sel[SISA] + 9))
    (found,) = said(hasil, "I314")
    assert (found.is_error, str(found.location)) == (True, f"1.xlsx, {cell(SISA)}")
    assert "selisih 9)" in found.message
