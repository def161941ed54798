"""Where a figure is printed: the tables and sentences of a finished document, read back from its DOCX."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any, NamedTuple
from zipfile import ZipFile

from lkjip.model.nama_longgar import huruf

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BOX = f"{_W}txbxContent"  # shapes of a drawing
_TABLE, _HEADING = "Tabel ", ("Heading", "Judul")
_MOST_WORDS = 90


class Baris(NamedTuple):
    """A row of a table, counted from 1 below its heading rows; the table's number and title."""

    tabel: str
    judul: str
    nomor: int
    sel: tuple[str, ...]


class Alinea(NamedTuple):
    """A paragraph outside of tables, below its heading."""

    judul: str
    teks: str


def isi(document: bytes) -> list[Baris | Alinea]:
    """Every row of a captioned table and every paragraph of a DOCX, in its order."""
    from lxml import etree  # only those who follow a figure wait for it

    with ZipFile(BytesIO(document)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))[0]
    return list(_parts(body))


def _parts(body: Any) -> Iterator[Baris | Alinea]:
    caption, heading = "", ""
    for block in body.iterchildren(f"{_W}p", f"{_W}tbl"):
        if block.tag == f"{_W}tbl":
            yield from _rows(block, caption) if caption else ()
            caption = ""
            continue
        text, style = _text(block), _style(block)
        if style.startswith(_HEADING):
            heading, caption = text or heading, ""
        elif text.startswith(_TABLE) and block.find(f".//{_W}instrText") is not None and "SEQ" in _codes(block):
            caption = text
        elif text and block.find(f".//{_BOX}") is None:
            yield Alinea(heading, text)


def _rows(table: Any, caption: str) -> Iterator[Baris]:
    """A caption is `Tabel 3.2 Title`."""
    word, number, title = [*caption.split(maxsplit=2), "", ""][:3]
    body = [row for row in table.iterchildren(f"{_W}tr") if row.find(f"{_W}trPr/{_W}tblHeader") is None]
    for count, row in enumerate(body, 1):
        yield Baris(f"{word} {number}", title, count, tuple(map(_text, row.iterchildren(f"{_W}tc"))))


def _text(block: Any) -> str:
    parts = (
        " " if one.tag != f"{_W}t" else one.text or "" for one in block.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}p")
    )
    return " ".join("".join(parts).split())


def _codes(block: Any) -> str:
    return "".join(one.text or "" for one in block.iter(f"{_W}instrText"))


def _style(block: Any) -> str:
    found = block.find(f"{_W}pPr/{_W}pStyle")
    return "" if found is None else str(found.get(f"{_W}val"))


def dicari(parts: Sequence[Baris | Alinea], nama: str, figures: Sequence[str]) -> list[str]:
    """The places that name something and print one of its figures, in the order of the document."""
    wanted, found = huruf(nama), []
    for part in parts:
        cells = part.sel if isinstance(part, Baris) else (part.teks,)
        if not any(wanted in huruf(cell) for cell in cells):
            continue
        if isinstance(part, Baris):
            shown = [cell for cell in cells if cell in figures]
            if shown:
                found.append(f"{part.tabel} baris {part.nomor} ({part.judul}): {' | '.join(shown)}")
        elif any(_says(part.teks, one) for one in figures):
            found.append(f"kalimat di bawah “{part.judul}”: {_shortened(part.teks)}")
    return list(dict.fromkeys(found))


def _says(text: str, figure: str) -> bool:
    """Whether a sentence has the figure itself, not as a part of a longer number."""
    return re.search(rf"(?<![\d.,]){re.escape(figure)}(?![\d%]|[.,]\d)", text) is not None


def _shortened(text: str) -> str:
    return text if len(text) <= _MOST_WORDS else text[: _MOST_WORDS - 1].rstrip() + "…"
