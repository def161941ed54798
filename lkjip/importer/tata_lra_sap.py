"""Layout B: the LRA of SAP (SIPD-RI AKLAP), per rekening and without programmes: totals to compare with."""

import re
from decimal import Decimal

from lkjip.diagnostics import Diagnostic, Severity, error
from lkjip.importer import kode_temuan as kt
from lkjip.importer.hasil import PAGU, REALISASI, SEBUTAN, Asal, Bacaan, Pos, Terbaca, Uang, total
from lkjip.importer.kepala import Kepala, is_nomor_kolom, label, organisasi, tahun_judul
from lkjip.importer.kode import bersih, is_rekening, kelompok
from lkjip.importer.lembar import Baris, Lembar
from lkjip.importer.sel import KolomUang, kode_salah
from lkjip.numbers import rupiah

HURUF, NAMA = "B", "LRA SAP per rekening (SIPD AKLAP)"
_NEEDED = {
    "kode rekening": re.compile(r"kode rek(?:ening)?"),
    "uraian": re.compile(r"uraian"),
    "anggaran": re.compile(r"anggaran(?: 20\d\d)?(?: rp)?"),
    "realisasi": re.compile(r"realisasi(?: 20\d\d)?(?: rp)?"),
}


def kenali(lembar: Lembar) -> Kepala:
    """One row with Kode Rekening, Uraian, Anggaran and Realisasi, of which the latest year counts."""
    best = Kepala(0, {}, list(_NEEDED))
    for position, row in enumerate(lembar.baris[:40]):
        labels = [label(row.teks(kolom)) for kolom in range(len(row.sel))]
        found = {
            name: max(
                (k for k, text in enumerate(labels) if pattern.fullmatch(text)), key=lambda k: (_year(labels[k]), -k)
            )
            for name, pattern in _NEEDED.items()
            if any(pattern.fullmatch(text) for text in labels)
        }
        if len(found) > len(best.kolom):
            best = Kepala(position, found, [name for name in _NEEDED if name not in found])
    return best


def _year(text: str) -> int:
    """The year in a label; one without a year is of the year of the sheet."""
    match = re.search(r"20\d\d", text)
    return int(match[0]) if match else 9999


def baca(lembar: Lembar, kepala: Kepala, sidik: str) -> Terbaca:
    """The rows of belanja (5 and below) as checks of each other, and the totals by kind."""
    asal = Asal(lembar.berkas, lembar.nama, lembar.rentang, HURUF, sidik)
    bacaan = Bacaan(*organisasi(lembar, kepala.posisi))
    year = tahun_judul(lembar, kepala.posisi)
    terbaca = Terbaca(asal, (PAGU, REALISASI), [bacaan], year, di=lembar.di_sini(), tanpa_kode=True)
    rows = lembar.baris[kepala.posisi + 1 :]
    money = {PAGU: "anggaran", REALISASI: "realisasi"}
    columns = {figure: KolomUang(lembar, kepala.kolom[name], rows) for figure, name in money.items()}
    for row in rows:
        if not is_nomor_kolom(row) and (pos := _pos(row, lembar, kepala, columns, bacaan)):
            bacaan.rincian.setdefault("", []).append(pos)
    terbaca.belanja = {figure: _kinds(bacaan.rincian.get("", []), figure) for figure in money}
    return terbaca


def _pos(row: Baris, lembar: Lembar, kepala: Kepala, columns: dict[str, KolomUang], bacaan: Bacaan) -> Pos | None:
    cell = row.isi(kepala.kolom["kode rekening"])
    code = bersih(cell)
    if cell is None or (isinstance(cell, str) and not is_rekening(code)):
        return None
    if not isinstance(cell, str):
        di = lembar.tempat(row.nomor, kepala.kolom["kode rekening"])
        wrong = kode_salah(cell, "rekening", "5.1.02.01.01.0024", di)
        is_sure = isinstance(cell, Decimal) and "." not in code  # `5` as a number is still 5
        bacaan.temuan += [] if is_sure else [wrong]
        if not is_sure:
            return None
    if not code.startswith("5"):
        return None
    kind = kelompok(code) or "jumlah"
    uang: dict[str, Uang] = {figure: {kind: column.baca(row, bacaan.temuan)} for figure, column in columns.items()}
    sel = {(figure, kind): column.di(row) for figure, column in columns.items()}
    return Pos(code, row.teks(kepala.kolom["uraian"]), uang, lembar.tempat(row.nomor, kepala.kolom["uraian"]), sel)


def _kinds(rows: list[Pos], figure: str) -> Uang:
    """The totals of 5.1, 5.2 ..., where the table has rows of that depth."""
    found: Uang = {}
    for pos in rows:
        if pos.kode.count(".") == 1:
            for kind, amount in pos.uang[figure].items():
                found[kind] = found.get(kind, Decimal(0)) + amount
    return found


def kabar(terbaca: Terbaca, *, sendiri: bool) -> Diagnostic:
    """That this layout gives totals, which are told, and no sub kegiatan; alone (`sendiri`) it is no source."""
    totals = "; ".join(
        f"{SEBUTAN[figure]} {', '.join(f'{kind} {rupiah(amount)}' for kind, amount in uang.items() if amount)}"
        for figure, uang in terbaca.belanja.items()
    )
    if sendiri:
        message = f"LRA SAP tidak memuat sub kegiatan; yang terbaca hanya jumlah belanja: {totals}"
        return error(kt.TANPA_SUB, message, terbaca.di, "sebut juga LRA program (tata A) atau DPA")
    message = f"LRA SAP tidak memuat sub kegiatan; jumlah belanjanya dipakai sebagai pembanding: {totals}"
    return Diagnostic(kt.TANPA_SUB, Severity.INFO, message, terbaca.di)


def lebih(terbaca: Terbaca) -> list[Diagnostic]:
    """More spent than there is budget, of all belanja together: the columns are exchanged."""
    pagu, realisasi = (total(terbaca.belanja.get(figure, {})) for figure in (PAGU, REALISASI))
    if realisasi <= pagu:
        return []
    message = f"realisasi belanja {rupiah(realisasi)} melebihi anggarannya {rupiah(pagu)} "
    message += f"(selisih {rupiah(realisasi - pagu)})"
    return [error(kt.LEBIH, message, terbaca.di, "periksa apakah kolom anggaran dan realisasi tertukar")]
