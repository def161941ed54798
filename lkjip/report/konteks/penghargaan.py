"""What the lampiran of awards and photographs print."""

from typing import NamedTuple


class Foto(NamedTuple):
    """A photograph with its caption."""

    gambar: object
    keterangan: str


class BarisPenghargaan(NamedTuple):
    """An award with its number in the list."""

    nomor: int
    nama: str
    pemberi: str
    tanggal: str
    keterangan: str


class NaskahPenghargaan(NamedTuple):
    """The awards of the year, and their photographs two by two."""

    baris: tuple[BarisPenghargaan, ...]
    foto: tuple[tuple[Foto, ...], ...]
