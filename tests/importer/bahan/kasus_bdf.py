"""Cases of layouts B, D and F, sources of realisation."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

from importer.bahan import ulah
from importer.bahan.kasus import kasus
from importer.bahan.lembar import SUB, Lembar
from importer.bahan.semboro import berkelurahan, semboro, sepuluh_kecamatan, uang
from importer.bahan.simpan import csv_, xls, xlsx
from importer.bahan.tata_a import lembar_a
from importer.bahan.tata_b import lembar_b
from importer.bahan.tata_c import lembar_c
from importer.bahan.tata_d import NOMOR_DOKUMEN, REALISASI, lembar_d
from importer.bahan.tata_f import lembar_f
from importer.harapan import Angka, Harapan, dibaca, ditolak, minta

SEMBORO_KODE = "7.01.0.00.0.00.17.0000"
BELANJA = Harapan(
    "dibaca",
    belanja=Angka(
        *({macam: uang(semboro(), apa, macam) for macam in ("operasi", "modal")} for apa in ("pagu", "realisasi"))
    ),
)
REALISASI_SAJA = dibaca(semboro(), "realisasi")
TANPA_JENIS = dibaca(semboro(), per_jenis=False)


def _tulis(folder: Path, nama: str, *lembar: Lembar) -> list[Path]:
    return [xlsx(folder / f"{nama}.xlsx", lembar)]


# --- B -------------------------------------------------------------------------------------------------------------


@kasus("B", BELANJA)
def b_polos(folder: Path) -> list[Path]:
    """Totals of operasi and modal; nothing per sub kegiatan."""
    return _tulis(folder, "sap", lembar_b())


@kasus("B", BELANJA)
def b_teks(folder: Path) -> list[Path]:
    """Every amount as text."""
    return _tulis(folder, "sap", ulah.semua_teks(lembar_b()))


@kasus("B", BELANJA)
def b_tiga_tingkat(folder: Path) -> list[Path]:
    """Down to the third level only."""
    return _tulis(folder, "sap", lembar_b(tingkat=(1, 2, 3)))


@kasus("B", BELANJA)
def b_xls(folder: Path) -> list[Path]:
    """As .xls."""
    return [xls(folder / "sap.xls", [lembar_b()])]


_B = lembar_b()


@kasus(
    "B", Harapan("temuan", belanja=BELANJA.belanja, temuan=(f"Sheet1!{_B.alamat(_B.nomor('rekening', '5.1')[0], 0)}",))
)
def b_kode_angka(folder: Path) -> list[Path]:
    """The code `5.1` stored as a number."""
    return _tulis(folder, "sap", ulah.satu_sel(_B, _B.nomor("rekening", "5.1")[0], 0, 5.1))


# --- D -------------------------------------------------------------------------------------------------------------


@kasus("D", REALISASI_SAJA)
def d_polos(folder: Path) -> list[Path]:
    """A year in one file, header in row 5, amounts paid back, one document over several rekening, Total misaligned."""
    return _tulis(folder, "dokumen", lembar_d())


@kasus("D", REALISASI_SAJA)
def d_kepala_baris_1(folder: Path) -> list[Path]:
    """Header in row 1."""
    return _tulis(folder, "dokumen", lembar_d(baris_kepala=1))


@kasus("D", REALISASI_SAJA)
def d_teks(folder: Path) -> list[Path]:
    """Every amount as text."""
    return _tulis(folder, "dokumen", ulah.semua_teks(lembar_d()))


TRIWULAN = (10, 11, 12)


def bulanan(folder: Path) -> list[Path]:
    return [xlsx(folder / f"realisasi-{b}.xlsx", [lembar_d(bulan=TRIWULAN, hanya=(b,))]) for b in TRIWULAN]


@kasus("D", REALISASI_SAJA)
def d_tiga_bulan(folder: Path) -> list[Path]:
    """Three monthly files given together: they add up."""
    return bulanan(folder)


_D = lembar_d()
_GANDA = _D.baris[20]


@kasus("D", Harapan("temuan", REALISASI_SAJA.sub_kegiatan, temuan=(_GANDA.sel[NOMOR_DOKUMEN],)))
def d_dokumen_ganda(folder: Path) -> list[Path]:
    """One row twice: same document, rekening and amount."""
    lembar = lembar_d()
    return _tulis(folder, "dokumen", lembar.salin(baris=[*lembar.baris[:21], _GANDA, *lembar.baris[21:]]))


@kasus("D", Harapan("temuan", REALISASI_SAJA.sub_kegiatan, temuan=("realisasi-11",)))
def d_bulan_ganda(folder: Path) -> list[Path]:
    """One of three months given twice under another name: every document of it recurs."""
    salinan = folder / "realisasi-11 (1).xlsx"
    semua = bulanan(folder)
    salinan.write_bytes(semua[1].read_bytes())
    return [*semua, salinan]


@kasus("D", minta(REALISASI_SAJA, "Kecamatan Ajung"), skpd=SEMBORO_KODE)
def d_sepuluh(folder: Path) -> list[Path]:
    """Ten institutions."""
    return _tulis(folder, "dokumen", lembar_d(sepuluh_kecamatan(), bulan=(6, 12)))


@kasus("D", REALISASI_SAJA)
def d_csv(folder: Path) -> list[Path]:
    """As .csv."""
    return [csv_(folder / "dokumen.csv", lembar_d())]


@kasus("D", Harapan("temuan", REALISASI_SAJA.sub_kegiatan, temuan=(f"Sheet1!{_D.alamat(20, REALISASI)}",)))
def d_bukan_angka(folder: Path) -> list[Path]:
    """One Nilai Realisasi is no number."""
    return _tulis(folder, "dokumen", ulah.satu_sel(_D, 20, REALISASI, "batal"))


@kasus("D", Harapan("disebut", temuan=("Total", "selisih")))
def d_baris_hilang(folder: Path) -> list[Path]:
    """A row is gone; the misaligned row "Total" still holds the sum."""
    return _tulis(folder, "dokumen", _D.salin(baris=[*_D.baris[:20], *_D.baris[21:]]))


def _kolom_kembar(lembar: Lembar, isi: Callable[[Any], Any]) -> Lembar:
    """A second column Nilai Setoran, beside the first."""
    baru = lembar.salin()
    for n, baris in enumerate(baru.baris):
        if n in baru.nomor(("kepala", "rekening")):
            nilai = baris.sel[REALISASI + 1]
            baris.sel.insert(REALISASI + 2, nilai if n in baru.nomor("kepala") else isi(nilai))
    return baru


@kasus("D", ditolak("which Nilai Setoran counts is not said", "Sheet1!AB5", "Sheet1!AC5"))
def d_setoran_kembar(folder: Path) -> list[Path]:
    """A second column "Nilai Setoran" with other amounts."""
    return _tulis(folder, "dokumen", _kolom_kembar(_D, lambda nilai: nilai + 5000))


@kasus("D", REALISASI_SAJA)
def d_setoran_tersalin(folder: Path) -> list[Path]:
    """A second column "Nilai Setoran" with the same amounts."""
    return _tulis(folder, "dokumen", _kolom_kembar(_D, lambda nilai: nilai))


@kasus("D", ditolak("what is paid back would be added", f"Sheet1!{_D.alamat(_D.nomor('rekening')[-1], REALISASI + 1)}"))
def d_setoran_minus(folder: Path) -> list[Path]:
    """A Nilai Setoran below zero."""
    return _tulis(folder, "dokumen", ulah.satu_sel(_D, _D.nomor("rekening")[-1], REALISASI + 1, Decimal(-125_000)))


@kasus("A+D", dibaca(semboro(), temuan=("sama dengan",)))
def d_dengan_lra(folder: Path) -> list[Path]:
    """The LRA and its documents, which say the same: the LRA is taken, and that is said."""
    return [*_tulis(folder, "dokumen", lembar_d()), *_tulis(folder, "lra", lembar_a())]


@kasus("A+D", dibaca(semboro(), temuan=("sama dengan",)))
def d_bulanan_dengan_lra(folder: Path) -> list[Path]:
    """Three monthly files and the LRA of the year."""
    return [*bulanan(folder), *_tulis(folder, "lra", lembar_a())]


@kasus("A+C5+D", dibaca(semboro(), temuan=("sama dengan",)))
def d_dengan_lra_dan_dpa(folder: Path) -> list[Path]:
    """The DPA, the LRA and its documents."""
    return [xlsx(folder / "dpa.xlsx", [lembar_c()]), *d_dengan_lra(folder)]


_BAYAR = next(n for n in _D.nomor("rekening") if _D.baris[n].sel[REALISASI])


@kasus("A+D", ditolak("the LRA says more than its documents", "dokumen.xlsx", "lra.xlsx", "selisih 1.000"))
def d_lain_dari_lra(folder: Path) -> list[Path]:
    """One payment is less than in the LRA."""
    kurang = _D.baris[_BAYAR].sel[REALISASI] - 1000
    dokumen = ulah.satu_sel(_D, _BAYAR, REALISASI, kurang)
    return [*_tulis(folder, "dokumen", dokumen), *_tulis(folder, "lra", lembar_a())]


# --- F -------------------------------------------------------------------------------------------------------------


@kasus("F", TANPA_JENIS)
def f_polos(folder: Path) -> list[Path]:
    """Rows of programme, kegiatan and sub kegiatan by name; another table and signatures below TOTAL."""
    return _tulis(folder, "rfk", lembar_f())


@kasus("F", Harapan("aman", TANPA_JENIS.sub_kegiatan))
def f_tanpa_induk(folder: Path) -> list[Path]:
    """Sub kegiatan only: a name that is in two kegiatan of the official list may be refused."""
    return _tulis(folder, "rfk", lembar_f(bertingkat=False))


@kasus("F", TANPA_JENIS)
def f_nama_berbeda_tulis(folder: Path) -> list[Path]:
    """Names in capitals, with doubled blanks and newlines."""
    lembar = ulah.sel_diubah(lembar_f(), [1], lambda v, n: v.upper() if n % 2 else v.lower(), [SUB])
    return _tulis(folder, "rfk", ulah.berjorok(lembar))


@kasus("F", TANPA_JENIS)
def f_teks(folder: Path) -> list[Path]:
    """Every amount as text."""
    return _tulis(folder, "rfk", ulah.semua_teks(lembar_f()))


_F = lembar_f()
_TAK_DIKENAL = _F.nomor(SUB)[4]


@kasus("F", Harapan("temuan", TANPA_JENIS.sub_kegiatan, temuan=(f"RFK!{_F.alamat(_TAK_DIKENAL, 1)}",)))
def f_nama_tak_dikenal(folder: Path) -> list[Path]:
    """A sub kegiatan whose name is in no list: its money must not vanish."""
    return _tulis(folder, "rfk", ulah.satu_sel(_F, _TAK_DIKENAL, 1, "Belanja Lain-lain Kecamatan"))


@kasus("F", Harapan("temuan", dibaca(berkelurahan(), per_jenis=False).sub_kegiatan))
def f_kelurahan(folder: Path) -> list[Path]:
    """Three kelurahan repeat the same names: added up and said, or refused; never one of them."""
    return _tulis(folder, "rfk", lembar_f(berkelurahan()))


def _juta(lembar: Lembar) -> Lembar:
    return ulah.uang_diubah(lembar, lambda v, n, k: Decimal(v) / 1_000_000)


@kasus("F", Harapan("temuan", TANPA_JENIS.sub_kegiatan))
def f_juta(folder: Path) -> list[Path]:
    """Amounts in millions (`Rp. juta` in the header): scaled back and said, or refused."""
    lembar = _juta(lembar_f())
    kepala = lembar.nomor("kepala")[-1]
    lembar.baris[kepala].sel = [s.replace("(Rp)", "(Rp. juta)") if s else s for s in lembar.baris[kepala].sel]
    return _tulis(folder, "rfk", lembar)


def _dengan_dpa() -> Harapan:
    pagu, nyata = dibaca(semboro(), "pagu").sub_kegiatan, TANPA_JENIS.sub_kegiatan
    return Harapan("dibaca", {kode: Angka(pagu[kode].pagu, nyata[kode].realisasi) for kode in pagu})


@kasus("C5+F", _dengan_dpa())
def f_dengan_dpa(folder: Path) -> list[Path]:
    """Sub kegiatan only, the DPA (C5) given with it: its names say which code is meant."""
    return [xlsx(folder / "dpa.xlsx", [lembar_c()]), *_tulis(folder, "rfk", lembar_f(bertingkat=False))]
