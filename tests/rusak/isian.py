"""What stands in the files of a report: every key and value with its place in the text and the kind of thing it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from lkjip.model.laporan import Laporan
from lkjip.source import load

Jalur = tuple[str | int, ...]

KODE = re.compile(r"\d(?:\.\d\d){1,2}(?:\.\d{1,2}\.\d\d(?:\.\d{2,4})?)?|\d\d(?:\.\d\d){1,2}")
NIP = re.compile(r"\d{8} \d{6} \d \d{3}")
UANG = re.compile(r"\d{1,3}(?:\.\d{3})+")
DESIMAL = re.compile(r"\d+,\d+")
TANGGAL = re.compile(r"(?:\d{1,2} )?[A-Z][a-z]+ (?:19|20)\d\d|\d{4}-\d\d(?:-\d\d)?")
TAHUN = re.compile(r"(?<![\d./])(?:19|20)\d\d(?![\d/])")
BILANGAN = re.compile(r"(?<![\w./,-])\d[\d.,]*\d(?![\w/])|(?<![\w./,-])\d(?![\w/.,])")
# keys that a person makes up stand under these; every other key is one of the model's
_FREE = ("pejabat", "analisis", "target", "tahun", "indikator", "program", "sub_kegiatan", "pelaksanaan", "kontrol")
_LEVELS = ("kebutuhan", "ada")
_REFERENCE_KEYS = """
    acuan pihak_pertama pihak_kedua id indikator pejabat efisiensi skala skala_nilai dihitung_dari versi arah rumus
    status
"""
_NAME_KEYS = """
    nama jabatan kabupaten provinsi desa kelurahan utara timur selatan barat nama_pembilang nama_penyebut visi
    penanggung_jawab pembilang penyebut jenjang_kebutuhan jenjang_ada tempat
"""
_REFERENCES, _NAMES = frozenset(_REFERENCE_KEYS.split()), frozenset(_NAME_KEYS.split())
_NAMED_ROWS = ("tujuan", "sasaran", "misi")
_YEARS = ("tahun", "awal", "akhir")


@dataclass(frozen=True)
class Isian:
    """A key or a value: its path, its place in the text of its file, what is written there, and its kind."""

    berkas: str
    jalur: Jalur
    awal: int
    akhir: int
    teks: str
    jenis: str
    baris: int


@dataclass(frozen=True)
class Rekaman:
    """An entry or item that fills whole lines: the first, the last, and the line of what it stands under."""

    berkas: str
    jalur: Jalur
    awal: int
    akhir: int
    atas: int


def _fields(model: Any, seen: set[Any]) -> Iterator[str]:
    if model in seen:
        return
    seen.add(model)
    for name, field in model.model_fields.items():
        yield name
        for part in _models(field.annotation):
            yield from _fields(part, seen)


def _models(annotation: Any) -> Iterator[Any]:
    if hasattr(annotation, "model_fields"):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from _models(part)


@dataclass(frozen=True)
class Naskah:
    """The files of a report as texts, with every key, value and record in them."""

    teks: dict[str, str]
    isian: tuple[Isian, ...]
    rekaman: tuple[Rekaman, ...]


def naskah(main: Path) -> Naskah:
    """Everything that the main file and the files named in it hold, in their order."""
    where = load(main).where
    scalars: list[Isian] = []
    records: list[Rekaman] = []
    for mount, file in where.mounts.items():
        tree = yaml.compose(where.texts[file], Loader=yaml.CSafeLoader)
        _walk(_Walk(file, where.texts[file], scalars, records), tree, mount, 0)
    return Naskah(dict(where.texts), tuple(scalars), tuple(records))


@dataclass(frozen=True)
class _Walk:
    file: str
    text: str
    scalars: list[Isian]
    records: list[Rekaman]


def _walk(to: _Walk, node: Node, at: Jalur, above: int) -> None:
    if isinstance(node, ScalarNode):
        _enter(to, node, at, is_key=False)
    elif isinstance(node, SequenceNode):
        for number, item in enumerate(node.value):
            if not node.flow_style:
                to.records.append(_record(to, (*at, number), item, item, above))
            _walk(to, item, (*at, number), item.start_mark.line)
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            _enter(to, key, (*at, key.value), is_key=True)
            if not node.flow_style:
                to.records.append(_record(to, (*at, key.value), key, value, above))
            _walk(to, value, (*at, key.value), key.start_mark.line)


def _record(to: _Walk, at: Jalur, first: Node, last: Node, above: int) -> Rekaman:
    return Rekaman(to.file, at, first.start_mark.line, _last_line(last), above)


def _last_line(node: Node) -> int:
    """The line where a node ends: the end mark of a block stands at the start of what follows it."""
    if isinstance(node, (MappingNode, SequenceNode)) and not node.flow_style and node.value:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last)
    end = node.end_mark
    is_block_text = isinstance(node, ScalarNode) and node.style in ("|", ">")
    return int(end.line - (1 if is_block_text and end.column == 0 else 0))


def _enter(to: _Walk, node: ScalarNode, at: Jalur, *, is_key: bool) -> None:
    start, end = node.start_mark.index, node.end_mark.index
    raw = to.text[start:end].rstrip()
    kind = _key_kind(at) if is_key else _value_kind(at, str(node.value).strip())
    to.scalars.append(Isian(to.file, at, start, start + len(raw), raw, kind, node.start_mark.line + 1))


_KNOWN = frozenset(_fields(Laporan, set())) | {"nilai"}


def _key_kind(at: Jalur) -> str:
    key, above = str(at[-1]), at[-2] if len(at) > 1 else ""
    if above in _LEVELS:
        return "nama"
    if above not in _FREE and key in _KNOWN:
        return "kunci"
    if TAHUN.fullmatch(key):
        return "tahun"
    return "kode" if KODE.fullmatch(key) else "kunci" if above == "kontrol" and key in _KNOWN else "acuan"


def _value_kind(at: Jalur, text: str) -> str:
    key = next(str(step) for step in reversed(at) if isinstance(step, str))
    if key in _YEARS and TAHUN.fullmatch(text):
        return "tahun"
    for kind, pattern in (("nip", NIP), ("kode", KODE), ("uang", UANG), ("desimal", DESIMAL), ("tanggal", TANGGAL)):
        if pattern.fullmatch(text) and not (kind == "kode" and key in ("luas", "nomor")):
            return kind
    if text.isdigit():
        return "cacah"
    if text.endswith((".yaml", ".yml")):
        return "berkas"
    if key in ("nomor", "telepon"):
        return "nomor"
    if key == "satuan":
        return "satuan"
    if key in _REFERENCES and " " not in text:
        return "acuan"
    named_row = key == "uraian" and len(at) > 2 and at[-3] in _NAMED_ROWS
    return "nama" if key in _NAMES or named_row else "uraian"
