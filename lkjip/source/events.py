"""YAML text to plain data: every scalar stays text, and nothing that hides a mistake is accepted silently.

PyYAML's events are used instead of its constructor, which would read `no` as False, `010` as 8 and `97.10` as 97.1 and
would keep the last of two equal keys. `nama:` without a value is as if the key were not there; `~` and `null` are None.
"""

from dataclasses import replace
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.source import codes
from lkjip.source.decode import UNPRINTABLE, unprintable
from lkjip.source.syntax import syntax_error

LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the pure parser where libyaml is missing
MAX_DEPTH = 64
MAX_UNFOLDED = 100_000
_NO_KEY: Any = object()
_BAD_KEY: Any = object()
_MERGE_KEY: Any = object()
_OPEN: Any = object()
_TEXT_TAGS = (None, "tag:yaml.org,2002:str")


def plain_data(text: str, file: str) -> tuple[Any, list[Diagnostic]]:
    """The data that `text` writes (None where it cannot be read to its end) and the findings."""
    builder = _Builder(file)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            handle = _HANDLERS.get(type(event))
            if handle:
                handle(builder, event)
    except _Refused:
        return None, builder.findings
    except yaml.YAMLError as problem:
        return None, [*builder.findings, syntax_error(problem, text, file)]
    root = builder.documents[0] if builder.documents else None
    return ({} if root is None else root), builder.findings


class _Refused(Exception):  # noqa: N818  # not an error of the program: it ends reading after a finding
    """Reading ends here; the finding that says why is already noted."""


class _Frame:
    """A collection that is still open; `keys` are those already written, also without a value."""

    __slots__ = ("anchor", "key", "keys", "merged", "start", "value")

    def __init__(self, value: Any, anchor: str | None, start: int) -> None:
        self.value = value
        self.anchor = anchor
        self.start = start
        self.key = _NO_KEY
        self.keys: dict[str, Event] = {}
        self.merged: list[Any] = []


class _Builder:
    """What has been read so far. `unfolded` counts the values that aliases stand for."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.findings: list[Diagnostic] = []
        self.documents: list[Any] = []
        self.frame = _Frame(self.documents, None, 0)
        self.outer: list[_Frame] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.values = 0
        self.unfolded = 0

    def report(self, code: str, message: str, event: Event, hint: str) -> None:
        self.findings.append(error(code, message, _location(event, self.file), hint))

    def put(self, value: Any, event: Event) -> None:
        frame = self.frame
        if type(frame.value) is list:
            frame.value.append(value)
        elif frame.key is _NO_KEY:
            self.report(codes.SUSUNAN, "kunci harus berupa teks", event, "beri tanda kutip pada kunci itu")
            frame.key = _BAD_KEY
        else:
            self.put_under_key(frame, value, event)

    def put_under_key(self, frame: _Frame, value: Any, event: Event) -> None:
        key, frame.key = frame.key, _NO_KEY
        if key is _MERGE_KEY:
            self.merge(frame, value, event)
        elif key is not _BAD_KEY:
            frame.value[key] = value

    def merge(self, frame: _Frame, value: Any, event: Event) -> None:
        parts = value if isinstance(value, list) else [value]
        if all(isinstance(part, dict) for part in parts):
            frame.merged += parts
        else:
            self.report(codes.SUSUNAN, "“<<” harus diikuti isian berkunci", event, "tulis mis. `<<: *nama_jangkar`")

    def anchor(self, name: str | None, value: Any, size: int, event: Event) -> None:
        if name is None:
            return
        if name in self.anchors and self.anchors[name][0] is not _OPEN:
            self.report(
                codes.SUSUNAN, f"jangkar “&{name}” ditulis dua kali", event, "beri nama lain pada jangkar kedua"
            )
            raise _Refused
        self.anchors[name] = (value, size)


def _location(event: Any, file: str) -> Location:
    start, end = event.start_mark, event.end_mark
    length = end.column - start.column if end.line == start.line else 1
    return Location(file, start.line + 1, start.column + 1, max(length, 1))


def _scalar(builder: _Builder, event: ScalarEvent) -> None:
    builder.values += 1
    value, frame = event.value, builder.frame
    if event.tag not in _TEXT_TAGS:
        _foreign_tag(builder, event)
    if event.style == '"' and (match := UNPRINTABLE.search(value)):
        builder.findings.append(unprintable(match[0], _location(event, builder.file)))
    if frame.key is _NO_KEY and type(frame.value) is dict:
        builder.anchor(event.anchor, value, 1, event)
        _key(builder, frame, value, event, event.implicit[0])
        return
    is_absent = event.implicit[0] and value in ("", "~", "null")
    builder.anchor(event.anchor, None if is_absent else value, 1, event)
    if is_absent and not value and type(frame.value) is dict:
        frame.key = _NO_KEY
    else:
        builder.put(None if is_absent else value, event)


def _key(builder: _Builder, frame: _Frame, key: str, event: Event, is_plain: bool) -> None:
    if first := frame.keys.get(key):
        hint = "hapus atau gabungkan salah satunya"
        again = error(codes.KUNCI_GANDA, f"kunci `{key}` ditulis dua kali", _location(event, builder.file), hint)
        builder.findings.append(replace(again, related=((_location(first, builder.file), "pertama kali di sini"),)))
    frame.keys.setdefault(key, event)
    frame.key = _MERGE_KEY if key == "<<" and is_plain else key


def _foreign_tag(builder: _Builder, event: Any) -> None:
    builder.report(codes.SUSUNAN, f"tanda “{event.tag}” tidak dikenal", event, "hapus tanda itu, atau beri tanda kutip")


def _start(builder: _Builder, event: CollectionStartEvent) -> None:
    if event.tag is not None:
        _foreign_tag(builder, event)
    if len(builder.outer) >= MAX_DEPTH:
        builder.report(codes.BATAS, f"susunan lebih dalam dari {MAX_DEPTH} tingkat", event, "ratakan susunan data")
        raise _Refused
    builder.anchor(event.anchor, _OPEN, 0, event)
    builder.values += 1
    builder.outer.append(builder.frame)
    builder.frame = _Frame({} if type(event) is MappingStartEvent else [], event.anchor, builder.values)


def _end(builder: _Builder, event: Event) -> None:
    frame, builder.frame = builder.frame, builder.outer.pop()
    for part in frame.merged:
        for key, value in part.items():
            frame.value.setdefault(key, value)
    builder.anchor(frame.anchor, frame.value, builder.values + builder.unfolded - frame.start + 1, event)
    builder.put(frame.value, event)


def _alias(builder: _Builder, event: AliasEvent) -> None:
    name, frame = str(event.anchor), builder.frame
    if name not in builder.anchors:
        builder.report(codes.SUSUNAN, f"jangkar “&{name}” tidak ada", event, "perbaiki nama sesudah tanda “*”")
        raise _Refused
    value, size = builder.anchors[name]
    if value is _OPEN:
        builder.report(codes.BATAS, f"“*{name}” menunjuk dirinya sendiri", event, "hapus acuan itu")
        raise _Refused
    builder.unfolded += size
    if builder.unfolded > MAX_UNFOLDED:
        builder.report(codes.BATAS, f"acuan “*” menjadi lebih dari {MAX_UNFOLDED} nilai", event, "kurangi acuan “*”")
        raise _Refused
    if type(frame.value) is dict and frame.key is _NO_KEY and isinstance(value, str):
        _key(builder, frame, value, event, is_plain=False)
    else:
        builder.put(value, event)


def _document(builder: _Builder, event: DocumentStartEvent) -> None:
    if builder.documents:
        builder.report(codes.SUSUNAN, "berkas memuat lebih dari satu dokumen YAML", event, "hapus garis “---” kedua")
        raise _Refused


_HANDLERS: dict[type, Any] = {
    ScalarEvent: _scalar,
    MappingStartEvent: _start,
    SequenceStartEvent: _start,
    MappingEndEvent: _end,
    SequenceEndEvent: _end,
    AliasEvent: _alias,
    DocumentStartEvent: _document,
}
