"""The figures of a report that no arithmetic check holds against another: a wrong digit in them cannot be seen."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lkjip.calc.hasil import Hasil
from lkjip.diagnostics import Location
from lkjip.model.anggaran import Belanja
from lkjip.model.laporan import Laporan
from lkjip.model.values import Data, Nilai
from lkjip.rules.cek import Cek
from lkjip.rules.letak import names_along, written
from lkjip.rules.registry import RULES, Path, Subject, Where
from lkjip.rules.sebutan import value_text

_SETTINGS = ("profil", "skala", "skala_nilai", "cap")


class Sendiri(NamedTuple):
    """A figure that stands alone: where it is written, its place in the data, and how it reads."""

    location: Location
    di: str
    nilai: str


class Sebaran(NamedTuple):
    """All figures of a report: how many there are, and those that stand alone."""

    semua: int
    sendiri: tuple[Sendiri, ...]


def tanpa_pembanding(laporan: Laporan, hasil: Hasil, where: Where) -> Sebaran:
    """The figures (money, counts, percentages, values of indicators) of which no check takes part, by their places.

    Choices of the office (`profil`, scales, caps) are no figures of the report.
    """
    subject = Subject(laporan, hasil)
    checked = {
        path for rule in RULES.values() for one in rule.examine(subject) if isinstance(one, Cek) for path in one.anggota
    }
    figures = list(_figures(laporan, ()))
    alone = (
        Sendiri(where.locate(*path), written(names_along(laporan, path)), value_text(value))
        for path, value in figures
        if path not in checked
    )
    return Sebaran(len(figures), tuple(sorted(alone, key=_by_place)))


def _by_place(one: Sendiri) -> tuple[str, int, int]:
    return one.location.file, one.location.line or 0, one.location.column or 0


def _figures(node: object, path: Path) -> Iterator[tuple[Path, Nilai]]:
    """Every figure below a record, list or map; of money, the kinds that there is any of."""
    if isinstance(node, Decimal):
        yield path, Nilai(angka=node)
    elif isinstance(node, Nilai):
        yield from ([(path, node)] if node.predikat is None or node.angka is not None else [])  # a grade has no digits
    elif isinstance(node, Data):
        for name in type(node).model_fields:
            value = getattr(node, name)
            if name not in _SETTINGS and not (isinstance(node, Belanja) and not value):
                yield from _figures(value, (*path, name))
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from _figures(value, (*path, key))
    elif isinstance(node, tuple):
        for number, value in enumerate(node):
            yield from _figures(value, (*path, number))
