"""The registry of rules: what a rule is, what it is given, what it finds, and how all of them are asked."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

from lkjip.calc.hasil import Hasil
from lkjip.diagnostics import Diagnostic, Location, Severity, sorted_findings
from lkjip.model.laporan import Laporan
from lkjip.rules.cek import Cek
from lkjip.rules.penyebab import explained
from lkjip.rules.temuan import Found, Path

if TYPE_CHECKING:
    from lkjip.rules.pengabaian import Placed

__all__ = ["RULES", "Examine", "Found", "Path", "Rule", "Subject", "Where", "check", "rule"]

T = TypeVar("T")


class Where(Protocol):
    """Whatever can tell the place of a value in the data that a person wrote."""

    def locate(self, *path: str | int) -> Location:
        """The place of the value at `path`, or of the nearest record above where nothing is written there."""

    def locate_part(self, start: int, end: int, *path: str | int) -> Location:
        """The place of the characters `start` to `end` of the text at `path`."""


class Subject:
    """What a rule looks at: the report as stated and as computed, and what rules have collected from it."""

    def __init__(self, laporan: Laporan, hasil: Hasil) -> None:
        self.laporan = laporan
        self.hasil = hasil
        self._collected: dict[Callable[[Subject], Any], Any] = {}

    def once(self, collect: Callable[["Subject"], T]) -> T:
        """What `collect` makes of the subject, made once for all rules that ask for it."""
        if collect not in self._collected:
            self._collected[collect] = collect(self)
        made: T = self._collected[collect]
        return made


Examine = Callable[[Subject], Iterator[Found | Cek]]


class Rule(NamedTuple):
    """One rule. `code` and `name` are stable; the docstring of `examine` is the documentation that users read."""

    code: str
    name: str
    severity: Severity
    examine: Examine


RULES: dict[str, Rule] = {}


def rule(code: str, name: str, severity: Severity) -> Callable[[Examine], Examine]:
    """Enter the function below it in the registry under a code that no other rule has."""

    def enter(examine: Examine) -> Examine:
        if code in RULES or any(name == known.name for known in RULES.values()):
            raise ValueError(f"rule {code} ({name}) is declared twice")
        RULES[code] = Rule(code, name, severity, examine)
        return examine

    return enter


def check(laporan: Laporan, hasil: Hasil, where: Where) -> list[Diagnostic]:
    """What all rules find, in the order of the places; `hasil` must be computed from `laporan`."""
    from lkjip.rules.pengabaian import applied  # it needs this module

    found = [item.placed for item in told(laporan, hasil, where)]
    return sorted_findings(applied(laporan, found, RULES, where))


class Told(NamedTuple):
    """A finding of a rule with its place, and all paths of the data that it names."""

    placed: "Placed"
    paths: tuple[Path, ...]


def told(laporan: Laporan, hasil: Hasil, where: Where, rules: Mapping[str, Rule] = RULES) -> list[Told]:
    """What all rules, or some of them, find, nothing left out.

    Of the arithmetic checks that fail together for one wrong figure, only that figure is told.
    """
    from lkjip.rules.pengabaian import placed  # it needs this module

    subject = Subject(laporan, hasil)
    said = [(item, one) for item in rules.values() for one in item.examine(subject)]
    checks = [(item.code, one) for item, one in said if isinstance(one, Cek)]
    found = [(RULES[code], one) for code, one in explained(checks)]
    found += [(item, one) for item, one in said if isinstance(one, Found)]
    return [
        Told(placed(laporan, one.path, _diagnostic(item, one, where)), (one.path, *(path for path, _ in one.related)))
        for item, one in found
    ]


def _diagnostic(item: Rule, found: Found, where: Where) -> Diagnostic:
    related = tuple((where.locate(*path), text) for path, text in found.related)
    place = where.locate_part(*found.span, *found.path) if found.span else where.locate(*found.path)
    return Diagnostic(item.code, item.severity, found.message, place, found.hint, related)
