"""Which layout a sheet has: every layout says which of its columns are there; among several a person chooses."""

import re
from collections.abc import Iterable
from types import ModuleType
from typing import NamedTuple

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.importer import kode_temuan as kt
from lkjip.importer import (
    tata_dokumen,
    tata_dpa,
    tata_lra_program,
    tata_lra_sap,
    tata_rak,
    tata_rekap,
    tata_rekap_kode,
    tata_rfk,
    tata_rincian,
)
from lkjip.importer.kepala import Kepala
from lkjip.importer.lembar import Baris, Buku, Lembar
from lkjip.source.names import listed, near, shortened

TATA: tuple[ModuleType, ...] = (
    tata_rekap, tata_lra_program, tata_dokumen, tata_rak, tata_dpa, tata_rincian, tata_rfk, tata_lra_sap,
    tata_rekap_kode,
)  # fmt: skip
_PEOPLE = re.compile(r"(?:nip|nik|nama(?: lengkap| pegawai)?)$", re.IGNORECASE)
_NEARLY = 60  # per cent of the columns: the table is meant, but something is missing


class Cocok(NamedTuple):
    """A sheet and the layout that it has."""

    lembar: str
    tata: ModuleType
    kepala: Kepala


def cocok(buku: Buku, nama: Iterable[str], huruf: Iterable[str]) -> tuple[list[Cocok], list[Diagnostic], list[Cocok]]:
    """The sheets of a workbook with their layouts; findings where none or too many fit, and those to choose from.

    `nama` and `huruf` are the sheets and layouts asked for; empty for any.
    """
    asked, letters = list(nama), set(huruf)
    if missing := [name for name in asked if name not in buku.lembar]:
        return [], [_no_sheet(buku, missing[0])], []
    layouts = [tata for tata in TATA if not letters or tata.HURUF in letters]
    sheets = [buku.baca(name, 60) for name in buku.lembar if not asked or name in asked]
    fitting, nearly = _fitting(sheets, layouts)
    if not fitting:
        return [], [_nearly(*nearly[0])] if nearly else [_unknown(buku, sheets, layouts, is_chosen=bool(letters))], []
    if same := _several(fitting, are_named=len(asked) > 1):
        return [], [_choice(buku, same)], same
    return fitting, [], []


def _fitting(sheets: list[Lembar], layouts: list[ModuleType]) -> tuple[list[Cocok], list[tuple[Lembar, Cocok]]]:
    fitting: list[Cocok] = []
    nearly: list[tuple[Lembar, Cocok]] = []
    for sheet in sheets:
        heads = [Cocok(sheet.nama, tata, tata.kenali(sheet)) for tata in layouts]
        whole = [head for head in heads if not head.kepala.kurang]
        best = max(whole or heads, key=lambda head: (head.kepala.nilai, len(head.kepala.kolom)))
        if whole:
            fitting.append(best)
        elif best.kepala.nilai >= _NEARLY:
            nearly.append((sheet, best))
    return fitting, sorted(nearly, key=lambda one: -one[1].kepala.nilai)


def _several(fitting: list[Cocok], *, are_named: bool) -> list[Cocok]:
    """Sheets of one layout, or sheets that all say the budget: among them a person must choose.

    Months of documents that a person named one by one (`are_named`) are chosen already.
    """
    budgets = [one for one in fitting if getattr(one.tata, "ANGGARAN_SAJA", False)]
    groups = (*([one for one in fitting if one.tata is tata] for tata in TATA), budgets)
    return next(
        (same for same in groups if len(same) > 1 and not all(_adds_up(one, are_named=are_named) for one in same)), []
    )


def _adds_up(one: Cocok, *, are_named: bool) -> bool:
    """Whether several sheets of this layout make one whole."""
    return bool(getattr(one.tata, "BERSAMA", False)) or (are_named and bool(getattr(one.tata, "PER_BULAN", False)))


def _choice(buku: Buku, same: list[Cocok]) -> Diagnostic:
    told = [
        f"“{one.lembar}”{' (tersembunyi)' if buku.lembar[one.lembar] else ''} tata {one.tata.HURUF}" for one in same
    ]
    message = f"{len(same)} lembar dapat dipakai: {'; '.join(told)}"
    hint = f'pilih salah satu, mis. --lembar "{same[0].lembar}"'
    if all(_adds_up(one, are_named=True) for one in same):
        hint += "; bila setiap lembar memuat bulan lain, sebut semuanya, masing-masing dengan --lembar"
    return error(kt.BANYAK_LEMBAR, message, Location(buku.berkas), hint)


def _no_sheet(buku: Buku, name: str) -> Diagnostic:
    close = near(name, buku.lembar) or list(buku.lembar)[:10]
    return error(kt.TIDAK_ADA, f"lembar “{name}” tidak ada", Location(buku.berkas), f"pilih dari {listed(close)}")


def _nearly(sheet: Lembar, found: Cocok) -> Diagnostic:
    message = (
        f"tata {found.tata.HURUF}, {found.tata.NAMA}, tetapi kolom ini tidak ada: {', '.join(found.kepala.kurang)}"
    )
    row = sheet.baris[found.kepala.posisi].nomor if sheet.baris else 1
    hint = "perbaiki judul kolom di baris itu seperti pada unduhan aslinya"
    return error(kt.KEPALA, message.replace("_", " "), sheet.tempat(row, 0), hint)


def _unknown(buku: Buku, sheets: list[Lembar], layouts: list[ModuleType], *, is_chosen: bool) -> Diagnostic:
    """No layout fits: what the sheets begin with, and what the nearest layout, or those chosen, would need."""
    heads = [(sheet, Cocok(sheet.nama, tata, tata.kenali(sheet))) for sheet in sheets for tata in layouts]
    heads.sort(key=lambda one: -one[1].kepala.nilai)
    is_near = bool(heads and heads[0][1].kepala.nilai)
    nearest = [heads[0][0]] if is_near and not is_chosen else sheets[:3]
    rows = [
        f"{sheet.tempat(row.nomor, 0).spot}: " + " | ".join(filter(None, map(_impersonal, _first_texts(row))))
        for sheet in nearest
        for row in _above_people(sheet.baris[:3])
    ]
    begins = "; ".join(shortened(row) for row in rows) or "lembarnya kosong"
    if is_chosen:
        told = "; ".join(_lacking(*one) for one in {one[1].tata: one for one in heads[::-1]}.values())
        message = f"tata letak yang diminta tidak cocok. {told}. Ditemukan: {begins}"
        hint = "sesuaikan judul kolomnya, atau jalankan tanpa --format-sumber agar tata letaknya dicari"
    else:
        letters = "; ".join(f"{tata.HURUF} {tata.NAMA}" for tata in layouts)
        close = f"Yang paling dekat {_lacking(*heads[0])}. " if is_near else ""
        message = f"tata letak tidak dikenal. Dicari: {letters}. {close}Ditemukan: {begins}"
        hint = "sesuaikan judul kolomnya dengan salah satu tata letak itu (docs/cara/impor.md), atau pilih lembarnya "
        hint += "dengan --lembar"
    return error(kt.TAK_DIKENAL, message, Location(buku.berkas), hint)


def _lacking(sheet: Lembar, found: Cocok) -> str:
    """Which headings of a layout a sheet lacks: `tata C ... di lembar “Rekap”; judul kolom yang tidak ada: ...`."""
    missing = ", ".join(found.kepala.kurang).replace("_", " ")
    return f"tata {found.tata.HURUF} {found.tata.NAMA} di lembar “{sheet.nama}”; judul kolom yang tidak ada: {missing}"


def _first_texts(row: Baris) -> list[str]:
    return [row.teks(kolom) for kolom in range(min(len(row.sel), 8))]


def _above_people(rows: list[Baris]) -> list[Baris]:
    """Rows down to the heading of a list of people, whose names are not repeated."""
    lists = (index for index, row in enumerate(rows) if any(_PEOPLE.match(text) for text in _first_texts(row)))
    return rows[: next(lists, len(rows)) + 1]


def _impersonal(text: str) -> str:
    """A text without the long numbers that belong to people: NIP, NIK, account numbers."""
    return re.sub(r"\d[\d ]{8,}\d", "...", text)
