"""The .docx package of a template: its parts, their types and relations, and deterministic zip bytes."""

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from pembuat.frame import Collected
from pembuat.numbering import numbering
from pembuat.ooxml import Element, serialised, w
from pembuat.sections import body, paper, relation
from pembuat.source import Node, check, choice, decimal, required

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FIXED = (1980, 1, 1, 0, 0, 0)
FONTS = ("Arial", "Times New Roman", "Bookman Old Style", "Cambria", "Calibri", "Tahoma")
STYLE_SHEET = "gaya.xml"

SETTINGS = (
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:zoom w:percent="100"/>'
    '<w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>'
    "<w:compat><w:doNotExpandShiftReturn/>{compat}</w:compat>"
    '<m:mathPr><m:mathFont m:val="Cambria Math"/><m:defJc m:val="centerGroup"/></m:mathPr>'
    '<w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)
COMPATIBILITY = {
    "compatibilityMode": "15",
    "overrideTableStyleFontSizeAndJustification": "1",
    "enableOpenTypeFeatures": "1",
    "doNotFlipMirrorIndents": "1",
    "differentiateMultirowTableHeaders": "1",
}
CORE = (
    '<cp:coreProperties xmlns:cp="{package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "<dc:title>{title}</dc:title><dc:creator>lkjip</dc:creator><dc:language>id-ID</dc:language>"
    '<dcterms:created xsi:type="dcterms:W3CDTF">2025-01-01T00:00:00Z</dcterms:created></cp:coreProperties>'
)
APP = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>lkjip</Application></Properties>'


def members(root: Node, styles: Path, stem: str) -> dict[str, bytes]:
    """Every member of the package by name, in the order of the zip."""
    check(root, ("judul", "kertas", "huruf", "ukuran", "tepi"))
    required(root, "judul")
    collected = Collected()
    document = serialised(w("document", body(root, collected)))
    parts = {
        "document.xml": document,
        "styles.xml": _styles(root, styles, collected),
        "numbering.xml": serialised(numbering(collected.lists)),
        "settings.xml": _settings(),
        **{member: story for (_, story), member in collected.stories.items()},
    }
    return {
        "[Content_Types].xml": _content_types(list(parts)),
        "_rels/.rels": _package_relations(),
        **{f"word/{member}": data for member, data in parts.items()},
        "word/_rels/document.xml.rels": _document_relations([member for member in parts if member != "document.xml"]),
        "docProps/core.xml": (HEAD + CORE.format(package=PACKAGE, title=f"Templat {stem}")).encode(),
        "docProps/app.xml": (HEAD + APP).encode(),
    }


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The package with fixed dates, so that the same members give the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for member, data in files.items():
            info = zipfile.ZipInfo(member, FIXED)
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 0, 0
            package.writestr(info, data, compresslevel=9)
    return stream.getvalue()


def _kind(member: str) -> str:
    return re.sub(r"\d*\.xml$", "", member)


def _content_types(parts: list[str]) -> bytes:
    main = {"document": "document.main"}
    overrides = [(f"/word/{part}", f"{WORD}.{main.get(_kind(part), _kind(part))}+xml") for part in parts]
    overrides.append(("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"))
    overrides.append(("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"))
    lines = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in overrides)
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'{HEAD}<Types xmlns="{PACKAGE}/content-types">{defaults}{lines}</Types>'.encode()


def _relations(rows: list[tuple[str, str, str]]) -> bytes:
    lines = "".join(f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in rows)
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'.encode()


def _package_relations() -> bytes:
    core = f"{PACKAGE}/relationships/metadata/core-properties"
    return _relations(
        [
            ("rId1", f"{OFFICE}/officeDocument", "word/document.xml"),
            ("rId2", core, "docProps/core.xml"),
            ("rId3", f"{OFFICE}/extended-properties", "docProps/app.xml"),
        ]
    )


def _document_relations(parts: list[str]) -> bytes:
    return _relations([(relation(part), f"{OFFICE}/{_kind(part)}", part) for part in parts])


def _settings() -> bytes:
    uri = "http://schemas.microsoft.com/office/word"
    lines = [f'<w:compatSetting w:name="{key}" w:uri="{uri}" w:val="{value}"/>' for key, value in COMPATIBILITY.items()]
    return (HEAD + SETTINGS.format(compat="".join(lines))).encode()


def _styles(root: Node, sheet: Path, collected: Collected) -> bytes:
    width = paper(root).text_width(False)
    values = {
        "huruf": choice(root, "huruf", FONTS, FONTS[0]),
        "ukuran": str(round(2 * decimal(root, "ukuran", 11))),
        "lebar": str(width),
        "tengah": str(width // 2),
    }
    text = re.sub(r"\{(\w+)\}", lambda found: values.get(found[1], found[0]), sheet.read_text("utf-8"))
    styles = etree.fromstring(text.encode(), etree.XMLParser(remove_blank_text=True, remove_comments=True))
    for size in sorted(collected.sizes):
        styles.extend([_sized("IsiTabel", "Isi Tabel", size), _sized("KepalaTabel", "Kepala Tabel", size)])
    return serialised(styles)


def _sized(style: str, words: str, size: str) -> Element:
    """The style of a table's text in another font size."""
    half = round(2 * float(size))
    known = (w("name", val=f"{words} {size}"), w("basedOn", val=style))
    look = w("rPr", w("sz", val=half), w("szCs", val=half))
    return w("style", *known, look, type="paragraph", customStyle=1, styleId=f"{style}{size}")
