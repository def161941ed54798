"""The rows of the IKU table, which Bab II and the decree print alike."""

from collections.abc import Iterator

from lkjip.model.iku import Formulasi, Iku, ItemIku, KolomIku, LampiranKeputusan
from lkjip.model.renstra import Indikator, Renstra
from lkjip.report.bahan import pemilik_renstra
from lkjip.report.bernomor import bernomor
from lkjip.report.konteks.sk_iku import BarisIku, BarisTeks
from lkjip.report.tulis import kali, nilai

TANPA = "tanpa"
FORMULASI, PENJELASAN = "Formulasi perhitungan:", "Penjelasan indikator:"


def baris_iku(
    iku: Iku | None, renstra: Renstra | None, lampiran: LampiranKeputusan | None = None
) -> tuple[BarisIku, ...]:
    """The indicators in the decree's order; `lampiran` has the decree's own words before the two texts of a row."""
    return tuple(_rows(iku, renstra, lampiran or LampiranKeputusan())) if iku else ()


def _rows(iku: Iku, renstra: Renstra | None, lampiran: LampiranKeputusan) -> Iterator[BarisIku]:
    owners = pemilik_renstra(renstra)
    number, above, tujuan = 0, None, ""
    own = lampiran.kolom or KolomIku()
    formulasi, penjelasan = (TANPA, TANPA) if own.penjelasan else (FORMULASI, PENJELASAN)
    for item in iku.indikator:
        owner, stated = owners.get(item.indikator or "", ("", None))
        sasaran, tujuan = item.sasaran or owner or above or "", item.tujuan or tujuan
        number, above = (number if sasaran == above and not item.kelompok else number + 1), sasaran
        unit = item.satuan or (stated.satuan if stated else None)
        formula = item.formulasi if isinstance(item.formulasi, Formulasi) else None
        yield BarisIku(
            nomor=number,
            kelompok=item.kelompok or "",
            tujuan=tujuan,
            sasaran=sasaran,
            indikator=item.nama or (stated.nama if stated else ""),
            satuan=unit or "",
            target=tuple(_target(item, stated, year, None if own.satuan else unit) for year in lampiran.target),
            judul_formulasi=_before(item.judul_formulasi or lampiran.judul_formulasi or formulasi),
            pembilang=formula.pembilang if formula else "",
            penyebut=formula.penyebut if formula else "",
            kali=_times(formula, unit, stated) if formula else "",
            formulasi=item.formulasi if isinstance(item.formulasi, str) else "",
            judul_penjelasan=_before(item.judul_penjelasan or lampiran.judul_penjelasan or penjelasan),
            penjelasan=_explained(item),
            penanggung_jawab=item.penanggung_jawab,
            sumber_data=item.sumber_data,
        )


def _target(item: ItemIku, stated: Indikator | None, year: int, unit: str | None) -> str:
    target = item.target.get(year) or (stated.target.get(year) if stated else None)
    return nilai(target, unit)


def _before(words: str) -> str:
    return "" if words == TANPA else words


def _times(formula: Formulasi, unit: str | None, stated: Indikator | None) -> str:
    """As the formula says, else as the unit asks; a decree's own indicator without a unit is a percentage."""
    if formula.kali:
        return "" if formula.kali == TANPA else f" × {formula.kali}"
    return kali(unit or ("%" if stated is None else None))


def _explained(item: ItemIku) -> tuple[BarisTeks, ...]:
    """The explanation: several points are numbered, and what stands below a point is marked by bullets."""
    mark = "1." if len(item.penjelasan) > 1 else TANPA
    return tuple(bernomor(item.penjelasan, mark, dalam="•"))
