"""Details of sheets from other offices that a whole import does not show."""

from decimal import Decimal

import pytest
from importer.bahan.lembar import Baris as BarisBahan
from importer.bahan.lembar import Lembar as LembarBahan
from importer.bahan.semboro import semboro, uang
from importer.bahan.simpan import xlsx
from importer.bahan.simpan_lain import html, ods
from importer.bahan.tata_d import lembar_d
from importer.bahan.tata_rincian import semua_form

from lkjip.importer.baca import baca_buku
from lkjip.importer.impor import Pilihan, impor
from lkjip.importer.kepala import is_jumlah_halaman, label, organisasi
from lkjip.importer.lembar import Baris, Lembar, Refused


def _months(folder):
    """A year of documents, a sheet per half."""
    halves = [lembar_d(nama=f"Semester {n + 1}", hanya=range(6 * n + 1, 6 * n + 7)) for n in (0, 1)]
    return [(xlsx(folder / "dokumen.xlsx", halves), "dokumen.xlsx")]


def test_sheets_of_months_add_up_only_when_each_is_named(tmp_path):
    files = _months(tmp_path)
    asked = impor(files, Pilihan())
    assert not asked.boleh_ditulis
    assert "sebut semuanya" in asked.temuan[0].hint
    named = impor(files, Pilihan(lembar=("Semester 1", "Semester 2")))
    assert named.boleh_ditulis
    spent = sum((sum(sub.realisasi.values()) for sub in named.gabungan.sub.values()), Decimal(0))
    assert spent == uang(semboro(), "realisasi")


def test_a_form_is_of_the_institution_that_it_names_and_not_of_its_title(tmp_path):
    forms = [form.salin() for form in semua_form()]
    for form in forms:
        form.baris.insert(0, BarisBahan(["SATUAN KERJA PERANGKAT DAERAH", None, "DPA-RINCIAN BELANJA SKPD"]))
    hasil = impor([(xlsx(tmp_path / "dpa.xlsx", forms), "dpa.xlsx")], Pilihan())
    assert hasil.gabungan.skpd.casefold() == "kecamatan semboro"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["Organisasi", ":", "7.01.0.00.0.00.07.0000 Kecamatan Giri"]], ("7.01.0.00.0.00.07.0000", "Kecamatan Giri")),
        ([["Satuan Kerja Perangkat Daerah : Kecamatan Giri"]], ("", "Kecamatan Giri")),
        ([["SATUAN KERJA PERANGKAT DAERAH"], ["KECAMATAN GIRI"]], ("", "KECAMATAN GIRI")),
        ([["DPA"], ["SKPD", "Kecamatan Giri"]], ("", "Kecamatan Giri")),
        ([["RKA"]], ("", "")),
    ],
)
def test_the_institution_above_a_table(rows, expected):
    lembar = Lembar("b.xlsx", "S", baris=[Baris(n, list(row)) for n, row in enumerate(rows, 1)])
    assert organisasi(lembar, len(rows)) == expected


@pytest.mark.parametrize("text", ["Jumlah halaman ini", "JUMLAH HAL. 3", "Dipindahkan", "Pindahan dari halaman 2"])
def test_the_sum_of_a_page(text):
    assert is_jumlah_halaman(text)


@pytest.mark.parametrize("text", ["Jumlah", "JUMLAH TOTAL", "Jumlah Belanja", "Penataan Halaman Kantor"])
def test_no_sum_of_a_page(text):
    assert not is_jumlah_halaman(text)


def test_letters_that_stand_apart_are_a_word():
    assert label("J U M L A H :") == "jumlah"
    assert label("T A 2024") == "t a 2024"


_GABUNG = LembarBahan(
    "Tabel",
    [
        BarisBahan(["Judul", None, None]),
        BarisBahan(["Kode", "Belanja", None, "X"]),
        BarisBahan([None, "A", Decimal(5), "Y"]),
        BarisBahan([None, None, None]),
        BarisBahan(["a\nb", None, Decimal("1234.5")]),
    ],
    gabung=["A1:D1", "A2:A3", "B2:C2"],
)


@pytest.mark.parametrize("tulis", [html, lambda path, lembar: ods(path, [lembar])])
def test_other_formats_have_the_cells_where_a_spreadsheet_program_shows_them(tmp_path, tulis):
    buku = baca_buku(tulis(tmp_path / "t.xls", _GABUNG), "t.xls")
    (nama,) = buku.lembar
    lembar = buku.baca(nama, 0)
    assert [row.nomor for row in lembar.baris] == [1, 2, 3, 5]
    texts = [[row.teks(kolom) for kolom in range(4)] for row in lembar.baris]
    assert texts == [
        ["Judul"] * 4,
        ["Kode", "Belanja", "Belanja", "X"],
        ["Kode", "A", "5", "Y"],
        ["a b", "", "1234.5", ""],
    ]


def test_a_page_with_spans_beyond_all_measure_is_refused(tmp_path):
    path = tmp_path / "besar.xls"
    cell = "<td rowspan=999999 colspan=999999>x</td>"
    path.write_text(f"<table>{f'<tr>{cell * 3}</tr>' * 50}</table>")
    lembar = baca_buku(path, path.name)
    with pytest.raises(Refused, match="digabung terlalu banyak"):
        lembar.baca("besar", 0)
