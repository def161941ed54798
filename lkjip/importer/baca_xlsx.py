"""A workbook in .xlsx or .xlsm: its parts, its limits, and one sheet of it read in one pass.

Why not a library: python-calamine (0.9) is fast, but shows a formula without a stored value as an empty cell and knows
no hidden rows; openpyxl (3.1) needs two passes to tell such a formula from an empty cell, keeps merged cells from its
streaming reader, and takes four times as long. Cells with their formula, format, stored value and row are a small
part of the format, so expat reads them directly; openpyxl is the oracle of the tests. Entities are refused, and
nothing outside the file is ever looked at.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any
from xml.parsers import expat
from xml.parsers.expat import ExpatError

from lkjip.importer.kode_temuan import BUKAN_BUKU, TERLALU_BESAR
from lkjip.importer.lembar import Buku, Lembar, Refused
from lkjip.importer.xlsx_lembar import PembacaLembar, Selesai

_LARGEST_PART = 800_000_000  # bytes, unpacked
_LARGEST_TEXTS = 200_000_000
_SUSPECT = 60_000_000  # from this size on a part must not be packed as tightly as nothing but repetition is
_TIGHTEST = 200
_CONTENT_TYPES = 1_000_000
_DATE_FORMATS = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_BROKEN = "berkas ini rusak atau bukan buku kerja Excel"
_SAVE_AGAIN = "buka berkas itu di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx"


def buka_xlsx(berkas: str, raw: bytes) -> Buku:
    """The workbook in `raw`; raises Refused where it is none, or one that must not be unpacked."""
    try:
        arsip = zipfile.ZipFile(io.BytesIO(raw))
        _check_sizes(arsip)
        return _Xlsx(berkas, arsip).buku()
    except (zipfile.BadZipFile, ExpatError, KeyError, ValueError, EOFError, NotImplementedError, RuntimeError) as fault:
        raise Refused(BUKAN_BUKU, f"{_BROKEN} ({type(fault).__name__})", _SAVE_AGAIN) from None


def _check_sizes(arsip: zipfile.ZipFile) -> None:
    for info in arsip.infolist():
        tight = info.file_size > _SUSPECT and info.file_size > _TIGHTEST * max(info.compress_size, 1)
        if info.file_size > _LARGEST_PART or tight:
            size = f"{info.file_size // 1_000_000} MB dari {info.compress_size // 1000} kB"
            raise Refused(
                TERLALU_BESAR,
                f"bagian {info.filename} mengembang menjadi {size}; berkas ini tidak dibuka",
                "salin tabelnya ke buku kerja baru, lalu simpan sebagai .xlsx",
            )


class _Xlsx:
    """The parts of the workbook that all sheets share, read when first needed."""

    def __init__(self, berkas: str, arsip: zipfile.ZipFile) -> None:
        self.berkas, self.arsip = berkas, arsip
        self.parts = {name.lower(): name for name in arsip.namelist()}
        main = self._main_part()
        if b"sheet" not in self.arsip.read(self._real("[Content_Types].xml"))[:_CONTENT_TYPES]:
            raise Refused(BUKAN_BUKU, "ini bukan buku kerja Excel", _SAVE_AGAIN)
        self.folder = PurePosixPath(main).parent
        self.rels = {rel["Id"]: rel for rel in self._rels(main)}
        self.sheets: dict[str, tuple[str, bool]] = {}
        self.recalculates = False
        self.is_1904 = False
        for tag, attributes in self._elements(main):
            self._workbook_element(tag, attributes)
        self._texts: list[str] | None = None
        self._dates: list[bool] | None = None

    def buku(self) -> Buku:
        if not self.sheets:
            raise Refused(BUKAN_BUKU, "buku kerja ini tidak mempunyai lembar data", _SAVE_AGAIN)
        return Buku(self.berkas, {nama: hidden for nama, (_, hidden) in self.sheets.items()}, self.baca)

    def baca(self, nama: str, most: int) -> Lembar:
        """The sheet, or its first `most` rows."""
        part, hidden = self.sheets[nama]
        lembar = Lembar(self.berkas, nama, hidden)
        reader = PembacaLembar(lembar, self._shared(), self._date_styles(), self.recalculates, self.is_1904, most)
        try:
            with self.arsip.open(self._real(part)) as stream:
                _parse(stream, reader.handlers())
        except Selesai:
            pass
        except (zipfile.BadZipFile, ExpatError, KeyError, ValueError, EOFError) as fault:
            raise Refused(BUKAN_BUKU, f"lembar “{nama}” rusak ({type(fault).__name__})", _SAVE_AGAIN) from None
        reader.selesai()
        return lembar

    def _workbook_element(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            rel = self.rels.get(next((value for key, value in attributes.items() if _local(key) == "id"), ""))
            if rel and rel.get("Type", "").endswith("/worksheet"):
                part = _joined(self.folder, rel["Target"])
                self.sheets[attributes["name"]] = (part, attributes.get("state", "visible") != "visible")
        elif tag == "calcPr":
            self.recalculates = attributes.get("fullCalcOnLoad") in ("1", "true")
        elif tag == "workbookPr":
            self.is_1904 = attributes.get("date1904") in ("1", "true")

    def _main_part(self) -> str:
        for rel in self._rels(""):
            if rel.get("Type", "").endswith("/officeDocument"):
                return _joined(PurePosixPath(), rel["Target"])
        raise Refused(BUKAN_BUKU, "ini bukan buku kerja Excel", _SAVE_AGAIN)

    def _rels(self, part: str) -> list[dict[str, str]]:
        path = PurePosixPath(part)
        name = str(path.parent / "_rels" / f"{path.name}.rels") if part else "_rels/.rels"
        return [attributes for tag, attributes in self._elements(name) if tag == "Relationship"]

    def _elements(self, part: str) -> Iterator[tuple[str, dict[str, str]]]:
        """Start tags of a small part."""
        found: list[tuple[str, dict[str, str]]] = []
        with self.arsip.open(self._real(part)) as stream:
            _parse(stream, (lambda tag, attributes: found.append((_local(tag), attributes)), None, None))
        return iter(found)

    def _real(self, part: str) -> str:
        return self.parts[part.lower()]

    def _related(self, kind: str) -> str | None:
        rel = next((rel for rel in self.rels.values() if rel.get("Type", "").endswith(f"/{kind}")), None)
        part = _joined(self.folder, rel["Target"]) if rel else ""
        return part if part.lower() in self.parts else None

    def _shared(self) -> list[str]:
        if self._texts is None:
            part = self._related("sharedStrings")
            self._texts = self._read_texts(part) if part else []
        return self._texts

    def _read_texts(self, part: str) -> list[str]:
        if self.arsip.getinfo(self._real(part)).file_size > _LARGEST_TEXTS:
            raise Refused(TERLALU_BESAR, "teks dalam buku kerja ini terlalu banyak", "pisahkan tabelnya ke buku baru")
        texts: list[str] = []
        pieces: list[str] = []
        state = {"t": False, "phonetic": False}

        def start(tag: str, _: dict[str, str]) -> None:
            tag = _local(tag)
            if tag == "si":
                pieces.clear()
            elif tag == "rPh":
                state["phonetic"] = True
            elif tag == "t":
                state["t"] = not state["phonetic"]

        def end(tag: str) -> None:
            tag = _local(tag)
            if tag == "si":
                texts.append(escaped("".join(pieces)))
            elif tag == "rPh":
                state["phonetic"] = False
            elif tag == "t":
                state["t"] = False

        def characters(text: str) -> None:
            if state["t"]:
                pieces.append(text)

        with self.arsip.open(self._real(part)) as stream:
            _parse(stream, (start, end, characters))
        return texts

    def _date_styles(self) -> list[bool]:
        """For each cell format, whether it shows a number as a date."""
        if self._dates is None:
            part = self._related("styles")
            self._dates = self._read_styles(part) if part else []
        return self._dates

    def _read_styles(self, part: str) -> list[bool]:
        own: dict[str, bool] = {}
        dates: list[bool] = []
        within = ""
        for tag, attributes in self._elements(part):
            if tag == "numFmt":
                own[attributes.get("numFmtId", "")] = is_date_format(attributes.get("formatCode", ""))
            elif tag in ("cellXfs", "cellStyleXfs", "cellStyles", "dxfs"):
                within = tag
            elif tag == "xf" and within == "cellXfs":
                number = attributes.get("numFmtId", "0")
                dates.append(own[number] if number in own else number.isdigit() and int(number) in _DATE_FORMATS)
        return dates


def is_date_format(code: str) -> bool:
    """Whether a number format shows days, months, years, hours or minutes."""
    bare = re.sub(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', "", code.partition(";")[0].lower())
    return bool(re.search(r"[dyh]|m{2,}|s{2,}|m/|/m", bare)) and "general" not in bare


def escaped(text: str) -> str:
    """Text with `_x000D_` and the like as the characters they stand for."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def _local(tag: str) -> str:
    return tag.rpartition(":")[2]


def _joined(folder: PurePosixPath, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    parts: list[str] = []
    for part in (folder / target).parts:
        if part == ".." and parts:
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def _parse(stream: Any, handlers: tuple[Any, Any, Any]) -> None:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = handlers
    parser.StartDoctypeDeclHandler = _no_doctype
    parser.ParseFile(stream)


def _no_doctype(*_: object) -> None:
    raise Refused(BUKAN_BUKU, "berkas ini memuat entitas XML, yang tidak ada dalam buku kerja biasa", _SAVE_AGAIN)
