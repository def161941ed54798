"""One indicator of the Perjanjian Kinerja, fully computed: target, realisasi, capaian, classes, years, benchmarks."""

from decimal import Decimal

from lkjip.calc.capaian import capaian, status
from lkjip.calc.hasil import HasilIndikator
from lkjip.calc.indeks import Indeks
from lkjip.calc.perbandingan import bandingan, riwayat, tren
from lkjip.calc.realisasi import ada_data, realisasi
from lkjip.calc.skala import kelas, kelas_nilai, skala_dari
from lkjip.model.profil import Kelas, Skala
from lkjip.model.renstra import Indikator
from lkjip.model.values import Nilai


def hasil_indikator(kode: str, signed: Nilai, indeks: Indeks) -> HasilIndikator:
    """The indicator with id `kode`, measured against the target `signed` in the Perjanjian Kinerja."""
    laporan, indikator = indeks.laporan, indeks.indikator[kode]
    stated, reached = laporan.realisasi.indikator.get(kode), realisasi(indikator, laporan)
    skala = skala_dari(indikator.skala or laporan.profil.skala, indeks.skala)
    skala_nilai = skala_dari(indikator.skala_nilai, indeks.skala) if indikator.skala_nilai else None
    renstra, akhir = indikator.target.get(laporan.tahun), indikator.target.get(laporan.renstra.akhir)
    target = target_terukur(signed, renstra)
    result = _capaian(target, reached, indikator, indeks, skala_nilai)
    akhir_result = _capaian(akhir, reached, indikator, indeks, skala_nilai)
    years = riwayat(laporan.tahun, stated, reached)
    return HasilIndikator(
        indikator=indikator,
        iku=indeks.iku.get(kode),
        stated=stated,
        target=target,
        realisasi=reached,
        capaian=result,
        kelas=_kelas(result, skala),
        skala=skala,
        status=status(result, ada_data(stated, reached)),
        akhir_target=akhir,
        akhir_capaian=akhir_result,
        akhir_kelas=_kelas(akhir_result, skala),
        target_renstra=renstra,
        riwayat=years,
        tren=tren(years, skala_nilai),
        bandingan=bandingan(stated.pembanding if stated else (), reached),
        kelas_nilai=kelas_nilai(reached, skala_nilai) if reached and skala_nilai else None,
        skala_nilai=skala_nilai,
    )


def target_terukur(signed: Nilai, renstra: Nilai | None) -> Nilai:
    """The target as measured: where only a grade was signed, the Renstra's score for the same grade completes it."""
    graded = signed.predikat is not None and signed.angka is None
    return renstra if graded and renstra is not None and renstra.predikat == signed.predikat else signed


def _capaian(
    target: Nilai | None, reached: Nilai | None, indikator: Indikator, indeks: Indeks, skala_nilai: Skala | None
) -> Decimal | None:
    if target is None or reached is None:
        return None
    rumus = indikator.rumus or indeks.laporan.profil.rumus_negatif
    return capaian(target, reached, indikator.arah, rumus, skala_nilai)


def _kelas(result: Decimal | None, skala: Skala) -> Kelas | None:
    return None if result is None else kelas(result, skala)
