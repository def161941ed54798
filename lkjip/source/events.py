"""YAML text to plain data: every scalar stays text, and nothing that hides a mistake is accepted silently.

PyYAML's events are used instead of its constructor, which would read `no` as False, `010` as 8 and `97.10` as 97.1 and
would keep the last of two equal keys. `nama:` without a value is as if the key were not there, or holds what the
caller asks for; `~` and `null` are None.
"""

from collections.abc import Callable
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
from lkjip.source.ketikan import curly, is_curly, split_entry, split_item, splits
from lkjip.source.kutip import is_lone, lone
from lkjip.source.syntax import syntax_error
from lkjip.source.tertelan import swallowed

LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the pure parser where libyaml is missing
MAX_DEPTH = 64
MAX_UNFOLDED = 100_000
_NO_KEY: Any = object()
_BAD_KEY: Any = object()
_MERGE_KEY: Any = object()
_OPEN: Any = object()
_TEXT_TAGS = (None, "tag:yaml.org,2002:str")


def plain_data(
    text: str, file: str, empty: Any = None, seen: list[Event] | None = None
) -> tuple[Any, list[Diagnostic]]:
    """The data that `text` writes (None where it cannot be read to its end) and the findings.

    Keys without a value hold `empty`; they are left out where that is None. `seen` takes the events.
    """
    builder = _Builder(file, text, empty)
    seen = [] if seen is None else seen
    try:
        for event in yaml.parse(text, Loader=LOADER):
            seen.append(event)
            handle = _HANDLERS.get(type(event))
            if handle:
                handle(builder, event)
    except _Refused:
        return None, builder.findings
    except yaml.YAMLError as problem:
        if (
            "nesting depth" in f"{getattr(problem, 'problem', '')}"
        ):  # newer parsers have a limit of their own, above ours
            return None, [*builder.findings, _too_deep(Location(file, 1, 1))]
        return None, _with_error(builder.findings, syntax_error(problem, text, file))
    root = builder.documents[0] if builder.documents else None
    return ({} if root is None else root), builder.findings


def _with_error(findings: list[Diagnostic], last: Diagnostic) -> list[Diagnostic]:
    """The findings up to the error that ends reading, which tells of the same quote better than they do."""
    return [*(one for one in findings if (one.code, one.location) != (codes.TERTELAN, last.location)), last]


class _Refused(Exception):  # noqa: N818  # not an error of the program: it ends reading after a finding
    """Reading ends here; the finding that says why is already noted."""


class _Frame:
    """A collection that is still open; `keys` are those already written, also without a value.

    Between brackets, `last` is the text before, and `runs` are the texts that a comma has cut into parts.
    """

    __slots__ = ("anchor", "is_flow", "key", "key_event", "keys", "last", "merged", "runs", "start", "value")

    def __init__(self, value: Any, anchor: str | None, start: int, is_flow: bool | None = False) -> None:
        self.value = value
        self.anchor = anchor
        self.start = start
        self.key = _NO_KEY
        self.keys: dict[str, Event] = {}
        self.merged: list[Any] = []
        self.is_flow = is_flow
        self.key_event: Any = None
        self.last: Any = None
        self.runs: list[list[Any]] = []

    def loose(self, event: Any) -> None:
        """Note a part that a comma has cut off from what stands before it."""
        if self.runs and self.runs[-1][-1] is self.last:
            self.runs[-1].append(event)
        else:
            self.runs.append([self.last, event] if self.last else [event])
        self.last = event


class _Builder:
    """What has been read so far. `unfolded` counts the values that aliases stand for."""

    def __init__(self, file: str, text: str, empty: Any) -> None:
        self.file = file
        self.text = text
        self.empty = empty
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
        _no_value(builder, frame, event)
        return
    if frame.is_flow:
        _between_brackets(builder, frame, event)
    if value:
        _badly_quoted(builder, event)
    builder.put(None if is_absent else value, event)


def _badly_quoted(builder: _Builder, event: Any) -> None:
    """Quotes around a value, or the lack of them, that make it another text than was meant."""
    value, is_plain = event.value, event.implicit[0]
    if event.start_mark.line != event.end_mark.line and event.style != "|":
        if found := swallowed(event, builder.text, builder.file):
            builder.findings.append(found)
    elif is_plain and value[-1] in "”’“‘»" and is_curly(value):
        builder.findings.append(curly(value, _location(event, builder.file)))
    if is_plain and value[-1] in "'\"" and is_lone(value):
        builder.findings.append(lone(value, _location(event, builder.file)))


def _no_value(builder: _Builder, frame: _Frame, event: Any) -> None:
    """A key without a value; between braces it may be what a comma has cut off, if it has no colon either."""
    key, written = frame.key, frame.key_event
    frame.key = _NO_KEY
    if frame.is_flow and key is not _BAD_KEY and ":" not in builder.text[written.end_mark.index : event.end_mark.index]:
        frame.loose(written)
        _forget_key(builder, frame, "<<" if key is _MERGE_KEY else key, written)
    elif type(key) is str and builder.empty is not None:
        frame.value[key] = builder.empty


def _forget_key(builder: _Builder, frame: _Frame, key: str, written: Event) -> None:
    """What a comma has cut off is no key, and not written twice."""
    if frame.keys[key] is written:
        del frame.keys[key]
    else:
        builder.findings.pop()


def _between_brackets(builder: _Builder, frame: _Frame, event: Any) -> None:
    last, start = frame.last, event.start_mark.index
    is_close = last and builder.text[last.end_mark.index : start] == "," and event.implicit[0]
    if is_close and type(frame.value) is list and splits(_source(builder, last, last), event.value):
        frame.loose(event)
    frame.last = event


def _key(builder: _Builder, frame: _Frame, key: str, event: Event, is_plain: bool) -> None:
    if first := frame.keys.get(key):
        hint = "hapus atau gabungkan salah satunya"
        again = error(codes.KUNCI_GANDA, f"kunci `{key}` ditulis dua kali", _location(event, builder.file), hint)
        builder.findings.append(replace(again, related=((_location(first, builder.file), "pertama kali di sini"),)))
    frame.keys.setdefault(key, event)
    frame.key_event = event
    frame.key = _MERGE_KEY if key == "<<" and is_plain else key


def _foreign_tag(builder: _Builder, event: Any) -> None:
    builder.report(codes.SUSUNAN, f"tanda “{event.tag}” tidak dikenal", event, "hapus tanda itu, atau beri tanda kutip")


def _too_deep(location: Location) -> Diagnostic:
    return error(codes.BATAS, f"susunan lebih dalam dari {MAX_DEPTH} tingkat", location, "ratakan susunan data")


def _start(builder: _Builder, event: CollectionStartEvent) -> None:
    if event.tag is not None:
        _foreign_tag(builder, event)
    if len(builder.outer) >= MAX_DEPTH:
        builder.findings.append(_too_deep(_location(event, builder.file)))
        raise _Refused
    builder.anchor(event.anchor, _OPEN, 0, event)
    builder.values += 1
    builder.outer.append(builder.frame)
    builder.frame = _Frame(
        {} if type(event) is MappingStartEvent else [], event.anchor, builder.values, event.flow_style
    )


def _end(builder: _Builder, event: Event) -> None:
    frame, builder.frame = builder.frame, builder.outer.pop()
    for part in frame.merged:
        for key, value in part.items():
            frame.value.setdefault(key, value)
    builder.anchor(frame.anchor, frame.value, builder.values + builder.unfolded - frame.start + 1, event)
    for run in frame.runs:
        _split(builder, run, split_entry if type(frame.value) is dict else split_item)
    builder.frame.last = None
    builder.put(frame.value, event)


def _source(builder: _Builder, first: Any, last: Any) -> str:
    return builder.text[first.start_mark.index : last.end_mark.index]


def _split(builder: _Builder, run: list[Any], finding: Callable[[str, Location], Diagnostic]) -> None:
    first, last = run[0].start_mark, run[-1].end_mark
    length = last.column - first.column if first.line == last.line else 1
    whole = " ".join(_source(builder, run[0], run[-1]).split())
    builder.findings.append(finding(whole, Location(builder.file, first.line + 1, first.column + 1, length)))


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
    frame.last = None
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
