"""Layout G: DPA-Rincian Belanja, a form per kegiatan: labels with values, then a table per sub kegiatan."""

import re
from dataclasses import dataclass
from decimal import Decimal

from lkjip.diagnostics import error, warning
from lkjip.importer import kode_temuan as kt
from lkjip.importer.hasil import PAGU, PERUBAHAN, SEBUTAN, Asal, Bacaan, Indikator, Pos, Terbaca, Uang, ditambah, total
from lkjip.importer.jumlah import jumlah
from lkjip.importer.kepala import Kepala, is_nomor_kolom, organisasi, tahun_judul
from lkjip.importer.kepala_rincian import KODE_NAMA, berlabel, is_kepala_tabel, kepala_rincian
from lkjip.importer.kode import bersih, is_rekening, kelompok, kode_program, tingkat
from lkjip.importer.lembar import Baris, Lembar
from lkjip.importer.nama_kode import keluaran_tertukar, kode_bernama
from lkjip.importer.sel import KolomUang, kode_salah
from lkjip.model.nama_longgar import sama
from lkjip.model.rujukan import nomenklatur
from lkjip.numbers import rupiah

HURUF, NAMA = "G", "DPA-Rincian Belanja (formulir per kegiatan)"
ANGGARAN_SAJA = BERSAMA = True
_OUTPUT = re.compile(r"(.*\S)\s+(\d[\d.,]*)\s+(\D+)")
_ALLOCATION = re.compile(r"alokasi tahun(?: n| (20\d\d))?")
_SUM_OF_SUB = re.compile(r"jumlah (?:anggaran )?sub kegiatan\b(.*)")
_SUM_HINT = "cocokkan dengan DPA aslinya; baris mungkin terhapus atau angkanya berubah"

kenali = kepala_rincian


def baca(lembar: Lembar, kepala: Kepala, sidik: str) -> Terbaca:
    """The sub kegiatan of one kegiatan, or of several forms below one another."""
    asal = Asal(lembar.berkas, lembar.nama, lembar.rentang, HURUF, sidik)
    kode, nama = organisasi(lembar, min(kepala.posisi, 60))
    figures = {PAGU: "sebelum", PERUBAHAN: "jumlah"} if "sebelum" in kepala.kolom else {PAGU: "jumlah"}
    year = tahun_judul(lembar, kepala.posisi)
    terbaca = Terbaca(asal, tuple(figures), [Bacaan(kode, nama)], year, di=lembar.di_sini(), sebagian=True)
    reader = _Rincian(lembar, kepala.kolom, terbaca, figures)
    for row in lembar.baris:
        reader.row(row)
    reader.close_sub(None)
    reader.check_allocations()
    reader.bacaan.temuan += keluaran_tertukar(reader.bacaan)
    return terbaca


@dataclass
class _Akun:
    """A rekening at the deepest level, whose items must add up to it."""

    pos: Pos
    items: Uang
    banyak: int = 0


class _Rincian:
    """Reads a form; `figures` names the column of every figure: one, or those before and after a change."""

    def __init__(self, lembar: Lembar, kolom: dict[str, int], terbaca: Terbaca, figures: dict[str, str]) -> None:
        self.lembar, self.kolom, self.bacaan, self.tahun = lembar, kolom, terbaca.instansi[0], terbaca.tahun
        self.money = {figure: KolomUang(lembar, kolom[name], lembar.baris) for figure, name in figures.items()}
        self.selisih = KolomUang(lembar, kolom["selisih"], lembar.baris) if "selisih" in kolom else None
        self.sub = self.kegiatan = ""
        self.in_table = False
        self.account: _Akun | None = None
        self.allocated: dict[str, tuple[Decimal, Baris]] = {}

    def row(self, row: Baris) -> None:
        """A label with its value, or a line of the table of a sub kegiatan."""
        name, value = berlabel(row)
        if name in ("program", "kegiatan", "sub kegiatan") and (match := KODE_NAMA.match(value)):
            self._named(row, name, match[1], match[2])
        elif match := _SUM_OF_SUB.match(name):
            self.close_sub(row, match[1].strip())
        elif name.startswith(("jumlah total anggaran kegiatan", "jumlah anggaran kegiatan")):
            self._whole(row)
        elif name in ("sumber pendanaan", "sumber dana") and self.sub and value:
            self.bacaan.sumber_dana.setdefault(self.sub, []).append(value)
        elif name.startswith("keluaran sub kegiatan") and self.sub and (match := _OUTPUT.fullmatch(value)):
            self.bacaan.indikator.setdefault(self.sub, []).append(Indikator(match[1], match[2], match[3].strip()))
        elif (match := _ALLOCATION.fullmatch(name)) and match[1] in (None, str(self.tahun)):
            if amount := jumlah(re.sub(r"\([^()]*[a-z][^()]*\)", "", value, flags=re.IGNORECASE)):
                self.allocated.setdefault(self.kegiatan, (amount, row))
        elif is_kepala_tabel(row):
            self.in_table = True
        elif self.in_table and not is_nomor_kolom(row):
            self._line(row)

    def _named(self, row: Baris, level: str, text: str, name: str) -> None:
        code = kode_program(text)
        di = self.lembar.tempat(row.nomor, 0)
        depth = ("program", "kegiatan", "sub kegiatan").index(level) + 1
        if code is None or tingkat(code) != depth:
            self.bacaan.temuan.append(kode_salah(text, level, "7.01.01.2.02.0001", di))
            return
        self._end_account()
        pos = Pos(code, name, {}, di, {})
        if level == "sub kegiatan":
            if code in self.bacaan.sub:
                message = f"sub kegiatan {code} sudah ada pada {self.bacaan.sub[code].tempat.spot}"
                self.bacaan.temuan.append(error(kt.GANDA, message, di, "hapus formulir yang tersalin"))
            self.sub, self.in_table = code, False
            self.bacaan.sub[code] = pos._replace(uang={figure: {} for figure in self.money})
        else:
            self.sub = ""
            self.kegiatan = code if level == "kegiatan" else ""
            self.bacaan.induk.setdefault(code, pos)

    def _line(self, row: Baris) -> None:
        cell = row.isi(self.kolom["kode rekening"])
        code = bersih(cell)
        if cell is None or (isinstance(cell, str) and not re.match(r"\d", code)):
            self._item(row)
            return
        if not isinstance(cell, str) or not is_rekening(code):
            di = self.lembar.tempat(row.nomor, self.kolom["kode rekening"])
            self.bacaan.temuan.append(kode_salah(cell, "rekening", "5.1.02.01.01.0024", di))
            return
        self._end_account()
        kind = kelompok(code) or "jumlah"
        amounts = self._amounts(row)
        uang: dict[str, Uang] = {figure: {kind: amount} if amount else {} for figure, amount in amounts.items()}
        sel = {(figure, kind): column.di(row) for figure, column in self.money.items()}
        pos = Pos(code, "", uang, sel[next(reversed(sel))], sel)
        self.bacaan.rincian.setdefault(self.sub, []).append(pos)
        self.account = _Akun(pos, {})

    def _amounts(self, row: Baris) -> dict[str, Decimal]:
        """What a row says of every figure; its own Bertambah/(Berkurang) is checked and not kept."""
        amounts = {figure: column.baca(row, self.bacaan.temuan) for figure, column in self.money.items()}
        if self.selisih is not None:
            printed = self.selisih.baca(row, self.bacaan.temuan)
            computed = amounts[PERUBAHAN] - amounts[PAGU]
            if printed != computed:
                message = f"bertambah/(berkurang) tertulis {rupiah(printed)}, hitungannya {rupiah(computed)} "
                message += f"(selisih {rupiah(abs(printed - computed))})"
                self.bacaan.temuan.append(error(kt.RINCIAN, message, self.selisih.di(row), _SUM_HINT))
        return amounts

    def _item(self, row: Baris) -> None:
        """An item of the rekening above; the groups `[#]` and `[-]` are sums of items."""
        texts = (row.teks(kolom) for kolom in range(len(row.sel)))
        if self.account is None or any(text.startswith(("[#]", "[-]", "[ # ]", "[ - ]")) for text in texts):
            return
        amounts = {figure: column.baca(row, self.bacaan.temuan) for figure, column in self.money.items()}
        if any(amounts.values()):
            self.account.items = ditambah(self.account.items, amounts)
            self.account.banyak += 1

    def _end_account(self) -> None:
        account, self.account = self.account, None
        if account is None or not account.banyak:
            return
        for figure, items in account.items.items():
            printed = total(account.pos.uang[figure])
            if items != printed:
                message = f"rekening {account.pos.kode} pada {self.sub}{self._figure(figure)} tertulis "
                message += f"{rupiah(printed)}, jumlah rinciannya {rupiah(items)} "
                message += f"(selisih {rupiah(abs(items - printed))})"
                self.bacaan.temuan.append(error(kt.RINCIAN, message, account.pos.di(figure), _SUM_HINT))

    def _figure(self, figure: str) -> str:
        """Which figure is meant, where a form has two."""
        return f": {'anggaran sebelum perubahan' if figure == PAGU else SEBUTAN[figure]}" if len(self.money) > 1 else ""

    def close_sub(self, row: Baris | None, sebut: str = "") -> None:
        """The end of a sub kegiatan: its leaves are its amounts, and its printed sum is checked against them.

        `sebut` is what the row calls it, if anything.
        """
        self._end_account()
        rows = self.bacaan.rincian.get(self.sub, [])
        if self.sub and rows:
            uang = {figure: _leaves(rows, figure) for figure in self.money}
            sel = {(figure, kind): rows[0].di(figure) for figure in uang for kind in uang[figure]}
            self.bacaan.sub[self.sub] = self.bacaan.sub[self.sub]._replace(uang=uang, sel=sel)
            if row is not None:
                self._check(row, uang, f"sub kegiatan {self.sub}", kt.RINCIAN)
                self._same_sub(row, sebut)
        if row is not None:
            self.in_table = False
        self.sub = "" if row is not None else self.sub

    def _same_sub(self, row: Baris, sebut: str) -> None:
        """A sum that names its sub kegiatan must stand below the heading of the same."""
        pos = self.bacaan.sub[self.sub]
        if (codes := kode_bernama(sebut)) and not sama(sebut, pos.nama):
            message = f"jumlah ini milik “{nomenklatur()[codes[0]]}”, tetapi judul di atasnya {self.sub} {pos.nama} "
            message += f"({pos.tempat.spot})"
            hint = "periksa apakah judul sub kegiatannya tertukar"
            self.bacaan.temuan.append(error(kt.NAMA, message, self.lembar.tempat(row.nomor, 0), hint))

    def _check(self, row: Baris, uang: dict[str, Uang], called: str, code: str) -> None:
        for figure, printed in self._amounts(row).items():
            computed = total(uang[figure])
            if printed != computed:
                message = f"{called}{self._figure(figure)}: jumlah tertulis {rupiah(printed)}, jumlah rinciannya "
                message += f"{rupiah(computed)} (selisih {rupiah(abs(printed - computed))})"
                self.bacaan.temuan.append(error(code, message, self.money[figure].di(row), _SUM_HINT))

    def _whole(self, row: Baris) -> None:
        """The sum of the kegiatan that was last named."""
        self._end_account()
        kegiatan = [code for code in self.bacaan.induk if tingkat(code) == 2]
        if kegiatan:
            self._check(row, self._sums(kegiatan[-1]), f"kegiatan {kegiatan[-1]}", kt.INDUK)
            self.in_table = False

    def _sums(self, kegiatan: str) -> dict[str, Uang]:
        """The sub kegiatan of a kegiatan together."""
        found: dict[str, Uang] = {figure: {} for figure in self.money}
        for code, pos in self.bacaan.sub.items():
            if code.startswith(f"{kegiatan}."):
                found = {figure: ditambah(uang, pos.uang[figure]) for figure, uang in found.items()}
        return found

    def check_allocations(self) -> None:
        """What a form says beforehand that a kegiatan gets; of a form for one sub kegiatan it may say more."""
        for kegiatan, (amount, row) in self.allocated.items():
            sums = [total(uang) for uang in self._sums(kegiatan).values()]
            several = sum(code.startswith(f"{kegiatan}.") for code in self.bacaan.sub) > 1
            if several and amount not in sums:
                message = f"alokasi {kegiatan} tertulis {rupiah(amount)}, jumlah sub kegiatannya {rupiah(sums[-1])} "
                message += f"(selisih {rupiah(abs(amount - sums[-1]))})"
                self.bacaan.temuan.append(warning(kt.INDUK, message, self.lembar.tempat(row.nomor, 0), _SUM_HINT))


def _leaves(rows: list[Pos], figure: str) -> Uang:
    """The sum of the rekening that have none below them, by kind."""
    codes = [pos.kode for pos in rows]
    found: Uang = {}
    for pos in rows:
        if not any(code.startswith(f"{pos.kode}.") for code in codes):
            found = ditambah(found, pos.uang[figure])
    return found
