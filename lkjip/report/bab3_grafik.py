"""The charts of Bab III: numbers of its tables, rounded as they are printed there, and each chart told in words.

A chart is made where it compares something (two bars, two years); an office that wants none says so in the profil.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lkjip.calc.hasil import HasilIndikator
from lkjip.calc.realisasi import PERSEN
from lkjip.model.values import Nilai
from lkjip.numbers import rounded
from lkjip.report.bahan import Bahan, sebutan
from lkjip.report.baris_anggaran import pagu, realisasi, tanpa_uang
from lkjip.report.konteks.grafik import Grafik, SeriGrafik
from lkjip.report.tulis import BELUM_DIISI, RUPIAH, capaian, nilai, rangkai, serapan

_FEWEST = 2  # values that can be compared


class GrafikBab3(NamedTuple):
    """The charts of the chapter; None and nothing where there is nothing to compare."""

    capaian: Grafik | None = None
    tren: tuple[Grafik, ...] = ()
    anggaran: Grafik | None = None
    serapan: Grafik | None = None


def grafik(bahan: Bahan) -> GrafikBab3:
    """All charts of the chapter; none where the office wants none."""
    if not bahan.laporan.profil.grafik:
        return GrafikBab3()
    return GrafikBab3(grafik_capaian(bahan), tuple(grafik_tren(bahan)), grafik_anggaran(bahan), grafik_serapan(bahan))


def grafik_capaian(bahan: Bahan) -> Grafik | None:
    """The capaian of every indicator, in the order of the Perjanjian Kinerja."""
    items = bahan.hasil.indikator
    values = tuple(None if item.capaian is None else rounded(item.capaian) for item in items)
    told = [f"{item.indikator.nama} {capaian(item.capaian)}" for item in items if item.capaian is not None]
    if len(told) < _FEWEST:
        return None
    return Grafik(
        id="capaian",
        judul=f"Capaian Indikator Kinerja Tahun {bahan.tahun}",
        jenis="batang",
        bentuk="persen",
        kategori=tuple(item.indikator.nama for item in items),
        seri=(SeriGrafik("Capaian kinerja (%)", values),),
        keterangan=bahan.kalimat("grafik_capaian", tahun=bahan.tahun, daftar="; ".join(told)),
        satuan="%",
    )


def grafik_tren(bahan: Bahan) -> Iterator[Grafik]:
    """The years of each indicator that has a history in numbers, against the path of the Renstra."""
    for number, item in enumerate(bahan.hasil.indikator, 1):
        if sum(value.angka is not None for value in item.riwayat.values()) >= _FEWEST:
            yield _tren(bahan, number, item)


def _tren(bahan: Bahan, number: int, item: HasilIndikator) -> Grafik:
    path = {year: value for year, value in item.indikator.target.items() if value.angka is not None}
    known = [year for year, value in item.riwayat.items() if value.angka is not None]
    years = range(min([*known, *path]), max([*known, *path]) + 1)
    rows = [("Realisasi", item.riwayat)] + ([("Target Renstra", path)] if path else [])
    satuan = item.indikator.satuan
    return Grafik(
        id=f"tren_{number}",
        judul=f"Perkembangan {item.indikator.nama}",
        jenis="garis",
        bentuk=_bentuk(satuan),
        kategori=tuple(map(str, years)),
        seri=tuple(SeriGrafik(name, tuple(_angka(values.get(year)) for year in years)) for name, values in rows),
        keterangan=bahan.kalimat(
            "grafik_tren",
            indikator=item.indikator.nama,
            daftar="; ".join(f"{name.lower()} {_tertulis(item, values)}" for name, values in rows),
        ).replace("target renstra", "target Renstra"),
        satuan=satuan or "",
    )


def _tertulis(item: HasilIndikator, values: dict[int, Nilai]) -> str:
    known = [(year, value) for year, value in sorted(values.items()) if value.angka is not None]
    return rangkai([f"{nilai(value, item.indikator.satuan)} ({year})" for year, value in known])


def _angka(value: Nilai | None) -> Decimal | None:
    return None if value is None or value.angka is None else rounded(value.angka)


def _bentuk(satuan: str | None) -> str:
    if satuan and satuan.casefold() in PERSEN:
        return "persen"
    return "rupiah" if satuan in RUPIAH else "angka"


def grafik_anggaran(bahan: Bahan) -> Grafik | None:
    """Budget and money spent of every programme."""
    roots = bahan.hasil.program
    if len(roots) < _FEWEST or {BELUM_DIISI} == {pagu(bahan, root) for root in roots}:
        return None
    told = [f"{sebutan(root)} Rp {realisasi(bahan, root)} dari Rp {pagu(bahan, root)}" for root in roots]
    return Grafik(
        id="anggaran",
        judul=f"Anggaran dan Realisasi per Program Tahun {bahan.tahun}",
        jenis="batang",
        bentuk="rupiah",
        kategori=tuple(map(sebutan, roots)),
        seri=(
            SeriGrafik("Anggaran (Rp)", tuple(_tercetak(pagu(bahan, root), root.uang.pagu) for root in roots)),
            SeriGrafik(
                "Realisasi (Rp)", tuple(_tercetak(realisasi(bahan, root), root.uang.realisasi) for root in roots)
            ),
        ),
        keterangan=bahan.kalimat("grafik_anggaran", tahun=bahan.tahun, daftar="; ".join(told)),
        satuan="Rp",
    )


def _tercetak(printed: str, amount: Decimal) -> Decimal | None:
    """The amount in print; None where a draft marks it as not stated."""
    return None if printed == BELUM_DIISI else rounded(amount)


def grafik_serapan(bahan: Bahan) -> Grafik | None:
    """The serapan of every sasaran that money belongs to."""
    rows = [(row, row.uang.serapan) for row in bahan.hasil.sasaran if row.uang and not tanpa_uang(bahan)]
    known = [(f"Sasaran {row.nomor}: {row.uraian}", share) for row, share in rows if share is not None]
    if len(known) < _FEWEST:
        return None
    return Grafik(
        id="serapan",
        judul=f"Serapan Anggaran per Sasaran Tahun {bahan.tahun}",
        jenis="batang",
        bentuk="serapan",
        kategori=tuple(name for name, _ in known),
        seri=(SeriGrafik("Serapan anggaran (%)", tuple(rounded(share) for _, share in known)),),
        keterangan=bahan.kalimat(
            "grafik_serapan", tahun=bahan.tahun, daftar="; ".join(f"{name} {serapan(share)}" for name, share in known)
        ),
        satuan="%",
    )
