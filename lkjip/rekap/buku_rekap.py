"""The recapitulation as a workbook: institutions, their order, all indicators, and a sheet with a chart for each."""

import re
from typing import Any

from lkjip.buku.paket import MADE, without_times
from lkjip.buku.rupa import gaya
from lkjip.model.values import Nilai
from lkjip.rekap.bagan import Bagan, described
from lkjip.rekap.cara import cara
from lkjip.rekap.halaman import catatan
from lkjip.rekap.instansi import IndikatorInstansi, Instansi
from lkjip.rekap.kata import EFISIENSI, STATUS, judul
from lkjip.rekap.lembar import HEAD, Cell, Columns, Lembar
from lkjip.rekap.sama import IndikatorBersama
from lkjip.rekap.susun import Rekap
from lkjip.report.tulis import nilai

_INDONESIAN = "[$-421]"  # commas for decimals where the program follows the code and not the system
RUPIAH, PERSEN, CACAH = f"{_INDONESIAN}#,##0", f'{_INDONESIAN}0.00"%"', "0"
SELISIH = f"{_INDONESIAN}+0.00;-0.00;0.00"
_MOST_ROWS = 40  # of a table that is printed on one page with what stands below it
_NOT_IN_A_NAME = re.compile(r"[\\/*?:\[\]']")


def workbook(rekap: Rekap) -> bytes:
    """The XLSX; the same bytes for the same figures."""
    from io import BytesIO

    from openpyxl import Workbook

    book: Any = Workbook()
    book.properties.creator, book.properties.created, book.properties.title = "lkjip", MADE, judul(rekap)
    book.remove(book.active)
    pages = Lembar(book, gaya())
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


def _instansi(pages: Lembar, rekap: Rekap) -> None:
    columns = [
        ("No", 5, CACAH), ("Instansi", 27, ""), ("Peringkat", 11, CACAH), ("Indikator", 11, CACAH),
        ("Mencapai target", 11, CACAH), ("Rata-rata capaian", 11, PERSEN), ("Predikat", 15, ""),
        ("Pagu (Rp)", 20, RUPIAH), ("Realisasi (Rp)", 20, RUPIAH), ("Sisa (Rp)", 18, RUPIAH), ("Serapan", 10, PERSEN),
        ("Capaian − serapan (poin)", 11, SELISIH), ("Efisiensi", 14, ""), ("Sasaran efisien", 10, CACAH),
        ("Sasaran dinilai", 10, CACAH), ("Peringatan", 12, CACAH),
    ]  # fmt: skip
    page = pages.sheet("Instansi", judul(rekap), columns)
    ranked = zip(rekap.instansi, rekap.peringkat, strict=True)
    end = pages.rows(page, columns, (_row(number, one, rank) for number, (one, rank) in enumerate(ranked, 1)))
    page.auto_filter.ref = f"A{HEAD}:{page.cell(HEAD, len(columns)).column_letter}{end - 1}"
    total, every = rekap.uang, rekap.instansi
    sums: list[Cell] = [
        None, "Jumlah", None, sum(len(one.indikator) for one in every), sum(one.mencapai for one in every), None, None,
        total.pagu, total.realisasi, total.pagu - total.realisasi, total.serapan, None, None,
        sum(one.efisien for one in every), sum(one.dinilai for one in every), sum(one.peringatan for one in every),
    ]  # fmt: skip
    means: list[Cell] = [None, "Rata-rata", *[None] * 3, rekap.capaian, *[None] * 4, rekap.serapan, *[None] * 5]
    start, end = end, pages.rows(page, columns, [sums, means], end)
    for row in page.iter_rows(start, end - 1, 1, len(columns)):
        for cell in row:
            cell.font, cell.fill = pages.look.label["font"], pages.look.label["fill"]
    pages.notes(page, end + 1, len(columns), "Cara menghitung", cara(rekap), sum(wide for _, wide, _ in columns))
    if len(every) <= _MOST_ROWS:
        pages.printed(page, 1)


def _row(number: int, one: Instansi, rank: int | None) -> list[Cell]:
    return [
        number, one.nama, rank, len(one.indikator), one.mencapai, one.rata_rata, one.predikat, one.uang.pagu,
        one.uang.realisasi, one.uang.pagu - one.uang.realisasi, one.uang.serapan, one.selisih,
        EFISIENSI[one.efisiensi], one.efisien, one.dinilai, one.peringatan,
    ]  # fmt: skip


def _peringkat(pages: Lembar, rekap: Rekap) -> None:
    columns = [
        ("Peringkat", 11, CACAH), ("Instansi", 32, ""), ("Rata-rata capaian", 12, PERSEN), ("Predikat", 16, ""),
        ("Serapan", 12, PERSEN), ("Efisiensi", 15, ""),
    ]  # fmt: skip
    page = pages.sheet("Peringkat", f"Peringkat menurut rata-rata capaian, tahun {rekap.tahun}", columns)
    rows = [
        [rank, one.nama, one.rata_rata, one.predikat, one.uang.serapan, EFISIENSI[one.efisiensi]]
        for rank, one in rekap.urut
    ]
    end = pages.rows(page, columns, rows)
    end = pages.notes(page, end + 1, len(columns), "Cara menghitung", cara(rekap)[1:3], 95)
    bars = [(one.nama, one.rata_rata) for _, one in rekap.urut]
    pages.chart(page, Bagan("Rata-rata capaian menurut instansi (%)", 2, 3, HEAD, bars, 15.5), "H3")


def _tersisih(pages: Lembar, rekap: Rekap) -> None:
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


def _indikator(pages: Lembar, rekap: Rekap) -> None:
    columns = [
        ("No", 6, CACAH), ("Instansi", 28, ""), ("Indikator", 64, ""), ("Satuan", 14, ""), ("Target", 13, ""),
        ("Realisasi", 13, ""), ("Capaian", 12, PERSEN), ("Predikat", 16, ""), ("Keadaan", 24, ""),
    ]  # fmt: skip
    page = pages.sheet("Semua indikator", f"Indikator Perjanjian Kinerja semua instansi, tahun {rekap.tahun}", columns)
    pairs = [(one, item) for one in rekap.instansi for item in one.indikator]
    at = HEAD + 1
    for number, (one, item) in enumerate(pairs, 1):
        row: list[Cell] = [number, one.nama, item.nama, item.satuan, *_measured(item)]
        pages.rows(page, _with_forms(columns, item), [row], at)
        at += 1
    page.auto_filter.ref = f"A{HEAD}:I{max(at - 1, HEAD + 1)}"


def _satu_indikator(pages: Lembar, number: int, shared: IndikatorBersama) -> None:
    columns = [
        ("No", 5, CACAH), ("Instansi", 27, ""), ("Satuan", 12, ""), ("Target", 12, ""), ("Realisasi", 12, ""),
        ("Capaian", 11, PERSEN), ("Predikat", 15, ""), ("Keadaan", 22, ""),
    ]  # fmt: skip
    page = pages.sheet(_sheet_name(number, shared.nama), f"{number}. {shared.nama}", columns)
    at = HEAD + 1
    for place, row in enumerate(shared.baris, 1):
        cells: list[Cell] = [place, row.instansi.nama, row.item.satuan, *_measured(row.item)]
        pages.rows(page, _with_forms(columns, row.item), [cells], at)
        at += 1
    mean: list[Cell] = [None, "Rata-rata", None, None, None, shared.rata_rata, None, None]
    end = pages.rows(page, columns, [mean], at)
    for cell in page[at]:
        cell.font, cell.fill = pages.look.label["font"], pages.look.label["fill"]
    pages.notes(page, end + 1, len(columns), "Catatan", catatan(shared), 110)
    bars = [(row.instansi.nama, row.item.capaian) for row in shared.baris]
    pages.chart(page, Bagan("Capaian menurut instansi (%)", 2, 6, HEAD, bars), "J3")


def _measured(item: IndikatorInstansi) -> list[Cell]:
    return [_cell(item.target), _cell(item.realisasi), item.capaian, item.predikat, STATUS[item.status]]


def _cell(value: Nilai | None) -> Cell:
    """A number as such; a grade or a range as it is printed."""
    if value is not None and value.angka is not None and value.predikat is None:
        return value.angka
    return nilai(value)


def _with_forms(columns: Columns, item: IndikatorInstansi) -> Columns:
    """The columns, the numbers of target and realisasi with as many places as one of them has."""
    known = [one.angka for one in (item.target, item.realisasi) if one is not None and one.angka is not None]
    form = RUPIAH if all(value == value.to_integral_value() for value in known) else f"{_INDONESIAN}#,##0.00"
    form += '"%"' if item.satuan == "%" else ""
    return [(name, wide, form if name in ("Target", "Realisasi") else own) for name, wide, own in columns]


def _sheet_name(number: int, name: str) -> str:
    """At most 31 letters, the number first, so that it is the only one of its name."""
    return f"{number} {_NOT_IN_A_NAME.sub(' ', name)}"[:31].rstrip()
