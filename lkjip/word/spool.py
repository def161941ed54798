"""Rendered text on its way to the archive: in memory while it is small, then in a temporary file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

_IN_MEMORY = 16 << 20
_BLOCK = 1 << 18


@dataclass
class Patch:
    """A range of the text and what comes into its place, known at once or once everything is."""

    start: int
    end: int
    text: str | Callable[[], str]


class Spool:
    """The text of one part with the places that are still open."""

    def __init__(self) -> None:
        self.size = 0
        self.patches: list[Patch] = []
        self._memory = bytearray()
        self._file: BinaryIO | None = None

    def write(self, text: str) -> None:
        """Append text."""
        data = text.encode()
        self.size += len(data)
        self._memory += data
        if len(self._memory) > _IN_MEMORY:
            if self._file is None:
                from tempfile import TemporaryFile

                self._file = TemporaryFile()  # noqa: SIM115  # closed by close()
            self._file.write(self._memory)
            self._memory.clear()

    def patch(self, text: str | Callable[[], str]) -> Patch:
        """Leave a place open here."""
        made = Patch(self.size, self.size, text)
        self.patches.append(made)
        return made

    def drop_from(self, start: int) -> None:
        """Take away everything from a position to here."""
        while self.patches and self.patches[-1].start >= start:
            self.patches.pop()
        self.patches.append(Patch(start, self.size, ""))

    def settle(self) -> None:
        """Work out every open place; call once all parts are written."""
        for patch in self.patches:
            if not isinstance(patch.text, str):
                patch.text = patch.text()

    def blocks(self) -> Iterator[bytes]:
        """The finished text in blocks."""
        if self._file is not None:
            self._file.write(self._memory)
            self._memory.clear()
        position = 0
        for patch in self.patches:
            yield from self._range(position, patch.start)
            yield str(patch.text).encode()
            position = patch.end
        yield from self._range(position, self.size)

    def _range(self, start: int, end: int) -> Iterator[bytes]:
        for offset in range(start, end, _BLOCK):
            size = min(_BLOCK, end - offset)
            if self._file is None:
                yield bytes(self._memory[offset : offset + size])
            else:
                self._file.seek(offset)
                yield self._file.read(size)

    def close(self) -> None:
        """Let the temporary file go."""
        if self._file is not None:
            self._file.close()
