"""The sheet of the Matriks Renstra, as data."""

from lkjip.source.buku.bentuk import Anak, Induk, Kolom, Lembar, Tabel

MATRIKS = Lembar(
    "Matriks Renstra",
    "Matriks Renstra: target dan pagu indikatif per tahun, untuk lampiran",
    (
        Tabel(
            "matriks",
            "Dari tujuan sampai sub kegiatan; indikator kedua dan seterusnya di baris sendiri di bawahnya",
            "renstra.versi.*.matriks",
            (
                Kolom("kode", "Kode", "kode", "mis. 7.01.01.2.02.01, seperti tercetak dalam Renstra", lebar=18),
                Kolom("uraian", "Tujuan atau sasaran", lebar=50),
                Kolom("nama", "Program, kegiatan, atau sub kegiatan", lebar=50),
                Kolom("rp.", "Rp", "rupiah", "pagu indikatif; pada yang dirinci: jumlah yang tercetak, boleh kosong"),
                Kolom("rp_akhir", "Rp akhir periode", "rupiah", "bila tercetak, untuk diperiksa"),
                Kolom("unit", "Unit kerja penanggung jawab", lebar=30),
                Kolom("lokasi", "Lokasi", lebar=24),
            ),
            induk=(Induk(Kolom("#", "Versi", "id", "id versi dari lembar Renstra", acuan="versi:id"), "id"),),
            tingkat=(
                ("tujuan", "Tujuan"),
                ("sasaran", "Sasaran"),
                ("program", "Program"),
                ("kegiatan", "Kegiatan"),
                ("sub_kegiatan", "Sub Kegiatan"),
            ),
            anak=Anak(
                "indikator",
                (
                    Kolom("nama", "Indikator", lebar=50),
                    Kolom("satuan", "Satuan"),
                    Kolom("awal", "Data awal", "nilai", "capaian pada tahun awal perencanaan"),
                    Kolom("target.", "Target", "nilai", "target tahun itu: angka, rentang 80-90, atau predikat BB"),
                    Kolom("akhir", "Target akhir periode", "nilai"),
                    Kolom("rp.", "Rp indikator", "rupiah", "bila tercetak juga di samping indikator ini"),
                    Kolom("rp_akhir", "Rp indikator akhir periode", "rupiah"),
                ),
            ),
            tingkat_saja=True,  # a tujuan that the matrix does not name
            cadangan=120,
        ),
    ),
)
