"""Layout C: the flat "rekap" of SIPD-RI, versions 4 and 5: one row per rekening, package and source of funds."""

from collections.abc import Sequence

from importer.bahan.lembar import KEPALA, REKENING, Baris, Lembar
from importer.bahan.semboro import TAHUN, Kegiatan, Program, Rekening, Skpd, SubKegiatan, Unit, semboro, terbagi

_AWAL = (
    "NO", "TAHUN", "KODE URUSAN", "NAMA URUSAN", "KODE SKPD", "NAMA SKPD", "KODE SUB UNIT", "NAMA SUB UNIT",
    "KODE BIDANG URUSAN", "NAMA BIDANG URUSAN", "KODE PROGRAM", "NAMA PROGRAM", "KODE KEGIATAN", "NAMA KEGIATAN",
    "KODE SUB KEGIATAN", "NAMA SUB KEGIATAN", "KODE SUMBER DANA", "NAMA SUMBER DANA", "KODE REKENING", "NAMA REKENING",
)  # fmt: skip
KEPALA_C = {
    5: (*_AWAL, "PAKET/KELOMPOK", "NAMA PAKET/KELOMPOK", "PAGU"),
    4: (*_AWAL, "KODE STANDAR HARGA", "NAMA STANDAR HARGA", "PAGU"),
}
KODE_SUB, NAMA_SUB, SUMBER_DANA, KODE_REKENING, PAKET, PAGU = 14, 15, 16, 18, 20, 22
DANA = (
    ("1.2.01.04.01", "DANA TRANSFER UMUM-DANA ALOKASI UMUM"),
    ("1.1.01.05", "PENDAPATAN ASLI DAERAH (PAD)"),
)


def lembar_c(skpd: Sequence[Skpd] | None = None, versi: int = 5, nama: str = "Sheet1", paket: int = 2) -> Lembar:
    """The sheet; every rekening is in `paket` rows, the last of them from another source of funds."""
    lembar = Lembar(nama, [Baris(list(KEPALA_C[versi]), KEPALA)], uang={"pagu": PAGU})
    lembar.kolom = {"kode": KODE_SUB, "uraian": NAMA_SUB, "rekening": KODE_REKENING, "skpd": 4}
    for satu in skpd or [semboro()]:
        for unit in satu.unit:
            for program in unit.program:
                for kegiatan in program.kegiatan:
                    for sub in kegiatan.sub:
                        _sub(lembar, (satu, unit, program, kegiatan, sub), versi, paket)
    return lembar


Jalur = tuple[Skpd, Unit, Program, Kegiatan, SubKegiatan]


def _sub(lembar: Lembar, jalur: Jalur, versi: int, paket: int) -> None:
    for rekening in jalur[-1].rekening:
        for ke, bagian in enumerate(terbagi(rekening.pagu, list(range(2, 2 + paket))), 1):
            dana = DANA[ke == paket and paket > 1]
            sel = [*_jalur(len(lembar.baris), jalur), *dana, *_paket(rekening, versi, ke), bagian]
            lembar.baris.append(Baris(sel, REKENING, jalur[-1].kode))


def _jalur(nomor: int, jalur: Jalur) -> list[object]:
    skpd, unit, program, kegiatan, sub = jalur
    return [
        nomor, TAHUN, "7", "UNSUR KEWILAYAHAN", skpd.kode, skpd.nama, unit.kode, unit.nama, "7.01", "KECAMATAN",
        program.kode, program.nama.upper(), kegiatan.kode, kegiatan.nama, sub.kode, sub.nama,
    ]  # fmt: skip


def _paket(rekening: Rekening, versi: int, ke: int) -> list[str]:
    if versi == 5:
        return [rekening.kode, rekening.nama, "[#]" if ke == 1 else "[-]", f"Paket {ke} {rekening.nama}"]
    return [rekening.kode, rekening.nama, f"1.1.7.01.01.01.{ke:03d}.{len(rekening.nama):05d}", f"Barang {ke}"]
