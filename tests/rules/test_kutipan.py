"""Citations of regulations, in whatever spelling."""

import pytest

from lkjip.rules.kutipan import _citations

SAME = [
    "PermenPANRB Nomor 53 Tahun 2014",
    "Permenpan RB No. 53 th 2014",
    "Permen PAN-RB No.53 Tahun 2014",
    "PermenPAN & RB 53/2014",
    "PERMENPAN DAN RB NOMOR 53 TAHUN 2014",
    "Peraturan Menteri PAN dan RB Nomor : 53 Tahun 2014",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014",
    "Peraturan Menteri Negara Pendayagunaan Aparatur Negara dan Reformasi Birokrasi RI No 53 Thn. 2014",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Republik Indonesia Nomor 53 Tahun 2014",
]


@pytest.mark.parametrize("text", SAME)
def test_one_regulation_in_every_spelling(text):
    assert [one.name for one in _citations(f"menurut {text}, bahwa")] == ["PermenPANRB Nomor 53 Tahun 2014"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Permendagri No 13/2006 dan PP 58/2005", ["Permendagri Nomor 13 Tahun 2006", "PP Nomor 58 Tahun 2005"]),
        ("Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017", ["Permendagri Nomor 86 Tahun 2017"]),
        ("Undang – Undang Nomor 28 Tahun 1999", ["UU Nomor 28 Tahun 1999"]),
        ("Perpres No. 29 Tahun 2014; Inpres 7/1999", ["Perpres Nomor 29 Tahun 2014", "Inpres Nomor 7 Tahun 1999"]),
        ("Peraturan Bupati Jember Nomor 53 Tahun 2014", []),
        ("Peraturan Daerah Nomor 13 Tahun 2006", []),
        ("Perppu 1/2020; KPP 13/2006", []),
        ("Peraturan Menteri Keuangan Nomor 53 Tahun 2014", []),
        ("rapat PP 12 orang pada 13/06/2006", []),
    ],
)
def test_what_is_a_citation(text, names):
    assert [one.name for one in _citations(text)] == names


def test_the_title_is_what_follows_tentang():
    [one] = _citations("PP Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah; lalu")
    assert one.judul == "Pelaporan Keuangan dan Kinerja Instansi Pemerintah"
