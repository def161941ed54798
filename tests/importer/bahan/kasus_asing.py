"""Cases of files that are none of the layouts, broken, hostile, or odd in their package but right."""

import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from importer.bahan import kemasan, ulah
from importer.bahan.kasus import kasus
from importer.bahan.lembar import KEPALA, RAHASIA, Baris, Lembar, Rumus, judul
from importer.bahan.semboro import diubah, semboro, sepuluh_kecamatan
from importer.bahan.simpan import xlsx
from importer.bahan.tata_a import lembar_a
from importer.bahan.tata_c import lembar_c
from importer.bahan.tata_d import lembar_d
from importer.bahan.tata_dpa import lembar_dpa
from importer.harapan import Harapan, dibaca, ditolak

BIASA = dibaca(semboro())
AMAN = Harapan("aman", BIASA.sub_kegiatan)


def _lra(folder: Path) -> Path:
    return xlsx(folder / "lra.xlsx", [lembar_a()])


def _mentah(folder: Path, nama: str, isi: bytes) -> list[Path]:
    (folder / nama).write_bytes(isi)
    return [folder / nama]


# --- none of the layouts --------------------------------------------------------------------------------------------


def daftar_gaji() -> Lembar:
    """A payroll list: amounts, names and NIP, "Jumlah"."""
    kepala = ["NO", "NAMA", "NIP", "GOL", "GAJI POKOK", "TUNJANGAN", "JUMLAH", "TANDA TANGAN"]
    isi = [
        Baris([n, RAHASIA[0], RAHASIA[1], "III/a", Decimal(3_000_000 + n), Decimal(500_000), Decimal(3_500_000 + n)])
        for n in range(1, 17)
    ]
    atas = judul("DAFTAR GAJI PEGAWAI KECAMATAN SEMBORO", "BULAN JANUARI 2024", "")
    return Lembar("Gaji", [*atas, Baris(list(kepala), KEPALA), *isi], uang={"gaji": 4, "tunjangan": 5, "jumlah": 6})


@kasus("-", ditolak("none of the layouts", "Gaji"))
def asing_daftar_gaji(folder: Path) -> list[Path]:
    """A payroll list: what was looked for and what was found; names and NIP in no finding."""
    return [xlsx(folder / "gaji.xlsx", [daftar_gaji()])]


@kasus("-", ditolak("none of the layouts", "Absen"))
def asing_daftar_hadir(folder: Path) -> list[Path]:
    """An attendance sheet."""
    isi = [Baris([n, f"Pegawai {n}", *["v"] * 20]) for n in range(1, 17)]
    kepala = Baris(["NO", "NAMA", *range(1, 21)], KEPALA)
    return [xlsx(folder / "absen.xlsx", [Lembar("Absen", [*judul("DAFTAR HADIR", ""), kepala, *isi])])]


@kasus("-", ditolak("an empty sheet"))
def asing_kosong(folder: Path) -> list[Path]:
    """A workbook with one empty sheet."""
    return [xlsx(folder / "kosong.xlsx", [Lembar("Sheet1", [Baris([None])])])]


@kasus("A", BIASA)
def asing_dan_lra(folder: Path) -> list[Path]:
    """A payroll list and an LRA in one workbook: the one sheet that matches is taken."""
    return [xlsx(folder / "lra.xlsx", [daftar_gaji(), lembar_a(nama="LRA")])]


@kasus("A", Harapan("aman", BIASA.sub_kegiatan))
def asing_berkas_kedua(folder: Path) -> list[Path]:
    """An LRA and a payroll list as two files."""
    return [_lra(folder), xlsx(folder / "gaji.xlsx", [daftar_gaji()])]


# --- broken ---------------------------------------------------------------------------------------------------------


@kasus("-", ditolak("no bytes", "lra.xlsx"))
def rusak_nol_bait(folder: Path) -> list[Path]:
    """A file of no bytes."""
    return _mentah(folder, "lra.xlsx", b"")


@kasus("-", ditolak("no workbook", "lra.xlsx"))
def rusak_sampah(folder: Path) -> list[Path]:
    """Arbitrary bytes."""
    return _mentah(folder, "lra.xlsx", bytes(range(256)) * 40)


@kasus("-", ditolak("no workbook", "lra.xls"))
def rusak_sampah_xls(folder: Path) -> list[Path]:
    """Arbitrary bytes called .xls."""
    return _mentah(folder, "lra.xls", bytes(range(256)) * 40)


@kasus("-", ditolak("a PDF", "dpa.xlsx"))
def rusak_pdf(folder: Path) -> list[Path]:
    """A PDF called .xlsx."""
    return _mentah(folder, "dpa.xlsx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n" * 50)


@kasus("-", ditolak("cut off", "lra.xlsx"))
def rusak_terpotong(folder: Path) -> list[Path]:
    """Half of a workbook, as an interrupted download leaves it."""
    path = _lra(folder)
    return _mentah(folder, "lra.xlsx", path.read_bytes()[: path.stat().st_size // 2])


@kasus("-", ditolak("no workbook", "surat.xlsx"))
def rusak_docx(folder: Path) -> list[Path]:
    """A document of Word called .xlsx."""
    with zipfile.ZipFile(folder / "surat.xlsx", "w") as baru:
        baru.writestr("[Content_Types].xml", "<Types/>")
        baru.writestr("word/document.xml", "<document/>")
    return [folder / "surat.xlsx"]


@kasus("-", ditolak("broken XML", "lra.xlsx"))
def rusak_tanpa_lembar(folder: Path) -> list[Path]:
    """The part of the sheet is not XML."""
    return [kemasan.diubah(_lra(folder), {kemasan.LEMBAR: lambda b: b[: len(b) // 2]})]


@kasus("-", ditolak("password", "sandi"))
def rusak_bersandi(folder: Path) -> list[Path]:
    """A workbook with a password (.xlsx): say so."""
    return _mentah(folder, "lra.xlsx", kemasan.ole(["EncryptedPackage", "EncryptionInfo"]))


@kasus("A", AMAN)
def rusak_html_xls(folder: Path) -> list[Path]:
    """A table of HTML called .xls: read rightly or refused."""
    isi = ulah.semua_teks(lembar_a())
    return _mentah(folder, "lra.xls", kemasan.html(b.sel for b in isi.baris))


@kasus("A", AMAN)
def rusak_xlsx_bernama_xls(folder: Path) -> list[Path]:
    """An .xlsx called .xls: content counts, or refused."""
    return [_lra(folder).rename(folder / "lra.xls")]


@kasus("-", ditolak("no text", "lra.csv"))
def rusak_csv(folder: Path) -> list[Path]:
    """Arbitrary bytes called .csv."""
    return _mentah(folder, "lra.csv", bytes(range(256)) * 40)


# --- hostile --------------------------------------------------------------------------------------------------------


@kasus("-", AMAN)
def jahat_bom_lembar(folder: Path) -> list[Path]:
    """400 MB of blanks in the sheet: one finding, or the table, in bounded memory."""
    return [kemasan.bom_zip(_lra(folder))]


@kasus("-", AMAN)
def jahat_bom_teks(folder: Path) -> list[Path]:
    """400 MB of blanks in the shared texts."""
    return [kemasan.bom_zip(_lra(folder), "xl/sharedStrings.xml")]


@kasus("A", AMAN)
def jahat_sejuta_baris(folder: Path) -> list[Path]:
    """A million empty rows with a format below the table."""
    return [kemasan.baris_kosong(_lra(folder))]


@kasus("A", AMAN)
def jahat_sel_terjauh(folder: Path) -> list[Path]:
    """One stray cell at XFD1048576."""
    return [kemasan.sel_terjauh(_lra(folder))]


@kasus("A", BIASA)
def jahat_ukuran_bohong(folder: Path) -> list[Path]:
    """A `dimension` that claims the whole sheet: read."""
    return [kemasan.ukuran_bohong(_lra(folder))]


@kasus("-", ditolak("entities"))
def jahat_entitas(folder: Path) -> list[Path]:
    """Entities that grow to thousands of millions of characters."""
    return [kemasan.entitas(_lra(folder))]


@kasus("-", AMAN)
def jahat_entitas_luar(folder: Path) -> list[Path]:
    """An entity that names a file: its content (a name of nobody) is never read."""
    (folder / "rahasia.txt").write_text(RAHASIA[0], "utf-8")
    return [kemasan.entitas(_lra(folder), (folder / "rahasia.txt").as_uri())]


@kasus("A", BIASA)
def jahat_tautan_luar(folder: Path) -> list[Path]:
    """Amounts by formulas on another workbook, with stored values: read, the other never opened."""

    def tulis(v: object, n: int) -> object:
        return Rumus(f"[1]Sheet1!F{n + 1}", v) if isinstance(v, Decimal) else v

    lembar = ulah.sel_diubah(lembar_a(), lembar_a().uang.values(), tulis, ["sub"])
    return [kemasan.tautan_luar(xlsx(folder / "lra.xlsx", [lembar]), "file:///tidak-ada/dpa.xlsx")]


# --- odd, but right -------------------------------------------------------------------------------------------------


@kasus("A", BIASA)
def aneh_teks_sebaris(folder: Path) -> list[Path]:
    """Texts in the cells (`inlineStr`), as web exports have them."""
    return [kemasan.teks_sebaris(_lra(folder))]


@kasus("A", BIASA)
def aneh_tanpa_alamat(folder: Path) -> list[Path]:
    """Cells and rows without addresses."""
    return [kemasan.teks_sebaris(_lra(folder), beralamat=False)]


@kasus("A", BIASA)
def aneh_huruf_besar(folder: Path) -> list[Path]:
    """The extension in capitals, blanks and brackets in the name."""
    return [_lra(folder).rename(folder / "LRA Des (1) akhir.XLSX")]


# --- two sources ----------------------------------------------------------------------------------------------------


@kasus("A+C5", BIASA)
def sumber_dpa_dan_lra(folder: Path) -> list[Path]:
    """The DPA (C5) and the LRA (A) given together."""
    return [xlsx(folder / "dpa.xlsx", [lembar_c()]), _lra(folder)]


def _beda(folder: Path, layar: Callable[[Lembar], Lembar]) -> list[Path]:
    return [xlsx(folder / "dpa.xlsx", [layar(lembar_c())]), _lra(folder)]


@kasus("A+C5", Harapan("disebut", temuan=("7.01.01.2.02.0001", "1.000.000")))
def sumber_pagu_berbeda(folder: Path) -> list[Path]:
    """The DPA has a million more for one sub kegiatan than the LRA: a finding with code and difference."""
    lembar = lembar_c()
    return _beda(folder, lambda x: ulah.satu_sel(x, 1, x.uang["pagu"], lembar.baris[1].sel[22] + 1_000_000))


def lebih_dari_pagu() -> Lembar:
    """Realisation of one sub kegiatan a million above its budget, on all its levels."""
    lembar = lembar_a(tingkat=())
    n = lembar.nomor("sub")[2]
    kode = lembar.baris[n].kode
    kolom = lembar.uang["realisasi_operasi"]
    for baris in lembar.baris:
        if baris.peran in ("induk", "unit", "jumlah") or (baris.kode and f"{kode}.".startswith(f"{baris.kode}.")):
            baris.sel[kolom] += 1_000_000
    return lembar


@kasus("A", Harapan("disebut", temuan=("7.01.01.2.05.0002",)))
def sumber_lebih_dari_pagu(folder: Path) -> list[Path]:
    """More spent than budgeted, all sums right: a finding that names the sub kegiatan."""
    return [xlsx(folder / "lra.xlsx", [lebih_dari_pagu()])]


@kasus("C5+D", BIASA)
def sumber_dpa_dan_dokumen(folder: Path) -> list[Path]:
    """Budget from C5, realisation per document from D."""
    return [xlsx(folder / "dpa.xlsx", [lembar_c()]), xlsx(folder / "dokumen.xlsx", [lembar_d()])]


@kasus("DPPA+A", dibaca(semboro(), "pagu murni realisasi"))
def sumber_dppa_dan_lra(folder: Path) -> list[Path]:
    """DPPA and LRA: the LRA's budget is that after the change."""
    return [xlsx(folder / "dppa.xlsx", [lembar_dpa(perubahan=True)]), _lra(folder)]


@kasus("A+C5", BIASA)
def sumber_satu_buku(folder: Path) -> list[Path]:
    """DPA (C5) and LRA (A) as two sheets of one workbook: they do not compete."""
    return [xlsx(folder / "anggaran.xlsx", [lembar_c(nama="DPA"), lembar_a(nama="LRA")])]


@kasus("A", ditolak("two LRA of one institution that differ", "lra-sep.xlsx"))
def sumber_dua_lra(folder: Path) -> list[Path]:
    """LRA of September and of December given together: never one of them in silence, never their sum."""
    september = diubah(semboro(), lambda _, r: r.__class__(r.kode, r.pagu, r.realisasi * 7 // 10, r.murni))
    return [xlsx(folder / "lra-sep.xlsx", [lembar_a([september])]), _lra(folder)]


@kasus("A", AMAN)
def sumber_lra_sama_dua_kali(folder: Path) -> list[Path]:
    """The same LRA twice under two names: once, or refused."""
    path = _lra(folder)
    salinan = folder / "lra (1).xlsx"
    salinan.write_bytes(path.read_bytes())
    return [path, salinan]


@kasus("A", ditolak("two institutions", "Ajung"))
def sumber_dua_kecamatan(folder: Path) -> list[Path]:
    """LRA of two institutions as two files, none asked for."""
    return [_lra(folder), xlsx(folder / "lain.xlsx", [lembar_a(sepuluh_kecamatan()[:1])])]
