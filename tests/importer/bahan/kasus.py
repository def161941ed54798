"""The registry of cases: a named function that builds files, and what must come out of them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from importer.harapan import Harapan

Buat = Callable[[Path], list[Path]]


@dataclass(frozen=True)
class Kasus:
    """`buat(folder)` makes the files; `pilihan` are the options that `minta` waits for."""

    nama: str
    tata: str
    buat: Buat
    harapan: Harapan
    pilihan: dict[str, str] = field(default_factory=dict)

    @property
    def keterangan(self) -> str:
        return (self.buat.__doc__ or "").strip()


KASUS: dict[str, Kasus] = {}


def kasus(tata: str, harapan: Harapan, **pilihan: str) -> Callable[[Buat], Buat]:
    """Registers a builder under its own name."""

    def daftar(buat: Buat) -> Buat:
        nama = buat.__name__
        assert nama not in KASUS
        assert buat.__doc__
        KASUS[nama] = Kasus(nama, tata, buat, harapan, pilihan)
        return buat

    return daftar
