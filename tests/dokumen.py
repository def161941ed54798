"""A report built in this process from data as a person writes them, and read back from its DOCX."""

import pickle
import tempfile
from functools import cache, cached_property
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from lxml import etree

from lkjip import paths
from lkjip.calc.hitung import hitung
from lkjip.model.laporan import Laporan
from lkjip.model.penetapan import Penetapan
from lkjip.output.laporan import Cetak, decree_document, report_document
from lkjip.report.dokumen import LAPORAN, SK_IKU
from lkjip.report.dokumen import Dokumen as Kind
from lkjip.report.kalimat import Kalimat
from lkjip.report.susun import Cara
from lkjip.source import skala
from lkjip.source.katalog import naskah_baku, peraturan, texts
from lkjip.source.sections import Sources, read_sections
from lkjip.source.where import Where

HERE = Path(__file__).parent
SEMBORO = HERE.parent / "examples" / "semboro-2024" / "semboro-2024.yaml"
PANTI = HERE / "data" / "panti.yaml"
KECIL = HERE / "data" / "kecil.yaml"
DATA = {"semboro": SEMBORO, "panti": PANTI, "kecil": KECIL}

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
LAMPIRAN = "JudulLampiran"  # the style of the headings of lampiran
TABLE, PARAGRAPH, ROW, CELL = W + "tbl", W + "p", W + "tr", W + "tc"
_CENTRING = "\u200b"  # the parts of a fraction begin with it, see templates/pembuat/formula.py
_SIGNS = {W + "tab": "\t", W + "br": "\n"}
_CACHE = tempfile.TemporaryDirectory(prefix="lkjip-uji-")


@cache
def _pickled(path: Path) -> bytes:
    sources = Sources()
    data = read_sections(path, sources)
    assert sources.findings == []
    return pickle.dumps(data)


def data(path: Path) -> Any:
    """The plain data of a report, every section in its place; a copy to change."""
    return pickle.loads(_pickled(path))  # noqa: S301 - what was pickled in this process


def copied(stated: Any) -> Any:
    """A copy of plain data; many times faster than a deep copy."""
    return pickle.loads(pickle.dumps(stated))  # noqa: S301 - what was pickled in this process


@cache
def _sentences() -> Kalimat:
    found, findings = texts(paths.templates() / "kalimat.yaml")
    assert findings == []
    return Kalimat(found)


def build(stated: Any, kosong: frozenset[tuple[str | int, ...]] = frozenset(), kind: Kind = LAPORAN) -> bytes:
    """The DOCX of plain data; `kosong`: the paths of what a draft has filled; `kind`: the report, or another one."""
    laporan = Laporan.model_validate(stated)
    document, findings = report_document(
        laporan,
        hitung(laporan, skala()),
        Where(),
        Cetak(
            _how(kind, kosong),
            paths.templates() / kind.template,
            Path(_CACHE.name),
        ),
    )
    assert findings == []
    assert document is not None
    return document


def build_decree(stated: Any) -> bytes:
    """The DOCX of the plain data of a decree alone."""
    document, findings = decree_document(
        Penetapan.model_validate(stated),
        Cetak(_how(SK_IKU, frozenset()), paths.templates() / SK_IKU.template, Path(_CACHE.name)),
    )
    assert findings == []
    assert document is not None
    return document


def _how(kind: Kind, kosong: frozenset[tuple[str | int, ...]]) -> Cara:
    return Cara(_sentences(), peraturan(), kind, kosong=kosong, naskah_baku=naskah_baku())


@cache
def report(path: Path) -> "Dokumen":
    """The report of a data file, built once."""
    return Dokumen(build(data(path)))


class Dokumen:
    """The body of a DOCX as a reader meets it."""

    def __init__(self, document: bytes) -> None:
        with ZipFile(BytesIO(document)) as archive:
            self.members = {name: archive.read(name) for name in archive.namelist()}
        self.body = etree.fromstring(self.members["word/document.xml"])[0]

    @cached_property
    def blocks(self) -> list[Any]:
        """Paragraphs and tables in order, those of the contents lists too."""
        return list(_blocks(self.body))

    @cached_property
    def paragraphs(self) -> list[tuple[str, str]]:
        """Style and text of every paragraph outside tables, and of the captions of pictures side by side."""
        return [
            (style(paragraph), said(paragraph))
            for block in self.blocks
            for paragraph in ([block] if block.tag == PARAGRAPH else captions(block))
        ]

    @cached_property
    def tables(self) -> dict[str, list[list[str]]]:
        """Rows of cells of the chapters, by caption; the boxes by the paragraph before them."""
        named: dict[str, list[list[str]]] = {}
        before = ""
        for block in self.blocks:
            if block.tag == PARAGRAPH and style(block) == LAMPIRAN:
                break
            if block.tag == TABLE and not captions(block):
                named[before] = rows(block)
            elif said(block):
                before = said(block)
        return named

    @cached_property
    def lampiran(self) -> dict[str, list[list[list[str]]]]:
        """The tables of every lampiran, by its heading; those of a document that stands alone have no heading."""
        found: dict[str, list[list[list[str]]]] = {}
        heading = ""
        for block in self.blocks:
            if block.tag == PARAGRAPH and style(block) == LAMPIRAN:
                heading = said(block)
            elif block.tag == TABLE:
                found.setdefault(heading, []).append(rows(block))
        return found

    @property
    def text(self) -> str:
        """All that is printed in the body, a line per paragraph, cell paragraphs too."""
        return "\n".join(said(paragraph) for paragraph in self.body.iter(PARAGRAPH))

    def styled(self, *styles: str) -> list[str]:
        """The texts of the paragraphs with one of these styles."""
        return [text for name, text in self.paragraphs if name in styles]


def captions(table: Any) -> list[Any]:
    """The captions inside a table: those of pictures that stand side by side in it."""
    return [paragraph for paragraph in table.iter(PARAGRAPH) if style(paragraph) == "Caption"]


def _blocks(node: Any) -> Any:
    for child in node:
        if child.tag == W + "sdt":
            yield from _blocks(child.find(W + "sdtContent"))
        elif child.tag in (PARAGRAPH, TABLE):
            yield child


def style(paragraph: Any) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(W + "val")


def said(node: Any) -> str:
    """The text of a paragraph or of several; drawings apart."""
    parts = []
    for item in node.iter():
        if item.tag in (W + "t", M + "t") and not _in_drawing(item):
            parts.append((item.text or "").replace(_CENTRING, ""))
        elif item.tag in _SIGNS and item.getparent().tag in (W + "r", M + "r") and not _in_drawing(item):
            parts.append(_SIGNS[item.tag])
    return "".join(parts)


def _in_drawing(item: Any) -> bool:
    return any(above.tag.endswith(("}drawing", "}pict")) for above in item.iterancestors())


def rows(table: Any) -> list[list[str]]:
    """The cells of every row, their paragraphs joined by a slash."""
    return [
        [" / ".join(said(part) for part in cell.iter(PARAGRAPH)) for cell in row.findall(CELL)]
        for row in table.findall(ROW)
    ]
