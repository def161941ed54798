"""Names that differ in spelling only, and names that differ."""

import pytest

from lkjip.model.nama_longgar import nama_orang, nama_resmi


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PROGRAM KOORDINASI KETENTRAMAN DAN KETERTIBAN UMUM", "Koordinasi Ketenteraman dan Ketertiban Umum"),
        ("Peningkatan Efektifitas Kegiatan", "Peningkatan Efektivitas  Kegiatan"),
        ("Koordinasi dan/atau Sinergi", "Koordinasi dan Sinergi"),
        ("Kegiatan di Tingkat Kecamatan", "Kegiatan di Tingkat Distrik"),
        ("Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "Penunjang Urusan Pemerintahan Daerah Provinsi"),
        ("Forum Musyawarah Perencanaan Pembangunan di Desa", "Forum Musrenbang di Kampung"),
        ("Penyusunan DPA-SKPD", "Penyusunan DPA SKPD"),
    ],
)
def test_spelled_in_two_ways(one, other):
    assert nama_resmi(one) == nama_resmi(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Penyediaan Gaji", "Penyedian Gaji"), ("Peralatan Kantor", "Peralatan dan Perlengkapan Kantor")],
)
def test_two_names(one, other):
    assert nama_resmi(one) != nama_resmi(other)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("RB. ABDUL KADIR, S.I.P.", "abdul kadir"),
        ("Ir. H. Hendy Siswanto, ST, IPU", "hendy siswanto"),
        ("Dra. Hj Siti Aminah M.Si.", "siti aminah"),
        ("Rahmawati, S.Sos.", "rahmawati"),
        ("H.", ""),
    ],
)
def test_a_person_by_name(written, name):
    assert nama_orang(written) == name
