"""The sums that a sheet prints itself: they are written as controls, so that each is a statement of its own."""

from collections.abc import Iterable

from lkjip.importer.hasil import BELUM_DIPILAH, Bacaan, Terbaca, Uang, ditambah, total

SELURUHNYA = ""  # the code under which the total of the institution stands


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
