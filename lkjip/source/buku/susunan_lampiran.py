"""The sheets of what only the lampiran print, as data: the yearly plan, the cascading sheet, awards, photographs."""

from lkjip.source.buku.bentuk import Induk, Isian, Kolom, Lembar, Tabel

_KODE = Kolom("@", "Kode", "kode", "kode program, kegiatan, atau sub kegiatan", acuan="anggaran:kode", lebar=22)
_TARGET = Kolom("#", "Target", "nilai_nilai", "menurut urutan indikator kode itu; beberapa nilai dipisah titik koma")
_FOTO = (
    Kolom("berkas", "Nama berkas", "teks", "dihitung dari folder buku kerja ini", lebar=50),
    Kolom("keterangan", "Keterangan", lebar=50),
)

LAMPIRAN = (
    Lembar(
        "RKT dan Cascading",
        "Rencana Kinerja Tahunan dan cascading: hanya yang berbeda dengan Renstra dan DPA",
        (
            Isian(
                "rkt",
                "Rencana Kinerja Tahunan",
                (
                    Kolom("rkt.tempat", "Tempat"),
                    Kolom("rkt.tanggal", "Tanggal", "tanggal"),
                    Kolom("rkt.pejabat", "Pejabat", "id", "id dari lembar Pejabat", acuan="pejabat:@"),
                    Kolom("rkt.jumlah", "Jumlah anggaran tercetak", "rupiah", "untuk diperiksa"),
                ),
            ),
            Tabel(
                "anggaran_rkt",
                "Anggaran dalam RKT: sub kegiatan yang berbeda dengan DPA; kegiatan dan program untuk diperiksa",
                "rkt.anggaran",
                (_KODE, Kolom("#", "Anggaran", "rupiah")),
                is_peta=True,
                cadangan=20,
            ),
            Tabel(
                "target_rkt",
                "Target dalam RKT yang berbeda dengan DPA",
                "rkt.target",
                (_KODE, _TARGET),
                is_peta=True,
            ),
            Tabel(
                "unit_cascading",
                "Unit yang menangani setiap kode",
                "cascading.penanggung_jawab",
                (
                    Kolom("@", "Unit", "teks", "mis. Seksi Pemerintahan", lebar=40),
                    Kolom("#", "Kode", "daftar", "beberapa kode dipisah titik koma, mis. 7.01.02; 7.01.03", lebar=50),
                ),
                is_peta=True,
            ),
            Tabel(
                "target_cascading",
                "Target dalam cascading yang berbeda dengan DPA",
                "cascading.target",
                (_KODE, _TARGET),
                is_peta=True,
            ),
        ),
    ),
    Lembar(
        "Penghargaan dan Dokumentasi",
        "Penghargaan dan foto yang dilampirkan, bila ada",
        (
            Tabel(
                "penghargaan",
                "Penghargaan",
                "penghargaan",
                (
                    Kolom("nama", "Penghargaan", lebar=50),
                    Kolom("pemberi", "Pemberi", lebar=30),
                    Kolom("tanggal", "Tanggal", "tanggal", "tahun saja sudah cukup"),
                    Kolom("keterangan", "Keterangan", lebar=40),
                ),
            ),
            Tabel(
                "foto_penghargaan",
                "Foto penghargaan",
                "penghargaan.*.foto",
                _FOTO,
                induk=(Induk(Kolom("#", "Penghargaan ke-", "ordinal", "1 untuk baris pertama tabel di atas")),),
            ),
            Tabel("dokumentasi", "Dokumentasi kegiatan", "dokumentasi", _FOTO, cadangan=20),
        ),
    ),
)
