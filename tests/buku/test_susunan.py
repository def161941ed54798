"""The table of sheets fits the model and the documentation."""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from lkjip.buku.letak import letak
from lkjip.buku.petunjuk import PETUNJUK
from lkjip.buku.pilihan_sel import pilihan
from lkjip.buku.tulis import workbook
from lkjip.source import skala
from lkjip.source.buku.bentuk import Isian, Tabel
from lkjip.source.buku.susunan import BAGIAN, LEMBAR
from lkjip.source.buku.susunan_rencana import SKALA
from lkjip.source.buku.urai import urai
from lkjip.source.shape import annotation_at

TABLES = [part for part in BAGIAN.values() if isinstance(part, Tabel)]


def test_every_sheet_is_described():
    text = (Path(__file__).parents[2] / "docs" / "buku-kerja.md").read_text("utf-8")
    described = re.findall(r"^\| ([A-Z][\w ]*) \|", text, re.MULTILINE)
    assert described == [PETUNJUK, *(sheet.nama for sheet in LEMBAR)]


def test_names_are_given_once():
    parts = [part.nama for sheet in LEMBAR for part in sheet.bagian]
    assert len(parts) == len(set(parts)) == len(BAGIAN)
    for table in TABLES:
        keys = [one.kunci for one in table.semua_kolom if not one.rumus]
        titles = [(one.judul, one.kunci.endswith(".")) for one in table.semua_kolom]
        assert len(keys) == len(set(keys)), table.nama
        assert len(titles) == len(set(titles)), table.nama


@pytest.mark.parametrize(
    "part", [part for part in BAGIAN.values() if isinstance(part, Isian)], ids=lambda part: part.nama
)
def test_every_entry_is_a_place_of_the_model(part):
    assert [one.kunci for one in part.isi if annotation_at(tuple(one.kunci.split("."))) is None] == []


def test_every_scale_can_be_chosen():
    assert list(SKALA) == list(skala())


def test_references_name_columns():
    places = letak(urai({}), {})
    for part in BAGIAN.values():
        for kolom in part.isi if isinstance(part, Isian) else part.semua_kolom:
            if kolom.acuan:
                block, _, key = kolom.acuan.partition(":")
                assert places[block].rentang(key).startswith("'")


@pytest.mark.parametrize(
    ("part", "key", "words"),
    [
        ("pejabat", "status", ("Plt.", "Plh.", "Pj.")),
        ("organisasi", "fungsional", ("ya", "tidak")),
        ("sasaran", "indikator:arah", ("positif", "negatif", "tanpa")),
        ("pk", "versi", ("murni", "perubahan")),
        ("pembanding", "tingkat", ("nasional", "provinsi", "kabupaten", "standar")),
        ("baris_pegawai", "asn", ("ya", "tidak")),
        ("anggaran", "~", ("Program", "Kegiatan", "Sub Kegiatan")),
        ("pejabat", "nama", ()),
    ],
)
def test_closed_choices_come_from_the_model(part, key, words):
    table = BAGIAN[part]
    assert pilihan(table, next(one for one in table.semua_kolom if one.kunci == key)) == words


def test_the_empty_workbook_helps_people(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(workbook({}))
    book = load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == [PETUNJUK, *(sheet.nama for sheet in LEMBAR)]
    page = book["Anggaran"]
    assert (page.freeze_panes, page.column_dimensions["A"].hidden, page.row_dimensions[4].hidden) == ("C6", True, True)
    assert page["E5"].comment.text.startswith("program dan kegiatan")
    assert page["C6"].number_format == "@" and page["E6"].number_format == "#,##0"
    rules = {str(rule.sqref): rule.formula1 for rule in page.data_validations.dataValidation}
    assert rules["B6:B105"] == '"Program,Kegiatan,Sub Kegiatan"'
    money = book["Realisasi Anggaran"]
    assert [rule.formula1 for rule in money.data_validations.dataValidation] == ["'Anggaran'!$C$6:$C$105"]
    assert money["G6"].value == '=IF($B6="","",SUM($C6,$D6,$E6,$F6))'
    assert "INDEX('Anggaran'!$D$6:$D$105" in money["K6"].value
    assert money["I6"].value == '=IF(OR($H6="",$G6=""),"",$H6-$G6)'
    assert money["J6"].number_format == "0.00"
    assert page.page_setup.orientation == "landscape" and page.print_title_rows == "$5:$5"
