"""What things are called in messages: quoted names of bearable length, values, lists of names."""

from collections.abc import Iterable, Sequence

from lkjip.calc.hasil import HasilSasaran
from lkjip.model.values import Nilai
from lkjip.rules.angka_tertulis import told

UNKNOWN = "BELUM DIISI"  # the name of whatever a draft does not know yet

_LONGEST_NAME = 80
_MOST_NAMES = 4


def quoted(name: str) -> str:
    """A name in quotation marks on one line, cut where it is very long."""
    line = " ".join(name.split())
    return f"“{line}”" if len(line) <= _LONGEST_NAME else f"“{line[: _LONGEST_NAME - 1].rstrip()}…”"


def row_name(row: HasilSasaran) -> str:
    """A row of the Perjanjian Kinerja: `sasaran s2 “Meningkatnya ...”`."""
    return f"{'tujuan' if row.tujuan else 'sasaran'} {row.id} {quoted(row.uraian)}"


def value_text(nilai: Nilai, satuan: str | None = None) -> str:
    """A target or realisasi as a person would write it: `90`, `80–90`, `BB (74)`, `12 Stel`."""
    unit = "" if satuan is None else satuan if satuan == "%" else f" {satuan}"
    if nilai.predikat is not None:
        return nilai.predikat + (f" ({told(nilai.angka)})" if nilai.angka is not None else "")
    if nilai.angka is not None:
        return told(nilai.angka) + unit
    ends = (told(end) for end in (nilai.bawah, nilai.atas) if end is not None)
    return "–".join(ends) + unit


def joined(names: Iterable[str]) -> str:
    """`a`, `a dan b`, `a, b, dan c`; of many names the first few and how many more there are."""
    every = list(names)
    shown = every if len(every) <= _MOST_NAMES + 1 else [*every[:_MOST_NAMES], f"{len(every) - _MOST_NAMES} lainnya"]
    return _enumerated(shown)


def _enumerated(names: Sequence[str]) -> str:
    if len(names) < 3:
        return " dan ".join(names)
    return f"{', '.join(names[:-1])}, dan {names[-1]}"
