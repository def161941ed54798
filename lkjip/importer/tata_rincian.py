"""Layout G: DPA-Rincian Belanja, a form per kegiatan (or several on one sheet): label and value, then a table per sub kegiatan."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from lkjip.diagnostics import error
from lkjip.importer import kode_temuan as kt
from lkjip.importer.hasil import PAGU, Asal, Bacaan, Indikator, Pos, Terbaca, Uang, total
from lkjip.importer.jumlah import jumlah
from lkjip.importer.kepala import Kepala, label, organisasi, tahun_judul
from lkjip.importer.kode import bersih, is_rekening, kelompok, kode_program, tingkat
from lkjip.importer.lembar import Baris, Lembar
from lkjip.importer.sel import KolomUang, kode_salah
from lkjip.numbers import rupiah

HURUF, NAMA = "G", "DPA-Rincian Belanja (formulir per kegiatan)"
ANGGARAN_SAJA = BERSAMA = True
_CODED = re.compile(r"([0-9X][0-9X.\s]*[0-9X])\.?\s+(\D.*)")
_OUTPUT = re.compile(r"(.*\S)\s+(\d[\d.,]*)\s+(\D+)")
_SUM_HINT = "cocokkan dengan DPA aslinya; baris mungkin terhapus atau angkanya berubah"
_CHANGED = "formulir perubahan (Sebelum/Setelah) per kegiatan"


def kenali(lembar: Lembar) -> Kepala:
    """The label `Sub Kegiatan` with its code, and the heading `Kode Rekening ... Jumlah`."""
    found: dict[str, int] = {}
    position = 0
    for index, row in enumerate(lembar.baris):
        name, value = _label(row)
        if name == "sub kegiatan" and _CODED.match(value):
            found.setdefault("sub kegiatan", index)
            position = position or index
        if name == "kode rekening" and "uraian" in map(label, _texts(row)):
            column = _amount_column(row)
            found.setdefault("kode rekening", next(k for k in range(len(row.sel)) if row.teks(k)))
            found |= {} if column is None else {"jumlah": column}
    return Kepala(position, found, [name for name in ("sub kegiatan", "kode rekening", "jumlah") if name not in found])


def _texts(row: Baris) -> list[str]:
    return [row.teks(kolom) for kolom in range(len(row.sel))]


def _label(row: Baris) -> tuple[str, str]:
    """The label of a row, small, and what stands behind it."""
    texts = [text for text in _texts(row) if text]
    if not texts:
        return "", ""
    first, rest = texts[0], " ".join(dict.fromkeys(texts[1:]))
    if not rest and ":" in first:
        first, _, rest = first.partition(":")
    return label(first), rest.lstrip(": ").strip()


def _amount_column(row: Baris) -> int | None:
    columns = [k for k in range(len(row.sel)) if re.fullmatch(r"jumlah(?: rp)?", label(row.teks(k)))]
    return columns[-1] if columns else None


def baca(lembar: Lembar, kepala: Kepala, sidik: str) -> Terbaca:
    """The sub kegiatan of one kegiatan, or of several forms below one another."""
    asal = Asal(lembar.berkas, lembar.nama, lembar.rentang, HURUF, sidik)
    kode, nama = organisasi(lembar, min(kepala.posisi, 60))
    bacaan = Bacaan(kode, nama)
    year = tahun_judul(lembar, kepala.posisi)
    terbaca = Terbaca(asal, (PAGU,), [bacaan], year, di=lembar.di_sini(), sebagian=True)
    reader = _Rincian(lembar, kepala.kolom, bacaan)
    for row in lembar.baris:
        reader.row(row)
    reader.close_sub(None)
    return terbaca


@dataclass
class _Akun:
    """A rekening at the deepest level, whose items must add up to it."""

    pos: Pos
    amount: Decimal
    items: list[Decimal] = field(default_factory=list)


class _Rincian:
    def __init__(self, lembar: Lembar, kolom: dict[str, int], bacaan: Bacaan) -> None:
        self.lembar, self.kolom, self.bacaan = lembar, kolom, bacaan
        self.uang = KolomUang(lembar, kolom["jumlah"], lembar.baris)
        self.sub = ""
        self.in_table = False
        self.account: _Akun | None = None

    def row(self, row: Baris) -> None:
        """A label with its value, or a line of the table of a sub kegiatan."""
        name, value = _label(row)
        if name in ("program", "kegiatan", "sub kegiatan") and (match := _CODED.match(value)):
            self._named(row, name, match[1], match[2])
        elif name.startswith(("jumlah anggaran sub kegiatan", "jumlah sub kegiatan")):
            self.close_sub(row)
        elif name.startswith(("jumlah total anggaran kegiatan", "jumlah anggaran kegiatan")):
            self._whole(row)
        elif name in ("sumber pendanaan", "sumber dana") and self.sub and value:
            self.bacaan.sumber_dana.setdefault(self.sub, []).append(value)
        elif name.startswith("keluaran sub kegiatan") and self.sub and (match := _OUTPUT.fullmatch(value)):
            self.bacaan.indikator.setdefault(self.sub, []).append(Indikator(match[1], match[2], match[3].strip()))
        elif name == "kode rekening":
            self._table(row)
        elif self.in_table:
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
            self.bacaan.sub[code] = pos._replace(uang={PAGU: {}})
        else:
            self.sub = ""
            self.bacaan.induk.setdefault(code, pos)

    def _table(self, row: Baris) -> None:
        self.in_table = True
        if any(re.search(r"\b(?:sebelum|setelah)\b", label(text)) for text in _texts(row)):
            message = f"{_CHANGED} belum dapat dibaca"
            hint = "pakai DPPA-Belanja SKPD (rekapitulasi) atau rekap anggaran SIPD"
            self.bacaan.temuan.append(error(kt.KEPALA, message, self.lembar.tempat(row.nomor, 0), hint))

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
        amount = self.uang.baca(row, self.bacaan.temuan)
        kind = kelompok(code) or "jumlah"
        uang: Uang = {kind: amount} if amount else {}
        di = self.uang.di(row)
        pos = Pos(code, "", {PAGU: uang}, di, {(PAGU, kind): di})
        self.bacaan.rincian.setdefault(self.sub, []).append(pos)
        self.account = _Akun(pos, amount)

    def _item(self, row: Baris) -> None:
        """An item of the rekening above; the groups `[#]` and `[-]` are sums of items."""
        texts = _texts(row)
        if self.account is None or any(text.startswith(("[#]", "[-]", "[ # ]", "[ - ]")) for text in texts):
            return
        amount = jumlah(row.isi(self.kolom["jumlah"]), self.uang.cara)
        if amount is None:
            self.uang.baca(row, self.bacaan.temuan)
        elif amount:
            self.account.items.append(amount)

    def _end_account(self) -> None:
        account, self.account = self.account, None
        if account and account.items and sum(account.items) != account.amount:
            items = sum(account.items, Decimal(0))
            message = f"rekening {account.pos.kode} pada {self.sub} tertulis {rupiah(account.amount)}, jumlah rinciannya "
            message += f"{rupiah(items)} (selisih {rupiah(abs(items - account.amount))})"
            self.bacaan.temuan.append(error(kt.RINCIAN, message, account.pos.tempat, _SUM_HINT))

    def close_sub(self, row: Baris | None) -> None:
        """The end of a sub kegiatan: its leaves are its amounts, and its printed sum is checked against them."""
        self._end_account()
        rows = self.bacaan.rincian.get(self.sub, [])
        if self.sub and rows:
            uang = _leaves(rows)
            self.bacaan.sub[self.sub] = self.bacaan.sub[self.sub]._replace(
                uang={PAGU: uang}, sel={(PAGU, kind): rows[0].tempat for kind in uang}
            )
            if row is not None:
                self._check(row, uang, f"sub kegiatan {self.sub}", kt.RINCIAN)
        if row is not None:
            self.in_table = False
        self.sub = "" if row is not None else self.sub

    def _check(self, row: Baris, uang: Uang, called: str, code: str) -> None:
        printed = self.uang.baca(row, self.bacaan.temuan)
        if printed != total(uang):
            message = f"{called}: jumlah tertulis {rupiah(printed)}, jumlah rinciannya {rupiah(total(uang))} "
            message += f"(selisih {rupiah(abs(printed - total(uang)))})"
            self.bacaan.temuan.append(error(code, message, self.uang.di(row), _SUM_HINT))

    def _whole(self, row: Baris) -> None:
        """The sum of the kegiatan that was last named."""
        self._end_account()
        kegiatan = [code for code in self.bacaan.induk if tingkat(code) == 2]
        if not kegiatan:
            return
        subs = [pos for code, pos in self.bacaan.sub.items() if code.startswith(f"{kegiatan[-1]}.")]
        amount = {"jumlah": sum((total(pos.uang[PAGU]) for pos in subs), Decimal(0))}
        self._check(row, amount, f"kegiatan {kegiatan[-1]}", kt.INDUK)
        self.in_table = False


def _leaves(rows: list[Pos]) -> Uang:
    """The sum of the rekening that have none below them, by kind."""
    codes = [pos.kode for pos in rows]
    found: Uang = {}
    for pos in rows:
        if not any(code.startswith(f"{pos.kode}.") for code in codes):
            for kind, amount in pos.uang[PAGU].items():
                found[kind] = found.get(kind, Decimal(0)) + amount
    return found
