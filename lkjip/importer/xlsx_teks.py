"""The texts that the cells of an .xlsx share, and how texts are written in it."""

import re

from lkjip.arsip import Bahaya, Handlers

_MOST_TEXTS = 2_000_000
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class PembacaTeks:
    """Gathers the shared texts, each whole whatever its formats; None for a blank one."""

    def __init__(self) -> None:
        self.texts: list[str | None] = []
        self.pieces: list[str] = []
        self.collects = self.phonetic = False

    def handlers(self) -> Handlers:
        """The three functions that expat calls."""
        return self._start, self._end, self._text

    def _start(self, tag: str, _: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "t":
            self.collects = not self.phonetic
        elif tag == "si":
            self.pieces = []
        elif tag == "rPh":
            self.phonetic = True

    def _end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "t":
            self.collects = False
        elif tag == "si":
            text = "".join(self.pieces)
            self.texts.append(escaped(text) if text.strip() else None)
            if len(self.texts) > _MOST_TEXTS:
                said = f"buku kerja ini memuat lebih dari {_MOST_TEXTS // 1_000_000} juta teks"
                raise Bahaya(said, "salin tabelnya ke buku kerja baru, lalu simpan sebagai .xlsx", besar=True)
        elif tag == "rPh":
            self.phonetic = False

    def _text(self, text: str) -> None:
        if self.collects:
            self.pieces.append(text)


def escaped(text: str) -> str:
    """Text with `_x000D_` and the like as the characters they stand for; signs that no text has are left out."""
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(match: re.Match[str]) -> str:
    sign = chr(int(match[1], 16))
    return sign if sign.isprintable() or sign in "\t\n\r " else " "
