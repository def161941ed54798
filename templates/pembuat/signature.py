"""The signature block <ttd>: lines in the right half of the page, kept together, with space for the signature."""

from pembuat.frame import ALIGNMENTS, Direct, Frame, lifted, paragraph
from pembuat.inline import runs
from pembuat.ooxml import Element, twips
from pembuat.source import Node, check, choice, decimal, elements, fault, mixed, unknown
from pembuat.statements import STATEMENTS, flow

SIGNING_SPACE = 22.0  # millimetres


def signature_blocks(node: Node, frame: Frame) -> list[Element]:
    """The lines of <ttd>; <ruang/> becomes space before the next line, not empty paragraphs."""
    check(node, ("rata",))
    jc = ALIGNMENTS[choice(node, "rata", ("kiri", "tengah"), "tengah")]
    last = _lines(node)[-1:]
    room = 0

    def build(part: Node) -> list[Element]:
        nonlocal room
        if part.tag not in ("baris-ttd", "ruang"):
            raise unknown(part, ("baris-ttd", "ruang", *STATEMENTS))
        if part.tag == "ruang":
            check(part, ("tinggi",))
            room = twips(decimal(part, "tinggi", SIGNING_SPACE))
            return []
        check(part, ())
        own = Direct(jc, left=frame.width // 2, before=room, keep_next=[part] != last)
        room = 0
        return [paragraph(frame, *runs(mixed(part), frame.bold), style="TandaTangan", own=own)]

    return flow(elements(node), elements, build, lifted)


def _lines(node: Node) -> list[Node]:
    lines = list(node.iter("baris-ttd"))
    if not lines:
        raise fault(node, "<ttd> memerlukan paling sedikit satu <baris-ttd>")
    return lines
