"""Bab II, money: the budget that the Perjanjian Kinerja states, and the budget in force shared out to the sasaran."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from lkjip.calc.anggaran import uang as uang_semua
from lkjip.calc.anggaran import uang_per_kode
from lkjip.calc.hasil import HasilSasaran, Uang
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


def per_pendukung(bahan: Bahan) -> bool:
    """True where the Perjanjian Kinerja shares out nothing: then the supporting programmes say whose the money is."""
    return not any(item.uang_alokasi for item in bahan.hasil.sasaran)


def _bagian_sasaran(bahan: Bahan, sasaran: HasilSasaran) -> tuple[Uang | None, tuple[str, ...]]:
    """The money of a sasaran and the codes that it is the money of."""
    if per_pendukung(bahan):
        return sasaran.uang_pendukung, sasaran.pendukung
    return sasaran.uang_alokasi, sasaran.pk.alokasi


def jumlah_alokasi(bahan: Bahan) -> Decimal:
    """All that is shared out to the sasaran; what supports several of them counts once."""
    if not per_pendukung(bahan):
        return sum((item.uang_alokasi.pagu for item in bahan.hasil.sasaran if item.uang_alokasi), Decimal(0))
    codes = tuple(code for item in bahan.hasil.sasaran for code in item.pendukung)
    money = uang_semua(codes, uang_per_kode(bahan.hasil.program))
    return money.pagu if money else Decimal(0)


def bagian(bahan: Bahan, money: Decimal) -> str:
    """A part of the whole budget in per cent; nothing where there is no budget."""
    whole = bahan.hasil.pagu.jumlah
    return serapan(money / whole * 100) if whole else ""


def baris_alokasi(bahan: Bahan) -> Iterator[BarisAlokasi]:
    """The sasaran that have a share of the budget in force."""
    for sasaran in bahan.hasil.sasaran:
        money, codes = _bagian_sasaran(bahan, sasaran)
        if money:
            yield BarisAlokasi(
                nomor=sasaran.nomor,
                sasaran=sasaran.uraian,
                didukung=_didukung(bahan, codes),
                anggaran=bagian_pagu(bahan, money.pagu),
                bagian=bagian(bahan, money.pagu) or TIDAK_ADA,
            )


def kalimat_alokasi(bahan: Bahan) -> Iterator[str]:
    """A sentence per sasaran about its share, and one about what supports several of them."""
    total, supported = Decimal(0), per_pendukung(bahan)
    for sasaran in bahan.hasil.sasaran:
        money, codes = _bagian_sasaran(bahan, sasaran)
        if money is None:
            yield bahan.kalimat("alokasi_tanpa", nomor=sasaran.nomor, pendukung=supported)
            continue
        total += money.pagu
        yield bahan.kalimat(
            "alokasi",
            nomor=sasaran.nomor,
            didukung=rangkai(_didukung(bahan, codes)),
            anggaran=bagian_pagu(bahan, money.pagu),
            bagian=bagian(bahan, money.pagu),
            perubahan=ada_perubahan(bahan.laporan.anggaran),
            nama=bahan.nama,
            pendukung=supported,
        )
    if total != jumlah_alokasi(bahan):
        yield bahan.kalimat("alokasi_bersama")


def _didukung(bahan: Bahan, codes: Iterable[str]) -> tuple[str, ...]:
    """Names of what the codes name: `Kegiatan X` for a kegiatan, the plain name for a program."""
    by_code = {simpul.kode: simpul for simpul in simpul_berurut(bahan.hasil.program)}
    return tuple(sebutan(by_code[code]) for code in codes if code in by_code)
