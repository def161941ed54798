"""What a finished report prints: its headings and tables with the numbers that they have there."""

from collections.abc import Mapping
from typing import NamedTuple


class Judul(NamedTuple):
    """A heading: `letak` names it (`Bab III bagian B`, `Lampiran 4`), `tingkat` 1 is a chapter or lampiran."""

    letak: str
    teks: str
    tingkat: int

    @property
    def sebutan(self) -> str:
        """Place and text."""
        return f"{self.letak}: {self.teks}"

    @property
    def adalah_lampiran(self) -> bool:
        """Whether a lampiran begins with it."""
        return self.letak.startswith("Lampiran")


class Tercetak(NamedTuple):
    """Tables by the names of their bookmarks (`capaian`: `Tabel 3.2 ... (Bab III bagian B)`), and headings in order.

    Without a table of contents in the template the headings have no numbers, and `judul` is empty.
    """

    tabel: Mapping[str, str]
    judul: tuple[Judul, ...]
