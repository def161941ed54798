"""Layout G: DPA-RINCIAN BELANJA, one form per kegiatan with a table per sub kegiatan."""

from decimal import Decimal
from typing import Any

from importer.bahan.akun import NAMA, induk
from importer.bahan.lembar import JUMLAH, KEPALA, LAIN, NOMOR, REKENING, SUB, Baris, Lembar, judul, tanda_tangan
from importer.bahan.semboro import DAERAH, TAHUN, Kegiatan, Program, Skpd, SubKegiatan, semboro, uang
from importer.bahan.ulah import rupiah

DANA = "DANA TRANSFER UMUM-DANA ALOKASI UMUM"
_HITUNGAN = ("Koefisien", "Satuan", "Harga", "PPN")
_SELISIH = "Bertambah/(Berkurang)"


def semua_form(skpd: Skpd | None = None, perubahan: bool = False) -> list[Lembar]:
    """A form per kegiatan, named by its number; `perubahan`: with the amounts before and after the change."""
    satu = skpd or semboro()
    pasangan = [(p, k) for unit in satu.unit for p in unit.program for k in p.kegiatan]
    return [form(satu, p, k, f"keg {n}", perubahan) for n, (p, k) in enumerate(pasangan, 1)]


def form(skpd: Skpd, program: Program, kegiatan: Kegiatan, nama: str = "DPA", perubahan: bool = False) -> Lembar:
    lembar = Lembar(nama, [*_kepala(skpd, program, kegiatan, perubahan), *_indikator(kegiatan)])
    lembar.uang = {"murni": 6, "jumlah": 11, "selisih": 12} if perubahan else {"jumlah": 6}
    lembar.kolom = {"rekening": 0, "uraian": 1, "kode": 2}
    for sub in kegiatan.sub:
        lembar.baris += _sub(sub, perubahan)
    lembar.baris.append(_jumlah("Jumlah Total Anggaran Kegiatan", kegiatan, perubahan))
    lembar.baris += tanda_tangan(4)
    lembar.gabung = ["A1:G1", "A2:G2", "A3:G3"]
    return lembar


def _label(nama: str, nilai: str, peran: str = LAIN, kode: str = "") -> Baris:
    return Baris([nama, ":", nilai], peran, kode)


def _kepala(skpd: Skpd, program: Program, kegiatan: Kegiatan, perubahan: bool) -> list[Baris]:
    pagu = uang(kegiatan, "pagu")
    return [
        *judul(
            f"DOKUMEN PELAKSANAAN {'PERUBAHAN ' if perubahan else ''}ANGGARAN SATUAN KERJA PERANGKAT DAERAH",
            f"{'DPPA' if perubahan else 'DPA'}-RINCIAN BELANJA SKPD",
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


def _sub(sub: SubKegiatan, perubahan: bool) -> list[Baris]:
    nama, target, satuan = sub.keluaran
    return [
        _label("Sub Kegiatan", f"{sub.kode} {sub.nama}", SUB, sub.kode),
        _label("Sumber Pendanaan", DANA),
        _label("Lokasi", "Kab. Jember, Kec. Semboro, Semua Kel/Desa"),
        _label("Keluaran Sub Kegiatan", f"{nama} {target} {satuan}"),
        _label("Waktu Pelaksanaan", "Mulai Januari Sampai Desember"),
        *(_kepala_perubahan() if perubahan else _kepala_tabel()),
        *_rekening(sub, perubahan),
        _jumlah("Jumlah Anggaran Sub Kegiatan", sub, perubahan),
    ]


def _kepala_tabel() -> list[Baris]:
    return [
        Baris(["Kode Rekening", "Uraian", "Rincian Perhitungan", None, None, None, "Jumlah"], KEPALA),
        Baris([None, None, *_HITUNGAN, None], KEPALA),
    ]


def _kepala_perubahan() -> list[Baris]:
    tetap = ["Kode Rekening", "Uraian"]
    rincian = ["Rincian Perhitungan", None, None, None, "Jumlah"]
    return [
        Baris([*tetap, "Sebelum Perubahan", *[None] * 4, "Setelah Perubahan", *[None] * 4, _SELISIH], KEPALA),
        Baris([None, None, *rincian, *rincian, None], KEPALA),
        Baris([None, None, *_HITUNGAN, None, *_HITUNGAN, None, None], KEPALA),
        Baris([str(n) for n in range(1, 14)], NOMOR),
    ]


def _jumlah(nama: str, simpul: Kegiatan | SubKegiatan, perubahan: bool) -> Baris:
    nilai = _nilai(uang(simpul, "murni"), uang(simpul, "pagu"), perubahan)
    return Baris([nama, None, *nilai], JUMLAH, simpul.kode)


def _nilai(murni: Decimal, pagu: Decimal, perubahan: bool, hitungan: tuple[Any, ...] = (None,) * 4) -> list[Any]:
    """The cells from column C on: how an amount is made up, and the amount."""
    return [*hitungan, murni, *hitungan, pagu, pagu - murni] if perubahan else [*hitungan, pagu]


def _rekening(sub: SubKegiatan, perubahan: bool) -> list[Baris]:
    baris = []
    for kode in sorted({induk(r.kode, t) for r in sub.rekening for t in range(1, 7)}):
        bagian = [r for r in sub.rekening if r.kode == kode or r.kode.startswith(f"{kode}.")]
        murni, pagu = (sum((getattr(r, apa) for r in bagian), Decimal(0)) for apa in ("murni", "pagu"))
        baris.append(Baris([kode, NAMA[kode], *_nilai(murni, pagu, perubahan)], REKENING, sub.kode))
        if len(kode.split(".")) == 6:
            baris += _barang(murni, pagu, perubahan)
    return baris


def _barang(murni: Decimal, pagu: Decimal, perubahan: bool) -> list[Baris]:
    """The groups `[#]` and `[-]` and two items that add up to the account."""
    satu, dulu = pagu // 3, murni // 3
    return [
        Baris([None, "[#] Kebutuhan kantor", *_nilai(murni, pagu, perubahan)]),
        Baris([None, "[-] Belanja rutin", *_nilai(murni, pagu, perubahan)]),
        Baris([None, "Barang satu Spesifikasi: biasa", *_nilai(dulu, satu, perubahan, ("1 Paket", "Paket", satu, 0))]),
        Baris(
            [
                None,
                "Barang dua",
                *_nilai(murni - dulu, pagu - satu, perubahan, ("1 Paket x 1 Kali", "Paket", pagu - satu, 0)),
            ]
        ),
    ]
