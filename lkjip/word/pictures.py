"""Pictures, drawings and charts as values: `{{ x }}` places them in the line of text."""

from __future__ import annotations

import struct
from typing import NamedTuple

from lkjip.word.chart import Chart
from lkjip.word.chart.part import C
from lkjip.word.values import as_xml

EMU_PER_MM = 36_000
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_WPG = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


class Picture(NamedTuple):
    """A PNG or JPEG of a given width; its height follows from its pixels."""

    data: bytes
    alt: str
    width_mm: float
    name: str = ""


class Drawing(NamedTuple):
    """A complete <a:graphic> of a given size."""

    xml: str
    width_mm: float
    height_mm: float
    alt: str
    name: str = ""


def kind_and_size(data: bytes) -> tuple[str, int, int]:
    """`png` or `jpeg`, and the pixels across and down; raises ValueError for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR" and len(data) >= 24:
        width, height = struct.unpack_from(">2L", data, 16)
        return _checked("png", width, height)
    if data.startswith(b"\xff\xd8"):
        return _checked("jpeg", *_jpeg_size(data))
    raise ValueError("gambar bukan PNG atau JPEG")


def _checked(kind: str, width: int, height: int) -> tuple[str, int, int]:
    if not width or not height:
        raise ValueError("gambar tanpa ukuran")
    return kind, width, height


def _jpeg_size(data: bytes) -> tuple[int, int]:
    position = 2
    while position + 9 <= len(data):
        if data[position] != 0xFF:
            break
        marker = data[position + 1]
        if marker in _JPEG_SIZES:
            height, width = struct.unpack_from(">2H", data, position + 5)
            return width, height
        alone = marker == 0xFF or marker == 0x01 or 0xD0 <= marker <= 0xD7
        position += (1 if marker == 0xFF else 2) if alone else 2 + struct.unpack_from(">H", data, position + 2)[0]
    raise ValueError("ukuran gambar JPEG tidak terbaca")


def picture_xml(picture: Picture, relation: str, identity: str) -> str:
    """The inline drawing that shows a stored picture; its height keeps the proportion of the pixels."""
    _, across, down = kind_and_size(picture.data)
    height_mm = picture.width_mm * down / across
    name = as_xml(picture.name or "Gambar", "attribute")
    extent = _extent("a:ext", picture.width_mm, height_mm)
    graphic = (
        f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}">'
        f'<pic:nvPicPr><pic:cNvPr id="0" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip xmlns:r="{_R}" r:embed="{relation}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/>{extent}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic>"
    )
    return _inline(graphic, picture.width_mm, height_mm, picture.alt, name, identity)


def drawing_xml(drawing: Drawing, identity: str) -> str:
    """The inline drawing around a graphic; shapes are younger than the format and say so by AlternateContent."""
    name = as_xml(drawing.name or "Diagram", "attribute")
    inline = _inline(drawing.xml, drawing.width_mm, drawing.height_mm, drawing.alt, name, identity)
    if _WPG not in drawing.xml:
        return inline
    choice = f'<mc:Choice xmlns:wpg="{_WPG}" Requires="wpg">{inline}</mc:Choice>'
    return f'<mc:AlternateContent xmlns:mc="{_MC}">{choice}</mc:AlternateContent>'


def chart_xml(chart: Chart, relation: str, identity: str) -> str:
    """The inline drawing that shows a chart part."""
    graphic = (
        f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{C}"><c:chart xmlns:c="{C}" xmlns:r="{_R}" r:id="{relation}"/>'
        "</a:graphicData></a:graphic>"
    )
    name = as_xml(chart.name or "Grafik", "attribute")
    return _inline(graphic, chart.width_mm, chart.height_mm, chart.alt, name, identity)


def _inline(graphic: str, width_mm: float, height_mm: float, alt: str, name: str, identity: str) -> str:
    description = as_xml(alt, "attribute")
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0">'
        f'{_extent("wp:extent", width_mm, height_mm)}<wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{identity}" name="{name}" descr="{description}"/>'
        f"<wp:cNvGraphicFramePr/>{graphic}</wp:inline></w:drawing>"
    )


def _extent(element: str, width_mm: float, height_mm: float) -> str:
    return f'<{element} cx="{round(width_mm * EMU_PER_MM)}" cy="{round(height_mm * EMU_PER_MM)}"/>'
