"""Layout G: DPA-Belanja SKPD and DPPA, the forms for paper, with the code split over five columns."""

import re
from decimal import Decimal

from lkjip.diagnostics import Diagnostic, Location, Severity, error
from lkjip.importer import kode_temuan as kt
from lkjip.importer.hasil import PAGU, PERUBAHAN, SEBUTAN, Asal, Bacaan, Pos, Terbaca, Uang, ditambah, total
from lkjip.importer.kepala import (
    Kepala,
    is_jumlah_halaman,
    is_nomor_kolom,
    jalur,
    kode_dan_uraian,
    label,
    lebar,
    organisasi,
    tahun_judul,
)
from lkjip.importer.kode import kode_program, tingkat
from lkjip.importer.lembar import Baris, Isi, Lembar
from lkjip.importer.sel import KolomUang, kode_salah
from lkjip.numbers import rupiah

HURUF, NAMA = "G", "DPA-Belanja SKPD atau DPPA (formulir)"
ANGGARAN_SAJA = True
_KINDS = {
    "operasi": "operasi", "modal": "modal", "tidak terduga": "tak_terduga", "tak terduga": "tak_terduga",
    "transfer": "transfer", "jumlah": "jumlah", "jumlah rp": "jumlah", "total": "jumlah",
}  # fmt: skip
_NEEDED = ["pagu operasi", "pagu modal", "pagu jumlah"]
_CHANGED = [f"{when} {kind}" for when in ("sebelum", "pagu") for kind in ("operasi", "modal", "jumlah")]
_BEFORE = re.compile(r"\b(?:sebelum|semula)\b")
_AFTER = re.compile(r"\b(?:setelah|sesudah|menjadi)\b")
_UNSURE = "“Sebelum” dan “Setelah” di atas semua kolom belanja"
_OTHER_YEAR = re.compile(r"\bt ?[-+]? ?1\b|\bn ?[-+]? ?1\b|t\+1|n\+1")
_DIGITS = (1, 2, 2, 0, 4)  # how many digits each part of a code has; kegiatan is written as it is
_EXAMPLE = ("7", "01", "01", "2.02", "0001")
_PART = ("urusan", "bidang urusan", "program", "kegiatan", "sub kegiatan")


def kenali(lembar: Lembar) -> Kepala:
    """The heading: `Kode` over five columns, Uraian, Sumber Dana, and the kinds of belanja of the year."""
    best = Kepala(0, {}, ["kode", "uraian", "sumber dana", *_NEEDED])
    for position, baris in enumerate(lembar.baris[:40]):
        if (pair := kode_dan_uraian(baris)) is None:
            continue
        kode, uraian = pair
        labels = [label(baris.teks(kolom)) for kolom in range(len(baris.sel))]
        dana = next((kolom for kolom, text in enumerate(labels) if text in ("sumber dana", "sumber pendanaan")), None)
        money, unsure = _columns(lembar.baris[position : position + 4])
        columns = {"kode": kode, "uraian": uraian, **money}
        columns |= {} if dana is None else {"sumber dana": dana}
        needed = _CHANGED if any(name.startswith("sebelum") for name in money) else _NEEDED
        missing = [name for name in ("sumber dana", *needed) if name not in columns] + unsure
        missing += [] if uraian - kode == 5 else ["lima kolom kode"]
        if len(columns) - len(missing) > len(best.kolom) - len(best.kurang):
            best = Kepala(position, columns, missing)
    return best


def _columns(rows: list[Baris]) -> tuple[dict[str, int], list[str]]:
    """The columns of the year's amounts: `pagu operasi`, and `sebelum operasi` where a form has both; what is unsure.

    Which columns are before a change and which after it must be said of all of them, or of none.
    """
    found: dict[str, int] = {}
    said: set[str] = set()
    is_double = False
    rows = rows[: next((index for index, row in enumerate(rows) if is_nomor_kolom(row)), 3)]
    for kolom, path in enumerate(jalur(rows, lebar(rows))):
        kind = next((_KINDS[text] for text in map(_bare, path[::-1]) if text in _KINDS), "")
        whole = " / ".join(path)
        if "bertambah" in whole or "berkurang" in whole:
            found.setdefault("selisih jumlah", kolom)
        elif kind and not _OTHER_YEAR.search(whole):
            when = "sebelum" if _BEFORE.search(whole) else "setelah" if _AFTER.search(whole) else ""
            said.add(when)
            name = f"{'sebelum' if when == 'sebelum' else 'pagu'} {kind}"
            is_double |= name in found and kind in ("operasi", "modal")
            found.setdefault(name, kolom)
    is_one_budget = said <= {""} or said == {"setelah"}
    is_sure = said == {"sebelum", "setelah"} or (is_one_budget and "selisih jumlah" not in found)
    return found, [] if is_sure and not is_double else [_UNSURE]


def _bare(text: str) -> str:
    return re.sub(r"^belanja ", "", text)


def baca(lembar: Lembar, kepala: Kepala, sidik: str) -> Terbaca:
    """The one institution of the form."""
    asal = Asal(lembar.berkas, lembar.nama, lembar.rentang, HURUF, sidik)
    figures = (PAGU, PERUBAHAN) if "sebelum operasi" in kepala.kolom else (PAGU,)
    kode, nama = organisasi(lembar, kepala.posisi)
    terbaca = Terbaca(asal, figures, [Bacaan(kode, nama)], tahun_judul(lembar, kepala.posisi), di=lembar.di_sini())
    reader = _Dpa(lembar, kepala, terbaca)
    for row in lembar.baris[kepala.posisi + 1 :]:
        if reader.ended:
            break
        reader.row(row)
    return terbaca


class _Dpa:
    def __init__(self, lembar: Lembar, kepala: Kepala, terbaca: Terbaca) -> None:
        self.lembar, self.kolom, self.terbaca = lembar, kepala.kolom, terbaca
        self.bacaan = terbaca.instansi[0]
        self.codes = [self.kolom["kode"] + index for index in range(5)]
        rows = lembar.baris[kepala.posisi + 1 :]
        words = {"pagu": terbaca.gambar[-1], "sebelum": PAGU, "selisih": "selisih"}
        self.money = {
            (words[word], kind): KolomUang(lembar, kolom, rows)
            for name, kolom in self.kolom.items()
            for word, _, kind in [name.partition(" ")]
            if word in words
        }
        self.parts: list[str] = []
        self.told: set[int] = set()
        self.funded: set[str] = set()
        self.started = self.ended = False

    def row(self, row: Baris) -> None:
        """One row: its code is as deep as its right-most filled column."""
        cells = [row.isi(kolom) for kolom in self.codes]
        texts = [row.teks(kolom) for kolom in (*self.codes, self.kolom["uraian"])]
        if any(map(is_jumlah_halaman, texts)):
            return
        if any(re.match(r"(?:jumlah|total)\b", label(text)) for text in texts):
            pos = self._pos(row, "", self.terbaca.temuan)
            self.terbaca.tercetak.append(pos)
            self.ended = True
            return
        if is_nomor_kolom(row) or not self._has_code(cells):
            self._without_code(row)
            return
        self.started = True
        self._coded(row, cells)

    def _has_code(self, cells: list[Isi]) -> bool:
        return any(
            cell is not None and not (isinstance(cell, str) and re.search(r"[A-WYZa-z]", cell)) for cell in cells
        )

    def _without_code(self, row: Baris) -> None:
        if self.started and not is_nomor_kolom(row):
            pos = self._pos(row, "", [])
            if any(total(uang) for uang in pos.uang.values()):
                message = "baris ini memuat jumlah tanpa kode, sehingga tidak tahu milik apa"
                self.bacaan.temuan.append(error(kt.BUKAN_KODE, message, pos.tempat, "lengkapi kodenya di baris itu"))

    def _coded(self, row: Baris, cells: list[Isi]) -> None:
        own = max(index for index, cell in enumerate(cells) if cell is not None)
        parts: list[str] = []
        for index in range(own + 1):
            part = self._part(row, index, cells[index])
            if part is None:
                return
            parts.append(part)
        self.parts = parts
        if own < 2:
            return
        code = kode_program(".".join(parts))
        if code is None or tingkat(code) != own - 1:
            what, example = _PART[own], ".".join(_EXAMPLE[: own + 1])
            di = self.lembar.tempat(row.nomor, self.codes[own])
            self.bacaan.temuan.append(kode_salah(".".join(parts), what, example, di))
            return
        self._place(row, code)

    def _part(self, row: Baris, index: int, cell: Isi) -> str | None:
        """A part of the code with its zeros; an empty one is that of the row above."""
        if cell is None:
            return self.parts[index] if index < len(self.parts) else self._wrong(row, index, cell)
        text = row.teks(self.codes[index]).replace(" ", "").strip(".").lstrip("'")
        if not isinstance(cell, str) and (index == 3 or not isinstance(cell, Decimal) or not text.isdigit()):
            return self._wrong(row, index, cell)
        if isinstance(cell, Decimal):
            self._as_number(row, index, cell)
        if index == 3 and re.fullmatch(r"\d\.\d{1,2}", text):
            return f"{text[:2]}{text[2:].zfill(2)}"
        return (
            text.zfill(_DIGITS[index])
            if re.fullmatch(r"[\dX]{1,4}", text) and index != 3
            else self._wrong(row, index, cell)
        )

    def _wrong(self, row: Baris, index: int, cell: Isi) -> str | None:
        """No part; why is told."""
        di = self.lembar.tempat(row.nomor, self.codes[index])
        self.bacaan.temuan.append(kode_salah(cell, _PART[index], _EXAMPLE[index], di))
        return None

    def _as_number(self, row: Baris, index: int, cell: Decimal) -> None:
        """A whole number has lost only zeros, which are put back; said once for a column."""
        if index and index not in self.told:
            self.told.add(index)
            wrong = kode_salah(cell, _PART[index], _EXAMPLE[index], self.lembar.tempat(row.nomor, self.codes[index]))
            self.bacaan.temuan.append(Diagnostic(**{**vars(wrong), "severity": Severity.WARNING}))

    def _pos(self, row: Baris, code: str, found: list[Diagnostic]) -> Pos:
        """The row's amounts; its own Jumlah and Bertambah/(Berkurang) are checked and not kept."""
        uang: dict[str, Uang] = {figure: {} for figure in self.terbaca.gambar}
        sel: dict[tuple[str, str], Location] = {}
        said: dict[str, tuple[Decimal, Location]] = {}
        for (figure, kind), column in self.money.items():
            amount = column.baca(row, found)
            if kind == "jumlah":
                said[figure] = amount, column.di(row)
                continue
            sel[figure, kind] = column.di(row)
            if amount:
                uang[figure][kind] = amount
        for figure, (amount, di) in said.items():
            found += self._sum(figure, amount, di, uang, code)
        return Pos(code, row.teks(self.kolom["uraian"]), uang, self.lembar.tempat(row.nomor, self.kolom["uraian"]), sel)

    def _sum(self, figure: str, amount: Decimal, di: Location, uang: dict[str, Uang], code: str) -> list[Diagnostic]:
        if figure == "selisih":
            computed, what = total(uang[PERUBAHAN]) - total(uang[PAGU]), "bertambah/(berkurang)"
        else:
            computed, what = total(uang[figure]), f"jumlah {SEBUTAN[figure]}"
        if amount == computed:
            return []
        message = f"{what} {code} tertulis {rupiah(amount)}, hitungannya {rupiah(computed)} "
        message += f"(selisih {rupiah(abs(amount - computed))})"
        return [error(kt.RINCIAN, " ".join(message.split()), di, "cocokkan baris itu dengan DPA aslinya")]

    def _place(self, row: Baris, code: str) -> None:
        found = self.bacaan.temuan
        pos = self._pos(row, code, found)
        fund = row.teks(self.kolom["sumber dana"]) if "sumber dana" in self.kolom else ""
        target = self.bacaan.sub if tingkat(code) == 3 else self.bacaan.induk
        known = target.get(code)
        if tingkat(code) == 3 and fund and fund != "-":
            funds = self.bacaan.sumber_dana.setdefault(code, [])
            if known is not None and fund not in funds and code in self.funded:
                uang = {figure: ditambah(known.uang[figure], pos.uang[figure]) for figure in pos.uang}
                target[code] = known._replace(uang=uang)
                funds.append(fund)
                return
            if known is not None and code not in self.funded:
                known = None  # the row above was the subtotal of its sources of money
            funds += [fund] if fund not in funds else []
            self.funded.add(code)
        if known is not None:
            message = f"{code} sudah ada pada {known.tempat.spot}: baris yang sama tertulis dua kali"
            found.append(error(kt.GANDA, message, pos.tempat, "hapus baris yang tersalin, atau perbaiki kodenya"))
            return
        target[code] = pos
