"""Layout E: Anggaran Kas (RAK), one row per rekening with the twelve months; its Nilai Rincian is the pagu."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from importer.bahan.lembar import JUMLAH, KEPALA, REKENING, Baris, Lembar, judul
from importer.bahan.semboro import DAERAH, TAHUN, Skpd, rekening, semboro, terbagi

from lkjip.numbers import BULAN

AWAL_E = (
    "Tahun", "Daerah", "Kode Urusan", "Nama Urusan", "Kode Bidang Urusan", "Nama Bidang Urusan", "Kode SKPD",
    "Nama SKPD", "Kode Sub SKPD", "Nama Sub SKPD", "Kode Program", "Nama Program", "Kode Kegiatan", "Nama Kegiatan",
    "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Kode Akun", "Nama Akun", "Nilai Rincian", "Total RAK",
)  # fmt: skip
RINCIAN, TOTAL_RAK = 18, 19
_BOBOT = (5, 7, 8, 9, 8, 10, 9, 8, 9, 10, 9, 8)


def lembar_e(
    skpd: Sequence[Skpd] | None = None, nama: str = "RAK", baris_kepala: int = 1, triwulan: bool = False
) -> Lembar:
    """The sheet with its header in row 1 (totals below) or 3 (title and totals above); `triwulan`: TW 1..TW 4 too."""
    semua = skpd or [semboro()]
    kepala = Baris([*AWAL_E, *_bulan(list(BULAN), [f"TW {n}" for n in range(1, 5)], triwulan)], KEPALA)
    data = [Baris([*awal, *_uang(r.pagu, triwulan)], REKENING, kode) for awal, r, kode in _rincian(semua)]
    total = Baris(
        [None] * 17 + ["TOTAL", *_uang(sum((r.pagu for s in semua for r in rekening(s)), Decimal(0)), triwulan)], JUMLAH
    )
    atas = [*judul(f"ANGGARAN KAS {DAERAH} TAHUN {TAHUN}"), total, kepala] if baris_kepala == 3 else [kepala, total]
    uang = {"pagu": RINCIAN, "rak": TOTAL_RAK} | {f"bulan_{n}": 20 + n for n in range(len(kepala.sel) - 20)}
    return Lembar(nama, [*atas, *data], uang=uang, kolom={"kode": 14, "uraian": 15, "rekening": 16, "skpd": 6})


def _rincian(semua: Sequence[Skpd]) -> Any:
    for skpd in semua:
        for unit in skpd.unit:
            for program in unit.program:
                for kegiatan in program.kegiatan:
                    for sub in kegiatan.sub:
                        awal = [TAHUN, DAERAH, "7", "UNSUR KEWILAYAHAN", "7.01", "KECAMATAN", skpd.kode, skpd.nama]
                        awal += [unit.kode, unit.nama, program.kode, program.nama, kegiatan.kode, kegiatan.nama]
                        for r in sub.rekening:
                            yield [*awal, sub.kode, sub.nama, r.kode, r.nama], r, sub.kode


def _uang(pagu: Decimal, triwulan: bool) -> list[Decimal]:
    bulan = terbagi(pagu, list(_BOBOT))
    tw = [sum(bulan[n : n + 3], Decimal(0)) for n in range(0, 12, 3)]
    return [pagu, pagu, *_bulan(bulan, tw, triwulan)]


def _bulan(bulan: list[Any], tw: list[Any], triwulan: bool) -> list[Any]:
    """The months, with a quarter's column after each three where a user put them."""
    if not triwulan:
        return bulan
    return [satu for n in range(4) for satu in (*bulan[3 * n : 3 * n + 3], tw[n])]
