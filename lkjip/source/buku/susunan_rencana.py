"""The sheets of what was planned, as data: Renstra, Indikator Kinerja Utama, Perjanjian Kinerja, budget."""

from types import MappingProxyType

from lkjip.source.buku.bentuk import Anak, Induk, Isian, Kolom, Lembar, Tabel
from lkjip.source.buku.susunan_matriks import MATRIKS

_DAFTAR = "beberapa butir: satu baris per butir di dalam sel (Alt+Enter), tiap baris diawali “• ”"
_KODE = "beberapa kode dipisah titik koma, mis. 7.01.02; 7.01.03"
_OPERASI = MappingProxyType({"pagu": "operasi", "pagu_perubahan": "operasi"})
SKALA = ("permendagri_86_2017", "semboro", "akip", "ikm", "lan_239_2003")

RENCANA = (
    Lembar(
        "Renstra",
        "Rencana Strategis dan RPJMD di atasnya",
        (
            Isian(
                "renstra",
                "Masa dan RPJMD",
                (
                    Kolom("renstra.awal", "Tahun awal Renstra", "tahun"),
                    Kolom("renstra.akhir", "Tahun akhir Renstra", "tahun"),
                    Kolom("renstra.rpjmd.periode", "Masa RPJMD", "kode_lain", "mis. 2021-2026"),
                    Kolom("renstra.rpjmd.visi", "Visi"),
                    Kolom("renstra.rpjmd.jumlah_misi", "Jumlah misi RPJMD", "angka"),
                    Kolom("renstra.rpjmd.rpjpd", "Kaitan dengan RPJPD"),
                ),
            ),
            Tabel(
                "misi",
                "Misi RPJMD yang didukung",
                "renstra.rpjmd.misi",
                (Kolom("nomor", "Nomor", "angka"), Kolom("uraian", "Misi", lebar=80)),
                cadangan=5,
            ),
            Tabel(
                "rpjmd",
                "Tujuan dan sasaran RPJMD yang didukung",
                "renstra.rpjmd.*",
                (Kolom("uraian", "Uraian", lebar=80), Kolom("indikator", "Indikator", lebar=40)),
                induk=(Induk(Kolom("#", "Bagian", "pilihan", "", ("tujuan", "sasaran"))),),
                cadangan=5,
            ),
            Tabel(
                "versi",
                "Versi Renstra: yang terakhir ialah yang berlaku",
                "renstra.versi",
                (
                    Kolom("id", "Id versi", "id", "nama pendek tanpa spasi, mis. awal"),
                    Kolom("dasar", "Dasar hukum", lebar=80),
                    Kolom("keterangan", "Keterangan", "butir", _DAFTAR, lebar=60),
                    Kolom("sumber", "Sumber"),
                ),
                cadangan=5,
            ),
        ),
    ),
    Lembar(
        "Tujuan dan Sasaran",
        "Tujuan, sasaran, indikator, dan target per tahun",
        (
            Tabel(
                "sasaran",
                "Tujuan dan sasaran; indikator kedua dan seterusnya di baris sendiri di bawahnya",
                "renstra.versi.*",
                (
                    Kolom("id", "Id", "id", "nama pendek tanpa spasi, mis. t1 atau s1"),
                    Kolom("uraian", "Tujuan atau sasaran", lebar=50),
                    Kolom("pendukung", "Program pendukung", "daftar", _KODE),
                ),
                induk=(Induk(Kolom("#", "Versi", "id", "id versi dari lembar Renstra", acuan="versi:id"), "id"),),
                tingkat=(("tujuan", "Tujuan"), ("sasaran", "Sasaran")),
                anak=Anak(
                    "indikator",
                    (
                        Kolom("id", "Id indikator", "id", "nama pendek tanpa spasi, mis. ikm"),
                        Kolom("nama", "Indikator", lebar=50),
                        Kolom("satuan", "Satuan"),
                        Kolom("arah", "Arah", "teks", "negatif: makin kecil makin baik; kosong berarti positif"),
                        Kolom("target.", "Target", "nilai", "angka, rentang 80-90, predikat BB, atau BB (74)"),
                        Kolom("skala_nilai", "Skala nilai", "teks", "bila nilainya berpredikat", saran=("akip", "ikm")),
                        Kolom("skala", "Skala capaian", "teks", "bila lain daripada profil", saran=SKALA),
                        Kolom("rumus", "Rumus", "teks", "untuk indikator negatif, bila lain daripada profil"),
                        Kolom("cap", "Batas capaian", "angka", "bila lain daripada profil"),
                        Kolom("dihitung_dari", "Dihitung dari"),
                    ),
                ),
                cadangan=60,
            ),
        ),
    ),
    MATRIKS,
    Lembar(
        "IKU",
        "Indikator Kinerja Utama",
        (
            Isian(
                "keputusan",
                "Keputusan penetapan",
                (
                    Kolom("iku.keputusan.nama", "Nama keputusan"),
                    Kolom("iku.keputusan.nomor", "Nomor", "kode_lain"),
                    Kolom("iku.keputusan.tanggal", "Tanggal", "tanggal"),
                    Kolom("iku.keputusan.tentang", "Tentang"),
                    Kolom("iku.keputusan.tempat", "Ditetapkan di"),
                    Kolom(
                        "iku.keputusan.pejabat", "Yang menetapkan", "id", "id dari lembar Pejabat", acuan="pejabat:@"
                    ),
                ),
            ),
            Tabel(
                "iku",
                "Indikator menurut urutan keputusan",
                "iku.indikator",
                (
                    Kolom("indikator", "Indikator", "id", "id indikator", acuan="sasaran:indikator:id"),
                    Kolom(
                        "nama", "Nama indikator", "teks", "bila keputusan menamainya lain daripada Renstra", lebar=30
                    ),
                    Kolom("formulasi", "Formulasi (kalimat)", "teks", "atau isi pembilang dan penyebut", lebar=40),
                    Kolom("formulasi.pembilang", "Formulasi: pembilang", lebar=30),
                    Kolom("formulasi.penyebut", "Formulasi: penyebut", lebar=30),
                    Kolom("penanggung_jawab", "Penanggung jawab", "butir", _DAFTAR, lebar=30),
                    Kolom("sumber_data", "Sumber data", "butir", _DAFTAR, lebar=30),
                ),
                cadangan=20,
            ),
            Tabel(
                "penjelasan_iku",
                "Penjelasan setiap indikator",
                "iku.indikator.*",
                (Kolom("uraian", "Penjelasan", lebar=80),),
                induk=(
                    Induk(Kolom("#", "Indikator", "id", "id indikator", acuan="sasaran:indikator:id"), "indikator"),
                ),
                tingkat=(("penjelasan", "1"), ("rincian", "2")),
                berulang=True,
                ringkas=MappingProxyType({"#": "uraian"}),
                cadangan=40,
            ),
        ),
    ),
    Lembar(
        "PK",
        "Perjanjian Kinerja: yang terakhir ialah yang dipakai mengukur",
        (
            Tabel(
                "pk",
                "Perjanjian Kinerja",
                "pk",
                (
                    Kolom("versi", "Versi"),
                    Kolom("nomor", "Nomor", "kode_lain"),
                    Kolom("tempat", "Tempat"),
                    Kolom("tanggal", "Tanggal", "tanggal"),
                    Kolom("alasan", "Alasan perubahan", lebar=30),
                    Kolom("pihak_pertama", "Pihak pertama", "id", "id dari lembar Pejabat", acuan="pejabat:@"),
                    Kolom("pihak_kedua", "Pihak kedua", "id", "id dari lembar Pejabat", acuan="pejabat:@"),
                    Kolom("jumlah", "Jumlah anggaran tercetak", "rupiah", "untuk diperiksa"),
                ),
                cadangan=4,
            ),
            Tabel(
                "sasaran_pk",
                "Sasaran dan target; indikator kedua dan seterusnya di baris sendiri di bawahnya",
                "pk.*.sasaran",
                (
                    Kolom("acuan", "Sasaran", "id", "id tujuan atau sasaran", acuan="sasaran:id"),
                    Kolom("alokasi", "Alokasi anggaran", "daftar", _KODE, lebar=30),
                    Kolom("anggaran", "Anggaran tercetak", "rupiah", "untuk diperiksa"),
                    Kolom("persen", "Persen tercetak", "angka", "untuk diperiksa"),
                    Kolom("penjelasan", "Penjelasan", "teks", "bila target berbeda dari Renstra", lebar=30),
                ),
                induk=(Induk(Kolom("#", "PK ke-", "ordinal", "1 untuk baris pertama tabel PK di atas")),),
                anak=Anak(
                    "target",
                    (
                        Kolom("@", "Indikator", "id", "id indikator", acuan="sasaran:indikator:id"),
                        Kolom("#", "Target", "nilai"),
                    ),
                    is_peta=True,
                ),
                cadangan=20,
            ),
            Tabel(
                "program_pk",
                "Program dan anggaran yang tercetak pada PK (untuk diperiksa)",
                "pk.*.program",
                (
                    Kolom("@", "Kode program", "kode", acuan="anggaran:kode"),
                    Kolom("anggaran", "Anggaran", "rupiah"),
                    Kolom("nama", "Nama tercetak", lebar=50),
                    Kolom("sumber_dana", "Sumber dana"),
                ),
                is_peta=True,
                induk=(Induk(Kolom("#", "PK ke-", "ordinal", "1 untuk baris pertama tabel PK di atas")),),
                ringkas=MappingProxyType({"#": "anggaran"}),
            ),
        ),
    ),
    Lembar(
        "Anggaran",
        "Anggaran: program, kegiatan, sub kegiatan",
        (
            Tabel(
                "anggaran",
                "Anggaran menurut DPA; indikator kedua dan seterusnya di baris sendiri di bawahnya",
                "anggaran",
                (
                    Kolom("kode", "Kode", "kode", "mis. 7.01.01.2.02.0001", lebar=22),
                    Kolom("nama", "Program, kegiatan, atau sub kegiatan", lebar=60),
                    Kolom("pagu", "Pagu operasi", "rupiah", "program dan kegiatan: jumlah yang tercetak, boleh kosong"),
                    Kolom("pagu.modal", "Pagu modal", "rupiah"),
                    Kolom("pagu.tak_terduga", "Pagu tak terduga", "rupiah"),
                    Kolom("pagu.transfer", "Pagu transfer", "rupiah"),
                    Kolom("pagu_perubahan", "Sesudah perubahan: operasi", "rupiah", "menurut DPPA, bila berubah"),
                    Kolom("pagu_perubahan.modal", "Sesudah perubahan: modal", "rupiah"),
                    Kolom("pagu_perubahan.tak_terduga", "Sesudah perubahan: tak terduga", "rupiah"),
                    Kolom("pagu_perubahan.transfer", "Sesudah perubahan: transfer", "rupiah"),
                    Kolom("sumber_dana", "Sumber dana", "teks", "bila lain daripada seluruhnya"),
                ),
                tingkat=(("program", "Program"), ("kegiatan", "Kegiatan"), ("sub_kegiatan", "Sub Kegiatan")),
                anak=Anak(
                    "indikator",
                    (
                        Kolom("nama", "Indikator", "teks", "hasil program, keluaran kegiatan", lebar=50),
                        Kolom("satuan", "Satuan"),
                        Kolom("target", "Target", "nilai"),
                    ),
                ),
                ringkas=_OPERASI,
                cadangan=100,
            ),
        ),
    ),
    Lembar(
        "Indikator Program",
        "Indikator program, kegiatan, dan sub kegiatan yang tidak ditulis pada lembar Anggaran",
        (
            Tabel(
                "indikator_program",
                "Satu baris per indikator; untuk anggaran yang diambil dari lembar sebar DPA",
                "indikator_program.*",
                (
                    Kolom("nama", "Indikator", "teks", "hasil program, keluaran kegiatan", lebar=60),
                    Kolom("satuan", "Satuan"),
                    Kolom("target", "Target", "nilai"),
                ),
                induk=(Induk(Kolom("#", "Kode", "kode", "kode dari lembar Anggaran", acuan="anggaran:kode")),),
                cadangan=60,
            ),
        ),
    ),
    Lembar(
        "Dokumen Anggaran",
        "Dokumen anggaran, sumber, dan jumlah yang tercetak",
        (
            Isian(
                "dokumen",
                "Dokumen",
                (
                    Kolom("anggaran.dokumen.nama", "Nama DPA"),
                    Kolom("anggaran.dokumen.nomor", "Nomor DPA", "kode_lain"),
                    Kolom("anggaran.dokumen.tanggal", "Tanggal DPA", "tanggal"),
                    Kolom("anggaran.perubahan.nama", "Nama DPPA"),
                    Kolom("anggaran.perubahan.nomor", "Nomor DPPA", "kode_lain"),
                    Kolom("anggaran.perubahan.tanggal", "Tanggal DPPA", "tanggal"),
                    Kolom("anggaran.sumber", "Sumber data anggaran"),
                    Kolom("anggaran.sumber_dana", "Sumber dana"),
                ),
            ),
            Isian(
                "kontrol_anggaran",
                "Jumlah yang tercetak pada sumber (untuk diperiksa; boleh kosong)",
                (
                    Kolom("anggaran.kontrol.jumlah", "Jumlah anggaran", "rupiah"),
                    Kolom("anggaran.kontrol.operasi", "Belanja operasi", "rupiah"),
                    Kolom("anggaran.kontrol.modal", "Belanja modal", "rupiah"),
                ),
            ),
        ),
    ),
)
