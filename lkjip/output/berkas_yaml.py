"""Data files that lkjip writes: replaced whole or not at all, and only while nobody has changed them."""

from pathlib import Path

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.output.berkas import write_atomically
from lkjip.paths import forbidden_part, reachable
from lkjip.sebab import sebab


def lama(path: Path) -> str | None:
    """The text that stands in the file now; None where there is none, empty where it cannot be read as text."""
    if forbidden_part(path):
        return None
    try:
        return reachable(path).read_text("utf-8")
    except (FileNotFoundError, NotADirectoryError):
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
