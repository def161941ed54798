"""One institution out of a sheet: by its code or name, never by chance; its units are added up."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from lkjip.diagnostics import Diagnostic, Location, Severity, error, warning
from lkjip.importer import kode_temuan as kt
from lkjip.importer.hasil import Bacaan, Pos, Terbaca, ditambah
from lkjip.model.nama_longgar import huruf
from lkjip.source.names import near, shortened

_MOST_LISTED = 40


@dataclass(frozen=True)
class Skpd:
    """An institution: its code without the part of its units, its name, its units."""

    kode: str
    nama: str
    unit: tuple[Bacaan, ...]


def skpd_dalam(terbaca: Terbaca) -> list[Skpd]:
    """The institutions of a sheet, in its order."""
    groups: dict[str, list[Bacaan]] = {}
    for bacaan in terbaca.instansi:
        if bacaan.sub or bacaan.rincian or bacaan.bernama:
            groups.setdefault(_group(bacaan.kode), []).append(bacaan)
    heads = {bacaan.kode: bacaan for bacaan in terbaca.instansi}
    found = []
    for group, units in groups.items():
        head = heads.get(f"{group}.0000") or units[0]
        found.append(Skpd(head.kode, head.nama, tuple(units)))
    return found


def _group(kode: str) -> str:
    return re.sub(r"\.\d{4}$", "", kode)


class Dikenal(NamedTuple):
    """The institution that everything is about, as far as it is known, and what says so (a sheet, the main file)."""

    kode: str
    nama: str
    menurut: str

    def dengan(self, skpd: Skpd, menurut: str) -> "Dikenal":
        """What a sheet adds to it."""
        return Dikenal(self.kode or skpd.kode, self.nama or skpd.nama, self.menurut if self.kode else menurut)


TAK_DIKENAL = Dikenal("", "", "")


def pilih(terbaca: Terbaca, asked: str, known: Dikenal = TAK_DIKENAL) -> tuple[Skpd | None, list[Diagnostic]]:
    """The institution meant by a code or a name (empty: the known one, else the only one); else why there is none."""
    every = skpd_dalam(terbaca)
    if not every:
        hint = "periksa apakah lembar ini berisi data, atau pilih lembar lain dengan --lembar"
        return None, [error(kt.TIDAK_ADA, "tak ada baris sub kegiatan di lembar ini", terbaca.di, hint)]
    fitting = _fitting(every, asked) if asked else []
    if not fitting and (known.kode or known.nama):
        fitting = _known(every, known)
    elif not asked:
        fitting = every
    if len(fitting) == 1:
        return fitting[0], _by_name_only(fitting[0], known, terbaca)
    if fitting:
        message = f"lembar ini memuat {len(fitting)} SKPD: {_listed(fitting)}"
        hint = f'pilih salah satu, mis. --skpd "{fitting[0].kode or fitting[0].nama}"'
        return None, [error(kt.BANYAK_SKPD, message, terbaca.di, hint)]
    return None, [_missing(every, asked, known, terbaca.di)]


def _missing(every: list[Skpd], asked: str, known: Dikenal, di: Location) -> Diagnostic:
    if not asked:
        message = f"lembar ini bukan dari “{_told(known)}” ({known.menurut}); yang ada: {_listed(every)}"
        hint = "sebut berkas dari SKPD itu, atau berkas utama lain dengan --ke; "
        hint += f'bila memang ini yang dimaksud, mis. --skpd "{_named(every[0])}"'
        return error(kt.TIDAK_SEPASANG, message, di, hint)
    close = near(asked, [name for one in every for name in (one.nama, one.kode)])
    message = f"tidak ada SKPD “{shortened(asked)}” di lembar ini; yang ada: {_listed(every)}"
    hint = f"mungkin maksud Anda {', '.join(close)}" if close else "pilih salah satunya dengan --skpd"
    return error(kt.TIDAK_ADA, message, di, hint)


def _known(every: list[Skpd], known: Dikenal) -> list[Skpd]:
    """By code, else by the name; the only institution of a sheet that does not say which it is."""
    units = [Skpd(one.kode, one.nama, (one,)) for skpd in every for one in skpd.unit if len(skpd.unit) > 1]
    for among in (every, units):
        if found := [one for one in among if known.kode and known.kode in (one.kode, _group(one.kode))]:
            return found
    for among in (every, units):
        if found := [one for one in among if sama_instansi(one.nama, known.nama)]:
            return found
    return every if len(every) == 1 and not every[0].nama and (not every[0].kode or not known.kode) else []


def _by_name_only(skpd: Skpd, known: Dikenal, terbaca: Terbaca) -> list[Diagnostic]:
    """That an institution was taken without its code saying that it is the one."""
    if not known.nama or known.kode in (skpd.kode, _group(skpd.kode)):
        return []
    if not skpd.nama and not skpd.kode:
        message = f"lembar ini tidak menyebut SKPD-nya; dianggap dari {_told(known)} ({known.menurut})"
        return [Diagnostic(kt.TIDAK_SEPASANG, Severity.INFO, message, terbaca.di, "periksa apakah memang begitu")]
    if skpd.nama and not sama_instansi(skpd.nama, known.nama):
        chosen = f"{skpd.kode} {skpd.nama}".strip()
        message = f"yang dipilih {chosen}, tetapi instansinya {_told(known)} menurut {known.menurut}"
        return [warning(kt.TIDAK_SEPASANG, message, terbaca.di, "periksa apakah --skpd memang yang dimaksud")]
    if known.kode and skpd.kode:
        message = f"kode {skpd.nama} di sini {skpd.kode}, tetapi {known.kode} menurut {known.menurut}; dipakai namanya"
        return [warning(kt.TIDAK_SEPASANG, message, terbaca.di, "periksa apakah kedua berkas dari SKPD yang sama")]
    return []


def _told(known: Dikenal) -> str:
    return f"{known.kode} {known.nama}".strip()


def _named(skpd: Skpd) -> str:
    return skpd.kode or skpd.nama


def sama_instansi(one: str, other: str) -> bool:
    """Whether two names are of one institution; one of them may name its kabupaten besides."""
    short, long = sorted((_words(one), _words(other)), key=len)
    if not short:
        return False
    return short == long[: len(short)] and (len(short) == len(long) or (len(short) > 1 and long[len(short)] in _REGION))


_REGION = ("kab", "kabupaten", "kota", "prov", "provinsi")
_SHORT = {"kec": "kecamatan", "kel": "kelurahan", "distrik": "kecamatan"}


def _words(name: str) -> list[str]:
    return [_SHORT.get(word, word) for word in re.findall(r"[a-z0-9]+", name.casefold())]


def _listed(every: list[Skpd]) -> str:
    names = [f"{one.kode} {one.nama}".strip() for one in every[:_MOST_LISTED]]
    return "; ".join(names) + (f"; dan {len(every) - _MOST_LISTED} lagi" if len(every) > _MOST_LISTED else "")


def _fitting(every: list[Skpd], asked: str) -> list[Skpd]:
    """By code; by the whole name; by a part of the name. A unit of an institution can be meant alone."""
    text = re.sub(r"\s", "", asked)
    units = [Skpd(one.kode, one.nama, (one,)) for skpd in every for one in skpd.unit if len(skpd.unit) > 1]
    for among in (every, units):
        if found := [one for one in among if text in (one.kode, _group(one.kode))]:
            return found
    meant = huruf(asked)
    for among in (every, units):
        if found := [one for one in among if huruf(one.nama) == meant]:
            return found
    for among in (every, units):
        if found := [one for one in among if meant and meant in huruf(one.nama)]:
            return found
    return []


def digabung(skpd: Skpd) -> tuple[Bacaan, list[Diagnostic]]:
    """All units of an institution as one, and a note that says which they are."""
    if len(skpd.unit) == 1:
        return replace(skpd.unit[0], kode=skpd.kode, nama=skpd.nama), []
    whole = Bacaan(skpd.kode, skpd.nama)
    for unit in skpd.unit:
        _add(whole.sub, unit.sub.values())
        _add(whole.induk, unit.induk.values())
        whole.temuan += unit.temuan
        for kode, funds in unit.sumber_dana.items():
            known = whole.sumber_dana.setdefault(kode, [])
            known += [fund for fund in funds if fund not in known]
        whole.indikator |= unit.indikator
    units = "; ".join(f"{unit.kode} {unit.nama}" for unit in skpd.unit)
    message = f"{skpd.nama} terdiri atas {len(skpd.unit)} unit yang dijumlahkan: {units}"
    di = next(iter(skpd.unit[0].sub.values()), None)
    hint = f'untuk satu unit saja pakai mis. --skpd "{skpd.unit[-1].kode}"'
    return whole, [Diagnostic(kt.DIGABUNG, Severity.INFO, message, di.tempat if di else None, hint)]


def _add(into: dict[str, Pos], rows: Iterable[Pos]) -> None:
    for pos in rows:
        known = into.get(pos.kode)
        if known is None:
            into[pos.kode] = pos
            continue
        figures = {**known.uang, **pos.uang}
        uang = {figure: ditambah(known.uang.get(figure, {}), pos.uang.get(figure, {})) for figure in figures}
        into[pos.kode] = known._replace(uang=uang)
