"""Which names a place in a template can see: those of the report, and those that the template sets around it."""

from __future__ import annotations

from dataclasses import dataclass, field

from lkjip.shapes import ANYTHING, FLAG, NUMBER, TEXT, Function, Many, Record, Shape
from lkjip.word.tags import Tag

# what Jinja and the engine give to every template
GLOBALS: dict[str, Shape] = {
    "nomor_bab": Function(NUMBER),
    "ulang_nomor": Function(TEXT),
    "range": Function(Many(NUMBER)),
    **dict.fromkeys(("dict", "lipsum", "cycler", "joiner", "namespace"), Function(ANYTHING)),
}
_NUMBERS = ("index", "index0", "revindex", "revindex0", "length", "depth", "depth0")
LOOP = Record(
    "loop",
    {
        **dict.fromkeys(_NUMBERS, NUMBER),
        **dict.fromkeys(("first", "last"), FLAG),
        **dict.fromkeys(("previtem", "nextitem"), ANYTHING),
        **dict.fromkeys(("changed", "cycle"), Function(ANYTHING)),
    },
)


@dataclass
class Frame:
    """What one open block adds: its names, and the expressions that its condition has asked about."""

    tag: Tag | None = None
    names: dict[str, Shape] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)  # `if bab1.pegawai`: it is there inside
    defined: set[str] = field(default_factory=set)  # `if x is defined`: whoever asks so knows that it may be unknown

    @property
    def word(self) -> str:
        """The statement that opened the block."""
        return self.tag.word if self.tag else ""


class Scope:
    """The open blocks at one place, the outermost first."""

    def __init__(self, names: Record) -> None:
        self._report = names
        self.frames = [Frame(names={**GLOBALS, **names.fields})]

    def find(self, name: str) -> Shape | None:
        """The shape of a name, None where nothing of that name can be seen."""
        return next((frame.names[name] for frame in reversed(self.frames) if name in frame.names), None)

    def names(self) -> list[str]:
        """Every name that can be seen."""
        return [name for frame in self.frames for name in frame.names]

    def bind(self, name: str, shape: Shape) -> None:
        """Set a name in the innermost block that keeps names for itself; an `if` does not."""
        frame = next(frame for frame in reversed(self.frames) if frame.word != "if")
        known = frame.names.get(name)
        frame.names[name] = shape if known is None or known == shape else ANYTHING

    def is_asked(self, path: str) -> bool:
        """True where a condition around the place has asked about the expression."""
        return any(path in frame.asked for frame in self.frames)

    def is_asked_defined(self, path: str) -> bool:
        """True where a condition around the place has asked whether the expression, or what it stands in, is known."""
        return any(path == known or path.startswith(known + ".") for frame in self.frames for known in frame.defined)

    def open(self, frame: Frame) -> None:
        """Enter a block."""
        self.frames.append(frame)

    def close(self, word: str) -> Frame | None:
        """Leave the innermost block of a statement, with blocks inside that nobody closed; None where none is open."""
        for index in range(len(self.frames) - 1, 0, -1):
            if self.frames[index].word == word:
                closed = self.frames[index]
                del self.frames[index:]
                return closed
        return None
