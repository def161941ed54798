"""A name that belongs to another code: an error where one part differs, never for an office's own names."""

import pytest

from lkjip.diagnostics import Location, Severity
from lkjip.importer.nama_kode import keluaran_lain, nama_kode

GAJI = "Penyediaan Gaji dan Tunjangan ASN"  # of 7.01.01.2.02.0001
DI = Location("dpa.xlsx", spot="Sheet1!P2")


@pytest.mark.parametrize(
    ("kode", "nama", "severity"),
    [
        ("7.01.01.2.02.0001", GAJI, None),
        ("7.01.01.2.02.0001", "PENYEDIAAN GAJI & TUNJANGAN ASN", None),
        ("7.01.01.2.02.0001", "Pembayaran Gaji Pegawai", Severity.WARNING),
        ("7.01.01.2.02.0003", GAJI, Severity.ERROR),
        ("7.01.01.2.01.0004", GAJI, Severity.WARNING),  # two parts differ: perhaps another nomenklatur
        ("7.01.01.2.02.0088", GAJI, Severity.WARNING),
        ("7.01.01.2.02.0088", "Kegiatan yang hanya ada di sini", None),
        ("1.01.01.2.02.0001", GAJI, None),  # every bidang has this sub kegiatan
        ("1.01.01.2.02.0003", GAJI, None),
    ],
)
def test_what_is_odd_about_a_name(kode, nama, severity):
    found = nama_kode(kode, nama, DI, {kode})
    assert (found and found.severity) == severity


def test_both_codes_and_both_names_are_told():
    found = nama_kode("7.01.01.2.02.0003", GAJI, DI, ())
    for said in ("7.01.01.2.02.0003", "7.01.01.2.02.0001", GAJI, "Penatausahaan"):
        assert said in found.message


def test_one_name_under_two_codes_of_one_kegiatan_is_an_error():
    found = nama_kode("7.01.01.2.02.0088", GAJI, DI, {"7.01.01.2.02.0088", "7.01.01.2.02.0001"})
    assert found.severity is Severity.ERROR


def test_an_output_belongs_to_its_sub_kegiatan_or_to_nobody():
    output = "Jumlah Dokumen Perencanaan Kegiatan Pelayanan kepada Masyarakat di Kecamatan"
    own = "Perencanaan Kegiatan Pelayanan kepada Masyarakat di Kecamatan"
    assert keluaran_lain(own, output) == ""
    assert keluaran_lain(GAJI, output) == own
    assert keluaran_lain(GAJI, "Jumlah orang yang menerima gaji") == ""
