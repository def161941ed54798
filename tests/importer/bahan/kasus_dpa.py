"""Cases of the formal forms: DPA-belanja, DPPA and DPA-rincian."""

from pathlib import Path

from importer.bahan import ulah
from importer.bahan.kasus import kasus
from importer.bahan.lembar import KEGIATAN, PROGRAM, SUB, Lembar
from importer.bahan.semboro import semboro
from importer.bahan.simpan import csv_, xls, xlsx
from importer.bahan.tata_dpa import lembar_dpa
from importer.bahan.tata_rincian import semua_form
from importer.harapan import Harapan, dibaca, ditolak

BIASA = dibaca(semboro(), "pagu")
PERUBAHAN = dibaca(semboro(), "pagu murni")


def _tulis(folder: Path, *lembar: Lembar) -> list[Path]:
    return [xlsx(folder / "dpa.xlsx", lembar)]


def _temuan(*teks: str) -> Harapan:
    return Harapan("temuan", BIASA.sub_kegiatan, temuan=teks)


@kasus("DPA-belanja", BIASA)
def dpa_polos(folder: Path) -> list[Path]:
    """The form with `SUBTOTAL` formulas that have stored values; last and next year beside it."""
    return _tulis(folder, lembar_dpa())


@kasus("DPA-belanja", BIASA)
def dpa_tanpa_rumus(folder: Path) -> list[Path]:
    """The same with plain subtotals."""
    return _tulis(folder, lembar_dpa(rumus=False))


@kasus("DPA-belanja", BIASA)
def dpa_teks(folder: Path) -> list[Path]:
    """Typed over: every amount as text."""
    return _tulis(folder, ulah.semua_teks(lembar_dpa(rumus=False)))


@kasus("DPA-belanja", BIASA)
def dpa_jorok(folder: Path) -> list[Path]:
    """Newlines and blanks in texts, headings and code parts."""
    return _tulis(folder, ulah.berjorok(lembar_dpa()))


@kasus("DPA-belanja", BIASA)
def dpa_tanpa_nol(folder: Path) -> list[Path]:
    """Code parts without their zeros, as text (`7 | 1 | 1 | 2.02 | 1`)."""
    return _tulis(folder, ulah.sel_diubah(lembar_dpa(), [1, 2, 4], lambda v, n: v.lstrip("0") if v else v))


@kasus("DPA-belanja", BIASA)
def dpa_kode_lama(folder: Path) -> list[Path]:
    """Sub kegiatan with two digits (`01`)."""
    return _tulis(folder, ulah.sel_diubah(lembar_dpa(), [4], lambda v, n: v[2:] if v else v))


@kasus("DPA-belanja", Harapan("aman", BIASA.sub_kegiatan))
def dpa_kode_sekali(folder: Path) -> list[Path]:
    """Code parts written only where they change."""
    lembar = lembar_dpa()
    lalu: list[object] = [None] * 4
    for n in lembar.nomor(("induk", PROGRAM, KEGIATAN, SUB)):
        kini = lembar.baris[n].sel[:4]
        lembar.baris[n].sel[:4] = [None if a == b else a for a, b in zip(kini, lalu, strict=True)]
        lalu = kini
    return _tulis(folder, lembar)


_D = lembar_dpa()


@kasus("DPA-belanja", _temuan(f"DPA!{_D.alamat(_D.nomor(KEGIATAN)[0], 3)}"))
def dpa_kegiatan_angka(folder: Path) -> list[Path]:
    """The code of kegiatan (`2.02`) stored as a number on all its rows."""
    return _tulis(folder, ulah.sel_diubah(_D, [3], lambda v, n: float(v), [KEGIATAN, SUB]))


_TANGGAL = [n for n in _D.nomor([KEGIATAN, SUB]) if _D.baris[n].sel[3] == "2.01"]


@kasus("DPA-belanja", _temuan(f"DPA!{_D.alamat(_TANGGAL[0], 3)}"))
def dpa_kegiatan_tanggal(folder: Path) -> list[Path]:
    """The code of kegiatan `2.01` turned into a date."""
    return _tulis(
        folder, ulah.sel_diubah(_D, [3], lambda v, n: ulah.kode_tanggal(v) if v == "2.01" else v, [KEGIATAN, SUB])
    )


@kasus("DPA-belanja", _temuan(f"DPA!{_D.alamat(_D.nomor(PROGRAM)[0], 9)}", "simpan"))
def dpa_rumus_tanpa_nilai(folder: Path) -> list[Path]:
    """Subtotals as formulas without stored values."""
    lembar = lembar_dpa(rumus=False)
    return _tulis(folder, ulah.uang_rumus(lembar, [PROGRAM, KEGIATAN, "induk", "jumlah"], tersimpan=False))


@kasus("DPA-belanja", BIASA)
def dpa_xls(folder: Path) -> list[Path]:
    """As .xls."""
    return [xls(folder / "dpa.xls", [lembar_dpa()])]


@kasus("DPA-belanja", BIASA)
def dpa_csv(folder: Path) -> list[Path]:
    """As .csv with `;`."""
    return [csv_(folder / "dpa.csv", lembar_dpa())]


@kasus("DPPA", PERUBAHAN)
def dppa_polos(folder: Path) -> list[Path]:
    """DPPA: after the change is the pagu, before it the pagu murni."""
    return _tulis(folder, lembar_dpa(perubahan=True))


@kasus("DPPA", PERUBAHAN)
def dppa_teks_kurung(folder: Path) -> list[Path]:
    """DPPA as text, decreases in brackets."""

    def tulis(v: object, n: int, k: int) -> str:
        teks = ulah.rupiah(abs(v))  # type: ignore[arg-type]
        return f"({teks})" if v < 0 else teks  # type: ignore[operator]

    return _tulis(folder, ulah.uang_diubah(lembar_dpa(perubahan=True, rumus=False), tulis))


@kasus("DPA-rincian", BIASA)
def rincian_satu_buku(folder: Path) -> list[Path]:
    """Nine forms, one per kegiatan, as sheets of one workbook: together they are the DPA."""
    return _tulis(folder, *semua_form())


@kasus("DPA-rincian", BIASA)
def rincian_berkas_terpisah(folder: Path) -> list[Path]:
    """Nine forms as nine files given together."""
    return [xlsx(folder / f"dpa-{n}.xlsx", [lembar.salin(nama="Sheet1")]) for n, lembar in enumerate(semua_form(), 1)]


@kasus("DPA-rincian", BIASA)
def rincian_satu_lembar(folder: Path) -> list[Path]:
    """Nine forms below one another on one sheet."""
    forms = semua_form()
    semua = [baris for lembar in forms for baris in lembar.baris]
    return _tulis(folder, forms[0].salin(baris=semua, gabung=[]))


@kasus("DPA-rincian", BIASA)
def rincian_titik_dua(folder: Path) -> list[Path]:
    """Labels with their value behind a colon in the next cell (`: 7.01.01 PROGRAM ...`), amounts as text."""
    forms = [ulah.semua_teks(lembar) for lembar in semua_form()]
    for lembar in forms:
        for baris in lembar.baris:
            if len(baris.sel) == 3 and baris.sel[1] == ":":
                baris.sel = [baris.sel[0], f": {baris.sel[2]}"]
    return _tulis(folder, *forms)


@kasus("DPPA-rincian", PERUBAHAN)
def rincian_perubahan(folder: Path) -> list[Path]:
    """Nine forms of a change: after the change is the pagu, before it the pagu murni."""
    return _tulis(folder, *semua_form(perubahan=True))


@kasus("DPPA-rincian", ditolak("a form of a change and forms without one", "tercampur"))
def rincian_tercampur(folder: Path) -> list[Path]:
    """One form of nine is of a change: which budget is meant?"""
    biasa, berubah = semua_form(), semua_form(perubahan=True)
    return _tulis(folder, berubah[0], *biasa[1:])


def _judul_tertukar() -> list[Lembar]:
    """Two headings of sub kegiatan exchanged, in forms whose sums name their sub kegiatan."""
    forms = semua_form()
    lembar = max(forms, key=lambda satu: len(satu.nomor(SUB)))
    for n in lembar.nomor("jumlah")[:-1]:
        kode = lembar.baris[n].kode
        judul = next(b for b in lembar.baris if b.peran == SUB and b.kode == kode)
        lembar.baris[n].sel[0] = f"Jumlah Anggaran Sub Kegiatan {judul.sel[2].partition(' ')[2]}"
    return forms


@kasus("DPA-rincian", BIASA)
def rincian_jumlah_bernama(folder: Path) -> list[Path]:
    """Sums that name their sub kegiatan."""
    return _tulis(folder, *_judul_tertukar())


@kasus("DPA-rincian", ditolak("the sums stand below the heading of another sub kegiatan", "tertukar"))
def rincian_judul_tertukar(folder: Path) -> list[Path]:
    """The same with the headings of two sub kegiatan exchanged."""
    forms = _judul_tertukar()
    lembar = max(forms, key=lambda satu: len(satu.nomor(SUB)))
    a, b = lembar.nomor(SUB)[:2]
    lembar.baris[a].sel, lembar.baris[b].sel = lembar.baris[b].sel, lembar.baris[a].sel
    return _tulis(folder, *forms)


_PERENCANAAN = "Perencanaan Kegiatan Pelayanan kepada Masyarakat di Kecamatan"
_EFEKTIFITAS = "Peningkatan Efektifitas Pelaksanaan Pelayanan kepada Masyarakat di Wilayah Kecamatan"
_DUA_KELUARAN = (f"Jumlah Dokumen {_PERENCANAAN} 4 Dokumen", f"Jumlah Laporan {_EFEKTIFITAS} 4 Laporan")


def _dua_sub(*keluaran: str) -> list[Lembar]:
    """The first two sub kegiatan of a form with other names, and outputs."""
    forms = semua_form()
    lembar = max(forms, key=lambda satu: len(satu.nomor(SUB)))
    outputs = [b for b in lembar.baris if b.sel[0] == "Keluaran Sub Kegiatan"]
    for n, nama, baris, isi in zip(lembar.nomor(SUB), (_PERENCANAAN, _EFEKTIFITAS), outputs, keluaran, strict=False):
        lembar.baris[n].sel[2] = f"{lembar.baris[n].kode} {nama}"
        baris.sel[2] = isi
    return forms


@kasus("DPA-rincian", Harapan("disebut", temuan=("keluaran", "tertukar menurut nomenklatur")))
def rincian_keluaran_tertukar(folder: Path) -> list[Path]:
    """Two sub kegiatan have each other's official output."""
    return _tulis(folder, *_dua_sub(*_DUA_KELUARAN[::-1]))


@kasus("DPA-rincian", Harapan("temuan", BIASA.sub_kegiatan, temuan=("alokasi",)))
def rincian_alokasi_lain(folder: Path) -> list[Path]:
    """The allocation of a kegiatan with several sub kegiatan is not their sum."""
    forms = semua_form()
    lembar = max(forms, key=lambda satu: len(satu.nomor(SUB)))
    n = next(n for n, baris in enumerate(lembar.baris) if baris.sel[0] == "Alokasi Tahun")
    lembar.baris[n].sel[2] = "Rp. 1.000.000"
    return _tulis(folder, *forms)


def _dppa(lama: str, baru: str | None) -> Lembar:
    """The DPPA with a label of its heading changed."""
    lembar = lembar_dpa(perubahan=True, rumus=False)
    n, k = next((n, k) for n in lembar.nomor("kepala") for k, v in enumerate(lembar.baris[n].sel) if v == lama)
    return ulah.satu_sel(lembar, n, k, baru)


@kasus("DPPA", ditolak("which columns are after the change is not said", "Sebelum", "Setelah"))
def dppa_tanpa_setelah(folder: Path) -> list[Path]:
    """The label "Setelah Perubahan" is empty: the columns before the change are no pagu."""
    return _tulis(folder, _dppa("Setelah Perubahan", None))


@kasus("DPPA", ditolak("which columns are before the change is not said", "Sebelum", "Setelah"))
def dppa_sebelum_diganti(folder: Path) -> list[Path]:
    """The label "Sebelum Perubahan" renamed."""
    return _tulis(folder, _dppa("Sebelum Perubahan", "Anggaran"))


@kasus("DPPA", PERUBAHAN)
def dppa_sesudah(folder: Path) -> list[Path]:
    """The label "Sesudah Perubahan", as some forms have it."""
    return _tulis(folder, _dppa("Setelah Perubahan", "Sesudah Perubahan"))
