"""Cases of layout E, which some offices use as their DPA."""

from decimal import Decimal
from pathlib import Path

from importer.bahan import ulah
from importer.bahan.kasus import kasus
from importer.bahan.lembar import JUMLAH, REKENING, Lembar
from importer.bahan.semboro import semboro, sepuluh_kecamatan
from importer.bahan.simpan import xlsx
from importer.bahan.tata_e import RINCIAN, TOTAL_RAK, lembar_e
from importer.harapan import Harapan, dibaca, ditolak, minta

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


def _tanpa_baris(lembar: Lembar, n: int) -> Lembar:
    return lembar.salin(baris=[baris for nomor, baris in enumerate(lembar.baris) if nomor != n])


def _temuan(*teks: str) -> Harapan:
    return Harapan("temuan", BIASA.sub_kegiatan, temuan=teks)


_E = lembar_e(baris_kepala=3)
_SATU = _E.nomor(REKENING)[7]


@kasus(
    "E", ditolak("the total above the data is more than the rows", "selisih", _E.alamat(_E.nomor(JUMLAH)[0], RINCIAN))
)
def e_baris_hilang(folder: Path) -> list[Path]:
    """A row is gone; the total above the heading tells."""
    return _tulis(folder, _tanpa_baris(_E, _SATU))


@kasus("E", ditolak("a row is there twice, to the last month", _E.alamat(_SATU, RINCIAN)))
def e_baris_ganda_tanpa_total(folder: Path) -> list[Path]:
    """A row is there twice, and no total is printed."""
    baris = [*_E.baris[: _SATU + 1], _E.baris[_SATU], *_E.baris[_SATU + 1 :]]
    return _tulis(folder, _E.salin(baris=[satu for satu in baris if satu.peran != JUMLAH]))


@kasus("E", BIASA)
def e_tersaring(folder: Path) -> list[Path]:
    """The total above the heading is of the rows that a filter shows."""
    lembar = ulah.tersembunyi(_E, [REKENING], 3)
    terlihat = sum((b.sel[RINCIAN] for b in lembar.baris if b.peran == REKENING and not b.tersembunyi), Decimal(0))
    return _tulis(folder, ulah.satu_sel(lembar, lembar.nomor(JUMLAH)[0], RINCIAN, terlihat))


@kasus("E", _temuan(_E.alamat(_SATU, RINCIAN), "Total RAK", "selisih 1.000"))
def e_rak_lain(folder: Path) -> list[Path]:
    """Total RAK of a row is not its Nilai Rincian: the cash budget is not up to date."""
    return _tulis(folder, ulah.satu_sel(_E, _SATU, TOTAL_RAK, _E.baris[_SATU].sel[TOTAL_RAK] - 1000))


@kasus("E", BIASA)
def e_tanpa_rak(folder: Path) -> list[Path]:
    """Total RAK and the months are empty throughout: nothing to hold Nilai Rincian against."""
    return _tulis(folder, ulah.sel_diubah(_E, range(TOTAL_RAK, 32), lambda v, n: None))


@kasus("E", ditolak("the column of a month holds the pagu", "tertukar"))
def e_kolom_tertukar(folder: Path) -> list[Path]:
    """Nilai Rincian and March exchanged in every row, the total too."""
    lembar = _E.salin()
    for n in lembar.nomor((REKENING, JUMLAH)):
        sel = lembar.baris[n].sel
        sel[RINCIAN], sel[22] = sel[22], sel[RINCIAN]
    return _tulis(folder, lembar)


@kasus("E", BIASA)
def e_judul_dan_tanda_tangan(folder: Path) -> list[Path]:
    """A title that begins with "Jumlah" over the whole width, the year as a number, a signature below the pagu."""
    lembar = lembar_e(baris_kepala=3)
    for n, isi in enumerate(("JUMLAH ANGGARAN KAS PER REKENING", 2024, "Pejabat Pengelola Keuangan Daerah")):
        baris = type(lembar.baris[0])([None] * RINCIAN + [isi])
        lembar.baris.insert(n, baris) if n < 2 else lembar.baris.append(baris)
    return _tulis(folder, lembar)
