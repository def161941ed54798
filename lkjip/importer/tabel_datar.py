"""Tables in which every line names its institution, sub kegiatan and rekening (layouts C, D, E)."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from lkjip.diagnostics import Diagnostic, Location, error, warning
from lkjip.importer import kode_temuan as kt
from lkjip.importer.hasil import Bacaan, Pos, Terbaca, Uang
from lkjip.importer.kepala import Kepala
from lkjip.importer.kode import bersih, induk, is_rekening, is_skpd, kelompok, kode_program, tingkat
from lkjip.importer.lembar import Baris, Lembar, tulisan
from lkjip.importer.nama_skpd import NamaSkpd
from lkjip.importer.sel import KolomUang, kode_salah
from lkjip.numbers import rupiah

PERLU = {
    "kode_skpd": ("kode skpd", "kode opd"),
    "nama_skpd": ("nama skpd", "nama opd"),
    "kode_program": ("kode program",),
    "nama_program": ("nama program",),
    "kode_kegiatan": ("kode kegiatan",),
    "nama_kegiatan": ("nama kegiatan",),
    "kode_sub": ("kode sub kegiatan", "kode subkegiatan"),
    "nama_sub": ("nama sub kegiatan", "nama subkegiatan"),
    "kode_rekening": ("kode rekening", "kode akun"),
}
BOLEH = {
    "no": ("no", "nomor"),
    "tahun": ("tahun",),
    "kode_unit": ("kode sub unit", "kode unit", "kode sub skpd"),
    "nama_unit": ("nama sub unit", "nama unit", "nama sub skpd"),
    "nama_dana": ("nama sumber dana", "sumber dana"),
}
_LEVELS = (("program", 1, "7.01.01"), ("kegiatan", 2, "7.01.01.2.02"), ("sub", 3, "7.01.01.2.02.0001"))
_CALLED = {"program": "program", "kegiatan": "kegiatan", "sub": "sub kegiatan"}
_NO_UNIT = re.compile(r"jumlah|total", re.IGNORECASE)
_TOTAL = re.compile(r"(?:(?:grand |sub ?)?(?:jumlah|total)\b.*|.*\btotal)", re.IGNORECASE)


@dataclass
class _Sub:
    """A sub kegiatan while its rows are gathered."""

    nama: str
    di: Location
    uang: Uang = field(default_factory=dict)
    sel: dict[tuple[str, str], Location] = field(default_factory=dict)
    rows: int = 0


class TabelDatar:
    """Gathers the sub kegiatan of every institution while the rows pass by.

    `figure` is what the amounts are, `uang` the column that holds them, `kurang` one that is subtracted; `dokumen` a
    column of document numbers, each of which counts once for a rekening.
    """

    def __init__(
        self,
        lembar: Lembar,
        kepala: Kepala,
        terbaca: Terbaca,
        figure: str,
        uang: str,
        kurang: str = "",
        dokumen: str = "",
    ) -> None:
        rows = lembar.baris[kepala.posisi + 1 :]
        self.figure, self.dokumen = figure, dokumen
        self.lembar, self.kolom, self.terbaca = lembar, kepala.kolom, terbaca
        self.uang = KolomUang(lembar, self.kolom[uang], rows)
        self.kurang = KolomUang(lembar, self.kolom[kurang], rows) if kurang else None
        self.names = NamaSkpd(lembar, self.kolom)
        self.documents: dict[tuple[str, ...], int] = {}
        self.units: dict[tuple[str, str], Bacaan] = {}
        self.subs: dict[tuple[str, str], dict[str, _Sub]] = {}
        self.known: dict[tuple[str, ...], tuple[str, str, str] | None] = {}
        self.years: dict[str, Location] = {}
        self.last_no: tuple[Any, Decimal | None] = (None, None)
        self.numbers: dict[Decimal, int] = {}
        self.sum = Decimal(0)

    def row(self, row: Baris) -> None:
        """One line of the table: a rekening, package or price of a sub kegiatan."""
        skpd = bersih(row.isi(self.kolom["kode_skpd"]))
        kode_sub = row.isi(self.kolom["kode_sub"])
        if (not skpd and kode_sub is None) or self._is_total(row):
            if not self.dokumen:
                self._without_code(row)
            return
        if not is_skpd(skpd):
            di = self._at(row, "kode_skpd")
            self.terbaca.temuan.append(
                kode_salah(row.isi(self.kolom["kode_skpd"]), "SKPD", "7.01.0.00.0.00.07.0000", di)
            )
            return
        unit = bersih(row.isi(self.kolom["kode_unit"])) if "kode_unit" in self.kolom else skpd
        key = (skpd, unit or skpd)
        bacaan = self.units.get(key)
        if bacaan is None:
            name = row.teks(self.kolom.get("nama_unit", self.kolom["nama_skpd"])) or row.teks(self.kolom["nama_skpd"])
            bacaan = self.units[key] = Bacaan(key[1], name)
            self.subs[key] = {}
        bacaan.temuan += self.names.beda(row)
        self._year(row)
        self._number(row, key, bacaan)
        codes = self._codes(row, bacaan)
        if codes is not None:
            self._document(row, bacaan, codes[2])
            self._amount(row, key, bacaan, codes[2])

    def _document(self, row: Baris, bacaan: Bacaan, code: str) -> None:
        """A document pays a rekening of a sub kegiatan once; the same line again is one that was copied."""
        if not self.dokumen or not (number := row.teks(self.kolom[self.dokumen])):
            return
        account = row.teks(self.kolom["kode_rekening"])
        key = (number, code, account, *(row.teks(column.kolom) for column in (self.uang, self.kurang) if column))
        di = self._at(row, self.dokumen)
        self.terbaca.dokumen.setdefault(number, di)
        if key in self.documents:
            message = f"dokumen {number} untuk rekening {account} sudah tertulis pada baris {self.documents[key]}"
            bacaan.temuan.append(error(kt.GANDA, message, di, "hapus salah satu barisnya bila memang sama"))
        self.documents.setdefault(key, row.nomor)

    def _is_total(self, row: Baris) -> bool:
        """Whether a row is a total, even with a code or the word itself in the column of the institution."""
        if any(row.isi(self.kolom[f"kode_{level}"]) is not None for level, _, _ in _LEVELS):
            return False
        return any(_TOTAL.fullmatch(tulisan(isi)) for isi in row.sel if isinstance(isi, str))

    def _at(self, row: Baris, name: str) -> Location:
        return self.lembar.tempat(row.nomor, self.kolom[name])

    def _without_code(self, row: Baris) -> None:
        """A total that somebody wrote below the table is a check; a line with money and no code cannot be placed."""
        di = self.uang.di(row)
        found: list[Diagnostic] = []
        amount = self.uang.baca(row, found)
        if not amount and not found:
            return
        is_named = any(_NO_UNIT.match(tulisan(isi)) for isi in row.sel if isinstance(isi, str))
        if is_named or amount == self.sum:
            self.terbaca.tercetak.append(
                Pos("", "jumlah", {self.figure: {"jumlah": amount}}, di, {(self.figure, ""): di})
            )
            self.terbaca.temuan += found
        else:
            message = f"baris ini memuat jumlah {rupiah(amount)} tanpa kode SKPD dan sub kegiatan"
            self.terbaca.temuan.append(error(kt.BUKAN_KODE, message, di, "lengkapi kodenya, atau hapus baris itu"))

    def _year(self, row: Baris) -> None:
        if "tahun" in self.kolom and (text := row.teks(self.kolom["tahun"])):
            self.years.setdefault(text.removesuffix(".0"), self._at(row, "tahun"))

    def _number(self, row: Baris, key: tuple[str, str], bacaan: Bacaan) -> None:
        """Lines are numbered: within one institution a number that is left out is a line that is gone."""
        if "no" not in self.kolom:
            return
        text = row.teks(self.kolom["no"])
        number = Decimal(text) if re.fullmatch(r"\d{1,7}", text) else None
        last_key, last = self.last_no
        self.last_no = (key, number)
        if number is None:
            return
        if number in self.numbers:
            message = f"nomor {text} sudah dipakai pada baris {self.numbers[number]}: barisnya mungkin tersalin"
            hint = "hapus salah satunya bila memang sama, atau perbaiki nomornya"
            bacaan.temuan.append(error(kt.GANDA, message, self._at(row, "no"), hint))
        self.numbers.setdefault(number, row.nomor)
        if last_key == key and last is not None and number > last + 1:
            message = f"nomor melompat dari {last} ke {number}: {number - last - 1} baris di antaranya tidak ada"
            hint = "cocokkan dengan unduhan aslinya, mungkin ada baris yang terhapus"
            bacaan.temuan.append(warning(kt.LOMPAT, message, self._at(row, "no"), hint))

    def _codes(self, row: Baris, bacaan: Bacaan) -> tuple[str, str, str] | None:
        """The codes of program, kegiatan and sub kegiatan of a line, each continuing the one before."""
        cells = tuple(row.isi(self.kolom[f"kode_{level}"]) for level, _, _ in _LEVELS)
        key = (bacaan.kode, *map(tulisan, cells))
        if all(isinstance(cell, str) for cell in cells) and key in self.known:
            codes = self.known[key]
        else:
            codes = self.known[key] = self._new_codes(row, bacaan)
        if codes is not None:
            for (level, _, _), code in zip(_LEVELS, codes, strict=True):
                self._same_name(row, bacaan, code, level)
        return codes

    def _new_codes(self, row: Baris, bacaan: Bacaan) -> tuple[str, str, str] | None:
        codes: list[str] = []
        for level, depth, example in _LEVELS:
            cell = row.isi(self.kolom[f"kode_{level}"])
            code = kode_program(cell)
            if code is None or tingkat(code) != depth:
                bacaan.temuan.append(kode_salah(cell, _CALLED[level], example, self._at(row, f"kode_{level}")))
                return None
            if codes and induk(code) != codes[-1]:
                message = f"kode {_CALLED[level]} {code} bukan bagian dari {codes[-1]}"
                hint = "cocokkan kode-kode di baris itu dengan DPA"
                bacaan.temuan.append(error(kt.TIDAK_SAMBUNG, message, self._at(row, f"kode_{level}"), hint))
                return None
            codes.append(code)
        return codes[0], codes[1], codes[2]

    def _same_name(self, row: Baris, bacaan: Bacaan, code: str, level: str) -> None:
        """The name of a code is the same in all its lines."""
        name = row.teks(self.kolom[f"nama_{level}"])
        di = self._at(row, f"nama_{level}")
        known = bacaan.induk.get(code)
        if known is None:
            bacaan.induk[code] = Pos(code, name, {}, di, {})
        elif name != known.nama and name.casefold() != known.nama.casefold():
            message = f"{code} bernama “{name}” di sini, tetapi “{known.nama}” di {known.tempat.spot}"
            found = warning(kt.NAMA, message, di, "cocokkan kode dan namanya dengan DPA")
            if not any(one.message == message for one in bacaan.temuan):
                bacaan.temuan.append(found)

    def _amount(self, row: Baris, key: tuple[str, str], bacaan: Bacaan, code: str) -> None:
        subs = self.subs[key]
        sub = subs.get(code)
        if sub is None:
            sub = subs[code] = _Sub(bacaan.induk[code].nama, self._at(row, "kode_sub"))
        sub.rows += 1
        amount = self.uang.baca(row, bacaan.temuan)
        if self.kurang is not None:
            amount -= self.kurang.baca(row, bacaan.temuan)
        self.sum += amount
        if not amount:
            return
        kind = self._kind(row, bacaan)
        if kind is None:
            return
        sub.uang[kind] = sub.uang.get(kind, Decimal(0)) + amount
        sub.sel.setdefault((self.figure, kind), self.uang.di(row))
        if "nama_dana" in self.kolom and (fund := row.teks(self.kolom["nama_dana"])):
            funds = bacaan.sumber_dana.setdefault(code, [])
            if fund not in funds:
                funds.append(fund)

    def _kind(self, row: Baris, bacaan: Bacaan) -> str | None:
        """The kind of belanja, by the rekening."""
        cell = row.isi(self.kolom["kode_rekening"])
        code = bersih(cell)
        kind = kelompok(code) if isinstance(cell, str) and is_rekening(code) else None
        if kind is None:
            bacaan.temuan.append(
                kode_salah(cell, "rekening belanja", "5.1.02.01.01.0024", self._at(row, "kode_rekening"))
            )
        return kind

    def finish(self) -> None:
        """Put together what was gathered, and what concerns the table as a whole."""
        for key, bacaan in self.units.items():
            for code, sub in self.subs[key].items():
                bacaan.sub[code] = Pos(code, sub.nama, {self.figure: sub.uang}, sub.di, sub.sel)
                del bacaan.induk[code]
            self.terbaca.instansi.append(bacaan)
        for pos in self.terbaca.tercetak:
            if pos.uang[self.figure]["jumlah"] != self.sum:
                printed = pos.uang[self.figure]["jumlah"]
                message = f"jumlah tertulis {rupiah(printed)}, jumlah baris di atasnya {rupiah(self.sum)} "
                message += f"(selisih {rupiah(abs(printed - self.sum))})"
                hint = "cocokkan dengan unduhan aslinya; baris mungkin terhapus atau berubah"
                self.terbaca.temuan.append(error(kt.TOTAL, message, pos.tempat, hint))
        self.terbaca.tercetak = []
        years = [year for year in self.years if re.fullmatch(r"20\d\d", year)]
        if len(self.years) > 1:
            places = ", ".join(f"{year} ({di.spot})" for year, di in self.years.items())
            di = list(self.years.values())[1]
            hint = "pisahkan tabel menurut tahunnya"
            self.terbaca.temuan.append(error(kt.TAHUN, f"tabel ini memuat beberapa tahun: {places}", di, hint))
        self.terbaca.tahun = int(years[0]) if years else self.terbaca.tahun
