"""Reading a source file: its elements with their lines, included files, and faults that name file and line."""

import re
from copy import deepcopy
from difflib import get_close_matches
from pathlib import Path

from lxml import etree

Node = etree._Element
Item = str | Node


class SourceError(Exception):
    """A mistake in a source file; its text is `file:line: sentence`."""


def fault(node: Node, sentence: str) -> SourceError:
    """The fault at the line of `node`."""
    return SourceError(f"{node.get(FILE, node.base or '?')}:{node.sourceline}: {sentence}")


FILE = "{urn:lkjip:sumber}file"  # which file an included element came from
WITHIN_TEXT = ("b", "i", "u", "sup", "sub", "untuk", "jika")  # their edge spaces belong to the sentence


def read(path: Path) -> Node:
    """The root of a source file with every <pakai> replaced by the children of the file it names."""
    return _read(path, ())


def _read(path: Path, above: tuple[Path, ...]) -> Node:
    try:
        parser = etree.XMLParser(remove_comments=True, remove_pis=True, resolve_entities=False, no_network=True)
        root = etree.fromstring(path.read_bytes(), parser)
    except etree.XMLSyntaxError as mistake:
        raise SourceError(f"{path.name}:{mistake.lineno}: bukan XML yang benar ({mistake.msg})") from mistake
    for node in list(root.iter("*")):
        node.set(FILE, path.name)
    for use in list(root.iter("pakai")):
        _include(use, path, (*above, path.resolve()))
    return root


def _include(use: Node, path: Path, above: tuple[Path, ...]) -> None:
    name = required(use, "berkas")
    other = path.parent / name
    if not other.is_file():
        raise fault(use, f"berkas “{name}” pada <pakai> tidak ada")
    if other.resolve() in above:
        raise fault(use, f"berkas “{name}” memakai dirinya sendiri")
    parent = use.getparent()
    if parent is None or (use.tail and use.tail.strip()):
        raise fault(use, "<pakai> harus berdiri di antara blok")
    place = parent.index(use)
    parent[place : place + 1] = [deepcopy(child) for child in _read(other, above)]


def check(node: Node, allowed: tuple[str, ...]) -> None:
    """SourceError when `node` has an attribute that its element does not know."""
    for name in map(str, node.attrib):
        if name != FILE and name not in allowed:
            raise fault(node, f"atribut “{name}” tidak dikenal pada <{node.tag}>{_nearest(name, allowed)}")


def unknown(node: Node, allowed: tuple[str, ...]) -> SourceError:
    """The fault that the element may not stand where it does."""
    parent = node.getparent()
    inside = f" di dalam <{parent.tag}>" if parent is not None else ""
    return fault(node, f"elemen <{node.tag}> tidak dikenal{inside}{_nearest(str(node.tag), allowed)}")


def _nearest(word: str, known: tuple[str, ...]) -> str:
    close = get_close_matches(word, known, 3, 0.6)
    if close:
        return f"; maksudnya {' atau '.join(close)}?"
    return f"; yang dikenal: {', '.join(known)}" if known else ""


def required(node: Node, name: str) -> str:
    """The attribute's text; a fault when it is absent or empty."""
    value = node.get(name, "").strip()
    if not value:
        raise fault(node, f"<{node.tag}> memerlukan atribut “{name}”")
    return value


def choice(node: Node, name: str, choices: tuple[str, ...], default: str) -> str:
    """The attribute's text, one of `choices`."""
    value = node.get(name, default)
    if value not in choices:
        known = ", ".join(word for word in choices if word)
        raise fault(node, f"{name}=“{value}” pada <{node.tag}> tidak dikenal; pilih {known}")
    return value


def decimal(node: Node, name: str, default: float) -> float:
    """The attribute as a measure (millimetres, points or parts)."""
    text = node.get(name)
    if text is None:
        return default
    if not re.fullmatch(r"\d+(\.\d+)?", text):
        raise fault(node, f"{name}=“{text}” pada <{node.tag}> bukan angka")
    return float(text)


def expression(node: Node, name: str) -> str:
    """The attribute as a Jinja expression; braces around it are allowed and dropped."""
    text = node.get(name, "").strip()
    inner = text[2:-2].strip() if text.startswith("{{") and text.endswith("}}") else text
    if "{{" in inner or "{%" in inner:
        raise fault(node, f"{name}=“{text}” pada <{node.tag}> harus satu ekspresi")
    return inner


def yes(node: Node, name: str) -> bool:
    """True when the attribute says `ya`."""
    return choice(node, name, ("ya", "tidak"), "tidak") == "ya"


def elements(node: Node) -> list[Node]:
    """The child elements; a fault when text stands between them."""
    for text in [node.text, *(child.tail for child in node)]:
        if text and text.strip():
            raise fault(node, f"teks “{text.strip()[:40]}” di dalam <{node.tag}> harus berada di dalam elemen")
    return list(node)


def mixed(node: Node) -> list[Item]:
    """Text and child elements in order, white space folded as in HTML; indentation at the edges drops out."""
    raw: list[Item] = [node.text or ""]
    for child in node:
        raw += [child, child.tail or ""]
    inside = node.tag in WITHIN_TEXT
    folded = [_fold(item, _is_edge(raw, i - 1), _is_edge(raw, i + 1), inside) for i, item in enumerate(raw)]
    return [item for item in folded if not isinstance(item, str) or item]


def _is_edge(raw: list[Item], place: int) -> bool:
    """True at the ends of the content and beside <selain/> and <br/>, where a line's white space means nothing."""
    if not 0 <= place < len(raw):
        return True
    beside = raw[place]
    return not isinstance(beside, str) and beside.tag in ("selain", "br")


def _fold(item: Item, left: bool, right: bool, inside: bool) -> Item:
    if not isinstance(item, str):
        return item
    start, end = re.match(r"[ \t\r\n]*", item), re.search(r"[ \t\r\n]*$", item)
    words = re.sub(r"[ \t\r\n]+", " ", item)
    if left and start and (not inside or "\n" in start[0]):
        words = words.lstrip(" ")
    if right and end and (not inside or "\n" in end[0]):
        words = words.rstrip(" ")
    return words
