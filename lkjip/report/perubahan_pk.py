"""Two Perjanjian Kinerja of one year side by side: targets, budgets, what is new or gone, and why."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from lkjip.model.anggaran import Program
from lkjip.model.kinerja import PerjanjianKinerja, SasaranPk
from lkjip.model.values import Nilai
from lkjip.report.bab2_anggaran import anggaran_pk
from lkjip.report.bahan import Bahan, pemegang, pemilik
from lkjip.report.konteks.pk import BarisPerubahan, PerubahanPk
from lkjip.report.tulis import TIDAK_ADA, bertanda, frasa, nilai_bertanda_tangan, uang

_SAME, _NEW, _GONE = "Tetap", "Baru", "Dihapus"
_Promise = tuple[SasaranPk, Nilai]


def perubahan_pk(bahan: Bahan, semula: PerjanjianKinerja, menjadi: PerjanjianKinerja) -> PerubahanPk:
    """What the later one changed of the one before it."""
    programs = bahan.laporan.anggaran.program
    before, after = (sum((anggaran_pk(pk, one) for one in programs), Decimal(0)) for pk in (semula, menjadi))
    return PerubahanPk(
        alasan=frasa(menjadi.alasan or ""),
        sasaran=tuple(_targets(bahan, _promises(semula), _promises(menjadi))),
        program=tuple(_budgets(programs, semula, menjadi)),
        jumlah_semula=uang(before),
        jumlah_menjadi=uang(after),
        selisih=bertanda(after - before),
    )


def _promises(pk: PerjanjianKinerja) -> dict[str, _Promise]:
    """The target of every indicator, with the row that promises it."""
    return {name: (row, target) for row in pk.sasaran for name, target in row.target.items()}


def _targets(bahan: Bahan, before: Mapping[str, _Promise], after: Mapping[str, _Promise]) -> Iterator[BarisPerubahan]:
    """A row per indicator: those of the later one in its order, then those that are gone."""
    holders, owners = pemegang(bahan), pemilik(bahan)
    numbers: dict[str, int] = {}
    for name in [*after, *(gone for gone in before if gone not in after)]:
        row, _ = after.get(name) or before[name]
        indikator = owners[name][1]
        old, new = (
            nilai_bertanda_tangan(one[name][1], indikator.satuan) if name in one else "" for one in (before, after)
        )
        yield BarisPerubahan(
            numbers.setdefault(row.acuan, len(numbers) + 1),
            frasa(holders[row.acuan].uraian),
            indikator.nama,
            old or TIDAK_ADA,
            new or TIDAK_ADA,
            _told(old, new, row.penjelasan or ""),
        )


def _told(old: str, new: str, why: str) -> str:
    """What became of a target; where it changed, why, as far as the data say."""
    if old == new:
        return _SAME
    what = _NEW if not old else _GONE if not new else "Berubah"
    return f"{what}. {why}" if why else what


def _budgets(
    programs: tuple[Program, ...], semula: PerjanjianKinerja, menjadi: PerjanjianKinerja
) -> Iterator[BarisPerubahan]:
    """A row per programme with the difference in rupiah; a programme that one of them does not name is new or gone."""
    for number, program in enumerate(programs, 1):
        old, new = anggaran_pk(semula, program), anggaran_pk(menjadi, program)
        is_new = bool(semula.program) and program.kode not in semula.program and not old
        is_gone = bool(menjadi.program) and program.kode not in menjadi.program and not new
        told = _NEW if is_new else _GONE if is_gone else bertanda(new - old)
        yield BarisPerubahan(number, program.nama, "", uang(old), uang(new), told)
