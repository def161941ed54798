"""Names that are referred to but not stated, those of one kind together, until something explains them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from lkjip.source.shape import Steps


class Rujukan(NamedTuple):
    """A reference: its kind, what a message calls it, where it stands, and within which row it must be known."""

    jenis: str
    sebutan: str
    path: Steps
    nama: str
    dalam: str = ""


class Hilang:
    """The references to what is not stated; what has been explained by another finding is told no more."""

    def __init__(self, unknown: Iterable[Rujukan]) -> None:
        self.of: dict[str, dict[str, list[Rujukan]]] = defaultdict(dict)
        for one in unknown:
            self.of[one.jenis].setdefault(one.nama, []).append(one)

    def names(self, jenis: str) -> dict[str, list[Rujukan]]:
        """The missing names of a kind with the references to each."""
        return self.of[jenis]

    def explained(self, jenis: str, nama: str) -> list[Rujukan]:
        """The references to a name, which another finding tells now."""
        return self.of[jenis].pop(nama, [])

    def left(self) -> list[Rujukan]:
        """What nothing has explained."""
        return [one for names in self.of.values() for references in names.values() for one in references]
