"""The recapitulation as a Word document: the same figures as the workbook, written as the reports write them."""

from pathlib import Path
from typing import NamedTuple

from lkjip.diagnostics import Diagnostic
from lkjip.numbers import rupiah
from lkjip.rekap.cara import cara
from lkjip.rekap.halaman import halaman
from lkjip.rekap.instansi import Instansi, Tersisih
from lkjip.rekap.kata import EFISIENSI, judul
from lkjip.rekap.susun import Rekap
from lkjip.report.tulis import TIDAK_ADA, capaian, serapan
from lkjip.word import Properties, load


class Baris(NamedTuple):
    """An institution, or what all have together, as printed."""

    peringkat: str
    nama: str
    mencapai: str
    capaian: str
    predikat: str
    pagu: str
    realisasi: str
    sisa: str
    serapan: str
    efisiensi: str
    sasaran_efisien: str
    peringatan: str


def document(rekap: Rekap, template: Path, cache: Path | None) -> tuple[bytes | None, list[Diagnostic]]:
    """The DOCX; the same bytes for the same figures."""
    compiled, findings = load(template, cache)
    if compiled is None:
        return None, findings
    creator = next(iter(dict.fromkeys(one.kabupaten for one in rekap.instansi)))
    properties = Properties(
        title=judul(rekap),
        creator=f"Pemerintah {creator}",
        subject="Rekapitulasi kinerja dan anggaran",
        keywords="LKjIP, SAKIP, rekapitulasi",
        company=f"Pemerintah {creator}",
        created=f"{rekap.tahun}-12-31T00:00:00Z",
    )
    return compiled.render(isi(rekap), properties)


def isi(rekap: Rekap) -> dict[str, object]:
    """What the template prints."""
    every, uang = rekap.instansi, rekap.uang
    blank = Baris(*[""] * len(Baris._fields))
    return {
        "judul": judul(rekap),
        "ringkasan": _summary(rekap),
        "instansi": tuple(_row(rank, one) for rank, one in rekap.urut),
        "jumlah": blank._replace(
            mencapai=f"{sum(one.mencapai for one in every)}/{sum(len(one.indikator) for one in every)}",
            pagu=rupiah(uang.pagu),
            realisasi=rupiah(uang.realisasi),
            sisa=rupiah(uang.pagu - uang.realisasi),
            serapan=serapan(uang.serapan),
            sasaran_efisien=f"{sum(one.efisien for one in every)}/{sum(one.dinilai for one in every)}",
            peringatan=str(sum(one.peringatan for one in every)),
        ),
        "rata_rata": blank._replace(capaian=capaian(rekap.capaian), serapan=serapan(rekap.serapan)),
        "tidak_ikut": tuple(_left_out(one) for one in rekap.tersisih),
        "cara": tuple(cara(rekap)),
        "indikator": halaman(rekap.indikator),
    }


def _summary(rekap: Rekap) -> str:
    left = f"; {len(rekap.tersisih)} instansi tidak ikut" if rekap.tersisih else ""
    return (
        f"Rekapitulasi ini memuat {len(rekap.instansi)} instansi dengan {len(rekap.indikator)} indikator Perjanjian "
        f"Kinerja{left}. Pagu seluruhnya Rp {rupiah(rekap.uang.pagu)}, realisasinya Rp {rupiah(rekap.uang.realisasi)} "
        f"({serapan(rekap.uang.serapan)}). Rata-rata capaian {capaian(rekap.capaian)}."
    )


def _row(rank: int | None, one: Instansi) -> Baris:
    return Baris(
        peringkat=str(rank or TIDAK_ADA),
        nama=one.nama,
        mencapai=f"{one.mencapai}/{len(one.indikator)}",
        capaian=capaian(one.rata_rata),
        predikat=one.predikat or TIDAK_ADA,
        pagu=rupiah(one.uang.pagu),
        realisasi=rupiah(one.uang.realisasi),
        sisa=rupiah(one.uang.pagu - one.uang.realisasi),
        serapan=serapan(one.uang.serapan),
        efisiensi=EFISIENSI[one.efisiensi],
        sasaran_efisien=f"{one.efisien}/{one.dinilai}",
        peringatan=str(one.peringatan),
    )


def _left_out(one: Tersisih) -> dict[str, str]:
    return {
        "nama": one.nama or "tidak terbaca",
        "berkas": one.berkas,
        "sebab": one.sebab,
        "kesalahan": _count(one.kesalahan),
        "peringatan": _count(one.peringatan),
    }


def _count(number: int) -> str:
    return str(number) if number else TIDAK_ADA
