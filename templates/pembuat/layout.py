"""What depends on a block's neighbours: page breaks, space after tables, paragraphs that keep tables apart."""

import re

from pembuat.ooxml import Element, name, w

PAGE_BREAK = "halamanBaru"  # a marker among the blocks; never written
AFTER_TABLE = 120  # twips of space before the text that follows a table
TIGHT = ("BodyText", "Rapat", "ListBullet", "ListNumber", "Quote", "Isian", "TandaTangan", "Rumus")
STATEMENT = re.compile(r"^\{%p\s+(\w+)")
# the children of w:pPr that stand after pageBreakBefore and after spacing, as far as we write them
AFTER_BREAK = ("numPr", "spacing", "ind", "jc", "sectPr")
AFTER_SPACING = ("ind", "jc", "sectPr")


def separator() -> Element:
    """A paragraph of no visible height."""
    return w("p", w("pPr", w("pStyle", val="Pemisah")))


def settle(body: list[Element]) -> list[Element]:
    """The blocks with page breaks moved into the paragraph that follows and tables kept apart."""
    made: list[Element] = []
    for place, node in enumerate(body):
        if node.tag == name(f"w:{PAGE_BREAK}"):
            made += _break_before(body[place + 1 :])
            continue
        made.append(node)
        if is_table(node):
            made += _after_table(body, place)
    return made


def is_table(node: Element) -> bool:
    """True for a table."""
    return bool(node.tag == name("w:tbl"))


def statement(node: Element) -> str:
    """`for`, `endif` ... of a paragraph that carries a lifted tag, otherwise an empty text."""
    found = STATEMENT.match("".join(map(str, node.itertext()))) if node.tag == name("w:p") else None
    return found[1] if found else ""


def _break_before(following: list[Element]) -> list[Element]:
    """Nothing when the next block is a paragraph, which then starts the page; otherwise a paragraph with the break."""
    if following and following[0].tag == name("w:p") and not statement(following[0]):
        insert(following[0], w("pageBreakBefore"), AFTER_BREAK)
        return []
    return [w("p", w("pPr", w("pStyle", val="Pemisah")), w("r", w("br", type="page")))]


def _after_table(body: list[Element], place: int) -> list[Element]:
    for at in range(place + 1, len(body)):
        node, word = body[at], statement(body[at])
        if is_table(node) or (word == "endfor" and _starts_with_table(body, at)):
            return [separator()]
        if not word:
            _space_before(node)
            return []
    return []


def _starts_with_table(body: list[Element], end: int) -> bool:
    """True when the loop that ends here repeats a table first, so that two of its tables would touch."""
    depth, at = 0, end
    while at >= 0:
        depth += {"endfor": 1, "for": -1}.get(statement(body[at]), 0)
        if depth == 0:
            break
        at -= 1
    first = next((node for node in body[at + 1 : end] if not statement(node)), None)
    return first is not None and is_table(first)


def _space_before(node: Element) -> None:
    style = node.find(f"{name('w:pPr')}/{name('w:pStyle')}")
    own = node.find(f"{name('w:pPr')}/{name('w:spacing')}")
    if style is not None and style.get(name("w:val")) in TIGHT and own is None:
        insert(node, w("spacing", before=AFTER_TABLE), AFTER_SPACING)


def insert(node: Element, child: Element, followers: tuple[str, ...]) -> None:
    """Put `child` into the paragraph's properties, before those that the schema wants after it."""
    properties = node.find(name("w:pPr"))
    if properties is None:
        properties = w("pPr")
        node.insert(0, properties)
    later = [name(f"w:{tag}") for tag in followers]
    place = next((i for i, each in enumerate(properties) if each.tag in later), len(properties))
    properties.insert(place, child)


def end_section(body: list[Element], section: Element) -> list[Element]:
    """The blocks with the section's properties in their last paragraph, or in one of no height after them."""
    made = body if body and _stays(body[-1]) else [*body, separator()]
    insert(made[-1], section, ())
    return made


def _stays(node: Element) -> bool:
    """True for a paragraph that is still there in the report: no lifted tag, no field that becomes a contents list."""
    fields = "".join(field.text or "" for field in node.iter(name("w:instrText")))
    return node.tag == name("w:p") and not statement(node) and "TOC " not in fields
