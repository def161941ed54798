"""Cases of layout C, the best source of pagu."""

from decimal import Decimal
from pathlib import Path

from importer.bahan import ulah
from importer.bahan.kasus import kasus
from importer.bahan.lembar import REKENING, Lembar
from importer.bahan.semboro import berkelurahan, kecamatan_lain, semboro, sepuluh_kecamatan
from importer.bahan.simpan import csv_, xls, xlsx, xlsx_besar
from importer.bahan.tata_c import KODE_REKENING, KODE_SUB, PAGU, lembar_c
from importer.harapan import Angka, Harapan, dibaca, ditolak, minta

BIASA = dibaca(semboro(), "pagu")


def _tulis(folder: Path, *lembar: Lembar) -> list[Path]:
    return [xlsx(folder / "dpa.xlsx", lembar)]


def _temuan(*teks: str) -> Harapan:
    return Harapan("temuan", BIASA.sub_kegiatan, temuan=teks)


@kasus("C5", BIASA)
def c5_polos(folder: Path) -> list[Path]:
    """Version 5 of one institution."""
    return _tulis(folder, lembar_c())


@kasus("C4", BIASA)
def c4_polos(folder: Path) -> list[Path]:
    """Version 4 (standar harga instead of paket)."""
    return _tulis(folder, lembar_c(versi=4, paket=3))


@kasus("C5", minta(BIASA, "Kecamatan Ajung", "Kecamatan Semboro"), skpd="7.01.0.00.0.00.17.0000")
def c5_sepuluh_kecamatan(folder: Path) -> list[Path]:
    """Ten institutions; asked for by code."""
    return _tulis(folder, lembar_c(sepuluh_kecamatan()))


@kasus("C4", minta(dibaca(sepuluh_kecamatan()[9], "pagu"), "Kecamatan Semboro"), skpd=sepuluh_kecamatan()[9].nama)
def c4_menurut_nama(folder: Path) -> list[Path]:
    """Ten institutions; the last asked for by name."""
    return _tulis(folder, lembar_c(sepuluh_kecamatan(), versi=4))


def pagu_kosong(lembar: Lembar) -> Lembar:
    """A sub kegiatan more without any budget: one row with empty PAGU and no rekening."""
    baru = lembar.salin()
    sel = list(baru.baris[-1].sel)
    sel[0], sel[KODE_SUB], sel[KODE_SUB + 1] = len(baru.baris), "7.01.04.2.01.0001", "Sinergitas dengan Kepolisian"
    sel[12], sel[13] = "7.01.04.2.01", "Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum"
    sel[16:] = [None] * 7
    baru.baris.append(type(baru.baris[-1])(sel, REKENING, "7.01.04.2.01.0001"))
    return baru


@kasus("C5", BIASA)
def c5_pagu_kosong(folder: Path) -> list[Path]:
    """A row with empty PAGU: a sub kegiatan without budget; left out or zero, never refused."""
    return _tulis(folder, pagu_kosong(lembar_c()))


@kasus("C5", BIASA)
def c5_jorok(folder: Path) -> list[Path]:
    """Newlines, trailing and doubled blanks in texts, headings and codes."""
    return _tulis(folder, ulah.berjorok(lembar_c()))


@kasus("C5", BIASA)
def c5_semua_teks(folder: Path) -> list[Path]:
    """PAGU as Indonesian text."""
    return _tulis(folder, ulah.semua_teks(lembar_c()))


@kasus("C5", BIASA)
def c5_inggris(folder: Path) -> list[Path]:
    """PAGU in English notation."""
    return _tulis(folder, ulah.inggris(lembar_c()))


@kasus("C5", dibaca(berkelurahan(), "pagu"))
def c5_kelurahan(folder: Path) -> list[Path]:
    """Three kelurahan as sub units: added up."""
    return _tulis(folder, lembar_c([berkelurahan()]))


@kasus("C5", dibaca(semboro(), "pagu", temuan=["sembunyi"]))
def c5_tersembunyi(folder: Path) -> list[Path]:
    """Two of three rows hidden behind an AutoFilter, and hidden columns."""
    lembar = ulah.tersembunyi(ulah.tersembunyi(lembar_c(), [REKENING], 3), [REKENING], 2)
    return _tulis(folder, ulah.kolom_disembunyikan(lembar, 2, 3, 4, 5, KODE_SUB))


@kasus("C5", BIASA)
def c5_kolom_acak(folder: Path) -> list[Path]:
    """Columns in another order, one of a user's own between them: labels count."""
    urutan = [PAGU, *range(21, -1, -1)]
    lembar = lembar_c()
    for n, baris in enumerate(lembar.baris):
        baris.sel = [baris.sel[k] for k in urutan]
        baris.sel.insert(3, "CATATAN" if n == 0 else "cek")
    return _tulis(folder, lembar.salin(uang={"pagu": 0}))


@kasus("C5", BIASA)
def c5_kode_lama(folder: Path) -> list[Path]:
    """Old codes (`7.01.01.2.02.01`)."""
    return _tulis(folder, ulah.sel_diubah(lembar_c(), [KODE_SUB], lambda v, n: ulah.kode_lama(v)))


_C = lembar_c()


@kasus("C5", _temuan("Sheet1!K2"))
def c5_program_tanggal(folder: Path) -> list[Path]:
    """KODE PROGRAM turned into a date on one row."""
    return _tulis(folder, ulah.satu_sel(_C, 1, 10, ulah.kode_tanggal("7.01.01")))


@kasus("C5", _temuan(f"Sheet1!{_C.alamat(4, PAGU)}", "simpan"))
def c5_rumus_tanpa_nilai(folder: Path) -> list[Path]:
    """One PAGU is a formula without stored value."""
    return _tulis(folder, ulah.satu_sel(_C, 4, PAGU, ulah.Rumus("100*5")))


@kasus("C5", _temuan(f"Sheet1!{_C.alamat(4, PAGU)}"))
def c5_galat(folder: Path) -> list[Path]:
    """One PAGU is `#REF!`."""
    return _tulis(folder, ulah.satu_sel(_C, 4, PAGU, ulah.Rumus("A0", "#REF!")))


@kasus("C5", _temuan(f"Sheet1!{_C.alamat(4, PAGU)}"))
def c5_bukan_angka(folder: Path) -> list[Path]:
    """One PAGU is a text that is no number."""
    return _tulis(folder, ulah.satu_sel(_C, 4, PAGU, "lihat RKA"))


@kasus("C5", BIASA)
def c5_jumlah_tambahan(folder: Path) -> list[Path]:
    """A user's row below the table: the sum, without label, as formula with stored value."""
    lembar = lembar_c()
    jumlah = sum((b.sel[PAGU] for b in lembar.baris[1:]), Decimal(0))
    sel = [None] * PAGU + [ulah.Rumus(f"SUBTOTAL(9,W2:W{len(lembar.baris)})", jumlah)]
    return _tulis(folder, lembar.salin(baris=[*lembar.baris, type(lembar.baris[0])(sel)]))


@kasus("C5", BIASA)
def c5_xls(folder: Path) -> list[Path]:
    """As .xls."""
    return [xls(folder / "dpa.xls", [lembar_c()])]


@kasus("C5", BIASA)
def c5_csv(folder: Path) -> list[Path]:
    """As .csv with `;`."""
    return [csv_(folder / "dpa.csv", lembar_c())]


@kasus("C4", BIASA)
def c4_csv_koma(folder: Path) -> list[Path]:
    """As .csv with `,`, in Windows-1252."""
    return [csv_(folder / "dpa.csv", lembar_c(versi=4), ",", "cp1252")]


def kabupaten(banyak_baris: int) -> Lembar:
    """A sheet of at least that many rows: 28 institutions and Semboro."""
    semua = [*(kecamatan_lain(n) for n in range(28)), semboro()]
    per_paket = len(lembar_c(semua, paket=1).baris) - 1
    return lembar_c(semua, paket=-(-banyak_baris // per_paket))


@kasus("C5", minta(BIASA, "Kecamatan Semboro"), skpd="7.01.0.00.0.00.17.0000")
def c5_besar(folder: Path) -> list[Path]:
    """8,000 rows of many institutions; a second or two."""
    return [xlsx_besar(folder / "dpa.xlsx", kabupaten(8_000))]


def _gaji_terpisah() -> Harapan:
    return Harapan("dibaca", {k: Angka(pagu=dict(a.pagu or {})) for k, a in BIASA.sub_kegiatan.items()})


@kasus("C5", _gaji_terpisah())
def c5_pengurang(folder: Path) -> list[Path]:
    """A row with a negative PAGU in brackets that a second row makes up for: they add up."""
    lembar = lembar_c()
    asal = lembar.baris[1]
    kurang, ganti = (type(asal)(list(asal.sel), REKENING, asal.kode) for _ in range(2))
    kurang.sel[0], kurang.sel[20], kurang.sel[21], kurang.sel[PAGU] = 9001, "[-]", "Pengurangan", "(1.500.000,00)"
    ganti.sel[0], ganti.sel[20], ganti.sel[21], ganti.sel[PAGU] = 9002, "[-]", "Penambahan", Decimal(1_500_000)
    assert lembar.baris[1].sel[KODE_REKENING]
    return _tulis(folder, lembar.salin(baris=[*lembar.baris, kurang, ganti]))


@kasus("C5", BIASA)
def c5_urusan_angka(folder: Path) -> list[Path]:
    """KODE URUSAN as the number 7 and TAHUN as text: of no consequence."""
    lembar = ulah.sel_diubah(lembar_c(), [2], lambda v, n: 7)
    return _tulis(folder, ulah.sel_diubah(lembar, [1], lambda v, n: str(v)))


@kasus("C5", dibaca(berkelurahan().unit[3], "pagu"), skpd="Kelurahan Kenanga")
def c5_kelurahan_dipilih(folder: Path) -> list[Path]:
    """One kelurahan asked for by name."""
    return _tulis(folder, lembar_c([berkelurahan()]))


@kasus("C5", BIASA)
def c5_diurutkan(folder: Path) -> list[Path]:
    """Sorted by amount: a sub kegiatan is no run of rows."""
    lembar = lembar_c()
    isi = sorted(lembar.baris[1:], key=lambda b: b.sel[PAGU])
    return _tulis(folder, lembar.salin(baris=[lembar.baris[0], *isi]))


def _diurutkan(*hilang: int) -> Lembar:
    """Sorted by amount, the rows with these numbers gone."""
    lembar = lembar_c()
    isi = sorted((b for b in lembar.baris[1:] if b.sel[0] not in hilang), key=lambda b: b.sel[PAGU])
    return lembar.salin(baris=[lembar.baris[0], *isi])


@kasus("C5", Harapan("disebut", temuan=("nomor 7, 31 tidak ada",)))
def c5_diurutkan_hilang(folder: Path) -> list[Path]:
    """Sorted by amount, and two rows gone: which numbers are missing still tells."""
    return _tulis(folder, _diurutkan(7, 31))


_GAJI, _LAIN = "7.01.01.2.02.0001", "7.01.01.2.02.0002"


@kasus("C5", ditolak("the name belongs to a code that differs in one part", _GAJI, _LAIN))
def c5_kode_sub_lain(folder: Path) -> list[Path]:
    """A digit of a sub kegiatan's code changed in all its rows: its name is that of the code before."""
    return _tulis(folder, ulah.sel_diubah(lembar_c(), [KODE_SUB], lambda v, n: _LAIN if v == _GAJI else v))


@kasus("C5", ditolak("one name stands under two codes", "7.01.01.2.02.0088", _GAJI))
def c5_kode_sub_lain_sebagian(folder: Path) -> list[Path]:
    """The code of one row is in no list, its name is that of the rows beside it."""
    return _tulis(folder, ulah.satu_sel(_C, _C.nomor(REKENING, _GAJI)[0], KODE_SUB, "7.01.01.2.02.0088"))


@kasus("C5", BIASA)
def c5_nama_sendiri(folder: Path) -> list[Path]:
    """An office's own names for codes of the nomenklatur: no reason to refuse."""
    return _tulis(folder, ulah.sel_diubah(lembar_c(), [KODE_SUB + 1], lambda v, n: f"Fasilitasi {v[:12]}"))


@kasus("C5", Harapan("dibaca", {f"1{kode[1:]}": angka for kode, angka in BIASA.sub_kegiatan.items()}))
def c5_dinas(folder: Path) -> list[Path]:
    """An office of another bidang urusan has the same names under codes of its own."""
    return _tulis(folder, ulah.sel_diubah(lembar_c(), [10, 12, KODE_SUB], lambda v, n: f"1{v[1:]}"))


@kasus("C5", ditolak("which PAGU counts is not said", "Sheet1!V1", "Sheet1!W1"))
def c5_pagu_kembar(folder: Path) -> list[Path]:
    """The heading of another column is PAGU as well."""
    return _tulis(folder, ulah.satu_sel(_C, 0, PAGU - 1, "PAGU"))
