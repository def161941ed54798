"""The Rencana Kinerja Tahunan of Semboro, row by row as published, and what no published one shows."""

import pytest
from dokumen import SEMBORO, Dokumen, build, data, report

from lkjip.report.dokumen import dokumen

KEUANGAN = "Meningkatnya kualitas pengelolaan keuangan dan aset daerah yang profesional, efektif, dan efisien"
ORGANISASI = (
    "Meningkatnya penataan organisasi pemerintah daerah dan tata laksana penyelenggaraan pemerintahan dan pelayanan "
    "publik"
)
MISI = (
    "Membangun tata kelola pemerintahan yang kondusif antara eksekutif, legislatif, masyarakat dan komponen "
    "pembangunan daerah lainnya"
)
TUJUAN_RPJMD = (
    "Meningkatnya Tata Kelola Pemerintahan yang Efektif, melalui Sinergi dengan Seluruh Elemen Pembangunan Daerah dan "
    "Peningkatan Kualitas Pelayanan Publik"
)
RPJMD = [
    [MISI, TUJUAN_RPJMD, "Indeks Reformasi Birokrasi", KEUANGAN, "Nilai SAKIP"],
    ["", "", "", ORGANISASI, "Ketersediaan Dokumen Penataan Organisasi dan Tata Laksana Pemerintah Daerah"],
]
SINERGI = (
    "Perangkat Daerah yang Tugas dan Fungsinya di Bidang Penegakan Peraturan Perundang-Undangan dan/atau Kepolisian "
    "Negara Republik Indonesia"
)
# sasaran: uraian, indikator, target
S1 = [
    "Meningkatnya Efektifitas Pencapaian Target Kinerja Perangkat Daerah",
    "Persentase Indikator Program yang tercapai",
    "100%",
]
S2 = [
    "Meningkatnya Kepuasan Masyarakat dalam hal Pelayanan Publik yang Merata dan Berkualitas di Kecamatan",
    "Indeks Kepuasan Masyarakat",
    "90",
]
S3 = [
    "Meningkatnya Fasilitasi Kesejahteraan Masyarakat di Kecamatan",
    "Persentase Fasilitasi Kesejahteraan masyarakat yang dilaksanakan",
    "100%",
]
S4 = [
    "Terjaganya ketertiban umum dan ketentraman masyarakat di Kecamatan",
    "Persentase Tingkat Penyelesaian Laporan dan Pelanggaran Ketertiban Umum serta Ketentraman Masyarakat",
    "100%",
]
T1 = [KEUANGAN, "Nilai SAKIP OPD"]
T2 = [ORGANISASI, "Jumlah Dokumen Penataan Organisasi dan Tata Laksana Pemerintah Daerah"]
NO2, NO3, NO5 = [""] * 2, [""] * 3, [""] * 5
BARIS = [
    [*T1, *S1, "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "Persentase realisasi anggaran", "100%",
     *NO3, "2.700.414.980"],
    [*NO5, "Administrasi Keuangan Perangkat Daerah", "Jumlah laporan pertanggungjawaban keuangan", "12", *NO3,
     "2.258.627.780"],
    [*NO5, *NO3, "Penyediaan Gaji dan Tunjangan ASN", "Jumlah Orang yang Menerima Gaji dan Tunjangan ASN", "16",
     "2.162.907.780"],
    [*NO5, *NO3, "Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD",
     "Jumlah Dokumen Penatausahaan dan Pengujian/Verifikasi Keuangan", "12", "95.720.000"],
    [*NO5, "Administrasi Kepegawaian Perangkat Daerah", "Jumlah dokumen ketatausahaan dan kepegawaian", "12", *NO3,
     "12.000.000"],
    [*NO5, *NO3, "Pengadaan Pakaian Dinas beserta Atribut Kelengkapannya",
     "Jumlah Paket Pakaian Dinas beserta Atribut dan Kelengkapannya", "1", "12.000.000"],
    [*NO5, "Administrasi Umum Perangkat Daerah", "Persentase pemenuhan kebutuhan sarana dan prasarana kantor", "100%",
     *NO3, "212.211.800"],
    [*NO5, *NO3, "Penyediaan Komponen Instalasi Listrik/Penerangan Bangunan Kantor",
     "Jumlah Paket Komponen Instalasi Listrik/Penerangan Bangunan Kantor yang Disediakan", "1", "1.524.000"],
    [*NO5, *NO3, "Penyediaan Peralatan dan Perlengkapan Kantor",
     "Jumlah Paket Peralatan dan Perlengkapan Kantor yang disediakan", "1", "107.552.700"],
    [*NO5, *NO3, "Penyediaan Bahan Logistik Kantor", "Jumlah Paket Bahan Logistik Kantor yang disediakan", "1",
     "103.135.100"],
    [*NO5, "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah",
     "Jumlah laporan Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah", "12", *NO3, "144.583.400"],
    [*NO5, *NO3, "Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik",
     "Jumlah Laporan penyediaan jasa komunikasi, SDA, dan Listrik", "12", "37.425.000"],
    [*NO5, *NO3, "Penyediaan Jasa Peralatan dan Perlengkapan Kantor",
     "Jumlah Laporan penyediaan jasa peralatan dan perlengkapan kantor", "12", "15.000.000"],
    [*NO5, *NO3, "Penyediaan Jasa Pelayanan Umum Kantor", "Jumlah Laporan penyediaan jasa pelayanan umum kantor", "12",
     "92.158.400"],
    [*NO5, "Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah",
     "Jumlah laporan Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah", "12", *NO3, "72.992.000"],
    [*NO5, *NO3,
     "Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, dan Pajak Kendaraan Perorangan Dinas atau Kendaraan Dinas "
     "Jabatan",
     "Jumlah Kendaraan Perorangan Dinas atau Kendaraan Dinas Jabatan yang Dipelihara dan dibayarkan pajaknya", "1",
     "40.786.400"],
    [*NO5, *NO3,
     "Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak dan Perizinan Kendaraan Dinas Operasional atau Lapangan",
     "Jumlah Kendaraan Dinas Operasional atau Lapangan yang Dipelihara dan dibayarkan pajaknya", "1", "23.786.400"],
    [*NO5, *NO3, "Pemeliharaan/Rehabilitasi Gedung Kantor dan Bangunan Lainnya",
     "Jumlah Gedung Kantor dan Bangunan Lainnya yang dipelihara/direhabilitasi", "2", "8.419.200"],
    [*T2, *S2, "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
     "Terselenggarakannya pemerintahan dan pelayanan publik di tingkat kecamatan", "100%", *NO3, "609.079.200"],
    [*NO5, "Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan",
     "Persentase Terselenggaranya Kegiatan Koordinasi Penyelenggaraan Pemerintahan di Tingkat Kecamatan", "100%", *NO3,
     "560.320.000"],
    [*NO5, *NO3, "Peningkatan Efektifitas Kegiatan Pemerintahan di Tingkat Kecamatan",
     "Jumlah Dokumen Peningkatan Efektifitas Kegiatan Pemerintahan di Tingkat Kecamatan", "12", "560.320.000"],
    [*NO5, "Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat",
     "Persentase Terselenggaranya Urusan Pemerintahan yang Tidak Dilaksanakan oleh Unit Kerja Perangkat Daerah yang "
     "ada di Kecamatan", "100%", *NO3, "48.759.200"],
    [*NO5, *NO3, "Pelaksanaan Urusan Pemerintahan yang Terkait dengan Kewenangan Lain yang Dilimpahkan",
     "Jumlah Laporan Peningkatan Efektifitas Pelaksanaan Pelayanan kepada Masyarakat di Wilayah Kecamatan", "12",
     "48.759.200"],
    [*NO2, *S3, "Program Pemberdayaan Masyarakat Desa dan Kelurahan", "Cakupan pemberdayaan desa dan kelurahan", "100%",
     *NO3, "164.088.000"],
    [*NO5, "Koordinasi Kegiatan Pemberdayaan Desa", "Persentase terlaksananya Kegiatan Pemberdayaan Desa", "100%", *NO3,
     "164.088.000"],
    [*NO5, *NO3,
     "Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di Desa",
     "Jumlah Lembaga Kemasyarakatan yang Berpartisipasi dalam Forum Musyawarah Perencanaan Pembangunan di Desa", "7",
     "3.960.000"],
    [*NO5, *NO3, "Peningkatan Efektifitas Kegiatan Pemberdayaan Masyarakat di Wilayah Kecamatan",
     "Jumlah Laporan Peningkatan Efektivitas Kegiatan Pemberdayaan Masyarakat di Wilayah Kecamatan", "12",
     "160.128.000"],
    [*NO2, *S4, "Program Koordinasi Ketentraman dan Ketertiban Umum",
     "Terlaksananya koordinasi ketenteraman dan ketertiban umum di tingkat kecamatan", "100%", *NO3, "420.925.600"],
    [*NO5, "Koordinasi Penerapan dan Penegakan Peraturan Daerah dan Peraturan Kepala Daerah",
     "Cakupan Penerapan dan Penegakan Peraturan Daerah", "100%", *NO3, "420.925.600"],
    [*NO5, *NO3, f"Koordinasi/Sinergi dengan {SINERGI}", f"Jumlah Laporan Koordinasi/Sinergi dengan {SINERGI}", "12",
     "420.925.600"],
]  # fmt: skip


@pytest.fixture(scope="module")
def alone() -> Dokumen:
    return _built(data(SEMBORO))


def _built(stated: object) -> Dokumen:
    kind = dokumen("rkt")
    assert kind
    return Dokumen(build(stated, kind=kind))


def test_rows_are_those_of_the_published_plan(alone: Dokumen) -> None:
    rpjmd, plan = alone.lampiran[""]
    assert rpjmd[1:] == RPJMD
    assert plan[2:-1] == BARIS
    assert plan[-1] == ["Jumlah", "3.894.507.780"]


def test_it_is_signed(alone: Dokumen) -> None:
    for told in ("Jember, 1 Februari 2024", "CAMAT SEMBORO", "DENDHY RADIANT, S.STP.", "NIP. 19811220 200012 1 001"):
        assert told in alone.text


def test_the_report_binds_in_the_same_document(alone: Dokumen) -> None:
    assert report(SEMBORO).lampiran["RENCANA KINERJA TAHUNAN 2024"] == alone.lampiran[""]


def test_further_indicators_stand_in_rows_of_their_own_and_the_plan_is_whole() -> None:
    stated = data(SEMBORO)
    renstra = stated["renstra"]["versi"][1]["tujuan"]
    renstra[1]["sasaran"][2]["pendukung"] = ["7.01.03"]  # 7.01.04 supports nothing now
    stated["indikator_program"]["7.01.04"].append({"nama": "Jumlah patroli", "satuan": "Kali", "target": "8"})
    stated["rkt"]["target"]["7.01.04"] = ["100", "9"]
    plan = _built(stated).lampiran[""][1]
    at = next(n for n, row in enumerate(plan) if len(row) == 12 and row[5].startswith("Program Koordinasi"))
    assert plan[at][:5] == ["–"] * 5
    assert plan[at][-1] == "420.925.600"
    assert plan[at + 1][5:] == ["", "Jumlah patroli", "9", "", "", "", ""]
    assert plan[-1] == ["Jumlah", "3.894.507.780"]
