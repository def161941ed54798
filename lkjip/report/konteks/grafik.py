"""What a chart shows: the numbers of a table that stands beside it, as they are printed there."""

from decimal import Decimal
from typing import NamedTuple


class SeriGrafik(NamedTuple):
    """A named row of values, one per category; None where there is none."""

    nama: str
    nilai: tuple[Decimal | None, ...]


class Grafik(NamedTuple):
    """A chart: lying bars (`batang`) or lines over years (`garis`), with its caption and what it says in words.

    `bentuk` is how its numbers are written: `persen` (as a capaian), `serapan` (two decimals), `rupiah`, `angka`.
    `gambar` is the drawing, made where the document is made.
    """

    id: str
    judul: str
    jenis: str
    bentuk: str
    kategori: tuple[str, ...]
    seri: tuple[SeriGrafik, ...]
    keterangan: str
    satuan: str = ""
    gambar: object = ""
