"""Coverage of the reporting criteria of the AKIP evaluation: as a table for the screen, and as JSON."""

import json
import textwrap
from collections.abc import Iterator
from decimal import Decimal

from lkjip.calc.lke import Kekurangan, Kriteria, Lke, persen_dari
from lkjip.model.laporan import Laporan
from lkjip.numbers import persen_tetap, rounded
from lkjip.report.kriteria_lke import KRITERIA

_WIDEST = 100
_HEADING = "Cakupan kriteria pelaporan kinerja (evaluasi AKIP, PermenPANRB 88/2021, sub-komponen 3.b)"
_CAUTION = (
    "lkjip hanya menghitung apa yang tertulis dalam data: bunyi kriteria diringkas, mutu isinya tidak dinilai, dan "
    "nilai evaluasi diberikan oleh evaluator. Kaitan dengan anggaran dan sumber data bukan kriteria 3.b sendiri, "
    "melainkan data yang mendukungnya."
)
_DI_RENSTRA = "{0} pada indikator {1} di renstra"
_DI_PK = "{0} pada baris {1} di pk (atau pendukung di renstra)"


def lke_screen(laporan: Laporan, found: Lke) -> str:
    """The table, what to add for which indicator, and the coverage; at most 100 columns wide."""
    count = found.kriteria[0].dari if found.kriteria else 0
    lines = [_HEADING, f"{laporan.instansi.nama}, tahun {laporan.tahun}: {count} indikator Perjanjian Kinerja", ""]
    lines += _table(found)
    if any(item.kurang for item in found.kriteria):
        lines += ["", "Yang dapat ditambahkan:"]
        for number, item in enumerate(found.kriteria, 1):
            lines += _lacking(number, item)
    lines += ["", *_grade(found), *textwrap.wrap(_CAUTION, _WIDEST)]
    return "\n".join(wrapped for line in lines for wrapped in _fitted(line)) + "\n"


def _fitted(line: str) -> list[str]:
    indent = len(line) - len(line.lstrip(" -"))
    return textwrap.wrap(line, _WIDEST, subsequent_indent=" " * indent, drop_whitespace=True) or [""]


def _table(found: Lke) -> Iterator[str]:
    width = max(map(len, KRITERIA.values()))
    yield f" no  {'kriteria':<{width}}  {'ada':>9}  {'cakupan':>8}"
    for number, item in enumerate(found.kriteria, 1):
        yield f"{number:>3}  {KRITERIA[item.kode]:<{width}}  {_counted(len(item.ada), item.dari)}"
    yield f"     {'seluruhnya':<{width}}  {_counted(found.terpenuhi, found.dari)}"


def _counted(part: int, whole: int) -> str:
    share = persen_dari(part, whole)
    return f"{f'{part} dari {whole}':>9}  {persen_tetap(share) if share is not None else '–':>8}"


def _lacking(number: int, item: Kriteria) -> Iterator[str]:
    if item.kurang:
        yield f"{number:>3}. {KRITERIA[item.kode]}"
    for one in item.kurang:
        reason = f" (alasan tertulis: {one.alasan})" if one.alasan else ""
        yield f"     - {one.nama} [{one.id}]: {' dan '.join(_keys(one))}{reason}"


def _keys(one: Kekurangan) -> list[str]:
    return [_told(key) for key in one.kunci]


def _told(key: tuple[str, ...]) -> str:
    """A key as a person finds it: by its path, or by the row that it belongs to where rows are numbered."""
    if key[0] == "renstra":
        return _DI_RENSTRA.format(f"target: {{{key[3]}: ...}}", key[1])
    if key[0] == "pk":
        return _DI_PK.format(key[2], key[1])
    return ".".join(key)


def _grade(found: Lke) -> list[str]:
    if found.cakupan is None:
        return []
    if found.skala is None or found.kelas is None:
        return ["Predikat tidak dihitung: profil tidak memuat `skala_lke` beserta sumbernya."]
    meaning = f" ({found.kelas.arti})" if found.kelas.arti else ""
    scale = f"{found.skala.nama}, {found.skala.sumber}"
    return [f"Cakupan {persen_tetap(found.cakupan)}: {found.kelas.predikat}{meaning} menurut {scale}."]


def lke_json(reports: list[tuple[str, Laporan, Lke]]) -> str:
    """The same as JSON: a list with one record per file."""
    return json.dumps([_record(*report) for report in reports], ensure_ascii=False, indent=2) + "\n"


def _record(file: str, laporan: Laporan, found: Lke) -> dict[str, object]:
    grade = {"predikat": found.kelas.predikat} if found.kelas else None
    if grade and found.skala:
        grade |= {"skala": found.skala.nama, "sumber": found.skala.sumber}
    return {
        "berkas": file,
        "instansi": laporan.instansi.nama,
        "tahun": laporan.tahun,
        "kriteria": [_criterion(item) for item in found.kriteria],
        "terpenuhi": found.terpenuhi,
        "dari": found.dari,
        "cakupan": _percent(found.cakupan),
        "predikat": grade,
        "catatan": _CAUTION,
    }


def _criterion(item: Kriteria) -> dict[str, object]:
    return {
        "kode": item.kode,
        "uraian": KRITERIA[item.kode],
        "ada": list(item.ada),
        "kurang": [
            {"indikator": one.id, "nama": one.nama, "tambahkan": _keys(one), "alasan": one.alasan or None}
            for one in item.kurang
        ],
        "cakupan": _percent(persen_dari(len(item.ada), item.dari)),
    }


def _percent(value: Decimal | None) -> float | None:
    """A percentage of two decimals; JSON has no other kind of number, and nothing is computed with it."""
    return None if value is None else float(rounded(value))
