"""Captions: “Tabel 1.2 Judul” with a SEQ field per chapter, bookmarked so that REF fields can show the number."""

import re

from pembuat.frame import Direct, Frame, paragraph
from pembuat.ooxml import Element, field, run, w


def solid(name: str) -> str:
    """The name of a bookmark without blanks in its tags: LibreOffice Writer reads a name up to the first blank."""
    return re.sub(r"\{\{\s*(.*?)\s*\}\}", r"{{\1}}", name)


def caption(frame: Frame, kind: str, key: str, title: str, above: bool) -> Element:
    """The caption of a table (`above` it, kept with it) or of a picture; `key` names the bookmark."""
    number = frame.collected.bookmarks
    frame.collected.bookmarks += 1
    label = [run(f"{kind} {{{{ nomor_bab() }}}}."), *field(f"SEQ {kind} \\* ARABIC \\s 1", "1")]
    marks = (w("bookmarkStart", id=number, name=solid(f"{kind.lower()}_{key}")), w("bookmarkEnd", id=number))
    words = [marks[0], *label, marks[1]] if key else label
    return paragraph(frame, *words, run(f" {title}"), style="Caption", own=Direct(keep_next=above))
