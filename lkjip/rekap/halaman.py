"""The pages of the indicators in the document: table and bars side by side, as many to a page as fit whole."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip.calc.realisasi import PERSEN
from lkjip.rekap.bagan import Bagan, keterangan
from lkjip.rekap.sama import BarisIndikator, IndikatorBersama, perbedaan
from lkjip.report.tulis import RUPIAH, TIDAK_ADA, capaian, nilai
from lkjip.word import Chart, Series

_PAGE_MM, _LONGEST_MM = 270.0, 215.0  # what a page holds, and the rows of one table on it
_LINE_MM, _PADDING_MM = 4.4, 1.5  # a row of the table: each line, and the room around them
_HEAD_MM, _NOTE_MM = 19.5, 5.0  # what stands above and below the rows: heading (the first line), head, mean; a note
_LETTERS_IN_NAME, _LETTERS_IN_HEADING, _LETTERS_IN_NOTE = 23, 75, 105
_CHART_MM = 50.0
_HUNDRED, _BEYOND = Decimal(100), Decimal("1.02")


class BarisSatu(NamedTuple):
    """One institution in the table of an indicator."""

    instansi: str
    target: str
    realisasi: str
    capaian: str
    predikat: str


class Satu(NamedTuple):
    """A table of an indicator across institutions, with its bars.

    A long one is several, each on a page of its own: `lanjutan` from the second on, `akhir` the last, which has the
    mean and the notes.
    """

    nama: str
    baris: tuple[BarisSatu, ...]
    rata_rata: str
    catatan: tuple[str, ...]
    grafik: Chart | None
    halaman_baru: bool
    lanjutan: bool
    akhir: bool


def halaman(indikator: Sequence[IndikatorBersama]) -> tuple[Satu, ...]:
    """The tables in the order of the indicators; `halaman_baru` where too little room is left on the page."""
    made: list[Satu] = []
    used = 0.0
    for shared in indikator:
        parts = _parts(shared.baris)
        for number, rows in enumerate(parts, 1):
            notes = catatan(shared) if number == len(parts) else []
            high = _HEAD_MM + _NOTE_MM * (_lines(shared.nama, _LETTERS_IN_HEADING) + sum(map(_note_lines, notes)))
            high += sum(map(_row_mm, rows))
            is_next = bool(made) and (number > 1 or used + high > _PAGE_MM)
            used = high if is_next else used + high
            made.append(_table(shared, rows, notes, (number, len(parts)), is_next))
    return tuple(made)


def catatan(shared: IndikatorBersama) -> list[str]:
    """What is to be known of the table: its mean, and what is not the same in all institutions."""
    known = "Rata-rata: rata-rata hitung capaian, masing-masing dengan batas atas menurut laporannya."
    missing = sum(row.item.dihitung is None for row in shared.baris)
    without = f" Tanpa {missing} instansi yang capaiannya belum ada." if missing else ""
    unit = f"Satuan: {_unit(shared)}. " if _unit(shared) else ""
    return [unit + known + without, *perbedaan(shared), *_recognised(shared.baris)]


def _recognised(rows: Sequence[BarisIndikator]) -> list[str]:
    names = [row.instansi.nama for row in rows if row.dikenali == "id"]
    return [f"Dikenali dari id-nya karena namanya berbeda: {'; '.join(names)}."] if names else []


def _parts(rows: Sequence[BarisIndikator]) -> list[Sequence[BarisIndikator]]:
    """The rows, in parts of much the same length where they are more than a page holds."""
    many = max(1, -(-sum(map(_row_mm, rows)) // _LONGEST_MM))
    size = -(-len(rows) // int(many))
    return [rows[at : at + size] for at in range(0, len(rows), size)]


def _row_mm(row: BarisIndikator) -> float:
    return _PADDING_MM + _LINE_MM * _lines(row.instansi.nama, _LETTERS_IN_NAME)


def _note_lines(text: str) -> int:
    return _lines(text, _LETTERS_IN_NOTE)


def _lines(text: str, size: int) -> int:
    return -(-max(len(text), 1) // size)


def _table(
    shared: IndikatorBersama, rows: Sequence[BarisIndikator], notes: Sequence[str], part: tuple[int, int], is_next: bool
) -> Satu:
    number, many = part
    return Satu(
        nama=shared.nama,
        baris=tuple(_line(row, not _unit(shared)) for row in rows),
        rata_rata=capaian(shared.rata_rata),
        catatan=tuple(notes),
        grafik=_chart(shared, rows),
        halaman_baru=is_next,
        lanjutan=number > 1,
        akhir=number == many,
    )


def _unit(shared: IndikatorBersama) -> str:
    """The unit that all share, where it is a word: it stands below the table, not in each row."""
    [first, *others] = shared.satuan
    return "" if others or first.casefold() in PERSEN or first in RUPIAH else first


def _line(row: BarisIndikator, with_unit: bool) -> BarisSatu:
    item = row.item
    satuan = item.satuan if with_unit else ""
    return BarisSatu(
        instansi=row.instansi.nama,
        target=nilai(item.target, satuan),
        realisasi=nilai(item.realisasi, satuan),
        capaian=capaian(item.capaian),
        predikat=item.predikat or TIDAK_ADA,
    )


def _chart(shared: IndikatorBersama, rows: Sequence[BarisIndikator]) -> Chart | None:
    """A bar for each row, on the same scale in every part; None where no capaian is known."""
    highest = max((row.item.capaian for row in shared.baris if row.item.capaian is not None), default=None)
    if highest is None:
        return None
    bars = [(name, row.item.capaian) for name, row in zip(_short(rows), rows, strict=True)]
    return Chart(
        kind="bar",
        categories=tuple(name for name, _ in bars),
        series=(Series("Capaian (%)", tuple(value for _, value in bars)),),
        width_mm=_CHART_MM,
        height_mm=sum(_row_mm(row) for row in rows) - _PADDING_MM,
        alt=f"{shared.nama}. {keterangan(Bagan('Capaian menurut instansi', 0, 0, 0, bars))}",
        name="Grafik capaian menurut instansi",
        number_format="[$-421]0.00",
        axis_format="[$-421]General",
        emphasis=_HUNDRED,
        highest=max(_HUNDRED, highest) * _BEYOND,
        font_pt=7.0,
        labels_share=0.36,
        bare=True,
    )


def _short(rows: Iterable[BarisIndikator]) -> list[str]:
    """The names without the first word that all have, such as Kecamatan."""
    names = [row.instansi.nama for row in rows]
    first = {name.split(" ", 1)[0] for name in names}
    is_shared = len(names) > 1 and len(first) == 1 and all(" " in name for name in names)
    return [name.split(" ", 1)[1] for name in names] if is_shared else names
