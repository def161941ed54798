"""Sums against what they are sums of: rekening, sub kegiatan, kegiatan, program, institution, and the sheet's total."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from lkjip.diagnostics import Diagnostic, error, warning
from lkjip.importer import kode_temuan as kt
from lkjip.importer.hasil import KELOMPOK, SEBUTAN, Bacaan, Pos, Terbaca, Uang, jumlah_sub
from lkjip.importer.kode import induk, kelompok, tingkat
from lkjip.numbers import rupiah

_LEVEL = {1: "program", 2: "kegiatan", 3: "sub kegiatan"}
_CHECK_SOURCE = "cocokkan dengan unduhan aslinya; baris mungkin terhapus atau angkanya berubah"
_ROUNDING = Decimal("0.01")  # per row: amounts are kept to the sen


def periksa(bacaan: Bacaan, figures: Iterable[str], units: Iterable[Bacaan] = ()) -> list[Diagnostic]:
    """Every sum that an institution's rows print against the rows below it; `units` are all of its institution."""
    every = [pos for unit in units for pos in unit.sub.values()]
    found: list[Diagnostic] = []
    for figure in figures:
        found += _accounts(bacaan, figure)
        found += _levels(bacaan, figure)
        found += _unit(bacaan, figure, every)
        found += _negative(bacaan, figure)
    return [*found, *_missing_parents(bacaan)]


def _accounts(bacaan: Bacaan, figure: str) -> Iterator[Diagnostic]:
    """Rekening rows, at whatever levels, against the sub kegiatan and against each other."""
    for kode, rows in bacaan.rincian.items():
        by_code = {pos.kode: pos for pos in rows}
        below: dict[str, list[Pos]] = {}
        for pos in rows:
            below.setdefault(_above(pos.kode, by_code), []).append(pos)
            yield from _wrong_kind(pos, kode, figure)
        for code, children in below.items():
            owner = by_code[code] if code else bacaan.sub.get(kode)
            if owner is not None:
                called = f"rekening {code} pada {kode}" if code else f"sub kegiatan {kode}"
                yield from _differences(owner, children, figure, called, "baris rekeningnya", kt.RINCIAN)


def _above(code: str, known: dict[str, Pos]) -> str:
    """The nearest rekening above that has a row of its own; empty where that is the sub kegiatan."""
    parts = code.split(".")
    ends = (".".join(parts[:size]) for size in range(len(parts) - 1, 0, -1))
    return next((end for end in ends if end in known), "")


def _wrong_kind(pos: Pos, kode: str, figure: str) -> Iterator[Diagnostic]:
    own = kelompok(pos.kode)
    for kind, amount in pos.uang.get(figure, {}).items():
        if own and kind in KELOMPOK and kind != own:
            message = f"rekening {pos.kode} ({own.replace('_', ' ')}) pada {kode} berisi {rupiah(amount)} di kolom "
            message += f"{SEBUTAN[figure]} {kind.replace('_', ' ')}"
            yield error(kt.SALAH_KELOMPOK, message, pos.di(figure, kind), "periksa apakah kolomnya tertukar")


def _levels(bacaan: Bacaan, figure: str) -> Iterator[Diagnostic]:
    below: dict[str, list[Pos]] = {}
    for pos in (*bacaan.sub.values(), *bacaan.induk.values()):
        if tingkat(pos.kode) > 1:
            below.setdefault(induk(pos.kode), []).append(pos)
    for kode, pos in bacaan.induk.items():
        level = tingkat(kode)
        if figure in pos.uang:
            under = _LEVEL[level + 1]
            yield from _differences(pos, below.get(kode, []), figure, f"{_LEVEL[level]} {kode}", f"{under}nya", kt.INDUK)


def _unit(bacaan: Bacaan, figure: str, every: list[Pos]) -> Iterator[Diagnostic]:
    """The rows of a unit: what its own sub kegiatan add up to, or those of all units of the institution that it heads."""
    own = list(bacaan.sub.values())
    for pos in bacaan.tercetak:
        called = f"jumlah {pos.nama}"
        found = list(_differences(pos, own, figure, called, "sub kegiatannya", kt.TOTAL))
        if found and len(every) > len(own):
            whole = list(_differences(pos, every, figure, called, "sub kegiatan semua unitnya", kt.TOTAL))
            found = whole if not whole or not own else found
        yield from found


def periksa_total(terbaca: Terbaca) -> list[Diagnostic]:
    """The total that the sheet prints against all its institutions; where there are several, a difference may be others'."""
    every = [pos for bacaan in terbaca.instansi for pos in bacaan.sub.values()]
    make = error if len(terbaca.instansi) <= 1 else warning
    return [
        finding
        for pos in terbaca.tercetak
        for figure in terbaca.gambar
        for finding in _differences(pos, every, figure, "baris Jumlah", "semua sub kegiatan", kt.TOTAL, make)
    ]


def _differences(
    owner: Pos,
    rows: list[Pos],
    figure: str,
    called: str,
    what: str,
    code: str,
    make: Callable[..., Diagnostic] = error,
) -> Iterator[Diagnostic]:
    """One finding for every kind of belanja in which a printed sum and its rows differ."""
    printed = owner.uang.get(figure, {})
    computed = jumlah_sub(rows, figure)
    if "jumlah" in printed or "jumlah" in computed:
        printed, computed = ({"jumlah": sum(uang.values(), Decimal(0))} for uang in (printed, computed))
    for kind in (*KELOMPOK, "jumlah"):
        one, other = printed.get(kind, Decimal(0)), computed.get(kind, Decimal(0))
        if differ(one, other, len(rows)):
            named = "" if kind == "jumlah" else f" {kind.replace('_', ' ')}"
            message = f"{called}: {SEBUTAN[figure]}{named} tertulis {rupiah(one)}, jumlah {what} {rupiah(other)} "
            message += f"(selisih {rupiah(abs(one - other))})"
            yield make(code, message, owner.di(figure, kind), _CHECK_SOURCE)


def differ(one: Decimal, other: Decimal, rows: int) -> bool:
    """Whether two sums differ by more than the sen that rounding can explain; whole rupiah explain nothing."""
    is_whole = one == one.to_integral_value() and other == other.to_integral_value()
    return abs(one - other) > (0 if is_whole else _ROUNDING * max(rows, 1))


def _negative(bacaan: Bacaan, figure: str) -> Iterator[Diagnostic]:
    for pos in bacaan.sub.values():
        for kind, amount in pos.uang.get(figure, {}).items():
            if amount < 0:
                message = f"{SEBUTAN[figure]} sub kegiatan {pos.kode} di bawah nol: {rupiah(amount)}"
                yield error(kt.NEGATIF, message, pos.di(figure, kind), "periksa tanda minus atau kurungnya")


def _missing_parents(bacaan: Bacaan) -> Iterator[Diagnostic]:
    """Kegiatan and programmes without a row, where the sheet has rows for them at all."""
    if not any(pos.uang for pos in bacaan.induk.values()):
        return
    told: set[str] = set()
    for pos in (*bacaan.sub.values(), *bacaan.induk.values()):
        above = induk(pos.kode) if tingkat(pos.kode) > 1 else ""
        if above and above not in bacaan.induk and above not in told:
            told.add(above)
            message = f"baris {_LEVEL[tingkat(above)]} {above} tidak ada di atas {pos.kode}"
            yield warning(kt.TANPA_INDUK, message, pos.tempat, "cocokkan dengan unduhan aslinya")


def lengkapi_sub(bacaan: Bacaan, figures: Iterable[str]) -> list[Diagnostic]:
    """Make the sub kegiatan that have only rekening rows, from their rows that have none below them."""
    found: list[Diagnostic] = []
    for kode, rows in bacaan.rincian.items():
        if kode in bacaan.sub:
            continue
        by_code = {pos.kode: pos for pos in rows}
        owners = {_above(pos.kode, by_code) for pos in rows}
        leaves = [pos for pos in rows if pos.kode not in owners]
        uang: dict[str, Uang] = {figure: jumlah_sub(leaves, figure) for figure in figures}
        bacaan.sub[kode] = Pos(kode, "", uang, rows[0].tempat, rows[0].sel)
        message = f"baris sub kegiatan {kode} tidak ada; dipakai jumlah {len(leaves)} baris rekeningnya"
        found.append(warning(kt.TANPA_INDUK, message, rows[0].tempat, "cocokkan dengan unduhan aslinya"))
    return found
