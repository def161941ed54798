"""`lkjip convert` and `lkjip init --excel`: the same report as YAML or as a workbook, and an empty workbook."""

import re
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from lkjip.berkas_masukan import penolakan
from lkjip.buku.yaml_teks import yaml_text
from lkjip.diagnostics import visible
from lkjip.output.berkas import write_atomically
from lkjip.output.findings import screen
from lkjip.sebab import sebab
from lkjip.source.buku.bentuk import Isian
from lkjip.source.buku.susunan import LAINNYA, LEMBAR
from lkjip.source.buku.urai import Uraian, kembali, urai
from lkjip.source.events import plain_data
from lkjip.source.sections import Sources, read_sections

DONE, FINDINGS, COULD_NOT_RUN = 0, 1, 2
_YAML, _WORKBOOK = (".yaml", ".yml"), (".xlsx",)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_COMMENT = re.compile(r"^\s*#|\s#\s")


def convert(source: Path, target: Path, overwrite: bool) -> int:
    """Write `source` in the other form; the exit code (0 written, 1 findings prevent it, 2 could not run)."""
    if refusal := _refusal(source, target, overwrite):
        return _refused(refusal)
    sources = Sources()
    data = read_sections(source, sources)
    found = list(dict.fromkeys(sources.findings))
    if visible(found):
        print(screen(found, sources.where.text), file=sys.stderr)
    if data is None or any(finding.is_error for finding in found):
        print(f"lkjip: {target} tidak dibuat", file=sys.stderr)
        return FINDINGS
    uraian = urai(data) if target.suffix.lower() in _WORKBOOK else None
    made = _workbook(data, uraian) if uraian else _yaml(data, source)
    if made is None:
        return _refused(f"isi {source} tidak dapat dialihkan tanpa kehilangan; laporkan kepada pembuat lkjip")
    if fault := _written(target, made):
        return _refused(fault)
    print(f"{target}: {_summary(uraian) if uraian else 'satu berkas YAML'}")
    for note in _notes(data, source, target, sources):
        print(f"catatan: {note}", file=sys.stderr)
    return DONE


def new_workbook(target: Path | None, overwrite: bool, facts: Mapping[str, Any] | None = None) -> int:
    """Write a workbook to fill in, for the year that its name holds, else for last year; `facts` are filled in."""
    if target is None:
        return _refused("sebut buku kerja yang akan dibuat: lkjip init --excel NAMA.xlsx")
    if target.suffix.lower() not in _WORKBOOK:
        return _refused(f"buku kerja harus berakhiran .xlsx, bukan {target.name}")
    if refusal := _in_the_way(target, overwrite):
        return _refused(refusal)
    found = _YEAR.search(target.stem)
    data: dict[str, Any] = {"tahun": found[0] if found else str(date.today().year - 1), **(facts or {})}
    made = _workbook(data, urai(data))
    if made is None or (fault := _written(target, made)):
        return _refused(fault if made is not None else f"{target} tidak dapat dibuat")
    kind = "dengan data instansi" if facts else "kosong"
    print(f"{target}: buku kerja {kind} untuk tahun {data['tahun']}, {len(LEMBAR)} lembar; mulai dari lembar Petunjuk")
    return DONE


def without_presets(target: Path) -> int:
    """Refuse presets for a workbook, and say how to get them there; the exit code."""
    return _refused(
        "--iku dan --program mengisi kerangka YAML; buat dahulu dengan lkjip init FOLDER --iku --program semua, "
        f"lalu lkjip convert FOLDER/NAMA.yaml {target}"
    )


def _refusal(source: Path, target: Path, overwrite: bool) -> str:
    kinds = (_YAML, _WORKBOOK)
    if source.is_dir():
        return penolakan(source)
    ends = [next((kind for kind in kinds if path.suffix.lower() in kind), None) for path in (source, target)]
    if None in ends:
        return f"yang dialihkan ialah .yaml dan .xlsx, bukan {(source if ends[0] is None else target).name}"
    if ends[0] == ends[1]:
        return f"{source.name} dan {target.name} sejenis; alihkan .yaml ke .xlsx atau sebaliknya"
    return penolakan(source) or _in_the_way(target, overwrite)


def _in_the_way(target: Path, overwrite: bool) -> str:
    if target.is_dir():
        return f"{target} adalah folder; sebut nama berkasnya"
    if target.exists() and not overwrite:
        return f"berkas {target} sudah ada dan tidak ditimpa; beri nama lain, atau --timpa untuk menggantinya"
    return ""


def _refused(said: str) -> int:
    print(f"lkjip: {said}", file=sys.stderr)
    return COULD_NOT_RUN


def _workbook(data: Mapping[str, Any], uraian: Uraian) -> bytes | None:
    """The workbook, once reading its cells has given the same data."""
    from lkjip.buku.tulis import workbook

    return workbook(data, uraian) if kembali(uraian) == data else None


def _yaml(data: Mapping[str, Any], source: Path) -> bytes | None:
    """The text, once reading it has given the same data."""
    text = yaml_text(data, f"Dibuat dari {source.name} dengan lkjip convert.")
    back, found = plain_data(text, source.name)
    return text.encode() if back == data and not found else None


def _written(target: Path, made: bytes) -> str:
    try:
        write_atomically(target, made)
    except OSError as fault:
        return f"berkas {target} tidak dapat ditulis: {sebab(fault)}"
    return ""


def _summary(found: Uraian) -> str:
    others = len(found.tabel[LAINNYA.nama])
    filled = sum(
        any(found.isian[part.nama] if isinstance(part, Isian) else found.tabel[part.nama] for part in sheet.bagian)
        for sheet in LEMBAR
    )
    said = f"{filled} lembar berisi"
    return f"{said}, {others} isian pada lembar Lainnya" if others else said


def _notes(data: Mapping[str, Any], source: Path, target: Path, sources: Sources) -> list[str]:
    notes = []
    commented = [Path(file).name for file, text in sources.where.texts.items() if _has_comments(text)]
    if commented:
        notes.append(f"komentar (sesudah tanda #) dalam {', '.join(commented)} tidak ikut")
    if len(sources.where.texts) > 1:
        notes.append(f"isi {len(sources.where.texts)} berkas menjadi satu")
    if target.resolve().parent != source.resolve().parent and "'berkas':" in repr(data):
        notes.append(f"nama foto kini dihitung dari folder {target.resolve().parent}")
    return notes


def _has_comments(text: str) -> bool:
    return any(_COMMENT.search(line) for line in text.splitlines())
