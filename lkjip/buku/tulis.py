"""A workbook from plain data: the same bytes for the same data, with everything that helps a person to fill it in."""

import re
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from lkjip.buku.letak import Letak, letak
from lkjip.buku.paket import MADE, without_times
from lkjip.buku.petunjuk import PETUNJUK, write_instructions
from lkjip.buku.pilihan_sel import pilihan
from lkjip.buku.rupa import (
    ENTRY_WIDTHS,
    HEADING_HEIGHT,
    NARROW_ENTRY,
    NUMBER_FORMATS,
    Corak,
    Gaya,
    apply,
    gaya,
    height,
    print_setup,
    width,
)
from lkjip.source.buku.bentuk import RUMUS, Isian, Kolom, Lembar, Tabel
from lkjip.source.buku.blok import ANTARA, ISIAN, JUDUL_KOLOM, KUNCI_KOLOM, TABEL
from lkjip.source.buku.isi_sel import NUMERIC, as_number
from lkjip.source.buku.kepala import heading
from lkjip.source.buku.susunan import LEMBAR
from lkjip.source.buku.tanda import PENANDA
from lkjip.source.buku.tempat import huruf
from lkjip.source.buku.urai import Uraian, urai

_FIRST_COLUMN = 2
_MOST_IN_LIST = 255
_SHORT = ("tahun", "ordinal", "tingkat")


def workbook(data: Mapping[str, Any], uraian: Uraian | None = None) -> bytes:
    """The XLSX that holds `data`, whose cells may be known already; an empty mapping gives an empty workbook."""
    return _Penulis(data, uraian or urai(data)).made()


class _Penulis:
    """One workbook while it is written."""

    def __init__(self, data: Mapping[str, Any], uraian: Uraian) -> None:
        from openpyxl import Workbook

        self.uraian = uraian
        self.letak = letak(self.uraian, data)
        self.gaya: Gaya = gaya()
        self.corak = Corak()
        self.book: Any = Workbook()
        self.book.properties.creator = "lkjip"
        self.book.properties.created = MADE
        self.book.calculation.fullCalcOnLoad = True

    def made(self) -> bytes:
        first = self.book.active
        first.title = PETUNJUK
        write_instructions(first, self.gaya)
        for sheet in LEMBAR:
            self._sheet(self.book.create_sheet(sheet.nama), sheet)
        stream = BytesIO()
        self.book.save(stream)
        return without_times(stream.getvalue())

    def _sheet(self, page: Any, sheet: Lembar) -> None:
        page["A1"] = PENANDA
        page["B1"] = sheet.judul
        apply(page["B1"], self.gaya.judul)
        page.column_dimensions["A"].hidden = True
        page.sheet_view.showGridLines = False
        widths: dict[int, int] = {}
        is_alone = not any(isinstance(part, Tabel) for part in sheet.bagian)
        for part in sheet.bagian:
            place = self.letak[part.nama]
            _text(page.cell(place.judul, 1), (ISIAN if isinstance(part, Isian) else TABEL) + part.nama)
            _text(page.cell(place.judul, _FIRST_COLUMN), part.judul)
            apply(page.cell(place.judul, _FIRST_COLUMN), self.gaya.bagian)
            wide = (
                self._entries(page, part, place, is_alone)
                if isinstance(part, Isian)
                else self._table(page, part, place)
            )
            for at, size in wide.items():
                widths[at] = max(size, widths.get(at, 0))
        for at, size in widths.items():
            page.column_dimensions[huruf(at)].width = size
        only = (
            self.letak[sheet.bagian[0].nama] if isinstance(sheet.bagian[0], Tabel) and len(sheet.bagian) == 1 else None
        )
        page.freeze_panes = page.cell(only.pertama if only else 3, 1 if only is None else _FIRST_COLUMN + 1)
        print_setup(page, only.kepala if only else 0)

    def _entries(self, page: Any, block: Isian, place: Letak, is_alone: bool) -> dict[int, int]:
        """Write a block of entries; the widths of its columns, of the notes only where no table shares them."""
        label, value, note = ENTRY_WIDTHS
        widths = {2: label, 3: value, 4: note} if is_alone else {2: label, 3: NARROW_ENTRY}
        texts = self.uraian.isian[block.nama]
        for row, kolom in enumerate(block.isi, place.judul + 1):
            _text(page.cell(row, 1), kolom.kunci)
            _text(page.cell(row, 2), kolom.judul)
            apply(page.cell(row, 2), self.gaya.label)
            text = texts.get(kolom.kunci, "")
            self._value(page.cell(row, 3), kolom, text)
            page.cell(row, 3).alignment = self.gaya.ringkas["alignment"]
            _fit(page, row, [(text, widths[3])])
            if kolom.catatan:
                _text(page.cell(row, 4), kolom.catatan)
                apply(page.cell(row, 4), self.gaya.catatan)
            self._choices(page, block, kolom, f"C{row}")
        return widths

    def _table(self, page: Any, tabel: Tabel, place: Letak) -> dict[int, int]:
        families = [key for key, kolom in place.kolom if kolom.kunci.endswith(".")]
        _text(page.cell(place.kepala - 1, 1), ANTARA.join((KUNCI_KOLOM, *families)))
        _text(page.cell(place.kepala, 1), JUDUL_KOLOM)
        page.row_dimensions[place.kepala - 1].hidden = True
        page.row_dimensions[place.kepala].height = HEADING_HEIGHT
        for at, (key, kolom) in enumerate(place.kolom, _FIRST_COLUMN):
            _text(page.cell(place.kepala - 1, at), RUMUS if kolom.rumus else key)
            self._heading(page.cell(place.kepala, at), kolom, key)
            if place.akhir >= place.pertama:
                self._choices(page, tabel, kolom, f"{huruf(at)}{place.pertama}:{huruf(at)}{place.akhir}")
        rows = self.uraian.tabel[tabel.nama]
        for number in range(place.akhir - place.pertama + 1):
            texts = rows[number] if number < len(rows) else {}
            for at, (key, kolom) in enumerate(place.kolom, _FIRST_COLUMN):
                cell = page.cell(place.pertama + number, at)
                if kolom.rumus:
                    self._formula(cell, kolom, place)
                else:
                    self._value(cell, kolom, texts.get(key, ""))
            _fit(page, place.pertama + number, [(texts.get(key, ""), width(kolom)) for key, kolom in place.kolom])
        return {at: width(kolom) for at, (_, kolom) in enumerate(place.kolom, _FIRST_COLUMN)}

    def _heading(self, cell: Any, kolom: Kolom, key: str) -> None:
        from openpyxl.comments import Comment

        _text(cell, kolom.judul if kolom.rumus else heading(kolom, key))
        apply(cell, self.gaya.kepala)
        if kolom.catatan:
            cell.comment = Comment(kolom.catatan, "lkjip", height=90, width=260)

    def _value(self, cell: Any, kolom: Kolom, text: str) -> None:
        """A number where a cell gives its digits back as written, else a text."""
        is_number = kolom.jenis in NUMERIC
        style = self.gaya.ringkas if kolom.jenis in _SHORT else self.gaya.angka if is_number else self.gaya.isi
        form = NUMBER_FORMATS.get(kolom.jenis, "@")
        number = as_number(text) if is_number and text else None
        if number:
            cell.value, form = number
        elif text:
            _text(cell, text)
            form = "@"
        self.corak.give(cell, style, form)

    def _formula(self, cell: Any, kolom: Kolom, place: Letak) -> None:
        def meant(match: re.Match[str]) -> str:
            block, colon, key = match[1].partition(":")
            if colon and block in self.letak:
                return self.letak[block].rentang(key)
            return f"${huruf(place.nomor(match[1]))}{cell.row}"

        cell.value = re.sub(r"\{([^}]+)\}", meant, kolom.rumus)
        self.corak.give(cell, self.gaya.hitung, NUMBER_FORMATS[kolom.jenis])

    def _choices(self, page: Any, part: Isian | Tabel, kolom: Kolom, cells: str) -> None:
        """A list to choose from: closed for the words of the model, open for references."""
        from openpyxl.worksheet.datavalidation import DataValidation

        words, is_closed = (kolom.saran, False) if kolom.saran else (pilihan(part, kolom), True)
        if words and len(listed := ",".join(words)) <= _MOST_IN_LIST:
            rule = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True)
            rule.showErrorMessage = is_closed
            rule.errorTitle, rule.error = "Bukan pilihan", "Pilih salah satu dari daftar, atau kosongkan."
        elif kolom.acuan:
            block, _, key = kolom.acuan.partition(":")
            rule = DataValidation(type="list", formula1=self.letak[block].rentang(key), allow_blank=True)
            rule.showErrorMessage = False
        else:
            return
        rule.add(cells)
        page.add_data_validation(rule)


def _fit(page: Any, row: int, texts: list[tuple[str, int]]) -> None:
    """Make a row high enough for its texts; a row that needs only one line grows by itself later."""
    if high := height(texts):
        page.row_dimensions[row].height = high


def _text(cell: Any, text: str) -> None:
    """A text as it is, also where it looks like a formula or an error."""
    cell.value = text
    cell.data_type = "s"
