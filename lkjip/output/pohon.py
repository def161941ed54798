"""The trees of the cascading sheet as drawings, each on a page of its own and never too small to read."""

from collections.abc import Callable, Iterator

from lkjip.report.konteks.cascading import Kotak, NaskahCascading
from lkjip.word import Drawing
from lkjip.word.diagram import Node, fits, organisation_chart

WIDTH_MM, HEIGHT_MM = 278.0, 138.0  # between the margins of the landscape F4 page, below the heading
ON_A4 = (245.0, 133.0)
LARGEST_PT, SMALLEST_PT = 9.0, 7.0

Wrap = Callable[[tuple[Kotak, ...]], Kotak]
Room = tuple[float, float]  # millimetres across and down


def tergambar(naskah: NaskahCascading, kertas: str = "") -> NaskahCascading:
    """The same sheet with its trees drawn; a tree that is too large for a page is divided over several."""
    room = ON_A4 if kertas == "A4" else (WIDTH_MM, HEIGHT_MM)
    boxes = [one for one in naskah.pohon if isinstance(one, Kotak)]
    pages = [page for box in boxes for page in halaman(box, lambda parts: parts[0], room)]
    return naskah._replace(pohon=tuple(_drawing(page, room) for page in pages))


def halaman(box: Kotak, wrap: Wrap, room: Room = (WIDTH_MM, HEIGHT_MM)) -> Iterator[Kotak]:
    """The tree of a box in parts that fit a page, each with what is above it (`wrap`)."""
    if _fits(wrap((box,)), room) or not box.anak:
        yield wrap((box,))
        return

    def within(parts: tuple[Kotak, ...]) -> Kotak:
        return wrap((box._replace(anak=parts),))

    group: tuple[Kotak, ...] = ()
    for child in box.anak:
        if _fits(within((*group, child)), room):
            group = (*group, child)
            continue
        if group:
            yield within(group)
        group = (child,) if _fits(within((child,)), room) else ()
        if not group:
            yield from halaman(child, within, room)
    if group:
        yield within(group)


def _fits(box: Kotak, room: Room) -> bool:
    return fits(_node(box), *room, SMALLEST_PT)


def _drawing(box: Kotak, room: Room) -> Drawing:
    across, down = room
    chart = organisation_chart(_node(box), across, max_height_mm=down, font_pt=LARGEST_PT, smallest_pt=SMALLEST_PT)
    return Drawing(chart.xml, chart.width_mm, chart.height_mm, f"Pohon kinerja: {_told(box)}.", "Pohon kinerja")


def _node(box: Kotak) -> Node:
    return Node(box.teks, tuple(map(_node, box.anak)))


def _told(box: Kotak) -> str:
    below = "; ".join(map(_told, box.anak))
    return f"{box.uraian} didukung oleh {below}" if below else box.uraian
