"""Several new files in one folder: all of them, or none; nothing that is there is touched."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.output.berkas import check_name, write_atomically
from lkjip.paths import reachable
from lkjip.sebab import sebab


def tulis_semua(folder: Path, texts: Mapping[str, str]) -> list[Diagnostic]:
    """Write the texts by name into a new or empty folder; reported: W007 something is there, W003 not writable."""
    try:
        check_name(folder)
        there = sorted(path.name for path in reachable(folder).iterdir()) if reachable(folder).exists() else []
    except OSError as fault:
        return [_not_writable(folder, sebab(fault))]
    if there:
        return [_occupied(folder, there)]
    new = not folder.exists()
    try:
        for name, text in texts.items():
            write_atomically(folder / name, text.encode())
    except OSError as fault:
        _undo(folder, texts, new)
        return [_not_writable(folder, sebab(fault))]
    except BaseException:
        _undo(folder, texts, new)
        raise
    return []


def _undo(folder: Path, texts: Mapping[str, str], new: bool) -> None:
    """Take away what was written into the folder, which was empty; and the folder where it was new."""
    with suppress(OSError):
        for name in texts:
            reachable(folder / name).unlink(missing_ok=True)
        for below in {(folder / name).parent for name in texts} - {folder}:
            reachable(below).rmdir()
        if new:
            reachable(folder).rmdir()


def _occupied(folder: Path, there: list[str]) -> Diagnostic:
    named = ", ".join(there[:3]) + (f", dan {len(there) - 3} lagi" if len(there) > 3 else "")
    message = f"folder {folder} sudah berisi ({named}); tidak ada yang ditulis"
    return error("W007", message, Location(str(folder)), "pilih folder baru atau yang masih kosong")


def _not_writable(folder: Path, reason: str) -> Diagnostic:
    message = f"folder {folder} tidak dapat ditulis: {reason}"
    return error("W003", message, Location(str(folder)), "pilih folder lain")
