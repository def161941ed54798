"""K107, K108: money spent on a sub kegiatan that its budget cannot have paid: of another kind, or far more."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip.diagnostics import Severity
from lkjip.model.anggaran import Belanja, SubKegiatan
from lkjip.numbers import rupiah
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import joined
from lkjip.rules.telusur import sub_kegiatan

BERLIPAT = 5
_KINDS = {"operasi": "operasi", "modal": "modal", "tak_terduga": "tak terduga", "transfer": "transfer"}


@rule("K107", "jenis-belanja", Severity.ERROR)
def jenis_belanja(subject: Subject) -> Iterator[Found]:
    """Realisasi sub kegiatan sejenis dengan pagunya.

    Yang diperiksa: setiap jenis belanja (operasi, modal, tak terduga, transfer) yang ada realisasinya ada pula dalam
        pagu sub kegiatan itu, sesudah perubahan bila ada; angka tanpa jenis berarti belanja operasi.
    Mengapa: realisasi yang salah jenis mengubah jumlah belanja operasi dan belanja modal tanpa mengubah jumlah
        seluruhnya, sehingga kesalahannya tidak terlihat.
    Contoh: pagu {modal: 35.000.000}, sedangkan realisasi ditulis 34.750.000 tanpa jenis, jadi terhitung operasi.
    Perbaikan: tulis realisasi dengan jenisnya, misalnya {modal: 34.750.000}.
    Dasar hukum: PP 12/2019, Pasal 55 (klasifikasi belanja daerah); PermenPANRB 53/2014, lampiran II (realisasi
        anggaran).
    """
    for path, item, node in sub_kegiatan(subject):
        budget, spent = _amounts(node.pagu), _amounts(node.realisasi)
        foreign = [kind for kind in spent if kind not in budget]
        if not budget or not foreign:
            continue
        message = f"realisasi {node.kode} ditulis sebagai {_told(spent, foreign)}, sedangkan pagunya hanya memuat "
        message += _told(budget, budget)
        yield Found(message, _spent_path(node.kode), _advice(budget, spent), (_budget(path, item),))


@rule("K108", "realisasi-berlipat", Severity.ERROR)
def realisasi_berlipat(subject: Subject) -> Iterator[Found]:
    """Realisasi sub kegiatan tidak berlipat-lipat dari pagunya.

    Yang diperiksa: realisasi setiap sub kegiatan yang melebihi lima kali pagunya, sesudah perubahan bila ada.
    Mengapa: realisasi sebesar itu pasti salah tulis (angka lebih, titik salah tempat, atau kode tertukar), dan serapan
        seluruh laporan ikut salah.
    Contoh: realisasi ditulis 124.500.000, sedangkan pagunya 12.500.000.
    Perbaikan: cocokkan realisasi dengan LRA dan pagu dengan DPA atau DPPA, lalu perbaiki yang salah.
    Dasar hukum: UU 1/2004 tentang Perbendaharaan Negara, Pasal 3 ayat (3).
    """
    for path, item, node in sub_kegiatan(subject):
        pagu, spent = node.pagu.jumlah, node.realisasi.jumlah
        if spent > BERLIPAT * pagu:
            message = f"realisasi {node.kode} {rupiah(spent)} melebihi {BERLIPAT} kali pagunya {rupiah(pagu)} "
            message += f"(selisih {rupiah(spent - pagu)})"
            hint = "cocokkan realisasi dengan LRA dan pagu dengan DPA atau DPPA, lalu perbaiki yang salah"
            yield Found(message, _spent_path(node.kode), hint, (_budget(path, item),))


def _amounts(belanja: Belanja) -> dict[str, Decimal]:
    """The kinds that there is money of, with that money."""
    every: dict[str, Decimal] = {kind: getattr(belanja, kind) for kind in _KINDS}
    return {kind: amount for kind, amount in every.items() if amount}


def _told(amounts: dict[str, Decimal], kinds: list[str] | dict[str, Decimal]) -> str:
    return joined(f"belanja {_KINDS[kind]} {rupiah(amounts[kind])}" for kind in kinds)


def _advice(budget: dict[str, Decimal], spent: dict[str, Decimal]) -> str:
    """How to write the realisasi where only one kind is possible; else to make both sides the same."""
    if len(budget) == len(spent) == 1 and "operasi" in spent:
        (kind,), (amount,) = budget, spent.values()
        return f"tulis {{{kind}: {rupiah(amount)}}}; angka tanpa jenis berarti belanja operasi"
    return "tulis jenis belanja yang sama pada pagu dan realisasi; angka tanpa jenis berarti belanja operasi"


def _spent_path(kode: str) -> Path:
    return ("realisasi", "keuangan", "sub_kegiatan", kode)


def _budget(path: Path, item: SubKegiatan) -> tuple[Path, str]:
    place = "pagu_perubahan" if item.pagu_perubahan else "pagu"
    return (*path, place), f"pagu {rupiah(item.pagu_akhir.jumlah)}"
