"""Bytes to text: UTF-8 or UTF-16 by byte order mark, and the characters that neither YAML nor Word can carry."""

import codecs
import re
from itertools import islice

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.source import codes

LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
UNPRINTABLE = re.compile(  # named one by one: the complement of what is allowed takes eight times as long to compile
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MOST_NAMED = 20
_OTHER_FILES = (
    (b"PK\x03\x04", "ini berkas Word/Excel, bukan teks YAML"),
    (b"\xd0\xcf\x11\xe0", "ini berkas Word/Excel, bukan teks YAML"),
    (b"%PDF-", "ini berkas PDF, bukan teks YAML"),
    (b"{\\rtf", "ini berkas RTF, bukan teks YAML"),
    (b"\x89PNG", "ini gambar, bukan teks YAML"),
    (b"\xff\xd8\xff", "ini gambar, bukan teks YAML"),
)


def binary(raw: bytes) -> str:
    """What kind of file this is, where it is no text at all; empty for a text."""
    return next((said for start, said in _OTHER_FILES if raw.startswith(start)), "")


def decode(raw: bytes, file: str) -> tuple[str, list[Diagnostic]]:
    """The text of `raw`, without byte order mark; what cannot be read becomes U+FFFD and a finding."""
    mark, encoding = next(((mark, name) for mark, name in _MARKS if raw.startswith(mark)), (b"", _unmarked(raw)))
    body = raw[len(mark) :]
    try:
        text, findings = body.decode(encoding), []
    except UnicodeDecodeError as problem:
        text, findings = body.decode(encoding, "replace"), [_undecodable(problem, len(mark), file)]
    return UNPRINTABLE.sub("\ufffd", text), findings + _control_characters(text, file)


def _unmarked(raw: bytes) -> str:
    """As YAML prescribes: text starts with a character of ASCII, so a zero beside it betrays UTF-16."""
    if len(raw) < 2 or (raw[0] == 0) == (raw[1] == 0):
        return "utf-8"
    return "utf-16-be" if raw[0] == 0 else "utf-16-le"


def place(text: str, offset: int, file: str, length: int = 1) -> Location:
    """The line and column of the character at `offset`."""
    breaks = list(LINE_BREAK.finditer(text, 0, offset))
    start = breaks[-1].end() if breaks else 0
    return Location(file, len(breaks) + 1, offset - start + 1, length)


def _undecodable(problem: UnicodeDecodeError, skipped: int, file: str) -> Diagnostic:
    before = problem.object[: problem.start].decode(problem.encoding, "replace")
    byte = problem.object[problem.start]
    return error(
        codes.ENKODE,
        f"byte ke-{problem.start + skipped + 1} (0x{byte:02X}) bukan teks {problem.encoding.upper()[:6].rstrip('-')}",
        place(before, len(before), file),
        "simpan ulang berkas ini dengan penyandian UTF-8",
    )


def _control_characters(text: str, file: str) -> list[Diagnostic]:
    found = islice(UNPRINTABLE.finditer(text), _MOST_NAMED)
    return [unprintable(match[0], place(text, match.start(), file)) for match in found]


def unprintable(character: str, location: Location) -> Diagnostic:
    """The finding about one character that a document cannot carry."""
    return error(
        codes.KARAKTER,
        f"karakter kendali U+{ord(character):04X} tidak dapat dimuat dalam dokumen",
        location,
        "hapus karakter itu (biasanya ikut tersalin dari Word atau PDF)",
    )
