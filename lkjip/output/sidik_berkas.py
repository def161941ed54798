"""The digest in the heading of a data file that lkjip writes: who wrote the file, and whether it was changed since."""

import hashlib
import re
from collections.abc import Iterable, Mapping

from lkjip.diagnostics import Diagnostic, Location, warning

_MARK = "# sidik: "
_NOTE = "# Ditulis oleh `lkjip import-excel`. Jangan diubah di sini: perbaiki lembar sebarnya, lalu impor ulang."
_LINE = re.compile(rf"^{_MARK}([0-9a-f]{{64}})$", re.MULTILINE)


def berkas_utuh(sources: Iterable[str], isi: str) -> str:
    """The whole text of a file: a heading that says where the figures come from, and the digest of everything."""
    head = [_NOTE, *(f"# Sumber: {line}" for line in sources)]
    rest = "\n".join(head) + "\n" + isi
    return f"{_NOTE}\n{_MARK}{_digest(rest)}\n" + rest.partition("\n")[2]


def is_buatan_lkjip(text: str) -> bool:
    """Whether lkjip wrote this text and nobody has changed it since; line ends do not count."""
    plain = text.replace("\r\n", "\n")
    match = _LINE.search(plain)
    return match is not None and match[1] == _digest(plain.replace(f"{match[0]}\n", "", 1))


def diubah_orang(texts: Mapping[str, str]) -> list[Diagnostic]:
    """The files that lkjip wrote and somebody changed since, among those that were read."""
    changed = (file for file, text in texts.items() if _LINE.search(text) and not is_buatan_lkjip(text))
    message = "berkas ini ditulis `lkjip import-excel`, lalu diubah; isinya tidak lagi sama dengan lembar sebarnya"
    hint = "perbaiki lembar sebarnya lalu impor ulang, atau hapus kepala berkas ini bila memang diisi sendiri"
    return [warning("I403", message, Location(file, 1, 1), hint) for file in changed]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
