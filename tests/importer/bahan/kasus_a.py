"""Cases of layout A, the main source of realisation."""

from pathlib import Path

from importer.bahan import ulah
from importer.bahan.akun import induk
from importer.bahan.kasus import kasus
from importer.bahan.lembar import KEGIATAN, PROGRAM, REKENING, SUB, Lembar, Rumus, tanda_tangan
from importer.bahan.semboro import berkelurahan, bersen, diubah, semboro, sepuluh_kecamatan
from importer.bahan.simpan import csv_, xls, xlsx
from importer.bahan.tata_a import lembar_a
from importer.harapan import Harapan, dibaca, ditolak, minta

BERSEN = [bersen(semboro())]
BIASA = dibaca(semboro())
SEN = dibaca(BERSEN[0])


def _tulis(folder: Path, *lembar: Lembar) -> list[Path]:
    return [xlsx(folder / "lra.xlsx", lembar)]


def _temuan(*teks: str, dari: Harapan = BIASA) -> Harapan:
    """A finding with these texts; figures either right or none."""
    return Harapan("temuan", dari.sub_kegiatan, temuan=teks)


@kasus("A", BIASA)
def a_polos(folder: Path) -> list[Path]:
    """The raw export, amounts as numbers."""
    return _tulis(folder, lembar_a())


@kasus("A", SEN)
def a_semua_teks(folder: Path) -> list[Path]:
    """Every amount as text with sen, zero as `0,00`."""
    return _tulis(folder, ulah.semua_teks(lembar_a(BERSEN)))


@kasus("A", SEN)
def a_teks_campur(folder: Path) -> list[Path]:
    """Text and numbers mixed in one column."""
    return _tulis(folder, ulah.teks_campur(lembar_a(BERSEN)))


@kasus("A", BIASA)
def a_sen_campur(folder: Path) -> list[Path]:
    """`24.295.000` beside `21.505.750,00` in one row; `-` or nothing for zero."""
    return _tulis(folder, ulah.sen_campur(lembar_a()))


@kasus("A", BIASA)
def a_rp(folder: Path) -> list[Path]:
    """`Rp. 1.234,-` and ` Rp 1.234,00 `."""
    return _tulis(folder, ulah.berrupiah(lembar_a()))


@kasus("A", BIASA)
def a_inggris(folder: Path) -> list[Path]:
    """Whole columns in English notation (`2,726,810`)."""
    return _tulis(folder, ulah.inggris(lembar_a()))


@kasus("A", SEN)
def a_inggris_sen(folder: Path) -> list[Path]:
    """Whole columns in English notation with sen (`2,726,810.45`)."""
    return _tulis(folder, ulah.inggris(lembar_a(BERSEN), sen=True))


@kasus("A", SEN)
def a_pecahan_biner(folder: Path) -> list[Path]:
    """Amounts as floats, some with the dust of a binary sum."""
    return _tulis(folder, ulah.uang_menjadi_float(lembar_a(BERSEN)))


@kasus("A", SEN)
def a_kolom_tambahan(folder: Path) -> list[Path]:
    """A user's columns (Jumlah, % as fraction, Sisa, PPTK) with formulas and `#DIV/0!`."""
    return _tulis(folder, ulah.dengan_tambahan(lembar_a(BERSEN)))


@kasus("A", BIASA)
def a_persen_100(folder: Path) -> list[Path]:
    """The same columns with % times 100, no faults."""
    return _tulis(folder, ulah.dengan_tambahan(lembar_a(), persen_kali=100, galat=False))


@kasus("A", BIASA)
def a_kolom_tersembunyi(folder: Path) -> list[Path]:
    """Code columns and the columns of modal hidden: real data; to be told or not, never to be left out."""
    return _tulis(folder, ulah.kolom_disembunyikan(lembar_a(), 0, 1, 7, 8))


@kasus("A", dibaca(semboro(), temuan=["sembunyi"]))
def a_baris_tersembunyi(folder: Path) -> list[Path]:
    """All rekening rows and every other sub kegiatan hidden behind a saved AutoFilter; read and said."""
    return _tulis(folder, ulah.tersembunyi(ulah.tersembunyi(lembar_a(), [REKENING]), [SUB], tiap=2))


_SEPTEMBER = diubah(semboro(), lambda _, r: r.__class__(r.kode, r.pagu, r.realisasi * 7 // 10, r.murni))
_TUJUH = ("LRA DES", "LRA SEP", "DPA", "Sheet2", "cetak", "olah", "LRA DES (2)")


def _tujuh(folder: Path) -> list[Path]:
    semua = [lembar_a(nama=nama) if n in (0, 6) else lembar_a([_SEPTEMBER], nama) for n, nama in enumerate(_TUJUH)]
    for n, keadaan in ((3, "hidden"), (5, "veryHidden"), (6, "hidden")):
        semua[n].keadaan = keadaan
    return _tulis(folder, *semua)


@kasus("A", minta(BIASA, *_TUJUH), lembar="LRA DES")
def a_tujuh_lembar(folder: Path) -> list[Path]:
    """The same table on seven sheets with figures of two dates, three hidden, one misleadingly called "DPA"."""
    return _tujuh(folder)


@kasus("A", minta(dibaca(_SEPTEMBER), "DPA"), lembar="DPA")
def a_lembar_bernama_dpa(folder: Path) -> list[Path]:
    """The same workbook, the sheet called "DPA" asked for: it is an LRA."""
    return _tujuh(folder)


@kasus("A", minta(BIASA, "olah", "LRA DES (2)"), lembar="LRA DES (2)")
def a_lembar_tersembunyi(folder: Path) -> list[Path]:
    """The same workbook, a hidden sheet asked for."""
    return _tujuh(folder)


def _galat(lembar: Lembar, peran: str, teks: bool = False) -> tuple[Lembar, str]:
    n, k = lembar.nomor(peran)[3], lembar.uang["realisasi_operasi"]
    return ulah.satu_sel(lembar, n, k, "#DIV/0!" if teks else Rumus("1/0", "#DIV/0!")), lembar.alamat(n, k)


@kasus("A", _temuan("Sheet1!" + _galat(lembar_a(), SUB)[1]))
def a_div0_sub(folder: Path) -> list[Path]:
    """`#DIV/0!` as an amount of a sub kegiatan."""
    return _tulis(folder, _galat(lembar_a(), SUB)[0])


@kasus("A", _temuan("Sheet1!" + _galat(lembar_a(), SUB, teks=True)[1]))
def a_div0_teks(folder: Path) -> list[Path]:
    """`#DIV/0!` pasted as text."""
    return _tulis(folder, _galat(lembar_a(), SUB, teks=True)[0])


@kasus("A", _temuan("Sheet1!" + _galat(lembar_a(), REKENING)[1]))
def a_div0_rekening(folder: Path) -> list[Path]:
    """`#DIV/0!` as an amount of a rekening."""
    return _tulis(folder, _galat(lembar_a(), REKENING)[0])


@kasus("A", BIASA)
def a_subtotal(folder: Path) -> list[Path]:
    """A row without label after "Jumlah" with `SUBTOTAL` over every level."""
    return _tulis(folder, ulah.dengan_subtotal(lembar_a()))


@kasus("A", BIASA)
def a_tanpa_sub(folder: Path) -> list[Path]:
    """Rows of every third sub kegiatan missing above their rekening rows, which still name its code."""
    return _tulis(folder, ulah.tanpa(lembar_a(), SUB, tiap=3))


@kasus("A", BIASA)
def a_tanpa_induk(folder: Path) -> list[Path]:
    """No rows of programme and kegiatan at all."""
    return _tulis(folder, ulah.tanpa(ulah.tanpa(lembar_a(), PROGRAM), KEGIATAN))


@kasus("A", BIASA)
def a_tanpa_rekening(folder: Path) -> list[Path]:
    """Nothing below the sub kegiatan."""
    return _tulis(folder, lembar_a(tingkat=()))


@kasus("A", BIASA)
def a_rekening_rinci(folder: Path) -> list[Path]:
    """Rekening at the deepest level only."""
    return _tulis(folder, lembar_a(tingkat=(6,)))


@kasus("A", BIASA)
def a_dua_kelompok(folder: Path) -> list[Path]:
    """Columns of operasi and modal only."""
    return _tulis(folder, lembar_a(kelompok=("operasi", "modal")))


@kasus("A", BIASA)
def a_modal_dahulu(folder: Path) -> list[Path]:
    """Modal before operasi: columns are known by their labels."""
    return _tulis(folder, lembar_a(kelompok=("modal", "operasi", "transfer", "tak_terduga")))


@kasus("A", BIASA)
def a_digeser(folder: Path) -> list[Path]:
    """Two empty columns at the left and three empty rows above: labels count, not positions."""
    lembar = lembar_a()
    for baris in lembar.baris:
        baris.sel = [None, None, *baris.sel]
    lembar.baris = [lembar.baris[4].__class__([None]) for _ in range(3)] + lembar.baris
    return _tulis(folder, lembar.salin(gabung=[], uang={n: k + 2 for n, k in lembar.uang.items()}))


@kasus("A", BIASA)
def a_jorok(folder: Path) -> list[Path]:
    """Newlines, doubled and trailing blanks, no-break spaces in texts, headings and codes."""
    return _tulis(folder, ulah.berjorok(lembar_a()))


@kasus("A", BIASA)
def a_jumlah_di_b(folder: Path) -> list[Path]:
    """ "Jumlah" in column B."""
    return _tulis(folder, ulah.jumlah_di(lembar_a(), 1))


@kasus("A", BIASA)
def a_tanpa_jumlah(folder: Path) -> list[Path]:
    """No row "Jumlah"."""
    return _tulis(folder, ulah.tanpa(lembar_a(), "jumlah"))


@kasus("A", BIASA)
def a_tanda_tangan(folder: Path) -> list[Path]:
    """A signature block at the end; its name and NIP are never stored."""
    lembar = lembar_a()
    return _tulis(folder, lembar.salin(baris=lembar.baris + tanda_tangan(9)))


@kasus("A", BIASA)
def a_kode_tergabung(folder: Path) -> list[Path]:
    """Codes that repeat merged downwards: only the first cell of each run has a value."""
    lembar = lembar_a()
    for k in range(3):
        awal = 9
        for n in range(10, len(lembar.baris) + 1):
            nilai = lembar.baris[n].sel[k] if n < len(lembar.baris) else object()
            if nilai == lembar.baris[awal].sel[k]:
                continue
            if n - awal > 1 and lembar.baris[awal].sel[k]:
                lembar.gabung.append(f"{lembar.alamat(awal, k)}:{lembar.alamat(n - 1, k)}")
            awal = n
    return _tulis(folder, lembar)


_A = lembar_a()
_PROGRAM = _A.nomor(PROGRAM)[1]
_REKENING = next(n for n in _A.nomor(REKENING) if _A.baris[n].kode == "5.1.02")


@kasus("A", _temuan(f"Sheet1!{_A.alamat(_PROGRAM, 2)}"))
def a_kode_tanggal(folder: Path) -> list[Path]:
    """The code of a programme (`7.01.02`) turned into a date by Excel."""
    return _tulis(folder, ulah.satu_sel(_A, _PROGRAM, 2, ulah.kode_tanggal("7.01.02")))


@kasus("A", _temuan(f"Sheet1!{_A.alamat(_REKENING, 3)}"))
def a_rekening_tanggal(folder: Path) -> list[Path]:
    """The code of a rekening (`5.1.02`) turned into a date."""
    return _tulis(folder, ulah.satu_sel(_A, _REKENING, 3, ulah.kode_tanggal("5.1.02")))


@kasus("A", _temuan("Sheet1!A11"))
def a_kode_angka(folder: Path) -> list[Path]:
    """`7.01` (bidang) stored as the number 7.01 on every row."""
    return _tulis(folder, ulah.sel_diubah(_A, [0], lambda v, n: float(v)))


@kasus("A", BIASA)
def a_rumus_tersimpan(folder: Path) -> list[Path]:
    """Amounts of parents and Jumlah as formulas with stored values."""
    return _tulis(folder, ulah.uang_rumus(lembar_a(), [PROGRAM, KEGIATAN, "jumlah", "unit", "induk"]))


@kasus("A", _temuan(f"Sheet1!{_A.alamat(_A.nomor(SUB)[0], 5)}", "simpan"))
def a_rumus_tanpa_nilai(folder: Path) -> list[Path]:
    """Amounts of sub kegiatan as formulas that no program has computed: never zero."""
    return _tulis(folder, ulah.uang_rumus(lembar_a(), [SUB], tersimpan=False))


@kasus("A", _temuan("simpan"))
def a_rumus_semua_tanpa_nilai(folder: Path) -> list[Path]:
    """Every amount as a formula without stored value."""
    return _tulis(folder, ulah.uang_rumus(lembar_a(), ulah.DATA, tersimpan=False))


@kasus("A", minta(BIASA, "Kecamatan Ajung", "Kecamatan Semboro"), skpd="7.01.0.00.0.00.17.0000")
def a_sepuluh_kecamatan(folder: Path) -> list[Path]:
    """Ten institutions in one file; asked for by code."""
    return _tulis(folder, lembar_a(sepuluh_kecamatan(), tingkat=(3, 6)))


@kasus("A", minta(dibaca(sepuluh_kecamatan()[0]), "Semboro"), skpd="Kecamatan Ajung")
def a_sepuluh_menurut_nama(folder: Path) -> list[Path]:
    """Ten institutions in one file; another one asked for by name."""
    return _tulis(folder, lembar_a(sepuluh_kecamatan(), tingkat=(3, 6)))


@kasus("A", dibaca(berkelurahan()))
def a_kelurahan(folder: Path) -> list[Path]:
    """Three kelurahan as units of one institution, with the same sub kegiatan: added up."""
    return _tulis(folder, lembar_a([berkelurahan()]))


@kasus("A", dibaca(berkelurahan().unit[2]), skpd="Kelurahan Melati")
def a_kelurahan_dipilih(folder: Path) -> list[Path]:
    """The same file, one kelurahan asked for by name."""
    return _tulis(folder, lembar_a([berkelurahan()]))


@kasus("A", BIASA)
def a_kode_lama_dua(folder: Path) -> list[Path]:
    """Old codes of sub kegiatan (`7.01.01.2.02.01`)."""
    return _tulis(folder, ulah.sel_diubah(lembar_a(), [2], lambda v, n: ulah.kode_lama(v, "dua")))


@kasus("A", BIASA)
def a_kode_lama_nol(folder: Path) -> list[Path]:
    """Old codes with a padded digit (`7.01.01.02.02.0001`)."""
    return _tulis(folder, ulah.sel_diubah(lembar_a(), [2], lambda v, n: ulah.kode_lama(v, "nol")))


_KOSONG = diubah(
    semboro(), lambda s, r: r.__class__(r.kode, r.pagu, r.realisasi * (induk(s.kode, 3) != "7.01.04"), r.murni)
)


@kasus("A", dibaca(_KOSONG))
def a_belum_terserap(folder: Path) -> list[Path]:
    """A programme without any realisation (zero, not missing)."""
    return _tulis(folder, lembar_a([_KOSONG]))


@kasus("A", SEN)
def a_xls(folder: Path) -> list[Path]:
    """The same table as .xls."""
    return [xls(folder / "lra.xls", [lembar_a(BERSEN)])]


@kasus("A", SEN)
def a_csv(folder: Path) -> list[Path]:
    """The same table as .csv with `;` and a comma before the sen."""
    return [csv_(folder / "lra.csv", lembar_a(BERSEN))]


@kasus("A", SEN)
def a_csv_teks(folder: Path) -> list[Path]:
    """The same table as .csv with `,` between quoted values and Indonesian amounts."""
    return [csv_(folder / "lra.csv", ulah.semua_teks(lembar_a(BERSEN)), ",", "utf-8")]


@kasus("A", BIASA)
def a_kepala_berulang(folder: Path) -> list[Path]:
    """The header again on every page of forty rows."""
    return _tulis(folder, ulah.kepala_berulang(lembar_a()))


@kasus("A", BIASA)
def a_kode_berpetik(folder: Path) -> list[Path]:
    """An apostrophe before every code, left from forcing text."""
    return _tulis(folder, ulah.sel_diubah(lembar_a(), range(4), lambda v, n: f"'{v}" if isinstance(v, str) else v))


@kasus("A", BIASA)
def a_kode_bertitik(folder: Path) -> list[Path]:
    """A dot after every code (`7.01.01.2.02.0001.`)."""
    return _tulis(folder, ulah.sel_diubah(lembar_a(), [2, 3], lambda v, n: f"{v}."))


@kasus("A", Harapan("aman", BIASA.sub_kegiatan))
def a_dua_gaya(folder: Path) -> list[Path]:
    """Indonesian and English notation in one column: right or refused."""
    return _tulis(folder, ulah.dua_gaya(lembar_a()))


@kasus("A", _temuan())
def a_tersalah_baca(folder: Path) -> list[Path]:
    """A .csv opened with English settings: `950.000` is the number 950 now, larger amounts are text."""
    return _tulis(folder, ulah.tersalah_baca(lembar_a()))


_SUB = _A.nomor(SUB)[0]


@kasus("A", _temuan(f"Sheet1!{_A.alamat(_SUB, 5)}"))
def a_ilmiah(folder: Path) -> list[Path]:
    """An amount as `2,16291E+09`: its last digits are gone."""
    return _tulis(folder, ulah.satu_sel(_A, _SUB, 5, "2,16291E+09"))


@kasus("A", BIASA)
def a_kelompok_jumlah(folder: Path) -> list[Path]:
    """A group "Jumlah" with Anggaran and Realisasi beside the kinds of belanja: no kind of its own."""
    lembar = lembar_a()
    for baris, isi in zip(lembar.baris[5:8], ([], ["Jumlah", None], ["Anggaran", "Realisasi"]), strict=True):
        baris.sel += [None] * (13 - len(baris.sel)) + isi
    for n in lembar.nomor(ulah.DATA):
        sel = lembar.baris[n].sel
        sel += [sum(sel[5:13:2]), sum(sel[6:13:2])]
    return _tulis(folder, lembar)


@kasus("A", minta(BIASA, "Balung", "Semboro"), skpd="Kecamatan Semboro")
def a_lembar_per_kecamatan(folder: Path) -> list[Path]:
    """A sheet per institution: naming the institution chooses the sheet."""
    return _tulis(
        folder, *(lembar_a([skpd], skpd.nama.split()[-1], tingkat=(3, 6)) for skpd in sepuluh_kecamatan()[3:7])
    )


@kasus("A", minta(BIASA, "Semboro"), skpd="Kecamatan Semboro")
def a_dua_tabel(folder: Path) -> list[Path]:
    """Two institutions below one another on one sheet, each with title, header and Jumlah."""
    atas, bawah = (lembar_a([skpd]) for skpd in sepuluh_kecamatan()[4:6])
    return _tulis(folder, atas.salin(baris=[*atas.baris, *bawah.baris], gabung=[]))


_NOL = diubah(semboro(), lambda s, r: r.__class__(r.kode, r.pagu * (s.kode[-1] != "9"), r.realisasi, r.murni))


@kasus("A", Harapan("disebut", temuan=("7.01.01.2.09.0009",)))
def a_tanpa_pagu(folder: Path) -> list[Path]:
    """Money spent on a sub kegiatan without budget."""
    return _tulis(folder, lembar_a([_NOL]))


@kasus("A", SEN)
def a_csv_titik(folder: Path) -> list[Path]:
    """As .csv with `,` between values and a point before the sen."""
    return [csv_(folder / "lra.csv", lembar_a(BERSEN), ",", "utf-8")]


@kasus("A", Harapan("aman", SEN.sub_kegiatan))
def a_csv_tab(folder: Path) -> list[Path]:
    """ "Unicode text" of Excel: tabs, UTF-16."""
    return [csv_(folder / "lra.csv", ulah.semua_teks(lembar_a(BERSEN)), "\t", "utf-16")]


@kasus("A", ditolak("no rows of sub kegiatan", "Sheet1"))
def a_hanya_kepala(folder: Path) -> list[Path]:
    """Title and header and no data at all."""
    lembar = lembar_a()
    return _tulis(folder, lembar.salin(baris=lembar.baris[:9]))
