"""What a cascading sheet prints: pages of one table each, then the same as trees."""

from typing import NamedTuple


class Kotak(NamedTuple):
    """A box of the tree and those under it; `uraian` is what the alternative text calls it."""

    teks: str
    uraian: str
    anak: tuple["Kotak", ...] = ()


class SelCascading(NamedTuple):
    """A cell over so many columns; those that the cell before it covers have none (0)."""

    teks: str
    lebar: int


class BarisCascading(NamedTuple):
    """A row: what its level is called, and its cells; `tebal` marks names, other rows state indicators."""

    judul: str
    tebal: bool
    sel: tuple[SelCascading, ...]


class LembarCascading(NamedTuple):
    """A table of as many columns as a page takes; `kolom` numbers them."""

    kolom: tuple[int, ...]
    baris: tuple[BarisCascading, ...]


class NaskahCascading(NamedTuple):
    """The cascading sheet of the year; `pohon` are the trees: boxes, and drawings once they are drawn."""

    rpjmd: str
    atas: tuple[str, ...]
    lembar: tuple[LembarCascading, ...]
    pohon: tuple[object, ...]
