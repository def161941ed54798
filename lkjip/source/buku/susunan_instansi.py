"""The sheets of the institution, as data: its tasks, officials, organisation, staff, equipment, area."""

from lkjip.source.buku.bentuk import Induk, Isian, Kolom, Lembar, Tabel

_DAFTAR = "beberapa butir: satu baris per butir di dalam sel (Alt+Enter), tiap baris diawali “• ”"

INSTANSI = (
    Lembar(
        "Instansi",
        "Siapa yang melapor",
        (
            Isian(
                "instansi",
                "Identitas",
                (
                    Kolom("tahun", "Tahun laporan", "tahun", "empat angka, mis. 2024"),
                    Kolom("instansi.nama", "Nama instansi", "teks", "seperti dalam kalimat, mis. Kecamatan Semboro"),
                    Kolom("instansi.kode", "Kode instansi", "kode_lain", "bila ada, mis. 35.09.07"),
                    Kolom("instansi.kabupaten", "Kabupaten/kota", "teks", "lengkap, mis. Kabupaten Jember"),
                    Kolom("instansi.provinsi", "Provinsi"),
                    Kolom("instansi.alamat", "Alamat"),
                    Kolom("instansi.telepon", "Telepon", "kode_lain"),
                    Kolom("instansi.surel", "Surel"),
                    Kolom("instansi.dasar.nama", "Dasar hukum tugas", "teks", "peraturan tentang tugas dan fungsi"),
                    Kolom("instansi.dasar.tanggal", "Tanggal dasar hukum", "tanggal"),
                    Kolom("instansi.dasar.tentang", "Dasar hukum tentang"),
                ),
            ),
            Tabel(
                "uraian_instansi",
                "Kedudukan, tugas, fungsi, dan isu strategis: satu baris per butir",
                "instansi.*",
                (Kolom("#", "Uraian", lebar=100),),
                induk=(
                    Induk(
                        Kolom(
                            "",
                            "Bagian",
                            "pilihan",
                            "butir ini bagian dari apa",
                            ("kedudukan", "tugas", "fungsi", "isu_strategis"),
                        )
                    ),
                ),
                cadangan=40,
            ),
        ),
    ),
    Lembar(
        "Pejabat",
        "Pejabat: ditulis sekali di sini, di lembar lain cukup disebut idnya",
        (
            Tabel(
                "pejabat",
                "Pejabat",
                "pejabat",
                (
                    Kolom("@", "Id", "id", "nama pendek tanpa spasi, huruf kecil, mis. camat; disebut di lembar lain"),
                    Kolom("nama", "Nama", "teks", "lengkap dengan gelar", lebar=40),
                    Kolom("jabatan", "Jabatan", lebar=30),
                    Kolom("nip", "NIP", "kode_lain", "sebagai teks, mis. 19730511 200212 1 003", lebar=24),
                    Kolom("pangkat", "Pangkat"),
                    Kolom("golongan", "Golongan"),
                    Kolom("status", "Status", "teks", "kosong bila pejabat definitif"),
                    Kolom("mulai", "Mulai menjabat", "tanggal"),
                    Kolom("sampai", "Sampai", "tanggal"),
                ),
                is_peta=True,
                cadangan=30,
            ),
        ),
    ),
    Lembar(
        "Organisasi",
        "Susunan organisasi: bagan digambar dari tabel ini",
        (
            Tabel(
                "organisasi",
                "Susunan organisasi",
                "instansi.susunan_organisasi",
                (
                    Kolom("jabatan", "Jabatan", "teks", "nama jabatan atau unit", lebar=60),
                    Kolom("fungsional", "Kelompok fungsional", "teks", "ya untuk kelompok di samping garis komando"),
                ),
                tingkat=(("", "1"), ("bawahan", "2")),
                berulang=True,
                tunggal=True,
                cadangan=40,
            ),
        ),
    ),
    Lembar(
        "Pegawai",
        "Pegawai yang dibutuhkan dan yang ada",
        (
            Isian(
                "pegawai",
                "Keterangan",
                (
                    Kolom("instansi.pegawai.per", "Keadaan per", "tanggal"),
                    Kolom("instansi.pegawai.dasar", "Dasar kebutuhan", "teks", "mis. hasil analisis jabatan"),
                    Kolom("instansi.pegawai.sumber", "Sumber data"),
                    Kolom("instansi.pegawai.keterangan", "Keterangan", "butir", _DAFTAR),
                    Kolom("instansi.pegawai.jenjang_kebutuhan", "Urutan pendidikan (kebutuhan)", "daftar", "SMA; S1"),
                    Kolom("instansi.pegawai.jenjang_ada", "Urutan pendidikan (yang ada)", "daftar", "SMA; S1"),
                ),
            ),
            Isian(
                "kontrol_pegawai",
                "Jumlah yang tercetak pada sumber (untuk diperiksa; boleh kosong)",
                (
                    Kolom("instansi.pegawai.kontrol.kebutuhan", "Kebutuhan", "angka"),
                    Kolom("instansi.pegawai.kontrol.ada", "Yang ada", "angka"),
                    Kolom("instansi.pegawai.kontrol.asn", "ASN yang ada", "angka"),
                    Kolom("instansi.pegawai.kontrol.kekurangan", "Kekurangan", "angka"),
                    Kolom("instansi.pegawai.kontrol.persen_kekurangan", "Persen kekurangan", "angka"),
                    Kolom("instansi.pegawai.kontrol.laki_laki", "Laki-laki", "angka"),
                    Kolom("instansi.pegawai.kontrol.perempuan", "Perempuan", "angka"),
                ),
            ),
            Tabel(
                "kontrol_jenjang_kebutuhan",
                "Kebutuhan menurut pendidikan yang tercetak pada sumber",
                "instansi.pegawai.kontrol.jenjang_kebutuhan",
                (Kolom("@", "Pendidikan"), Kolom("#", "Jumlah", "angka")),
                is_peta=True,
                cadangan=3,
            ),
            Tabel(
                "kontrol_jenjang_ada",
                "Pegawai yang ada menurut pendidikan yang tercetak pada sumber",
                "instansi.pegawai.kontrol.jenjang_ada",
                (Kolom("@", "Pendidikan"), Kolom("#", "Jumlah", "angka")),
                is_peta=True,
                cadangan=3,
            ),
            Tabel(
                "baris_pegawai",
                "Pegawai menurut jabatan: baris Kelompok, lalu baris Jabatan di bawahnya",
                "instansi.pegawai",
                (
                    Kolom("nama", "Kelompok atau jabatan", lebar=40),
                    Kolom("asn", "ASN", "teks", "tidak untuk non-ASN; kosong berarti ya"),
                    Kolom("kebutuhan.", "Butuh", "angka", "yang dibutuhkan menurut pendidikan"),
                    Kolom("jumlah_kebutuhan", "Jumlah kebutuhan", "angka", "bila tercetak pada sumber"),
                    Kolom("ada.", "Ada", "angka", "yang ada menurut pendidikan"),
                    Kolom("jumlah", "Jumlah yang ada", "angka", "bila tercetak pada sumber"),
                    Kolom("laki_laki", "Laki-laki", "angka"),
                    Kolom("perempuan", "Perempuan", "angka"),
                ),
                tingkat=(("kelompok", "Kelompok"), ("baris", "Jabatan")),
                cadangan=30,
            ),
        ),
    ),
    Lembar(
        "Sarana",
        "Sarana dan prasarana",
        (
            Isian(
                "sarana",
                "Keterangan",
                (
                    Kolom("instansi.sarana.per", "Keadaan per", "tanggal"),
                    Kolom("instansi.sarana.sumber", "Sumber data"),
                    Kolom("instansi.sarana.keterangan", "Keterangan", "butir", _DAFTAR),
                    Kolom("instansi.sarana.kontrol.jumlah", "Jumlah barang pada sumber", "angka", "untuk diperiksa"),
                    Kolom("instansi.sarana.kontrol.ideal", "Jumlah ideal pada sumber", "angka", "untuk diperiksa"),
                ),
            ),
            Tabel(
                "barang",
                "Barang",
                "instansi.sarana.barang",
                (
                    Kolom("nama", "Nama barang", lebar=50),
                    Kolom("jumlah", "Jumlah", "angka"),
                    Kolom("kondisi", "Kondisi"),
                    Kolom("ideal", "Jumlah ideal", "angka"),
                ),
                cadangan=40,
            ),
        ),
    ),
    Lembar(
        "Wilayah",
        "Wilayah (bila instansi berwilayah)",
        (
            Isian(
                "wilayah",
                "Keterangan",
                (
                    Kolom("instansi.wilayah.letak", "Letak"),
                    Kolom("instansi.wilayah.luas", "Luas (km²)", "angka"),
                    Kolom("instansi.wilayah.batas.utara", "Batas utara"),
                    Kolom("instansi.wilayah.batas.timur", "Batas timur"),
                    Kolom("instansi.wilayah.batas.selatan", "Batas selatan"),
                    Kolom("instansi.wilayah.batas.barat", "Batas barat"),
                    Kolom("instansi.wilayah.penduduk.laki_laki", "Penduduk laki-laki", "angka"),
                    Kolom("instansi.wilayah.penduduk.perempuan", "Penduduk perempuan", "angka"),
                    Kolom("instansi.wilayah.penduduk.jumlah", "Jumlah penduduk pada sumber", "angka", "bila tercetak"),
                    Kolom("instansi.wilayah.jumlah_desa", "Jumlah desa pada sumber", "angka", "bila tercetak"),
                    Kolom(
                        "instansi.wilayah.jumlah_kelurahan", "Jumlah kelurahan pada sumber", "angka", "bila tercetak"
                    ),
                    Kolom("instansi.wilayah.keterangan", "Keterangan", "butir", _DAFTAR),
                ),
            ),
            Tabel(
                "mata_pencaharian",
                "Mata pencaharian penduduk",
                "instansi.wilayah.mata_pencaharian",
                (Kolom("uraian", "Mata pencaharian", lebar=40), Kolom("persen", "Persen", "angka")),
            ),
            Tabel(
                "desa",
                "Desa dan kelurahan",
                "instansi.wilayah.*",
                (Kolom("#", "Nama"),),
                induk=(Induk(Kolom("#", "Jenis", "pilihan", pilihan=("desa", "kelurahan"))),),
                cadangan=40,
            ),
        ),
    ),
)
