"""The texts of anggaran.yaml and realisasi-anggaran.yaml, in the form in which a person writes them."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import PurePath

from lkjip.importer.gabungan import Gabungan, Sub
from lkjip.importer.hasil import BELUM_DIPILAH, KELOMPOK, Asal, Uang, total
from lkjip.importer.tercetak import SELURUHNYA
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
    """The budget: programmes, kegiatan and sub kegiatan in the order of their codes; printed sums are controls."""
    fund = _common_fund(data.sub.values())
    lines = [f"sumber: {teks(_source('Dokumen Pelaksanaan Anggaran', data))}"]
    lines += [f"sumber_dana: {teks(fund)}"] if fund else []
    lines += [f"kontrol: {_kinds(data.kontrol_pagu[SELURUHNYA])}"] if SELURUHNYA in data.kontrol_pagu else []
    lines.append("program:")
    for program in _below(data.nama, 3, ""):
        lines += [f"  - kode: {program}", f"    nama: {teks(data.nama[program])}"]
        lines += [*_control(data, program, "    "), "    kegiatan:"]
        for kegiatan in _below(data.nama, 5, program):
            lines += [f"      - kode: {kegiatan}", f"        nama: {teks(data.nama[kegiatan])}"]
            lines += [*_control(data, kegiatan, "        "), "        sub_kegiatan:"]
            for kode in _below(data.sub, 6, kegiatan):
                lines += _sub(data.sub[kode], fund)
    return "\n".join(lines) + "\n"


def realisasi(data: Gabungan) -> str:
    """What was spent per sub kegiatan; the sums of programmes, kegiatan and kinds of belanja that are printed."""
    lines = [f"sumber: {teks(_source('Laporan Realisasi Anggaran', data))}", "sub_kegiatan:"]
    lines += [f"  {kode}: {uang(data.sub[kode].realisasi or {})}" for kode in sorted(data.sub)]
    printed = data.kontrol_realisasi
    lines += ["kontrol:"] if any(kode in printed for kode in data.nama) else []
    lines += [f"  {kode}: {rupiah(total(printed[kode]))}" for kode in sorted(data.nama) if kode in printed]
    lines += [f"kontrol_belanja: {_kinds(printed[SELURUHNYA])}"] if SELURUHNYA in printed else []
    return "\n".join(lines) + "\n"


def _source(document: str, data: Gabungan) -> str:
    return " ".join(filter(None, (document, data.skpd, f"Tahun {data.tahun}" if data.tahun else "")))


def _below(codes: Iterable[str], parts: int, above: str) -> list[str]:
    return sorted(
        code for code in codes if code.count(".") + 1 == parts and code.startswith(f"{above}." if above else "")
    )


def _control(data: Gabungan, kode: str, indent: str) -> list[str]:
    printed = data.kontrol_pagu.get(kode)
    return [] if printed is None else [f"{indent}pagu: {rupiah(total(printed))}"]


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


def _kinds(amounts: Uang) -> str:
    """A printed total, and its kinds of belanja where they are printed."""
    kinds = () if BELUM_DIPILAH in amounts else ("operasi", "modal")
    parts = {"jumlah": total(amounts)} | {kind: amounts.get(kind, Decimal(0)) for kind in kinds}
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
