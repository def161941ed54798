"""Bab III.C-F: supporting programmes, what each sub kegiatan did, efisiensi, predikat recap, analysis, money."""

from collections.abc import Iterator

from lkjip.calc.hasil import HasilKeluaran, Simpul, Status
from lkjip.model import anggaran as model
from lkjip.numbers import persen_tetap
from lkjip.report.bab3_capaian import butir_rincian
from lkjip.report.bab3_foto import berpasangan, foto
from lkjip.report.bahan import Bahan, sebutan, simpul_berurut
from lkjip.report.baris_anggaran import (
    bagian_pagu,
    bagian_realisasi,
    baris_anggaran,
    jumlah_pagu,
    jumlah_realisasi,
    kalimat_serapan,
    pagu,
    realisasi,
    tanpa_uang,
)
from lkjip.report.konteks.bab3 import Belanja, Catatan, Keluaran, KotakSubKegiatan, ProgramPendukung
from lkjip.report.konteks.bersama import BarisAnggaran
from lkjip.report.tulis import TIDAK_ADA, capaian, dalam_kalimat, frasa, nilai, serapan


def pendukung(bahan: Bahan) -> Iterator[ProgramPendukung]:
    """Per sasaran: the programmes (or the allocated parts of them) with serapan on every level and their sum."""
    for sasaran in bahan.hasil.sasaran:
        if sasaran.uang is None:
            continue
        codes = sasaran.pendukung if sasaran.relasi == "pendukung" else sasaran.pk.alokasi
        yield ProgramPendukung(
            nomor=sasaran.nomor,
            sasaran=sasaran.uraian,
            relasi=bahan.kalimat(f"relasi_{sasaran.relasi}"),
            baris=tuple(_baris_pendukung(bahan, bahan.hasil.program, codes)),
            pagu=bagian_pagu(bahan, sasaran.uang.pagu),
            realisasi=bagian_realisasi(bahan, sasaran.uang.realisasi),
            serapan=TIDAK_ADA if tanpa_uang(bahan) else serapan(sasaran.uang.serapan),
        )


def _baris_pendukung(bahan: Bahan, akar: tuple[Simpul, ...], codes: tuple[str, ...]) -> Iterator[BarisAnggaran]:
    for simpul in akar:
        if simpul.kode in codes:
            yield from (baris_anggaran(bahan, item) for item in simpul_berurut((simpul,)))
        else:
            yield from _baris_pendukung(bahan, simpul.anak, codes)


def kotak(bahan: Bahan) -> Iterator[KotakSubKegiatan]:
    """One box per sub kegiatan; the first of a program or kegiatan opens its heading."""
    for program in bahan.hasil.program:
        for kegiatan in program.anak:
            for sub in kegiatan.anak:
                first = sub is kegiatan.anak[0]
                yield _kotak(bahan, program, kegiatan, sub, first and kegiatan is program.anak[0], first)


def _kotak(
    bahan: Bahan, program: Simpul, kegiatan: Simpul, sub: Simpul, opens_program: bool, opens_kegiatan: bool
) -> KotakSubKegiatan:
    return KotakSubKegiatan(
        kode=sub.kode,
        program=sebutan(program),
        program_baru=opens_program,
        catatan_program=tuple(_catatan(bahan, program)) if opens_program else (),
        kegiatan=kegiatan.nama,
        kegiatan_baru=opens_kegiatan,
        catatan_kegiatan=tuple(_catatan(bahan, kegiatan)) if opens_kegiatan else (),
        nama=sub.nama,
        pagu=pagu(bahan, sub),
        realisasi=realisasi(bahan, sub),
        keluaran=tuple(_keluaran(item) for item in sub.keluaran),
        catatan=tuple(_catatan(bahan, sub)),
        kalimat=tuple(_kalimat_keluaran(bahan, item, len(sub.keluaran) > 1) for item in sub.keluaran),
    )


def _catatan(bahan: Bahan, simpul: Simpul) -> Iterator[Catatan]:
    if done := simpul.pelaksanaan:
        photos = foto(bahan, "pelaksanaan", simpul.kode, done.foto)
        yield Catatan(
            uraian=done.uraian,
            rincian=tuple(butir_rincian(bahan, part) for part in done.rincian),
            kendala=done.kendala,
            foto=photos,
            kisi_foto=berpasangan(photos),
        )


def _keluaran(item: HasilKeluaran) -> Keluaran:
    return Keluaran(
        nama=item.indikator.nama,
        satuan=item.indikator.satuan or "",
        target=nilai(item.indikator.target),
        realisasi=nilai(item.realisasi),
    )


def _kalimat_keluaran(bahan: Bahan, item: HasilKeluaran, several: bool) -> str:
    satuan = dalam_kalimat(item.indikator.satuan)
    return bahan.kalimat(
        f"keluaran_{_kasus_keluaran(item)}",
        keluaran=frasa(item.indikator.nama) if several else "",
        target=nilai(item.indikator.target, satuan),
        realisasi=nilai(item.realisasi, satuan),
        capaian=capaian(item.capaian),
    )


def _kasus_keluaran(item: HasilKeluaran) -> str:
    if item.indikator.target is None:
        return "tanpa_nilai" if item.realisasi is None else "tanpa_target"
    if item.realisasi is None:
        return "tanpa_data"
    if item.capaian is None:
        return "tidak_dapat_dihitung"
    return "tidak_tercapai" if item.status is Status.TIDAK_TERCAPAI else "tercapai"


def kalimat_anggaran(bahan: Bahan) -> str:
    """Budget, realisasi and serapan of the institution."""
    return bahan.kalimat(
        "realisasi_anggaran",
        nama=bahan.nama,
        tahun=bahan.tahun,
        pagu=jumlah_pagu(bahan),
        realisasi=jumlah_realisasi(bahan),
        serapan=kalimat_serapan(bahan),
    )


def jenis_belanja(bahan: Bahan) -> Iterator[Belanja]:
    """The kinds of spending that have a budget or were spent on."""
    kinds = (("operasi", "Operasi"), ("modal", "Modal"), ("tak_terduga", "Tak Terduga"), ("transfer", "Transfer"))
    used = [(name, label) for name, label in kinds if _ada(bahan.hasil.pagu, name) or _ada(bahan.hasil.realisasi, name)]
    for number, (name, label) in enumerate(used, 1):
        pagu, spent = getattr(bahan.hasil.pagu, name), getattr(bahan.hasil.realisasi, name)
        share = persen_tetap(spent / pagu * 100) if pagu and not tanpa_uang(bahan) else TIDAK_ADA
        yield Belanja(number, f"Belanja {label}", bagian_pagu(bahan, pagu), bagian_realisasi(bahan, spent), share)


def _ada(money: model.Belanja, name: str) -> bool:
    return bool(getattr(money, name))
