"""The recapitulation as a workbook: institutions, their order, all indicators, and a sheet with a chart for each."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from lkjip.buku.paket import MADE, without_times
from lkjip.buku.rupa import Gaya, apply, gaya, height, print_setup
from lkjip.model.values import Nilai
from lkjip.numbers import rounded
from lkjip.rekap.bagan import Bagan, described, keterangan, pasang_bagan
from lkjip.rekap.cara import cara
from lkjip.rekap.instansi import IndikatorInstansi, Instansi
from lkjip.rekap.kata import EFISIENSI, STATUS, judul
from lkjip.rekap.sama import IndikatorBersama, perbedaan
from lkjip.rekap.susun import Rekap
from lkjip.report.tulis import nilai

_INDONESIAN = "[$-421]"  # commas for decimals where the program follows the code and not the system
RUPIAH, PERSEN, CACAH = f"{_INDONESIAN}#,##0", f'{_INDONESIAN}0.00"%"', "0"
SELISIH = f"{_INDONESIAN}+0.00;-0.00;0.00"
_TITLE, _HEAD = 1, 3  # rows
_PLACES = 10  # more than any cell shows
_NOT_IN_A_NAME = re.compile(r"[\\/*?:\[\]']")

Cell = str | int | Decimal | None


def workbook(rekap: Rekap) -> bytes:
    """The XLSX; the same bytes for the same figures."""
    from io import BytesIO

    from openpyxl import Workbook

    book: Any = Workbook()
    book.properties.creator, book.properties.created, book.properties.title = "lkjip", MADE, judul(rekap)
    book.remove(book.active)
    pages = _Lembar(book, gaya())
    _instansi(pages, rekap)
    _peringkat(pages, rekap)
    if rekap.tersisih:
        _tersisih(pages, rekap)
    _indikator(pages, rekap)
    for number, one in enumerate(rekap.indikator, 1):
        _satu_indikator(pages, number, one)
    stream = BytesIO()
    book.save(stream)
    return without_times(stream.getvalue(), lambda name, content: described(name, content, pages.charts))


class _Lembar:
    """The sheets of one workbook while they are written."""

    def __init__(self, book: Any, look: Gaya) -> None:
        from openpyxl.styles import Alignment

        self.book, self.look = book, look
        self.text = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
        self.number = Alignment(vertical="center", horizontal="right", indent=1)
        self.charts: list[str] = []  # what each shows, in their order

    def sheet(self, name: str, title: str, columns: Sequence[tuple[str, int, str]]) -> Any:
        """A new sheet with a heading; of every column the title, the width and the format of its numbers."""
        page = self.book.create_sheet(name)
        page.sheet_view.showGridLines = False
        page.cell(_TITLE, 1, title)
        apply(page.cell(_TITLE, 1), self.look.judul)
        for at, (heading, wide, _) in enumerate(columns, 1):
            page.column_dimensions[page.cell(1, at).column_letter].width = wide
            cell = page.cell(_HEAD, at, heading)
            apply(cell, self.look.kepala)
        page.row_dimensions[_HEAD].height = 46
        page.freeze_panes = page.cell(_HEAD + 1, 3)
        print_setup(page, _HEAD)
        return page

    def rows(
        self, page: Any, columns: Sequence[tuple[str, int, str]], rows: Iterable[Sequence[Cell]], start: int = _HEAD + 1
    ) -> int:
        """Write the rows; the first free row below them."""
        at = start
        for values in rows:
            for column, (value, (_, _, form)) in enumerate(zip(values, columns, strict=True), 1):
                self.value(page.cell(at, column), value, form)
            texts = [(v, wide - 2) for v, (_, wide, _) in zip(values, columns, strict=True) if isinstance(v, str)]
            if high := height(texts):
                page.row_dimensions[at].height = high
            at += 1
        return at

    def value(self, cell: Any, value: Cell, form: str) -> None:
        """A number as a number, a text as a text whatever it looks like."""
        is_number = isinstance(value, int | Decimal)
        apply(cell, self.look.angka if is_number else self.look.isi)
        cell.alignment = self.number if is_number else self.text
        if isinstance(value, Decimal):
            cell.value = _plain(value)
        elif value is not None:
            cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
        if is_number:
            cell.number_format = form

    def chart(self, page: Any, bagan: Bagan, anchor: str) -> None:
        """A chart beside the table, and the whole sheet on one page; nothing where there is no bar to compare."""
        if len(bagan.batang) > 1:
            pasang_bagan(page, bagan, anchor)
            self.charts.append(f"{page['A1'].value}. {keterangan(bagan)}")
            print_setup(page, _HEAD, 1)

    def notes(self, page: Any, at: int, columns: int, heading: str, texts: Iterable[str], wide: int) -> int:
        """Sentences below a table, each over its whole width; the first free row."""
        page.cell(at, 1, heading)
        apply(page.cell(at, 1), self.look.bagian)
        for text in texts:
            at += 1
            page.merge_cells(start_row=at, end_row=at, start_column=1, end_column=columns)
            page.cell(at, 1, text)
            apply(page.cell(at, 1), self.look.biasa)
            page.row_dimensions[at].height = height([(text, wide)]) or 15
        return at + 2


def _plain(value: Decimal) -> int | Decimal:
    """Whole numbers as such, others to more places than are shown."""
    whole = value.to_integral_value()
    return int(whole) if whole == value else rounded(value, _PLACES).normalize()


def _instansi(pages: _Lembar, rekap: Rekap) -> None:
    columns = [
        ("No", 5, CACAH), ("Instansi", 30, ""), ("Indikator", 10, CACAH), ("Mencapai target", 10, CACAH),
        ("Rata-rata capaian", 12, PERSEN), ("Predikat", 16, ""), ("Pagu (Rp)", 19, RUPIAH),
        ("Realisasi (Rp)", 19, RUPIAH), ("Sisa (Rp)", 18, RUPIAH), ("Serapan", 11, PERSEN),
        ("Capaian − serapan (poin)", 12, SELISIH), ("Efisiensi", 15, ""), ("Sasaran efisien", 10, CACAH),
        ("Sasaran dinilai", 10, CACAH), ("Kesalahan", 11, CACAH), ("Peringatan", 12, CACAH), ("Peringkat", 11, CACAH),
    ]  # fmt: skip
    page = pages.sheet("Instansi", judul(rekap), columns)
    ranked = zip(rekap.instansi, rekap.peringkat, strict=True)
    end = pages.rows(page, columns, (_row(number, one, rank) for number, (one, rank) in enumerate(ranked, 1)))
    page.auto_filter.ref = f"A{_HEAD}:{page.cell(_HEAD, len(columns)).column_letter}{end - 1}"
    total, every = rekap.uang, rekap.instansi
    sums: list[Cell] = [
        None, "Jumlah", sum(len(one.indikator) for one in every), sum(one.mencapai for one in every), None, None,
        total.pagu, total.realisasi, total.pagu - total.realisasi, total.serapan, None, None,
        sum(one.efisien for one in every), sum(one.dinilai for one in every), 0,
        sum(one.peringatan for one in every), None,
    ]  # fmt: skip
    means: list[Cell] = [None, "Rata-rata", None, None, rekap.capaian, *[None] * 4, rekap.serapan, *[None] * 7]
    start, end = end, pages.rows(page, columns, [sums, means], end)
    for row in page.iter_rows(start, end - 1, 1, len(columns)):
        for cell in row:
            cell.font, cell.fill = pages.look.label["font"], pages.look.label["fill"]
    pages.notes(page, end + 1, len(columns), "Cara menghitung", cara(rekap), sum(wide for _, wide, _ in columns))


def _row(number: int, one: Instansi, rank: int | None) -> list[Cell]:
    return [
        number, one.nama, len(one.indikator), one.mencapai, one.rata_rata, one.predikat, one.uang.pagu,
        one.uang.realisasi, one.uang.pagu - one.uang.realisasi, one.uang.serapan, one.selisih,
        EFISIENSI[one.efisiensi], one.efisien, one.dinilai, 0, one.peringatan, rank,
    ]  # fmt: skip


def _peringkat(pages: _Lembar, rekap: Rekap) -> None:
    columns = [
        ("Peringkat", 11, CACAH), ("Instansi", 34, ""), ("Rata-rata capaian", 14, PERSEN), ("Predikat", 18, ""),
        ("Serapan", 12, PERSEN), ("Efisiensi", 16, ""),
    ]  # fmt: skip
    page = pages.sheet("Peringkat", f"Peringkat menurut rata-rata capaian, tahun {rekap.tahun}", columns)
    rows = [
        [rank, one.nama, one.rata_rata, one.predikat, one.uang.serapan, EFISIENSI[one.efisiensi]]
        for rank, one in rekap.urut
    ]
    end = pages.rows(page, columns, rows)
    end = pages.notes(page, end + 1, len(columns), "Cara menghitung", cara(rekap)[1:3], 105)
    bars = [(one.nama, one.rata_rata) for _, one in rekap.urut]
    pages.chart(page, Bagan("Rata-rata capaian menurut instansi (%)", 2, 3, _HEAD, bars), "H3")


def _tersisih(pages: _Lembar, rekap: Rekap) -> None:
    columns = [
        ("No", 5, CACAH), ("Instansi", 28, ""), ("Berkas", 40, ""), ("Sebab tidak ikut", 70, ""),
        ("Kesalahan", 11, CACAH), ("Peringatan", 12, CACAH),
    ]  # fmt: skip
    page = pages.sheet("Tidak ikut", "Instansi yang tidak ikut dalam peringkat, rata-rata, dan jumlah", columns)
    pages.rows(
        page,
        columns,
        [
            [number, one.nama or "tidak terbaca", one.berkas, one.sebab, one.kesalahan, one.peringatan]
            for number, one in enumerate(rekap.tersisih, 1)
        ],
    )


def _indikator(pages: _Lembar, rekap: Rekap) -> None:
    columns = [
        ("No", 5, CACAH), ("Instansi", 28, ""), ("Indikator", 46, ""), ("Satuan", 13, ""), ("Target", 13, ""),
        ("Realisasi", 13, ""), ("Capaian", 12, PERSEN), ("Predikat", 16, ""), ("Keadaan", 25, ""),
    ]  # fmt: skip
    page = pages.sheet("Semua indikator", f"Indikator Perjanjian Kinerja semua instansi, tahun {rekap.tahun}", columns)
    pairs = [(one, item) for one in rekap.instansi for item in one.indikator]
    at = _HEAD + 1
    for number, (one, item) in enumerate(pairs, 1):
        row: list[Cell] = [number, one.nama, item.nama, item.satuan, *_measured(item)]
        pages.rows(page, _with_forms(columns, item), [row], at)
        at += 1
    page.auto_filter.ref = f"A{_HEAD}:I{max(at - 1, _HEAD + 1)}"


def _satu_indikator(pages: _Lembar, number: int, shared: IndikatorBersama) -> None:
    columns = [
        ("No", 5, CACAH), ("Instansi", 28, ""), ("Satuan", 13, ""), ("Target", 13, ""), ("Realisasi", 13, ""),
        ("Capaian", 12, PERSEN), ("Predikat", 16, ""), ("Keadaan", 25, ""), ("Dikenali dari", 16, ""),
    ]  # fmt: skip
    page = pages.sheet(_sheet_name(number, shared.nama), f"{number}. {shared.nama}", columns)
    at = _HEAD + 1
    for place, row in enumerate(shared.baris, 1):
        cells: list[Cell] = [place, row.instansi.nama, row.item.satuan, *_measured(row.item), row.dikenali]
        pages.rows(page, _with_forms(columns, row.item), [cells], at)
        at += 1
    mean: list[Cell] = [None, "Rata-rata", None, None, None, shared.rata_rata, None, None, None]
    end = pages.rows(page, columns, [mean], at)
    for cell in page[at]:
        cell.font, cell.fill = pages.look.label["font"], pages.look.label["fill"]
    said = [
        "Rata-rata: rata-rata hitung capaian, masing-masing dengan batas atas menurut laporannya.",
        *perbedaan(shared),
    ]
    pages.notes(page, end + 1, len(columns), "Catatan", said, 141)
    bars = [(row.instansi.nama, row.item.capaian) for row in shared.baris]
    pages.chart(page, Bagan("Capaian menurut instansi (%)", 2, 6, _HEAD, bars), "K3")


def _measured(item: IndikatorInstansi) -> list[Cell]:
    return [_cell(item.target), _cell(item.realisasi), item.capaian, item.predikat, STATUS[item.status]]


def _cell(value: Nilai | None) -> Cell:
    """A number as such; a grade or a range as it is printed."""
    if value is not None and value.angka is not None and value.predikat is None:
        return value.angka
    return nilai(value)


def _with_forms(columns: Sequence[tuple[str, int, str]], item: IndikatorInstansi) -> list[tuple[str, int, str]]:
    """The columns, the numbers of target and realisasi with as many places as one of them has."""
    known = [one.angka for one in (item.target, item.realisasi) if one is not None and one.angka is not None]
    form = RUPIAH if all(value == value.to_integral_value() for value in known) else f"{_INDONESIAN}#,##0.00"
    form += '"%"' if item.satuan == "%" else ""
    return [(name, wide, form if name in ("Target", "Realisasi") else own) for name, wide, own in columns]


def _sheet_name(number: int, name: str) -> str:
    """At most 31 letters, the number first, so that it is the only one of its name."""
    return f"{number} {_NOT_IN_A_NAME.sub(' ', name)}"[:31].rstrip()
