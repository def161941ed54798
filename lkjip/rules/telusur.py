"""Ways through the data with paths: the budget level by level, the rows of the Perjanjian Kinerja and the Renstra."""

from collections.abc import Iterable, Iterator
from itertools import count

from lkjip.calc.hasil import HasilIndikator, HasilSasaran, Simpul
from lkjip.model.anggaran import Kegiatan, Program, SubKegiatan
from lkjip.model.renstra import Indikator, Sasaran, Tujuan
from lkjip.rules.registry import Path, Subject


def program(subject: Subject) -> Iterator[tuple[Path, Program, Simpul]]:
    """The programmes as stated and as computed."""
    both = zip(count(), subject.laporan.anggaran.program, subject.hasil.program, strict=False)
    for number, item, node in both:
        yield ("anggaran", "program", number), item, node


def kegiatan(subject: Subject) -> Iterator[tuple[Path, Kegiatan, Simpul]]:
    """The kegiatan of all programmes."""
    for path, above, node in program(subject):
        for number, item, below in zip(count(), above.kegiatan, node.anak, strict=False):
            yield (*path, "kegiatan", number), item, below


def sub_kegiatan(subject: Subject) -> Iterator[tuple[Path, SubKegiatan, Simpul]]:
    """The sub kegiatan of all kegiatan."""
    for path, above, node in kegiatan(subject):
        for number, item, below in zip(count(), above.sub_kegiatan, node.anak, strict=False):
            yield (*path, "sub_kegiatan", number), item, below


def simpul(subject: Subject) -> Iterator[tuple[Path, Simpul]]:
    """All three levels, each program before what is under it."""
    for walk in (program, kegiatan, sub_kegiatan):
        yield from ((path, node) for path, _, node in walk(subject))


def tempat_indikator(subject: Subject, path: Path, kode: str) -> Path:
    """Where the indicators of a part of the budget are stated: in a place of their own, or beside its money."""
    return ("indikator_program", kode) if kode in subject.laporan.indikator_program else (*path, "indikator")


def under(kode: str, above: Iterable[str]) -> bool:
    """Whether the code is one of those above, or lies under one."""
    return any(kode == one or kode.startswith(one + ".") for one in above)


def pk_path(subject: Subject) -> Path:
    """The path of the Perjanjian Kinerja in force."""
    return ("pk", len(subject.laporan.pk) - 1)


def baris_pk(subject: Subject) -> Iterator[tuple[Path, HasilSasaran]]:
    """The rows of the Perjanjian Kinerja in force."""
    for number, row in enumerate(subject.hasil.sasaran):
        yield (*pk_path(subject), "sasaran", number), row


def indikator_pk(subject: Subject) -> Iterator[tuple[Path, HasilSasaran, HasilIndikator]]:
    """The indicators of the Perjanjian Kinerja in force, each with the path of its target there."""
    for path, row in baris_pk(subject):
        for item in row.indikator:
            yield (*path, "target", item.indikator.id), row, item


def baris_renstra(subject: Subject) -> Iterator[tuple[Path, Tujuan | Sasaran]]:
    """The tujuan and sasaran of the Renstra in force."""
    renstra = subject.laporan.renstra
    for number, tujuan in enumerate(renstra.berlaku.tujuan):
        path: Path = ("renstra", "versi", len(renstra.versi) - 1, "tujuan", number)
        yield path, tujuan
        for place, sasaran in enumerate(tujuan.sasaran):
            yield (*path, "sasaran", place), sasaran


def indikator_renstra(subject: Subject) -> dict[str, tuple[Path, Indikator]]:
    """The indicators of the Renstra in force by id, with their paths."""
    return {
        item.id: ((*path, "indikator", number), item)
        for path, row in baris_renstra(subject)
        for number, item in enumerate(row.indikator)
    }
