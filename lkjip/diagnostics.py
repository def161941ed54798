"""A finding as a value: what is wrong, where it stands, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is; the order of the members is the order of weight."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Location:
    """A place that a person can go to: a position in a text file, or a described spot (a table cell, a sheet cell).

    `order` says where a spot comes among the others of its file: the number of the sheet, the row, the column.
    """

    file: str
    line: int | None = None
    column: int | None = None
    length: int = 1
    spot: str = ""
    order: tuple[int, ...] = ()

    def __str__(self) -> str:
        """`file:line:col`, or `file, spot` where the place is no text position."""
        if self.line is not None:
            return f"{self.file}:{self.line}:{self.column or 1}"
        return f"{self.file}, {self.spot}" if self.spot else self.file


@dataclass(frozen=True)
class Suppression:
    """Why a finding is not shown, and where the data say so; without a place it was asked for on the command line."""

    reason: str
    location: Location | None = None


@dataclass(frozen=True)
class Diagnostic:
    """One finding. `message` stands alone (what is wrong, both numbers); `hint` starts with a verb.

    `path` names the place in the data as `abaikan` does (`pk.1.sasaran.t2`), where the finding is about one.
    """

    code: str
    severity: Severity
    message: str
    location: Location | None = None
    hint: str = ""
    related: tuple[tuple[Location, str], ...] = ()
    path: str = ""
    suppressed: Suppression | None = None

    @property
    def is_error(self) -> bool:
        """True when the report would be wrong, so that `build` refuses."""
        return self.severity is Severity.ERROR


def error(code: str, message: str, location: Location | None = None, hint: str = "") -> Diagnostic:
    """A finding of severity error."""
    return Diagnostic(code, Severity.ERROR, message, location, hint)


def warning(code: str, message: str, location: Location | None = None, hint: str = "") -> Diagnostic:
    """A finding of severity warning."""
    return Diagnostic(code, Severity.WARNING, message, location, hint)


def visible(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings that nobody asked to leave out."""
    return [finding for finding in findings if finding.suppressed is None]


def sorted_findings(findings: list[Diagnostic]) -> list[Diagnostic]:
    """The findings by file, line and column or cell, each place's errors first; places without position last."""
    weight = list(Severity)

    def key(finding: Diagnostic) -> tuple[str, int, int, tuple[int, ...], int, str]:
        place = finding.location or Location("\uffff")
        position = (place.line or 10**9, place.column or 0, place.order)
        return (place.file, *position, weight.index(finding.severity), finding.code)

    return sorted(findings, key=key)
