"""The Perjanjian Kinerja of Semboro: bound into the report, and as a document of its own."""

from typing import Any

from dokumen import HERE, SEMBORO, Dokumen, build, data, report

from lkjip.report.dokumen import dokumen

LENGKAP = HERE / "data" / "lengkap" / "lengkap.yaml"
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


def _sketched() -> Any:
    """The complete report without its photographs, which a test that has no folder cannot read."""
    stated = data(LENGKAP)
    del stated["penghargaan"], stated["dokumentasi"]
    realisasi = stated["realisasi"]
    for item in (*realisasi["pelaksanaan"].values(), *realisasi["indikator"].values()):
        item.pop("foto", None)
    return stated


def _perubahan(stated: Any) -> tuple[list[list[str]], list[list[str]], str]:
    """The two tables that hold the changed one against the first, and all the text."""
    kind = dokumen("pk")
    assert kind
    made = Dokumen(build(stated, kind=kind))
    targets, budgets = made.lampiran[""][-2:]
    return targets, budgets, made.text


def test_a_single_one_is_compared_with_nothing():
    assert "PERBANDINGAN" not in alone().text


def test_a_changed_one_stands_beside_the_first():
    targets, budgets, text = _perubahan(_sketched())
    assert "Alasan perubahan: Camat Sungai Kemuning pensiun" in text
    assert targets[0][2:] == ["Indikator Kinerja", "Target Semula", "Target Menjadi", "Keterangan"]
    assert targets[1][2:] == ["Nilai SAKIP Kecamatan", "BB", "BB", "Tetap"]
    changed = next(row for row in targets if row[2] == "Jumlah Kelompok Usaha yang Dibina")
    assert changed[3:5] == ["10 Kelompok", "12 Kelompok"]
    assert changed[5].startswith("Berubah. Target kelompok usaha dinaikkan dari 10 kelompok")
    assert budgets[1][2:] == ["2.179.785.000", "2.216.535.000", "+36.750.000"]
    assert budgets[4][2:] == ["103.450.000", "103.450.000", "0"]
    assert budgets[-1] == ["Jumlah", "2.927.005.000", "2.987.755.000", "+60.750.000"]


def test_targets_that_are_new_or_gone_are_told():
    stated = _sketched()
    del stated["pk"][1]["sasaran"][4]["target"]["gangguan"]
    del stated["pk"][0]["sasaran"][1]["target"]["serapan"]
    targets, _, _ = _perubahan(stated)
    found = {row[2]: row[3:] for row in targets}
    assert found["Persentase Penyerapan Anggaran"] == ["–", "90–98%", "Baru"]
    assert found["Jumlah Gangguan Ketertiban Umum"] == ["30 Kejadian", "–", "Dihapus"]


def test_a_single_party_signs_alone():
    stated = data(SEMBORO)
    del stated["pk"][0]["pihak_kedua"]
    kind = dokumen("pk")
    assert kind
    made = Dokumen(build(stated, kind=kind))
    assert "Pihak Kedua" not in made.text and "pihak kedua" not in made.text
    assert "DENDHY RADIANT" in made.lampiran[""][0][0][1]
