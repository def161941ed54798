"""Which main files a person means: files, folders with main files in them, and patterns that the shell left alone."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lkjip.berkas_masukan import penolakan
from lkjip.sebab import sebab
from lkjip.source.buku.tanda import is_form

_YAML = (".yaml", ".yml")
_MAIN = "berkas data utama (.yaml dengan `tahun` dan `instansi`, atau buku kerja lkjip)"
_WORKBOOK, _LOCK = ".xlsx", "~$"  # Excel puts a file of that name beside a workbook that is open
_SECTIONS = b"tahun|instansi|pejabat|renstra|pk|anggaran|realisasi|pengesahan"
_SURE = {b"tahun", b"instansi"}
_ENOUGH = (
    4  # a main file has all sections, or lacks or misspells a few; one or two of the words are other files' keys too
)
_KEYS = re.compile(rb"(?m)^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\"']?(" + _SECTIONS + rb")[\"']?[ \t]*:")
_ANY_KEY = re.compile(rb"(?m)^([\w-]+)[ \t]*:")
_NO_TEXT = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_PATTERN = re.compile(r"[*?\[]")


class Asked(NamedTuple):
    """The files to check, each once, and why something that was named cannot be checked."""

    files: list[Path]
    refusals: list[str]


def asked(names: list[str]) -> Asked:
    """The files that the arguments of a command line name."""
    files: dict[Path, Path] = {}
    refusals: list[str] = []
    for name in names:
        for path in _expanded(name):
            try:
                found, refusal = _files(path)
            except OSError as fault:  # a name that no file system can hold
                found, refusal = [], f"{path} tidak dapat dipakai: {sebab(fault)}"
            refusals += [refusal] if refusal else []
            for file in found:
                files.setdefault(file.resolve(), file)
    return Asked(list(files.values()), refusals)


def is_plain(name: str) -> bool:
    """Whether one file is named, and not a folder or a pattern."""
    return not os.path.isdir(name) and (not _PATTERN.search(name) or os.path.lexists(name))  # noqa: PTH112  # a name of any kind


def is_main(path: Path) -> bool:
    """Whether a file is one that reports are made from: text with its sections, or a workbook of lkjip."""
    return is_form(path) if path.suffix.lower() == _WORKBOOK else is_main_file(path)


def _expanded(name: str) -> list[Path]:
    """What a pattern stands for, in order; the name itself where it is a file's, or nothing fits."""
    if not _PATTERN.search(name) or os.path.lexists(name):
        return [Path(name)]
    import glob  # most people name files

    return [Path(found) for found in sorted(glob.glob(name, recursive=True))] or [Path(name)]  # noqa: PTH207  # as typed


def _files(path: Path) -> tuple[list[Path], str]:
    """The files that one name stands for, or why there are none."""
    if path.is_dir():
        if not os.access(path, os.R_OK | os.X_OK):
            return [], f"folder {path} tidak dapat dibaca: tidak ada izin"
        found = sorted(_main_files(path))
        return found, "" if found else f"di folder {path} tidak ada {_MAIN}"
    if _PATTERN.search(str(path)) and not path.exists():
        return [], f"tidak ada berkas yang cocok dengan {path}"
    refusal = penolakan(path)
    return ([], refusal) if refusal else ([path], "")


def _main_files(folder: Path) -> Iterator[Path]:
    """The main files in a folder and the folders below it, except hidden ones, and files that may have been some."""
    for above, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        shown = [name for name in names if not name.startswith((".", _LOCK))]
        texts = (Path(above, name) for name in shown if name.lower().endswith(_YAML))
        books = (Path(above, name) for name in shown if name.lower().endswith(_WORKBOOK))
        yield from (path for path in texts if is_main_file(path) or _is_spoiled(path))
        yield from (path for path in books if is_form(path))


def is_main_file(path: Path) -> bool:
    """Whether the text has sections of a report at its outermost level, readable as YAML or not."""
    keys = set(_KEYS.findall(_text(path)))
    return keys >= _SURE or len(keys) >= _ENOUGH


def _is_spoiled(path: Path) -> bool:
    """Whether a file may have been a main file: empty, no text any more, or with the year but hardly more.

    One that a main file names is a section of it all the same.
    """
    text = _text(path)
    has_only_year = set(_ANY_KEY.findall(text)) == {b"tahun"}
    return not text.strip() or bool(_NO_TEXT.search(text)) or has_only_year


def _text(path: Path) -> bytes:
    """The bytes of a file, without the zero that UTF-16 has beside every letter of our words; none if unreadable."""
    try:
        return path.read_bytes().replace(b"\0", b"")
    except OSError:
        return b""
