"""Money explained: a code with its pagu, realisasi and serapan, and a sasaran with its mean and efisiensi."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip.calc.hasil import HasilSasaran, Simpul
from lkjip.importer.hasil import PAGU, PERUBAHAN, REALISASI
from lkjip.model.anggaran import SubKegiatan
from lkjip.numbers import angka, persen, persen_tetap, rupiah
from lkjip.rules import telusur
from lkjip.rules.registry import Path
from lkjip.telusur.bahan import Bahan, Butir, Penjelasan
from lkjip.telusur.rumus import tulis

_LEVELS = ("", "program", "kegiatan", "sub kegiatan")
_WIDEST = 50  # characters of a name in a list


def sasaran(path: Path, row: HasilSasaran, bahan: Bahan) -> Penjelasan:
    """What is said of a row of the Perjanjian Kinerja."""
    what = "tujuan" if row.tujuan else "sasaran"
    said = Penjelasan(f"{row.id}: {what} “{row.uraian}”", nama=row.uraian)
    said.butir.append(Butir("Baris PK", f"nomor {row.nomor}", bahan.di(*path)))
    used = []
    for item in row.indikator:
        shown = "tidak dihitung" if item.capaian is None else persen(item.capaian)
        said.butir.append(Butir("Capaian", f"{item.indikator.id} {item.indikator.nama}: {shown}"))
        cap = bahan.laporan.profil.cap_rata_rata if item.indikator.cap is None else item.indikator.cap
        used += [] if item.capaian is None else [item.capaian if cap is None else min(item.capaian, cap)]
    if row.rata_rata is not None:
        cap = bahan.laporan.profil.cap_rata_rata
        limit = "tanpa batas" if cap is None else f"masing-masing paling tinggi {angka(cap)}%"
        total = " + ".join(map(tulis, used))
        words = f"({total}) ÷ {len(used)} = {tulis(row.rata_rata)}, dicetak {persen(row.rata_rata)}; {limit}"
        said.butir.append(Butir("Rata-rata", words))
        if row.kelas:
            scale = bahan.hasil.skala
            said.butir.append(Butir("Predikat", f"{row.kelas.predikat}: kelas {row.kelas.interval} dalam {scale.nama}"))
    said.butir += _efisiensi(path, row, bahan)
    money, mean = row.uang, row.rata_rata
    said.angka = tuple(
        text
        for text in (
            "" if mean is None else persen(mean),
            "" if money is None else rupiah(money.pagu),
            "" if money is None else rupiah(money.realisasi),
            "" if money is None or money.serapan is None else persen_tetap(money.serapan),
        )
        if text
    )
    return said


def _efisiensi(path: Path, row: HasilSasaran, bahan: Bahan) -> Iterator[Butir]:
    if row.uang is None:
        yield Butir("Anggaran", "tidak ada program pendukung atau alokasi, sehingga efisiensi tidak dihitung")
        return
    codes = row.pendukung if row.relasi == "pendukung" else row.pk.alokasi
    rows = {known.id: at for at, known in telusur.baris_renstra(bahan.subject)}
    at = (*rows[row.id], "pendukung") if row.relasi == "pendukung" else (*path, "alokasi")
    yield Butir("Anggaran", f"menurut {row.relasi}: {', '.join(codes)}", bahan.di(*at))
    if row.relasi != bahan.laporan.profil.efisiensi:
        yield Butir("", f"profil memilih {bahan.laporan.profil.efisiensi}, tetapi itu tidak ada pada baris ini")
    yield from _serapan(row.uang.pagu, row.uang.realisasi, row.uang.serapan)
    if row.efisiensi and row.rata_rata is not None and row.uang.serapan is not None:
        word = row.efisiensi.value.replace("_", " ")
        both = f"capaian {persen(row.rata_rata)} dibandingkan dengan serapan {persen_tetap(row.uang.serapan)}"
        yield Butir("Efisiensi", f"{word}: {both}, keduanya seperti dicetak")


def _serapan(pagu: Decimal, spent: Decimal, result: Decimal | None) -> Iterator[Butir]:
    if result is None:
        yield Butir("Serapan", "tidak dihitung: pagu 0")
        return
    yield Butir("Serapan", "realisasi ÷ pagu × 100")
    yield Butir("", f"{rupiah(spent)} ÷ {rupiah(pagu)} × 100 = {tulis(result)}, dicetak {persen_tetap(result)}")


def simpul(path: Path, node: Simpul, bahan: Bahan) -> Penjelasan:
    """What is said of a program, kegiatan or sub kegiatan; `path` is that of its entry in the budget."""
    said = Penjelasan(f"{node.kode}: {_LEVELS[node.tingkat]} “{node.nama}”", nama=node.nama)
    leaves = [node] if node.tingkat == 3 else [sub for one in node.anak for sub in (one.anak or (one,))]
    stated = {item.kode: (at, item) for at, item, _ in telusur.sub_kegiatan(bahan.subject)}
    pagu, spent = node.uang
    if node.tingkat == 3:
        said.butir += _amount(*stated[node.kode], bahan)
        said.butir += _spent(node, bahan)
    else:
        said.butir.append(Butir("Pagu", f"{rupiah(pagu)}: jumlah {len(leaves)} sub kegiatan", bahan.di(*path)))
        said.butir += [_short(sub, sub.pagu.jumlah, _budget(*stated[sub.kode]), bahan) for sub in leaves]
        said.butir.append(Butir("Realisasi", f"{rupiah(spent)}: jumlah {len(leaves)} sub kegiatan"))
        said.butir += [_short(sub, sub.realisasi.jumlah, _money(sub.kode), bahan) for sub in leaves]
    said.butir += _serapan(pagu, spent, node.uang.serapan)
    shown = [rupiah(pagu), rupiah(spent)] + ([] if node.uang.serapan is None else [persen_tetap(node.uang.serapan)])
    said.angka = tuple(dict.fromkeys(shown))
    return said


def _money(kode: str) -> Path:
    return ("realisasi", "keuangan", "sub_kegiatan", kode)


def _budget(path: Path, item: SubKegiatan) -> Path:
    """The path of the budget in force."""
    return (*path, PAGU if item.pagu_perubahan is None else PERUBAHAN)


def _short(sub: Simpul, amount: Decimal, path: Path, bahan: Bahan) -> Butir:
    name = sub.nama if len(sub.nama) <= _WIDEST else sub.nama[: _WIDEST - 1].rstrip() + "…"
    return Butir("", f" {rupiah(amount):>15}  {sub.kode} {name}", bahan.di(*path))


def _amount(path: Path, item: SubKegiatan, bahan: Bahan) -> Iterator[Butir]:
    """The budget of a sub kegiatan; after its change, where the DPPA gives another."""
    figures = [(PAGU, item.pagu)] + ([] if item.pagu_perubahan is None else [(PERUBAHAN, item.pagu_perubahan)])
    for figure, money in figures:
        note = " (sesudah perubahan; ini yang dipakai)" if figure == PERUBAHAN else ""
        yield Butir("Pagu", rupiah(money.jumlah) + note, bahan.di(*path, figure))
        yield from _cells(bahan, (*path, figure), item.kode, figure, money.jumlah)


def _spent(node: Simpul, bahan: Bahan) -> Iterator[Butir]:
    yield Butir("Realisasi", rupiah(node.realisasi.jumlah), bahan.di(*_money(node.kode)))
    yield from _cells(bahan, _money(node.kode), node.kode, REALISASI, node.realisasi.jumlah)


def _cells(bahan: Bahan, path: Path, kode: str, figure: str, amount: Decimal) -> Iterator[Butir]:
    yield from (Butir("", "dari sel", cell) for cell in bahan.sel(path, kode, figure, amount))
