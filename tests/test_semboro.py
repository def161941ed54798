"""The example as a reader meets it: every figure, the key sentences, the structure, and the same bytes twice."""

# ruff: noqa: E501 - what is expected stands on one line, as it is printed

from pathlib import Path

import pytest
from dokumen import KECIL, PANTI, SEMBORO, build, data, report
from keutuhan import complaints
from sidik import FINGERPRINT, fingerprint

# Tabel-tabel Bab I-III and the 17 input/output boxes as published, corrected as PERBEDAAN.md says
EXPECTED = Path(__file__).parent / "data" / "semboro-2024.tabel.txt"

SENTENCES = """
Dari 6 (enam) indikator kinerja dalam Perjanjian Kinerja tahun 2024, 5 (lima) indikator mencapai target dan 1 (satu) di antaranya melampaui target; 1 (satu) indikator belum mencapai target.
Rata-rata capaian 6 (enam) indikator sebesar 98,81% dan termasuk predikat Sangat Tinggi menurut Skala Nilai Peringkat Kinerja.
Dalam rata-rata, capaian setiap indikator diperhitungkan paling tinggi 100%; dalam tabel, capaian ditulis apa adanya.
Realisasi Indeks Kepuasan Masyarakat tetap sebesar 67 dari tahun 2021 sampai dengan tahun 2022, naik dari 67 pada tahun 2022 menjadi 83,73 pada tahun 2023, dan turun dari 83,73 pada tahun 2023 menjadi 83,57 pada tahun 2024.
Realisasi Nilai SAKIP OPD baru diketahui untuk tahun 2024, sehingga belum dapat dibandingkan dengan tahun sebelumnya.
Realisasi Jumlah Dokumen Penataan Organisasi dan Tata Laksana Pemerintah Daerah tetap sebesar 4 dokumen dari tahun 2023 sampai dengan tahun 2024.
Realisasi Indeks Kepuasan Masyarakat Kecamatan Semboro tahun 2024, yaitu 83,57, lebih rendah 3,76 poin daripada IKM Kabupaten Jember, yaitu 87,33.
Realisasi Nilai SAKIP OPD Kecamatan Semboro tahun 2024, yaitu A (80,60), lebih tinggi 18,10 poin daripada Nilai SAKIP Kabupaten Jember, yaitu 62,50.
Dari 6 (enam) indikator, 4 (empat) indikator tidak mempunyai pembanding nasional, provinsi, atau kabupaten.
Realisasi Indeks Kepuasan Masyarakat, yaitu 83,57, belum mencapai target akhir Renstra tahun 2026, yaitu 100; capaiannya 83,57%.
Menurut skala Mutu Pelayanan, nilai 83,57 termasuk predikat B, yaitu Baik.
Menurut skala Predikat Evaluasi AKIP, predikat A berarti Memuaskan.
Capaian kinerja sasaran strategis 1 (100%) lebih besar daripada serapan anggarannya (99,66%), dengan selisih 0,34 poin persen, sehingga termasuk kategori efisien.
Capaian kinerja sasaran strategis 2 (92,86%) lebih kecil daripada serapan anggarannya (99,67%), dengan selisih 6,81 poin persen, sehingga termasuk kategori tidak efisien.
Dari target 16 orang terealisasi 13 orang, sehingga persentase realisasi keluarannya baru 81,25%.
Realisasi keluaran dari target 12 dokumen belum tersedia.
Kinerja tersebut didukung anggaran sebesar Rp 3.894.507.781 dengan realisasi sebesar Rp 3.545.596.394 atau 91,04%.
Perjanjian Kinerja Kecamatan Semboro tahun 2024 ditandatangani oleh Camat Semboro dan Bupati Jember pada 26 Januari 2024.
Mata pencaharian penduduk meliputi wirausaha (40%), pertanian (25%), dan lainnya (35%).
9 kegiatan fasilitasi yang dilaksanakan9 kegiatan fasilitasi yang direncanakan × 100% = 100%
""".strip().splitlines()

PARTS = (
    "sebanyak 13 orang, sedangkan kebutuhan menurut hasil analisis jabatan",
    "sebanyak 24 orang, sehingga masih terdapat kekurangan 11 orang atau 45,83% dari kebutuhan.",
    "terdiri atas 4 program, 9 kegiatan, dan 17 sub kegiatan dengan jumlah anggaran sebesar Rp 3.894.507.781.",
    "belanja operasi sebesar Rp 3.786.955.081 (97,24%) dan belanja modal sebesar Rp 107.552.700 (2,76%).",
    "Realisasi belanja sampai dengan 31 Desember 2024 sebesar Rp 3.545.596.394 atau 91,04% dari anggaran. "
    "Sisa anggaran sebesar Rp 348.911.387.",
    "Dengan sumber daya manusia sebanyak 30 orang dan anggaran sebesar Rp 3.894.507.781",
    "belum diaudit oleh Badan Pemeriksa Keuangan",
    "Jumlah penduduk Kecamatan Semboro sebanyak 38.418 jiwa, terdiri atas 19.532 penduduk laki-laki",
)


def expected() -> dict[str, list[list[str]]]:
    """Rows by caption; ⏎ is a line break in a cell."""
    blocks = EXPECTED.read_text("utf-8").split("== ")[1:]
    named = (block.rstrip("\n").split("\n") for block in blocks)
    return {name: [row.replace("⏎", "\n").split(" | ") for row in lines] for name, *lines in named}


@pytest.mark.parametrize("name", expected())
def test_every_figure_of_a_table(name):
    assert report(SEMBORO).tables[name] == expected()[name]


def test_there_are_no_other_tables():
    tables = report(SEMBORO).tables
    assert list(tables) == list(expected())
    assert sum(name.startswith("Tabel") for name in tables) == 17
    assert sum(name.startswith("Sub Kegiatan: ") for name in tables) == 17


@pytest.mark.parametrize("sentence", SENTENCES)
def test_key_sentences(sentence):
    assert sentence in report(SEMBORO).text.splitlines()


@pytest.mark.parametrize("part", PARTS)
def test_key_figures_in_sentences(part):
    assert part in report(SEMBORO).text


def test_the_signature():
    assert report(SEMBORO).styled("TandaTangan")[:5] == [
        "Semboro, Januari 2025",
        "CAMAT SEMBORO",
        "RB. ABDUL KADIR, S.I.P.",
        "Pembina",
        "NIP. 19730511 200212 1 003",
    ]


def test_indicators_in_the_order_of_the_perjanjian_kinerja():
    headings = [text for text in report(SEMBORO).styled("Heading4") if text.startswith("Sasaran")]
    assert [text.split(":")[0] for text in headings] == [f"Sasaran Strategis {number}" for number in range(1, 7)]


@pytest.mark.parametrize("path", [SEMBORO, PANTI, KECIL], ids=lambda path: path.stem)
def test_nothing_empty_dangling_or_written_by_a_program(path):
    assert complaints(report(path)) == []


@pytest.mark.parametrize("path", [SEMBORO, PANTI, KECIL], ids=lambda path: path.stem)
def test_the_same_data_give_the_same_bytes(path):
    assert build(data(path)) == build(data(path))


def test_the_report_is_the_one_that_was_looked_at():
    changed = "laporan berubah: lihat bedanya, lalu jalankan python tests/buat_sidik.py bila memang dikehendaki"
    assert fingerprint(report(SEMBORO)) == FINGERPRINT.read_text("utf-8"), changed
