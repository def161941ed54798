"""Cases of layout E, which some offices use as their DPA."""

from pathlib import Path

from importer.bahan import ulah
from importer.bahan.kasus import kasus
from importer.bahan.lembar import Lembar
from importer.bahan.semboro import semboro, sepuluh_kecamatan
from importer.bahan.simpan import xlsx
from importer.bahan.tata_e import lembar_e
from importer.harapan import dibaca, minta

BIASA = dibaca(semboro(), "pagu")


def _tulis(folder: Path, *lembar: Lembar) -> list[Path]:
    return [xlsx(folder / "rak.xlsx", lembar)]


@kasus("E", BIASA)
def e_polos(folder: Path) -> list[Path]:
    """Header in row 1, totals below it."""
    return _tulis(folder, lembar_e())


@kasus("E", BIASA)
def e_kepala_baris_3(folder: Path) -> list[Path]:
    """Header in row 3, title and totals above it."""
    return _tulis(folder, lembar_e(baris_kepala=3))


@kasus("E", BIASA)
def e_triwulan(folder: Path) -> list[Path]:
    """A user's columns TW 1..TW 4 between the months."""
    return _tulis(folder, lembar_e(triwulan=True))


@kasus("E", BIASA)
def e_teks(folder: Path) -> list[Path]:
    """Every amount as text."""
    return _tulis(folder, ulah.semua_teks(lembar_e(baris_kepala=3, triwulan=True)))


@kasus("E", minta(BIASA, "Kecamatan Ajung"), skpd="7.01.0.00.0.00.17.0000")
def e_sepuluh(folder: Path) -> list[Path]:
    """Ten institutions."""
    return _tulis(folder, lembar_e(sepuluh_kecamatan()))


@kasus("E", minta(BIASA, "RAK", "RAK TW", "lama"), lembar="RAK TW")
def e_beberapa_lembar(folder: Path) -> list[Path]:
    """Three sheets: raw, with TW columns, and the budget before its change, which would give other figures."""
    murni = ulah.sel_diubah(lembar_e(nama="lama"), range(18, 32), lambda v, n: v * 9 // 10)
    return _tulis(folder, lembar_e(), lembar_e(nama="RAK TW", triwulan=True), murni)
