"""Bab III.D: staff, money and work; how budget and sasaran are related; capaian against serapan."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from lkjip.calc.hasil import Efisiensi, HasilSasaran
from lkjip.calc.pegawai import jumlah_pegawai
from lkjip.numbers import angka, rounded
from lkjip.report.bab1 import jumlah_simpul
from lkjip.report.bab3_capaian import tercapai
from lkjip.report.bahan import Bahan
from lkjip.report.baris_anggaran import jumlah_pagu, tanpa_uang
from lkjip.report.konteks.bab3 import BarisEfisiensi
from lkjip.report.tulis import TIDAK_ADA, bertanda, capaian, rangkai, serapan


def kalimat_sumber_daya(bahan: Bahan) -> str:
    """Staff, money and work of the institution in one sentence."""
    pegawai = bahan.laporan.instansi.pegawai
    return bahan.kalimat(
        "sumber_daya",
        nama=bahan.nama,
        pegawai=angka(jumlah_pegawai(pegawai).ada) if pegawai else "",
        pagu=jumlah_pagu(bahan),
        **jumlah_simpul(bahan),
    )


def efisiensi(bahan: Bahan) -> Iterator[BarisEfisiensi]:
    """Capaian against serapan per sasaran, with category and sentence."""
    for sasaran in bahan.hasil.sasaran:
        unknown = tanpa_uang(bahan)
        absorbed = sasaran.uang.serapan if sasaran.uang and not unknown else None
        case = "tanpa_data" if unknown else _kasus_efisiensi(sasaran)
        distance = _selisih_tercetak(sasaran.rata_rata, absorbed)
        data = {"capaian": capaian(sasaran.rata_rata), "serapan": serapan(absorbed)}
        yield BarisEfisiensi(
            nomor=sasaran.nomor,
            sasaran=sasaran.uraian,
            kategori=bahan.kalimat(f"kategori_{case}"),
            relasi=bahan.kalimat(f"relasi_{sasaran.relasi}") if sasaran.relasi else TIDAK_ADA,
            selisih=TIDAK_ADA if distance is None else bertanda(distance),
            kalimat=_kalimat_efisiensi(bahan, sasaran, case, data | {"selisih": angka(abs(distance or Decimal(0)))}),
            **data,
        )


def _selisih_tercetak(reached: Decimal | None, absorbed: Decimal | None) -> Decimal | None:
    """Capaian less serapan, both as printed, so that a reader who subtracts them finds it."""
    if reached is None or absorbed is None:
        return None
    return rounded(reached) - rounded(absorbed)


def _kasus_efisiensi(sasaran: HasilSasaran) -> str:
    if sasaran.efisiensi is Efisiensi.EFISIEN and not tercapai(sasaran):
        return "efisien_belum_tercapai"
    return sasaran.efisiensi.value if sasaran.efisiensi else "tanpa_data"


def _kalimat_efisiensi(bahan: Bahan, sasaran: HasilSasaran, case: str, data: Mapping[str, str]) -> str:
    if case == "tanpa_data":
        case = "efisiensi_tanpa_data"
    return bahan.kalimat(
        case,
        nomor=sasaran.nomor,
        jumlah=len(sasaran.indikator),
        tanpa_capaian=sasaran.rata_rata is None,
        tanpa_serapan=sasaran.uang is None or sasaran.uang.serapan is None or tanpa_uang(bahan),
        uang_belum_diisi=sasaran.uang is not None and tanpa_uang(bahan),
        **data,
    )


def kalimat_hubungan(bahan: Bahan) -> Iterator[str]:
    """Which relation joins money and sasaran: the profile's, or the other where a sasaran has only that."""
    rows = bahan.hasil.sasaran
    used = {sasaran.relasi for sasaran in rows if sasaran.relasi}
    wanted = bahan.laporan.profil.efisiensi
    main = wanted if wanted in used else next(iter(used), "")
    if main:
        yield bahan.kalimat(f"hubungan_{main}", lain=len(used) > 1)
    without = [str(sasaran.nomor) for sasaran in rows if not sasaran.relasi]
    if without:
        yield bahan.kalimat("hubungan_tanpa", daftar=rangkai(without))
