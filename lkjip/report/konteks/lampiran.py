"""What the lampiran print: the documents that stand behind the report, each of which can also stand alone."""

from typing import NamedTuple

from lkjip.report.konteks.cascading import NaskahCascading
from lkjip.report.konteks.penghargaan import Foto, NaskahPenghargaan
from lkjip.report.konteks.pk import NaskahPk
from lkjip.report.konteks.rkt import NaskahRkt


class Lampiran(NamedTuple):
    """One field per document; an empty one is not printed. `dokumentasi` holds its photographs two by two."""

    cascading: NaskahCascading | None
    rkt: NaskahRkt | None
    pk: tuple[NaskahPk, ...]
    penghargaan: NaskahPenghargaan | None
    dokumentasi: tuple[tuple[Foto, ...], ...]
