"""Compiled templates kept in a folder, so that the next build need not parse any XML."""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

import jinja2

from lkjip import __version__
from lkjip.word.contents import ContentsList
from lkjip.word.numbering import Level, NumberedList
from lkjip.word.program import Part, Program

_HEADER = b"lkjip-word\n"


def cache_file(folder: Path, template: bytes) -> Path:
    """Where a template's compiled form is kept: a change of template, engine, Jinja or Python changes it."""
    makers = f"{__version__} {_engine()} {jinja2.__version__} {sys.version} {sys.implementation.cache_tag}"
    return folder / f"{blake2b(template + makers.encode(), digest_size=16).hexdigest()}.templat"


def _engine() -> str:
    """The state of the engine's own files: in a checkout they change without a new version."""
    files = sorted((entry.name, entry.stat()) for entry in os.scandir(Path(__file__).parent) if entry.is_file())
    return str([(name, status.st_size, status.st_mtime_ns) for name, status in files])


def read(file: Path) -> Program | None:
    """The compiled template, or None where there is none or it is damaged."""
    try:
        data = file.read_bytes()
        content = data[len(_HEADER) + 16 :]
        if data[: len(_HEADER) + 16] != _HEADER + blake2b(content, digest_size=16).digest():
            return None
        return _restored(marshal.loads(content))  # noqa: S302  # our own folder, and the digest has been compared
    except (OSError, ValueError, EOFError, TypeError, KeyError):
        return None


def write(file: Path, program: Program) -> None:
    """Keep a compiled template; a folder that cannot be written is no fault."""
    content = marshal.dumps(_data(program))
    beside = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(_HEADER + blake2b(content, digest_size=16).digest() + content)
        beside.replace(file)
    except OSError:
        with suppress(OSError):
            beside.unlink()


def _data(program: Program) -> dict[str, object]:
    """The program as plain values, which marshal can keep."""
    return {
        **program._asdict(),
        "parts": [part._asdict() for part in program.parts],
        "contents": [contents._asdict() for contents in program.contents],
        "lists": {key: (one.abstract, [tuple(level) for level in one.levels]) for key, one in program.lists.items()},
    }


def _restored(data: dict[str, object]) -> Program:
    kept: dict[str, object] = dict(data)
    kept["parts"] = tuple(Part(**part) for part in data["parts"])  # type: ignore[attr-defined]  # as _data wrote it
    kept["contents"] = tuple(ContentsList(**one) for one in data["contents"])  # type: ignore[attr-defined]
    kept["lists"] = {
        key: NumberedList(abstract, tuple(Level(*level) for level in levels))
        for key, (abstract, levels) in data["lists"].items()  # type: ignore[attr-defined]
    }
    return Program(**kept)  # type: ignore[arg-type]
