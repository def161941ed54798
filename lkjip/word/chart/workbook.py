"""The workbook inside a chart, which Word opens for its data: the same data give the same bytes."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING

from lkjip.word.package import deflated, write_archive
from lkjip.word.values import as_xml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkjip.word.chart import Chart

SHEET = "Data"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SPREADSHEET}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SPREADSHEET}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_SPREADSHEET}.styles+xml"/></Types>'
)
_ROOT_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_DOC}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_DOC}/styles" Target="styles.xml"/></Relationships>'
)
_WORKBOOK = (
    f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOC}">'
    f'<sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
)


def workbook(chart: Chart) -> bytes:
    """An .xlsx with the categories in column A and a series in each column after it."""
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT_RELATIONS,
        "xl/workbook.xml": _WORKBOOK,
        "xl/_rels/workbook.xml.rels": _RELATIONS,
        "xl/worksheets/sheet1.xml": _sheet(chart),
        "xl/styles.xml": _styles(chart.number_format),
    }
    stream = BytesIO()
    write_archive(stream, (deflated(name, [(_DECLARATION + text).encode()]) for name, text in parts.items()))
    return stream.getvalue()


def names_range(chart: Chart) -> str:
    """Where the categories stand."""
    return f"{SHEET}!$A$2:$A${len(chart.categories) + 1}"


def title_cell(number: int) -> str:
    """Where the name of the series with this number (from 0) stands."""
    return f"{SHEET}!${column(number + 1)}$1"


def values_range(chart: Chart, number: int) -> str:
    """Where the values of the series with this number (from 0) stand."""
    letters = column(number + 1)
    return f"{SHEET}!${letters}$2:${letters}${len(chart.categories) + 1}"


def column(number: int) -> str:
    """The letters of a column counted from 0: `A`, `Z`, `AA`."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def plain(value: Decimal) -> str:
    """A number as XML has it: no exponent, no digits without meaning."""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def _sheet(chart: Chart) -> str:
    rows = "".join(f'<row r="{number}">{"".join(cells)}</row>' for number, cells in enumerate(_rows(chart), 1))
    return (
        f'<worksheet xmlns="{_MAIN}"><cols><col min="1" max="1" width="40" customWidth="1"/>'
        f'<col min="2" max="{len(chart.series) + 1}" width="18" customWidth="1"/></cols>'
        f"<sheetData>{rows}</sheetData></worksheet>"
    )


def _rows(chart: Chart) -> Iterator[list[str]]:
    yield [_text(column(number + 1), 1, one.name) for number, one in enumerate(chart.series)]
    for index, name in enumerate(chart.categories):
        row = index + 2
        known = [(number, one.values[index]) for number, one in enumerate(chart.series, 1)]
        numbers = [
            f'<c r="{column(number)}{row}" s="1"><v>{plain(value)}</v></c>'
            for number, value in known
            if value is not None
        ]
        yield [_text("A", row, name), *numbers]


def _text(letters: str, row: int, text: str) -> str:
    return f'<c r="{letters}{row}" t="inlineStr"><is><t xml:space="preserve">{as_xml(text, "attribute")}</t></is></c>'


def _styles(number_format: str) -> str:
    code = as_xml(number_format, "attribute")
    return (
        f'<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="{code}"/></numFmts>'
        '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill>'
        '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
