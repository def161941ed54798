"""Bab III.B: the realisasi beside national, provincial and kabupaten benchmarks."""

from collections.abc import Iterator

from lkjip.calc.hasil import Bandingan, HasilIndikator
from lkjip.report.bahan import Bahan, realisasi, realisasi_kalimat
from lkjip.report.konteks.bab3 import BarisBanding
from lkjip.report.tulis import TIDAK_ADA, bertanda, bilangan, dalam_kalimat, frasa, jarak, nilai


def baris_banding(bahan: Bahan) -> Iterator[BarisBanding]:
    """The benchmark table: a row per benchmark, or one row with the reason why there is none."""
    for sasaran in bahan.hasil.sasaran:
        for item in sasaran.indikator:
            rows = [_sel_banding(item, compared) for compared in item.bandingan] or [(_tanpa(bahan, item), TIDAK_ADA)]
            for benchmark, difference in rows:
                yield BarisBanding(
                    sasaran.nomor, sasaran.uraian, item.indikator.nama, realisasi(item), benchmark, difference
                )


def _tanpa(bahan: Bahan, item: HasilIndikator) -> str:
    reason = item.stated.tanpa_pembanding if item.stated else None
    return reason or bahan.kalimat("banding_tanpa_alasan")


def _sel_banding(item: HasilIndikator, compared: Bandingan) -> tuple[str, str]:
    benchmark = compared.pembanding
    year = f", {benchmark.tahun}" if benchmark.tahun else ""
    text = f"{nilai(benchmark.nilai, item.indikator.satuan)} ({frasa(benchmark.nama)}{year})"
    if compared.selisih is None:
        return text, TIDAK_ADA
    return text, bertanda(compared.selisih)


def kalimat_banding(bahan: Bahan) -> Iterator[str]:
    """How many indicators have a benchmark, then a sentence per benchmark."""
    items = bahan.hasil.indikator
    without = sum(not item.bandingan for item in items)
    summary = bahan.kalimat(
        "banding_hitungan",
        daerah=bahan.daerah,
        jumlah=len(items),
        jumlah_huruf=bilangan(len(items)),
        tanpa=without,
        tanpa_huruf=bilangan(without),
    )
    if summary:
        yield summary
    for item in items:
        for compared in item.bandingan:
            yield _kalimat_selisih(bahan, item, compared)


def _kalimat_selisih(bahan: Bahan, item: HasilIndikator, compared: Bandingan) -> str:
    difference = compared.selisih
    reached, benchmark = item.realisasi.predikat if item.realisasi else None, compared.pembanding.nilai.predikat
    if difference is None:
        case = "banding_predikat_sama" if reached and reached == benchmark else "banding_tidak_sebanding"
    else:
        case = "banding_tinggi" if difference > 0 else "banding_rendah" if difference else "banding_sama"
    return bahan.kalimat(
        case,
        indikator=item.indikator.nama,
        nama=bahan.nama,
        tahun=bahan.tahun,
        realisasi=realisasi_kalimat(item) if item.realisasi else "",
        selisih=jarak(abs(difference), dalam_kalimat(_satuan(item))) if difference else "",
        pembanding=frasa(compared.pembanding.nama),
        berpredikat=bool(reached and benchmark),
        nilai=nilai(compared.pembanding.nilai, dalam_kalimat(item.indikator.satuan)),
    )


def sumber_banding(bahan: Bahan) -> str:
    """The source of the benchmarks: the one stated for all, or those of the single ones, each once."""
    single = (item.pembanding.sumber for row in bahan.hasil.indikator for item in row.bandingan)
    return bahan.laporan.realisasi.sumber_pembanding or "; ".join(dict.fromkeys(name for name in single if name))


def _satuan(item: HasilIndikator) -> str | None:
    """What a distance is counted in: a score of a graded indicator in points."""
    return None if item.realisasi and item.realisasi.predikat else item.indikator.satuan
