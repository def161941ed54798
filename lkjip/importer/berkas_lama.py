"""What a data file said before: its sub kegiatan, so that the differences to the new one can be told."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from lkjip.model.values import normal_code
from lkjip.numbers import parse_number, rupiah
from lkjip.source.events import plain_data

_SHOWN = {"pagu": "pagu", "pagu_perubahan": "pagu perubahan", "realisasi": "realisasi"}


def isi(text: str) -> dict[str, dict[str, Decimal]] | None:
    """The amounts of every sub kegiatan, by figure and kind; None where the text is no such file."""
    data, _ = plain_data(text, "")
    if not isinstance(data, dict):
        return None
    found = dict(_budget(data)) or dict(_spent(data))
    return found or None


def _budget(data: dict[str, Any]) -> Iterator[tuple[str, dict[str, Decimal]]]:
    for program in _list(data.get("program")):
        for kegiatan in _list(program.get("kegiatan")):
            for sub in _list(kegiatan.get("sub_kegiatan")):
                code = normal_code(str(sub.get("kode", "")))
                if code:
                    yield code, _amounts(sub, ("pagu", "pagu_perubahan"))


def _spent(data: dict[str, Any]) -> Iterator[tuple[str, dict[str, Decimal]]]:
    subs = data.get("sub_kegiatan")
    for key, amount in subs.items() if isinstance(subs, dict) else ():
        if code := normal_code(str(key)):
            yield code, _amounts({"realisasi": amount}, ("realisasi",))


def _list(value: Any) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _amounts(record: dict[str, Any], figures: tuple[str, ...]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for figure in figures:
        value = record.get(figure)
        kinds = value if isinstance(value, dict) else {"operasi": value}
        for kind, amount in kinds.items():
            number = parse_number(str(amount)) if amount is not None else None
            if number:
                found[f"{figure} {kind}"] = number
    return found


def perbedaan(lama: dict[str, dict[str, Decimal]], baru: dict[str, dict[str, Decimal]]) -> list[str]:
    """Which sub kegiatan are new, which are gone, and which changed by how much."""
    lines = [f"sub kegiatan baru: {kode} ({rupiah(_sum(baru[kode]))})" for kode in baru if kode not in lama]
    lines += [f"sub kegiatan hilang: {kode} ({rupiah(_sum(lama[kode]))})" for kode in lama if kode not in baru]
    for kode in baru:
        if kode in lama and lama[kode] != baru[kode]:
            lines += _changed(kode, lama[kode], baru[kode])
    return lines


def _changed(kode: str, lama: dict[str, Decimal], baru: dict[str, Decimal]) -> Iterator[str]:
    for name in {**lama, **baru}:
        one, other = lama.get(name, Decimal(0)), baru.get(name, Decimal(0))
        if one != other:
            sign = "+" if other > one else "−"
            figure, _, kind = name.partition(" ")
            named = f"{_SHOWN[figure]} {kind.replace('_', ' ')}"
            yield f"{kode} {named}: {rupiah(one)} menjadi {rupiah(other)} ({sign}{rupiah(abs(other - one))})"


def _sum(amounts: dict[str, Decimal]) -> Decimal:
    return sum(amounts.values(), Decimal(0))
