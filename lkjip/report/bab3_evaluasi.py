"""Bab III.E: recap of the predikat, and per sasaran the causes, obstacles and plans."""

from collections.abc import Iterator

from lkjip.calc.hasil import HasilSasaran
from lkjip.model.kinerja import Analisis
from lkjip.report.bab3_capaian import tercapai
from lkjip.report.bahan import Bahan, nama_skala
from lkjip.report.konteks.bab3 import AnalisisSasaran, BarisPredikat
from lkjip.report.tulis import capaian, utuh

CENTANG = "✓"


def rekap(bahan: Bahan) -> Iterator[BarisPredikat]:
    """The recap of predikat: a heading per sasaran, its indicators, their mean, each with one tick."""
    names = [kelas.predikat for kelas in bahan.hasil.skala.kelas]
    blank = ("",) * len(names)
    for sasaran in bahan.hasil.sasaran:
        yield BarisPredikat("sasaran", f"Sasaran {sasaran.nomor}: {sasaran.uraian}", "", blank)
        for number, item in enumerate(sasaran.indikator, 1):
            own = item.kelas.predikat if item.kelas and item.skala == bahan.hasil.skala else ""
            yield BarisPredikat(
                "indikator",
                f"Indikator {sasaran.nomor}.{number}: {item.indikator.nama}",
                capaian(item.capaian),
                tuple(CENTANG if name == own else "" for name in names),
            )
        mean = sasaran.kelas.predikat if sasaran.kelas else ""
        ticks = tuple(CENTANG if name == mean else "" for name in names)
        yield BarisPredikat("rata_rata", "Rata-rata capaian", capaian(sasaran.rata_rata), ticks)


def catatan_rekap(bahan: Bahan) -> Iterator[str]:
    """Indicators with a scale of their own, which the columns of the recap do not show."""
    for sasaran in bahan.hasil.sasaran:
        for number, item in enumerate(sasaran.indikator, 1):
            if item.skala != bahan.hasil.skala:
                yield bahan.kalimat(
                    "skala_sendiri",
                    nomor=f"{sasaran.nomor}.{number}",
                    skala=nama_skala(item.skala),
                    predikat=item.kelas.predikat if item.kelas else "",
                )


def analisis(bahan: Bahan) -> Iterator[AnalisisSasaran]:
    """Causes, obstacles and plans per sasaran; where the data say nothing, that is said."""
    for sasaran in bahan.hasil.sasaran:
        stated = sasaran.analisis if sasaran.analisis != Analisis() else None
        reached = "judul_rencana_tercapai" if tercapai(sasaran) else "judul_rencana_tidak_tercapai"
        yield AnalisisSasaran(
            nomor=sasaran.nomor,
            sasaran=sasaran.uraian,
            kalimat=_kalimat_evaluasi(bahan, sasaran),
            ada=stated is not None,
            tanpa=bahan.kalimat("analisis_tidak_ada"),
            permasalahan=stated.permasalahan if stated else (),
            keberhasilan=stated.keberhasilan if stated else (),
            kendala=tuple((utuh(item.uraian), item.solusi) for item in stated.kendala) if stated else (),
            rencana=stated.rencana if stated else (),
            judul_rencana=bahan.kalimat(reached),
            inovasi=stated.inovasi if stated else (),
        )


def _kalimat_evaluasi(bahan: Bahan, sasaran: HasilSasaran) -> str:
    if sasaran.rata_rata is None or sasaran.kelas is None:
        return bahan.kalimat("evaluasi_tanpa_data")
    known = [item for item in sasaran.indikator if item.capaian is not None]
    only = known[0] if len(known) == 1 else None
    return bahan.kalimat(
        "evaluasi",
        jumlah=len(known),
        rata_rata=capaian(only.capaian if only else sasaran.rata_rata),
        predikat=(only.kelas if only and only.kelas else sasaran.kelas).predikat,
        skala=nama_skala(only.skala if only else bahan.hasil.skala),
    )
