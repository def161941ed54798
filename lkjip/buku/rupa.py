"""What a workbook looks like: colours, borders, widths, number formats, the page it is printed on."""

from collections.abc import Iterable
from copy import copy
from functools import cache
from typing import Any, NamedTuple

from lkjip.source.buku.bentuk import Kolom

NUMBER_FORMATS = {
    "rupiah": "#,##0", "angka": "General", "batas": "General", "tahun": "0", "ordinal": "0", "tingkat": "0",
    "rumus": "#,##0", "rumus_persen": "0.00", "rumus_nilai": "General",
}  # fmt: skip
WIDTHS = {
    "rupiah": 18, "angka": 13, "batas": 13, "nilai": 13, "tahun": 10, "ordinal": 9, "tingkat": 14, "id": 16, "kode": 22,
    "kode_lain": 22, "tanggal": 20, "butir": 40, "daftar": 22, "nilai_nilai": 16, "pilihan": 18, "teks": 22,
    "rumus": 18, "rumus_persen": 12, "rumus_nilai": 13,
}  # fmt: skip
ENTRY_WIDTHS = (34, 62, 60)
NARROW_ENTRY = 44  # beside tables, whose columns would be as wide
WIDEST = 100
HEADING_HEIGHT = 46
_LINE, _HIGHEST = 15, 400  # points
_FONT = "Calibri"


class Gaya(NamedTuple):
    """The styles of the kinds of cells; each is shared by all its cells."""

    judul: dict[str, Any]
    bagian: dict[str, Any]
    kepala: dict[str, Any]
    isi: dict[str, Any]
    angka: dict[str, Any]
    ringkas: dict[str, Any]
    hitung: dict[str, Any]
    label: dict[str, Any]
    catatan: dict[str, Any]
    biasa: dict[str, Any]
    tautan: dict[str, Any]


@cache
def gaya() -> Gaya:
    """The styles, made once."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    def fill(color: str) -> Any:
        return PatternFill("solid", fgColor=color)

    line = Side(style="thin", color="BFC8CE")
    box = Border(left=line, right=line, top=line, bottom=line)
    top = Alignment(vertical="top", wrap_text=True)
    middle = Alignment(vertical="center", wrap_text=True)
    return Gaya(
        judul={"font": Font(name=_FONT, bold=True, size=14, color="1F4E5F")},
        bagian={"font": Font(name=_FONT, bold=True, size=11, color="1F4E5F")},
        kepala={
            "font": Font(name=_FONT, bold=True, color="FFFFFF"),
            "fill": fill("1F4E5F"),
            "alignment": middle,
            "border": box,
        },
        isi={"alignment": top, "border": box},
        angka={"alignment": Alignment(vertical="top", horizontal="right", indent=1), "border": box},
        ringkas={"alignment": Alignment(vertical="top", horizontal="left", wrap_text=True), "border": box},
        hitung={
            "font": Font(name=_FONT, italic=True, color="5F6B73"),
            "fill": fill("ECEFF1"),
            "alignment": Alignment(vertical="top", shrink_to_fit=True),  # a row is as high as what is typed in it
            "border": box,
        },
        label={"font": Font(name=_FONT, bold=True), "fill": fill("E3EEF2"), "alignment": top, "border": box},
        catatan={"font": Font(name=_FONT, italic=True, color="7A868E"), "alignment": Alignment(vertical="top")},
        biasa={"font": Font(name=_FONT), "alignment": top},
        tautan={"font": Font(name=_FONT, underline="single", color="1F4E5F"), "alignment": top},
    )


def apply(cell: Any, style: dict[str, Any]) -> None:
    """Give a cell a style."""
    for name, value in style.items():
        setattr(cell, name, value)


class Corak:
    """The styles of one workbook's cells, each made once: to look them up anew takes most of the time of writing."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, str], Any] = {}

    def give(self, cell: Any, style: dict[str, Any], number_format: str) -> None:
        """Give a cell a style and a number format."""
        key = (id(style), number_format)
        if key not in self._made:
            apply(cell, style)
            cell.number_format = number_format
            self._made[key] = copy(cell._style)
        cell._style = copy(self._made[key])


def width(kolom: Kolom) -> int:
    """How wide a column is, in characters."""
    return min(kolom.lebar or WIDTHS.get(kolom.jenis, WIDTHS["teks"]), WIDEST)


def height(texts: Iterable[tuple[str, int]]) -> int:
    """How high a row is whose texts are wrapped in columns of these widths; 0 where one line will do."""
    lines = max((sum(-(-max(len(line), 1) // size) for line in text.split("\n")) for text, size in texts), default=1)
    return min(_LINE * lines, _HIGHEST) if lines > 1 else 0


def print_setup(sheet: Any, repeated: int = 0, high: int = 0, paper: int = 0) -> None:
    """Across, as wide as the page (`high` pages high where that is said), with the headings of a table on each.

    `paper` is Excel's number of a size; A4 without it.
    """
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = paper or sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = high
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.oddFooter.left.text = "&A"
    sheet.oddFooter.right.text = "&P/&N"
    if repeated:
        sheet.print_title_rows = f"{repeated}:{repeated}"
