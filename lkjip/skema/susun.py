"""The schema of a main file or of a part, put together from the annotations of the model."""

import re
from collections.abc import Iterable
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BeforeValidator

from lkjip.model.anggaran import Uang
from lkjip.model.iku import Iku, ItemIku
from lkjip.model.laporan import Laporan
from lkjip.model.penetapan import Penetapan
from lkjip.model.profil import Skala
from lkjip.model.values import Angka, Data, Id, Jumlah, Kode, KodeTertulis, Nilai, NilaiIndikator, Tahun, Teks, Waktu
from lkjip.model.values import YaTidak as YaTidak_
from lkjip.skema import jenis
from lkjip.skema.arti import arti, arti_catatan
from lkjip.skema.bagian import MAIN, Pattern, annotation, is_named, takes_workbooks
from lkjip.skema.jenis import Schema
from lkjip.source.bawaan import skala
from lkjip.source.shape import alternatives, bare, fields, is_record, least

DRAFT = "http://json-schema.org/draft-07/schema#"
TITLE = "Data laporan kinerja lkjip"  # by which a schema of lkjip is known
_QUOTED, _WHOLE = re.compile("`([^`]*)`"), re.compile("[1-9][0-9]*|0")
_NULL: Schema = {"type": "null"}
_VALUES: tuple[tuple[Any, str, Schema], ...] = (
    (Teks, "Teks", jenis.TEKS),
    (str, "Teks", jenis.TEKS),
    (Id, "Id", jenis.ID),
    (Angka, "Angka", jenis.ANGKA),
    (Jumlah, "Jumlah", jenis.JUMLAH),
    (Tahun, "Tahun", jenis.TAHUN),
    (Waktu, "Waktu", jenis.WAKTU),
    (YaTidak_, "YaTidak", jenis.YA_TIDAK),
    (Kode, "Kode", jenis.KODE),
    (KodeTertulis, "Kode", jenis.KODE),
)
_KEYS = {Kode: jenis.KODE["pattern"], Tahun: jenis.TAHUN["pattern"], Teks: jenis.TEKS["pattern"]}
_ALONE_AS: dict[str, Any] = {"Butir": Teks, "Diktum": Teks, "ProgramPk": Jumlah, "Belanja": Jumlah}
_ONE_OF_THESE: dict[type[Data], list[Schema]] = {
    ItemIku: [{"required": ["indikator"]}, {"required": ["nama"]}],
    Nilai: [{"required": [key]} for key in ("nilai", "angka", "predikat")] + [{"required": ["bawah", "atas"]}],
}
_SIGNED: Schema = {"required": ["keputusan"], "properties": {"keputusan": {"required": ["pejabat"]}}}


def schema(pattern: Pattern | None = None) -> Schema:
    """The schema of the part that stands at `pattern`; of a main file (a report's, or a decree's) without."""
    builder = _Builder()
    if pattern is not None:
        root = builder.of(annotation(pattern), pattern)
    else:
        report, decree = builder.of(Laporan, ()), builder.of(Penetapan, ())
        root = {"if": {"required": ["dokumen"]}, "then": decree, "else": report}
    name = ".".join(pattern) if pattern else MAIN
    title = f"{TITLE} (bagian {name})" if name else TITLE
    ordered = {key: builder.definitions[key] for key in sorted(builder.definitions)}
    return {"$schema": DRAFT, "$comment": title, **_as_root(root), "definitions": ordered}


def _as_root(root: Schema) -> Schema:
    """A reference must stand alone at the outermost level, where `$schema` stands beside it."""
    return {"allOf": [root]} if "$ref" in root else root


class _Builder:
    """The definitions made so far; a record that holds itself refers to its own."""

    def __init__(self) -> None:
        self.definitions: dict[str, Schema] = {}

    def of(self, kind: Any, path: Pattern) -> Schema:
        """What may stand where the model has this annotation."""
        if value := next((item for item in _VALUES if kind == item[0]), None):
            return self.named(value[1], value[2])
        if kind == NilaiIndikator:
            return _any([self.named("NilaiSebaris", jenis.NILAI_SEBARIS), self.record(Nilai, path)])
        if kind == Uang:
            return _any([self.of(Jumlah, path), self.record(bare(Uang), path, minProperties=1)])
        options = alternatives(kind)
        if options != (kind,):
            scales = [self.known_scales()] if Skala in map(bare, options) else []
            return _any([*scales, *(self.of(one, path) for one in options)])
        return self.collection(kind, path)

    def collection(self, kind: Any, path: Pattern) -> Schema:
        """A list, a map, a record, or a choice."""
        plain = bare(kind)
        if get_origin(plain) is tuple:
            return self.listed(kind, plain, path)
        if get_origin(plain) is dict:
            return self.mapped(kind, plain, path)
        if is_record(plain):
            return self.alone_or_record(kind, plain, path)
        return jenis.choice(get_args(plain), [])  # a Literal: nothing else is left

    def listed(self, kind: Any, plain: Any, path: Pattern) -> Schema:
        """A list; where the model takes one item for a list of one, that item too."""
        item = get_args(plain)[0]
        inside = self.or_file(self.of(item, (*path, "*")), (*path, "*"))
        schema: Schema = {"type": "array", "items": inside} | ({"minItems": count} if (count := least(kind)) else {})
        if not _is_wrapped(kind):
            return schema
        alone = Teks if is_record(bare(item)) and item != NilaiIndikator else item
        return _any([self.of(alone, path), schema])

    def mapped(self, kind: Any, plain: Any, path: Pattern) -> Schema:
        """A map from free keys, codes or years."""
        key, value = get_args(plain)
        schema: Schema = {
            "type": "object",
            "additionalProperties": self.or_file(self.of(value, (*path, "*")), (*path, "*")),
        }
        schema |= {"propertyNames": {"pattern": _KEYS[key]}} if key in _KEYS else {}
        return schema | ({"minProperties": count} if (count := least(kind)) else {})

    def alone_or_record(self, kind: Any, plain: type[Data], path: Pattern) -> Schema:
        """A record, or what may stand for it alone."""
        more = _SIGNED if plain is Iku and kind is not plain else {}
        record = self.record(plain, path)
        record = {"allOf": [record, more]} if more else record
        alone = _ALONE_AS.get(plain.__name__) if _is_wrapped(kind) else None
        return _any([self.of(alone, path), record]) if alone else record

    def record(self, record: type[Data], path: Pattern, **more: Any) -> Schema:
        """A reference to the definition of a record."""
        if record.__name__ not in self.definitions:
            self.definitions[record.__name__] = {}  # it may hold itself
            self.definitions[record.__name__] = self.record_body(record, path) | more
        return {"$ref": f"#/definitions/{record.__name__}"}

    def record_body(self, record: type[Data], path: Pattern) -> Schema:
        names = fields(record)
        properties = {name: self.key(record, name, kind, (*path, name)) for name, kind in names.items()}
        if record is Nilai:
            properties = {"nilai": self.of(Angka, path) | _said(record, "nilai")} | properties
            properties["angka"] |= {"doNotSuggest": True}
        required = [name for name in names if record.model_fields[name].is_required()]
        schema: Schema = {
            "type": "object",
            "description": _QUOTED.sub(r"“\1”", arti_catatan(record)),
            "properties": properties,
        }
        schema |= {"required": required} if required else {}
        schema |= {"anyOf": _ONE_OF_THESE[record]} if record in _ONE_OF_THESE else {}
        schema |= {"dependencies": {"bawah": ["atas"], "atas": ["bawah"]}} if record is Nilai else {}
        known = [key for key in properties if not properties[key].get("doNotSuggest")]
        said = f"di sini diharapkan isian berkunci, dan kuncinya hanya: {', '.join(known)}"
        return schema | {"additionalProperties": False, "errorMessage": said}

    def key(self, record: type[Data], name: str, kind: Any, path: Pattern) -> Schema:
        """What may stand under a key. One that may be left out may also stand there without a value."""
        field = record.model_fields[name]
        choices = next((get_args(bare(one)) for one in alternatives(kind) if get_origin(bare(one)) is Literal), ())
        if choices:
            schema = jenis.choice(choices, [arti(record, f"{name}/{word}").teks for word in choices])
        else:
            schema = self.or_file(self.of(kind, path), path)
        if not field.is_required():
            schema = _or_null(schema)
        return schema | _said(record, name) | _usual(field.default)

    def or_file(self, schema: Schema, path: Pattern) -> Schema:
        """That, or the name of a file which holds it."""
        return _any([schema, jenis.file_name(takes_workbooks(path))]) if is_named(path) else schema

    def known_scales(self) -> Schema:
        """The names of the scales that are built in, for an editor to offer."""
        return {"enum": list(skala())}

    def named(self, name: str, schema: Schema) -> Schema:
        """A reference to the definition of a value."""
        self.definitions[name] = schema
        return {"$ref": f"#/definitions/{name}"}


def _any(options: Iterable[Schema]) -> Schema:
    flat = [part for option in options for part in (option["anyOf"] if list(option) == ["anyOf"] else [option])]
    return {"anyOf": [part for number, part in enumerate(flat) if part not in flat[:number]]}


def _or_null(schema: Schema) -> Schema:
    if "enum" in schema:
        more = (
            {"enumDescriptions": [*schema["enumDescriptions"], "belum diisi"]} if "enumDescriptions" in schema else {}
        )
        return schema | {"enum": [*schema["enum"], None]} | more
    return _any([schema, _NULL])


def _is_wrapped(kind: Any) -> bool:
    """Whether the model reads something simpler too: the annotation has a validator that comes before."""
    notes = get_args(kind)[1:] if get_origin(kind) is Annotated else ()
    return any(isinstance(note, BeforeValidator) for note in notes)


def _said(record: type[Data], key: str) -> Schema:
    """Description and examples of a key."""
    said = arti(record, key)
    field = record.model_fields.get(key)
    must = " Wajib diisi." if field is not None and field.is_required() else ""
    text = _QUOTED.sub(r"“\1”", said.teks[:1].upper() + said.teks[1:])
    schema: Schema = {"description": f"{text}.{must}"}
    return schema | ({"examples": [_as_seen(one) for one in said.contoh]} if said.contoh else {})


def _as_seen(example: Any) -> Any:
    """An example as editors have it: whole numbers are numbers, which they would else put in quotes."""
    if isinstance(example, dict):
        return {key: _as_seen(item) for key, item in example.items()}
    if isinstance(example, list):
        return [_as_seen(item) for item in example]
    return int(example) if _WHOLE.fullmatch(example) else example


def _usual(value: Any) -> Schema:
    """What holds where nothing is written, if that is a word."""
    if isinstance(value, bool):
        return {"default": "ya" if value else "tidak"}
    return {"default": value} if isinstance(value, str) else {}
