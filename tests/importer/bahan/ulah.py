"""What people and exports do to a sheet, each as a function from one sheet to another."""

import datetime as dt
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from importer.bahan.lembar import JUMLAH, KEPALA, LAIN, RAHASIA, Baris, Lembar, Rumus

DATA = ("induk", "unit", "program", "kegiatan", "sub", "rekening", "jumlah")
INGGRIS = str.maketrans(",.", ".,")


def rupiah(nilai: Decimal, sen: bool = True) -> str:
    """`36.387.492.566,45`, or without `,00`."""
    return f"{nilai:,.{2 if sen else 0}f}".translate(INGGRIS)


def uang_diubah(lembar: Lembar, ubah: Callable[[Decimal, int, int], Any]) -> Lembar:
    """Every amount passed through `ubah(value, row, column)`."""
    baru = lembar.salin()
    for n, baris in enumerate(baru.baris):
        for k in set(baru.uang.values()):
            if k < len(baris.sel) and isinstance(baris.sel[k], Decimal):
                baris.sel[k] = ubah(baris.sel[k], n, k)
    return baru


def semua_teks(lembar: Lembar) -> Lembar:
    """Every amount as text, zero as `0,00`."""
    return uang_diubah(lembar, lambda v, n, k: rupiah(v))


def teks_campur(lembar: Lembar) -> Lembar:
    """Text and numbers mixed within a column."""
    return uang_diubah(lembar, lambda v, n, k: rupiah(v) if (n + k) % 3 else v)


def sen_campur(lembar: Lembar) -> Lembar:
    """`24.295.000` beside `21.505.750,00` in one row, `-` and nothing for zero."""

    def tulis(v: Decimal, n: int, k: int) -> str | None:
        if not v:
            return "-" if n % 2 else None
        return rupiah(v, sen=k % 2 == 0 or v % 1 != 0)

    return uang_diubah(lembar, tulis)


def berrupiah(lembar: Lembar) -> Lembar:
    """`Rp. 1.234,-` and `Rp 1.234,00`, with blanks around."""
    return uang_diubah(
        lembar, lambda v, n, k: f"Rp. {rupiah(v, sen=False)},-" if not v % 1 and n % 2 else f" Rp {rupiah(v)} "
    )


def inggris(lembar: Lembar, sen: bool = False) -> Lembar:
    """Whole columns in English notation (`2,726,810`)."""
    return uang_diubah(lembar, lambda v, n, k: f"{v:,.{2 if sen else 0}f}")


def uang_menjadi_float(lembar: Lembar) -> Lembar:
    """Amounts as binary floats, as every program stores them, some with the dust of a sum (`…566.4499999999`)."""
    return uang_diubah(lembar, lambda v, n, k: float(v) + (1e-6 if v and n % 5 == 0 else 0))


def sel_diubah(
    lembar: Lembar, kolom: Iterable[int], ubah: Callable[[Any, int], Any], peran: Iterable[str] = DATA
) -> Lembar:
    """Cells of columns passed through `ubah(value, row)` where they are filled."""
    baru = lembar.salin()
    for n in baru.nomor(peran):
        for k in kolom:
            if k < len(baru.baris[n].sel) and baru.baris[n].sel[k] is not None:
                baru.baris[n].sel[k] = ubah(baru.baris[n].sel[k], n)
    return baru


def berjorok(lembar: Lembar) -> Lembar:
    """Newlines, trailing and doubled blanks and no-break spaces in texts and codes."""
    teks = [k for k in range(lembar.lebar) if k not in lembar.uang.values()]
    jorok = ("{}\n", "{}  ", " {}", "{}\u00a0", "{}\r\n")

    def kotori(nilai: Any, n: int) -> Any:
        if not isinstance(nilai, str) or not nilai:
            return nilai
        if " " in nilai and n % 2:
            nilai = nilai.replace(" ", "\n" if n % 4 == 1 else "  ", 1)
        return jorok[n % 5].format(nilai)

    return sel_diubah(lembar, teks, kotori, (*DATA, KEPALA))


def tersembunyi(lembar: Lembar, peran: Iterable[str], tiap: int = 1, saring: bool = True) -> Lembar:
    """Rows of these kinds hidden behind a saved AutoFilter."""
    baru = lembar.salin()
    for n in baru.nomor(peran)[::tiap]:
        baru.baris[n].tersembunyi = True
    if saring:
        awal = max(baru.nomor((KEPALA, "nomor")))
        baru.saring = f"A{awal + 1}:{baru.alamat(len(baru.baris) - 1, baru.lebar - 1)}"
    return baru


def kolom_disembunyikan(lembar: Lembar, *kolom: int) -> Lembar:
    """Hidden columns."""
    return lembar.salin(kolom_tersembunyi=set(kolom))


def tanpa(lembar: Lembar, peran: str, tiap: int = 1) -> Lembar:
    """Every `tiap`-th row of a kind left out."""
    baru = lembar.salin()
    buang = set(baru.nomor(peran)[::tiap])
    baru.baris = [b for n, b in enumerate(baru.baris) if n not in buang]
    return baru


def dengan_tambahan(lembar: Lembar, persen_kali: int = 1, galat: bool = True) -> Lembar:
    """A user's columns at the right: Jumlah, %, sisa as formulas with stored values (`#DIV/0!` at zero), PPTK."""
    baru = lembar.salin()
    lebar = baru.lebar
    pagu = [k for nama, k in baru.uang.items() if nama.startswith("pagu")]
    nyata = [k for nama, k in baru.uang.items() if nama.startswith("realisasi")]
    kepala = baru.nomor(KEPALA)[-1]
    judul = ["Jumlah Anggaran", "Jumlah Realisasi", "%", "Sisa", "PPTK"]
    _di_kanan(baru.baris[kepala], lebar, judul)
    for n in baru.nomor(DATA):
        a, r = (sum((baru.baris[n].sel[k] or Decimal(0) for k in daftar), Decimal(0)) for daftar in (pagu, nyata))
        bagi = "#DIV/0!" if galat and not a else round(float(r / a) * persen_kali, 6) if a else 0
        satu, dua = (baru.alamat(n, k) for k in (lebar, lebar + 1))
        rumus = [
            Rumus("+".join(baru.alamat(n, k) for k in pagu), a),
            Rumus("+".join(baru.alamat(n, k) for k in nyata), r),
            Rumus(f"{dua}/{satu}" + (f"*{persen_kali}" if persen_kali != 1 else ""), bagi),
            Rumus(f"{satu}-{dua}", a - r),
            RAHASIA[0],
        ]
        _di_kanan(baru.baris[n], lebar, rumus)
    return baru


def _di_kanan(baris: Baris, lebar: int, isi: list[Any]) -> None:
    baris.sel += [None] * (lebar - len(baris.sel)) + isi


def dengan_subtotal(lembar: Lembar) -> Lembar:
    """A row without a label after "Jumlah" that adds up every level: ten times too much."""
    baru = lembar.salin()
    awal, akhir = min(baru.nomor(DATA)) + 1, len(baru.baris)
    sel: list[Any] = [None] * baru.lebar
    for k in baru.uang.values():
        jumlah = sum((b.sel[k] for b in baru.baris[awal - 1 :] if isinstance(b.sel[k], Decimal)), Decimal(0))
        huruf = baru.alamat(0, k)[:-1]
        sel[k] = Rumus(f"SUBTOTAL(9,{huruf}{awal}:{huruf}{akhir})", jumlah)
    baru.baris.append(Baris(sel, LAIN))
    return baru


def uang_rumus(lembar: Lembar, peran: Iterable[str], tersimpan: bool = True) -> Lembar:
    """Amounts of rows of these kinds as formulas, with the value stored or (as openpyxl leaves them) without."""

    def tulis(v: Any, n: int) -> Any:
        return Rumus(f"{v}*1", v if tersimpan else None) if isinstance(v, Decimal) else v

    return sel_diubah(lembar, lembar.uang.values(), tulis, peran)


def satu_sel(lembar: Lembar, baris: int, kolom: int, nilai: Any) -> Lembar:
    """One cell with another value."""
    baru = lembar.salin()
    baru.baris[baris].sel[kolom] = nilai
    return baru


def kode_tanggal(kode: str) -> dt.datetime:
    """What Excel with Indonesian settings makes of `7.01.01` or `2.01`: 7 January 2001, 2 January of this year."""
    hari, bulan, *tahun = (int(ruas) for ruas in kode.split("."))
    return dt.datetime(2000 + tahun[0] if tahun else 2024, bulan, hari)


def kode_lama(kode: str, gaya: str = "dua") -> str:
    """`7.01.01.2.02.0001` -> `7.01.01.2.02.01` ("dua") or `7.01.01.02.02.0001` ("nol")."""
    ruas = kode.split(".")
    if gaya == "nol" and len(ruas) >= 5:
        ruas[3] = ruas[3].zfill(2)
    elif gaya == "dua" and len(ruas) == 6:
        ruas[5] = ruas[5][2:]
    return ".".join(ruas)


def jumlah_di(lembar: Lembar, kolom: int) -> Lembar:
    """The label of the row "Jumlah" in another column, as edited copies have it."""
    baru = lembar.salin()
    for n in baru.nomor(JUMLAH):
        sel = baru.baris[n].sel
        asal = next(k for k, nilai in enumerate(sel) if isinstance(nilai, str))
        sel[asal], sel[kolom] = None, sel[asal]
    return baru


def kepala_berulang(lembar: Lembar, tiap: int = 40) -> Lembar:
    """The header printed again above every `tiap` rows, as pages of a printout have it."""
    baru = lembar.salin()
    kepala = [b for b in baru.baris if b.peran in (KEPALA, "nomor")]
    isi = [b for b in baru.baris if b.peran in DATA]
    atas = [b for b in baru.baris if b.peran == "judul"]
    potongan = [isi[n : n + tiap] for n in range(0, len(isi), tiap)]
    baru.baris = [*atas, *(baris for bagian in potongan for baris in (*kepala, *bagian))]
    return baru


def tersalah_baca(lembar: Lembar) -> Lembar:
    """Amounts as text opened with English settings: `950.000` became the number 950, `1.450.000` stayed text."""

    def tulis(v: Decimal, n: int, k: int) -> Any:
        return v / 1000 if abs(v) < 1_000_000 else rupiah(v, sen=False)

    return uang_diubah(lembar, tulis)


def dua_gaya(lembar: Lembar) -> Lembar:
    """Indonesian and English notation in one column."""
    return uang_diubah(lembar, lambda v, n, k: rupiah(v, sen=False) if n % 2 else f"{v:,.0f}")
