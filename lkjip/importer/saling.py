"""Figures that several sheets say, compared: pagu, realisasi, and the totals of a sheet without sub kegiatan."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.importer import kode_temuan as kt
from lkjip.importer.cocokkan import differ
from lkjip.importer.gabungan import Gabungan, Sub, Sumber
from lkjip.importer.hasil import (
    BELUM_DIPILAH,
    KELOMPOK,
    PAGU,
    PERUBAHAN,
    REALISASI,
    SEBUTAN,
    Bacaan,
    Pos,
    Terbaca,
    Uang,
    ditambah,
    total,
)
from lkjip.numbers import rupiah


def tanpa_pasangan(whole: Gabungan, budget: Bacaan, terbaca: Terbaca, bacaan: Bacaan) -> Iterator[Diagnostic]:
    """Sub kegiatan of a sheet that the budget does not have, and those of the budget that the sheet does not have."""
    for kode, pos in bacaan.sub.items():
        if kode not in whole.sub and any(total(uang) for uang in pos.uang.values()):
            message = f"sub kegiatan {kode} {pos.nama} ada di sini, tetapi tidak ada dalam anggaran ({budget.nama})"
            hint = "periksa kodenya, atau pakai DPA perubahan"
            yield error(kt.TAK_BERPASANGAN, message, pos.tempat, hint)
    if terbaca.per_bulan:
        return
    for kode, own in budget.sub.items():
        if kode not in bacaan.sub and total(whole.sub[kode].pagu_akhir):
            message = f"sub kegiatan {kode} {own.nama} tidak ada dalam {_named(terbaca)}"
            yield error(kt.TAK_BERPASANGAN, message, own.tempat, "periksa apakah barisnya terhapus di sana")


def _named(terbaca: Terbaca) -> str:
    return f"{terbaca.asal.berkas}, {terbaca.asal.lembar}"


def bandingkan_pagu(whole: Gabungan, budget: Sumber, other: Sumber) -> Iterator[Diagnostic]:
    """The budget against the one that another sheet repeats."""
    if PAGU not in other[0].gambar:
        return
    hint = "pakai DPA yang berlaku (DPPA bila ada perubahan), atau impor LRA saja"
    if other[0].tanpa_kode:
        hint = "cocokkan dengan DPA yang berlaku, perbaiki yang salah, atau impor tanpa RFK ini"
    for kode, sub in whole.sub.items():
        if pos := other[1].sub.get(kode):
            for message, here, there in _budget_differences(sub, pos, budget[1].sub[kode], budget[0].asal.berkas):
                yield replace(error(kt.DPA_LRA, message, here, hint), related=(there,))


def _budget_differences(
    sub: Sub, pos: Pos, own: Pos, berkas: str
) -> Iterator[tuple[str, Location, tuple[Location, str]]]:
    """What differs in words, and both cells."""
    here, there = sub.pagu_akhir, pos.uang.get(PAGU, {})
    if BELUM_DIPILAH in {*here, *there} or not there:
        here, there = {BELUM_DIPILAH: total(here)}, {BELUM_DIPILAH: total(there)}
    for kind in (*KELOMPOK, BELUM_DIPILAH):
        one, other = here.get(kind, Decimal(0)), there.get(kind, Decimal(0))
        if differ(one, other, 1):
            named = "" if kind == BELUM_DIPILAH else f" {kind.replace('_', ' ')}"
            message = f"anggaran{named} {sub.kode} di sini {rupiah(other)}, pagu dalam {berkas} {rupiah(one)} "
            message += f"(selisih {rupiah(abs(one - other))})"
            where = own.di(PERUBAHAN if sub.pagu_perubahan is not None else PAGU, kind)
            yield message, pos.di(PAGU, kind), (where, f"pagu {rupiah(one)}")


def bandingkan_total(whole: Gabungan, totals: Terbaca) -> Iterator[Diagnostic]:
    """The kinds of belanja of all sub kegiatan against a sheet that has only totals (LRA SAP)."""
    for figure, printed in totals.belanja.items():
        if figure == REALISASI and not whole.ada_realisasi:
            continue
        computed: Uang = {}
        for sub in whole.sub.values():
            computed = ditambah(computed, (sub.realisasi or {}) if figure == REALISASI else sub.pagu_akhir)
        for kind in KELOMPOK:
            one, other = printed.get(kind, Decimal(0)), computed.get(kind, Decimal(0))
            if differ(one, other, len(whole.sub)):
                message = f"{SEBUTAN[figure]} {kind.replace('_', ' ')} di sini {rupiah(one)}, jumlah sub kegiatan "
                message += f"{rupiah(other)} (selisih {rupiah(abs(one - other))})"
                hint = "periksa apakah kedua sumber dari tanggal dan SKPD yang sama"
                yield error(kt.TOTAL, message, totals.di, hint)
