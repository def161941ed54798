"""References between parts of the data: whatever is referred to must be stated."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from lkjip.diagnostics import Diagnostic, error
from lkjip.model.laporan import Laporan
from lkjip.model.profil import AcuanSkala
from lkjip.source import codes
from lkjip.source.bawaan import skala
from lkjip.source.names import suggestion
from lkjip.source.shape import Steps
from lkjip.source.tree import Named, coded, indicators, rows_in_force
from lkjip.source.where import Where

_CODE_CUTOFF = 0.8  # codes of one office resemble each other


def dangling(laporan: Laporan, where: Where) -> Iterator[Diagnostic]:
    """A finding for every name, code, scale and photograph that is referred to but not there."""
    yield from _officials(laporan, where)
    yield from _indicators(laporan, where)
    yield from _rows(laporan, where)
    yield from _codes(laporan, where)
    yield from _scales(laporan, where)
    yield from _photos(laporan, where)


def _unknown(
    what: str,
    named: Iterable[Named],
    known: Collection[str],
    otherwise: str,
    where: Where,
    cutoff: float = 0.6,
    within: str = "",
) -> Iterator[Diagnostic]:
    """A finding for every name that is not known. A name stands as a value, or as the last key of its path."""
    for path, name in named:
        if name not in known:
            is_key = path[-1] == name
            place = where.locate_key(*path) if is_key else where.locate(*path)
            message = f"{what} `{name}` tidak ada" + (f" pada `{within}`" if within else "")
            yield error(codes.ACUAN, message, place, suggestion(name, known, otherwise, cutoff))


def _officials(laporan: Laporan, where: Where) -> Iterator[Diagnostic]:
    named: list[Named] = [(("pengesahan", "pejabat"), laporan.pengesahan.pejabat)]
    for number, pk in enumerate(laporan.pk):
        named.append((("pk", number, "pihak_pertama"), pk.pihak_pertama))
        if pk.pihak_kedua:
            named.append((("pk", number, "pihak_kedua"), pk.pihak_kedua))
    yield from _unknown("pejabat", named, laporan.pejabat, "tambahkan pada `pejabat`", where)


def _indicators(laporan: Laporan, where: Where) -> Iterator[Diagnostic]:
    known = [item.id for _, item in indicators(rows_in_force(laporan))]
    named: list[Named] = [(("realisasi", "indikator", name), name) for name in laporan.realisasi.indikator]
    for number, item in enumerate(laporan.iku.indikator if laporan.iku else ()):
        named.append((("iku", "indikator", number, "indikator"), item.indikator))
    yield from _unknown("indikator", named, known, "tambahkan pada `renstra`", where)


def _rows(laporan: Laporan, where: Where) -> Iterator[Diagnostic]:
    """`acuan` of the Perjanjian Kinerja with its targets, the keys of the analyses and of the printed results."""
    rows = {row.id: [item.id for item in row.indikator] for _, row in rows_in_force(laporan)}
    advice = "tambahkan pada `renstra`"
    for number, pk in enumerate(laporan.pk):
        for index, row in enumerate(pk.sasaran):
            path: Steps = ("pk", number, "sasaran", index)
            yield from _unknown("tujuan atau sasaran", [((*path, "acuan"), row.acuan)], rows, advice, where)
            targets = [((*path, "target", name), name) for name in row.target if row.acuan in rows]
            advice_here = f"tambahkan pada `{row.acuan}` di `renstra`"
            yield from _unknown("indikator", targets, rows.get(row.acuan, ()), advice_here, where, within=row.acuan)
    named: list[Named] = [(("analisis", name), name) for name in laporan.analisis]
    control = laporan.realisasi.kontrol
    named += [(("realisasi", "kontrol", "sasaran", name), name) for name in (control.sasaran if control else ())]
    yield from _unknown("tujuan atau sasaran", named, rows, advice, where)


def _codes(laporan: Laporan, where: Where) -> Iterator[Diagnostic]:
    known = [code for _, code, _ in coded(laporan)]
    lowest = [code for path, code, _ in coded(laporan) if "sub_kegiatan" in path]
    spent = laporan.realisasi.keuangan
    advice = "perbaiki kode, atau tambahkan pada `anggaran`"
    money: list[Named] = [(("realisasi", "keuangan", "sub_kegiatan", code), code) for code in spent.sub_kegiatan]
    yield from _unknown("sub kegiatan", money, lowest, advice, where, _CODE_CUTOFF)
    named: list[Named] = [(("realisasi", "keuangan", "kontrol", code), code) for code in spent.kontrol]
    named += [(("realisasi", "keuangan", "kontrol_serapan", code), code) for code in spent.kontrol_serapan]
    named += [(("realisasi", "pelaksanaan", code), code) for code in laporan.realisasi.pelaksanaan]
    for path, row in rows_in_force(laporan):
        named += [((*path, "pendukung", number), code) for number, code in enumerate(row.pendukung)]
    for number, pk in enumerate(laporan.pk):
        named += [(("pk", number, "program", code), code) for code in pk.program]
        for index, item in enumerate(pk.sasaran):
            named += [(("pk", number, "sasaran", index, "alokasi", n), code) for n, code in enumerate(item.alokasi)]
    yield from _unknown("kode", named, known, advice, where, _CODE_CUTOFF)


def _scales(laporan: Laporan, where: Where) -> Iterator[Diagnostic]:
    profil = laporan.profil
    stated: list[tuple[Steps, AcuanSkala | None]] = [
        (("profil", "skala"), profil.skala),
        (("profil", "skala_lke"), profil.skala_lke),
    ]
    for path, item in indicators(rows_in_force(laporan)):
        stated += [((*path, "skala"), item.skala), ((*path, "skala_nilai"), item.skala_nilai)]
    named = [(path, name) for path, name in stated if isinstance(name, str)]
    yield from _unknown("skala", named, skala(), "tulis skala itu lengkap di sini", where)


def _photos(laporan: Laporan, where: Where) -> Iterator[Diagnostic]:
    for code, work in laporan.realisasi.pelaksanaan.items():
        for number, foto in enumerate(work.foto):
            path: Steps = ("realisasi", "pelaksanaan", code, "foto", number, "berkas")
            file = where.folder(*path) / foto.berkas
            if not _is_file(file):
                advice = "perbaiki nama berkas (dihitung dari folder berkas yang menyebutnya)"
                yield error(codes.FOTO, f"foto {file.as_posix()} tidak ada", where.locate(*path), advice)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name that no file system can hold
        return False
