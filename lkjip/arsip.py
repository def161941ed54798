"""The package of a workbook (.xlsx): opened only within limits, and its XML read without entities."""

import lzma
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any, BinaryIO
from xml.parsers import expat
from xml.parsers.expat import ExpatError

RUSAK = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, ExpatError, EOFError, OSError, RuntimeError,
    LookupError, ValueError, OverflowError,
)  # fmt: skip  # what a broken package makes of zipfile, zlib, expat and of numbers in it
_ENTRY = b"PK\x01\x02"
_MOST_PARTS = 10_000
_LARGEST_PART = 300_000_000  # bytes, unpacked
_LARGEST_TEXTS = 100_000_000
_SUSPECT = 60_000_000  # from this size on a part must not be packed as tightly as nothing but repetition is
_TIGHTEST = 200
_MOST_TAGS = 12_000_000  # of all parts that are read; 20,000 rows of 45 cells have 4 million
_LARGE = 30_000_000  # bytes from which on the tags of a part are counted before it is parsed
_CHUNK = 1 << 16
_SAVE_AGAIN = "buka berkas itu di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx"
_COPY = "salin tabelnya ke buku kerja baru, lalu simpan sebagai .xlsx"

Handlers = tuple[Any, Any, Any]  # what expat calls at the start and the end of an element, and for text
Saring = Callable[[bytes, Callable[[bytes], object]], None]  # gets every piece, passes on what expat shall read
Maju = Callable[[int], None]  # is told how many per cent of a part are read


class Bahaya(Exception):  # noqa: N818  # no error of the program: it carries what is wrong with a file
    """A package that must not be read: what is wrong, what to do, and whether it is its size."""

    def __init__(self, pesan: str, saran: str, *, besar: bool = False) -> None:
        super().__init__(pesan)
        self.pesan, self.saran, self.besar = pesan, saran, besar


class Arsip:
    """The parts of a package by their names in small letters; one budget of XML for all that is read of them."""

    def __init__(self, file: BinaryIO, most_tags: int = _MOST_TAGS) -> None:
        """Raises Bahaya or one of RUSAK."""
        if _count(file, _ENTRY) > _MOST_PARTS:
            raise Bahaya(f"berkas ini terdiri atas lebih dari {_MOST_PARTS} bagian; tidak dibuka", _COPY, besar=True)
        self.zip = zipfile.ZipFile(file)
        self.parts = {info.filename.lower(): info for info in self.zip.infolist()}
        self.tags, self.most_tags = 0, most_tags
        names = Counter(info.filename.lower() for info in self.zip.infolist())
        if twice := [name for name, times in names.items() if times > 1]:
            raise Bahaya(f"bagian {twice[0]} ada dua kali di dalam berkas ini", _SAVE_AGAIN)
        for info in self.parts.values():
            if info.filename.lower().endswith((".xml", ".rels")):  # pictures and the like are never unpacked
                _check_size(info)

    def urai(self, part: str, handlers: Handlers, maju: Maju | None = None, saring: Saring | None = None) -> None:
        """Read a part of XML; raises Bahaya where it defines entities or has too much in it."""
        info = self.parts[part.lower()]
        _check_size(info)
        if info.file_size > _LARGE:
            self._count_tags(info)
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = handlers
        parser.StartDoctypeDeclHandler = _no_doctype
        with self.zip.open(info) as stream:
            for number, chunk in enumerate(iter(lambda: stream.read(_CHUNK), b""), 1):
                self._spend(info.filename, chunk.count(b"<"))
                if saring:
                    saring(chunk, parser.Parse)
                else:
                    parser.Parse(chunk, False)
                if maju:
                    maju(min(100, 100 * number * _CHUNK // max(info.file_size, _CHUNK)))
        if saring:
            saring(b"", parser.Parse)
        parser.Parse(b"", True)

    def _count_tags(self, info: zipfile.ZipInfo) -> None:
        """Unpacking alone is quick: too much is refused before any of it is parsed."""
        with self.zip.open(info) as stream:
            tags = sum(chunk.count(b"<") for chunk in iter(lambda: stream.read(_CHUNK), b""))
        if self.tags + tags > self.most_tags:
            self._spend(info.filename, tags)

    def _spend(self, name: str, tags: int) -> None:
        self.tags += tags
        if self.tags > self.most_tags:
            raise Bahaya(f"bagian {name} memuat terlalu banyak baris dan sel (termasuk yang kosong)", _COPY, besar=True)

    def xml(self) -> Iterator[str]:
        """The names of the parts that are XML."""
        return (name for name in self.parts if name.endswith((".xml", ".rels")))


def joined(folder: PurePosixPath, target: str) -> str:
    """The name of the part that a relationship of a part in `folder` points to."""
    if target.startswith("/"):
        return target[1:]
    parts: list[str] = []
    for part in (folder / target).parts:
        if part == ".." and parts:
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def _count(file: BinaryIO, sign: bytes) -> int:
    file.seek(0)
    return sum(chunk.count(sign) for chunk in iter(lambda: file.read(1 << 20), b""))


def _check_size(info: zipfile.ZipInfo) -> None:
    tight = info.file_size > _SUSPECT and info.file_size > _TIGHTEST * max(info.compress_size, 1)
    most = _LARGEST_TEXTS if info.filename.lower().endswith("sharedstrings.xml") else _LARGEST_PART
    if info.file_size > most or tight:
        size = f"{info.file_size // 1_000_000} MB dari {info.compress_size // 1000} kB"
        raise Bahaya(f"bagian {info.filename} mengembang menjadi {size}; berkas ini tidak dibuka", _COPY, besar=True)


def _no_doctype(*_: object) -> None:
    raise Bahaya("berkas ini memuat entitas XML, yang tidak ada dalam buku kerja biasa", _SAVE_AGAIN)
