"""A workbook that a person has worked in: what may be changed, what is found, and which cell every finding names."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from buku.suntingan import Change, find, put, told
from openpyxl import Workbook

from lkjip.source import load
from lkjip.source.buku import baca


def test_a_workbook_gives_the_same_report(changed: Callable[..., Path], small_report: Any) -> None:
    loaded = load(changed())
    assert (loaded.findings, loaded.laporan) == ([], small_report)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (put("Anggaran", "C8", 7.01, "General"), ("B103", "Anggaran!C8", "tersimpan sebagai angka 7,01")),
        (put("Anggaran", "C8", datetime(2001, 7, 3)), ("B103", "Anggaran!C8", "tanggal 2001-07-03")),
        (put("Pejabat", "E6", 198112202000121001, "0"), ("B103", "Pejabat!E6", "lebih dari 15 digit")),
        (put("Anggaran", "E8", "=1/0"), ("B103", "Anggaran!E8", "rumus yang belum dihitung")),
        (put("Anggaran", "E8", "seratus"), ("S105", "Anggaran!E8", "seratus")),
        (put("Anggaran", "E8", "#DIV/0!"), ("B103", "Anggaran!E8", "kesalahan rumus #DIV/0!")),
        (put("Anggaran", "B7", "Kegiatn"), ("B108", "Anggaran!B7", "tingkat “Kegiatn” tidak dikenal")),
        (put("Anggaran", "B7", "Sub Kegiatan"), ("B108", "Anggaran!B7", "tidak punya baris Kegiatan")),
        (put("Anggaran", "E5", "Pagu modal"), ("B105", "Anggaran!E5", "berdiri di atas kolom “Pagu operasi”")),
        (put("Anggaran", "E5", "Uang"), ("B105", "Anggaran!E5", "tetap dibaca sebagai “Pagu operasi”")),
        (lambda book: book["Anggaran"].delete_cols(6), ("B104", "Anggaran!B3", "kolom “Pagu modal”")),
        (lambda book: book["Tujuan dan Sasaran"].delete_cols(11), ("B104", "'Tujuan dan Sasaran'!B3", "kolom “Target")),
        (lambda book: book["Pengesahan"].delete_rows(5), ("B104", "Pengesahan!B3", "baris “Tanggal”")),
        (lambda book: book.remove(book["Analisis"]), ("B104", "", "lembar “Analisis”")),
        (put("Realisasi Anggaran", "B7", "7.01.01.2.02.0001"), ("B106", "'Realisasi Anggaran'!B7", "dua kali")),
        (put("Realisasi Anggaran", "B7", None), ("B107", "'Realisasi Anggaran'!B7", "belum diisi")),
        (put("Lainnya", "B6", "pk / [9] / nomor"), ("B109", "Lainnya!B6", "tidak menunjuk tempat")),
        (put("Pengesahan", "C6", "bukan"), ("S202", "Pengesahan!C6", "`bukan` tidak ada")),
        (put("Pengesahan", "C5", None), ("S101", "Pengesahan!C5", "baris “Tanggal” belum diisi")),
        (
            put("Anggaran", "D8", None),
            ("S101", "Anggaran!D8", "kolom “Program, kegiatan, atau sub kegiatan” belum"),
        ),
    ],
)
def test_what_is_found(changed: Callable[..., Path], change: Change, expected: tuple[str, str, str]) -> None:
    found = told(changed(change))
    assert any(one[:2] == expected[:2] and expected[2] in one[2] for one in found), found


@pytest.mark.parametrize(
    "change",
    [
        put("Anggaran", "E8", 120000000, "General"),
        put("Anggaran", "E8", 120000000.0, "#,##0.00"),
        put("Anggaran", "E8", "Rp120.000.000", "@"),
        lambda book: book["Anggaran"].insert_rows(8),
        lambda book: book["Anggaran"].insert_rows(1),
        put("Anggaran", "F4", None),  # a column whose key is gone is known by its heading
        lambda book: setattr(book["Anggaran"], "title", "DPA"),
        lambda book: book.move_sheet("Anggaran", -5),
    ],
)
def test_what_a_person_may_do(changed: Callable[..., Path], change: Change, small_report: Any) -> None:
    loaded = load(changed(change))
    assert (loaded.findings, loaded.laporan) == ([], small_report)


def own_sheet(book: Any) -> None:
    book.create_sheet("Kosong")
    book.create_sheet("Catatan")["C3"] = "rapat hari Senin"


def test_own_columns_and_sheets_are_left_alone(changed: Callable[..., Path], small_report: Any) -> None:
    loaded = load(changed(put("Anggaran", "Z5", "PPTK"), own_sheet))
    assert loaded.laporan == small_report
    assert [(one.code, str(one.severity), one.location.spot) for one in loaded.findings if one.location] == [
        ("B110", "info", "Anggaran!Z5"),
        ("B110", "info", "Catatan"),
    ]


def test_another_year_may_be_added_by_its_heading(changed: Callable[..., Path]) -> None:
    path = changed()
    cell = find(path, "Realisasi Kinerja", "Sumber data")
    page_row = cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    loaded = load(
        changed(put("Realisasi Kinerja", f"Z{page_row}", "Realisasi 2019"), put("Realisasi Kinerja", "Z7", "71"))
    )
    assert loaded.laporan
    assert 2019 in next(item.tahun for item in loaded.laporan.realisasi.indikator.values() if 2019 in item.tahun)


def test_a_formula_of_a_person_counts_with_what_it_gave(changed: Callable[..., Path], tmp_path: Path) -> None:
    import re
    import zipfile

    path = changed(put("Anggaran", "E8", "=60000000*2"))
    target = tmp_path / "dihitung.xlsx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w") as copy:
        for entry in source.infolist():
            content = source.read(entry)
            content = re.sub(
                rb"(<f>60000000\*2</f>)<v\s*/>|(<f>60000000\*2</f>)<v></v>", rb"\1\2<v>120000000</v>", content
            )
            copy.writestr(entry, content)
    loaded = load(target)
    assert loaded.findings == []
    assert loaded.laporan
    assert loaded.laporan.anggaran.program[0].kegiatan[0].sub_kegiatan[0].pagu.operasi == 120_000_000


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04rusak", b"tahun: 2024\n"])
def test_a_broken_file_is_one_finding(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "rusak.xlsx"
    path.write_bytes(content)
    assert [(one.code, str(one.severity)) for one in load(path).findings] == [("B101", "error")]


def test_a_foreign_workbook_says_which_sheets_it_has(tmp_path: Path) -> None:
    book = Workbook()
    book.active["A1"] = "REKAP"
    book.save(tmp_path / "rekap.xlsx")
    assert [(code, "lembarnya `Sheet`" in said) for code, _, said in told(tmp_path / "rekap.xlsx")] == [("B102", True)]


def test_texts_of_a_draft_are_seen_in_a_workbook(changed: Callable[..., Path]) -> None:
    path = changed(put("Pengesahan", "C4", "BELUM DIISI"))
    assert [(code, spot) for code, spot, _ in told(path)] == [("S111", "Pengesahan!C4")]


class TestBagian:
    """Sections of a main file that name a workbook."""

    @pytest.fixture
    def main(self, changed: Callable[..., Path], tmp_path: Path) -> Callable[[str], Path]:
        from lkjip.buku.yaml_teks import yaml_text
        from lkjip.source.sections import Sources, read_sections

        data = read_sections(changed(), Sources())

        def write(name: str) -> Path:
            path = tmp_path / "utama.yaml"
            path.write_text(yaml_text(data | {"anggaran": name}), "utf-8")
            return path

        return write

    @pytest.mark.parametrize("name", ["buku.xlsx", "buku.xlsx#Anggaran"])
    def test_a_section_may_stand_in_a_workbook(self, main: Callable[[str], Path], name: str, small_report: Any) -> None:
        loaded = load(main(name))
        assert (loaded.findings, loaded.laporan) == ([], small_report)
        assert [path.name for path in loaded.files] == ["utama.yaml", "buku.xlsx"]
        place = loaded.where.locate("anggaran", "program", 0, "kode")
        assert (Path(place.file).name, place.spot) == ("buku.xlsx", "Anggaran!C6")
        assert loaded.where.locate("tahun").line == 1

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("buku.xlsx#Angaran", "lembar “Angaran” tidak ada dalam buku.xlsx"),
            ("buku.xlsx#IKU", "buku.xlsx tidak memuat isi `anggaran`"),
            ("buku.xlsx#Petunjuk", "lembar “Petunjuk” bukan buku kerja lkjip"),
        ],
    )
    def test_a_section_that_is_not_there(self, main: Callable[[str], Path], name: str, said: str) -> None:
        found = told(main(name))
        assert len(found) == 1 and said in found[0][2]


def test_rows_beyond_what_is_read_are_one_finding(
    changed: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(baca, "_MOST_ROWS", 300)
    beyond = changed(put("Anggaran", "C301", "7.01.05"))
    assert [(code, "lembar “Anggaran” berisi lebih dari 300 baris" in said) for code, _, said in told(beyond)] == [
        ("B101", True)
    ]
    assert not [one for one in told(changed(put("Anggaran", "C301", None))) if one[0] == "B101"]
