"""The sheets that end the report, as data: analysis, closing, signature, choices of the office."""

from lkjip.source.buku.bentuk import Induk, Isian, Kolom, Lembar, Tabel
from lkjip.source.buku.susunan_rencana import SKALA

_DAFTAR = "beberapa butir: satu baris per butir di dalam sel (Alt+Enter), tiap baris diawali “• ”"
_BATAS = "bawaan 100; tulis “tanpa batas” bila capaian tidak dibatasi"
_BERKAS = "nama berkas di folder data; templat dokumen lain ditulis pada lembar Lainnya"
_BAWAAN = "kosong berarti permendagri_86_2017; skala milik sendiri ditulis di lembar Lainnya"

PENUTUP = (
    Lembar(
        "Analisis",
        "Mengapa setiap sasaran tercapai atau tidak",
        (
            Tabel(
                "kendala",
                "Kendala dan solusinya",
                "analisis.*.kendala",
                (Kolom("uraian", "Kendala", lebar=60), Kolom("solusi", "Solusi", lebar=60)),
                induk=(Induk(Kolom("#", "Sasaran", "id", "id tujuan atau sasaran", acuan="sasaran:id")),),
                cadangan=20,
            ),
            Tabel(
                "analisis",
                "Permasalahan, keberhasilan, rencana, dan inovasi: satu baris per butir",
                "analisis.*.*",
                (Kolom("#", "Uraian", lebar=100),),
                induk=(
                    Induk(Kolom("#", "Sasaran", "id", "id tujuan atau sasaran", acuan="sasaran:id")),
                    Induk(Kolom("#", "Bagian", "pilihan", "", ("permasalahan", "keberhasilan", "rencana", "inovasi"))),
                ),
                cadangan=50,
            ),
        ),
    ),
    Lembar(
        "Penutup",
        "Hambatan, faktor kunci, rekomendasi",
        (
            Isian(
                "sebab_serapan",
                "Serapan anggaran",
                (Kolom("penutup.sebab_serapan", "Sebab anggaran tersisa", "butir", _DAFTAR),),
            ),
            Tabel(
                "penutup",
                "Hambatan, faktor kunci, dan rekomendasi: satu baris per butir",
                "penutup.*",
                (Kolom("#", "Uraian", lebar=100),),
                induk=(Induk(Kolom("#", "Bagian", "pilihan", "", ("hambatan", "faktor_kunci", "rekomendasi"))),),
                cadangan=40,
            ),
        ),
    ),
    Lembar(
        "Pengesahan",
        "Siapa yang menandatangani laporan",
        (
            Isian(
                "pengesahan",
                "Pengesahan",
                (
                    Kolom("pengesahan.tempat", "Tempat"),
                    Kolom("pengesahan.tanggal", "Tanggal", "tanggal", "bulan dan tahun sudah cukup, mis. Januari 2025"),
                    Kolom("pengesahan.pejabat", "Pejabat", "id", "id dari lembar Pejabat", acuan="pejabat:@"),
                    Kolom("pengesahan.nomor", "Nomor laporan", "kode_lain"),
                ),
            ),
        ),
    ),
    Lembar(
        "Profil",
        "Pilihan cara menghitung (boleh kosong: dipakai pilihan bawaan)",
        (
            Isian(
                "profil",
                "Pilihan",
                (
                    Kolom("profil.skala", "Skala predikat capaian", "teks", _BAWAAN, saran=SKALA),
                    Kolom("profil.cap_rata_rata", "Batas capaian dalam rata-rata (%)", "batas", _BATAS),
                    Kolom("profil.rumus_negatif", "Rumus indikator negatif"),
                    Kolom("profil.efisiensi", "Anggaran untuk efisiensi"),
                    Kolom("profil.skala_lke", "Skala cakupan kriteria evaluasi AKIP", saran=SKALA),
                    Kolom("profil.grafik", "Grafik", "teks", "tidak bila laporan tanpa grafik"),
                    Kolom("profil.templat.laporan", "Templat laporan milik kantor", "teks", _BERKAS),
                    Kolom("profil.kalimat", "Kalimat milik kantor", "teks", _BERKAS),
                ),
            ),
            Tabel(
                "abaikan",
                "Peringatan yang benar tetapi dibiarkan",
                "abaikan",
                (
                    Kolom("kode", "Kode peringatan", "kode_lain", "mis. K101"),
                    Kolom(
                        "di", "Tempat", "teks", "seperti tertulis pada peringatan itu, mis. pk.1.sasaran.t2", lebar=40
                    ),
                    Kolom("alasan", "Alasan", lebar=60),
                ),
                cadangan=20,
            ),
        ),
    ),
)
