"""The cascade as trees of boxes: one over all sasaran and programmes, then one per sasaran down to the sub kegiatan."""

from collections.abc import Iterator, Sequence

from lkjip.model.lampiran import Cascading
from lkjip.model.renstra import Indikator
from lkjip.report.bahan import Bahan
from lkjip.report.konteks.cascading import Kotak
from lkjip.report.pohon_kinerja import Cabang, Jalur, target
from lkjip.report.tulis import TIDAK_ADA, frasa, nilai_bertanda_tangan

_LEVEL = ("", "PROGRAM", "KEGIATAN", "SUB KEGIATAN")


def pohon(bahan: Bahan, stated: Cascading, every: Sequence[Jalur]) -> Iterator[Kotak]:
    """The overview, then every sasaran in detail."""
    owners = {code: unit for unit, codes in stated.penanggung_jawab.items() for code in codes}
    tahun = bahan.laporan.tahun
    aims: dict[str, tuple[Kotak, list[Kotak]]] = {}
    for path in every:
        programs = tuple(_cabang(one, stated, owners, deep=False) for one in path.program)
        below = (_sasaran(path, tahun)._replace(anak=programs),) if path.sasaran else programs
        key = path.tujuan.id if path.tujuan else ""
        aims.setdefault(key, (_tujuan(path, tahun), []))[1].extend(below)
    parts = tuple(box._replace(anak=tuple(below)) for box, below in aims.values())
    yield Kotak(_puncak(bahan), bahan.nama, parts)
    for path in every:
        branches = tuple(_cabang(one, stated, owners, deep=True) for one in path.program)
        if branches:
            yield (_sasaran(path, tahun) if path.sasaran else _tujuan(path, tahun))._replace(anak=branches)


def _puncak(bahan: Bahan) -> str:
    """The top box: what of the RPJMD all this is for, else the institution."""
    rpjmd = bahan.laporan.renstra.rpjmd
    aims = [frasa(row.uraian) for row in rpjmd.tujuan] if rpjmd else []
    return "TUJUAN RPJMD\n" + "\n".join(aims) if aims else bahan.nama


def _tujuan(path: Jalur, tahun: int) -> Kotak:
    if path.tujuan is None:
        return Kotak("PROGRAM LAIN", "program yang tidak mendukung sasaran")
    told = frasa(path.tujuan.uraian)
    return Kotak("\n".join(["TUJUAN", told, *_targets(path.tujuan.indikator, tahun)]), f"Tujuan {told}")


def _sasaran(path: Jalur, tahun: int) -> Kotak:
    if path.sasaran is None:
        return _tujuan(path, tahun)
    told = frasa(path.sasaran.uraian)
    return Kotak("\n".join(["SASARAN", told, *_targets(path.sasaran.indikator, tahun)]), f"Sasaran {told}")


def _targets(indikator: Sequence[Indikator], tahun: int) -> Iterator[str]:
    for one in indikator:
        value = one.target.get(tahun)
        yield _measured(one.nama, nilai_bertanda_tangan(value, one.satuan) if value else TIDAK_ADA)


def _cabang(cabang: Cabang, stated: Cascading, owners: dict[str, str], *, deep: bool) -> Kotak:
    """The box of a branch; the unit that answers for a sub kegiatan stands in its box."""
    targets = target(cabang.indikator, stated.target.get(cabang.kode, ()), satuan=cabang.tingkat < len(_LEVEL) - 1)
    lines = [_LEVEL[cabang.tingkat], cabang.nama]
    lines += [_measured(one.nama, value) for one, value in zip(cabang.indikator, targets, strict=True)]
    unit = _unit(cabang.kode, owners) if cabang.tingkat == len(_LEVEL) - 1 else ""
    below = tuple(_cabang(one, stated, owners, deep=True) for one in cabang.anak) if deep else ()
    return Kotak("\n".join([*lines, *([f"[{unit}]"] if unit else [])]), cabang.nama, below)


def _unit(code: str, owners: dict[str, str]) -> str:
    parts = code.split(".")
    codes = (".".join(parts[:size]) for size in range(len(parts), 1, -1))
    return next((owners[one] for one in codes if one in owners), "")


def _measured(name: str, value: str) -> str:
    return f"Indikator: {name}" + (f" ({value})" if value != TIDAK_ADA else "")
