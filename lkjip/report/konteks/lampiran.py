"""What the lampiran print: the documents that stand behind the report, each of which can also stand alone."""

from typing import NamedTuple

from lkjip.report.konteks.cascading import NaskahCascading
from lkjip.report.konteks.penghargaan import Foto, NaskahPenghargaan
from lkjip.report.konteks.pk import NaskahPk
from lkjip.report.konteks.renstra import MatriksRenstra
from lkjip.report.konteks.reviu import LembarReviu
from lkjip.report.konteks.rkt import NaskahRkt
from lkjip.report.konteks.sk_iku import NaskahSk


class Lampiran(NamedTuple):
    """One field per document; an empty one is not printed. `dokumentasi` holds its photographs two by two.

    `reviu` is the inspectorate's sheet: only there when it is what is built, and bound into nothing.
    """

    renstra: tuple[MatriksRenstra, ...]
    cascading: NaskahCascading | None
    rkt: NaskahRkt | None
    pk: tuple[NaskahPk, ...]
    sk_iku: NaskahSk | None
    penghargaan: NaskahPenghargaan | None
    dokumentasi: tuple[tuple[Foto, ...], ...]
    reviu: LembarReviu | None
