"""A pattern that is compiled only when a text holds one of its key words: a clean report should not pay for it."""

import re
from collections.abc import Iterator


class Pola:
    """A regular expression with the words (in small letters) without one of which it cannot match.

    Without words it is compiled at its first use. Capitals count only where it is `cased`.
    """

    __slots__ = ("_compiled", "flags", "pattern", "words")

    def __init__(self, pattern: str, *words: str, cased: bool = False) -> None:
        self.pattern = pattern
        self.words = words
        self.flags = re.NOFLAG if cased else re.IGNORECASE
        self._compiled: re.Pattern[str] | None = None

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """All matches in the text, or in a part of it."""
        if not self._may_match(text):
            return iter(())
        return self._pattern().finditer(text, start, len(text) if end is None else end)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match."""
        return next(self.finditer(text, start, end), None)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match that begins at `start`."""
        return self._pattern().match(text, start) if self._may_match(text) else None

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The match of the whole text, or of a part of it."""
        return self._pattern().fullmatch(text, start, len(text) if end is None else end)

    def first_part(self, text: str) -> str:
        """The text up to the first match."""
        match = self.search(text)
        return text[: match.start()] if match else text

    def _may_match(self, text: str) -> bool:
        if not self.words:
            return True
        small = text.lower()
        return any(word in small for word in self.words)

    def _pattern(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self.flags)
        return self._compiled
