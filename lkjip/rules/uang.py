"""The money of the sub kegiatan as single figures, by every code that they lie under."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lkjip.model.anggaran import Belanja
from lkjip.rules.cek import Besaran
from lkjip.rules.registry import Path, Subject
from lkjip.rules.telusur import sub_kegiatan

CHANGED = (
    "bila ada `pagu_perubahan`, `pagu` program dan kegiatan serta `anggaran.kontrol` ialah jumlah sesudah perubahan"
)
JENIS = ("operasi", "modal", "tak_terduga", "transfer")


class Pos(NamedTuple):
    """One amount of one sub kegiatan: its code, its kind of belanja, and the figure."""

    kode: str
    jenis: str
    besaran: Besaran


class Kas(NamedTuple):
    """All amounts of one sort (pagu in force, pagu murni, realisasi), and those under each code."""

    semua: tuple[Pos, ...]
    per_kode: Mapping[str, Sequence[Pos]]

    def di_bawah(self, kode: str) -> list[Besaran]:
        """The figures under a code."""
        return [pos.besaran for pos in self.per_kode.get(kode, ())]

    def sejenis(self, jenis: str) -> list[Besaran]:
        """The figures of one kind of belanja; all of them for `jumlah`."""
        return [pos.besaran for pos in self.semua if jenis in ("jumlah", pos.jenis)]


def pagu(subject: Subject) -> Kas:
    """The budget in force: after the change where there is one."""
    return subject.once(_pagu)


def _pagu(subject: Subject) -> Kas:
    return _kas(
        pos
        for path, item, _ in sub_kegiatan(subject)
        for pos in _pos(
            item.kode, item.pagu_akhir, (*path, "pagu_perubahan" if item.pagu_perubahan else "pagu"), "pagu"
        )
    )


def pagu_murni(subject: Subject) -> Kas:
    """The budget before any change."""
    return subject.once(_pagu_murni)


def _pagu_murni(subject: Subject) -> Kas:
    return _kas(
        pos for path, item, _ in sub_kegiatan(subject) for pos in _pos(item.kode, item.pagu, (*path, "pagu"), "pagu")
    )


def realisasi(subject: Subject) -> Kas:
    """The money spent."""
    return subject.once(_realisasi)


def _realisasi(subject: Subject) -> Kas:
    return _kas(
        pos
        for kode, spent in subject.laporan.realisasi.keuangan.sub_kegiatan.items()
        for pos in _pos(kode, spent, ("realisasi", "keuangan", "sub_kegiatan", kode), "realisasi")
    )


def _pos(kode: str, belanja: Belanja, path: Path, what: str) -> Iterator[Pos]:
    """The amounts that are not zero; a sub kegiatan with nothing at all has one of 0, so that it has a figure."""
    amounts = [(kind, getattr(belanja, kind)) for kind in JENIS]
    given = [(kind, amount) for kind, amount in amounts if amount] or amounts[:1]
    for kind, amount in given:
        note = CHANGED if path[-1] == "pagu_perubahan" else ""
        yield Pos(kode, kind, Besaran((*path, kind), amount, f"{what} {kode}", note))


def _kas(every: Iterator[Pos]) -> Kas:
    per_kode: dict[str, list[Pos]] = defaultdict(list)
    semua = tuple(every)
    for pos in semua:
        parts = pos.kode.split(".")
        for size in range(2, len(parts) + 1):
            per_kode[".".join(parts[:size])].append(pos)
    return Kas(semua, per_kode)
