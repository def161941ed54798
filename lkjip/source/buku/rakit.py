"""From the cells of blocks and tables to the plain data that YAML would give, and where each of its parts stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from lkjip.diagnostics import Severity
from lkjip.source import codes
from lkjip.source.buku import lainnya
from lkjip.source.buku.bentuk import Isian
from lkjip.source.buku.isi_sel import plain_value
from lkjip.source.shape import Steps


class Sel(NamedTuple):
    """The text of one cell and where it stands; rows and columns count from 1.

    `rusak`: the cell holds something that cannot be read, as a finding says.
    """

    teks: str
    lembar: str
    baris: int
    kolom: int
    rusak: bool = False


class Cacat(NamedTuple):
    """Something wrong with a cell; `first` is the cell that says the same already."""

    code: str
    message: str
    sel: Sel
    hint: str
    first: Sel | None = None
    severity: Severity = Severity.ERROR


Baris = Mapping[str, Sel]
KOSONG = Sel("", "", 0, 0)


@dataclass
class Rakitan:
    """The data put together so far. `sel` says where values stand, `kunci` where the keys of maps do.

    `gagal` are the places whose values a finding has told to be lost, so that nobody has to be told that they lack.
    """

    data: dict[str, Any] = field(default_factory=dict)
    sel: dict[Steps, Sel] = field(default_factory=dict)
    kunci: dict[Steps, Sel] = field(default_factory=dict)
    cacat: list[Cacat] = field(default_factory=list)
    gagal: list[Steps] = field(default_factory=list)
    _ringkas: list[tuple[Any, Steps, str]] = field(default_factory=list)

    def isian(self, block: Isian, cells: Mapping[str, Sel]) -> None:
        """Take over a block of single entries; `cells` are those of its rows by key."""
        for kolom in block.isi:
            if sel := cells.get(kolom.kunci):
                path = tuple(kolom.kunci.split("."))
                self.sel[path] = sel
                self.gagal += [path] if sel.rusak else []
                if sel.teks:
                    lainnya.pasang(self.data, path, plain_value(sel.teks, kolom.jenis))

    def lainnya(self, rows: Iterable[Baris]) -> None:
        """Take over what stands by its path, after everything else."""
        self.selesai()
        for jalur, nilai in _joined(rows):
            path = lainnya.steps(jalur.teks)
            if path is None or not lainnya.pasang(self.data, path, lainnya.read(nilai.teks)):
                said = f"“{jalur.teks}” tidak menunjuk tempat yang ada"
                hint = "tulis mis. `profil / skala`; butir daftar dihitung dari [1] dan harus berurutan"
                self.salah(codes.BUKU_JALUR, said, jalur, hint)
            else:
                self.kunci[path] = jalur
                self.sel[path] = nilai

    def ringkas(self, holder: Any, place: Steps, name: str) -> None:
        """Note that the record at `place`, which `holder` has, may be written as its value `name` alone."""
        self._ringkas.append((holder, place, name))

    def selesai(self) -> None:
        """Records that may be written as one value become that value."""
        for holder, place, name in reversed(self._ringkas):
            record = holder[place[-1]]
            if isinstance(record, dict) and record.keys() <= {name}:
                holder[place[-1]] = record.get(name)
                self.sel[place] = self.sel[(*place, name)] if record else self.sel[place]
        self._ringkas.clear()

    def salah(self, code: str, message: str, sel: Sel, hint: str, first: Sel | None = None) -> None:
        """Note an error about a cell."""
        self.cacat.append(Cacat(code, message, sel, hint, first))

    def kata(self, severity: Severity, code: str, message: str, sel: Sel, hint: str) -> None:
        """Note something less than an error about a cell."""
        self.cacat.append(Cacat(code, message, sel, hint, None, severity))


def _joined(rows: Iterable[Baris]) -> list[tuple[Sel, Sel]]:
    """Path and value of every row, with the rows that go on with the text above."""
    found: list[tuple[Sel, Sel]] = []
    for row in rows:
        jalur, nilai = row.get("jalur", KOSONG), row.get("nilai", KOSONG)
        if jalur.teks == lainnya.LANJUTAN and found:
            before = found[-1][1]
            found[-1] = (found[-1][0], before._replace(teks=before.teks + nilai.teks))
        elif jalur.teks or nilai.teks:
            found.append((jalur, nilai))
    return found
