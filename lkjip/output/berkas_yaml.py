"""Data files that lkjip writes: known by the digest in their heading, and replaced only while they are untouched."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from lkjip.diagnostics import Diagnostic, Location, error, warning
from lkjip.output.berkas import write_atomically
from lkjip.paths import reachable
from lkjip.sebab import sebab

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


def lama(path: Path) -> str | None:
    """The text that stands in the file now; None where there is none, or it cannot be read as text."""
    try:
        return reachable(path).read_text("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        return ""


def tulis(path: Path, text: str) -> list[Diagnostic]:
    """Write the file whole or not at all; the old one stays until the new one is complete."""
    try:
        write_atomically(path, text.encode())
    except OSError as fault:
        message = f"berkas {path} tidak dapat ditulis: {sebab(fault)}"
        return [error("W003", message, Location(str(path)), "pilih tempat lain dengan -o")]
    return []


def milik_orang(path: Path, kind: str) -> Diagnostic:
    """That a file stands there which a person wrote or changed, and with other figures."""
    message = f"berkas {path} ditulis atau diubah orang, dan {kind}; berkas itu tidak diubah"
    hint = "pilih nama lain dengan -o, atau pindahkan berkas itu lebih dahulu"
    return error("I401", message, Location(str(path)), hint)
