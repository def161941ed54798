"""Small Word files made by hand for the tests of the engine, and what a rendered file says."""

import io
import re
import zipfile
from dataclasses import dataclass
from xml.sax.saxutils import escape

from lxml import etree

from lkjip.diagnostics import Diagnostic
from lkjip.word import Properties, Template
from lkjip.word.compile import compile_template

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" mc:Ignorable="w14"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PROPERTIES = Properties("Laporan", "Kecamatan")
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>'
    '<w:pgSz w:w="12191" w:h="18711"/><w:pgMar w:top="1701" w:right="1134" w:bottom="1134" w:left="1701"'
    ' w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
)


def style(identity: str, name: str, properties: str = "", based_on: str = "Normal", default: bool = False) -> str:
    parent = "" if default else f'<w:basedOn w:val="{based_on}"/>'
    flag = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="paragraph"{flag} w:styleId="{identity}"><w:name w:val="{name}"/>{parent}'
        f"<w:pPr>{properties}</w:pPr></w:style>"
    )


def heading(level: int, number: str = "1") -> str:
    index = level - 1
    return f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{number}"/></w:numPr><w:outlineLvl w:val="{index}"/>'


RIGHT_TAB = '<w:tabs><w:tab w:val="left" w:pos="700"/><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
STYLES = "".join(
    [
        style("Normal", "Normal", default=True),
        style("Judul1", "heading 1", heading(1)),
        style("Judul2", "heading 2", heading(2)),
        style("Judul3", "heading 3", heading(3)),
        style("JudulDepan", "Judul Depan", '<w:numPr><w:numId w:val="0"/></w:numPr>', based_on="Judul1"),
        style("Caption", "caption"),
        *(style(f"TOC{n}", f"toc {n}", RIGHT_TAB) for n in (1, 2, 3)),
        style("TableofFigures", "table of figures"),
    ]
)


def level(index: int, form: str, text: str, extra: str = "") -> str:
    start = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    return f'<w:lvl w:ilvl="{index}">{start}{extra}<w:lvlText w:val="{text}"/></w:lvl>'


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    + level(0, "upperRoman", "BAB %1", '<w:suff w:val="space"/>')
    + level(1, "upperLetter", "%2.")
    + level(2, "decimal", "%2.%3.")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
    + level(0, "decimal", "%1.")
    + level(1, "lowerLetter", "%2)")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="2">'
    + level(0, "bullet", "•")
    + "</w:abstractNum>"
    + "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{a}"/></w:num>' for n, a in ((1, 0), (2, 1), (3, 2), (4, 1))
    )
)


def r(text: str, properties: str = "") -> str:
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{rpr}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*texts: str, style: str = "", properties: str = "") -> str:
    """A paragraph; a text that is not markup becomes a run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    runs = "".join(text if text.startswith(("<w:", "<m:")) else r(text) for text in texts)
    ppr = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{ppr}{runs}</w:p>"


def field(instruction: str, result: str = "?") -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def tc(*content: str, properties: str = "", width: int = 3000) -> str:
    blocks = "".join(block if block.startswith(("<w:p>", "<w:tbl>", "<w:p ")) else p(block) for block in content)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{blocks}</w:tc>'


def tr(*cells: str) -> str:
    return "<w:tr>" + "".join(cell if cell.startswith("<w:tc>") else tc(cell) for cell in cells) + "</w:tr>"


def tbl(*rows: str, columns: int = 2, width: int = 3000) -> str:
    grid = f'<w:gridCol w:w="{width}"/>' * columns
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def docx(
    body: str,
    header: str = "",
    footer: str = "",
    footnotes: str = "",
    endnotes: str = "",
    styles: str = STYLES,
    numbering: str = NUMBERING,
    settings: str = '<w:zoom w:percent="100"/><w:compat/>',
    extra: dict[str, bytes] | None = None,
) -> bytes:
    """A whole Word file around the body's XML."""
    parts = {
        "document": ("document.main", f"<w:document {NS}><w:body>{body}{SECTION}</w:body></w:document>"),
        "styles": ("styles", f"<w:styles {NS}>{styles}</w:styles>"),
        "numbering": ("numbering", f"<w:numbering {NS}>{numbering}</w:numbering>"),
        "settings": ("settings", f"<w:settings {NS}>{settings}</w:settings>"),
        "header1": ("header", f"<w:hdr {NS}>{header or p('')}</w:hdr>"),
        "footer1": ("footer", f"<w:ftr {NS}>{footer or p('')}</w:ftr>"),
        "footnotes": (
            "footnotes",
            f'<w:footnotes {NS}><w:footnote w:id="1">{footnotes or p("")}</w:footnote></w:footnotes>',
        ),
        "endnotes": ("endnotes", f'<w:endnotes {NS}><w:endnote w:id="1">{endnotes or p("")}</w:endnote></w:endnotes>'),
    }
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD}{kind}+xml"/>' for name, (kind, _) in parts.items()
    )
    kinds = ("styles", "numbering", "settings", "header1", "footer1", "footnotes", "endnotes")
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{REL}/{name.rstrip("1")}" Target="{name}.xml"/>'
        for n, name in enumerate(kinds, 1)
    )
    packages = "http://schemas.openxmlformats.org/package/2006"
    members = {
        "[Content_Types].xml": f'<Types xmlns="{packages}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{packages}/relationships"><Relationship Id="rId1"'
        f' Type="{REL}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{packages}/relationships">{relations}</Relationships>',
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, HEAD + text)
        for name, (_, text) in parts.items():
            archive.writestr(f"word/{name}.xml", HEAD + text)
        for name, data in (extra or {}).items():
            archive.writestr(name, data)
    return stream.getvalue()


@dataclass(frozen=True)
class Result:
    """A rendered file."""

    data: bytes

    def members(self) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def xml(self, part: str = "document") -> str:
        return self.members()[f"word/{part}.xml"].decode()

    def root(self, part: str = "document") -> etree._Element:
        return etree.fromstring(self.members()[f"word/{part}.xml"])

    def texts(self, part: str = "document") -> list[str]:
        """The text of every paragraph outside of tables."""
        return [text(one) for one in self.root(part).iter(f"{W}p") if next(one.iterancestors(f"{W}tc"), None) is None]

    def tables(self) -> list[list[list[str]]]:
        return [
            [
                ["\n".join(text(one) for one in cell.findall(f"{W}p")) for cell in row.findall(f"{W}tc")]
                for row in table.findall(f"{W}tr")
            ]
            for table in self.root().iter(f"{W}tbl")
        ]


def text(paragraph: etree._Element) -> str:
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    parts = []
    for node in paragraph.iter():
        if node.tag.endswith("}t"):
            parts.append(node.text or "")
        elif next(node.iterancestors(f"{W}r"), None) is not None:
            parts.append(signs.get(node.tag, ""))
    return "".join(parts)


def compiled(data: bytes) -> Template:
    template, findings = compile_template("uji.docx", data)
    assert template is not None, findings
    return template


def compile_findings(data: bytes) -> list[Diagnostic]:
    template, findings = compile_template("uji.docx", data)
    assert template is None
    return findings


def render(data: bytes, pages: dict[str, str] | None = None, **context: object) -> Result:
    """The rendered file of a template that has no fault."""
    made, findings = compiled(data).render(context, PROPERTIES, pages)
    assert made is not None, findings
    return Result(made)


def render_findings(data: bytes, **context: object) -> list[Diagnostic]:
    made, findings = compiled(data).render(context, PROPERTIES)
    assert made is None
    return findings


def told(findings: list[Diagnostic]) -> list[str]:
    """Findings as one line each: code, spot, message, hint."""
    return [f"{one.code} [{one.location.spot if one.location else ''}] {one.message} | {one.hint}" for one in findings]


def without_declarations(xml: str) -> str:
    return re.sub(r' xmlns:\w+="[^"]*"', "", xml)
