"""Layout G: DPA-BELANJA SKPD, and DPPA with its amounts before and after the change; code split over five columns."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from importer.bahan.lembar import (
    INDUK,
    JUMLAH,
    KEGIATAN,
    KEPALA,
    NOMOR,
    PROGRAM,
    SUB,
    Baris,
    Lembar,
    Rumus,
    judul,
    tanda_tangan,
)
from importer.bahan.semboro import DAERAH, JENIS, TAHUN, Skpd, SubKegiatan, anak_dari, semboro, uang

_KELOMPOK = ("Belanja Operasi", "Belanja Modal", "Belanja Tidak Terduga", "Belanja Transfer", "Jumlah (Rp)")
_KODE = ("Urusan", "Bidang Urusan", "Program", "Kegiatan", "Sub Kegiatan")
DANA = "DANA TRANSFER UMUM-DANA ALOKASI UMUM"


def lembar_dpa(skpd: Skpd | None = None, nama: str = "DPA", perubahan: bool = False, rumus: bool = True) -> Lembar:
    """The form; `rumus`: subtotals are `SUBTOTAL` formulas with stored values, otherwise plain amounts."""
    satu = skpd or semboro()
    lembar = Lembar(nama, _kepala(satu, perubahan), kolom={"uraian": 5, "dana": 6, "kegiatan": 3, "sub": 4})
    lembar.uang = _kolom_uang(perubahan)
    awal = len(lembar.baris)
    akhir = awal + len(list(_isi(satu)))
    for n, (kode, uraian, peran, simpul, banyak) in enumerate(_isi(satu), awal + 1):
        nilai = _nilai(simpul, perubahan)
        if peran != SUB and rumus:
            nilai = [_subtotal(lembar, k, n + 1, n + banyak, v) for k, v in enumerate(nilai, 8)]
        dana = [DANA, "Kab. Jember, Semboro, Semua Kel/Desa"] if peran == SUB else [None, None]
        lembar.baris.append(
            Baris([*kode, uraian, *dana, *nilai], peran, simpul.kode if hasattr(simpul, "kode") else "")
        )
    total = _nilai(satu, perubahan)
    if rumus:
        total = [_subtotal(lembar, k, awal + 1, akhir, v) for k, v in enumerate(total, 8)]
    lembar.baris.append(Baris([None] * 5 + ["JUMLAH", None, None, *total], JUMLAH))
    lembar.gabung = ["A7:E8", "F7:F9", "G7:G9", "H7:H9"]
    lembar.baris += tanda_tangan(12, "Pejabat Pengelola Keuangan Daerah")
    return lembar


def _kolom_uang(perubahan: bool) -> dict[str, int]:
    if not perubahan:
        return {f"pagu_{macam}": 9 + n for n, macam in enumerate(JENIS)} | {"lalu": 8, "jumlah": 13, "depan": 14}
    kolom = {f"pagu_{macam}": 13 + n for n, macam in enumerate(JENIS)}
    kolom |= {f"murni_{macam}": 8 + n for n, macam in enumerate(JENIS)}
    return kolom | {"murni_jumlah": 12, "jumlah": 17, "selisih": 18}


def _kepala(skpd: Skpd, perubahan: bool) -> list[Baris]:
    jenis = "PERUBAHAN " if perubahan else ""
    atas = judul(
        f"DOKUMEN PELAKSANAAN {jenis}ANGGARAN SATUAN KERJA PERANGKAT DAERAH",
        "DPPA-BELANJA SKPD" if perubahan else "DPA-BELANJA SKPD",
        f"Pemerintah {DAERAH} Tahun Anggaran {TAHUN}",
        f"Organisasi : {skpd.kode} {skpd.nama.upper()}",
        f"Rekapitulasi Dokumen Pelaksanaan {jenis.title()}Belanja Berdasarkan Program, Kegiatan, dan Sub Kegiatan",
        "",
    )
    tetap = ["Kode", None, None, None, None, "Uraian", "Sumber Dana", "Lokasi"]
    if perubahan:
        tiga = [
            ["Sebelum Perubahan", *[None] * 4, "Setelah Perubahan", *[None] * 4, "Bertambah/(Berkurang)"],
            [f"Tahun {TAHUN}", *[None] * 4, f"Tahun {TAHUN}"],
            [*_KELOMPOK, *_KELOMPOK],
        ]
        nomor = [str(n) for n in range(1, 20)]
        nomor[12], nomor[17], nomor[18] = "13=(9+10+11+12)", "18=(14+15+16+17)", "19=(18-13)"
    else:
        tiga = [
            ["Jumlah"],
            [f"T-1 ({TAHUN - 1})", f"Tahun {TAHUN}", *[None] * 4, f"T+1 ({TAHUN + 1})"],
            [None, *_KELOMPOK],
        ]
        nomor = [str(n) for n in range(1, 16)]
        nomor[13] = "14=(10+11+12+13)"
    kosong: list[Any] = [None] * 8
    baris = [[*tetap, *tiga[0]], [*kosong, *tiga[1]], [*_KODE, None, None, None, *tiga[2]]]
    return [*atas, *(Baris(sel, KEPALA) for sel in baris), Baris(list(nomor), NOMOR)]


Isi = tuple[list[str | None], str, str, Any, int]


def _isi(skpd: Skpd) -> Iterator[Isi]:
    """Code, name, kind, node and number of rows below it, of every row."""
    programs = [p for unit in skpd.unit for p in unit.program]
    semua = [baris for p in programs for baris in _di_bawah(p)]
    yield ["7", None, None, None, None], "UNSUR KEWILAYAHAN", INDUK, skpd, len(semua) + 1
    yield ["7", "01", None, None, None], "KECAMATAN", INDUK, skpd, len(semua)
    yield from semua


def _di_bawah(simpul: Any) -> list[Isi]:
    anak = [baris for satu in anak_dari(simpul) for baris in _di_bawah(satu)]
    ruas = simpul.kode.split(".")
    kode = [*ruas[:3], ".".join(ruas[3:5]) or None, "".join(ruas[5:]) or None]
    peran = {3: PROGRAM, 5: KEGIATAN, 6: SUB}[len(ruas)]
    return [(kode, simpul.nama, peran, simpul, len(anak)), *anak]


def _nilai(simpul: Skpd | SubKegiatan, perubahan: bool) -> list[Any]:
    pagu = [uang(simpul, "pagu", macam) for macam in JENIS]
    total = sum(pagu, Decimal(0))
    if not perubahan:
        return [total * 9 // 10, *pagu, total, total * 11 // 10]
    murni = [uang(simpul, "murni", macam) for macam in JENIS]
    lalu = sum(murni, Decimal(0))
    return [*murni, lalu, *pagu, total, total - lalu]


def _subtotal(lembar: Lembar, kolom: int, awal: int, akhir: int, nilai: Decimal) -> Rumus:
    huruf = lembar.alamat(0, kolom)[:-1]
    return Rumus(f"SUBTOTAL(9,{huruf}{awal}:{huruf}{akhir})", nilai)
