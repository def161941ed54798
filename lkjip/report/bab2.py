"""Bab II Perencanaan Kinerja: Renstra, IKU, Perjanjian Kinerja, allocation of the budget to the sasaran."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip.calc.hasil import HasilSasaran, Simpul
from lkjip.model.kinerja import Butir as ModelButir
from lkjip.model.kinerja import Formulasi, ItemIku, PerjanjianKinerja
from lkjip.model.renstra import Indikator, Sasaran, SasaranRpjmd, Tujuan
from lkjip.numbers import persen_tetap
from lkjip.report.bahan import Bahan, sebutan, simpul_berurut
from lkjip.report.konteks.bab2 import (
    BarisAlokasi,
    BarisIku,
    BarisPk,
    BarisProgram,
    BarisRenstra,
    Perencanaan,
    TujuanRenstra,
)
from lkjip.report.konteks.bersama import Butir
from lkjip.report.tulis import bilangan, frasa, kali, nilai, nilai_bertanda_tangan, rangkai, serapan, uang


def perencanaan(bahan: Bahan) -> Perencanaan:
    """Bab II as printed."""
    renstra = bahan.laporan.renstra
    rpjmd = renstra.rpjmd
    years = tuple(range(renstra.awal, renstra.akhir + 1))
    allocated = sum((item.uang_alokasi.pagu for item in bahan.hasil.sasaran if item.uang_alokasi), Decimal(0))
    return Perencanaan(
        periode=f"{renstra.awal}–{renstra.akhir}",
        dasar_renstra=frasa(renstra.berlaku.dasar),
        perubahan=renstra.berlaku.keterangan,
        visi=frasa(rpjmd.visi) if rpjmd else "",
        rpjpd=(rpjmd.rpjpd or "") if rpjmd else "",
        kalimat_misi=_kalimat_misi(bahan),
        misi=tuple(_misi(item.nomor, frasa(item.uraian)) for item in rpjmd.misi) if rpjmd else (),
        tujuan_rpjmd=_uraian(rpjmd.tujuan) if rpjmd else (),
        sasaran_rpjmd=_uraian(rpjmd.sasaran) if rpjmd else (),
        tahun=tuple(map(str, years)),
        tujuan=tuple(_tujuan(number, item, years) for number, item in enumerate(renstra.berlaku.tujuan, 1)),
        sumber_renstra=renstra.berlaku.sumber or "",
        iku=tuple(_iku(bahan)),
        sumber_iku=_sumber_iku(bahan),
        kalimat_pk=tuple(_kalimat_pk(bahan)),
        pk=tuple(_pk(bahan)),
        penjelasan_target=tuple(
            bahan.kalimat("penjelasan_target", nomor=item.nomor, penjelasan=item.pk.penjelasan)
            for item in bahan.hasil.sasaran
            if item.pk.penjelasan
        ),
        sumber_pk=f"Dokumen Perjanjian Kinerja{_versi(bahan)} {bahan.nama} Tahun {bahan.tahun}",
        program=tuple(
            BarisProgram(number, simpul.nama, uang(simpul.pagu), _sumber_dana(bahan, simpul))
            for number, simpul in enumerate(bahan.hasil.program, 1)
        ),
        jumlah_program=uang(bahan.hasil.pagu),
        alokasi=tuple(_alokasi(bahan, item) for item in bahan.hasil.sasaran if item.uang_alokasi),
        jumlah_alokasi=uang(allocated),
        jumlah_bagian=persen_tetap(allocated / bahan.hasil.pagu.jumlah * 100) if bahan.hasil.pagu.jumlah else "",
        kalimat_alokasi=tuple(_kalimat_alokasi(bahan, item) for item in bahan.hasil.sasaran),
    )


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


def _iku(bahan: Bahan) -> Iterator[BarisIku]:
    iku = bahan.laporan.iku
    owners = _pemilik(bahan)
    for number, item in enumerate(iku.indikator if iku else (), 1):
        sasaran, indikator = owners[item.indikator]
        yield BarisIku(
            nomor=number,
            sasaran=sasaran,
            indikator=indikator.nama,
            pembilang=item.formulasi.pembilang if isinstance(item.formulasi, Formulasi) else "",
            penyebut=item.formulasi.penyebut if isinstance(item.formulasi, Formulasi) else "",
            kali=kali(indikator.satuan),
            formulasi=_rumus_teks(item),
            penjelasan=tuple(map(_butir, item.penjelasan)),
            penanggung_jawab=item.penanggung_jawab,
            sumber_data=item.sumber_data,
        )


def _pemilik(bahan: Bahan) -> dict[str, tuple[str, Indikator]]:
    """For each indicator of the Renstra in force: the uraian of its sasaran or tujuan, and itself."""
    holders: list[Tujuan | Sasaran] = []
    for tujuan in bahan.laporan.renstra.berlaku.tujuan:
        holders += (tujuan, *tujuan.sasaran)
    return {indikator.id: (frasa(holder.uraian), indikator) for holder in holders for indikator in holder.indikator}


def _rumus_teks(item: ItemIku) -> str:
    return item.formulasi if isinstance(item.formulasi, str) else ""


def _butir(butir: ModelButir) -> Butir:
    return Butir(butir.uraian, tuple(item.uraian for item in butir.rincian))


def _sumber_iku(bahan: Bahan) -> str:
    iku = bahan.laporan.iku
    if iku is None or iku.keputusan is None:
        return ""
    decree = iku.keputusan
    about = f" tentang {frasa(decree.tentang)}" if decree.tentang else ""
    return f"{decree.nama} Nomor {decree.nomor}{about}"


def _kalimat_pk(bahan: Bahan) -> Iterator[str]:
    for number, pk in enumerate(bahan.laporan.pk):
        yield bahan.kalimat(f"pk_{pk.versi}", awal=number == 0, **_data_pk(bahan, pk))
    if len(bahan.laporan.pk) > 1:
        yield bahan.kalimat("pk_berlaku", versi=bahan.laporan.pk_berlaku.versi.title())


def _data_pk(bahan: Bahan, pk: PerjanjianKinerja) -> dict[str, str]:
    officials = bahan.laporan.pejabat
    kedua = officials[pk.pihak_kedua].jabatan if pk.pihak_kedua else ""
    first = officials[pk.pihak_pertama]
    return {
        "nama": bahan.nama,
        "tahun": bahan.tahun,
        "nomor": pk.nomor or "",
        "tanggal": str(pk.tanggal or ""),
        "pertama": f"{first.status} {first.jabatan}" if first.status else first.jabatan,
        "kedua": kedua,
        "alasan": frasa(pk.alasan or ""),
    }


def _pk(bahan: Bahan) -> Iterator[BarisPk]:
    for sasaran in bahan.hasil.sasaran:
        for item in sasaran.indikator:
            target = nilai_bertanda_tangan(item.target, item.indikator.satuan)
            yield BarisPk(sasaran.nomor, sasaran.uraian, item.indikator.nama, target)


def _sumber_dana(bahan: Bahan, program: Simpul) -> str:
    stated = bahan.laporan.pk_berlaku.program.get(program.kode)
    return (stated.sumber_dana if stated else None) or program.sumber_dana


def _didukung(bahan: Bahan, sasaran: HasilSasaran) -> tuple[str, ...]:
    """Names of what the allocated codes name: `Kegiatan X` for a kegiatan, the plain name for a program."""
    by_code = {simpul.kode: simpul for simpul in simpul_berurut(bahan.hasil.program)}
    return tuple(sebutan(by_code[code]) for code in sasaran.pk.alokasi if code in by_code)


def _alokasi(bahan: Bahan, sasaran: HasilSasaran) -> BarisAlokasi:
    money = sasaran.uang_alokasi
    return BarisAlokasi(
        nomor=sasaran.nomor,
        sasaran=sasaran.uraian,
        didukung=_didukung(bahan, sasaran),
        anggaran=uang(money.pagu) if money else "",
        bagian=serapan(sasaran.bagian),
    )


def _kalimat_alokasi(bahan: Bahan, sasaran: HasilSasaran) -> str:
    if sasaran.uang_alokasi is None:
        return bahan.kalimat("alokasi_tanpa", nomor=sasaran.nomor)
    return bahan.kalimat(
        "alokasi",
        nomor=sasaran.nomor,
        didukung=rangkai(_didukung(bahan, sasaran)),
        anggaran=uang(sasaran.uang_alokasi.pagu),
        bagian=serapan(sasaran.bagian),
        nama=bahan.nama,
    )
