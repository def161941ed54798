"""Layout B: the LRA of SAP (SIPD-RI AKLAP) per rekening, without programmes."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from importer.bahan.akun import NAMA, induk
from importer.bahan.lembar import JUMLAH, KEPALA, NOMOR, REKENING, Baris, Lembar, judul, tanda_tangan
from importer.bahan.semboro import TAHUN, Skpd, rekening, semboro
from importer.bahan.ulah import rupiah

KOLOM = {"pagu": 2, "realisasi": 3, "lalu": 5}


def lembar_b(skpd: Skpd | None = None, nama: str = "Sheet1", tingkat: Sequence[int] = range(1, 7)) -> Lembar:
    """The sheet; brackets for what is negative."""
    satu = skpd or semboro()
    lembar = Lembar(nama, _kepala(satu), uang=KOLOM, kolom={"kode": 0, "uraian": 1})
    lembar.baris.append(_baris("4", "PENDAPATAN DAERAH", Decimal(0), Decimal(0)))
    for kode in sorted({induk(r.kode, t) for r in rekening(satu) for t in tingkat}):
        lembar.baris.append(_baris(kode, NAMA[kode], *_jumlah(satu, kode)))
    pagu, nyata = _jumlah(satu, "5")
    lembar.baris.append(_baris(None, "JUMLAH BELANJA", pagu, nyata, JUMLAH))
    kurung = [f"({rupiah(v)})" for v in (pagu, nyata)]
    lembar.baris.append(Baris([None, "SURPLUS/(DEFISIT)", *kurung, 91.04, f"({rupiah(nyata * 9 // 10)})"], JUMLAH))
    lembar.baris.append(_baris("6", "PEMBIAYAAN DAERAH", Decimal(0), Decimal(0)))
    lembar.baris.append(Baris([None, "SISA LEBIH PEMBIAYAAN ANGGARAN TAHUN BERKENAAN", *kurung, None, None], JUMLAH))
    lembar.baris += tanda_tangan(4)
    return lembar


def _kepala(skpd: Skpd) -> list[Baris]:
    label = [
        "Kode Rekening",
        "URAIAN",
        f"ANGGARAN {TAHUN}",
        f"REALISASI {TAHUN}",
        f"% {TAHUN}",
        f"REALISASI {TAHUN - 1}",
    ]
    return [
        *judul(
            "PEMERINTAH KABUPATEN JEMBER",
            "LAPORAN REALISASI ANGGARAN PENDAPATAN DAN BELANJA DAERAH",
            skpd.nama.upper(),
            f"UNTUK TAHUN YANG BERAKHIR SAMPAI DENGAN 31 DESEMBER {TAHUN} DAN {TAHUN - 1}",
            "",
            "",
        ),
        Baris(list(label), KEPALA),
        Baris([str(n) for n in range(1, 7)], NOMOR),
    ]


def _jumlah(skpd: Skpd, kode: str) -> tuple[Decimal, Decimal]:
    bagian = [r for r in rekening(skpd) if r.kode == kode or r.kode.startswith(f"{kode}.")]
    return sum((r.pagu for r in bagian), Decimal(0)), sum((r.realisasi for r in bagian), Decimal(0))


def _baris(kode: str | None, uraian: str, pagu: Decimal, nyata: Decimal, peran: str = REKENING) -> Baris:
    persen: Any = round(float(nyata / pagu) * 100, 2) if pagu else 0
    return Baris([kode, uraian, pagu, nyata, persen, nyata * 9 // 10], peran, kode or "")
