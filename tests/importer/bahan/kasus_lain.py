"""Cases of what offices elsewhere have: other words in headings, amounts in thousands, printed pages, other formats."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from importer.bahan import ulah
from importer.bahan.kasus import kasus
from importer.bahan.kasus_bdf import BELANJA
from importer.bahan.lembar import KEPALA, RAHASIA, REKENING, SUB, Baris, Lembar, Rumus
from importer.bahan.semboro import berkelurahan, bersen, semboro, sepuluh_kecamatan
from importer.bahan.simpan import csv_, xls, xlsx
from importer.bahan.simpan_lain import html, ods
from importer.bahan.tata_a import lembar_a
from importer.bahan.tata_b import lembar_b
from importer.bahan.tata_c import lembar_c
from importer.bahan.tata_d import lembar_d
from importer.bahan.tata_dpa import lembar_dpa
from importer.bahan.tata_e import lembar_e
from importer.harapan import Angka, Harapan, dibaca, ditolak

BIASA = dibaca(semboro())
PAGU = dibaca(semboro(), "pagu")
SEN = dibaca(bersen(semboro()))
_A = lembar_a()
_MODAL = slice(7, 9)  # the columns of Modal
_UANG = range(5, 13)


def _lra(folder: Path, *lembar: Lembar) -> list[Path]:
    return [xlsx(folder / "lra.xlsx", lembar)]


def _berjudul(lembar: Lembar, teks: str) -> Lembar:
    """With another line above the table."""
    return ulah.satu_sel(lembar, 4, 0, teks)


# --- amounts that are not rupiah, or no longer ---------------------------------------------------------------------


@kasus("A", ditolak("in thousands", "rupiah penuh", "Sheet1!A5"))
def lain_ribuan(folder: Path) -> list[Path]:
    """`(dalam ribuan rupiah)` above the table."""
    return _lra(folder, _berjudul(lembar_a(tingkat=()), "(dalam ribuan rupiah)"))


@kasus("A", ditolak("in thousands", "rupiah penuh"))
def lain_rp_000(folder: Path) -> list[Path]:
    """`(Rp. 000)` above the table."""
    return _lra(folder, _berjudul(lembar_a(tingkat=()), "(Rp. 000)"))


@kasus("G", ditolak("in millions", "rupiah penuh"))
def lain_jutaan_dpa(folder: Path) -> list[Path]:
    """A DPA in millions."""
    return [xlsx(folder / "dpa.xlsx", [ulah.satu_sel(lembar_dpa(), 0, 0, "DPA Kecamatan Semboro (jutaan rupiah)")])]


@kasus("C", ditolak("a dot read as decimal", "titiknya terbaca sebagai koma"))
def lain_nol_hilang(folder: Path) -> list[Path]:
    """A table without sums in which `950.000` became the number 950: nothing else would show it."""
    return [xlsx(folder / "dpa.xlsx", [ulah.tersalah_baca(lembar_c())])]


@kasus("A", Harapan("temuan", BIASA.sub_kegiatan, temuan=("belum sampai Desember", "Sheet1!A5")))
def lain_belum_setahun(folder: Path) -> list[Path]:
    """The title says up to June."""
    return _lra(folder, _berjudul(lembar_a(), "PERIODE 1 JANUARI S.D. 30 JUNI 2024"))


@kasus("A", BIASA)
def lain_setahun(folder: Path) -> list[Path]:
    """The title says up to December: nothing to tell."""
    return _lra(folder, _berjudul(lembar_a(), "Keadaan 1 Januari sampai dengan 31 Desember 2024"))


# --- headings ------------------------------------------------------------------------------------------------------


def _kelompok(nama: str) -> Lembar:
    """Layout A without rekening rows; what is Modal stands in the third group, which is called `nama`."""
    lembar = lembar_a(tingkat=()).salin()
    lembar.baris[6].sel[9] = nama
    for n in lembar.nomor(ulah.DATA):
        sel = lembar.baris[n].sel
        sel[9:11], sel[_MODAL] = sel[_MODAL], [Decimal(0), Decimal(0)]
    return lembar


def _tak_terduga() -> Harapan:
    def pindah(nilai: dict[str, Decimal] | None) -> dict[str, Decimal]:
        return {"tak_terduga" if macam == "modal" else macam: angka for macam, angka in (nilai or {}).items()}

    subs = {kode: Angka(pindah(a.pagu), pindah(a.realisasi)) for kode, a in BIASA.sub_kegiatan.items()}
    return Harapan("dibaca", subs)


@kasus("A", _tak_terduga())
def lain_tidak_terduga(folder: Path) -> list[Path]:
    """The group is called `Belanja Tidak Terduga`; it is not left out."""
    return _lra(folder, _kelompok("Belanja Tidak Terduga"))


@kasus("A", ditolak("a group nobody knows", "hibah", "Sheet1!J8"))
def lain_kelompok_asing(folder: Path) -> list[Path]:
    """A group with money that is no known kind of belanja: never left out in silence."""
    return _lra(folder, _kelompok("Hibah"))


def _kolom_kedua(judul: str, nilai: Decimal) -> Lembar:
    """A column more under Operasi."""
    lembar = lembar_a().salin(gabung=[])
    for n, baris in enumerate(lembar.baris):
        if n >= 5:
            baris.sel.insert(6, judul if n == 7 else baris.sel[5] + nilai if n > 8 else None)
    return lembar


@kasus("A", ditolak("two budgets", "tidak jelas mana yang dipakai", "Sheet1!G8"))
def lain_dua_anggaran(folder: Path) -> list[Path]:
    """`Anggaran` and `Anggaran Perubahan` under one kind of belanja."""
    return _lra(folder, _kolom_kedua("Anggaran Perubahan", Decimal(1_000_000)))


@kasus("A", BIASA)
def lain_anggaran_sama(folder: Path) -> list[Path]:
    """The same, but nothing was changed: both say the same."""
    return _lra(folder, _kolom_kedua("Anggaran Perubahan", Decimal(0)))


def _berlabel(anggaran: str, realisasi: str) -> Lembar:
    return ulah.sel_diubah(
        lembar_a(), _UANG, lambda v, n: {"Anggaran": anggaran, "Realisasi": realisasi}.get(v, v), [KEPALA]
    )


@kasus("A", BIASA)
def lain_label_rp(folder: Path) -> list[Path]:
    """`ANGGARAN (Rp)` in two lines, and `Realisasi s/d 31 Desember 2024`."""
    return _lra(folder, _berlabel("ANGGARAN\n(Rp)", "Realisasi s/d 31 Desember 2024 (Rp)"))


@kasus("A", BIASA)
def lain_label_perubahan(folder: Path) -> list[Path]:
    """`Anggaran Setelah Perubahan` alone."""
    return _lra(folder, _berlabel("Anggaran Setelah Perubahan", "Realisasi Keuangan"))


@kasus("C", PAGU)
def lain_label_pagu(folder: Path) -> list[Path]:
    """`PAGU ANGGARAN (RP)`."""
    return [xlsx(folder / "dpa.xlsx", [ulah.sel_diubah(lembar_c(), [22], lambda v, n: "PAGU ANGGARAN (RP)", [KEPALA])])]


@kasus("B", replace(BELANJA, temuan=()))
def lain_sap_tahun_lalu_dahulu(folder: Path) -> list[Path]:
    """In an LRA SAP last year's realisasi stands on the left of this year's."""
    lembar = lembar_b()
    for baris in lembar.baris[6:]:
        if len(baris.sel) > 5:
            baris.sel[3], baris.sel[5] = baris.sel[5], baris.sel[3]
    return [xlsx(folder / "sap.xlsx", [lembar])]


# --- printed pages -------------------------------------------------------------------------------------------------


def _halaman(label: str) -> Lembar:
    """Every 30 rows the sum of the page, and below all rows the total in letters that stand apart."""
    lembar = lembar_a().salin(gabung=[])
    isi = lembar.nomor(ulah.DATA)
    baris = lembar.baris[: isi[0]]
    for ke, n in enumerate(isi, 1):
        baris.append(lembar.baris[n])
        if ke % 30 == 0:
            uang = [sum((lembar.baris[m].sel[k] for m in isi[ke - 30 : ke]), Decimal(0)) for k in _UANG]
            baris += [Baris([None] * 4 + [label, *uang]), *lembar.baris[5:9]]
    baris[-1].sel[4] = "J U M L A H"
    return lembar.salin(baris=baris)


@kasus("A", BIASA)
def lain_jumlah_halaman(folder: Path) -> list[Path]:
    """`Jumlah halaman ini` is no total of the table."""
    return _lra(folder, _halaman("Jumlah halaman ini"))


@kasus("A", BIASA)
def lain_dipindahkan(folder: Path) -> list[Path]:
    """`Jumlah dipindahkan` neither."""
    return _lra(folder, _halaman("Jumlah dipindahkan ke halaman berikut"))


@kasus("A", Harapan("temuan", BIASA.sub_kegiatan, temuan=("baris Jumlah", "Sheet1!F")))
def lain_jumlah_berspasi(folder: Path) -> list[Path]:
    """`J U M L A H` is the total, and is checked."""
    lembar = lembar_a()
    akhir = len(lembar.baris) - 1
    return _lra(folder, ulah.satu_sel(ulah.satu_sel(lembar, akhir, 4, "J U M L A H"), akhir, 5, Decimal(1)))


# --- codes ---------------------------------------------------------------------------------------------------------


@kasus("A", replace(BIASA, putusan="dibaca", temuan=("5.1", "Teks")))
def lain_rekening_angka(folder: Path) -> list[Path]:
    """The .csv of an export opened in Excel: `7.01` and `5.1` are numbers now, longer codes are not."""

    def angka(v: object, n: int) -> object:
        return float(str(v)) if str(v).count(".") < 2 else v

    return _lra(folder, ulah.sel_diubah(lembar_a(tingkat=(2, 3, 6)), [0, 3], angka))


_DUA = sepuluh_kecamatan()[:2]


@kasus("C", ditolak("a line of another SKPD", _DUA[1].nama, _DUA[0].nama), skpd=_DUA[0].kode)
def lain_kode_skpd_lain(folder: Path) -> list[Path]:
    """One line has the code of another kecamatan beside its own name: whose money it is cannot be known."""
    lembar = lembar_c(_DUA)
    salah = next(n for n, b in enumerate(lembar.baris) if _DUA[1].kode in b.sel) + 3
    tukar = {_DUA[1].kode: _DUA[0].kode, **{u.kode: v.kode for u, v in zip(_DUA[1].unit, _DUA[0].unit, strict=True)}}
    lembar.baris[salah].sel = [tukar.get(v, v) if isinstance(v, str) else v for v in lembar.baris[salah].sel]
    return [xlsx(folder / "dpa.xlsx", [lembar])]


# --- text files ----------------------------------------------------------------------------------------------------


def _csv_rekap(folder: Path) -> Path:
    """A flat table without numbered lines, so that no number shows which are missing."""
    lembar = lembar_c()
    kolom = next(k for k, v in enumerate(lembar.baris[0].sel) if v == "NO")
    for baris in lembar.baris:
        del baris.sel[kolom]
    return csv_(folder / "dpa.csv", lembar)


@kasus("C", ditolak("a quotation mark that swallows lines", "tanda kutip", "baris 9"))
def lain_csv_kutip(folder: Path) -> list[Path]:
    """A quotation mark that begins a cell and is closed twelve lines below: they would be one cell."""
    path = _csv_rekap(folder)
    baris = path.read_bytes().split(b"\r\n")
    baris[8] = baris[8].replace(b";KECAMATAN;", b';"KECAMATAN;')
    baris[20] = baris[20].replace(b";KECAMATAN;", b';KECAMATAN";')
    path.write_bytes(b"\r\n".join(baris))
    return [path]


@kasus("C", PAGU)
def lain_csv_berbaris(folder: Path) -> list[Path]:
    """Cells of several lines with the separator in them are cells."""
    kolom = 19
    lembar = ulah.sel_diubah(lembar_c(), [kolom], lambda v, n: f"{v}; rapat;\nmakan; minum", ["lain", REKENING])
    return [csv_(folder / "dpa.csv", lembar)]


@kasus("C", ditolak("cut off", "terputus"))
def lain_csv_terputus(folder: Path) -> list[Path]:
    """A download that broke off within a line."""
    path = _csv_rekap(folder)
    baris = path.read_bytes().split(b"\r\n")
    path.write_bytes(b"\r\n".join(baris[:30])[:-25])
    return [path]


@kasus("C", Harapan("disebut", temuan=("tidak diakhiri",)))
def lain_csv_angka_terputus(folder: Path) -> list[Path]:
    """One that broke off within the last amount."""
    path = _csv_rekap(folder)
    baris = path.read_bytes().split(b"\r\n")
    path.write_bytes(b"\r\n".join(baris[:30])[:-2])
    return [path]


# --- other formats -------------------------------------------------------------------------------------------------


@kasus("A", SEN)
def lain_html(folder: Path) -> list[Path]:
    """A page of HTML called .xls: titles above the table, cells over several rows and columns."""
    return [html(folder / "lra.xls", ulah.semua_teks(lembar_a([bersen(semboro())])), judul=5)]


@kasus("C", replace(PAGU, temuan=("baris disembunyikan",)))
def lain_html_rekap(folder: Path) -> list[Path]:
    """A flat table of HTML called .xlsx, with rows that are not shown."""
    return [html(folder / "dpa.xlsx", ulah.tersembunyi(lembar_c(), [SUB, REKENING, "lain"], 3, saring=False))]


@kasus("E", PAGU)
def lain_html_kas(folder: Path) -> list[Path]:
    """A cash budget in HTML."""
    return [html(folder / "rak.xls", lembar_e())]


@kasus("-", ditolak("HTML without a table", "tanpa tabel"))
def lain_html_kosong(folder: Path) -> list[Path]:
    """The page that a server sends when a session has ended, saved as .xls."""
    (folder / "lra.xls").write_text("<html><body><p>Sesi berakhir; silakan masuk lagi.</p></body></html>")
    return [folder / "lra.xls"]


@kasus("-", ditolak("XML", "XML"))
def lain_xml_2003(folder: Path) -> list[Path]:
    """A workbook in XML of 2003."""
    (folder / "lra.xls").write_text(
        '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
    )
    return [folder / "lra.xls"]


@kasus("A", replace(SEN, temuan=("baris dan kolom G disembunyikan",)))
def lain_ods(folder: Path) -> list[Path]:
    """An .ods with hidden rows and columns, formulas with their values, merged cells."""
    lembar = ulah.uang_rumus(ulah.tersembunyi(lembar_a([bersen(semboro())]), [REKENING], 2), ["program", "jumlah"])
    return [ods(folder / "lra.ods", [Lembar("Sampul", [Baris(["LRA"])]), ulah.kolom_disembunyikan(lembar, 6)])]


@kasus("C", dibaca(sepuluh_kecamatan()[3], "pagu"), skpd=sepuluh_kecamatan()[3].nama)
def lain_ods_rekap(folder: Path) -> list[Path]:
    """Ten kecamatan in an .ods."""
    return [ods(folder / "dpa.ods", [lembar_c(sepuluh_kecamatan())])]


_SEL = _A.nomor(SUB)[2]


@kasus("A", ditolak("no stored value", f"Sheet1!{_A.alamat(_SEL, 5)}", "rumus"))
def lain_ods_tanpa_nilai(folder: Path) -> list[Path]:
    """An .ods with a formula that was never computed."""
    return [ods(folder / "lra.ods", [ulah.satu_sel(_A, _SEL, 5, Rumus("[.F12]*2"))])]


@kasus("A", ditolak("#DIV/0!", f"Sheet1!{_A.alamat(_SEL, 5)}", "#DIV/0!"))
def lain_ods_galat(folder: Path) -> list[Path]:
    """An .ods with a fault in an amount."""
    return [ods(folder / "lra.ods", [ulah.satu_sel(_A, _SEL, 5, Rumus("1/0", "#DIV/0!"))])]


@kasus("A", replace(dibaca(berkelurahan()), temuan=("lembar ini sendiri",)))
def lain_ods_tersembunyi(folder: Path) -> list[Path]:
    """The only sheet with a table is hidden."""
    return [
        ods(folder / "lra.ods", [Lembar("Depan", [Baris(["-"])]), lembar_a([berkelurahan()]).salin(keadaan="hidden")])
    ]


# --- people --------------------------------------------------------------------------------------------------------


@kasus("-", ditolak("a list of people", "Pegawai"))
def lain_daftar_pegawai(folder: Path) -> list[Path]:
    """A list of people from the first row on: the finding repeats the heading, and nobody."""
    kepala = Baris(["Nama", "NIP", "Jabatan"], KEPALA)
    return [xls(folder / "pegawai.xls", [Lembar("Pegawai", [kepala, Baris([*RAHASIA, "Camat"])])])]


@kasus("-", ditolak("a list of people", "Sheet1"))
def lain_tanpa_kepala(folder: Path) -> list[Path]:
    """NIP without any heading."""
    return [xlsx(folder / "nip.xlsx", [Lembar("Sheet1", [Baris([f"NIP. {RAHASIA[1]}", 1, 2, 3, 4])])])]


@kasus("D", dibaca(semboro(), "realisasi"))
def lain_orang_dalam_dokumen(folder: Path) -> list[Path]:
    """Documents that tell in words whom they paid."""
    lembar = lembar_d()
    kolom = next(k for b in lembar.baris for k, v in enumerate(b.sel) if v == "Keterangan Dokumen")
    return [xlsx(folder / "dok.xlsx", [ulah.sel_diubah(lembar, [kolom], lambda v, n: " ".join(RAHASIA), ulah.DATA)])]
