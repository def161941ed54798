"""Rows of an .xlsx in the plainest form that programs write, taken out of the XML before expat sees them.

Most sheets hold little else than `<row r="7"><c r="A7" s="1" t="s"><v>12</v></c>...</row>`, and expat would call Python
five times for every such cell. Only whole rows of exactly this form are taken, in a sheet in which no comment, CDATA or
other encoding can give it another meaning; whatever else there is (formulas, entities, rich text) goes to expat.
"""

import re
from collections.abc import Callable

_TEXT = r"[^<>&\x00-\x08\x0b-\x1f]*+"  # no entity, and no line end that XML would change
_ROW = r'<row r="(\d{1,7})"((?: [\w:.]++="[^"<>&]*+")*+)>'
_CELL = (
    r'<c r="([A-Z]{1,3})\d{1,7}"(?: s="(\d{1,5})")?(?: t="(s|n|b|str|inlineStr)")?'
    rf'(?:/>|><v>({_TEXT})</v></c>|><is><t(?: xml:space="preserve")?>({_TEXT})</t></is></c>)'
)
_PART = re.compile(f"{_ROW}|{_CELL}")
_ROWS = re.compile(f"(?:{_ROW}(?:{_CELL})*+</row>)++")
_HEAD = re.compile(
    rb'(?:\xef\xbb\xbf)?(?:<\?xml version="1\.0"(?: encoding="utf-8")?(?: standalone="(?:yes|no)")? ?\?>)?'
    rb"\s*<worksheet[ >]",
    re.IGNORECASE,
)
_HIDES = re.compile(rb"<[!?]")  # comments, CDATA, instructions: what looks like a row may be none
_END = b"</row>"
_LONGEST = 1 << 20  # bytes without the end of a row


Bagian = tuple[str, str, str, str, str, str, str]  # number and attributes of a row, or of a cell: letters, s, t, v, is
Ambil = Callable[[list[Bagian]], None]


class Penyaring:
    """Gets the bytes of a sheet piece by piece, takes the plain rows and passes the others on, in their order."""

    def __init__(self, ambil: Ambil) -> None:
        self.ambil = ambil
        self.rest = b""
        self.works: bool | None = None  # not known before the first bytes

    def __call__(self, chunk: bytes, pass_on: Callable[[bytes], object]) -> None:
        """Take what is plain; an empty chunk is the end."""
        data, self.rest = self.rest + chunk, b""
        after_head = 0
        if self.works is None:
            head = _HEAD.match(data)
            self.works, after_head = bool(head), head.end() if head else 0
        start = data.find(b"<row ")
        end = data.rfind(_END) + len(_END)
        if _HIDES.search(data, after_head) or len(data) - end > _LONGEST:
            self.works = False
        if not self.works or not chunk or not 0 <= start < end:
            pass_on(data)
            return
        pass_on(data[:start])
        if not self._taken(data[start:end]):
            pass_on(data[start:end])
        self.rest = data[end:]

    def _taken(self, block: bytes) -> bool:
        try:
            text = block.decode("utf-8")
        except UnicodeDecodeError:
            return False
        if not _ROWS.fullmatch(text):
            return False
        self.ambil(_PART.findall(text))
        return True
