"""From a figure that import-excel wrote to the cell of the spreadsheet that it was read from."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from lkjip.diagnostics import Location
from lkjip.importer.hasil import PAGU, PERUBAHAN, REALISASI, Pos, Terbaca, total

FIGURES = (PAGU, PERUBAHAN, REALISASI)
_SOURCE = re.compile(r"^# Sumber: (.+), lembar (.+), (\S+), tata (\w), SHA-256 ([0-9a-f]{64})$", re.MULTILINE)
_DEEP = 2  # folders below that of the data


class Asal(NamedTuple):
    """A line `# Sumber:` of a written file."""

    berkas: str
    lembar: str
    tata: str
    sidik: str


@dataclass
class Jejak:
    """What one written file says about its sources; they are read again when somebody first asks."""

    file: str
    text: str
    said: list[str] = field(default_factory=list)

    @cached_property
    def asal(self) -> list[Asal]:
        """The sources, as its heading names them."""
        return [Asal(m[1], m[2], m[4], m[5]) for m in _SOURCE.finditer(self.text)]

    @cached_property
    def terbaca(self) -> list[tuple[str, Terbaca]]:
        """The sheets, read again where the file is still the same; `said` then tells what cannot be followed."""
        found = []
        for name in dict.fromkeys(one.berkas for one in self.asal):
            of_file = [one for one in self.asal if one.berkas == name]
            path = self.path(name, of_file[0].sidik)
            sheets = _read(path, name, of_file) if path else []
            if path and not sheets:
                self.said.append(f"{name} tidak dapat ditelusuri: lembarnya tidak terbaca lagi")
            found += [(name, sheet) for sheet in sheets]
        return found

    def path(self, name: str, sidik: str) -> Path | None:
        """The file of that name near the data whose content is the same as it was."""
        folder = Path(self.file).parent
        near = [path for depth in range(_DEEP + 1) for path in sorted(folder.glob("*/" * depth + _literal(name)))]
        same = next((path for path in near if _hash(path) == sidik), None)
        if same is None:
            why = (
                "isinya berubah sesudah diimpor, atau tidak dapat dibaca"
                if near
                else "tidak ada di folder data atau di bawahnya"
            )
            self.said.append(f"{name} tidak dapat ditelusuri: {why}")
        return same

    def cells(self, kode: str, figure: str, amount: Decimal) -> list[str]:
        """The cells that state an amount of a code, as `lra.xlsx Sheet1!H12`."""
        found = [
            f"{name} {where.spot or where}"
            for name, terbaca in self.terbaca
            for pos in _positions(terbaca, kode)
            for where in _stating(pos, figure, amount)
        ]
        return list(dict.fromkeys(found))


def _hash(path: Path) -> str:
    """The SHA-256 of a file; empty where it cannot be read, as when another program keeps it for itself."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _literal(name: str) -> str:
    return re.sub(r"([*?\[])", r"[\1]", name)


def _read(path: Path, name: str, sources: list[Asal]) -> list[Terbaca]:
    from lkjip.importer.impor import Pilihan, impor  # only those who follow a figure wait for it

    sheets = tuple(dict.fromkeys(one.lembar for one in sources))
    layouts = tuple(dict.fromkeys(one.tata for one in sources))
    return impor([(path, name)], Pilihan(lembar=sheets, tata=layouts)).terbaca


def _positions(terbaca: Terbaca, kode: str) -> Iterator[Pos]:
    for bacaan in terbaca.instansi:
        yield from (pos for pos in (bacaan.sub.get(kode), bacaan.induk.get(kode)) if pos)


def _stating(pos: Pos, figure: str, amount: Decimal) -> Iterator[Location]:
    if figure in pos.uang and total(pos.uang[figure]) == amount:
        kinds = [kind for kind, part in pos.uang[figure].items() if part]
        yield from (pos.di(figure, kind) for kind in kinds)
