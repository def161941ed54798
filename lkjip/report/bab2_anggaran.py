"""Bab II, money: the budget that the Perjanjian Kinerja states, and the budget in force shared out to the sasaran."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip.calc.hasil import HasilSasaran
from lkjip.model.anggaran import Anggaran, Program, SubKegiatan
from lkjip.model.kinerja import PerjanjianKinerja
from lkjip.report.bahan import Bahan, sebutan, simpul_berurut
from lkjip.report.baris_anggaran import bagian_pagu, jumlah_pagu, pagu
from lkjip.report.konteks.bab2 import BarisAlokasi, BarisProgram
from lkjip.report.tulis import BELUM_DIISI, TIDAK_ADA, rangkai, serapan, uang


def program_pk(bahan: Bahan, pk: PerjanjianKinerja) -> Iterator[BarisProgram]:
    """The programmes with the money that a Perjanjian Kinerja gives them."""
    for number, program in enumerate(bahan.laporan.anggaran.program, 1):
        simpul = bahan.hasil.program[number - 1]
        stated = pk.program.get(program.kode)
        fund = (stated.sumber_dana if stated else None) or simpul.sumber_dana
        unknown = stated is None and pagu(bahan, simpul) == BELUM_DIISI
        money = BELUM_DIISI if unknown else uang(anggaran_pk(pk, program))
        yield BarisProgram(number, program.nama, money, fund)


def jumlah_program_pk(bahan: Bahan, pk: PerjanjianKinerja) -> str:
    """The sum of the programmes' money in a Perjanjian Kinerja."""
    if not pk.program and jumlah_pagu(bahan) == BELUM_DIISI:
        return BELUM_DIISI
    return uang(sum((anggaran_pk(pk, program) for program in bahan.laporan.anggaran.program), Decimal(0)))


def anggaran_pk(pk: PerjanjianKinerja, program: Program) -> Decimal:
    """What the Perjanjian Kinerja states; where it states nothing, the budget of its time: before or after a change."""
    if stated := pk.program.get(program.kode):
        return stated.anggaran
    changed = pk.versi == "perubahan"
    parts = (sub.pagu_akhir if changed else sub.pagu for item in program.kegiatan for sub in item.sub_kegiatan)
    return sum((part.jumlah for part in parts), Decimal(0))


def sub_kegiatan(anggaran: Anggaran) -> Iterator[SubKegiatan]:
    """Every sub kegiatan of the budget."""
    return (sub for program in anggaran.program for item in program.kegiatan for sub in item.sub_kegiatan)


def ada_perubahan(anggaran: Anggaran) -> bool:
    """True where the budget was changed in the year."""
    return any(sub.pagu_perubahan for sub in sub_kegiatan(anggaran))


def jumlah_alokasi(bahan: Bahan) -> Decimal:
    """All that is shared out to the sasaran."""
    return sum((item.uang_alokasi.pagu for item in bahan.hasil.sasaran if item.uang_alokasi), Decimal(0))


def bagian(bahan: Bahan, money: Decimal) -> str:
    """A part of the whole budget in per cent; nothing where there is no budget."""
    whole = bahan.hasil.pagu.jumlah
    return serapan(money / whole * 100) if whole else ""


def baris_alokasi(bahan: Bahan) -> Iterator[BarisAlokasi]:
    """The sasaran that have a share of the budget in force."""
    for sasaran in bahan.hasil.sasaran:
        if money := sasaran.uang_alokasi:
            yield BarisAlokasi(
                nomor=sasaran.nomor,
                sasaran=sasaran.uraian,
                didukung=_didukung(bahan, sasaran),
                anggaran=bagian_pagu(bahan, money.pagu),
                bagian=serapan(sasaran.bagian),
            )


def kalimat_alokasi(bahan: Bahan) -> Iterator[str]:
    """A sentence per sasaran about its share."""
    for sasaran in bahan.hasil.sasaran:
        if sasaran.uang_alokasi is None:
            yield bahan.kalimat("alokasi_tanpa", nomor=sasaran.nomor)
        else:
            yield bahan.kalimat(
                "alokasi",
                nomor=sasaran.nomor,
                didukung=rangkai(_didukung(bahan, sasaran)),
                anggaran=bagian_pagu(bahan, sasaran.uang_alokasi.pagu),
                bagian=serapan(sasaran.bagian).removesuffix(TIDAK_ADA),
                perubahan=ada_perubahan(bahan.laporan.anggaran),
                nama=bahan.nama,
            )


def _didukung(bahan: Bahan, sasaran: HasilSasaran) -> tuple[str, ...]:
    """Names of what the allocated codes name: `Kegiatan X` for a kegiatan, the plain name for a program."""
    by_code = {simpul.kode: simpul for simpul in simpul_berurut(bahan.hasil.program)}
    return tuple(sebutan(by_code[code]) for code in sasaran.pk.alokasi if code in by_code)
