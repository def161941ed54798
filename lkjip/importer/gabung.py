"""The budget and the money spent of one institution, put together from the sheets that say them."""

from decimal import Decimal

from lkjip.diagnostics import Diagnostic, Location, Severity, error, warning
from lkjip.importer import kode_temuan as kt
from lkjip.importer.gabungan import Gabungan, Sub, Sumber
from lkjip.importer.hasil import BELUM_DIPILAH, PAGU, PERUBAHAN, REALISASI, Bacaan, Pos, Terbaca, Uang, ditambah, total
from lkjip.importer.nama import beri_nama, nama_rapi
from lkjip.importer.saling import bandingkan_pagu, tanpa_pasangan
from lkjip.importer.sumber import periksa_tahun, sumber_pagu, sumber_realisasi
from lkjip.importer.tercetak import kontrol
from lkjip.numbers import rupiah


def gabung(semua: list[Sumber]) -> Gabungan:
    """One institution from all sheets, and every finding about how they fit together."""
    whole = Gabungan()
    budget = sumber_pagu(semua, whole.temuan)
    spent, repeating = sumber_realisasi(semua, whole.temuan)
    periksa_tahun(semua, whole)
    if budget is None:
        if spent and not any(one.is_error for one in whole.temuan):
            _spent_alone(whole, spent)
        return whole
    terbaca, bacaan = budget
    whole.kode, whole.skpd = bacaan.kode, nama_rapi(bacaan.nama, "")
    _note_sources(whole, semua, terbaca, spent)
    _take_budget(whole, bacaan)
    for other in spent:
        _take_spent(whole, bacaan, *other)
    if spent:
        for sub in whole.sub.values():
            sub.realisasi = {} if sub.realisasi is None else sub.realisasi
    for other in [one for one in (*spent, *repeating) if one[1] is not bacaan]:
        whole.temuan += bandingkan_pagu(whole, budget, other)
    for other in repeating:
        whole.temuan += tanpa_pasangan(whole, bacaan, *other)
    _drop_empty(whole, terbaca.di)
    _overspent(whole, bacaan, spent)
    kontrol(whole, budget, spent)
    beri_nama(whole, [bacaan, *(one for _, one in semua)])
    return whole


def _note_sources(whole: Gabungan, semua: list[Sumber], budget: Terbaca, spent: list[Sumber]) -> None:
    """Where the figures come from that are to be written; the project's own budget stays as it is, and that is told."""
    parts = [one.asal for one, _ in semua if one.sebagian]
    whole.asal_anggaran = parts if budget.sebagian else [] if budget.milik_proyek else [budget.asal]
    whole.asal_realisasi = [one.asal for one, _ in spent]
    if budget.milik_proyek:
        message = f"pagu dan jenis belanja diambil dari {budget.asal.berkas}, yang sudah disebut berkas utama"
        hint = "sebut juga DPA bila anggarannya sudah berubah"
        whole.temuan.append(Diagnostic(kt.DIGABUNG, Severity.INFO, message, budget.di, hint))


def _spent_alone(whole: Gabungan, spent: list[Sumber]) -> None:
    """Sheets that say only what was spent: the sub kegiatan are theirs, and no budget is written."""
    whole.kode, whole.skpd = spent[0][1].kode, nama_rapi(spent[0][1].nama, "")
    whole.asal_realisasi = [terbaca.asal for terbaca, _ in spent]
    for _, bacaan in spent:
        for kode, pos in bacaan.sub.items():
            sub = whole.sub.setdefault(kode, Sub(kode, pos.nama, {}))
            sub.realisasi = ditambah(sub.realisasi or {}, pos.uang.get(REALISASI, {}))
    kontrol(whole, None, spent)
    beri_nama(whole, [one for _, one in spent])


def _take_budget(whole: Gabungan, bacaan: Bacaan) -> None:
    for kode, pos in bacaan.sub.items():
        changed = pos.uang.get(PERUBAHAN)
        funds, outputs = bacaan.sumber_dana.get(kode, []), bacaan.indikator.get(kode, [])
        whole.sub[kode] = Sub(kode, pos.nama, pos.uang.get(PAGU, {}), changed, None, list(funds), list(outputs))


def _take_spent(whole: Gabungan, budget: Bacaan, terbaca: Terbaca, bacaan: Bacaan) -> None:
    for kode, pos in bacaan.sub.items():
        if (sub := whole.sub.get(kode)) is not None:
            amounts = pos.uang.get(REALISASI, {})
            amounts = _split(whole, sub, amounts, pos) if BELUM_DIPILAH in amounts else amounts
            sub.realisasi = ditambah(sub.realisasi or {}, amounts)
    whole.temuan += tanpa_pasangan(whole, budget, terbaca, bacaan)


def _split(whole: Gabungan, sub: Sub, amounts: Uang, pos: Pos) -> Uang:
    """An amount without its kind of belanja belongs to the only kind that the sub kegiatan has a budget for."""
    kinds = [kind for kind, amount in sub.pagu_akhir.items() if amount]
    if len(kinds) == 1:
        return {kinds[0]: total(amounts)}
    if total(amounts):
        message = (
            f"realisasi {sub.kode} {rupiah(total(amounts))} tidak terbagi atas {' dan '.join(kinds) or 'jenis belanja'}"
        )
        hint = "pakai LRA program (tata A), yang memuat jenis belanjanya"
        whole.temuan.append(error(kt.TAK_BERPASANGAN, message, pos.di(REALISASI), hint))
    return {}


def _drop_empty(whole: Gabungan, di: Location) -> None:
    """Sub kegiatan with neither budget nor realisasi are not written."""
    empty = [
        kode
        for kode, sub in whole.sub.items()
        if not any((*sub.pagu.values(), *(sub.pagu_perubahan or {}).values(), *(sub.realisasi or {}).values()))
    ]
    if empty and len(empty) < len(whole.sub):
        for kode in empty:
            del whole.sub[kode]
        message = f"{len(empty)} sub kegiatan tanpa anggaran tidak ditulis: {', '.join(empty[:20])}"
        hint = "periksa apakah memang tidak dianggarkan"
        whole.temuan.append(Diagnostic(kt.DIGABUNG, Severity.INFO, message, di, hint))
    elif empty:
        message = "semua sub kegiatan tidak mempunyai anggaran"
        whole.temuan.append(error(kt.TIDAK_ADA, message, di, "periksa apakah lembar yang dipilih sudah benar"))


def _overspent(whole: Gabungan, budget: Bacaan, spent: list[Sumber]) -> None:
    """More spent than budgeted: of one sub kegiatan a reviewer would ask; of all together columns are swapped."""
    pagu = sum((total(sub.pagu_akhir) for sub in whole.sub.values()), Decimal(0))
    realisasi = sum((total(sub.realisasi or {}) for sub in whole.sub.values()), Decimal(0))
    for sub in whole.sub.values():
        here, there = total(sub.realisasi or {}), total(sub.pagu_akhir)
        if here > there:
            rows = [bacaan.sub[sub.kode] for _, bacaan in spent if sub.kode in bacaan.sub]
            di = (rows[0] if rows else budget.sub[sub.kode]).di(REALISASI)
            message = (
                f"realisasi {sub.kode} {rupiah(here)} melebihi pagunya {rupiah(there)} (selisih {rupiah(here - there)})"
            )
            make = error if realisasi > pagu else warning
            hint = "periksa apakah kolom anggaran dan realisasi tertukar, atau pagunya sudah berubah"
            whole.temuan.append(make(kt.LEBIH, message, di, hint))
