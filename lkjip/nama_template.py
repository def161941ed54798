"""`lkjip template nama`: every name that a template may use, with its meaning and an example."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from lkjip import paths
from lkjip.berkas_masukan import penolakan
from lkjip.calc.hitung import hitung
from lkjip.diagnostics import visible
from lkjip.output.findings import screen
from lkjip.profil_kantor import sentences
from lkjip.report.dokumen import LAPORAN, Dokumen
from lkjip.report.kalimat import Kalimat
from lkjip.report.nama import nama_laporan
from lkjip.report.susun import Cara, susun
from lkjip.shapes import Many, Maybe, Record, Shape
from lkjip.source import load, skala
from lkjip.source.bawaan import DATA
from lkjip.source.katalog import naskah_baku, peraturan, texts

CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2
LONGEST = 60  # characters of an example
EXAMPLE = "semboro-2024/semboro-2024.yaml"  # beside the templates in a checkout; an installed package has none


class Nama(NamedTuple):
    """A name as a template writes it (`[]`: inside a loop over it), its meaning, and where its value is found."""

    tertulis: str
    arti: str
    path: tuple[str, ...]


def nama_template(kind: Dokumen, data: Path | None) -> int:
    """Print the names; returns the exit code (0, 1 where the data have faults, 2 could not run)."""
    if data is not None and (refusal := penolakan(data)):
        print(f"lkjip: {refusal}", file=sys.stderr)
        return COULD_NOT_RUN
    shipped = paths.templates().parent / "examples" / EXAMPLE
    source = data or (shipped if shipped.is_file() else None)
    context: object = None
    if source is not None:
        context, told = _context(source, kind)
        if context is None:
            print(told, end="", file=sys.stderr)
            return FINDINGS
    for name in names(kind):
        example = example_of(context, name.path)
        print(f"{name.tertulis}  {name.arti}" + (f"  (mis. {example})" if example else ""))
    return CLEAN


def names(kind: Dokumen) -> list[Nama]:
    """The names for one document: all for the report, for another those of every document and its own."""
    meanings, _ = texts(DATA / "arti_nama.yaml")
    whole = nama_laporan(peraturan())
    return [
        name
        for name in _walk(whole, meanings, (), "")
        if kind is LAPORAN or len(name.path) == 1 or name.path[0] in ("ttd", "peraturan") or _is_of(kind, name.path)
    ]


def _is_of(kind: Dokumen, path: tuple[str, ...]) -> bool:
    return path[:2] == ("lampiran", kind.isi)


def meaning(meanings: Mapping[str, str], record: str, field: str) -> str:
    """What a field means: in its own record, else wherever it stands; empty where nobody has written it down."""
    return meanings.get(f"{record}.{field}") or meanings.get(field, "")


def _walk(record: Record, meanings: Mapping[str, str], path: tuple[str, ...], before: str) -> Iterator[Nama]:
    for field, shape in record.fields.items():
        here, written = (*path, field), f"{before}{field}"
        inner, is_many = _inside(shape)
        said = meanings.get("peraturan", "") if record.is_mapping else meaning(meanings, record.name, field)
        yield Nama(written + ("[]" if is_many else ""), said, here)
        if isinstance(inner, Record):
            yield from _walk(inner, meanings, here, written + ("[]." if is_many else "."))


def _inside(shape: Shape) -> tuple[Shape, bool]:
    """The shape without `may be absent` and without the list around it, and whether there was a list."""
    while isinstance(shape, Maybe):
        shape = shape.value
    return (shape.item, True) if isinstance(shape, Many) else (shape, False)


def _context(path: Path, kind: Dokumen) -> tuple[object, str]:
    loaded = load(path)
    if loaded.laporan is None:
        return None, screen(visible(loaded.findings), loaded.where.text)
    catalogue, _ = sentences(loaded)
    cara = Cara(Kalimat(catalogue), peraturan(), kind, naskah_baku=naskah_baku())
    return susun(loaded.laporan, hitung(loaded.laporan, skala()), cara, lambda *_: object()), ""


def example_of(context: object, path: tuple[str, ...]) -> str:
    """The first value of a name that says something, cut to be read at a glance; empty for records and pictures."""
    for value in _values(context, path):
        if isinstance(value, bool):
            return "ya" if value else "tidak"
        if isinstance(value, str | int) and (text := " ".join(str(value).split())):
            return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
    return ""


def _values(value: object, path: tuple[str, ...]) -> Iterator[object]:
    if type(value) is tuple:
        for item in value:
            yield from _values(item, path)
    elif not path:
        yield value
    elif isinstance(value, Mapping):
        yield from _values(value.get(path[0]), path[1:])
    elif value is not None:
        yield from _values(getattr(value, path[0], None), path[1:])
