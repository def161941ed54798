"""The Perjanjian Kinerja of Semboro: bound into the report, and as a document of its own."""

from dokumen import SEMBORO, Dokumen, build, data, report

from lkjip.report.dokumen import dokumen

PROGRAM = [
    ["No", "Program", "Anggaran (Rp)", "Keterangan"],
    ["1", "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "2.700.414.981", "APBD"],
    ["2", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "609.079.200", "APBD"],
    ["3", "Program Pemberdayaan Masyarakat Desa dan Kelurahan", "164.088.000", "APBD"],
    ["4", "Program Koordinasi Ketentraman dan Ketertiban Umum", "420.925.600", "APBD"],
    ["Jumlah", "3.894.507.781", ""],
]
TARGET = ["4 Dokumen", "90", "100%", "100%", "BB", "100%"]


def alone() -> Dokumen:
    kind = dokumen("pk")
    assert kind
    return Dokumen(build(data(SEMBORO), kind=kind))


def test_the_attachment_states_targets_and_budgets_as_signed():
    signatures, sasaran, program, _ = alone().lampiran[""]
    assert [row[3] for row in sasaran[2:]] == TARGET
    assert program == PROGRAM
    assert "Jember, 26 Januari 2024" in signatures[0][1]
    assert "NIP. 19811220 200012 1 001" in signatures[0][1]
    assert "BUPATI JEMBER" in signatures[0][0]


def test_the_report_binds_in_the_same_document():
    bound = report(SEMBORO).lampiran["PERJANJIAN KINERJA TAHUN 2024"]
    assert bound == alone().lampiran[""]


def test_no_empty_page_ends_the_document():
    last = [block for block in alone().blocks if block.tag.endswith("}p")][-1]
    assert last.find(".//{*}sectPr") is None
