"""Outcome and output indicators of programmes and what is under them, and how many programmes' were reached."""

from itertools import zip_longest

from lkjip.calc.capaian import capaian, status
from lkjip.calc.hasil import HasilKeluaran, Status
from lkjip.model.anggaran import IndikatorKeluaran
from lkjip.model.kinerja import Pelaksanaan
from lkjip.model.laporan import Laporan
from lkjip.model.values import Nilai

REACHED = (Status.TERCAPAI, Status.MELAMPAUI)


def keluaran(indikator: tuple[IndikatorKeluaran, ...], pelaksanaan: Pelaksanaan | None) -> tuple[HasilKeluaran, ...]:
    """Each indicator with its value, paired in their order; an indicator beyond the last value has none."""
    values = pelaksanaan.realisasi[: len(indikator)] if pelaksanaan else ()
    return tuple(_reached(item, value) for item, value in zip_longest(indikator, values))


def _reached(indikator: IndikatorKeluaran, realisasi: Nilai | None) -> HasilKeluaran:
    result = capaian(indikator.target, realisasi) if indikator.target and realisasi else None
    return HasilKeluaran(indikator, realisasi, result, status(result, realisasi is not None))


def keluaran_program(laporan: Laporan) -> tuple[HasilKeluaran, ...]:
    """The indicators of all programmes that have a target, in the order of the budget."""
    done = laporan.realisasi.pelaksanaan
    every = (
        item
        for program in laporan.anggaran.program
        for item in keluaran(laporan.indikator(program), done.get(program.kode))
    )
    return tuple(item for item in every if item.indikator.target is not None)


def indikator_program(laporan: Laporan) -> tuple[int, int]:
    """How many programme indicators reached their target, and how many have one."""
    every = keluaran_program(laporan)
    return sum(item.status in REACHED for item in every), len(every)
