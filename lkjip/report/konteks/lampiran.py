"""What the lampiran print: the documents that stand behind the report, each of which can also stand alone."""

from typing import NamedTuple

from lkjip.report.konteks.pk import NaskahPk


class Lampiran(NamedTuple):
    """One field per document; an empty one is not printed."""

    pk: tuple[NaskahPk, ...]
