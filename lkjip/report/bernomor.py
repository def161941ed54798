"""Lists with their marks written out: `a.`, `1)`, `(1)`, `•`, as a decree numbers its items."""

from collections.abc import Iterator, Sequence

from lkjip.model.iku import Butir
from lkjip.report.konteks.sk_iku import BarisTeks

BAWAHAN = {"1.": "a.", "1)": "a)", "(1)": "a.", "a.": "1.", "a)": "1)", "(a)": "(1)", "-": "•", "•": "-"}
_FIGURES, _LETTERS = "1", "a"
_ALPHABET = 26


def bernomor(
    butir: Sequence[Butir], penomoran: str, label: str = "", tingkat: int = 1, dalam: str = ""
) -> Iterator[BarisTeks]:
    """The items and those below them; `label` stands before the first one. Without a mark an item is of tingkat 0.

    `dalam` marks the items below where they state no mark of their own; by default the one that usually follows.
    """
    level = tingkat if penomoran != "tanpa" else tingkat - 1
    for number, item in enumerate(butir, 1):
        yield BarisTeks(tanda(penomoran, number), level, item.uraian, label if number == 1 else "")
        inner = item.penomoran or dalam or BAWAHAN.get(penomoran, "a.")
        yield from bernomor(item.rincian, inner, tingkat=level + 1)


def tanda(penomoran: str, number: int) -> str:
    """The mark of the item with this number, from 1: `c.` for `a.`; signs stay; nothing for `tanpa`."""
    if penomoran == "tanpa":
        return ""
    return penomoran.replace(_FIGURES, str(number)).replace(_LETTERS, huruf(number)) if number else ""


def huruf(number: int) -> str:
    """The letter of a list: a to z, then aa, ab, ..."""
    above, at = divmod(number - 1, _ALPHABET)
    return (huruf(above) if above else "") + chr(ord("a") + at)


def teks_bernomor(
    items: Sequence[str], penomoran: str, label: str = "", *, tunggal: bool = False
) -> tuple[BarisTeks, ...]:
    """Plain texts as such a list; a single one has a mark only with `tunggal`."""
    mark = penomoran if tunggal or len(items) > 1 else "tanpa"
    return tuple(bernomor([Butir(uraian=item) for item in items], mark, label))
