"""Bab II Perencanaan Kinerja: Renstra, IKU, Perjanjian Kinerja; its money stands in bab2_anggaran."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip.model.kinerja import PerjanjianKinerja
from lkjip.model.renstra import Indikator, Sasaran, SasaranRpjmd, Tujuan
from lkjip.report.bab2_anggaran import (
    ada_perubahan,
    bagian,
    baris_alokasi,
    jumlah_alokasi,
    jumlah_program_pk,
    kalimat_alokasi,
    program_pk,
)
from lkjip.report.bahan import Bahan, sebagai
from lkjip.report.baris_anggaran import bagian_pagu
from lkjip.report.iku import baris_iku
from lkjip.report.konteks.bab2 import (
    BarisPk,
    BarisRenstra,
    Perencanaan,
    TujuanRenstra,
)
from lkjip.report.tulis import bertanggal, bilangan, frasa, nilai, nilai_bertanda_tangan


def perencanaan(bahan: Bahan) -> Perencanaan:
    """Bab II as printed."""
    renstra = bahan.laporan.renstra
    rpjmd = renstra.rpjmd
    years = tuple(range(renstra.awal, renstra.akhir + 1))
    return Perencanaan(
        periode=bahan.masa_renstra,
        dasar_renstra=frasa(renstra.berlaku.dasar),
        perubahan=renstra.berlaku.keterangan,
        periode_rpjmd=_tahun(rpjmd.periode) if rpjmd else "",
        visi=frasa(rpjmd.visi) if rpjmd else "",
        rpjpd=(rpjmd.rpjpd or "") if rpjmd else "",
        kalimat_misi=_kalimat_misi(bahan),
        misi=tuple(_misi(item.nomor, frasa(item.uraian)) for item in rpjmd.misi) if rpjmd else (),
        tujuan_rpjmd=_uraian(rpjmd.tujuan) if rpjmd else (),
        sasaran_rpjmd=_uraian(rpjmd.sasaran) if rpjmd else (),
        tahun=tuple(map(str, years)),
        tujuan=tuple(_tujuan(number, item, years) for number, item in enumerate(renstra.berlaku.tujuan, 1)),
        sumber_renstra=renstra.berlaku.sumber or "",
        iku=baris_iku(bahan.laporan.iku, bahan.laporan.renstra),
        sumber_iku=_sumber_iku(bahan),
        kalimat_pk=tuple(_kalimat_pk(bahan)),
        pk=tuple(_pk(bahan)),
        penjelasan_target=tuple(
            bahan.kalimat("penjelasan_target", nomor=item.nomor, penjelasan=item.pk.penjelasan)
            for item in bahan.hasil.sasaran
            if item.pk.penjelasan
        ),
        sumber_pk=f"Dokumen Perjanjian Kinerja{_versi(bahan)} {bahan.nama} Tahun {bahan.tahun}",
        program=tuple(program_pk(bahan, bahan.laporan.pk_berlaku)),
        jumlah_program=jumlah_program_pk(bahan, bahan.laporan.pk_berlaku),
        alokasi=tuple(baris_alokasi(bahan)),
        jumlah_alokasi=bagian_pagu(bahan, jumlah_alokasi(bahan)),
        jumlah_bagian=bagian(bahan, jumlah_alokasi(bahan)),
        kalimat_alokasi_awal=bahan.kalimat("alokasi_awal", perubahan=ada_perubahan(bahan.laporan.anggaran)),
        kalimat_alokasi=tuple(kalimat_alokasi(bahan)),
    )


def _tahun(periode: str) -> str:
    """A period as the report writes it: `2021–2026`."""
    return re.sub(r"^(\d{4})\s*-\s*(\d{4})$", r"\1–\2", periode.removeprefix("Tahun "))


def _versi(bahan: Bahan) -> str:
    return " Perubahan" if bahan.laporan.pk_berlaku.versi == "perubahan" else ""


def _misi(nomor: Decimal | None, uraian: str) -> str:
    return f"Misi ke-{nomor}: {uraian}" if nomor is not None else uraian


def _uraian(items: Sequence[SasaranRpjmd]) -> tuple[str, ...]:
    return tuple(frasa(item.uraian) for item in items)


def _kalimat_misi(bahan: Bahan) -> str:
    rpjmd = bahan.laporan.renstra.rpjmd
    if rpjmd is None or not rpjmd.misi:
        return ""
    count = int(rpjmd.jumlah_misi) if rpjmd.jumlah_misi is not None else 0
    return bahan.kalimat("misi", nama=bahan.nama, jumlah=count, jumlah_huruf=bilangan(count))


def _tujuan(number: int, tujuan: Tujuan, years: tuple[int, ...]) -> TujuanRenstra:
    return TujuanRenstra(
        nomor=number,
        uraian=frasa(tujuan.uraian),
        indikator=tuple(_baris_renstra("", indikator, years) for indikator in tujuan.indikator),
        sasaran=tuple(_sasaran(tujuan.sasaran, years)),
    )


def _sasaran(sasaran: Sequence[Sasaran], years: tuple[int, ...]) -> Iterator[BarisRenstra]:
    for number, item in enumerate(sasaran, 1):
        for indikator in item.indikator:
            yield _baris_renstra(f"Sasaran {number}: {frasa(item.uraian)}", indikator, years)


def _baris_renstra(sasaran: str, indikator: Indikator, years: tuple[int, ...]) -> BarisRenstra:
    targets = (indikator.target.get(year) for year in years)
    return BarisRenstra(
        sasaran, indikator.nama, tuple(nilai(target, indikator.satuan) if target else "" for target in targets)
    )


def _sumber_iku(bahan: Bahan) -> str:
    iku = bahan.laporan.iku
    if iku is None or iku.keputusan is None:
        return ""
    decree = iku.keputusan
    about = f" tentang {frasa(decree.tentang)}" if decree.tentang else ""
    return f"{decree.nama} Nomor {decree.nomor}{bertanggal(decree.tanggal)}{about}"


def _kalimat_pk(bahan: Bahan) -> Iterator[str]:
    for number, pk in enumerate(bahan.laporan.pk):
        yield bahan.kalimat(f"pk_{pk.versi}", awal=number == 0, **_data_pk(bahan, pk))
    if len(bahan.laporan.pk) > 1:
        yield bahan.kalimat("pk_berlaku", versi=bahan.laporan.pk_berlaku.versi.title())


def _data_pk(bahan: Bahan, pk: PerjanjianKinerja) -> dict[str, str]:
    officials = bahan.laporan.pejabat
    return {
        "nama": bahan.nama,
        "tahun": bahan.tahun,
        "nomor": pk.nomor or "",
        "tanggal": str(pk.tanggal or ""),
        "pertama": sebagai(officials[pk.pihak_pertama]),
        "kedua": sebagai(officials[pk.pihak_kedua]) if pk.pihak_kedua else "",
        "alasan": frasa(pk.alasan or ""),
    }


def _pk(bahan: Bahan) -> Iterator[BarisPk]:
    for sasaran in bahan.hasil.sasaran:
        for item in sasaran.indikator:
            target = nilai_bertanda_tangan(item.target, item.indikator.satuan)
            yield BarisPk(sasaran.nomor, sasaran.uraian, item.indikator.nama, target)
