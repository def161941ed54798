"""The cascading sheet of Semboro cell by cell as published, and its trees."""

import re

import pytest
from dokumen import SEMBORO, Dokumen, build, data, report
from lxml import etree

from lkjip.output.pohon import HEIGHT_MM, WIDTH_MM
from lkjip.report.dokumen import dokumen

KEUANGAN = "Meningkatnya kualitas pengelolaan keuangan dan aset daerah yang profesional, efektif, dan efisien"
ORGANISASI = (
    "Meningkatnya penataan organisasi pemerintah daerah dan tata laksana penyelenggaraan pemerintahan dan pelayanan "
    "publik"
)
SINERGI = (
    "Koordinasi/Sinergi dengan Perangkat Daerah yang Tugas dan Fungsinya di Bidang Penegakan Peraturan "
    "Perundang-Undangan dan/atau Kepolisian Negara Republik Indonesia"
)
PERORANGAN = "Kendaraan Perorangan Dinas atau Kendaraan Dinas Jabatan"
OPERASIONAL = "Kendaraan Dinas Operasional atau Lapangan"
ATAS = [
    ["Tingkat", "Uraian"],
    [
        "RPJMD Kabupaten Jember 2021-2026",
        "VISI : Sudah waktunya membenahi Jember (Wes Wayahe Mbenahi Jember) dengan berprinsip pada sinergi, "
        "kolaborasi, dan akselerasi dalam membangun Jember",
    ],
    [
        "",
        "Misi ke-2 : Membangun tata kelola pemerintahan yang kondusif antara eksekutif, legislatif, masyarakat dan "
        "komponen pembangunan daerah lainnya",
    ],
    [
        "",
        "Tujuan : Meningkatnya Tata Kelola Pemerintahan yang Efektif, melalui Sinergi dengan Seluruh Elemen "
        "Pembangunan Daerah dan Peningkatan Kualitas Pelayanan Publik",
    ],
    ["", f"Sasaran : \n- {KEUANGAN}\n- {ORGANISASI}"],
]
SASARAN = [
    ["Tujuan dan Sasaran Kecamatan Semboro", f"Tujuan 1 : {KEUANGAN}", f"Tujuan 2 : {ORGANISASI}"],
    [
        "",
        "Sasaran : Meningkatnya Efektifitas Pencapaian Target Kinerja Perangkat Daerah",
        "Sasaran : Meningkatnya Kepuasan Masyarakat dalam hal Pelayanan Publik yang Merata dan Berkualitas di "
        "Kecamatan",
        "Sasaran : Meningkatnya Fasilitasi Kesejahteraan Masyarakat di Kecamatan",
        "Sasaran : Terjaganya ketertiban umum dan ketentraman masyarakat di Kecamatan",
    ],
    [
        "",
        "Indikator : Persentase Indikator Program yang tercapai (Target : 100%)",
        "Indikator : Indeks Kepuasan Masyarakat (Target : 90)",
        "Indikator : Persentase Fasilitasi Kesejahteraan masyarakat yang dilaksanakan (Target : 100%)",
        "Indikator : Persentase Tingkat Penyelesaian Laporan dan Pelanggaran Ketertiban Umum serta Ketentraman "
        "Masyarakat (Target : 100%)",
    ],
    [
        "Program dan Indikator Program",
        "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
        "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
        "Program Pemberdayaan Masyarakat Desa dan Kelurahan",
        "Program Koordinasi Ketentraman dan Ketertiban Umum",
    ],
    [
        "",
        "Indikator : Persentase realisasi anggaran (Target : 100%)",
        "Indikator : Terselenggarakannya pemerintahan dan pelayanan publik di tingkat kecamatan (Target : 100%)",
        "Indikator : Cakupan pemberdayaan desa dan kelurahan (Target : 100%)",
        "Indikator : Terlaksananya koordinasi ketenteraman dan ketertiban umum di tingkat kecamatan (Target : 100%)",
    ],
    [
        "Kegiatan dan Indikator Kegiatan",
        "Kegiatan : Administrasi Keuangan Perangkat Daerah",
        "Kegiatan : Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan",
        "Kegiatan : Koordinasi Kegiatan Pemberdayaan Desa",
        "Kegiatan : Koordinasi Penerapan dan Penegakan Peraturan Daerah dan Peraturan Kepala Daerah",
    ],
    [
        "",
        "Indikator : Jumlah laporan pertanggungjawaban keuangan (Target : 12 laporan)",
        "Indikator : Persentase Terselenggaranya Kegiatan Koordinasi Penyelenggaraan Pemerintahan di Tingkat Kecamatan "
        "(Target : 100%)",
        "Indikator : Persentase terlaksananya Kegiatan Pemberdayaan Desa (Target : 100%)",
        "Indikator : Cakupan Penerapan dan Penegakan Peraturan Daerah (Target : 100%)",
    ],
    [
        "",
        "Kegiatan : Administrasi Kepegawaian Perangkat Daerah",
        "Kegiatan : Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat",
        "",
        "",
    ],
    [
        "",
        "Indikator : Jumlah dokumen ketatausahaan dan kepegawaian (Target : 12 laporan)",
        "Indikator : Persentase Terselenggaranya Urusan Pemerintahan yang Tidak Dilaksanakan oleh Unit Kerja Perangkat "
        "Daerah yang ada di Kecamatan (Target : 100%)",
        "",
        "",
    ],
    ["", "Kegiatan : Administrasi Umum Perangkat Daerah", "", "", ""],
    [
        "",
        "Indikator : Persentase pemenuhan kebutuhan sarana dan prasarana kantor (Target : 100%)",
        "",
        "",
        "",
    ],
    ["", "Kegiatan : Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah", "", "", ""],
    [
        "",
        "Indikator : Jumlah laporan Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah (Target : 12 laporan)",
        "",
        "",
        "",
    ],
    ["", "Kegiatan : Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah", "", "", ""],
    [
        "",
        "Indikator : Jumlah laporan Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah "
        "(Target : 12 laporan)",
        "",
        "",
        "",
    ],
]
UNIT = [
    "Sub Kegiatan dan Indikator Sub Kegiatan",
    "Sub Bagian Perencanaan, Keuangan dan Pelaporan",
    "Sub Bagian Umum dan Kepegawaian",
    "Seksi Pemerintahan",
    "Seksi Pelayanan Umum",
    "Seksi Pemberdayaan Masyarakat dan Kesejahteraan Sosial",
    "Seksi Ketentraman dan Ketertiban Umum",
]
KEUANGAN_SUB = [
    "Penyediaan Gaji dan Tunjangan ASN",
    "Indikator : Jumlah Orang yang Menerima Gaji dan Tunjangan ASN (Target : 16)",
    "Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD",
    "Indikator : Jumlah Dokumen Penatausahaan dan Pengujian/Verifikasi Keuangan (Target : 12)",
]
UMUM = [
    "Pengadaan Pakaian Dinas beserta Atribut Kelengkapannya",
    "Indikator : Jumlah Paket Pakaian Dinas beserta Atribut dan Kelengkapannya (Target : 1)",
    "Penyediaan Komponen Instalasi Listrik/Penerangan Bangunan Kantor",
    "Indikator : Jumlah Paket Komponen Instalasi Listrik/Penerangan Bangunan Kantor yang Disediakan (Target : 1)",
    "Penyediaan Peralatan dan Perlengkapan Kantor",
    "Indikator : Jumlah Paket Peralatan dan Perlengkapan Kantor yang disediakan (Target : 1)",
    "Penyediaan Bahan Logistik Kantor",
    "Indikator : Jumlah Paket Bahan Logistik Kantor yang disediakan (Target : 1)",
    "Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik",
    "Indikator : Jumlah Laporan penyediaan jasa komunikasi, SDA, dan Listrik (Target : 12)",
    "Penyediaan Jasa Peralatan dan Perlengkapan Kantor",
    "Indikator : Jumlah Laporan penyediaan jasa peralatan dan perlengkapan kantor (Target : 12)",
    "Penyediaan Jasa Pelayanan Umum Kantor",
    "Indikator : Jumlah Laporan penyediaan jasa pelayanan umum kantor (Target : 12)",
    f"Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, dan Pajak {PERORANGAN}",
    f"Indikator : Jumlah {PERORANGAN} yang Dipelihara dan dibayarkan pajaknya (Target : 1)",
    f"Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak dan Perizinan {OPERASIONAL}",
    f"Indikator : Jumlah {OPERASIONAL} yang Dipelihara dan dibayarkan pajaknya (Target : 1)",
    "Pemeliharaan/Rehabilitasi Gedung Kantor dan Bangunan Lainnya",
    "Indikator : Jumlah Gedung Kantor dan Bangunan Lainnya yang dipelihara/direhabilitasi (Target : 1)",
]
PEMBERDAYAAN = [
    "Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di Desa",
    "Indikator : Jumlah Lembaga Kemasyarakatan yang Berpartisipasi dalam Forum Musyawarah Perencanaan Pembangunan di "
    "Desa (Target : 7)",
    "Peningkatan Efektifitas Kegiatan Pemberdayaan Masyarakat di Wilayah Kecamatan",
    "Indikator : Jumlah Laporan Peningkatan Efektivitas Kegiatan Pemberdayaan Masyarakat di Wilayah Kecamatan "
    "(Target : 7)",
]
PEMERINTAHAN = [
    "Peningkatan Efektifitas Kegiatan Pemerintahan di Tingkat Kecamatan",
    "Indikator : Jumlah Dokumen Peningkatan Efektifitas Kegiatan Pemerintahan di Tingkat Kecamatan (Target : 12)",
]
PELAYANAN = [
    "Pelaksanaan Urusan Pemerintahan yang Terkait dengan Kewenangan Lain yang Dilimpahkan",
    "Indikator : Jumlah Laporan Peningkatan Efektifitas Pelaksanaan Pelayanan kepada Masyarakat di Wilayah Kecamatan "
    "(Target : 12)",
]
TRANTIB = [SINERGI, f"Indikator : Jumlah Laporan {SINERGI} (Target : 12)"]
SUB = [KEUANGAN_SUB, UMUM, PEMERINTAHAN, PELAYANAN, PEMBERDAYAAN, TRANTIB]


def _built(stated: object) -> Dokumen:
    kind = dokumen("cascading")
    assert kind
    return Dokumen(build(stated, kind=kind))


@pytest.fixture(scope="module")
def alone() -> Dokumen:
    return _built(data(SEMBORO))


def test_cells_are_those_of_the_published_sheet(alone: Dokumen) -> None:
    upper, sheet = alone.lampiran[""]
    assert upper == ATAS
    assert sheet[1 : len(SASARAN) + 1] == SASARAN
    assert sheet[len(SASARAN) + 1] == UNIT
    below = sheet[len(SASARAN) + 2 :]
    assert [[cell for cell in column if cell] for column in list(zip(*below, strict=True))[1:]] == SUB


def test_every_row_covers_the_whole_grid(alone: Dokumen) -> None:
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    sheet = [block for block in alone.blocks if block.tag == name + "tbl"][1]
    grid = [int(column.get(name + "w")) for column in sheet.iter(name + "gridCol")]
    assert len(grid) == 7
    for row in sheet.iter(name + "tr"):
        widths = [int(cell.find(f"{name}tcPr/{name}tcW").get(name + "w")) for cell in row.iter(name + "tc")]
        assert sum(widths) == sum(grid)
        spans = [cell.find(f"{name}tcPr/{name}gridSpan") for cell in row.iter(name + "tc")]
        assert sum(1 if span is None else int(span.get(name + "val")) for span in spans) == len(grid)


def test_trees_fit_their_pages_and_stay_legible(alone: Dokumen) -> None:
    text = etree.tostring(alone.body, encoding="unicode")
    drawn = re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"', text)
    assert len(drawn) == 6  # over all, and one per sasaran; the first of those takes two pages
    assert all(int(width) <= WIDTH_MM * 36_000 and int(height) <= HEIGHT_MM * 36_000 for width, height in drawn)
    sizes = {int(size) for box in re.findall(r"<w:txbxContent>.*?</w:txbxContent>", text) for size in
             re.findall(r'<w:sz w:val="(\d+)"', box)}  # fmt: skip
    assert min(sizes) >= 14


def test_every_tree_is_told_in_words(alone: Dokumen) -> None:
    told = [item.get("descr") for item in alone.body.iter("{*}docPr")]
    assert told[0].startswith(f"Pohon kinerja: Kecamatan Semboro didukung oleh Tujuan {KEUANGAN} didukung oleh Sasaran")
    assert all(sub in "".join(told) for column in SUB for sub in column[::2])


def test_the_report_binds_in_the_same_sheet(alone: Dokumen) -> None:
    assert report(SEMBORO).lampiran["CASCADING KECAMATAN SEMBORO"] == alone.lampiran[""]


def test_no_empty_page_ends_the_document(alone: Dokumen) -> None:
    assert alone.body[-2].tag.endswith("}p") and len(alone.body.findall("{*}p/{*}pPr/{*}sectPr")) == 6


def test_what_is_too_wide_goes_on_another_page_and_what_no_unit_has_stands_under_a_dash() -> None:
    stated = data(SEMBORO)
    units = stated["cascading"]["penanggung_jawab"]
    del units["Seksi Pelayanan Umum"]
    units["Sub Bagian Umum dan Kepegawaian"] = ["7.01.01.2.05"]
    units |= {f"Urusan {n}": [f"7.01.01.2.0{n}"] for n in (6, 8, 9)}
    first, second = _built(stated).lampiran[""][1:]
    assert (len(first[0]), len(second[0])) == (8, 3)
    names = next(row for row in first if row[0].startswith("Sub Kegiatan"))
    assert names[-2:] == ["Seksi Pemerintahan", "–"]
    assert second[1][1] == f"Tujuan 2 : {ORGANISASI}"
