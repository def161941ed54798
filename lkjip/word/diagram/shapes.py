"""A laid out chart written as DrawingML."""

from typing import NamedTuple

from lkjip.word.diagram.measure import HALF_POINT, line_pitch, text_lines
from lkjip.word.diagram.parts import MM, PAD_X, Block, Box, Line
from lkjip.word.values import FORBIDDEN

MARGIN = MM // 4  # keeps the outlines inside the group

_INK, _FILL = "262626", "F2F2F2"
_FIRST_ID = 10_001  # of the shapes; far from the ids that drawings get

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WPG = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_LANG = '<w:lang w:val="id-ID"/>'


class Chart(NamedTuple):
    """The finished drawing; `xml` is the `<a:graphic>`."""

    xml: str
    width_mm: float
    height_mm: float


def drawn(block: Block, size: int) -> Chart:
    """The chart of a finished layout, its text set at `size` half points."""
    block = block.moved(MARGIN, MARGIN)
    width, height = block.width + 2 * MARGIN, block.bottom + MARGIN
    shapes = [_line_xml(line) for line in block.lines] + [_box_xml(box, size) for box in block.boxes]
    numbered = "".join(shape.replace("@id", str(_FIRST_ID + i), 1) for i, shape in enumerate(shapes))
    xml = (
        f'<a:graphic xmlns:a="{_A}" xmlns:wpg="{_WPG}" xmlns:wps="{_WPS}" xmlns:w="{_W}"><a:graphicData uri="{_WPG}">'
        f'<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
        f'<a:chOff x="0" y="0"/><a:chExt cx="{width}" cy="{height}"/></a:xfrm></wpg:grpSpPr>'
        f"{numbered}</wpg:wgp></a:graphicData></a:graphic>"
    )
    return Chart(xml, width / MM, height / MM)


def _properties_xml(shape: Box | Line, geometry: str, fill: str, dashed: bool) -> str:
    return (
        f'<wps:spPr><a:xfrm><a:off x="{shape.x}" y="{shape.y}"/><a:ext cx="{shape.width}" cy="{shape.height}"/>'
        f'</a:xfrm><a:prstGeom prst="{geometry}"><a:avLst/></a:prstGeom>{fill}'
        f'<a:ln w="9525" cap="sq"><a:solidFill><a:srgbClr val="{_INK}"/></a:solidFill>'
        f'<a:prstDash val="{"dash" if dashed else "solid"}"/><a:miter/></a:ln></wps:spPr>'
    )


def _line_xml(line: Line) -> str:
    properties = _properties_xml(line, "line", "", line.dashed)
    return f'<wps:wsp><wps:cNvPr id="@id" name="Garis"/><wps:cNvCnPr/>{properties}<wps:bodyPr/></wps:wsp>'


def _box_xml(box: Box, size: int) -> str:
    fill = f'<a:solidFill><a:srgbClr val="{_FILL}"/></a:solidFill>'
    properties = _properties_xml(box, "rect", fill, box.node.dashed)
    return (
        f'<wps:wsp><wps:cNvPr id="@id" name="Kotak"/><wps:cNvSpPr/>{properties}'
        f"<wps:txbx><w:txbxContent>{_paragraph_xml(box.node.text, size)}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="{PAD_X}" tIns="0" rIns="{PAD_X}" bIns="0" anchor="ctr">'
        "<a:noAutofit/></wps:bodyPr></wps:wsp>"
    )


def _paragraph_xml(text: str, size: int) -> str:
    """One centred paragraph that takes nothing from the document's styles."""
    pitch = line_pitch(size) // (HALF_POINT // 10)
    bidi, direction = ("<w:bidi/>", '<w:rtl/><w:lang w:val="id-ID" w:bidi="ar-SA"/>') if _is_rtl(text) else ("", _LANG)
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{_escaped(part)}</w:t>' for part in text_lines(text))
    return (
        f'<w:p><w:pPr>{bidi}<w:spacing w:before="0" w:after="0" w:line="{pitch}" w:lineRule="exact"/>'
        '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>'
        '<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
        f'<w:color w:val="000000"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{direction}</w:rPr>{lines}</w:r></w:p>'
    )


def _is_rtl(text: str) -> bool:
    """The direction of the first strong character."""
    if text.isascii():
        return False
    import unicodedata  # few charts need its tables

    strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", "R", "AL"})
    return next(strong, "L") != "L"


def _escaped(text: str) -> str:
    return FORBIDDEN.sub("\ufffd", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
