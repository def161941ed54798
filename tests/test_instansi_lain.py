"""Another institution, quite unlike the example, and both of them with parts left out: every sentence fits its case."""

# ruff: noqa: E501 - what is expected stands on one line, as it is printed

import pytest
from dokumen import KECIL, PANTI, SEMBORO, Dokumen, build, copied, data, report
from isian import is_sound, keys, places, without
from keutuhan import complaints

from lkjip.source import load

SENTENCES = """
Plt. CAMAT PANTI
Laporan ini mengukur kinerja terhadap Perjanjian Kinerja Perubahan sebagai perjanjian terakhir yang berlaku.
Perjanjian Kinerja tersebut diubah dengan Perjanjian Kinerja Perubahan Nomor 000.8/12/2025 yang ditandatangani oleh Plt. Camat Panti dan Bupati Jember pada 6 Oktober 2025, dengan alasan pergantian Camat dan perubahan anggaran.
Sumber: Dokumen Perjanjian Kinerja Perubahan Kecamatan Panti Tahun 2025
Sumber: Dokumen Pelaksanaan Anggaran Nomor DPA/1/2025 tanggal 2 Januari 2025 dan Dokumen Pelaksanaan Perubahan Anggaran Nomor DPPA/1/2025 tanggal 30 September 2025
Luas wilayah Kecamatan Panti adalah 160,71 km².
Secara administratif, Kecamatan Panti membawahi 1 (satu) desa dan 2 (dua) kelurahan, yaitu:
Sasaran strategis 1 didukung oleh Kegiatan Administrasi Keuangan Perangkat Daerah dengan alokasi anggaran sebesar Rp 200.000.000 atau 66,67% dari seluruh anggaran belanja Kecamatan Panti sesudah perubahan.
Sasaran strategis 2 tidak mempunyai alokasi anggaran tersendiri.
Skala Kecepatan Pelayanan menurut Keputusan Camat Panti Nomor 7 Tahun 2025, untuk capaian Rata-rata waktu pelayanan, dengan kelas Cepat (≥ 100) dan Lambat (< 100).
Khusus untuk Jumlah gangguan ketertiban (progres negatif) digunakan rumus berikut:
Untuk target berupa rentang, capaian dihitung 100% apabila realisasi berada di dalam rentang; apabila di luarnya, realisasi dibandingkan dengan batas rentang yang terdekat.
Untuk target 0, capaian dihitung 100% apabila realisasinya juga 0, dan 0% apabila lebih dari 0.
Dari 7 (tujuh) indikator kinerja dalam Perjanjian Kinerja tahun 2025, 2 (dua) indikator mencapai target dan 1 (satu) di antaranya melampaui target; 4 (empat) indikator belum mencapai target; 1 (satu) indikator belum ada data realisasinya.
Rata-rata capaian 6 (enam) indikator yang dapat dihitung sebesar 97,24% dan termasuk predikat Sangat Tinggi menurut Skala Nilai Peringkat Kinerja.
Dalam rata-rata, capaian setiap indikator diperhitungkan apa adanya.
Realisasi ini belum mencapai target tahun 2025, yaitu B; capaiannya 97,33% (predikat Sangat Tinggi).
Menurut skala Predikat Evaluasi AKIP, predikat CC berarti Cukup (Memadai).
Realisasi ini berada di luar target tahun 2025, yaitu 85–95%; capaiannya 97,37% (predikat Sangat Tinggi).
Realisasi ini lebih baik daripada target tahun 2025, yaitu 15 menit, dengan capaian 120% (predikat Cepat).
Realisasi ini mencapai target tahun 2025, yaitu 0 pengaduan, dengan capaian 100% (predikat Sangat Tinggi).
Realisasi Indeks Kepuasan Masyarakat tahun 2025 belum ada datanya; targetnya 85.
Realisasi ini belum mencapai target tahun 2025, yaitu 6 kejadian; capaiannya 75% (predikat Sedang).
Realisasi Persentase pos keamanan yang aktif tahun 2025 adalah 75%, yaitu 21 dari 28.
Realisasi Rata-rata waktu pelayanan, yaitu 12 menit, belum mencapai target akhir Renstra tahun 2029, yaitu 10 menit; capaiannya 80%.
Renstra tidak memuat target Indeks Kepuasan Masyarakat untuk tahun 2029.
Realisasi Persentase pos keamanan yang aktif tetap sebesar 75% dari tahun 2023 sampai dengan tahun 2025.
Realisasi Rata-rata waktu pelayanan turun dari 20 menit pada tahun 2022 menjadi 15 menit pada tahun 2024, lalu menjadi 12 menit pada tahun 2025 (membaik).
Realisasi Jumlah gangguan ketertiban naik dari 5 kejadian pada tahun 2024 menjadi 8 kejadian pada tahun 2025 (memburuk).
Realisasi Indeks Kepuasan Masyarakat belum ada datanya, sehingga tidak dapat dibandingkan dengan tahun sebelumnya.
Realisasi Persentase pos keamanan yang aktif Kecamatan Panti tahun 2025, yaitu 75%, sama dengan rata-rata kecamatan, yaitu 75%.
Realisasi Jumlah gangguan ketertiban Kecamatan Panti tahun 2025, yaitu 8 kejadian, lebih tinggi 2 kejadian daripada rata-rata kecamatan, yaitu 6 kejadian.
Jumlah paket: dari target 4 paket terealisasi 3 paket, sehingga persentase realisasi keluarannya baru 75%.
Realisasi Jumlah dokumen adalah 12; targetnya tidak tersedia.
Capaian kinerja sasaran strategis 1 (97,35%) memang lebih besar daripada serapan anggarannya (90,00%), dengan selisih 7,35 poin persen, tetapi belum semua targetnya tercapai, sehingga anggaran yang tersisa tidak dengan sendirinya berarti efisien.
Efisiensi sasaran strategis 2 tidak dapat dihitung karena tidak ada anggaran yang dihubungkan dengannya.
Capaian kinerja sasaran strategis 3 (84,38%) sama dengan serapan anggarannya (84,38%), sehingga termasuk kategori berimbang.
Indikator 2.1 dinilai dengan Skala Kecepatan Pelayanan dan memperoleh predikat Cepat.
Sasaran ini memperoleh rata-rata capaian 110% dengan predikat Sangat Tinggi menurut Skala Nilai Peringkat Kinerja.
""".strip().splitlines()


def test_the_data_are_sound():
    for path in (PANTI, KECIL):
        assert load(path).findings == []


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_of_another_institution(sentence):
    assert sentence in report(PANTI).text.splitlines()


def test_what_is_not_stated_has_no_heading():
    headings = report(PANTI).styled("Heading2")
    assert headings[2:5] == ["TUGAS", "ANGGARAN", "PROFIL WILAYAH"]
    assert headings[-2:] == ["REALISASI ANGGARAN", "SIMPULAN"]


def changed(path, change) -> Dokumen:
    stated = data(path)
    change(stated)
    return Dokumen(build(stated))


def only_one_indicator(stated):
    stated["pk"][-1]["sasaran"] = [{"acuan": "s2", "target": {"waktu": "15"}}]


def nothing_measured(stated):
    stated["realisasi"]["indikator"] = {}


def everything_reached(stated):
    stated["pk"][-1]["sasaran"] = [{"acuan": "s2", "target": {"aduan": "0"}}, {"acuan": "s3", "target": {"pos": "75"}}]


def everything_exceeded(stated):
    stated["pk"][-1]["sasaran"] = [{"acuan": "s2", "target": {"waktu": "15"}}, {"acuan": "s3", "target": {"pos": "70"}}]


def one_of_two_known(stated):
    stated["pk"][-1]["sasaran"] = [{"acuan": "s2", "target": {"waktu": "15", "ikm": "85"}}]


def a_target_that_says_nothing(stated):
    stated["pk"][-1]["sasaran"] = [{"acuan": "s3", "target": {"pos": "0"}}]


def only_the_changed_pk(stated):
    del stated["pk"][0], stated["pk"][0]["tanggal"], stated["pk"][0]["pihak_kedua"], stated["pk"][0]["nomor"]


def month_of_signing(stated):
    stated["pk"][0]["tanggal"] = "Januari 2025"


def staff_counted_by_sex(stated):
    rows = [
        {"nama": "PNS", "kebutuhan": {"S1": "9"}, "laki_laki": "3", "perempuan": "4"},
        {"nama": "Tenaga kontrak", "asn": "tidak", "kebutuhan": {"SMA": "5"}, "jumlah": "2"},
    ]
    stated["instansi"]["pegawai"] = {"kelompok": [{"nama": "Pegawai", "baris": rows}]}


def a_cap_of_its_own(stated):
    stated["profil"]["cap_rata_rata"] = "100"
    stated["renstra"]["versi"][0]["tujuan"][1]["sasaran"][0]["indikator"][0]["cap"] = "110"


def no_percentage(stated):
    stated["renstra"]["versi"][0]["tujuan"][1]["sasaran"][1]["indikator"][1] |= {"satuan": "Pos", "target": {}}
    stated["iku"]["indikator"][1]["formulasi"] = {"pembilang": "Pos aktif", "penyebut": "Desa"}


def nothing_but_empty_records(stated):
    stated["analisis"]["s1"] = stated["instansi"]["wilayah"] = {}
    stated["instansi"] |= {"pegawai": {"kelompok": []}, "sarana": {"barang": []}, "tugas": []}


def nothing_reached(stated):
    stated["pk"][-1]["sasaran"] = [
        {"acuan": "s1", "target": {"sakip": "B"}},
        {"acuan": "s3", "target": {"pos": "80", "gangguan": "6"}},
    ]


def nothing_reached_or_not_known(stated):
    stated["pk"][-1]["sasaran"] = [{"acuan": "s1", "target": {"sakip": "B"}}, {"acuan": "s2", "target": {"ikm": "85"}}]


def far_below_nothing(stated):
    stated["realisasi"]["indikator"]["waktu"]["nilai"] = "31"


def at_nothing(stated):
    stated["pk"][-1]["sasaran"][1]["target"]["waktu"] = "16"
    stated["renstra"]["versi"][0]["tujuan"][1]["sasaran"][0]["indikator"][0]["target"] = {"2029": "16"}
    stated["realisasi"]["indikator"]["waktu"]["nilai"] = "32"


def up_and_down(stated):
    stated["realisasi"]["indikator"]["pos"]["tahun"] = {"2022": "60", "2023": "79,50", "2024": "83,10"}


def obstacles(stated):
    kendala = [
        {"uraian": "Jaringan sering putus", "solusi": "Pindah penyedia."},
        {"uraian": "Hujan (deras).", "solusi": "Tenda."},
    ]
    stated["analisis"]["s1"]["kendala"] = kendala


def no_relations(stated):
    stated["pk"][-1]["sasaran"] = [row | {"alokasi": []} for row in stated["pk"][-1]["sasaran"]]
    del stated["iku"]


def a_city(stated):
    stated["instansi"] |= {"kabupaten": "Kota Purwakencana"}
    stated["instansi"]["wilayah"]["luas"] = "1.061,5"


def office_typed_with_plt(stated):
    stated["pejabat"]["camat"] = {"nama": "Siti Maemunah", "jabatan": "PLT Camat Panti"}
    stated["pejabat"]["bupati"]["status"] = "Pj."


def budget_by_date(stated):
    stated["anggaran"] |= {
        "sumber": "APBD Kabupaten Jember.",
        "dokumen": {"tanggal": "2025-01"},
        "perubahan": {"nomor": "9"},
    }


def decree_and_period(stated):
    stated["iku"]["keputusan"] = {"nomor": "4", "tanggal": "2025-01-03", "tentang": "IKU"}
    stated["renstra"]["rpjmd"] = {
        "periode": "2025-2029",
        "visi": "Jember baru",
        "misi": [{"nomor": "2", "uraian": "Melayani."}],
    }


CASES = {
    a_city: [
        "Luas wilayah Kecamatan Panti adalah 1.061,5 km².",
        "Perbandingan dengan realisasi nasional, provinsi, atau kota",
        "Tabel 3.4 Perbandingan Realisasi Kinerja Kecamatan Panti dengan Realisasi Nasional, Provinsi, atau Kota",
        "Dari 7 (tujuh) indikator, 4 (empat) indikator tidak mempunyai pembanding nasional, provinsi, atau kota.",
    ],
    office_typed_with_plt: [
        "Plt. CAMAT PANTI",
        "Perjanjian Kinerja tersebut diubah dengan Perjanjian Kinerja Perubahan Nomor 000.8/12/2025 yang ditandatangani oleh Plt. Camat Panti dan Pj. Bupati Jember pada 6 Oktober 2025, dengan alasan pergantian Camat dan perubahan anggaran.",
    ],
    budget_by_date: [
        "Sumber: APBD Kabupaten Jember; Dokumen Pelaksanaan Anggaran, Januari 2025 dan Dokumen Pelaksanaan Perubahan Anggaran Nomor 9",
    ],
    decree_and_period: [
        "Sumber: Keputusan Nomor 4 tanggal 3 Januari 2025 tentang IKU",
        "Rencana Strategis (Renstra) Kecamatan Panti Tahun 2025–2029 merupakan penjabaran operasional Rencana Pembangunan Jangka Menengah Daerah (RPJMD) Kabupaten Jember Tahun 2025–2029. Renstra tersebut ditetapkan dengan Peraturan Bupati Jember Nomor 30 Tahun 2025.",
    ],
    nothing_reached: [
        "Dari 3 (tiga) indikator kinerja dalam Perjanjian Kinerja tahun 2025, seluruhnya belum mencapai target.",
    ],
    nothing_reached_or_not_known: [
        "Dari 2 (dua) indikator kinerja dalam Perjanjian Kinerja tahun 2025, 1 (satu) indikator belum mencapai target; 1 (satu) indikator belum ada data realisasinya.",
    ],
    far_below_nothing: ["Capaian yang kurang dari 0% dihitung 0%."],
    up_and_down: [
        "Realisasi Persentase pos keamanan yang aktif naik dari 60% pada tahun 2022 menjadi 79,50% pada tahun 2023, lalu menjadi 83,10% pada tahun 2024, dan turun dari 83,10% pada tahun 2024 menjadi 75% pada tahun 2025.",
    ],
    obstacles: ["Jaringan sering putus. Solusi: Pindah penyedia.", "Hujan (deras). Solusi: Tenda."],
    no_relations: [
        "Pembagian anggaran kepada sasaran strategis tidak tersedia.",
        "Uraian hubungan antara program dan sasaran tidak tersedia.",
        "Uraian IKU Kecamatan Panti tidak tersedia.",
    ],
    staff_counted_by_sex: [
        "Sumber daya manusia menjadi penunjang pokok pelaksanaan tugas dan fungsi instansi, baik dalam jumlah maupun mutunya. Jumlah aparatur sipil negara (ASN) Kecamatan Panti sebanyak 7 orang, sedangkan kebutuhan sebanyak 9 orang, sehingga masih terdapat kekurangan 2 orang atau 22,22% dari kebutuhan.",
    ],
    a_cap_of_its_own: [
        "Khusus untuk Rata-rata waktu pelayanan, capaian dalam rata-rata diperhitungkan paling tinggi 110%.",
    ],
    no_percentage: ["2128 = 0,75 Pos", "Pos aktif\n\t\nDesa"],
    nothing_but_empty_records: [
        "Uraian permasalahan, faktor keberhasilan, kendala dan solusi, serta rencana untuk sasaran ini tidak tersedia.",
    ],
    only_one_indicator: [
        "Satu-satunya indikator kinerja dalam Perjanjian Kinerja tahun 2025 melampaui target.",
        "Capaian indikator tersebut sebesar 120% dan termasuk predikat Cepat menurut Skala Kecepatan Pelayanan.",
    ],
    nothing_measured: [
        "Dari 7 (tujuh) indikator kinerja dalam Perjanjian Kinerja tahun 2025, seluruhnya belum ada data realisasinya.",
        "Rata-rata capaian belum dapat dihitung karena belum ada indikator yang capaiannya dapat dihitung.",
        "Efisiensi sasaran strategis 2 tidak dapat dihitung karena capaiannya belum dapat dihitung dan tidak ada anggaran "
        "yang dihubungkan dengannya.",
    ],
    everything_reached: [
        "Dari 2 (dua) indikator kinerja dalam Perjanjian Kinerja tahun 2025, seluruhnya mencapai target.",
    ],
    everything_exceeded: [
        "Dari 2 (dua) indikator kinerja dalam Perjanjian Kinerja tahun 2025, seluruhnya melampaui target.",
    ],
    one_of_two_known: [
        "Capaian satu-satunya indikator yang dapat dihitung sebesar 120% dan termasuk predikat Cepat menurut Skala Kecepatan "
        "Pelayanan.",
        "Sasaran ini memperoleh capaian 120% dengan predikat Cepat menurut Skala Kecepatan Pelayanan.",
    ],
    a_target_that_says_nothing: [
        "Satu-satunya indikator kinerja dalam Perjanjian Kinerja tahun 2025 tidak dapat dihitung capaiannya.",
        "Capaian indikator ini tidak dapat dihitung dari target 0% dan realisasi 75%, sehingga tidak ikut dalam rata-rata.",
    ],
    only_the_changed_pk: [
        "Perjanjian Kinerja Kecamatan Panti tahun 2025 diubah dengan Perjanjian Kinerja Perubahan yang ditandatangani oleh "
        "Plt. Camat Panti, dengan alasan pergantian Camat dan perubahan anggaran.",
    ],
    month_of_signing: [
        "Perjanjian Kinerja Kecamatan Panti tahun 2025 ditandatangani oleh Camat Panti dan Bupati Jember pada Januari 2025.",
    ],
}


@pytest.mark.parametrize("change", CASES, ids=lambda change: change.__name__)
def test_sentences_follow_the_data(change):
    made = changed(PANTI, change)
    lines = f"\n{made.text}\n"
    assert [sentence for sentence in CASES[change] if f"\n{sentence}\n" not in lines] == []
    assert complaints(made) == []


PROGRAM = "Tabel 2.4 Program dan Anggaran dalam Perjanjian Kinerja Kecamatan Panti Tahun 2025"
ALOKASI = "Tabel 2.5 Alokasi Anggaran per Sasaran Strategis Tahun 2025"


def murni(stated):
    """The Perjanjian Kinerja was not changed when the budget was."""
    stated["pk"] = [stated["pk"][1] | {"versi": "murni", "program": {}}]
    del stated["pk"][0]["alasan"]


def murni_by_itself(stated):
    murni(stated)
    stated["pk"][0]["program"] = {"7.01.01": "275.000.000"}


def changed_without_figures(stated):
    stated["pk"][1]["program"] = {}


@pytest.mark.parametrize(
    ("change", "promised"),
    [(murni, "280.000.000"), (murni_by_itself, "275.000.000"), (changed_without_figures, "300.000.000")],
)
def test_the_money_of_the_perjanjian_kinerja_is_what_it_says(change, promised):
    made = changed(PANTI, change)
    assert [row[-2] for row in made.tables[PROGRAM][1:]] == [promised, promised]
    assert made.tables[ALOKASI][-1][-2:] == ["300.000.000", "100,00%"]
    assert "Pembagian anggaran sesudah perubahan kepada sasaran strategis disajikan pada Tabel 2.5." in made.text


def test_money_that_nobody_stated_is_marked_in_a_draft():
    first = ("anggaran", "program", 0, "kegiatan", 0, "sub_kegiatan", 0)
    spent = ("realisasi", "keuangan", "sub_kegiatan", "7.01.01.2.06.0004")
    made = Dokumen(build(data(PANTI), kosong=frozenset([(*first, "pagu"), (*first, "pagu_perubahan", "modal"), spent])))
    rows = made.tables["Tabel 3.9 Realisasi Anggaran Kecamatan Panti Tahun 2025"]
    assert [row[2:] for row in rows[1:-1]] == [
        ["300.000.000", "264.380.000", "–"],
        ["BELUM DIISI", "180.000.000", "–"],
        ["BELUM DIISI", "180.000.000", "–"],
        ["100.000.000", "BELUM DIISI", "–"],
        ["100.000.000", "BELUM DIISI", "–"],
    ]
    assert made.tables["Sub Kegiatan: Penyediaan Gaji dan Tunjangan ASN"][1][3:] == ["BELUM DIISI", "180.000.000"]
    assert made.tables["Sub Kegiatan: Penyediaan Bahan Logistik Kantor"][1][3:] == ["100.000.000", "BELUM DIISI"]


def test_a_budget_before_its_change_that_nobody_stated_is_not_missed():
    before = ("anggaran", "program", 0, "kegiatan", 0, "sub_kegiatan", 0, "pagu")
    assert build(data(PANTI), kosong=frozenset([before])) == build(data(PANTI))


def test_a_programme_without_any_money_stated_is_marked_in_the_perjanjian_kinerja():
    pagu = [("anggaran", "program", 0, "kegiatan", place, "sub_kegiatan", 0, "pagu") for place in (0, 1)]
    stated = data(PANTI)
    changed_without_figures(stated)
    del stated["anggaran"]["program"][0]["kegiatan"][0]["sub_kegiatan"][0]["pagu_perubahan"]
    assert Dokumen(build(stated, kosong=frozenset(pagu))).tables[PROGRAM][1][2] == "BELUM DIISI"


def test_a_list_of_one_is_not_numbered():
    plain = changed(PANTI, decree_and_period).styled("Rapat")
    assert "Melaksanakan sebagian urusan pemerintahan yang dilimpahkan oleh Bupati." in plain
    assert "Misi ke-2: Melayani" in plain


def test_a_floor_that_nothing_reached_is_not_explained():
    assert "kurang dari 0%" not in report(PANTI).text
    assert "kurang dari 0%" not in changed(PANTI, at_nothing).text


def test_the_distance_of_capaian_and_serapan_has_a_sign():
    rows = report(PANTI).tables["Tabel 3.6 Efisiensi Penggunaan Sumber Daya"]
    assert [row[3:6] for row in rows[1:]] == [
        ["97,35%", "90,00%", "+7,35"],
        ["110%", "–", "–"],
        ["84,38%", "84,38%", "0,00"],
    ]


def test_staff_of_a_row_add_up_to_the_sum():
    rows = changed(PANTI, staff_counted_by_sex).tables["Tabel 1.1 Komposisi Pegawai Kecamatan Panti Tahun 2025"]
    assert [row[4] for row in rows[-3:]] == ["7", "2", "9"]


# everything that may be left out, left out wherever it stands


TOGETHER = 4  # keys from far apart are left out of one report, so that all of them can be tried
BATCHES = [(path, at) for path in (SEMBORO, PANTI) for at in range(len(keys(path)) // TOGETHER + 1)]


@pytest.mark.parametrize(("path", "batch"), BATCHES)
def test_nothing_empty_is_printed_for_what_is_left_out(path, batch):
    stated, left_out = data(path), []
    for wanted in keys(path)[batch :: len(keys(path)) // TOGETHER + 1]:
        rest = without(copied(stated), places(path)[wanted])
        if is_sound(rest):
            stated, left_out = rest, [*left_out, wanted]
    assert complaints(Dokumen(build(stated))) == [], left_out


@pytest.mark.parametrize("path", [SEMBORO, PANTI])
def test_most_of_it_may_be_left_out(path):
    assert sum(is_sound(without(data(path), at)) for one in keys(path)[::5] for at in [places(path)[one]]) > 5


@pytest.mark.parametrize("path", [SEMBORO, PANTI])
def test_a_report_of_the_least_there_can_be(path):
    stated = data(path)
    for wanted in keys(path):
        rest = without(copied(stated), places(path)[wanted])
        stated = rest if is_sound(rest) else stated
    made = Dokumen(build(stated))
    assert complaints(made) == []
    assert len(made.text) < 0.8 * len(report(path).text)
