"""What a template's package says about its parts: content types and relationships."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import TYPE_CHECKING

from lkjip.word.ooxml import REL_NS, M, W, replace_with_text
from lkjip.word.package import Member, inflate
from lkjip.word.properties import APP, CORE, CUSTOM

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TYPES, ROOT_RELATIONS = "[Content_Types].xml", "_rels/.rels"
_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_PR = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_LABELS = {
    "document.main": "isi dokumen",
    "header": "kepala halaman",
    "footer": "kaki halaman",
    "footnotes": "catatan kaki",
    "endnotes": "catatan akhir",
}
_PROPERTY_PARTS = (
    (
        CORE,
        "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    ),
    (
        APP,
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        f"{REL_NS}/extended-properties",
    ),
    (CUSTOM, "application/vnd.openxmlformats-officedocument.custom-properties+xml", f"{REL_NS}/custom-properties"),
)
_GAP = "\ufdd0"
_AFTER_UPDATE = (  # what the schema wants behind w:updateFields
    *map(W.__add__, ("hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids")),
    M + "mathPr",
    *map(W.__add__, ("attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats")),
    *map(W.__add__, ("doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown")),
    *map(W.__add__, ("smartTagType", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator")),
    "{http://schemas.openxmlformats.org/schemaLibrary/2006/main}schemaLibrary",
)
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_KINDS = {  # of the members that a rendering may add
    "png": "image/png",
    "jpeg": "image/jpeg",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def parse(data: bytes) -> Element:
    """The root of an XML part; raises ValueError where it is none, and reads no entities or outside files."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise ValueError(f"XML rusak ({fault})") from fault
    if b"<!DOCTYPE" in data:
        raise ValueError("XML dengan DOCTYPE tidak diterima")
    return root


def serialise(root: Element) -> bytes:
    """The bytes of an XML part."""
    from lxml import etree

    return _DECLARATION + etree.tostring(root, encoding="unicode").encode()


class Manifest:
    """The parts of a template by what they are."""

    def __init__(self, members: Mapping[str, Member]) -> None:
        for name in (TYPES, ROOT_RELATIONS):
            if name not in members:
                raise ValueError(f"bukan dokumen Word (tidak ada {name})")
        self._members = members
        self._types = parse(inflate(members[TYPES]))
        self._kinds = {
            override.get("PartName", "").lstrip("/"): override.get("ContentType", "")
            for override in self._types.iter(_CT + "Override")
        }
        if not self.named("document.main"):
            raise ValueError("bukan dokumen Word (tidak ada isi dokumen)")

    def named(self, kind: str) -> list[str]:
        """The parts of a kind such as `header`, in the order of their names."""
        kinds = (f"{_WORD}{kind}+xml", f"{_WORD}{kind.replace('document', 'template')}+xml")
        return sorted(name for name, value in self._kinds.items() if value in kinds and name in self._members)

    def tree(self, kind: str) -> Element | None:
        """The parsed part of a kind that stands once (styles, numbering, settings)."""
        names = self.named(kind)
        return parse(inflate(self._members[names[0]])) if names else None

    def stories(self) -> list[tuple[str, str]]:
        """The parts that hold text, with a label for each; the document is first."""
        found = []
        for kind, label in _LABELS.items():
            names = self.named(kind)
            found += [(name, f"{label} {number}" if len(names) > 1 else label) for number, name in enumerate(names, 1)]
        return found

    def relations(self, part: str) -> str:
        """The part's relationships without the closing tag, so that a rendering can add some."""
        member = self._members.get(relations_of(part))
        root = parse(inflate(member)) if member else _empty_relations()
        return serialise(root).decode().removesuffix("/>").removesuffix("</Relationships>") + ("" if len(root) else ">")

    def replaced(self) -> dict[str, bytes]:
        """Content types and root relationships that name property parts and added kinds, and clean settings."""
        return {
            TYPES: self._content_types(),
            ROOT_RELATIONS: self._root_relations(),
            **self._plain_settings(),
        }

    def numbering(self) -> tuple[str, bytes, bytes] | None:
        """The numbering part in two pieces; lists that start again come between them."""
        from lxml import etree

        for name in self.named("numbering"):
            root = parse(inflate(self._members[name]))
            place = etree.Element(W + "num")
            last = root.find(W + "numIdMacAtCleanup")
            root.insert(len(root) if last is None else root.index(last), place)
            replace_with_text(place, _GAP)
            before, _, after = serialise(root).partition(_GAP.encode())
            return name, before, after
        return None

    def settings(self) -> tuple[str, bytes] | None:
        """The settings with the request that Word fills in the page numbers when it opens the document."""
        for name in self.named("settings"):
            root = parse(self._plain_settings()[name])
            position = next((index for index, child in enumerate(root) if child.tag in _AFTER_UPDATE), len(root))
            root.insert(position, root.makeelement(W + "updateFields", {W + "val": "true"}))
            return name, serialise(root)
        return None

    def _plain_settings(self) -> dict[str, bytes]:
        """The settings without session ids, and without an old request to fill in fields."""
        found = {}
        for name in self.named("settings"):
            root = parse(inflate(self._members[name]))
            for old in root.findall(W + "rsids") + root.findall(W + "updateFields"):
                root.remove(old)
            found[name] = serialise(root)
        return found

    def order(self, members: Mapping[str, Member]) -> tuple[str, ...]:
        """The names of the members to write, without the custom properties, which come last."""
        first = (TYPES, ROOT_RELATIONS, CORE, APP)
        return first + tuple(name for name in members if name not in (*first, CUSTOM))

    def _content_types(self) -> bytes:
        from lxml import etree

        root = self._types
        for override in list(root.iter(_CT + "Override")):
            kind = override.get("ContentType", "")
            if override.get("PartName", "").lstrip("/") not in self._members or kind.startswith(_PROPERTY_TYPES):
                root.remove(override)
            override.set(
                "ContentType", kind.replace("wordprocessingml.template.main", "wordprocessingml.document.main")
            )
        known = {default.get("Extension", "").lower() for default in root.iter(_CT + "Default")}
        for extension, kind in _KINDS.items():
            if extension not in known:
                root.insert(0, etree.Element(_CT + "Default", Extension=extension, ContentType=kind))
        for name, kind, _ in _PROPERTY_PARTS:
            etree.SubElement(root, _CT + "Override", PartName=f"/{name}", ContentType=kind)
        return serialise(root)

    def _root_relations(self) -> bytes:
        from lxml import etree

        root = parse(inflate(self._members[ROOT_RELATIONS]))
        for relation in list(root):
            if relation.get("Type") in {kind for _, _, kind in _PROPERTY_PARTS}:
                root.remove(relation)
        taken = {relation.get("Id") for relation in root}
        free = (f"rId{number}" for number in range(1, 100) if f"rId{number}" not in taken)
        for (name, _, kind), identity in zip(_PROPERTY_PARTS, free, strict=False):
            etree.SubElement(root, _PR + "Relationship", Id=identity, Type=kind, Target=name)
        return serialise(root)


_PROPERTY_TYPES = tuple(kind for _, kind, _ in _PROPERTY_PARTS)


def relations_of(part: str) -> str:
    """The name of the member with a part's relationships."""
    folder, name = posixpath.split(part)
    return f"{folder}/_rels/{name}.rels"


def _empty_relations() -> Element:
    from lxml import etree

    return etree.fromstring(f'<Relationships xmlns="{_PR[1:-1]}"/>')
