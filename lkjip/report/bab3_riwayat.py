"""Bab III.B: the realisasi of the years side by side, and in words where it went."""

from collections.abc import Iterator

from lkjip.calc.hasil import HasilIndikator, Tren
from lkjip.report.bahan import Bahan
from lkjip.report.konteks.bab3 import BarisRiwayat
from lkjip.report.tulis import dalam_kalimat, nilai, rangkai


def baris_riwayat(bahan: Bahan) -> Iterator[BarisRiwayat]:
    """The realisasi of the years side by side, and the sentence about each indicator's direction."""
    for sasaran in bahan.hasil.sasaran:
        for item in sasaran.indikator:
            values = (item.riwayat.get(year) for year in bahan.hasil.tahun_riwayat)
            yield BarisRiwayat(
                nomor=sasaran.nomor,
                sasaran=sasaran.uraian,
                indikator=item.indikator.nama,
                realisasi=tuple(nilai(value, item.indikator.satuan) if value else "" for value in values),
                kalimat=_kalimat_tren(bahan, item),
            )


def _kalimat_tren(bahan: Bahan, item: HasilIndikator) -> str:
    if item.tren:
        runs = _runtun(item.tren)
        parts = [_bagian_tren(bahan, item, *run) for run in runs]
        long = len(parts) == 2 and any(len(years) > 2 for years, _ in runs)
        said = ", dan ".join(parts) if long else rangkai(parts)
        return bahan.kalimat("tren", indikator=item.indikator.nama, uraian=said)
    case = "tren_tidak_sebanding" if len(item.riwayat) > 1 else "tren_satu_tahun"
    if item.realisasi is None:
        case = "tren_tanpa_data"
    return bahan.kalimat(case, indikator=item.indikator.nama, tahun=bahan.tahun)


def _runtun(steps: tuple[tuple[int, int, Tren], ...]) -> list[tuple[tuple[int, ...], Tren]]:
    """Consecutive steps in one direction joined: the years of each run and its direction."""
    runs: list[tuple[tuple[int, ...], Tren]] = []
    for start, end, trend in steps:
        if runs and runs[-1][1] is trend and runs[-1][0][-1] == start:
            runs[-1] = ((*runs[-1][0], end), trend)
        else:
            runs.append(((start, end), trend))
    return runs


def _bagian_tren(bahan: Bahan, item: HasilIndikator, years: tuple[int, ...], trend: Tren) -> str:
    """One run in words: the value of every year, except where all are the same.

    Where a score is not known, only the grade is said to have stayed.
    """
    stated = [item.riwayat[year] for year in years]
    values = [nilai(value, dalam_kalimat(item.indikator.satuan)) for value in stated]
    is_graded = any(value.angka is None and value.predikat for value in stated)
    at = -1 if trend is Tren.TETAP else 1
    later = [
        bahan.kalimat("tren_lanjut", ke=value, tahun_ke=year) for value, year in zip(values[2:], years[2:], strict=True)
    ]
    return bahan.kalimat(
        "tren_tetap_predikat" if trend is Tren.TETAP and is_graded else f"tren_{trend.value}",
        predikat=next((value.predikat for value in stated if value.predikat), ""),
        dari=values[0],
        ke=values[at],
        tahun_dari=years[0],
        tahun_ke=years[at],
        lanjut=", ".join(later),
        arah=item.indikator.arah,
    )
