"""Tables in which every line names its institution, sub kegiatan and rekening (layouts C, D, E)."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from lkjip.diagnostics import Location, error, warning
from lkjip.importer import kode_temuan as kt
from lkjip.importer.bawah_nol import BawahNol
from lkjip.importer.hasil import Bacaan, Pos, Terbaca, Uang
from lkjip.importer.judul_kembar import judul_kembar
from lkjip.importer.kepala import Kepala
from lkjip.importer.kode import bersih, induk, is_rekening, is_skpd, kelompok, kode_program, tingkat
from lkjip.importer.lembar import Baris, Lembar, tulisan
from lkjip.importer.nama_skpd import NamaSkpd
from lkjip.importer.nomor_baris import NomorBaris
from lkjip.importer.sel import KolomUang, kode_salah
from lkjip.importer.total_dokumen import TotalDokumen
from lkjip.importer.total_tabel import TotalTabel, is_named

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
        self.numbers = NomorBaris()
        self.below: dict[tuple[str, str], BawahNol] = {}
        columns = [column for column in (self.uang, self.kurang) if column]
        self.judul = [lembar.baris[kepala.posisi].teks(column.kolom) for column in columns]
        self.total = (
            TotalDokumen(lembar, columns, self.judul)
            if dokumen
            else TotalTabel(self.uang, lembar.baris[: kepala.posisi])
        )
        coded = (row for row in rows if row.isi(self.kolom["kode_sub"]) is not None)
        terbaca.temuan += judul_kembar(lembar, kepala, coded)

    def row(self, row: Baris) -> Bacaan | None:
        """One line of the table: a rekening, package or price of a sub kegiatan; whose it is."""
        skpd = bersih(row.isi(self.kolom["kode_skpd"]))
        if self._is_total(row) or (not skpd and row.isi(self.kolom["kode_sub"]) is None):
            self.total.tanpa_kode(row)
            return None
        if not is_skpd(skpd):
            di = self._at(row, "kode_skpd")
            self.terbaca.temuan.append(
                kode_salah(row.isi(self.kolom["kode_skpd"]), "SKPD", "7.01.0.00.0.00.07.0000", di)
            )
            return None
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
        return bacaan

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
        return is_named(row)

    def _at(self, row: Baris, name: str) -> Location:
        return self.lembar.tempat(row.nomor, self.kolom[name])

    def _year(self, row: Baris) -> None:
        if "tahun" in self.kolom and (text := row.teks(self.kolom["tahun"])):
            year = text.removesuffix(".0")
            if year not in self.years:
                self.years[year] = self._at(row, "tahun")

    def _number(self, row: Baris, key: tuple[str, str], bacaan: Bacaan) -> None:
        if "no" in self.kolom:
            di = self._at(row, "no")
            twice = self.numbers.tambah(row.teks(self.kolom["no"]), key, row.nomor, di)
            bacaan.temuan += [twice] if twice else []

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
        known = bacaan.induk.get(code)
        if known is None:
            bacaan.induk[code] = Pos(code, name, {}, self._at(row, f"nama_{level}"), {})
        elif name != known.nama and name.casefold() != known.nama.casefold():
            message = f"{code} bernama “{name}” di sini, tetapi “{known.nama}” di {known.tempat.spot}"
            found = warning(kt.NAMA, message, self._at(row, f"nama_{level}"), "cocokkan kode dan namanya dengan DPA")
            if not any(one.message == message for one in bacaan.temuan):
                bacaan.temuan.append(found)

    def _amount(self, row: Baris, key: tuple[str, str], bacaan: Bacaan, code: str) -> None:
        subs = self.subs[key]
        sub = subs.get(code)
        if sub is None:
            sub = subs[code] = _Sub(bacaan.induk[code].nama, self._at(row, "kode_sub"))
        sub.rows += 1
        amounts = [column.baca(row, bacaan.temuan) for column in (self.uang, self.kurang) if column]
        self.total.tambah(row, amounts)
        if min(amounts) < 0:
            self._below_zero(row, key, amounts)
        amount = amounts[0] - sum(amounts[1:])
        if not amount:
            return
        kind = self._kind(row, bacaan)
        if kind is None:
            return
        sub.uang[kind] = sub.uang.get(kind, Decimal(0)) + amount
        if (self.figure, kind) not in sub.sel:
            sub.sel[self.figure, kind] = self.uang.di(row)
        if "nama_dana" in self.kolom and (fund := row.teks(self.kolom["nama_dana"])):
            funds = bacaan.sumber_dana.setdefault(code, [])
            if fund not in funds:
                funds.append(fund)

    def _below_zero(self, row: Baris, key: tuple[str, str], amounts: list[Decimal]) -> None:
        below = self.below.setdefault(key, BawahNol())
        for amount, column, cells in zip(amounts, (self.uang, self.kurang), (below.uang, below.kurang), strict=False):
            if amount < 0 and column:
                cells.append((amount, column.di(row)))

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
            bacaan.temuan += self.numbers.hilang(key)
            bacaan.temuan += self.below[key].temuan(self.judul) if key in self.below else []
            for code, sub in self.subs[key].items():
                bacaan.sub[code] = Pos(code, sub.nama, {self.figure: sub.uang}, sub.di, sub.sel)
                del bacaan.induk[code]
            self.terbaca.instansi.append(bacaan)
        self.terbaca.temuan += self.total.periksa()
        years = [year for year in self.years if re.fullmatch(r"20\d\d", year)]
        if len(self.years) > 1:
            places = ", ".join(f"{year} ({di.spot})" for year, di in self.years.items())
            di = list(self.years.values())[1]
            hint = "pisahkan tabel menurut tahunnya"
            self.terbaca.temuan.append(error(kt.TAHUN, f"tabel ini memuat beberapa tahun: {places}", di, hint))
        self.terbaca.tahun = int(years[0]) if years else self.terbaca.tahun
