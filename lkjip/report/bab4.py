"""Ikhtisar Eksekutif and Bab IV Penutup: the report in short, and what follows from it."""

from collections.abc import Iterator

from lkjip.calc.hasil import HasilIndikator, HasilSasaran
from lkjip.numbers import persen, persen_tetap
from lkjip.report.bab3_anggaran import jenis_belanja
from lkjip.report.bab3_capaian import kalimat_hitungan, kalimat_rata_rata
from lkjip.report.bahan import Bahan, realisasi_kalimat, target_kalimat
from lkjip.report.baris_anggaran import jumlah_pagu, jumlah_realisasi, kalimat_serapan
from lkjip.report.konteks import Ikhtisar, Penutup, SasaranRingkas
from lkjip.report.tulis import bilangan, capaian, frasa, rangkai, uang


def ikhtisar(bahan: Bahan) -> Ikhtisar:
    """Ikhtisar Eksekutif as printed."""
    renstra = bahan.laporan.renstra
    penutup = bahan.laporan.penutup
    sasaran = [item for tujuan in renstra.berlaku.tujuan for item in tujuan.sasaran]
    return Ikhtisar(
        tujuan_rpjmd=tuple(frasa(item.uraian) for item in renstra.rpjmd.tujuan) if renstra.rpjmd else (),
        tujuan=tuple(frasa(item.uraian) for item in renstra.berlaku.tujuan),
        sasaran_renstra=tuple(
            SasaranRingkas(number, frasa(item.uraian), tuple(indikator.nama for indikator in item.indikator))
            for number, item in enumerate(sasaran, 1)
        ),
        capaian=tuple(_kalimat_sasaran(bahan, item) for item in bahan.hasil.sasaran),
        simpulan=" ".join(kalimat_rata_rata(bahan)),
        belanja=_kalimat_belanja(bahan),
        serapan=" ".join([_kalimat_serapan(bahan), *bahan.laporan.penutup.sebab_serapan]),
        belum_diaudit=belum_diaudit(bahan),
        hambatan=penutup.hambatan,
        rekomendasi=penutup.rekomendasi,
    )


def penutup(bahan: Bahan) -> Penutup:
    """Bab IV as printed."""
    stated = bahan.laporan.penutup
    return Penutup(
        simpulan=tuple(_simpulan(bahan)),
        hambatan=stated.hambatan,
        faktor_kunci=stated.faktor_kunci,
        rekomendasi=stated.rekomendasi,
    )


def _simpulan(bahan: Bahan) -> Iterator[str]:
    yield kalimat_hitungan(bahan)
    yield from list(kalimat_rata_rata(bahan))[1:]
    yield bahan.kalimat(
        "simpulan_serapan",
        pagu=jumlah_pagu(bahan),
        realisasi=jumlah_realisasi(bahan),
        serapan=kalimat_serapan(bahan),
    )


def _kalimat_sasaran(bahan: Bahan, sasaran: HasilSasaran) -> str:
    known = sum(item.capaian is not None for item in sasaran.indikator)
    return bahan.kalimat(
        "ikhtisar_sasaran",
        sasaran=sasaran.uraian,
        jumlah=known,
        jumlah_huruf=bilangan(known),
        semua=known == len(sasaran.indikator),
        rata_rata=persen(sasaran.rata_rata) if sasaran.rata_rata is not None else "",
        predikat=sasaran.kelas.predikat if sasaran.kelas else "",
        rincian=" ".join(_kalimat_indikator(bahan, item) for item in sasaran.indikator),
    )


def _kalimat_indikator(bahan: Bahan, item: HasilIndikator) -> str:
    known = {"indikator": item.indikator.nama, "target": target_kalimat(item)}
    if item.realisasi is None:
        return bahan.kalimat("ikhtisar_indikator_tanpa_data", **known)
    shown = capaian(item.capaian) if item.capaian is not None else ""
    grade = item.kelas.predikat if item.kelas else ""
    return bahan.kalimat(
        "ikhtisar_indikator", realisasi=realisasi_kalimat(item), capaian=shown, predikat=grade, **known
    )


def _kalimat_belanja(bahan: Bahan) -> str:
    total = bahan.hasil.pagu.jumlah
    kinds = (("operasi", bahan.hasil.pagu.operasi), ("modal", bahan.hasil.pagu.modal),
             ("tak terduga", bahan.hasil.pagu.tak_terduga), ("transfer", bahan.hasil.pagu.transfer))  # fmt: skip
    parts = [
        bahan.kalimat("bagian_belanja", nama=name, pagu=uang(money), bagian=persen_tetap(money / total * 100))
        for name, money in kinds
        if money
    ]
    listed = rangkai(parts) if len(list(jenis_belanja(bahan))) > 1 else ""
    return bahan.kalimat("belanja", tahun=bahan.tahun, pagu=jumlah_pagu(bahan), bagian=listed)


def _kalimat_serapan(bahan: Bahan) -> str:
    money = bahan.hasil.uang
    left = money.pagu - money.realisasi
    return bahan.kalimat(
        "serapan",
        per=str(bahan.laporan.realisasi.serapan.per or f"31 Desember {bahan.tahun}"),
        realisasi=jumlah_realisasi(bahan),
        serapan=kalimat_serapan(bahan),
        sisa=uang(left) if left > 0 and kalimat_serapan(bahan) else "",
    )


def belum_diaudit(bahan: Bahan) -> str:
    """The remark that the figures are not audited yet, where the data say so."""
    return bahan.kalimat("belum_diaudit") if bahan.laporan.realisasi.serapan.belum_diaudit else ""
