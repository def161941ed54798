"""References between parts of the data: whatever is referred to must be stated."""

from collections.abc import Iterator
from pathlib import Path

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.model.iku import Iku
from lkjip.model.kinerja import Foto
from lkjip.model.laporan import Laporan
from lkjip.model.penetapan import Penetapan
from lkjip.model.profil import AcuanSkala
from lkjip.source import codes
from lkjip.source.bawaan import skala
from lkjip.source.names import suggestion
from lkjip.source.rujukan import Hilang, Rujukan
from lkjip.source.shape import Steps
from lkjip.source.tree import Named, coded, indicators, rows_in_force, rows_of
from lkjip.source.where import Where

PEJABAT, INDIKATOR, BARIS, KODE, SUB_KEGIATAN = "pejabat", "indikator", "baris", "kode", "sub_kegiatan"
_CUTOFF = 0.6
_CODE_CUTOFF = 0.8  # codes of one office resemble each other
_BUDGET = "perbaiki kode, atau tambahkan pada `anggaran`"
_ADVICE = {
    PEJABAT: "tambahkan pada `pejabat`",
    INDIKATOR: "tambahkan pada `renstra`",
    BARIS: "tambahkan pada `renstra`",
    KODE: _BUDGET,
    SUB_KEGIATAN: _BUDGET,
}


def references(laporan: Laporan) -> list[Rujukan]:
    """Every reference to a name or code of the data."""
    return [*_officials(laporan), *_indicators(laporan), *_rows(laporan), *_codes(laporan)]


def unknown(laporan: Laporan) -> list[Rujukan]:
    """The references to what is not stated."""
    known = stated(laporan)
    rows = _indicators_of_rows(laporan)
    return [
        one
        for one in references(laporan)
        if one.nama not in (rows.get(one.dalam, ()) if one.dalam else known[one.jenis])
    ]


def stated(laporan: Laporan) -> dict[str, dict[str, None]]:
    """The names of each kind in their order, each once."""
    of_budget = list(coded(laporan))
    every = {
        PEJABAT: laporan.pejabat,
        INDIKATOR: [item.id for _, item in indicators(rows_in_force(laporan))],
        BARIS: _indicators_of_rows(laporan),
        KODE: [code for _, code, _ in of_budget],
        SUB_KEGIATAN: [code for path, code, _ in of_budget if "sub_kegiatan" in path],
    }
    return {kind: dict.fromkeys(names) for kind, names in every.items()}


def dangling(laporan: Laporan, where: Where, hilang: Hilang | None = None) -> Iterator[Diagnostic]:
    """A finding for every name, code, scale and photograph that is referred to but not there."""
    known, rows = stated(laporan), _indicators_of_rows(laporan)
    for one in (hilang or Hilang(unknown(laporan))).left():
        near = rows.get(one.dalam, ()) if one.dalam else known[one.jenis]
        message = f"{one.sebutan} `{one.nama}` tidak ada" + (f" pada `{one.dalam}`" if one.dalam else "")
        advice = f"tambahkan pada `{one.dalam}` di `renstra`" if one.dalam else _ADVICE[one.jenis]
        cutoff = _CODE_CUTOFF if one.jenis in (KODE, SUB_KEGIATAN) else _CUTOFF
        yield error(codes.ACUAN, message, place(one, where), suggestion(one.nama, near, advice, cutoff))
    yield from _scales(laporan, where)
    yield from _photos(laporan, where)


def dangling_in_decree(penetapan: Penetapan, where: Where) -> Iterator[Diagnostic]:
    """A finding for every official and indicator that a decree alone refers to but does not state."""
    renstra = penetapan.renstra
    stated_there = indicators(rows_of(renstra)) if renstra else []
    known: dict[str, list[str]] = {PEJABAT: [*penetapan.pejabat], INDIKATOR: [item.id for _, item in stated_there]}
    for one in (*of_decree(penetapan.iku), *of_iku(penetapan.iku)):
        if one.nama not in known[one.jenis]:
            advice = _ADVICE[one.jenis] if one.jenis == PEJABAT or renstra else "tulis `nama` dan `sasaran` di sini"
            hint = suggestion(one.nama, known[one.jenis], advice, _CUTOFF)
            yield error(codes.ACUAN, f"{one.sebutan} `{one.nama}` tidak ada", place(one, where), hint)


def place(one: Rujukan, where: Where) -> Location:
    """Where a reference stands: as a value, or as the last key of its path."""
    is_key = one.path[-1] == one.nama
    return where.locate_key(*one.path) if is_key else where.locate(*one.path)


def _indicators_of_rows(laporan: Laporan) -> dict[str, list[str]]:
    return {row.id: [item.id for item in row.indikator] for _, row in rows_in_force(laporan)}


def of_iku(iku: Iku | None) -> Iterator[Rujukan]:
    """The indicators of the Renstra that the list of IKU refers to."""
    for number, item in enumerate(iku.indikator if iku else ()):
        if item.indikator:
            yield Rujukan(INDIKATOR, "indikator", ("iku", "indikator", number, "indikator"), item.indikator)


def of_decree(iku: Iku | None) -> Iterator[Rujukan]:
    """The officials of the decree on the IKU."""
    for name in ("pejabat", "salinan") if iku and iku.keputusan else ():
        if official := getattr(iku.keputusan, name):  # type: ignore[union-attr]  # the loop is empty without it
            yield Rujukan(PEJABAT, "pejabat", ("iku", "keputusan", name), official)


def _officials(laporan: Laporan) -> Iterator[Rujukan]:
    yield from of_decree(laporan.iku)
    yield Rujukan(PEJABAT, "pejabat", ("pengesahan", "pejabat"), laporan.pengesahan.pejabat)
    if laporan.rkt:
        yield Rujukan(PEJABAT, "pejabat", ("rkt", "pejabat"), laporan.rkt.pejabat)
    for number, pk in enumerate(laporan.pk):
        yield Rujukan(PEJABAT, "pejabat", ("pk", number, "pihak_pertama"), pk.pihak_pertama)
        if pk.pihak_kedua:
            yield Rujukan(PEJABAT, "pejabat", ("pk", number, "pihak_kedua"), pk.pihak_kedua)


def _indicators(laporan: Laporan) -> Iterator[Rujukan]:
    for name in laporan.realisasi.indikator:
        yield Rujukan(INDIKATOR, "indikator", ("realisasi", "indikator", name), name)
    yield from of_iku(laporan.iku)


def _rows(laporan: Laporan) -> Iterator[Rujukan]:
    """`acuan` of the Perjanjian Kinerja with its targets, the keys of the analyses and of the printed results."""
    rows, what = _indicators_of_rows(laporan), "tujuan atau sasaran"
    for number, pk in enumerate(laporan.pk):
        for index, row in enumerate(pk.sasaran):
            path: Steps = ("pk", number, "sasaran", index)
            yield Rujukan(BARIS, what, (*path, "acuan"), row.acuan)
            for name in row.target if row.acuan in rows else ():
                yield Rujukan(INDIKATOR, "indikator", (*path, "target", name), name, row.acuan)
    for name in laporan.analisis:
        yield Rujukan(BARIS, what, ("analisis", name), name)
    control = laporan.realisasi.kontrol
    for name in control.sasaran if control else ():
        yield Rujukan(BARIS, what, ("realisasi", "kontrol", "sasaran", name), name)


def _codes(laporan: Laporan) -> Iterator[Rujukan]:
    spent, serapan = laporan.realisasi.keuangan, laporan.realisasi.serapan
    for code in spent.sub_kegiatan:
        yield Rujukan(SUB_KEGIATAN, "sub kegiatan", ("realisasi", "keuangan", "sub_kegiatan", code), code)
    named: list[Named] = [(("realisasi", "keuangan", "kontrol", code), code) for code in spent.kontrol]
    named += [(("realisasi", "serapan", "kontrol", code), code) for code in serapan.kontrol]
    named += [(("indikator_program", code), code) for code in laporan.indikator_program]
    named += [(("realisasi", "pelaksanaan", code), code) for code in laporan.realisasi.pelaksanaan]
    for path, row in rows_in_force(laporan):
        named += [((*path, "pendukung", number), code) for number, code in enumerate(row.pendukung)]
    for number, pk in enumerate(laporan.pk):
        named += [(("pk", number, "program", code), code) for code in pk.program]
        for index, item in enumerate(pk.sasaran):
            named += [(("pk", number, "sasaran", index, "alokasi", n), code) for n, code in enumerate(item.alokasi)]
    named += _codes_of_lampiran(laporan)
    yield from (Rujukan(KODE, "kode", path, code) for path, code in named)


def _codes_of_lampiran(laporan: Laporan) -> Iterator[Named]:
    """The codes that the yearly plan and the cascading sheet name."""
    if rkt := laporan.rkt:
        yield from ((("rkt", "anggaran", code), code) for code in rkt.anggaran)
        yield from ((("rkt", "target", code), code) for code in rkt.target)
    if cascading := laporan.cascading:
        yield from ((("cascading", "target", code), code) for code in cascading.target)
        for unit, codes_of_unit in cascading.penanggung_jawab.items():
            path: Steps = ("cascading", "penanggung_jawab", unit)
            yield from (((*path, number), code) for number, code in enumerate(codes_of_unit))


def _scales(laporan: Laporan, where: Where) -> Iterator[Diagnostic]:
    profil = laporan.profil
    named: list[tuple[Steps, AcuanSkala | None]] = [
        (("profil", "skala"), profil.skala),
        (("profil", "skala_lke"), profil.skala_lke),
    ]
    for path, item in indicators(rows_in_force(laporan)):
        named += [((*path, "skala"), item.skala), ((*path, "skala_nilai"), item.skala_nilai)]
    for path, name in named:
        if isinstance(name, str) and name not in skala():
            hint = suggestion(name, skala(), "tulis skala itu lengkap di sini", _CUTOFF)
            yield error(codes.ACUAN, f"skala `{name}` tidak ada", where.locate(*path), hint)


def _photos(laporan: Laporan, where: Where) -> Iterator[Diagnostic]:
    for at, foto in photographs(laporan):
        path: Steps = (*at, "berkas")
        file = where.folder(*path) / foto.berkas
        if not _is_file(file):
            advice = "perbaiki nama berkas (dihitung dari folder berkas yang menyebutnya)"
            yield error(codes.FOTO, f"foto {file.as_posix()} tidak ada", where.locate(*path), advice)


def photographs(laporan: Laporan) -> Iterator[tuple[Steps, Foto]]:
    """Every photograph with its path: of indicators, of the work, of the awards, and of the documentation."""
    reached = laporan.realisasi
    for name, item in reached.indikator.items():
        yield from ((("realisasi", "indikator", name, "foto", n), foto) for n, foto in enumerate(item.foto))
    for code, work in reached.pelaksanaan.items():
        yield from ((("realisasi", "pelaksanaan", code, "foto", n), foto) for n, foto in enumerate(work.foto))
    for number, award in enumerate(laporan.penghargaan):
        yield from ((("penghargaan", number, "foto", n), foto) for n, foto in enumerate(award.foto))
    yield from ((("dokumentasi", n), foto) for n, foto in enumerate(laporan.dokumentasi))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name that no file system can hold
        return False
