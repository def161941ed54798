"""The cell formats of an .xlsx: which of them show a number as a date."""

import re

from lkjip.arsip import Handlers

_LONGEST = 1_000  # signs of a format; Excel allows 255
_DATE_FORMATS = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])


class PembacaGaya:
    """Gathers, for each cell format, whether it shows a number as a date."""

    def __init__(self) -> None:
        self.dates: list[bool] = []
        self.own: dict[str, bool] = {}
        self.within = ""

    def handlers(self) -> Handlers:
        """The function that expat calls."""
        return self._start, None, None

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "numFmt":
            self.own[attributes.get("numFmtId", "")] = is_date_format(attributes.get("formatCode", "")[:_LONGEST])
        elif tag in ("cellXfs", "cellStyleXfs", "cellStyles", "dxfs"):
            self.within = tag
        elif tag == "xf" and self.within == "cellXfs":
            number = attributes.get("numFmtId", "0")
            is_date = number.isdigit() and int(number[:9]) in _DATE_FORMATS
            self.dates.append(self.own.get(number, is_date))


def is_date_format(code: str) -> bool:
    """Whether a number format shows days, months, years, hours or minutes."""
    bare = re.sub(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', "", code.partition(";")[0].lower())
    return bool(re.search(r"[dyh]|m{2,}|s{2,}|m/|/m", bare)) and "general" not in bare
