"""The dialect's tags in a paragraph's text: found though Word split them, read, and replaced by tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
LIFTS = ("p", "tr", "tc", "r")
# A token stands for a tag inside the tree; noncharacters of Unicode, which no text may use.
TOKEN = re.compile("\ufdd0(\\d+)\ufdd1")
_OPENER = re.compile(r"\{[{%#]")
_INSIDE = re.compile(r""""[^"]*"|'[^']*'|\{|\}|%\}""")
_STRAIGHT = str.maketrans("“”„‘’‚\u00a0\u2007\u202f\n\t\r", "\"\"\"'''      ")
_LIFTED = re.compile(r"(p|tr|tc|r)(?=\s|$)\s*(.*)", re.S)
_ODD_PREFIX = re.compile(r"(p|tr|tc|r)\s+[\w'\"(]")
_NAMES = re.compile(r"^(?:for|set|macro|with|call)\b(.*?)(?:\bin\b|=|$)", re.S)


@dataclass
class Tag:
    """One tag: what it opens with, how far it is lifted, what it says, and where it stands."""

    opener: str
    body: str
    place: str
    lift: str = ""
    trim_left: str = ""
    trim_right: str = ""
    wrapper: str = ""
    shown: str = ""  # what a person wrote, where the compiler made this tag from another

    @property
    def word(self) -> str:
        """The statement's first word: `for`, `endif`, `vm`."""
        match = re.match(r"\w+", self.body) if self.opener == "{%" else None
        return match[0] if match else ""

    @property
    def rest(self) -> str:
        """What stands behind the statement's first word."""
        return self.body[len(self.word) :].strip()

    def __str__(self) -> str:
        lift = f"{self.lift} " if self.lift else " "
        return self.shown or f"{self.opener}{lift}{self.body} {CLOSERS[self.opener]}"


@dataclass
class TagTable:
    """All tags of one part, and the pieces of source that the compiler adds; a token in the tree stands for each."""

    entries: list[Tag | str] = field(default_factory=list)

    def token(self, entry: Tag | str) -> str:
        """Take an entry in; the token that stands for it in the tree."""
        self.entries.append(entry)
        return f"\ufdd0{len(self.entries) - 1}\ufdd1"

    def of(self, text: str | None) -> list[tuple[str, Tag]]:
        """The tokens in a text that stand for tags, with their tags."""
        found = [(match[0], self.entries[int(match[1])]) for match in TOKEN.finditer(text or "")]
        return [(token, entry) for token, entry in found if isinstance(entry, Tag)]

    def tags(self) -> list[Tag]:
        """All tags in the order of discovery."""
        return [entry for entry in self.entries if isinstance(entry, Tag)]

    def names(self) -> list[str]:
        """Loop variables, set names and macros of the part."""
        found: set[str] = set()
        for tag in self.tags():
            found.update(names_of(tag))
        return sorted(name for name in found if not name.startswith("_"))


def names_of(tag: Tag) -> list[str]:
    """The names that a `for`, `set`, `macro`, `with` or `call` gives, as its text has them."""
    match = _NAMES.match(tag.body) if tag.opener == "{%" else None
    return re.findall(r"[^\W\d]\w*", match[1]) if match else []


@dataclass(frozen=True)
class Span:
    """A tag's extent in a text; `end` is 0 where the tag is not closed."""

    start: int
    end: int


def find_spans(text: str) -> list[Span]:
    """Every tag of a text; delimiters inside quoted strings and braces of dictionaries do not close one."""
    spans = []
    match = _OPENER.search(text)
    while match:
        end = _closing(text, match.start(), match[0])
        spans.append(Span(match.start(), end))
        match = _OPENER.search(text, end or match.end())
    return spans


def _closing(text: str, start: int, opener: str) -> int:
    closer = CLOSERS[opener]
    if opener == "{#":
        return text.find(closer, start) + 2 if closer in text[start:] else 0
    straight = text.translate(_STRAIGHT)
    depth, position = 0, start + 2
    while match := _INSIDE.search(straight, position):
        position = match.end()
        if match[0] == "{":
            depth += 1
        elif match[0] == "%}" and opener == "{%":
            return position
        elif match[0] == "}" and depth:
            depth -= 1
        elif match[0] == "}" and opener == "{{" and straight.startswith("}}", match.start()):
            return match.start() + 2
    return 0


def read_tag(text: str, place: str) -> Tag:
    """The tag that a text such as `{%tr for x in y -%}` says."""
    opener, inner = text[:2], text[2:-2]
    if opener != "{#":
        inner = inner.translate(_STRAIGHT)
    trim_left, inner = ("-", inner[1:]) if inner.startswith("-") else ("", inner)
    trim_right, inner = ("-", inner[:-1]) if inner.endswith("-") else ("", inner)
    match = _LIFTED.match(inner) if opener != "{{" else None
    lift, body = (match[1], match[2]) if match else ("", inner)
    return Tag(opener, body.strip(), place, lift, trim_left, trim_right)


def odd_prefix(tag: Tag) -> str:
    """The prefix of an expression tag such as `{{r x}}`, which this dialect does not have."""
    match = _ODD_PREFIX.match(tag.body) if tag.opener == "{{" else None
    return match[1] if match and not re.match(r"\w+\s+(if|is|in|not|and|or)\b", tag.body) else ""
