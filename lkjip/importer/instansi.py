"""One institution out of a sheet: by its code or name, never by chance; its units are added up."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from lkjip.diagnostics import Diagnostic, Severity, error
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
        if bacaan.sub or bacaan.rincian:
            groups.setdefault(_group(bacaan.kode), []).append(bacaan)
    heads = {bacaan.kode: bacaan for bacaan in terbaca.instansi}
    found = []
    for group, units in groups.items():
        head = heads.get(f"{group}.0000") or units[0]
        found.append(Skpd(head.kode, head.nama, tuple(units)))
    return found


def _group(kode: str) -> str:
    return re.sub(r"\.\d{4}$", "", kode)


def pilih(terbaca: Terbaca, asked: str) -> tuple[Skpd | None, list[Diagnostic]]:
    """The institution meant by a code or a name (empty: the only one); else the finding that lists them."""
    every = skpd_dalam(terbaca)
    fitting = _fitting(every, asked) if asked else every
    if len(fitting) == 1:
        return fitting[0], []
    if not every:
        hint = "periksa apakah lembar ini berisi data, atau pilih lembar lain dengan --lembar"
        return None, [error(kt.TIDAK_ADA, "tak ada baris sub kegiatan di lembar ini", terbaca.di, hint)]
    if fitting:
        message = f"lembar ini memuat {len(fitting)} SKPD: {_listed(fitting)}"
        hint = f'pilih salah satu, mis. --skpd "{fitting[0].kode or fitting[0].nama}"'
        return None, [error(kt.BANYAK_SKPD, message, terbaca.di, hint)]
    close = near(asked, [name for one in every for name in (one.nama, one.kode)])
    message = f"tidak ada SKPD “{shortened(asked)}” di lembar ini; yang ada: {_listed(every)}"
    hint = f"mungkin maksud Anda {', '.join(close)}" if close else "pilih salah satunya dengan --skpd"
    return None, [error(kt.TIDAK_ADA, message, terbaca.di, hint)]


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
