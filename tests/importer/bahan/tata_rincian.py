"""Layout G: DPA-RINCIAN BELANJA, one form per kegiatan with a table per sub kegiatan."""

from decimal import Decimal
from typing import Any

from importer.bahan.akun import NAMA, induk
from importer.bahan.lembar import JUMLAH, KEPALA, LAIN, REKENING, SUB, Baris, Lembar, judul, tanda_tangan
from importer.bahan.semboro import DAERAH, TAHUN, Kegiatan, Program, Skpd, SubKegiatan, semboro, uang
from importer.bahan.ulah import rupiah

DANA = "DANA TRANSFER UMUM-DANA ALOKASI UMUM"


def semua_form(skpd: Skpd | None = None) -> list[Lembar]:
    """A form per kegiatan, named by its number."""
    satu = skpd or semboro()
    pasangan = [(p, k) for unit in satu.unit for p in unit.program for k in p.kegiatan]
    return [form(satu, p, k, f"keg {n}") for n, (p, k) in enumerate(pasangan, 1)]


def form(skpd: Skpd, program: Program, kegiatan: Kegiatan, nama: str = "DPA") -> Lembar:
    lembar = Lembar(nama, [*_kepala(skpd, program, kegiatan), *_indikator(kegiatan)], uang={"jumlah": 6})
    lembar.kolom = {"rekening": 0, "uraian": 1, "kode": 2}
    for sub in kegiatan.sub:
        lembar.baris += _sub(sub)
    lembar.baris.append(
        Baris(["Jumlah Total Anggaran Kegiatan", *[None] * 5, uang(kegiatan, "pagu")], JUMLAH, kegiatan.kode)
    )
    lembar.baris += tanda_tangan(4)
    lembar.gabung = ["A1:G1", "A2:G2", "A3:G3"]
    return lembar


def _label(nama: str, nilai: str, peran: str = LAIN, kode: str = "") -> Baris:
    return Baris([nama, ":", nilai], peran, kode)


def _kepala(skpd: Skpd, program: Program, kegiatan: Kegiatan) -> list[Baris]:
    pagu = uang(kegiatan, "pagu")
    return [
        *judul(
            "DOKUMEN PELAKSANAAN ANGGARAN SATUAN KERJA PERANGKAT DAERAH",
            "DPA-RINCIAN BELANJA SKPD",
            f"Pemerintah {DAERAH} Tahun Anggaran {TAHUN}",
        ),
        _label("Nomor", f"DPA/A.1/{skpd.kode}/001/{TAHUN}"),
        _label("Urusan Pemerintahan", "7 UNSUR KEWILAYAHAN"),
        _label("Bidang Urusan", "7.01 KECAMATAN"),
        _label("Program", f"{program.kode} {program.nama.upper()}"),
        _label("Kegiatan", f"{kegiatan.kode} {kegiatan.nama}"),
        _label("Organisasi", f"{skpd.kode} {skpd.nama.upper()}"),
        _label("Unit", f"{skpd.kode} {skpd.nama.upper()}"),
        _label("Alokasi Tahun - 1", f"Rp. {rupiah(pagu * 9 // 10, sen=False)}"),
        _label("Alokasi Tahun", f"Rp. {rupiah(pagu, sen=False)}"),
        _label("Alokasi Tahun + 1", f"Rp. {rupiah(pagu * 11 // 10, sen=False)}"),
    ]


def _indikator(kegiatan: Kegiatan) -> list[Baris]:
    nama, target, satuan = kegiatan.keluaran
    isi = [
        ("Indikator", "Tolok Ukur Kinerja", None, "Target Kinerja"),
        ("Capaian Kegiatan", "Persentase capaian program", None, "100 %"),
        ("Masukan", "Dana yang dibutuhkan", None, f"Rp. {rupiah(uang(kegiatan, 'pagu'), sen=False)}"),
        ("Keluaran", nama, None, f"{target} {satuan}"),
        ("Hasil", "Terlaksananya kegiatan", None, "12 Bulan"),
    ]
    return [Baris(["Indikator dan Tolok Ukur Kinerja Kegiatan"]), *(Baris(list(sel)) for sel in isi)]


def _sub(sub: SubKegiatan) -> list[Baris]:
    nama, target, satuan = sub.keluaran
    return [
        _label("Sub Kegiatan", f"{sub.kode} {sub.nama}", SUB, sub.kode),
        _label("Sumber Pendanaan", DANA),
        _label("Lokasi", "Kab. Jember, Kec. Semboro, Semua Kel/Desa"),
        _label("Keluaran Sub Kegiatan", f"{nama} {target} {satuan}"),
        _label("Waktu Pelaksanaan", "Mulai Januari Sampai Desember"),
        Baris(["Kode Rekening", "Uraian", "Rincian Perhitungan", None, None, None, "Jumlah"], KEPALA),
        Baris([None, None, "Koefisien", "Satuan", "Harga", "PPN", None], KEPALA),
        *_rekening(sub),
        Baris(["Jumlah Anggaran Sub Kegiatan", *[None] * 5, uang(sub, "pagu")], JUMLAH, sub.kode),
    ]


def _rekening(sub: SubKegiatan) -> list[Baris]:
    baris = []
    for kode in sorted({induk(r.kode, t) for r in sub.rekening for t in range(1, 7)}):
        bagian = [r for r in sub.rekening if r.kode == kode or r.kode.startswith(f"{kode}.")]
        jumlah = sum((r.pagu for r in bagian), Decimal(0))
        baris.append(Baris([kode, NAMA[kode], *[None] * 4, jumlah], REKENING, sub.kode))
        if len(kode.split(".")) == 6:
            baris += _barang(jumlah)
    return baris


def _barang(jumlah: Decimal) -> list[Baris]:
    """The groups `[#]` and `[-]` and two items that add up to the account."""
    satu: Any = jumlah // 3
    return [
        Baris([None, "[#] Kebutuhan kantor", *[None] * 4, jumlah]),
        Baris([None, "[-] Belanja rutin", *[None] * 4, jumlah]),
        Baris([None, "Barang satu Spesifikasi: biasa", "1 Paket", "Paket", satu, 0, satu]),
        Baris([None, "Barang dua", "1 Paket x 1 Kali", "Paket", jumlah - satu, 0, jumlah - satu]),
    ]
