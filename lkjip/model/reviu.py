"""The reviewer's checklist: its statements, and what the report and the findings can say about each."""

from typing import Literal

from lkjip.model.values import Data, Teks

KriteriaLke = Literal[
    "target_tahunan",
    "target_menengah",
    "tahun_sebelumnya",
    "pembanding",
    "sebab",
    "efisiensi",
    "perbaikan",
    "anggaran",
    "sumber",
]


class ButirReviu(Data):
    """A statement of the checklist and where its answer is looked for.

    `tabel` (bookmarks without `tabel_`), `bagian` (patterns of headings), `lampiran` (any) and `kriteria` (counted over
    the indicators, see calc/lke.py) must be there for a Ya. `pereviu`: only a person can know; what is printed is shown
    all the same. `jika_tidak`: asked only where one of these statements is not answered Ya. `aturan`: the codes of
    findings that belong here, or beginnings of codes; the longest one that fits decides.
    """

    nomor: Teks
    pernyataan: Teks
    tabel: tuple[Teks, ...] = ()
    bagian: tuple[Teks, ...] = ()
    lampiran: bool = False
    kriteria: tuple[KriteriaLke, ...] = ()
    pereviu: bool = False
    jika_tidak: tuple[Teks, ...] = ()
    aturan: tuple[Teks, ...] = ()


class BagianReviu(Data):
    """A part of the checklist: Format, Mekanisme Penyusunan, Substansi."""

    nomor: Teks
    judul: Teks
    butir: tuple[ButirReviu, ...]


class DaftarReviu(Data):
    """The whole checklist, and where its wording comes from."""

    sumber: Teks
    bagian: tuple[BagianReviu, ...]
