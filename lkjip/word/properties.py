"""The document properties (docProps): what the file says about itself, and the digest of what lkjip wrote."""

import re
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from markupsafe import escape

from lkjip.word.package import Member, deflated, inflate, read_members
from lkjip.word.values import FORBIDDEN

CORE, APP, CUSTOM = "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_VTYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_DIGEST_NAME = "lkjip-digest"


class Properties(NamedTuple):
    """What goes into File > Info of Word; `created` is fixed, so that the same input gives the same bytes."""

    title: str
    creator: str
    subject: str = ""
    keywords: str = ""
    company: str = ""
    created: str = "2025-01-01T00:00:00Z"


def core_xml(properties: Properties) -> str:
    """docProps/core.xml."""
    texts = (
        ("dc:title", properties.title),
        ("dc:subject", properties.subject),
        ("dc:creator", properties.creator),
        ("cp:keywords", properties.keywords),
        ("cp:lastModifiedBy", properties.creator),
    )
    fields = "".join(f"<{name}>{_plain(text)}</{name}>" for name, text in texts if text)
    moment = _plain(properties.created)
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{fields}<dc:language>id-ID</dc:language>{dates}'
        "</cp:coreProperties>"
    )


def app_xml(properties: Properties) -> str:
    """docProps/app.xml."""
    company = f"<Company>{_plain(properties.company)}</Company>" if properties.company else ""
    return f'{_DECLARATION}<Properties xmlns="{_EXTENDED}"><Application>lkjip</Application>{company}</Properties>'


def custom_xml(digest: str) -> str:
    """docProps/custom.xml with the digest of all other members."""
    return (
        f'{_DECLARATION}<Properties xmlns="{_CUSTOM}" xmlns:vt="{_VTYPES}">'
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{_DIGEST_NAME}">'
        f"<vt:lpwstr>{digest}</vt:lpwstr></property></Properties>"
    )


def combined_digest(members: Iterable[Member]) -> str:
    """One digest over the sorted member names and contents, without the member that carries the digest."""
    hasher = blake2b(digest_size=16)
    for member in sorted(members, key=lambda member: member.name):
        if member.name != CUSTOM:
            hasher.update(member.name.encode() + b"\0" + member.digest)
    return hasher.hexdigest()


def content_digest(source: Path | str | bytes) -> str:
    """The digest of a DOCX by content: the same for two archives that differ only in compression or order."""
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    return combined_digest(read_members(data).values())


def is_unchanged(path: Path | str) -> bool | None:
    """True: still what lkjip wrote. False: changed by hand, another program's, or no DOCX. None: no such file."""
    try:
        members = read_members(Path(path).read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError):
        return False
    custom = inflate(members[CUSTOM]).decode("utf-8", "replace") if CUSTOM in members else ""
    found = re.search(rf'name="{_DIGEST_NAME}"[^>]*><vt:lpwstr>(\w+)<', custom)
    return found is not None and found[1] == combined_digest(members.values())


def property_members(properties: Properties) -> list[Member]:
    """The core and app members; the custom one needs all others first."""
    return [
        deflated(CORE, [core_xml(properties).encode()]),
        deflated(APP, [app_xml(properties).encode()]),
    ]


def _plain(text: str) -> str:
    """Escaped text without the characters that XML cannot carry."""
    return str(escape(FORBIDDEN.sub("", text)))
