"""Layout H: the plain recap that an office keeps itself: code, name, pagu, realisasi, per cent, sisa."""

from typing import Any

from importer.bahan.lembar import JUMLAH, KEGIATAN, KEPALA, PROGRAM, SUB, Baris, Lembar, judul, tanda_tangan
from importer.bahan.semboro import TAHUN, Simpul, Skpd, semboro, uang

KODE, URAIAN, PAGU, REALISASI, SISA = 1, 2, 3, 4, 6
SATU_BARIS = [["No", "Kode", "Program / Kegiatan / Sub Kegiatan", "Pagu", "Realisasi", "%", "Sisa"]]
DUA_BARIS = [
    ["NO", "KODE REKENING", "URAIAN", "ANGGARAN", "REALISASI", None, "SISA ANGGARAN"],
    [None, None, None, "(Rp)", "(Rp)", "%", "(Rp)"],
]


def lembar_h(skpd: Skpd | None = None, kepala: list[list[Any]] | None = None, tanpa_induk: bool = False) -> Lembar:
    """The sheet; `tanpa_induk`: rows of program and kegiatan without amounts."""
    satu = skpd or semboro()
    rows = judul("REKAP ANGGARAN DAN REALISASI", satu.nama.upper(), f"TAHUN ANGGARAN {TAHUN}", "")
    rows += [Baris(list(sel), KEPALA) for sel in kepala or SATU_BARIS]
    lembar = Lembar("Rekap", rows, uang={"pagu": PAGU, "realisasi": REALISASI, "sisa": SISA})
    lembar.kolom = {"kode": KODE, "uraian": URAIAN}
    if kepala is DUA_BARIS:
        lembar.gabung = ["A5:A6", "B5:B6", "C5:C6", "E5:F5"]
    for unit in satu.unit:
        for program in unit.program:
            lembar.baris.append(_baris(program, PROGRAM, tanpa_induk))
            for kegiatan in program.kegiatan:
                lembar.baris.append(_baris(kegiatan, KEGIATAN, tanpa_induk))
                lembar.baris += [_baris(sub, SUB) for sub in kegiatan.sub]
    lembar.baris.append(Baris([None, None, "JUMLAH", *_nilai(satu)], JUMLAH))
    lembar.baris += tanda_tangan(4)
    return lembar


def _baris(simpul: Any, peran: str, kosong: bool = False) -> Baris:
    return Baris([None, simpul.kode, simpul.nama, *([] if kosong else _nilai(simpul))], peran, simpul.kode)


def _nilai(simpul: Simpul) -> list[Any]:
    pagu, nyata = uang(simpul, "pagu"), uang(simpul, "realisasi")
    return [pagu, nyata, round(float(nyata / pagu) * 100, 2), pagu - nyata]
