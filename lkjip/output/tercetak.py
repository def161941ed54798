"""Reading a finished DOCX of the report: which headings and tables it has, and how they are numbered there."""

import re
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from zipfile import ZipFile

from lkjip.report.tercetak import Judul, Tercetak

_LINK = re.compile(r'<w:hyperlink\b[^>]*w:anchor="(_Toc\d+)"[^>]*>(.*?)PAGEREF', re.DOTALL)
_MARK = re.compile(r'<w:bookmarkStart\b[^>]*w:name="(?:(_Toc\d+)|tabel_([^"]+))"')
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_CHAPTER = re.compile(r"(BAB [IVXLC]+|LAMPIRAN \d+)\b\.?\s*(.*)", re.DOTALL)
_PART = re.compile(r"([A-Z])\.\s+(.*)", re.DOTALL)
_SUBPART = re.compile(r"(\d+)\.\s+(.*)", re.DOTALL)


def tercetak(document: bytes) -> Tercetak:
    """What the report prints."""
    body = ZipFile(BytesIO(document)).read("word/document.xml").decode()
    listed = {anchor: _said(text) for anchor, text in _LINK.findall(body)}
    tables: dict[str, str] = {}
    headings: list[Judul] = []
    for mark, table in _marks(body, listed):
        if isinstance(mark, Judul):
            headings.append(mark)
        else:
            tables[table] = mark + (f" ({headings[-1].letak})" if headings else "")
    return Tercetak(tables, tuple(headings))


def _marks(body: str, listed: dict[str, str]) -> Iterator[tuple[Judul | str, str]]:
    """Headings, and captions with the names of their tables, in the order of the document."""
    chapter = part = ""
    for mark in _MARK.finditer(body):
        anchor, table = mark.groups()
        if table:
            yield _said(body[mark.end() : body.index("</w:p>", mark.end())]), table
        elif found := _CHAPTER.fullmatch(listed.get(anchor, "")):
            chapter, part = found[1].capitalize() if found[1][0] == "L" else f"Bab {found[1][4:]}", ""
            yield Judul(chapter, found[2], 1), ""
        elif chapter and (found := _PART.fullmatch(listed.get(anchor, ""))):
            part = found[1]
            yield Judul(f"{chapter} bagian {part}", found[2], 2), ""
        elif part and (found := _SUBPART.fullmatch(listed.get(anchor, ""))):
            yield Judul(f"{chapter} bagian {part}.{found[1]}", found[2], 3), ""


def _said(text: str) -> str:
    """The text of runs, blanks joined."""
    return " ".join(unescape("".join(_TEXT.findall(text))).split())
