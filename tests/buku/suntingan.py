"""What tests do to a workbook, and what is then said of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from lkjip.source import load

Change = Callable[[Any], object]


def put(sheet: str, cell: str, value: Any, form: str = "") -> Change:
    def act(book: Any) -> None:
        book[sheet][cell].value = value
        if form:
            book[sheet][cell].number_format = form

    return act


def find(path: Path, sheet: str, text: str, column: int = 2) -> str:
    """The cell of a sheet that holds a text."""
    page = load_workbook(path)[sheet]
    return next(
        cell.coordinate for row in page.iter_rows() for cell in row if cell.value == text and cell.column >= column
    )


def told(path: Path) -> list[tuple[str, str, str]]:
    findings = load(path).findings
    return [(one.code, one.location.spot if one.location else "", one.message) for one in findings]
