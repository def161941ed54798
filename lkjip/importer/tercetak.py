"""The sums that a sheet prints itself: they are written as controls, so that each is a statement of its own."""

from collections.abc import Iterable

from lkjip.importer.gabungan import Gabungan, Sumber
from lkjip.importer.hasil import BELUM_DIPILAH, PAGU, PERUBAHAN, REALISASI, Bacaan, Terbaca, Uang, ditambah, total

SELURUHNYA = ""  # the code under which the total of the institution stands


def kontrol(whole: Gabungan, budget: Sumber | None, spent: list[Sumber]) -> None:
    """Take over what the sheets print of the sums.

    The budget prints its own, or an LRA beside it repeats them; a budget that the project has already stays as it is.
    """
    pagu = {kode: sub.pagu_akhir for kode, sub in whole.sub.items()}
    figure = PERUBAHAN if any(sub.pagu_perubahan is not None for sub in whole.sub.values()) else PAGU
    if budget and not budget[0].milik_proyek:
        beside = (one for one in spent if one[1] is not budget[1] and PAGU in one[0].gambar)
        whole.kontrol_pagu = tercetak(*budget, figure, pagu)
        for one in beside if not whole.kontrol_pagu else ():
            whole.kontrol_pagu = tercetak(*one, PAGU, pagu)
            whole.asal_anggaran += [one[0].asal] if whole.kontrol_pagu else []
    if len(spent) == 1:
        realisasi = {kode: sub.realisasi or {} for kode, sub in whole.sub.items()}
        whole.kontrol_realisasi = tercetak(*spent[0], REALISASI, realisasi)


def tercetak(terbaca: Terbaca, bacaan: Bacaan, figure: str, sub: dict[str, Uang]) -> dict[str, Uang]:
    """What a sheet prints of programmes, kegiatan and the whole, by code, where `sub` adds up to it.

    What differs has been told or is rounding; rounded sums would be no controls.
    """
    printed = {kode: pos.uang[figure] for kode, pos in bacaan.induk.items() if figure in pos.uang}
    found = {kode: uang for kode, uang in printed.items() if total(uang) == total(jumlah_di_bawah(kode, sub))}
    whole = jumlah_di_bawah(SELURUHNYA, sub)
    totals = (pos.uang[figure] for pos in (*bacaan.tercetak, *terbaca.tercetak) if figure in pos.uang)
    agreeing = [uang for uang in totals if _agree(uang, whole)]
    return {**found, SELURUHNYA: agreeing[0]} if agreeing else found


def jumlah_di_bawah(kode: str, sub: dict[str, Uang]) -> Uang:
    """The sum of the sub kegiatan under a code; of all under `SELURUHNYA`."""
    return _sum(uang for one, uang in sub.items() if not kode or one.startswith(f"{kode}."))


def _sum(amounts: Iterable[Uang]) -> Uang:
    found: Uang = {}
    for one in amounts:
        found = ditambah(found, one)
    return found


def _agree(one: Uang, other: Uang) -> bool:
    if BELUM_DIPILAH in one:
        return total(one) == total(other)
    return all(one.get(kind, 0) == other.get(kind, 0) for kind in {**one, **other})
