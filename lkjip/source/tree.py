"""The parts of a Laporan with their paths: rows of the Renstra, indicators, codes of the budget."""

from collections.abc import Iterable, Iterator

from lkjip.model.anggaran import Kegiatan, Program, SubKegiatan
from lkjip.model.laporan import Laporan
from lkjip.model.renstra import Indikator, Renstra, Sasaran, Tujuan
from lkjip.source.shape import Steps

Named = tuple[Steps, str]
Row = tuple[Steps, Tujuan | Sasaran]


def rows(laporan: Laporan, versi: int) -> Iterator[Row]:
    """Every tujuan and sasaran of one version of the Renstra."""
    return _rows(laporan.renstra, versi)


def rows_of(renstra: Renstra) -> list[Row]:
    """Every tujuan and sasaran of the version of a Renstra that is in force."""
    return list(_rows(renstra, len(renstra.versi) - 1))


def _rows(renstra: Renstra, versi: int) -> Iterator[Row]:
    path: Steps = ("renstra", "versi", versi, "tujuan")
    for number, tujuan in enumerate(renstra.versi[versi].tujuan):
        yield (*path, number), tujuan
        for index, sasaran in enumerate(tujuan.sasaran):
            yield (*path, number, "sasaran", index), sasaran


def rows_in_force(laporan: Laporan) -> list[Row]:
    """Every tujuan and sasaran of the version in force."""
    return rows_of(laporan.renstra)


def indicators(of: Iterable[Row]) -> list[tuple[Steps, Indikator]]:
    """The indicators of those rows."""
    return [((*path, "indikator", index), item) for path, row in of for index, item in enumerate(row.indikator)]


def budget(laporan: Laporan) -> Iterator[tuple[Steps, Program | Kegiatan | SubKegiatan, str]]:
    """Every program, kegiatan and sub kegiatan with its path and the code above it (or nothing)."""
    for p, program in enumerate(laporan.anggaran.program):
        path: Steps = ("anggaran", "program", p)
        yield path, program, ""
        for k, kegiatan in enumerate(program.kegiatan):
            path = ("anggaran", "program", p, "kegiatan", k)
            yield path, kegiatan, program.kode
            for s, sub_kegiatan in enumerate(kegiatan.sub_kegiatan):
                yield (*path, "sub_kegiatan", s), sub_kegiatan, kegiatan.kode


def coded(laporan: Laporan) -> Iterator[tuple[Steps, str, str]]:
    """Every program, kegiatan and sub kegiatan: the path of its code, the code, the code above it (or nothing)."""
    return (((*path, "kode"), part.kode, above) for path, part, above in budget(laporan))
