"""What was spent, said by sheets of two layouts: where both say the same one of them is taken, else that is told."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lkjip.diagnostics import Diagnostic, Severity, error
from lkjip.importer import kode_temuan as kt
from lkjip.importer.cocokkan import differ
from lkjip.importer.gabungan import Sumber
from lkjip.importer.hasil import BELUM_DIPILAH, KELOMPOK, REALISASI, Pos, Uang, ditambah, total
from lkjip.numbers import rupiah


def menurut_tata(spent: list[Sumber]) -> list[list[Sumber]]:
    """The sheets by their layout, in the order of the layouts: an LRA (A) before documents (D) before an RFK (F)."""
    letters = sorted({terbaca.asal.tata for terbaca, _ in spent})
    return [[one for one in spent if one[0].asal.tata == letter] for letter in letters]


def bandingkan_realisasi(dipakai: list[Sumber], lain: list[Sumber]) -> Iterator[Diagnostic]:
    """Every sub kegiatan of which two layouts say different realisasi; where none differs, which one is taken."""
    one_said, other_said = _said(dipakai), _said(lain)
    empty = Pos("", "", {}, dipakai[0][0].di, {})
    is_equal = True
    for kode in sorted({*one_said, *other_said}):
        pos, other = (said.get(kode, empty) for said in (one_said, other_said))
        for kind, mine, theirs in _kinds(pos.uang.get(REALISASI, {}), other.uang.get(REALISASI, {})):
            if differ(mine, theirs, len(lain) + 1):
                is_equal = False
                yield _difference(kode, kind, (pos, mine), (other, theirs), _named(lain))
    if is_equal:
        message = f"realisasi {_named(lain)} sama dengan {_named(dipakai)}; yang dipakai {_named(dipakai)}"
        yield Diagnostic(kt.DIGABUNG, Severity.INFO, message, lain[0][0].di)


def _said(sheets: list[Sumber]) -> dict[str, Pos]:
    """What all these sheets together say of every sub kegiatan."""
    found: dict[str, Pos] = {}
    for _, bacaan in sheets:
        for kode, pos in bacaan.sub.items():
            known = found.get(kode)
            if known is not None:
                amounts = ditambah(known.uang.get(REALISASI, {}), pos.uang.get(REALISASI, {}))
                pos = known._replace(uang={REALISASI: amounts})
            found[kode] = pos
    return found


def _kinds(one: Uang, other: Uang) -> Iterator[tuple[str, Decimal, Decimal]]:
    if BELUM_DIPILAH in {*one, *other}:
        one, other = {BELUM_DIPILAH: total(one)}, {BELUM_DIPILAH: total(other)}
    for kind in (*KELOMPOK, BELUM_DIPILAH):
        yield kind, one.get(kind, Decimal(0)), other.get(kind, Decimal(0))


def _difference(kode: str, kind: str, mine: tuple[Pos, Decimal], theirs: tuple[Pos, Decimal], named: str) -> Diagnostic:
    (pos, one), (row, other) = mine, theirs
    named_kind = "" if kind == BELUM_DIPILAH else f" {kind.replace('_', ' ')}"
    message = f"realisasi{named_kind} {kode} di sini {rupiah(one)}, menurut {named} {rupiah(other)} "
    message += f"(selisih {rupiah(abs(one - other))})"
    hint = "periksa apakah keduanya dari tanggal yang sama dan lengkap bulannya, atau impor salah satunya saja"
    found = error(kt.BEDA_REALISASI, message, pos.di(REALISASI, kind), hint)
    return replace(found, related=((row.di(REALISASI, kind), f"realisasi {rupiah(other)}"),))


def _named(sheets: list[Sumber]) -> str:
    asal = sheets[0][0].asal
    if len(sheets) > 1:
        return f"{len(sheets)} lembar tata {asal.tata}"
    return f"{asal.berkas}, {asal.lembar} (tata {asal.tata})"
