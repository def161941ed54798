"""Sums of staff and of equipment."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import NamedTuple

from lkjip.model.instansi import BarisPegawai, Pegawai, Sarana

NOL = Decimal(0)


class RingkasanPegawai(NamedTuple):
    """Staff needed and present, in persons. `kekurangan` counts ASN only and is negative where there are too many."""

    kebutuhan: Decimal
    ada: Decimal
    asn: Decimal
    asn_kebutuhan: Decimal
    kekurangan: Decimal
    persen_kekurangan: Decimal | None
    per_jenjang_kebutuhan: dict[str, Decimal]
    per_jenjang_ada: dict[str, Decimal]
    laki_laki: Decimal
    perempuan: Decimal


def jumlah_pegawai(pegawai: Pegawai) -> RingkasanPegawai:
    """The sums over all rows; the shortage is what the ASN rows need less the ASN present."""
    rows = [row for group in pegawai.kelompok for row in group.baris]
    civil = [row for row in rows if row.asn]
    needed, present = _sum(map(kebutuhan, civil)), _sum(map(ada, civil))
    return RingkasanPegawai(
        kebutuhan=_sum(map(kebutuhan, rows)),
        ada=_sum(map(ada, rows)),
        asn=present,
        asn_kebutuhan=needed,
        kekurangan=needed - present,
        persen_kekurangan=(needed - present) * 100 / needed if needed else None,
        per_jenjang_kebutuhan=_per_jenjang(pegawai.jenjang_kebutuhan, rows, lambda row: row.kebutuhan),
        per_jenjang_ada=_per_jenjang(pegawai.jenjang_ada, rows, lambda row: row.ada),
        laki_laki=_sum(row.laki_laki for row in rows),
        perempuan=_sum(row.perempuan for row in rows),
    )


def kebutuhan(row: BarisPegawai) -> Decimal:
    """How many one row needs."""
    return _sum(row.kebutuhan.values())


def ada(row: BarisPegawai) -> Decimal:
    """How many of one row are present: by education, else by sex, else as stated."""
    by_sex = _sum((row.laki_laki, row.perempuan))
    return _sum(row.ada.values()) if row.ada else by_sex or row.jumlah or NOL


def _per_jenjang(
    order: tuple[str, ...], rows: list[BarisPegawai], counts: Callable[[BarisPegawai], dict[str, Decimal]]
) -> dict[str, Decimal]:
    """Sums by education: first the stated order, then what else the rows use."""
    names = dict.fromkeys((*order, *(name for row in rows for name in counts(row))))
    return {name: _sum(counts(row).get(name) for row in rows) for name in names}


def jumlah_sarana(sarana: Sarana) -> tuple[Decimal, Decimal]:
    """Equipment present and the ideal number; rows without a number are skipped."""
    return _sum(item.jumlah for item in sarana.barang), _sum(item.ideal for item in sarana.barang)


def _sum(numbers: Iterable[Decimal | None]) -> Decimal:
    return sum((number for number in numbers if number is not None), NOL)
