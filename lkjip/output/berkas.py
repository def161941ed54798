"""Writing a file whole or not at all, and never over what a person has changed or has open."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.paths import forbidden_part, reachable
from lkjip.sebab import sebab
from lkjip.word import is_unchanged


def write_document(path: Path, data: bytes, overwrite: bool = False) -> list[Diagnostic]:
    """Write a DOCX; an older one is replaced only when it is still what lkjip wrote, or when `overwrite` says so.

    Reported: W001 changed by a person, W002 open in another program, W003 not writable. The old file stays until
    the new one is whole on the disk.
    """
    try:
        check_name(path)  # before anything is opened: a device would wait for keys
    except OSError as fault:
        return [_not_writable(path, sebab(fault))]
    if lock := _lock(path):
        return [_is_open(path, lock)]
    if not overwrite and is_unchanged(reachable(path)) is False:
        return [
            error(
                "W001",
                f"berkas {path} tidak ditimpa karena sudah diubah sesudah dibuat, atau bukan buatan lkjip",
                Location(str(path)),
                "simpan perubahannya dengan nama lain, pilih nama lain dengan -o, atau beri --timpa untuk menggantinya",
            )
        ]
    try:
        write_atomically(path, data)
    except OSError as fault:
        if isinstance(fault, PermissionError) and fault.filename2 and path.exists():
            return [_is_open(path, "")]  # only putting it in place failed: Windows keeps open files from being replaced
        return [_not_writable(path, sebab(fault))]
    return []


def write_plain(path: Path, data: bytes) -> list[Diagnostic]:
    """Write what nobody edits (a PDF) in place of an older one; reported: W002 open in another program, W003."""
    try:
        write_atomically(path, data)
    except OSError as fault:
        if isinstance(fault, PermissionError) and fault.filename2 and path.exists():
            return [_is_open(path, "")]
        return [_not_writable(path, sebab(fault))]
    return []


def write_atomically(path: Path, data: bytes) -> None:
    """Write beside the target, flush to the disk, then put in place in one step; raises OSError."""
    check_name(path)
    target = reachable(path.resolve())
    target.parent.mkdir(parents=True, exist_ok=True)
    with _temporary(target) as (handle, name):
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        with suppress(OSError):  # shares of Windows know no such permissions
            Path(name).chmod(_mode(target))
        Path(name).replace(target)
    _flush_folder(target.parent)


def check_name(path: Path) -> None:
    """Raise OSError where Windows would take a name in `path` for something else."""
    if part := forbidden_part(path):
        raise OSError(0, f"nama “{part}” tidak dapat dipakai di Windows", str(path))


@contextmanager
def _temporary(target: Path) -> Iterator[tuple[int, str]]:
    handle, name = tempfile.mkstemp(prefix=".lkjip-", suffix=".tmp", dir=target.parent)
    try:
        yield handle, name
    finally:
        Path(name).unlink(missing_ok=True)


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or those of any new file."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _flush_folder(folder: Path) -> None:
    """Make the new name survive a power cut, where folders can be flushed; the file itself is in place."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _lock(path: Path) -> str:
    """The lock file by which LibreOffice or Word says that it has `path` open, or nothing."""
    names = (f".~lock.{path.name}#", f"~${path.name[2:]}", f"~${path.name}")
    return next((name for name in names if path.with_name(name).exists()), "")


def _is_open(path: Path, lock: str) -> Diagnostic:
    program = "LibreOffice" if lock.startswith(".") else "Word" if lock else "program lain"
    hint = "tutup dulu berkas itu, lalu jalankan perintah ini lagi"
    if lock:
        hint += f"; bila sudah tertutup, hapus {lock} di folder yang sama"
    return error("W002", f"berkas {path} sedang dibuka di {program}", Location(str(path)), hint)


def _not_writable(path: Path, reason: str) -> Diagnostic:
    return error(
        "W003", f"berkas {path} tidak dapat ditulis: {reason}", Location(str(path)), "pilih tempat lain dengan -o"
    )
