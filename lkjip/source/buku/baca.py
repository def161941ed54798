"""A workbook file to plain data with the cell of every part, or to findings with `Sheet!Cell`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import chain, islice
from pathlib import Path
from typing import Any, NamedTuple

from lkjip.arsip import Arsip, Bahaya
from lkjip.diagnostics import Diagnostic, Location, Severity, error
from lkjip.numbers import angka
from lkjip.source import codes
from lkjip.source.buku.baris_tabel import rakit_tabel
from lkjip.source.buku.bentuk import RUMUS, Isian, Lembar, Tabel
from lkjip.source.buku.blok import Blok, Mentah, blok
from lkjip.source.buku.kepala import check_columns, check_entries, unread
from lkjip.source.buku.nilai_sel import terbaca
from lkjip.source.buku.rakit import Baris, Cacat, Rakitan, Sel
from lkjip.source.buku.susunan import BAGIAN, LAINNYA, LEMBAR
from lkjip.source.buku.tanda import PENANDA
from lkjip.source.buku.tempat import TempatBuku
from lkjip.source.names import listed
from lkjip.source.shape import Steps

_MOST_ROWS = 200_000
_MOST_TAGS = 8_000_000  # the largest report has some 100,000
_FIRST_ROWS = 20  # people put a row or two of their own on top
_SHEETS_NAMED = 8


class Buku(NamedTuple):
    """What a workbook gives: plain data (None where it cannot be read), the findings, and the place of every part.

    `gagal` are the paths whose values are lost, as the findings tell.
    """

    data: dict[str, Any] | None
    findings: list[Diagnostic]
    tempat: TempatBuku
    gagal: tuple[Steps, ...] = ()


def baca(path: Path, lembar: str = "") -> Buku:
    """Read a whole workbook, or the one sheet named."""
    file = path.as_posix()
    try:
        _check_package(path)
        return _Pembaca(path, file).read(lembar)
    except Bahaya as danger:
        return _unreadable(file, danger.pesan, danger.saran)
    except Exception as fault:  # whatever a broken file makes of the library: one finding
        if isinstance(fault, OSError) and fault.errno is not None:  # the system's, not about what is in the file
            raise
        said = f"buku kerja ini tidak dapat dibaca ({type(fault).__name__})"
        return _unreadable(file, said, "buka di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx")


def _check_package(path: Path) -> None:
    """Read all XML once, which costs little, before the library builds cells of it; raises Bahaya."""
    with path.open("rb") as file:
        arsip = Arsip(file, most_tags=_MOST_TAGS)
        for part in arsip.xml():
            arsip.urai(part, (None, None, None))


def _unreadable(file: str, said: str, hint: str) -> Buku:
    found = [error(codes.BUKU_RUSAK, said, Location(file), hint)]
    return Buku(None, found, TempatBuku(file))


@dataclass
class _Pembaca:
    """One workbook while it is read."""

    path: Path
    file: str
    rakitan: Rakitan = field(default_factory=Rakitan)
    kepala: dict[Steps, Sel] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    computed: dict[str, dict[tuple[int, int], tuple[Any, bool]]] = field(default_factory=dict)

    def read(self, lembar: str) -> Buku:
        from openpyxl import load_workbook  # only those who have a workbook wait for it

        book = load_workbook(self.path, read_only=True)
        try:
            self.names = names = list(book.sheetnames)
            blocks, own = (
                self._blocks(book, [lembar] if lembar else names) if not lembar or lembar in names else ({}, [])
            )
        finally:
            book.close()
        findings = self._refusal(names, lembar, blocks)
        if findings:
            return Buku(None, findings, TempatBuku(self.file))
        self._assemble(blocks)
        places = TempatBuku(self.file, self.rakitan.sel, self.rakitan.kunci, self.kepala, tuple(names))
        gone = [] if lembar else [one for sheet in LEMBAR for one in self._gone(sheet, blocks, own)]
        info = [
            Diagnostic(codes.BUKU_TAMBAHAN, Severity.INFO, f"lembar “{name}” bukan lembar lkjip dan tidak dibaca",
                       places.lembar_letak(name))
            for name in own
        ]  # fmt: skip
        told = [self._told(fault, places) for fault in self.rakitan.cacat]
        return Buku(self.rakitan.data, [*told, *gone, *info], places, tuple(self.rakitan.gagal))

    def _blocks(self, book: Any, names: list[str]) -> tuple[dict[str, Blok], list[str]]:
        """The blocks of the sheets by name, and the sheets that are the user's own."""
        found: dict[str, Blok] = {}
        own = []
        for name in names:
            rows: Iterator[tuple[int, tuple[Any, ...]]] = enumerate(_rows(book[name]), 1)
            first = list(islice(rows, _FIRST_ROWS))
            rows = chain(first, rows)
            if not any(row and str(row[0].value).strip() == PENANDA for _, row in first):
                is_empty = all(cell.value is None for _, row in rows for cell in row)
                own += [name] if name != "Petunjuk" and not is_empty else []
                continue
            for one in blok(name, rows):
                if one.nama in found:
                    said = f"tabel “{one.judul}” ada dua kali; yang kedua tidak dibaca"
                    hint = "hapus salinannya, atau gabungkan isinya ke tabel yang pertama"
                    self.rakitan.salah(codes.BUKU_GANDA, said, one.sel, hint, found[one.nama].sel)
                found.setdefault(one.nama, one)
        return found, own

    def _refusal(self, names: list[str], lembar: str, blocks: Mapping[str, Blok]) -> list[Diagnostic]:
        sheets = listed(names[:_SHEETS_NAMED]) + (", ..." if len(names) > _SHEETS_NAMED else "")
        if lembar and lembar not in names:
            said = f"lembar “{lembar}” tidak ada dalam {self.path.name} (ada {sheets})"
            return [error(codes.BUKU_LEMBAR, said, Location(self.file), "perbaiki nama lembar sesudah tanda #")]
        if not blocks:
            what = f"lembar “{lembar}”" if lembar else self.path.name
            said = f"{what} bukan buku kerja lkjip: tidak ada tabel yang dikenal (lembarnya {sheets})"
            hint = "buat buku kerja dengan `lkjip init --excel`, lalu salin isinya ke sana"
            return [error(codes.BUKU_ASING, said, Location(self.file), hint)]
        return []

    def _assemble(self, blocks: Mapping[str, Blok]) -> None:
        for name, part in BAGIAN.items():
            if (one := blocks.get(name)) is None:
                continue
            if isinstance(part, Isian):
                check_entries(part, one, self.rakitan)
                kinds = {kolom.kunci: kolom.jenis for kolom in part.isi}
                cells = {key: self._sel(raw, kinds[key]) for key, raw in one.isian.items() if key in kinds}
                self.rakitan.isian(part, cells)
            else:
                columns = check_columns(part, one, self.rakitan)
                rows = self._cells(one, columns)
                self.rakitan.lainnya(rows) if part is LAINNYA else rakit_tabel(self.rakitan, part, rows)
                if columns:
                    self._unread(part, one, columns)
            for path in _paths(part):
                for size in range(len(path), 0, -1):
                    self.kepala.setdefault(path[:size], one.sel)
        if LAINNYA.nama not in blocks:
            self.rakitan.selesai()

    def _cells(self, one: Blok, columns: Mapping[int, tuple[str, str]]) -> Iterator[Baris]:
        for number, row in one.baris:
            yield {
                key: self._sel(Mentah(row[at], one.lembar, number, at + 1), jenis)
                if at < len(row)
                else Sel("", one.lembar, number, at + 1)
                for at, (key, jenis) in columns.items()
            }

    def _unread(self, part: Tabel, one: Blok, columns: Mapping[int, tuple[str, str]]) -> None:
        """Note what stands beside the columns that are read, except in columns that are known to be the user's own."""
        own = {at for at, title in one.kepala.items() if title and one.kunci.get(at) != RUMUS}
        widest = max((len(row) for _, row in one.baris), default=0)
        for at in range(1, widest):
            if at not in own and at not in columns:
                cells = ((number, row[at]) for number, row in one.baris if at < len(row))
                texts = ((number, str(cell.value).strip()) for number, cell in cells if _is_typed(cell))
                unread(part.judul, [Sel(text, one.lembar, row, at + 1) for row, text in texts if text], self.rakitan)

    def _sel(self, raw: Mentah, jenis: str) -> Sel:
        value, form = raw.sel.value, getattr(raw.sel, "number_format", None) or "General"
        sel = Sel("", raw.lembar, raw.baris, raw.kolom)
        lost = sel._replace(rusak=True)
        is_error = getattr(raw.sel, "data_type", "") == "e"
        if getattr(raw.sel, "data_type", "") == "f":
            value, is_error = self._results(raw.lembar).get((raw.baris, raw.kolom), (None, False))
            if value is None:
                said = "sel berisi rumus yang belum dihitung"
                self.rakitan.salah(codes.BUKU_SEL, said, sel, "buka dan simpan dahulu di Excel, atau ketik nilainya")
                return lost
        found = terbaca(value, form, jenis, is_error)
        if found.salah:
            self.rakitan.salah(codes.BUKU_SEL, found.salah, sel, found.saran)
            return lost
        return sel._replace(teks=found.teks)

    def _results(self, lembar: str) -> dict[tuple[int, int], tuple[Any, bool]]:
        """What the formulas of a sheet gave when it was last saved; read only where a person has typed formulas."""
        if lembar not in self.computed:
            from openpyxl import load_workbook

            book = load_workbook(self.path, read_only=True, data_only=True)
            try:
                self.computed[lembar] = {
                    (number, at): (cell.value, cell.data_type == "e")
                    for number, row in enumerate(_rows(book[lembar]), 1)
                    for at, cell in enumerate(row, 1)
                    if cell.value is not None
                }
            finally:
                book.close()
        return self.computed[lembar]

    def _told(self, fault: Cacat, places: TempatBuku) -> Diagnostic:
        related = ((places.letak(fault.first), "pertama kali di sini"),) if fault.first else ()
        return Diagnostic(fault.code, fault.severity, fault.message, places.letak(fault.sel), fault.hint, related)

    def _gone(self, sheet: Lembar, blocks: Mapping[str, Blok], own: list[str]) -> list[Diagnostic]:
        """What is missing of a sheet: tables of it, or all of it."""
        parts = [part for part in sheet.bagian if part.nama not in blocks]
        self.rakitan.gagal += [path for part in parts for path in _paths(part)]
        titles = [f"tabel “{part.judul}” (lembar “{sheet.nama}”) tidak ada lagi" for part in parts]
        hint = "kembalikan dari buku kerja yang masih utuh; isinya boleh kosong"
        if len(parts) == len(sheet.bagian):
            titles = [f"lembar “{sheet.nama}” tidak ada lagi"]
        if parts and sheet.nama in own:
            titles = [
                f"lembar “{sheet.nama}” kehilangan tanda dalam kolom A yang tersembunyi, sehingga tidak dapat dibaca"
            ]
            hint = "jangan hapus kolom A; salin isinya ke lembar yang sama dalam buku kerja yang masih utuh"
            own.remove(sheet.nama)
        return [error(codes.BUKU_HILANG, said, Location(self.file), hint) for said in titles]


def _is_typed(cell: Any) -> bool:
    """Whether a cell holds something that is no formula."""
    return cell.value is not None and cell.data_type != "f"


def _paths(part: Isian | Tabel) -> list[Steps]:
    """The places that a block states."""
    if isinstance(part, Isian):
        return [tuple(kolom.kunci.split(".")) for kolom in part.isi]
    return [part.tetap] if part.tetap else []


def _rows(sheet: Any) -> Iterator[tuple[Any, ...]]:
    sheet.reset_dimensions()  # what a file says of its own size is often wrong
    for number, row in enumerate(sheet.iter_rows(), 1):
        if number > _MOST_ROWS:
            if any(cell.value is not None for cell in row):
                said = f"lembar “{sheet.title}” berisi lebih dari {angka(Decimal(_MOST_ROWS))} baris, terlalu banyak"
                raise Bahaya(said, "hapus baris di bawah tabel, lalu simpan", besar=True)
            continue
        yield row
