"""The reviewer's sheet: for every statement of the checklist a proposed answer, its evidence and its findings.

The answer follows from what is looked for, in this order: something is nowhere (Tidak), something is only partly there
or there are open findings of weight (Perlu diperiksa), everything is there (Ya). What no program can know is left to
the reviewer; findings make it Perlu diperiksa all the same.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from lkjip.calc.lke import Kriteria
from lkjip.model.reviu import ButirReviu as Butir
from lkjip.model.reviu import DaftarReviu
from lkjip.report.konteks.reviu import BagianReviu, ButirReviu, LembarReviu, TemuanReviu
from lkjip.report.kriteria_lke import KRITERIA
from lkjip.report.tercetak import Tercetak

YA, TIDAK, PERIKSA = "Ya", "Tidak", "Perlu diperiksa"
PEREVIU, TIDAK_BERLAKU = "(diisi pereviu)", "Tidak berlaku"
PART = 2  # the level of headings A, B, C of a chapter
CATATAN = "catatan"  # findings of this weight are told, and change no answer


class BahanReviu(NamedTuple):
    """What the sheet is made from; `tercetak` is the report as it was just built from the same data."""

    daftar: DaftarReviu
    tercetak: Tercetak
    temuan: tuple[TemuanReviu, ...]


class Periksa(NamedTuple):
    """Something looked for: how much of it there is (`ada` of `dari`), and how that is told.

    `ada` is None where it cannot be told: for headings, in a report without a table of contents.
    """

    ada: int | None
    dari: int
    bukti: tuple[str, ...] = ()
    kurang: str = ""


def lembar_reviu(bahan: BahanReviu, kriteria: Iterable[Kriteria]) -> LembarReviu:
    """The sheet as printed."""
    counted = {item.kode: item for item in kriteria}
    placed = _placed(bahan)
    answers: dict[str, str] = {}
    parts = []
    for part in bahan.daftar.bagian:
        rows = []
        for butir in part.butir:
            row = _butir(butir, bahan.tercetak, counted, placed.get(butir.nomor, ()), answers)
            answers[butir.nomor] = row.usulan
            rows.append(row)
        parts.append(BagianReviu(part.nomor, part.judul, tuple(rows)))
    return LembarReviu(bahan.daftar.sumber, tuple(parts), placed.get("", ()))


def butir_dari(kode: str, daftar: DaftarReviu) -> str:
    """The number of the statement that findings of a code belong to, by the longest beginning; empty for none."""
    fits = [
        (len(start), butir.nomor)
        for part in daftar.bagian
        for butir in part.butir
        for start in butir.aturan
        if kode.startswith(start)
    ]
    return max(fits)[1] if fits else ""


def _placed(bahan: BahanReviu) -> dict[str, tuple[TemuanReviu, ...]]:
    placed: dict[str, tuple[TemuanReviu, ...]] = {}
    for one in bahan.temuan:
        number = butir_dari(one.kode, bahan.daftar)
        placed[number] = (*placed.get(number, ()), one)
    return placed


def _butir(
    butir: Butir,
    tercetak: Tercetak,
    counted: Mapping[str, Kriteria],
    temuan: tuple[TemuanReviu, ...],
    answers: Mapping[str, str],
) -> ButirReviu:
    checks = list(_checks(butir, tercetak, counted))
    told = tuple(text for check in checks for text in check.bukti)
    lacking = tuple(check.kurang for check in checks if check.kurang)
    return ButirReviu(butir.nomor, butir.pernyataan, _usulan(butir, checks, temuan, answers), told, lacking, temuan)


def _usulan(butir: Butir, checks: list[Periksa], temuan: Iterable[TemuanReviu], answers: Mapping[str, str]) -> str:
    """The proposed answer."""
    if butir.jika_tidak:
        return _bersyarat([answers[number] for number in butir.jika_tidak])
    is_open = any(one.tingkat != CATATAN and not one.alasan for one in temuan)
    if butir.pereviu or not checks:
        return PERIKSA if is_open else PEREVIU
    if any(check.ada == 0 for check in checks):
        return TIDAK
    return PERIKSA if is_open or any(check.ada != check.dari for check in checks) else YA


def _bersyarat(before: list[str]) -> str:
    """Of a statement that asks for an explanation where others are answered Tidak."""
    if all(answer == YA for answer in before):
        return TIDAK_BERLAKU
    return PERIKSA if TIDAK in before else PEREVIU


def _checks(butir: Butir, tercetak: Tercetak, counted: Mapping[str, Kriteria]) -> Iterator[Periksa]:
    for name in butir.tabel:
        caption = tercetak.tabel.get(name, "")
        yield Periksa(int(bool(caption)), 1, (caption,) if caption else (), "" if caption else f"tabel {name}")
    for pattern in butir.bagian:
        yield _bagian(pattern, tercetak)
    if butir.lampiran:
        found = tuple(one.sebutan for one in tercetak.judul if one.adalah_lampiran)
        yield _ditemukan(found, "lampiran", tercetak)
    for kode in butir.kriteria:
        yield _kriteria(counted[kode])


def _bagian(pattern: str, tercetak: Tercetak) -> Periksa:
    """Parts of the report whose headings fit."""
    parts = [one for one in tercetak.judul if one.tingkat == PART]
    found = tuple(one.sebutan for one in parts if re.search(pattern, one.teks, re.IGNORECASE))
    return _ditemukan(found, f"bagian tentang {' atau '.join(pattern.split('|'))}", tercetak)


def _ditemukan(found: tuple[str, ...], wanted: str, tercetak: Tercetak) -> Periksa:
    """Headings that were found, or what was wanted."""
    return Periksa(1, 1, found) if found else Periksa(0 if tercetak.judul else None, 1, (), wanted)


def _kriteria(item: Kriteria) -> Periksa:
    """How many indicators have it, and which have not."""
    words = KRITERIA[item.kode]
    said = f"{words[0].upper()}{words[1:]}: {len(item.ada)} dari {item.dari} indikator"
    names = "; ".join(one.nama + (" (dengan alasan)" if one.alasan else "") for one in item.kurang)
    return Periksa(len(item.ada), item.dari, (f"{said}; belum: {names}" if names else said,))
