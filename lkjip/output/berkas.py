"""Writing a file whole or not at all, and never over what a person has changed or has open."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.paths import reachable
from lkjip.word import is_unchanged


def write_document(path: Path, data: bytes, overwrite: bool = False) -> list[Diagnostic]:
    """Write a DOCX; an older one is replaced only when it is still what lkjip wrote, or when `overwrite` says so.

    Reported: W001 changed by a person, W002 open in another program, W003 not writable. The old file stays until
    the new one is whole on the disk.
    """
    if holder := _open_elsewhere(path):
        return [_is_open(path, holder)]
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
    except PermissionError:
        return [_is_open(path, "") if path.exists() else _not_writable(path, "tidak ada izin menulis di folder itu")]
    except OSError as fault:
        return [_not_writable(path, fault.strerror or str(fault))]
    return []


def write_atomically(path: Path, data: bytes) -> None:
    """Write beside the target, flush to the disk, then put in place in one step; raises OSError."""
    target = reachable(path.resolve())
    target.parent.mkdir(parents=True, exist_ok=True)
    with _temporary(target) as (handle, name):
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            Path(name).chmod(target.stat().st_mode & 0o7777)
        else:
            Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(target)
    _flush_folder(target.parent)


@contextmanager
def _temporary(target: Path) -> Iterator[tuple[int, str]]:
    handle, name = tempfile.mkstemp(prefix=".lkjip-", suffix=".tmp", dir=target.parent)
    try:
        yield handle, name
    finally:
        Path(name).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _flush_folder(folder: Path) -> None:
    """Make the new name survive a power cut, where the system lets a folder be flushed."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _open_elsewhere(path: Path) -> str:
    """The program whose lock file says that it has `path` open, or nothing."""
    locks = {f".~lock.{path.name}#": "LibreOffice", f"~${path.name[2:]}": "Word", f"~${path.name}": "Word"}
    return next((program for name, program in locks.items() if path.with_name(name).exists()), "")


def _is_open(path: Path, program: str) -> Diagnostic:
    where = f" di {program}" if program else " di program lain"
    return error(
        "W002",
        f"berkas {path} sedang dibuka{where}",
        Location(str(path)),
        "tutup dulu berkas itu, lalu jalankan perintah ini lagi",
    )


def _not_writable(path: Path, reason: str) -> Diagnostic:
    return error(
        "W003", f"berkas {path} tidak dapat ditulis: {reason}", Location(str(path)), "pilih tempat lain dengan -o"
    )
