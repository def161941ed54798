"""Cases of layout H, the plain recap of an office."""

from decimal import Decimal
from pathlib import Path

from importer.bahan import ulah
from importer.bahan.kasus import kasus
from importer.bahan.lembar import KEGIATAN, SUB, Lembar
from importer.bahan.semboro import semboro
from importer.bahan.simpan import csv_, xlsx
from importer.bahan.tata_c import lembar_c
from importer.bahan.tata_h import DUA_BARIS, KODE, PAGU, SISA, lembar_h
from importer.harapan import Harapan, dibaca, ditolak

TANPA_JENIS = dibaca(semboro(), per_jenis=False)
PAGU_SAJA = dibaca(semboro(), "pagu", per_jenis=False)
_H = lembar_h()


def _tulis(folder: Path, *lembar: Lembar) -> list[Path]:
    return [xlsx(folder / "rekap.xlsx", lembar)]


@kasus("H", TANPA_JENIS)
def h_polos(folder: Path) -> list[Path]:
    """One row of heading; sums of kegiatan, programmes and the whole are compared."""
    return _tulis(folder, _H)


@kasus("H", TANPA_JENIS)
def h_dua_baris(folder: Path) -> list[Path]:
    """Two rows of heading with merged cells."""
    return _tulis(folder, lembar_h(kepala=DUA_BARIS))


@kasus("H", TANPA_JENIS)
def h_teks(folder: Path) -> list[Path]:
    """Every amount as text; as .csv."""
    return [csv_(folder / "rekap.csv", ulah.semua_teks(_H))]


@kasus("H", TANPA_JENIS)
def h_judul_tanpa_jumlah(folder: Path) -> list[Path]:
    """Rows of program and kegiatan are headings without amounts."""
    return _tulis(folder, lembar_h(tanpa_induk=True))


@kasus("H", PAGU_SAJA)
def h_tanpa_realisasi(folder: Path) -> list[Path]:
    """Only the pagu."""
    lembar = _H.salin(uang={"pagu": PAGU})
    for row in lembar.baris:
        row.sel = row.sel[: PAGU + 1]
    return _tulis(folder, lembar)


@kasus("H", dibaca(semboro()))
def h_bersama_dpa(folder: Path) -> list[Path]:
    """With the budget by rekening: its kinds of belanja are taken, and the recap's realisasi."""
    return [*_tulis(folder, _H), xlsx(folder / "dpa.xlsx", [lembar_c()])]


_KEGIATAN, _SUB = _H.nomor(KEGIATAN)[0], _H.nomor(SUB)[3]


@kasus("H", Harapan("temuan", TANPA_JENIS.sub_kegiatan, temuan=(f"Rekap!{_H.alamat(_KEGIATAN, PAGU)}", "selisih 500")))
def h_jumlah_salah(folder: Path) -> list[Path]:
    """A kegiatan whose pagu is not that of its sub kegiatan."""
    return _tulis(folder, ulah.satu_sel(_H, _KEGIATAN, PAGU, _H.baris[_KEGIATAN].sel[PAGU] + 500))


@kasus("H", Harapan("temuan", TANPA_JENIS.sub_kegiatan, temuan=(f"Rekap!{_H.alamat(_SUB, SISA)}",)))
def h_sisa_salah(folder: Path) -> list[Path]:
    """A Sisa that is not pagu less realisasi."""
    return _tulis(folder, ulah.satu_sel(_H, _SUB, SISA, Decimal(7)))


@kasus("H", ditolak("a code twice", "sudah ada pada"))
def h_kode_ganda(folder: Path) -> list[Path]:
    """The code of the row above."""
    return _tulis(folder, ulah.satu_sel(_H, _SUB, KODE, _H.baris[_H.nomor(SUB)[2]].sel[KODE]))


@kasus("H", ditolak("two columns of realisasi", "hanya satu kolom realisasi"))
def h_dua_realisasi(folder: Path) -> list[Path]:
    """Realisasi of last month and of this: which is meant is not known."""
    head = [["No", "Kode", "Uraian", "Anggaran", "Realisasi s.d. Bulan Lalu", "Realisasi s.d. Bulan Ini", "Keterangan"]]
    return _tulis(folder, lembar_h(kepala=head))


@kasus("H", ditolak("no column of amounts", "tata H", "pagu atau anggaran"))
def h_tanpa_pagu(folder: Path) -> list[Path]:
    """The heading of the amounts says something else: told with the nearest layout."""
    return _tulis(folder, lembar_h(kepala=[["No", "Kode", "Uraian", "Biaya", "Terpakai", "%", "Sisa"]]))


@kasus("H", ditolak("in millions", "juta"))
def h_juta(folder: Path) -> list[Path]:
    """Amounts in millions."""
    lembar = _H.salin()
    lembar.baris[3].sel = ["(dalam juta rupiah)"]
    return _tulis(folder, ulah.uang_diubah(lembar, lambda v, n, k: round(v / 1_000_000, 1)))
