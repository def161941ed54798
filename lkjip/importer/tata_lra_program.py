"""Layout A: budget and realisasi by urusan, organisasi, program, kegiatan, sub kegiatan and rekening (SIPD-RI)."""

import re
from dataclasses import replace
from decimal import Decimal

from lkjip.diagnostics import Diagnostic, Location, Severity, error, warning
from lkjip.importer import kode_temuan as kt
from lkjip.importer.hasil import KELOMPOK, PAGU, REALISASI, Asal, Bacaan, Pos, Terbaca, Uang
from lkjip.importer.kepala import Kepala, is_jumlah_halaman, is_nomor_kolom, kode_dan_uraian, label, tahun_judul
from lkjip.importer.kode import bersih, is_rekening, is_skpd, is_urusan, kode_program, tingkat
from lkjip.importer.kolom_belanja import kolom_belanja, kolom_meragukan
from lkjip.importer.lembar import Baris, Isi, Lembar
from lkjip.importer.sel import KolomUang, kode_salah
from lkjip.numbers import rupiah

HURUF, NAMA = "A", "LRA program (SIPD Penatausahaan)"
_URUSAN, _UNIT, _PROGRAM, _REKENING = range(4)
_WHOLE_ACCOUNT = re.compile(r"5(?:\.[1-4])?")
_TOTAL = re.compile(r"(?:grand )?(?:jumlah|total)\b")
_NEEDED = [f"{figure} {group}" for group in ("operasi", "modal") for figure in ("anggaran", "realisasi")]


def kenali(lembar: Lembar) -> Kepala:
    """The heading: `Kode` over four columns, `Uraian ...`, and Anggaran and Realisasi under each kind of belanja."""
    best = Kepala(0, {}, ["kode", "uraian", *_NEEDED])
    for position, baris in enumerate(lembar.baris[:40]):
        if (pair := kode_dan_uraian(baris)) is None:
            continue
        kode, uraian = pair
        found = kolom_belanja(lembar.baris[position : position + 4])
        columns = {"kode": kode, "uraian": uraian, **found}
        missing = [name for name in _NEEDED if name not in found] + ([] if uraian - kode == 4 else ["empat kolom kode"])
        if len(columns) > len(best.kolom):
            best = Kepala(position, columns, missing)
    return best


def baca(lembar: Lembar, kepala: Kepala, sidik: str) -> Terbaca:
    """Every unit of the table with its programmes, kegiatan, sub kegiatan and rekening."""
    asal = Asal(lembar.berkas, lembar.nama, lembar.rentang, HURUF, sidik)
    terbaca = Terbaca(asal, (PAGU, REALISASI), tahun=tahun_judul(lembar, kepala.posisi), di=lembar.di_sini())
    terbaca.temuan += kolom_meragukan(lembar, kepala)
    reader = _LraProgram(lembar, kepala, terbaca)
    for row in lembar.baris[kepala.posisi + 1 :]:
        reader.row(row)
    terbaca.instansi = list(reader.units.values())
    return terbaca


class _LraProgram:
    def __init__(self, lembar: Lembar, kepala: Kepala, terbaca: Terbaca) -> None:
        self.lembar, self.terbaca = lembar, terbaca
        self.codes = [kepala.kolom["kode"] + index for index in range(4)]
        self.uraian = kepala.kolom["uraian"]
        rows = lembar.baris[kepala.posisi + 1 :]
        self.money = {
            (figure, group): KolomUang(lembar, kepala.kolom[f"{word} {group}"], rows)
            for word, figure in (("anggaran", PAGU), ("realisasi", REALISASI))
            for group in KELOMPOK
            if f"{word} {group}" in kepala.kolom
        }
        self.units: dict[str, Bacaan] = {}
        self.unit = ""
        self.sub = ""
        self.seen: set[tuple[str, ...]] = set()
        self.told: set[int] = set()
        self.started = self.ended = False

    def row(self, row: Baris) -> None:
        """One row: its own code is the right-most; the others repeat what it belongs to."""
        cells = [row.isi(kolom) for kolom in self.codes]
        filled = [index for index, cell in enumerate(cells) if cell is not None]
        if is_nomor_kolom(row) or not (self.started or self._has_code(cells)):
            return
        self.started = True
        if not self._has_code(cells):
            self._without_code(row)
            return
        own = filled[-1]
        if not self._valid(row, cells, own):
            return
        self._enter(row, cells)
        (self._upper, self._upper, self._programme, self._account)[own](row, cells[own])

    def _has_code(self, cells: list[Isi]) -> bool:
        """Whether a code stands in the row; words like `Jumlah` are none, numbers may have been one."""
        return any(
            cell is not None and not (isinstance(cell, str) and re.search(r"[A-Za-z]{3}", cell)) for cell in cells
        )

    def _valid(self, row: Baris, cells: list[Isi], own: int) -> bool:
        """Whether each code of the row is one of its column; findings where it is not."""
        kinds = (
            (is_urusan, "urusan", "7.01"),
            (is_skpd, "SKPD", "7.01.0.00.0.00.07.0000"),
            (
                lambda text: tingkat(kode_program(text) or "") > 0,
                "program, kegiatan, atau sub kegiatan",
                "7.01.01.2.02",
            ),
            (is_rekening, "rekening", "5.1.02.01.01.0024"),
        )
        wrong = False
        for index, (fits, what, example) in enumerate(kinds[: own + 1]):
            cell = cells[index]
            if cell is None or (isinstance(cell, str) and fits(bersih(cell))):
                continue
            if isinstance(cell, Decimal) and (index == _URUSAN or _WHOLE_ACCOUNT.fullmatch(bersih(cell))):
                self._as_number(row, index, cell)
                continue  # of `7` or `5.1` nothing can have been lost
            if index < own and isinstance(cell, str) and index != _PROGRAM:
                continue  # an ancestor in another spelling decides nothing
            di = self.lembar.tempat(row.nomor, self.codes[index])
            self._findings().append(kode_salah(cell, what, example, di))
            wrong = True
        return not wrong

    def _as_number(self, row: Baris, index: int, cell: Isi) -> None:
        """Told once for a column, and of codes with a dot only: `7` as a number is still 7."""
        if index not in self.told and "." in bersih(cell):
            self.told.add(index)
            what, example = ("urusan", "7.01") if index == _URUSAN else ("rekening", "5.1")
            wrong = kode_salah(cell, what, example, self.lembar.tempat(row.nomor, self.codes[index]))
            self.terbaca.temuan.append(replace(wrong, severity=Severity.WARNING))

    def _findings(self) -> list[Diagnostic]:
        return self.units[self.unit].temuan if self.unit in self.units else self.terbaca.temuan

    def _enter(self, row: Baris, cells: list[Isi]) -> None:
        """The unit that the row belongs to."""
        text = bersih(cells[_UNIT])
        if is_skpd(text):
            self.unit = text
        if (text or cells[_PROGRAM] is not None) and self.unit not in self.units:
            name = row.teks(self.uraian) if cells[_PROGRAM] is None and cells[_REKENING] is None else ""
            self.units[self.unit] = Bacaan(self.unit, name)

    def _pos(self, row: Baris, code: str, found: list[Diagnostic]) -> Pos:
        uang: dict[str, Uang] = {PAGU: {}, REALISASI: {}}
        sel: dict[tuple[str, str], Location] = {}
        for (figure, group), column in self.money.items():
            amount = column.baca(row, found)
            sel[figure, group] = column.di(row)
            if amount:
                uang[figure][group] = amount
        return Pos(code, row.teks(self.uraian), uang, self.lembar.tempat(row.nomor, self.uraian), sel)

    def _upper(self, row: Baris, cell: Isi) -> None:
        """An urusan, whose amounts are of no use, or a unit, whose amounts are a check."""
        code = bersih(cell)
        if not is_skpd(code):
            self.sub = ""
            return
        bacaan = self.units[code]
        bacaan.nama = bacaan.nama or row.teks(self.uraian)
        bacaan.tercetak.append(self._pos(row, code, bacaan.temuan))

    def _programme(self, row: Baris, cell: Isi) -> None:
        code = kode_program(cell) or ""
        bacaan = self.units[self.unit]
        self.sub = code if tingkat(code) == 3 else ""
        target = bacaan.sub if self.sub else bacaan.induk
        pos = self._pos(row, code, bacaan.temuan)
        if code in target:
            message = f"{code} sudah ada pada {target[code].tempat.spot}: baris yang sama tertulis dua kali"
            bacaan.temuan.append(
                error(kt.GANDA, message, pos.tempat, "hapus baris yang tersalin, atau perbaiki kodenya")
            )
            return
        target[code] = pos

    def _account(self, row: Baris, cell: Isi) -> None:
        bacaan = self.units.setdefault(self.unit, Bacaan(self.unit, ""))
        stated = kode_program(row.isi(self.codes[_PROGRAM])) or ""
        if tingkat(stated) == 3:
            self.sub = stated
        code = bersih(cell)
        pos = self._pos(row, code, bacaan.temuan)
        if not self.sub:
            message = f"rekening {code} tidak berada di bawah satu pun sub kegiatan"
            bacaan.temuan.append(error(kt.TANPA_INDUK, message, pos.tempat, "lengkapi baris sub kegiatan di atasnya"))
            return
        if (self.unit, self.sub, code) in self.seen:
            message = f"rekening {code} tertulis dua kali pada sub kegiatan {self.sub}"
            bacaan.temuan.append(error(kt.GANDA, message, pos.tempat, "hapus baris yang tersalin"))
            return
        self.seen.add((self.unit, self.sub, code))
        bacaan.rincian.setdefault(self.sub, []).append(pos)

    def _without_code(self, row: Baris) -> None:
        """The total of the table; after it, lines without a code are somebody's own."""
        texts = [row.teks(kolom) for kolom in range(self.uraian + 1)]
        if any(map(is_jumlah_halaman, texts)):
            return
        if any(_TOTAL.match(label(text)) for text in texts):
            found: list[Diagnostic] = []
            pos = self._pos(row, "", found)
            if not self.ended:
                self.terbaca.tercetak.append(pos)
                self.terbaca.temuan += found
            self.ended = True
            return
        if self.ended:
            return
        ignored: list[Diagnostic] = []
        pos = self._pos(row, "", ignored)
        amounts = [amount for uang in pos.uang.values() for amount in uang.values()]
        if amounts:
            message = f"baris ini memuat jumlah ({rupiah(amounts[0])}) tanpa kode, sehingga tidak tahu milik apa"
            self._findings().append(
                warning(kt.BUKAN_KODE, message, pos.tempat, "lengkapi kodenya, atau hapus baris itu")
            )
