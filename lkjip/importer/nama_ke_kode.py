"""Codes for rows that have only names: those of the sheets given with them first, then the official ones."""

from collections.abc import Iterable, Mapping

from lkjip.diagnostics import Diagnostic, Severity, error
from lkjip.importer import kode_temuan as kt
from lkjip.importer.hasil import Bacaan, Bernama, Pos, ditambah, jumlah_sub, total
from lkjip.importer.kode import induk, tingkat
from lkjip.model.nama_longgar import nama_resmi
from lkjip.model.rujukan import nomenklatur
from lkjip.source.names import near, shortened

_KABUPATEN = "2"  # the part of a code that says whose task it is
_LIKE = 0.8  # a name that was mistyped, not another one
Nama = Mapping[str, str]  # names by code


def beri_kode(bacaan: Bacaan, dikenal: Nama, tercetak: list[Pos]) -> None:
    """Turn the rows without code into sub kegiatan, kegiatan and programmes.

    `dikenal` are the names that the other sheets use, `tercetak` the totals of the sheet. A name that says no single
    code is told, unless the total is complete without its row: then that is a heading of the office's own.
    """
    kodes = _Kodes(dikenal, is_papua=bacaan.nama.casefold().startswith("distrik"))
    repeated: set[str] = set()
    unplaced: list[Diagnostic] = []
    for row in bacaan.bernama:
        codes = kodes.kode(row)
        if len(codes) == 1:
            _place(bacaan, row.pos._replace(kode=codes[0]), repeated)
        elif any(total(uang) for uang in row.pos.uang.values()):
            unplaced.append(_unplaced(row.pos, codes, dikenal))
    if not any(_is_whole(pos, bacaan) for pos in tercetak):
        bacaan.temuan += unplaced
    elif unplaced:
        _forget_broken_sums(bacaan)


def _forget_broken_sums(bacaan: Bacaan) -> None:
    """A program with a kegiatan under another heading cannot be compared with its kegiatan; the total can."""
    for kode in {induk(kode) for kode in bacaan.sub} - bacaan.induk.keys():
        if program := bacaan.induk.get(induk(kode)):
            bacaan.induk[program.kode] = program._replace(uang={})


def _is_whole(printed: Pos, bacaan: Bacaan) -> bool:
    """Whether the sub kegiatan are all that a printed total counts."""
    return all(
        total(uang) == total(jumlah_sub(bacaan.sub.values(), figure)) != 0 for figure, uang in printed.uang.items()
    )


def _unplaced(pos: Pos, codes: list[str], dikenal: Nama) -> Diagnostic:
    said = f"dapat berarti {', '.join(codes)}" if codes else "tidak dikenal"
    message = f"“{shortened(pos.nama)}” {said}, sehingga jumlahnya tidak dapat ditempatkan"
    close = [] if codes else near(pos.nama.casefold(), {name.casefold(): 0 for name in dikenal.values()}, _LIKE)
    like = next((f"{kode} {name}" for kode, name in dikenal.items() if name.casefold() in close[:1]), "")
    hint = f"mungkin maksud Anda {like}; " if like else ""
    hint += "tulis namanya seperti dalam DPA, atau pakai LRA program (tata A)"
    return error(kt.TAK_BERPASANGAN, message, pos.tempat, hint)


class _Kodes:
    """The codes that a name can mean, as the rows go by."""

    def __init__(self, dikenal: Nama, *, is_papua: bool) -> None:
        self.dikenal, self.resmi = _by_name(dikenal.items()), _by_name(nomenklatur().items())
        self.is_papua = is_papua
        self.above = ""

    def kode(self, row: Bernama) -> list[str]:
        """At the level that its number shows, below the rows above it; a kegiatan or program is above what follows."""
        name = nama_resmi(row.pos.nama)
        found = self.dikenal.get(name) or self._official(name)
        if len(found) > 1 and row.is_sub:
            found = [kode for kode in found if tingkat(kode) == 3] or found
        if len(found) > 1:
            below = ([kode for kode in found if kode.startswith(f"{above}.")] for above in self._ancestors())
            found = next(filter(None, below), found)
        if len(found) == 1 and tingkat(found[0]) < 3:
            self.above = found[0]
        elif len(found) != 1 and not row.is_sub:
            self.above = ""  # a kelurahan, or a kegiatan that is not known: what follows is not below the last one
        return found

    def _official(self, name: str) -> list[str]:
        found = self.resmi.get(name, [])
        if len(found) > 1 and not self.is_papua:
            found = [kode for kode in found if kode.split(".")[3:4] in ([], [_KABUPATEN])] or found  # 7 is of Papua
        return found

    def _ancestors(self) -> list[str]:
        return [self.above, induk(self.above)] if tingkat(self.above) == 2 else [self.above] if self.above else []


def _by_name(names: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for kode, name in names:
        found.setdefault(nama_resmi(name), []).append(kode)
    return found


def _place(bacaan: Bacaan, pos: Pos, repeated: set[str]) -> None:
    rows = bacaan.sub if tingkat(pos.kode) == 3 else bacaan.induk
    known = rows.get(pos.kode)
    if known is not None and rows is bacaan.sub and pos.kode not in repeated:
        repeated.add(pos.kode)
        message = f"{pos.kode} {pos.nama} tertulis lebih dari satu kali (mis. per kelurahan) dan dijumlahkan"
        hint = "periksa apakah baris itu memang milik unit yang berbeda"
        bacaan.temuan.append(Diagnostic(kt.DIGABUNG, Severity.WARNING, message, pos.tempat, hint))
    rows[pos.kode] = pos if known is None else _added(known, pos)


def _added(known: Pos, pos: Pos) -> Pos:
    return known._replace(uang={figure: ditambah(known.uang[figure], pos.uang[figure]) for figure in pos.uang})
