"""The checks on whole reports find what they are for: a sound report is damaged in one place each."""

# ruff: noqa: E501 - what is expected stands on one line, as it is printed

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from dokumen import SEMBORO, Dokumen, build, data
from keutuhan import complaints

DAMAGE = {
    r"isu strategis Kecamatan[^<]*berikut:": (":", "“ :” dalam"),
    r"Tabel 1\.2(?=</w:t>)": ("Tabel 1.4", "rujukan REF tabel_sarana"),
    r'( SEQ Tabel .{0,200}?<w:t xml:space="preserve">)2(?=</w:t>)': (r"\g<1>7", "nomor melompat"),
    r"LATAR BELAKANG": ("LATAR", "daftar isi"),
    r"Tabel 3\.9 Realisasi Anggaran": ("Tabel 3.9 Anggaran", "daftar tabel"),
    r"luas wilayah": ("None", "“None” dalam"),
    r"Secara administratif,": ("secara administratif ,", "huruf kecil"),
    r"Sumber daya adalah": ("Total adalah", "“Total” dalam"),
    r"pada masa mendatang\.<": ("pada masa mendatang..<", r"“\.\.” dalam"),
    r"diukur dengan": ("diukur  dengan", "“  ” dalam"),
    r"ditandatangani oleh": ("{{ x }}", "“{{” dalam"),
    r"Surel: ": ("BELUM DIISI", "BELUM DIISI"),
}


def damaged(pattern: str, instead: str) -> Dokumen:
    report = Dokumen(build(data(SEMBORO)))
    body, count = re.subn(pattern, instead, report.members["word/document.xml"].decode(), count=1, flags=re.DOTALL)
    assert count, pattern
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", body)
    return Dokumen(made.getvalue())


@pytest.mark.parametrize("pattern", DAMAGE)
def test_damage_is_found(pattern):
    instead, told = DAMAGE[pattern]
    found = complaints(damaged(pattern, instead))
    assert any(re.search(told, complaint) for complaint in found), found


@pytest.mark.parametrize(
    ("taken", "told"),
    [
        (r"(<w:tbl>(?:(?!</w:tbl>).)*?Sarana Prasarana.*?</w:tr>).*?(?=</w:tbl>)", "tabel tanpa isi"),
        (r"(Tabel 1\.</w:t>(?:(?!<w:tbl>).)*)<w:tbl>.*?</w:tbl>", "judul tanpa tabel"),
        (r"(ISU STRATEGIS</w:t></w:r>(?:<w:bookmarkEnd[^>]*>)?</w:p>).*?(?=<w:p><w:pPr><w:pStyle w:val=\"Heading2\")", "judul tanpa isi"),
    ],
)  # fmt: skip
def test_what_is_taken_out_is_missed(taken, told):
    found = complaints(damaged(taken, r"\1"))
    assert any(told in complaint for complaint in found), found
