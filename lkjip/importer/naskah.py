"""The texts of anggaran.yaml and realisasi-anggaran.yaml, in the form in which a person writes them."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import PurePath

from lkjip.importer.gabungan import Gabungan, Sub
from lkjip.importer.hasil import KELOMPOK, Asal, Uang, ditambah, total
from lkjip.importer.kode import induk
from lkjip.numbers import rupiah

_PLAIN = re.compile(r"[A-Za-z][\w ()/.\-+]*")
_NOT_PLAIN = frozenset(["ya", "tidak", "yes", "no", "true", "false", "null", "on", "off", "y", "n"])


def asal(semua: Iterable[Asal]) -> list[str]:
    """What the heading of a file says about its sources, one line each; names of files without their folders."""
    return [
        f"{PurePath(one.berkas).name}, lembar {one.lembar}, {one.rentang}, tata {one.tata}, SHA-256 {one.sidik}"
        for one in semua
    ]


def anggaran(data: Gabungan) -> str:
    """The budget: programmes, kegiatan and sub kegiatan in the order of their codes, with sums as controls."""
    fund = _common_fund(data.sub.values())
    lines = [f"sumber: {teks(_source('Dokumen Pelaksanaan Anggaran', data))}"]
    lines += [f"sumber_dana: {teks(fund)}"] if fund else []
    lines += [f"kontrol: {_totals(data)}", "program:"]
    for program in _below(data.nama, 3, ""):
        lines += [f"  - kode: {program}", f"    nama: {teks(data.nama[program])}"]
        lines += [f"    pagu: {rupiah(_pagu(data, program))}", "    kegiatan:"]
        for kegiatan in _below(data.nama, 5, program):
            lines += [f"      - kode: {kegiatan}", f"        nama: {teks(data.nama[kegiatan])}"]
            lines += [f"        pagu: {rupiah(_pagu(data, kegiatan))}", "        sub_kegiatan:"]
            for kode in _below(data.sub, 6, kegiatan):
                lines += _sub(data.sub[kode], fund)
    return "\n".join(lines) + "\n"


def realisasi(data: Gabungan) -> str:
    """What was spent per sub kegiatan, with the sums of programmes, kegiatan and kinds of belanja as controls."""
    lines = [f"sumber: {teks(_source('Laporan Realisasi Anggaran', data))}", "sub_kegiatan:"]
    lines += [f"  {kode}: {uang(data.sub[kode].realisasi or {})}" for kode in sorted(data.sub)]
    lines.append("kontrol:")
    for kode in sorted(data.nama):
        spent = (sub.realisasi or {} for sub in data.sub.values() if sub.kode.startswith(f"{kode}."))
        lines.append(f"  {kode}: {rupiah(total(_sum(spent)))}")
    spent_all = _sum(sub.realisasi or {} for sub in data.sub.values())
    return "\n".join([*lines, f"kontrol_belanja: {_kinds(spent_all)}"]) + "\n"


def _source(document: str, data: Gabungan) -> str:
    return " ".join(filter(None, (document, data.skpd, f"Tahun {data.tahun}" if data.tahun else "")))


def _below(codes: Iterable[str], parts: int, above: str) -> list[str]:
    return sorted(
        code for code in codes if code.count(".") + 1 == parts and code.startswith(f"{above}." if above else "")
    )


def _sum(amounts: Iterable[Uang]) -> Uang:
    found: Uang = {}
    for one in amounts:
        found = ditambah(found, one)
    return found


def _pagu(data: Gabungan, kode: str) -> Decimal:
    return total(_sum(sub.pagu_akhir for sub in data.sub.values() if sub.kode.startswith(f"{kode}.")))


def _sub(sub: Sub, fund: str) -> Iterator[str]:
    yield f"          - kode: {sub.kode}"
    yield f"            nama: {teks(sub.nama)}"
    yield f"            pagu: {uang(sub.pagu)}"
    if sub.pagu_perubahan is not None:
        yield f"            pagu_perubahan: {uang(sub.pagu_perubahan)}"
    own = ", ".join(sub.sumber_dana)
    if own and own != fund:
        yield f"            sumber_dana: {teks(own)}"
    if sub.indikator:
        yield "            indikator:"
    for one in sub.indikator:
        yield f"              - nama: {teks(one.nama)}"
        if one.satuan:
            yield f"                satuan: {teks(one.satuan)}"
        if one.target:
            yield f"                target: {teks(one.target)}"


def _common_fund(subs: Iterable[Sub]) -> str:
    """The source of money that all sub kegiatan share; empty where they differ."""
    funds = {", ".join(sub.sumber_dana) for sub in subs}
    return funds.pop() if len(funds) == 1 else ""


def _totals(data: Gabungan) -> str:
    every = _kinds(_sum(sub.pagu_akhir for sub in data.sub.values()))
    programmes = len({induk(induk(kode)) for kode in data.sub})
    activities = len({induk(kode) for kode in data.sub})
    return f"{every[:-1]}, program: {programmes}, kegiatan: {activities}, sub_kegiatan: {len(data.sub)}}}"


def _kinds(amounts: Uang) -> str:
    parts = {"jumlah": total(amounts)} | {kind: amounts.get(kind, Decimal(0)) for kind in ("operasi", "modal")}
    return "{" + ", ".join(f"{name}: {_in_braces(amount)}" for name, amount in parts.items()) + "}"


def uang(amounts: Uang) -> str:
    """An amount by kind of belanja; a bare number means belanja operasi."""
    written = {kind: amounts[kind] for kind in KELOMPOK if amounts.get(kind)}
    if not written or list(written) == ["operasi"]:
        return rupiah(written.get("operasi", Decimal(0)))
    return "{" + ", ".join(f"{kind}: {_in_braces(amount)}" for kind, amount in written.items()) + "}"


def _in_braces(amount: Decimal) -> str:
    text = rupiah(amount)
    return f"'{text}'" if "," in text else text


def teks(text: str) -> str:
    """A text on one line as YAML writes it, in quotes where it would mean something else without them."""
    line = "".join(character if character.isprintable() else " " for character in text)
    line = " ".join(line.split())
    if _PLAIN.fullmatch(line) and line.casefold() not in _NOT_PLAIN:
        return line
    if re.match(r"[A-Za-z]", line) and not re.search(r":(\s|$)|\s#", line) and line.casefold() not in _NOT_PLAIN:
        return line
    return "'" + line.replace("'", "''") + "'"
