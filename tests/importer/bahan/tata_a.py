"""Layout A: the LRA by programme of SIPD-RI Penatausahaan, budget beside realisation for every level."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from importer.bahan.akun import NAMA, induk
from importer.bahan.lembar import (
    INDUK,
    JUMLAH,
    KEGIATAN,
    KEPALA,
    NOMOR,
    PROGRAM,
    REKENING,
    SUB,
    UNIT,
    Baris,
    Lembar,
    judul,
)
from importer.bahan.semboro import DAERAH, TAHUN, Simpul, Skpd, SubKegiatan, anak_dari, rekening, semboro
from importer.bahan.semboro import Unit as UnitSkpd

NAMA_KELOMPOK = {"operasi": "Operasi", "modal": "Modal", "tak_terduga": "Tak Terduga", "transfer": "Transfer"}
_PERAN = {"Program": PROGRAM, "Kegiatan": KEGIATAN, "SubKegiatan": SUB}


def lembar_a(
    skpd: Sequence[Skpd] | None = None,
    nama: str = "Sheet1",
    tingkat: Sequence[int] = (3, 4, 5, 6),
    kelompok: Sequence[str] = ("operasi", "modal", "tak_terduga", "transfer"),
) -> Lembar:
    """The sheet; `tingkat` are the levels of rekening that it shows."""
    semua = skpd or [semboro()]
    uang = {
        f"{apa}_{macam}": 5 + 2 * n + k
        for n, macam in enumerate(kelompok)
        for k, apa in enumerate(("pagu", "realisasi"))
    }
    lembar = Lembar(nama, [*_kepala(kelompok)], uang=uang, kolom={"uraian": 4, "kode": 2, "rekening": 3, "unit": 1})
    akhir = "FGHIJKLM"[2 * len(kelompok) - 1]
    lembar.gabung = [f"A{n}:{akhir}{n}" for n in range(1, 6)] + ["A6:D8", "E6:E8", f"F6:{akhir}6"]
    lembar.gabung += [f"{'FHJL'[n]}7:{'GIKM'[n]}7" for n in range(len(kelompok))]
    daftar = list(_isi(semua, tingkat))
    for kode, uraian, peran, simpul in daftar:
        lembar.baris.append(Baris([*kode, uraian, *_uang(simpul, kelompok)], peran, kode[-1] or kode[2] or kode[1]))
    lembar.baris.append(Baris([None] * 4 + ["Jumlah", *_uang(semua, kelompok)], JUMLAH))
    return lembar


def _kepala(kelompok: Sequence[str]) -> list[Baris]:
    banyak = 2 * len(kelompok)
    return [
        *judul(
            "REKAPITULASI BELANJA MENURUT URUSAN PEMERINTAH DAERAH, ORGANISASI, PROGRAM, KEGIATAN",
            "BESERTA HASIL DAN SUB KEGIATAN BESERTA KELUARAN",
            DAERAH,
            f"TAHUN ANGGARAN {TAHUN}",
            "",
        ),
        Baris(
            [
                "Kode",
                None,
                None,
                None,
                "Uraian Urusan, Organisasi, Program, Kegiatan dan Sub Kegiatan",
                "Kelompok Belanja",
            ],
            KEPALA,
        ),
        Baris([None] * 5 + [teks for m in kelompok for teks in (NAMA_KELOMPOK[m], None)], KEPALA),
        Baris([None] * 5 + ["Anggaran", "Realisasi"] * len(kelompok), KEPALA),
        Baris([str(n) for n in range(1, 6 + banyak)], NOMOR),
    ]


Isi = tuple[list[str | None], str, str, Any]


def _isi(semua: Sequence[Skpd], tingkat: Sequence[int]) -> Iterator[Isi]:
    yield ["7", None, None, None], "UNSUR KEWILAYAHAN", INDUK, semua
    yield ["7.01", None, None, None], "KECAMATAN", INDUK, semua
    for skpd in semua:
        yield ["7.01", skpd.kode, None, None], skpd.nama.upper(), UNIT, skpd
        for unit in skpd.unit:
            if len(skpd.unit) > 1:
                yield ["7.01", unit.kode, None, None], unit.nama.upper(), UNIT, unit
            for program in unit.program:
                yield from _di_bawah(unit, program, tingkat)


def _di_bawah(unit: UnitSkpd, simpul: Any, tingkat: Sequence[int]) -> Iterator[Isi]:
    yield ["7.01", unit.kode, simpul.kode, None], simpul.nama, _PERAN[type(simpul).__name__], simpul
    if isinstance(simpul, SubKegiatan):
        yield from _rekening(unit, simpul, tingkat)
    for anak in anak_dari(simpul):
        yield from _di_bawah(unit, anak, tingkat)


def _rekening(unit: UnitSkpd, sub: SubKegiatan, tingkat: Sequence[int]) -> Iterator[Isi]:
    kodes = sorted({induk(r.kode, t) for r in sub.rekening for t in tingkat})
    for kode in kodes:
        bagian = [r for r in sub.rekening if r.kode == kode or r.kode.startswith(f"{kode}.")]
        yield ["7.01", unit.kode, sub.kode, kode], NAMA[kode], REKENING, bagian


def _uang(simpul: Any, kelompok: Sequence[str]) -> list[Decimal]:
    """Budget and realisation of every group; `simpul` is a node, nodes, or accounts."""
    if isinstance(simpul, Simpul):
        daftar = list(rekening(simpul))
    else:
        daftar = [r for satu in simpul for r in (rekening(satu) if isinstance(satu, Simpul) else [satu])]
    return [
        sum((getattr(r, apa) for r in daftar if r.jenis == macam), Decimal(0))
        for macam in kelompok
        for apa in ("pagu", "realisasi")
    ]
