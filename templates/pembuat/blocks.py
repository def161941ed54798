"""Blocks of a section: headings, paragraphs, lists, tables, pictures, formulas, contents lists, signature blocks."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from pembuat.captions import caption
from pembuat.decree import clause_blocks, fraction_blocks, item_blocks
from pembuat.formula import formula_blocks
from pembuat.frame import ALIGNMENTS, Direct, Frame, lifted, paragraph
from pembuat.inline import runs
from pembuat.layout import AFTER_BREAK, AFTER_SPACING, PAGE_BREAK, insert, separator, settle
from pembuat.lists import LISTS, list_blocks
from pembuat.ooxml import Element, field, name, run, twips, w
from pembuat.signature import signature_blocks
from pembuat.source import Item, Node, check, choice, decimal, elements, fault, mixed, required, unknown, yes
from pembuat.statements import STATEMENTS, contains, flow
from pembuat.tables import table_blocks

HEADINGS = {
    "h1": "Heading1",
    "h2": "Heading2",
    "h3": "Heading3",
    "h4": "Heading4",
    "depan": "JudulDepan",
    "lampiran": "JudulLampiran",
}
COVER = {"judul": "Title", "anak": "Subtitle", "biasa": "Sampul"}
PARAGRAPHS = {
    "": "",
    "biasa": "BodyText",
    "rapat": "Rapat",
    "kecil": "Sumber",
    "kutipan": "Quote",
    "judul": "JudulNaskah",
    "judul-utama": "JudulUtama",
    "kop": "Kop",
    "kop-alamat": "KopAlamat",
}
CONTENTS = {
    "daftar-isi": ('TOC \\o "1-3" \\h \\z \\u', "TOC1"),
    "daftar-tabel": ('TOC \\h \\z \\c "Tabel"', "TableofFigures"),
    "daftar-gambar": ('TOC \\h \\z \\c "Gambar"', "TableofFigures"),
}


def blocks(parts: list[Node], frame: Frame) -> list[Element]:
    """The paragraphs and tables of a list of source elements."""

    def build(part: Node) -> list[Element]:
        if part.tag not in MAKERS:
            raise unknown(part, (*MAKERS, *STATEMENTS))
        return MAKERS[str(part.tag)](part, frame)

    return flow(parts, elements, build, lifted)


def content(node: Node, frame: Frame) -> list[Element]:
    """The blocks of a cell or list item: text makes a paragraph, blocks may follow it."""
    made: list[Element] = []
    for group in _groups(mixed(node)):
        inner = replace(frame, marked=frame.marked and not made)
        made += [paragraph(inner, *runs(group, frame.bold))] if isinstance(group, list) else blocks([group], inner)
    made = settle(made) or [paragraph(frame)]
    return made if made[-1].tag == name("w:p") else [*made, separator()]


def _groups(parts: list[Item]) -> Iterator[list[Item] | Node]:
    """Runs of text as lists, blocks one by one."""
    text: list[Item] = []
    for part in parts:
        if isinstance(part, str) or not contains(part, tuple(MAKERS)):
            text.append(part)
            continue
        yield from _text_group(text)
        yield part
        text = []
    yield from _text_group(text)


def _text_group(text: list[Item]) -> Iterator[list[Item] | Node]:
    """A paragraph's content; settings alone (<tetap>) stand between paragraphs."""
    said = [part for part in text if not isinstance(part, str) or part.strip()]
    if said and all(not isinstance(part, str) and part.tag == "tetap" for part in said):
        yield from (part for part in said if not isinstance(part, str))
    elif said:
        yield text


def _heading(node: Node, frame: Frame) -> list[Element]:
    check(node, ("lanjut",) if node.tag == "depan" else ())
    made = paragraph(replace(frame, alignment=None), *runs(mixed(node)), style=HEADINGS[str(node.tag)])
    if yes(node, "lanjut"):
        insert(made, w("pageBreakBefore", val=0), AFTER_BREAK)
        insert(made, w("spacing", before=360), AFTER_SPACING)
    return [made]


def _cover_line(node: Node, frame: Frame) -> list[Element]:
    check(node, ("gaya", "jarak"))
    style = COVER[choice(node, "gaya", tuple(COVER), "biasa")]
    return [paragraph(frame, *runs(mixed(node)), style=style, own=Direct(before=_measure(node, "jarak")))]


def _paragraph(node: Node, frame: Frame) -> list[Element]:
    check(node, ("gaya", "rata", "indentasi", "menjorok", "jarak", "lanjut"))
    style = PARAGRAPHS[choice(node, "gaya", tuple(PARAGRAPHS), "")]
    side = choice(node, "rata", ("", *ALIGNMENTS), "")
    own = Direct(
        ALIGNMENTS.get(side),
        _measure(node, "indentasi"),
        _measure(node, "menjorok"),
        _measure(node, "jarak"),
        yes(node, "lanjut"),
    )
    return [paragraph(frame, *runs(mixed(node), frame.bold), style=style, own=own)]


def _measure(node: Node, name: str) -> int | None:
    return twips(decimal(node, name, 0)) or None


def _list(node: Node, frame: Frame) -> list[Element]:
    style = frame.style if frame.style != "BodyText" else "ListBullet" if node.tag == "ul" else "ListNumber"
    return list_blocks(node, replace(frame, style=style), _list_item)


def _list_item(node: Node, frame: Frame) -> list[Element]:
    first = next(_groups(mixed(node)), None)
    if not isinstance(first, list):
        raise fault(node, "<li> harus mulai dengan teks")
    return content(node, replace(frame, marked=True))


def _entry(node: Node, frame: Frame) -> list[Element]:
    """A label, a colon and the value: the form's lines of names and offices, aligned by tab stops."""
    check(node, ("label", "lanjut"))
    own = Direct(keep_next=yes(node, "lanjut"))
    label = [run(required(node, "label")), w("r", w("tab")), run(":"), w("r", w("tab"))]
    return [paragraph(frame, *label, *runs(mixed(node), frame.bold), style="Isian", own=own)]


def _picture(node: Node, frame: Frame) -> list[Element]:
    check(node, ("id", "judul", "jarak"))
    title = node.get("judul", "")
    own = Direct(before=_measure(node, "jarak"), keep_next=bool(title))
    made = [paragraph(frame, *runs(mixed(node)), style="Gambar", own=own)]
    return made + ([caption(frame, "Gambar", node.get("id", ""), title, above=False)] if title else [])


def _contents(node: Node, frame: Frame) -> list[Element]:
    check(node, ())
    instruction, style = CONTENTS[str(node.tag)]
    return [paragraph(frame, *field(instruction, "Daftar ini diisi saat dokumen dibuat."), style=style)]


def _gap(node: Node, frame: Frame) -> list[Element]:
    """Room of some height between blocks that would touch."""
    check(node, ("tinggi", "lanjut"))
    own = Direct(before=twips(decimal(node, "tinggi", 6)), keep_next=yes(node, "lanjut"))
    return [paragraph(frame, style="Pemisah", own=own)]


def _page_break(node: Node, _frame: Frame) -> list[Element]:
    check(node, ())
    return [w(PAGE_BREAK)]


def _table(node: Node, frame: Frame) -> list[Element]:
    return table_blocks(node, frame, content)


MAKERS: dict[str, Callable[[Node, Frame], list[Element]]] = {
    **dict.fromkeys(HEADINGS, _heading),
    **dict.fromkeys(LISTS, _list),
    **dict.fromkeys(CONTENTS, _contents),
    "sampul": _cover_line,
    "p": _paragraph,
    "isian": _entry,
    "tabel": _table,
    "gambar": _picture,
    "rumus": formula_blocks,
    "ketetapan": clause_blocks,
    "butir": item_blocks,
    "pecahan": fraction_blocks,
    "ttd": signature_blocks,
    "jarak": _gap,
    "halaman-baru": _page_break,
}
