"""The whole computation: from a Laporan as stated to its Hasil."""

from collections.abc import Mapping

from lkjip.calc.anggaran import jumlah, pohon
from lkjip.calc.hasil import Hasil, HasilIndikator, Hitungan, Status
from lkjip.calc.indeks import indeks
from lkjip.calc.sasaran import hasil_sasaran, rata_rata
from lkjip.calc.skala import kelas, skala_dari
from lkjip.model.laporan import Laporan
from lkjip.model.profil import Skala


def hitung(laporan: Laporan, skala: Mapping[str, Skala]) -> Hasil:
    """Everything that follows from `laporan`; `skala` holds the scales that the data may name.

    References between parts of the data must resolve (loading checks that); on such data it never raises.
    """
    program = pohon(laporan)
    lookups = indeks(laporan, skala, program)
    sasaran = tuple(hasil_sasaran(nomor, pk, lookups) for nomor, pk in enumerate(laporan.pk_berlaku.sasaran, 1))
    indikator = tuple(item for row in sasaran for item in row.indikator)
    mean, scale = rata_rata(indikator, laporan.profil.cap_rata_rata), skala_dari(laporan.profil.skala, skala)
    return Hasil(
        skala=scale,
        sasaran=sasaran,
        rata_rata=mean,
        kelas=None if mean is None else kelas(mean, scale),
        hitungan=hitungan(indikator),
        tahun_riwayat=_tahun_riwayat(laporan, indikator),
        program=program,
        pagu=jumlah(item.pagu for item in program),
        realisasi=jumlah(item.realisasi for item in program),
    )


def hitungan(indikator: tuple[HasilIndikator, ...]) -> Hitungan:
    """How many indicators stand where."""
    return Hitungan(
        len(indikator), **{status.value: sum(item.status is status for item in indikator) for status in Status}
    )


def _tahun_riwayat(laporan: Laporan, indikator: tuple[HasilIndikator, ...]) -> tuple[int, ...]:
    """Every year from the first of the Renstra, or the earliest stated, up to the year of the report."""
    stated = (year for item in indikator for year in item.riwayat)
    return tuple(range(min(laporan.renstra.awal, laporan.tahun, *stated), laporan.tahun + 1))
