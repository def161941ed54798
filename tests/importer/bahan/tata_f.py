"""Layout F: RFK, the physical and financial realisation: names without codes, percentages, other tables below."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from importer.bahan.lembar import JUMLAH, KEGIATAN, KEPALA, LAIN, PROGRAM, SUB, UNIT, Baris, Lembar, judul, tanda_tangan
from importer.bahan.semboro import TAHUN, Simpul, Skpd, Unit, semboro, uang

PAGU, REALISASI, SISA = 2, 5, 9


def lembar_f(skpd: Skpd | None = None, nama: str = "RFK", bertingkat: bool = True) -> Lembar:
    """The sheet; `bertingkat`: rows of programme and kegiatan above those of sub kegiatan."""
    satu = skpd or semboro()
    lembar = Lembar(nama, _kepala(satu), uang={"pagu": PAGU, "realisasi": REALISASI, "sisa": SISA}, kolom={"uraian": 1})
    lembar.gabung = ["A6:A8", "B6:B8", "C6:D7", "E6:I6", "F7:H7", "J6:J7", "K6:M6"]
    total = uang(satu, "pagu")
    for no, uraian, peran, simpul in _isi(satu, bertingkat):
        nilai = _nilai(simpul, total) if simpul else []
        lembar.baris.append(Baris([no, uraian, *nilai], peran, getattr(simpul, "kode", "")))
    lembar.baris.append(Baris([None, "TOTAL", *_nilai(satu, total)], JUMLAH))
    lembar.baris += _tabel_lain()
    return lembar


def _kepala(skpd: Skpd) -> list[Baris]:
    tiga: list[list[Any]] = [
        [
            "NO",
            "URAIAN KEGIATAN",
            "NILAI ANGGARAN",
            None,
            "KEUANGAN",
            *[None] * 4,
            "SISA ANGGARAN",
            "FISIK",
            None,
            None,
        ],
        [*[None] * 4, "RENCANA", "REALISASI", None, None, "CAPAIAN", None, "RENCANA", "REALISASI", "CAPAIAN"],
        [None, None, "(Rp)", "(%)", "(%)", "(Rp)", "(%)", "(%)", "(%)", "(Rp)", "(%)", "(%)", "(%)"],
    ]
    teks = (
        "LAPORAN REALISASI FISIK DAN KEUANGAN",
        skpd.nama.upper(),
        f"TAHUN ANGGARAN {TAHUN}",
        f"KONDISI DESEMBER {TAHUN}",
        "",
    )
    return [*judul(*teks), *(Baris(sel, KEPALA) for sel in tiga)]


def _isi(skpd: Skpd, bertingkat: bool) -> Iterator[tuple[str, str, str, Simpul | None]]:
    nomor = 0
    for unit in skpd.unit:
        if len(skpd.unit) > 1:
            yield "", unit.nama.upper(), UNIT, None
        for simpul, peran, no in _unit(unit):
            if peran == SUB:
                nomor += 1
                yield str(nomor), simpul.nama, SUB, simpul
            elif bertingkat:
                yield no, simpul.nama.upper() if peran == PROGRAM else simpul.nama, peran, simpul


def _unit(unit: Unit) -> Iterator[tuple[Any, str, str]]:
    for p, program in enumerate(unit.program):
        yield program, PROGRAM, "ABCDEFGH"[p]
        for k, kegiatan in enumerate(program.kegiatan):
            yield kegiatan, KEGIATAN, ("I", "II", "III", "IV", "V", "VI")[k]
            for sub in kegiatan.sub:
                yield sub, SUB, ""


def _nilai(simpul: Simpul, total: Decimal) -> list[Any]:
    pagu, nyata = uang(simpul, "pagu"), uang(simpul, "realisasi")
    persen = round(float(nyata / pagu) * 100, 2)
    bobot, timbang = (round(float(v / total) * 100, 2) for v in (pagu, nyata))
    return [pagu, bobot, 100, nyata, persen, timbang, persen, pagu - nyata, 100, 100, 100]


def _tabel_lain() -> list[Baris]:
    """A table of procurement and a signature below the total, which are no part of it."""
    return [
        Baris([None], LAIN),
        Baris([None, "REKAPITULASI PENGADAAN"], LAIN),
        Baris(["NO", "URAIAN", "NILAI KONTRAK", None, None, "REALISASI"], LAIN),
        Baris(["1", "Pengadaan Komputer", Decimal(45_000_000), None, None, Decimal(44_900_000)], LAIN),
        Baris(["2", "Penyediaan Gaji dan Tunjangan ASN", Decimal(1), None, None, Decimal(1)], LAIN),
        *tanda_tangan(8),
    ]
