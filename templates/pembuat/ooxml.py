"""Small makers of WordprocessingML elements, and the units in which Word measures."""

from lxml import etree

Element = etree._Element

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def name(prefixed: str) -> str:
    """`w:p` in lxml's form."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{SPACES[prefix]}}}{local}"


def w(tag: str, *children: Element | None, **values: object) -> Element:
    """A w: element with w: attributes; absent (None) children and values are left out."""
    return _make("w", tag, children, values)


def m(tag: str, *children: Element | None, **values: object) -> Element:
    """An m: element (Office Math)."""
    return _make("m", tag, children, values)


def _make(prefix: str, tag: str, children: tuple[Element | None, ...], values: dict[str, object]) -> Element:
    node = etree.Element(name(f"{prefix}:{tag}"), nsmap=SPACES)
    for key, value in values.items():
        if value is not None:
            node.set(name(f"{prefix}:{key}"), str(value))
    node.extend([child for child in children if child is not None])
    return node


def text(words: str, tag: str = "w:t") -> Element:
    """A text element that keeps its spaces."""
    node = etree.Element(name(tag), nsmap=SPACES)
    node.text = words
    if words != words.strip():
        node.set(XML_SPACE, "preserve")
    return node


def run(words: str, *properties: Element) -> Element:
    """A run of text with run properties."""
    return w("r", w("rPr", *properties) if properties else None, text(words))


def field(instruction: str, result: str = "", *properties: Element) -> list[Element]:
    """The runs of a complex field with its stored result."""
    instr = text(f" {instruction} ", "w:instrText")

    def part(inner: Element) -> Element:
        return w("r", w("rPr", *[_copy(p) for p in properties]) if properties else None, inner)

    parts = [w("fldChar", fldCharType="begin"), instr, w("fldChar", fldCharType="separate")]
    return [*map(part, parts), run(result, *[_copy(p) for p in properties]), part(w("fldChar", fldCharType="end"))]


def _copy(node: Element) -> Element:
    return etree.fromstring(etree.tostring(node))


def twips(millimetres: float) -> int:
    """Millimetres as twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def serialised(node: Element) -> bytes:
    """The part's bytes, with only the namespaces it uses."""
    etree.cleanup_namespaces(node, keep_ns_prefixes=["w", "r", "m"])
    return bytes(etree.tostring(node, xml_declaration=True, encoding="UTF-8", standalone=True))
