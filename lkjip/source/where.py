"""Where a value stands: from a path in the merged data to file, line and column, looked up only when asked."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import yaml
from yaml.events import Event, ScalarEvent

from lkjip.diagnostics import Location
from lkjip.model.values import normal_code
from lkjip.source.decode import LINE_BREAK
from lkjip.source.events import LOADER
from lkjip.source.pohon import Cabang, Simpul, pohon
from lkjip.source.potongan import part
from lkjip.source.shape import Step, Steps


class Tempat(Protocol):
    """A file that is no text but knows where each of its parts stands: a workbook."""

    @property
    def file(self) -> str:
        """The name of the file."""

    def locate(self, path: Steps, prefer_key: bool) -> Location:
        """The place of the value at `path` below the mount, or of its key."""

    def texts(self) -> Iterable[str]:
        """Every text that it states."""


@dataclass
class Where:
    """The texts that were read, and which file holds the data under which path.

    `events` are those that the reader of a text has seen; a text without any is read once more.
    """

    texts: dict[str, str] = field(default_factory=dict)
    mounts: dict[Steps, str | Tempat] = field(default_factory=dict)
    events: dict[str, list[Event]] = field(default_factory=dict)
    _trees: dict[str, Simpul | None] = field(default_factory=dict)

    def locate(self, *path: Step) -> Location:
        """The place of the value at `path`; of its key for a list or record; else of the nearest record above."""
        return self._place(path, prefer_key=False)

    def locate_part(self, start: int, end: int, *path: Step) -> Location:
        """The place of the characters `start` to `end` of the text at `path`, also within folded lines."""
        mount = self._mount(path)
        file = None if mount is None else self.mounts[mount]
        tree = self._tree(file) if isinstance(file, str) else None
        if mount is None or not isinstance(file, str) or tree is None:
            return self.locate(*path)
        _, node = _descend(tree, path[len(mount) :])
        narrow = part(node, start, end, file, self.texts[file]) if isinstance(node, ScalarEvent) else None
        return narrow or self.locate(*path)

    def locate_key(self, *path: Step) -> Location:
        """The place of the key at `path`, or what `locate` gives where there is none."""
        return self._place(path, prefer_key=True)

    def keys(self, *path: Step) -> list[tuple[str, Location]]:
        """The keys of the record at `path` as they are written, those that are written again too."""
        mount = self._mount(path)
        file = None if mount is None else self.mounts[mount]
        tree = self._tree(file) if isinstance(file, str) else None
        if mount is None or not isinstance(file, str) or tree is None:
            return []
        _, node = _descend(tree, path[len(mount) :])
        pairs = node.pairs() if _is_record(node) else ()
        return [(str(key.value), _location(key, file, self.texts[file])) for key, _ in pairs]

    def folder(self, *path: Step) -> Path:
        """The folder of the file that states the value at `path`: names of photographs start from there."""
        return Path(self.locate(*path).file).parent

    def text(self, file: str) -> str | None:
        """The text of a file that was read."""
        return self.texts.get(file)

    def mentions(self, words: str) -> bool:
        """Whether a file that was read states these words anywhere."""
        others = (text for mount in self.mounts.values() if not isinstance(mount, str) for text in mount.texts())
        return any(words in text for text in self.texts.values()) or any(words in text for text in others)

    def _place(self, path: Steps, *, prefer_key: bool) -> Location:
        mount = self._mount(path)
        if mount is None:
            return Location(next(iter(self.texts), ""))
        file, rest = self.mounts[mount], path[len(mount) :]
        if not isinstance(file, str):
            return file.locate(rest, prefer_key)
        tree = self._tree(file)
        if tree is None:
            return Location(file, 1, 1)
        key, value = _descend(tree, rest)
        whole = key is not None and (prefer_key or isinstance(value, Cabang) or _is_empty(value))
        return _location(key if whole and key else value, file, self.texts[file])

    def _mount(self, path: Steps) -> Steps | None:
        starts = (path[:size] for size in range(len(path), -1, -1))
        return next((start for start in starts if start in self.mounts), None)

    def _tree(self, file: str) -> Simpul | None:
        if file not in self._trees:
            events = self.events.pop(file, None)
            self._trees[file] = pohon(yaml.parse(self.texts[file], Loader=LOADER) if events is None else events)
        return self._trees[file]


def _is_empty(node: Simpul) -> bool:
    return isinstance(node, ScalarEvent) and not node.value and node.style not in ("'", '"')


def _is_record(node: Simpul) -> bool:
    return isinstance(node, Cabang) and node.is_record


def _descend(node: Simpul, path: Iterable[Step]) -> tuple[Simpul | None, Simpul]:
    """The key (if any) and the value reached, as far as `path` can be followed."""
    key: Simpul | None = None
    for step in path:
        if _is_record(node) and (pair := _pair(node, step)):
            key, node = pair
        elif isinstance(node, Cabang) and not node.is_record and isinstance(step, int) and step < len(node.isi):
            key, node = None, node.isi[step]
        else:
            break
    return key, node


def _pair(node: Cabang, step: Step) -> tuple[Simpul, Simpul] | None:
    """Key and value under `step`, as written; else under another spelling of it; else from what is merged in."""
    pairs = list(node.pairs())
    found = next((pair for pair in pairs if pair[0].value == str(step)), None)
    return found or next((pair for pair in pairs if _means(pair[0].value, str(step))), None) or _merged(pairs, step)


def _means(written: str, asked: str) -> bool:
    """Codes compare in their normal form; `angka` of a value is written `nilai`."""
    return (written, asked) == ("nilai", "angka") or (asked[:1].isdigit() and normal_code(written) == asked)


def _merged(pairs: Iterable[tuple[Simpul, Simpul]], step: Step) -> tuple[Simpul, Simpul] | None:
    for key, value in pairs:
        if key.value == "<<":
            parts = value.isi if isinstance(value, Cabang) and not value.is_record else [value]
            found = (_pair(part, step) for part in parts if _is_record(part))
            return next((pair for pair in found if pair), None)
    return None


def _location(node: Simpul, file: str, text: str) -> Location:
    start, end = node.start_mark, node.end_mark
    if start.line == end.line:
        length = end.column - start.column
    else:
        line_end = LINE_BREAK.search(text, start.index)
        length = len(text[start.index : line_end.start() if line_end else None].rstrip())
    return Location(file, start.line + 1, start.column + 1, max(length, 1))
