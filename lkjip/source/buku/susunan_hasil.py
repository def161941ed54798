"""The sheets of what was reached, as data: indicators, money spent, the work under each code."""

from types import MappingProxyType

from lkjip.source.buku.bentuk import Induk, Isian, Kolom, Lembar, Tabel
from lkjip.source.buku.rumus import CAPAIAN, JUMLAH, NAMA, NAMA_INDIKATOR, PAGU, SERAPAN, SISA, TARGET

_DAFTAR = "beberapa butir: satu baris per butir di dalam sel (Alt+Enter), tiap baris diawali “• ”"
_INDIKATOR = Kolom("#", "Indikator", "id", "id indikator", acuan="sasaran:indikator:id")
_KODE = Kolom("#", "Kode", "kode", "kode program, kegiatan, atau sub kegiatan", acuan="anggaran:kode")
_DIHITUNG = "dihitung; tidak dibaca"
_DARI_ANGGARAN = "dari lembar Anggaran; tidak dibaca"
_DARI_SASARAN = "dari lembar Tujuan dan Sasaran; tidak dibaca"
_CAPAIAN = f"bila realisasi dan target berupa angka dan arahnya positif; {_DIHITUNG}"
_RINCIAN = (
    Kolom("uraian", "Uraian", lebar=70),
    Kolom("jumlah", "Jumlah", "angka"),
    Kolom("satuan", "Satuan"),
)
_FOTO = (
    Kolom("berkas", "Nama berkas", "teks", "dihitung dari folder buku kerja ini", lebar=50),
    Kolom("keterangan", "Keterangan", lebar=50),
)

HASIL = (
    Lembar(
        "Realisasi Kinerja",
        "Realisasi setiap indikator",
        (
            Tabel(
                "realisasi_indikator",
                "Realisasi setiap indikator: satu nilai, atau pembilang dan penyebut",
                "realisasi.indikator",
                (
                    Kolom("@", "Indikator", "id", "id indikator", acuan="sasaran:indikator:id"),
                    Kolom("nilai", "Realisasi", "nilai", "angka, rentang, atau predikat, mis. 83,57 atau A (80,60)"),
                    Kolom("pembilang", "Pembilang", "angka"),
                    Kolom("penyebut", "Penyebut", "angka"),
                    Kolom("nama_pembilang", "Pembilang ialah", lebar=30),
                    Kolom("nama_penyebut", "Penyebut ialah", lebar=30),
                    Kolom("tahun.", "Realisasi", "nilai", "realisasi tahun itu"),
                    Kolom("sumber", "Sumber data", lebar=30),
                    Kolom("uraian", "Uraian", "butir", _DAFTAR, lebar=60),
                    Kolom("judul_rincian", "Judul rincian", "teks", "kalimat di atas rincian", lebar=30),
                    Kolom("tanpa_pembanding", "Mengapa tanpa pembanding", lebar=30),
                    Kolom("capaian", "Capaian tercetak (%)", "angka", "untuk diperiksa"),
                    Kolom("predikat", "Predikat tercetak", "teks", "untuk diperiksa"),
                    Kolom("target_akhir", "Target akhir Renstra tercetak", "nilai", "untuk diperiksa"),
                    Kolom("capaian_akhir", "Capaian akhir tercetak (%)", "angka", "untuk diperiksa"),
                    Kolom("=target", "Target PK", "rumus_nilai", f"dari PK terakhir; {_DIHITUNG}", rumus=TARGET),
                    Kolom("=capaian", "Capaian (%)", "rumus_persen", _CAPAIAN, rumus=CAPAIAN),
                    Kolom("=nama", "Nama indikator", "rumus", _DARI_SASARAN, lebar=60, rumus=NAMA_INDIKATOR),
                ),
                is_peta=True,
                cadangan=30,
            ),
        ),
    ),
    Lembar(
        "Rincian Kinerja",
        "Rincian bukti, pembanding, dan simpulan yang tercetak",
        (
            Isian(
                "realisasi",
                "Sumber",
                (
                    Kolom("realisasi.sumber", "Sumber realisasi"),
                    Kolom("realisasi.sumber_riwayat", "Sumber realisasi tahun lalu"),
                    Kolom("realisasi.sumber_pembanding", "Sumber pembanding"),
                ),
            ),
            Isian(
                "kontrol_kinerja",
                "Simpulan yang tercetak pada sumber (untuk diperiksa; boleh kosong)",
                (
                    Kolom("realisasi.kontrol.program", "Banyaknya program", "angka"),
                    Kolom("realisasi.kontrol.kegiatan", "Banyaknya kegiatan", "angka"),
                    Kolom("realisasi.kontrol.sub_kegiatan", "Banyaknya sub kegiatan", "angka"),
                    Kolom("realisasi.kontrol.indikator", "Banyaknya indikator", "angka"),
                    Kolom("realisasi.kontrol.mencapai", "Mencapai target", "angka"),
                    Kolom("realisasi.kontrol.melampaui", "Di antaranya melampaui", "angka"),
                    Kolom("realisasi.kontrol.tidak_tercapai", "Tidak tercapai", "angka"),
                    Kolom("realisasi.kontrol.rata_rata", "Rata-rata capaian (%)", "angka"),
                    Kolom("realisasi.kontrol.predikat", "Predikat"),
                ),
            ),
            Tabel(
                "kontrol_sasaran",
                "Simpulan setiap sasaran yang tercetak pada sumber",
                "realisasi.kontrol.sasaran",
                (
                    Kolom("@", "Sasaran", "id", "id tujuan atau sasaran", acuan="sasaran:id"),
                    Kolom("capaian", "Capaian (%)", "angka"),
                    Kolom("predikat", "Predikat"),
                    Kolom("serapan", "Serapan (%)", "angka"),
                    Kolom("efisiensi", "Efisiensi"),
                ),
                is_peta=True,
            ),
            Tabel(
                "pembanding",
                "Pembanding: nilai nasional, provinsi, kabupaten, atau standar",
                "realisasi.indikator.*.pembanding",
                (
                    Kolom("nama", "Nama pembanding", lebar=40),
                    Kolom("tingkat", "Tingkat"),
                    Kolom("nilai", "Nilai", "nilai"),
                    Kolom("tahun", "Tahun", "tahun"),
                    Kolom("sumber", "Sumber"),
                    Kolom("selisih", "Selisih tercetak", "angka", "untuk diperiksa"),
                ),
                induk=(Induk(_INDIKATOR),),
            ),
            Tabel(
                "rincian_indikator",
                "Rincian bukti setiap indikator",
                "realisasi.indikator.*",
                _RINCIAN,
                induk=(Induk(_INDIKATOR),),
                tingkat=(("rincian", "1"), ("rincian", "2")),
                berulang=True,
                cadangan=50,
            ),
        ),
    ),
    Lembar(
        "Realisasi Anggaran",
        "Realisasi anggaran per sub kegiatan",
        (
            Tabel(
                "keuangan",
                "Realisasi per sub kegiatan sampai akhir tahun (0 bila tidak ada)",
                "realisasi.keuangan.sub_kegiatan",
                (
                    Kolom("@", "Kode sub kegiatan", "kode", acuan="anggaran:kode", lebar=22),
                    Kolom("operasi", "Realisasi operasi", "rupiah"),
                    Kolom("modal", "Realisasi modal", "rupiah"),
                    Kolom("tak_terduga", "Realisasi tak terduga", "rupiah"),
                    Kolom("transfer", "Realisasi transfer", "rupiah"),
                    Kolom("=jumlah", "Jumlah realisasi", "rumus", _DIHITUNG, rumus=JUMLAH),
                    Kolom("=pagu", "Pagu", "rumus", f"sesudah perubahan bila ada; {_DARI_ANGGARAN}", rumus=PAGU),
                    Kolom("=sisa", "Sisa pagu", "rumus", _DIHITUNG, rumus=SISA),
                    Kolom("=serapan", "Serapan (%)", "rumus_persen", _DIHITUNG, rumus=SERAPAN),
                    Kolom("=nama", "Nama sub kegiatan", "rumus", _DARI_ANGGARAN, lebar=60, rumus=NAMA),
                ),
                is_peta=True,
                ringkas=MappingProxyType({"#": "operasi"}),
                cadangan=60,
            ),
        ),
    ),
    Lembar(
        "Sumber Realisasi Anggaran",
        "Sumber dan jumlah yang tercetak pada laporan realisasi anggaran",
        (
            Isian(
                "sumber_keuangan",
                "Sumber",
                (
                    Kolom("realisasi.keuangan.sumber", "Sumber data"),
                    Kolom("realisasi.serapan.per", "Keadaan per", "tanggal"),
                    Kolom("realisasi.serapan.belum_diaudit", "Belum diaudit", "teks", "ya bila belum diaudit"),
                    Kolom("realisasi.keuangan.kontrol_belanja.jumlah", "Jumlah realisasi tercetak", "rupiah"),
                    Kolom("realisasi.keuangan.kontrol_belanja.operasi", "Realisasi operasi tercetak", "rupiah"),
                    Kolom("realisasi.keuangan.kontrol_belanja.modal", "Realisasi modal tercetak", "rupiah"),
                    Kolom("realisasi.serapan.kontrol_belanja.jumlah", "Serapan seluruhnya (%)", "angka"),
                    Kolom("realisasi.serapan.kontrol_belanja.operasi", "Serapan operasi (%)", "angka"),
                    Kolom("realisasi.serapan.kontrol_belanja.modal", "Serapan modal (%)", "angka"),
                ),
            ),
            Tabel(
                "kontrol_realisasi",
                "Realisasi program dan kegiatan yang tercetak pada sumber",
                "realisasi.keuangan.kontrol",
                (Kolom("@", "Kode", "kode", acuan="anggaran:kode", lebar=22), Kolom("#", "Realisasi", "rupiah")),
                is_peta=True,
            ),
            Tabel(
                "kontrol_serapan",
                "Serapan (%) yang tercetak pada sumber",
                "realisasi.serapan.kontrol",
                (Kolom("@", "Kode", "kode", acuan="anggaran:kode", lebar=22), Kolom("#", "Serapan (%)", "angka")),
                is_peta=True,
                cadangan=20,
            ),
        ),
    ),
    Lembar(
        "Pelaksanaan",
        "Apa yang dikerjakan pada setiap program, kegiatan, atau sub kegiatan",
        (
            Tabel(
                "pelaksanaan",
                "Pelaksanaan",
                "realisasi.pelaksanaan",
                (
                    Kolom("@", "Kode", "kode", acuan="anggaran:kode", lebar=22),
                    Kolom(
                        "realisasi",
                        "Realisasi indikator",
                        "nilai_nilai",
                        "menurut urutan indikator kode itu; beberapa nilai dipisah titik koma",
                    ),
                    Kolom("uraian", "Uraian", "butir", _DAFTAR, lebar=80),
                    Kolom("kendala", "Kendala", "butir", _DAFTAR, lebar=60),
                    Kolom("kontrol.pagu", "Pagu tercetak", "rupiah", "untuk diperiksa"),
                    Kolom("kontrol.realisasi", "Realisasi tercetak", "rupiah", "untuk diperiksa"),
                    Kolom("kontrol.capaian", "Capaian tercetak (%)", "angka", "untuk diperiksa"),
                    Kolom("=nama", "Nama", "rumus", _DARI_ANGGARAN, lebar=60, rumus=NAMA),
                ),
                is_peta=True,
                cadangan=60,
            ),
        ),
    ),
    Lembar(
        "Rincian Pelaksanaan",
        "Rincian pekerjaan dan foto",
        (
            Tabel(
                "foto",
                "Foto",
                "realisasi.pelaksanaan.*.foto",
                _FOTO,
                induk=(Induk(_KODE),),
                cadangan=20,
            ),
            Tabel(
                "foto_indikator",
                "Foto indikator",
                "realisasi.indikator.*.foto",
                _FOTO,
                induk=(Induk(_INDIKATOR),),
                cadangan=20,
            ),
            Tabel(
                "rincian_pelaksanaan",
                "Rincian",
                "realisasi.pelaksanaan.*",
                _RINCIAN,
                induk=(Induk(_KODE),),
                tingkat=(("rincian", "1"), ("rincian", "2")),
                berulang=True,
                cadangan=60,
            ),
        ),
    ),
)
