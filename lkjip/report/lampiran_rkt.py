"""Rencana Kinerja Tahunan: the RPJMD, then tujuan, sasaran, programmes and what is under them with their money."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from lkjip.model.lampiran import Rkt
from lkjip.model.renstra import Indikator, Misi, SasaranRpjmd
from lkjip.model.values import Nilai
from lkjip.report.bahan import Bahan
from lkjip.report.konteks.rkt import BarisRkt, BarisRpjmd, NaskahRkt, SelRkt
from lkjip.report.pohon_kinerja import Cabang, Jalur, jalur, jumlah, target
from lkjip.report.ttd import ttd
from lkjip.report.tulis import TIDAK_ADA, frasa, nilai_bertanda_tangan, uang

_Line = tuple[int, str, str, str, str]  # level, name, indicator, target, money


def naskah_rkt(bahan: Bahan) -> NaskahRkt | None:
    """The plan as printed; None where the data have none."""
    rkt = bahan.laporan.rkt
    if rkt is None:
        return None
    every = jalur(bahan.laporan, rkt.anggaran)
    place = ", ".join(filter(None, (rkt.tempat, str(rkt.tanggal) if rkt.tanggal else "")))
    return NaskahRkt(
        rpjmd=tuple(_rpjmd(bahan)),
        baris=tuple(_baris(bahan, rkt, every)),
        jumlah=uang(jumlah(every)),
        ttd=ttd(bahan.laporan.pejabat[rkt.pejabat], place),
    )


def _rpjmd(bahan: Bahan) -> Iterator[BarisRpjmd]:
    """A row per sasaran; the misi and tujuan stand once beside them all."""
    rpjmd = bahan.laporan.renstra.rpjmd
    if rpjmd is None:
        return
    shared = _listed(rpjmd.misi), _listed(rpjmd.tujuan), "\n".join(_indicators(rpjmd.tujuan))
    for row in rpjmd.sasaran or (SasaranRpjmd(uraian=TIDAK_ADA),):
        yield BarisRpjmd(*shared, frasa(row.uraian), row.indikator or TIDAK_ADA)


def _listed(rows: Sequence[Misi | SasaranRpjmd]) -> str:
    """One text as it stands, several with numbers; a dash for none."""
    texts = [frasa(row.uraian) for row in rows]
    several = [f"{number}. {text}" for number, text in enumerate(texts, 1)]
    return "\n".join(texts if len(texts) < 2 else several) or TIDAK_ADA


def _indicators(rows: Sequence[SasaranRpjmd]) -> list[str]:
    return list(dict.fromkeys(row.indikator for row in rows if row.indikator)) or [TIDAK_ADA]


def _baris(bahan: Bahan, rkt: Rkt, every: tuple[Jalur, ...]) -> Iterator[BarisRkt]:
    """The rows of each sasaran: its programmes and what is under them, beside its indicators in their order."""
    at_tujuan: dict[str, int] = {}
    for place, path in enumerate(every):
        lines = [line for program in path.program for line in _lines(program, rkt.target)]
        aims = path.tujuan.indikator if path.tujuan else ()
        goals = path.sasaran.indikator if path.sasaran else ()
        name = path.tujuan.id if path.tujuan else "-"
        is_last = all((later.tujuan and later.tujuan.id) != name for later in every[place + 1 :])
        start = at_tujuan.get(name, 0)
        count = max(len(lines), len(goals), len(aims) - start if is_last else 1, 1)
        at_tujuan[name] = start + count
        for row in range(count):
            yield _row(
                path,
                (f"t{name}", f"s{place}"),
                (_beside(bahan, f"t{name}", aims, start + row), _beside(bahan, f"s{place}", goals, row)),
                lines[row] if row < len(lines) else (2, "", "", "", ""),
            )


def _row(path: Jalur, keys: tuple[str, str], beside: tuple[SelRkt, SelRkt], line: _Line) -> BarisRkt:
    level, name, indicator, aim, money = line
    upper, lower = ((name, indicator, aim), ("", "", "")) if level < 3 else (("", "", ""), (name, indicator, aim))
    tujuan, sasaran = path.tujuan, path.sasaran
    return BarisRkt(
        level,
        keys[0],
        frasa(tujuan.uraian) if tujuan else TIDAK_ADA,
        beside[0],
        keys[1],
        frasa(sasaran.uraian) if sasaran else TIDAK_ADA,
        beside[1],
        *upper,
        *lower,
        money,
    )


def _beside(bahan: Bahan, key: str, indicators: tuple[Indikator, ...], row: int) -> SelRkt:
    """The indicator that stands in this row of a tujuan or sasaran; the last one goes on to the end."""
    if not indicators:
        return SelRkt(f"{key}.-", TIDAK_ADA, TIDAK_ADA)
    place = min(row, len(indicators) - 1)
    one = indicators[place]
    stated = one.target.get(bahan.laporan.tahun)
    return SelRkt(f"{key}.{place}", one.nama, nilai_bertanda_tangan(stated, one.satuan) if stated else TIDAK_ADA)


def _lines(cabang: Cabang, otherwise: Mapping[str, tuple[Nilai, ...]]) -> Iterator[_Line]:
    """The rows of a branch, one per indicator, name and money in the first; then those of what is under it."""
    targets = target(cabang.indikator, otherwise.get(cabang.kode, ()))
    names = [one.nama for one in cabang.indikator] or [TIDAK_ADA]
    for number, (indicator, aim) in enumerate(zip_longest(names, targets, fillvalue=TIDAK_ADA)):
        first = not number
        yield cabang.tingkat, cabang.nama if first else "", indicator, aim, uang(cabang.anggaran) if first else ""
    for below in cabang.anak:
        yield from _lines(below, otherwise)
