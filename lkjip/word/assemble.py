"""From rendered text with marks to the finished parts: numbers, references, contents lists, merged cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from markupsafe import escape

from lkjip.word.contents import ContentsList, Entry
from lkjip.word.fields import Instruction, read_instruction
from lkjip.word.marks import MARK, PART, Mark
from lkjip.word.numbering import LEVELS, Counters, NumberedList, formatted
from lkjip.word.plain import plain_text, unescape
from lkjip.word.spool import Patch, Spool

Report = Callable[[str, str, str, str], None]  # code, message, place, hint
_LONGEST_NAME = 40


@dataclass
class _Merge:
    """The last cell of a merge slot: its row, its key and its open vMerge."""

    row: int
    key: str
    patch: Patch


@dataclass
class _Table:
    """A table being written: the row it is at, its merges, and the columns of its grid row."""

    row: int = 0
    merges: dict[str, _Merge] = field(default_factory=dict)
    merged: bool = False
    widths: list[str] = field(default_factory=list)
    has_grid: bool = False


@dataclass
class _Target:
    """A bookmark: its text and the number of the paragraph where it stands."""

    text: str
    number: str


class Assembler:
    """Everything that counts through one document, and the part that is being written."""

    def __init__(
        self,
        lists: Mapping[str, NumberedList],
        contents: tuple[ContentsList, ...],
        pages: Mapping[str, str] | None,
        report: Report,
    ) -> None:
        self.entries: list[Entry] = []
        self._contents, self._pages, self._report = contents, pages or {}, report
        self._counters = Counters(lists)
        self._outline = [0] * (LEVELS + 1)
        self._sequences: dict[str, tuple[int, int]] = {}  # label -> (number, headings seen when it last started)
        self._number = ""  # of the SEQ field being written
        self._targets: dict[str, _Target] = {}
        self._drawings = self._bookmarks = 0
        self._start_part(Spool())
        self._handlers: dict[str, Callable[[list[str]], None]] = {
            Mark.DRAWING_ID: self._drawing_id,
            Mark.BOOKMARK: self._bookmark,
            Mark.BOOKMARK_END: self._bookmark_end,
            Mark.COUNT: self._count,
            Mark.PARAGRAPH: self._paragraph,
            Mark.PARAGRAPH_END: self._paragraph_end,
            Mark.SEQUENCE: self._sequence,
            Mark.SEQUENCE_NUMBER: lambda _: self._write(self._number),
            Mark.REFERENCE: self._reference,
            Mark.CONTENTS: self._contents_list,
            Mark.HOLD: self._hold,
            Mark.ROW_OF_HOLD: self._row_of_hold,
            Mark.HOLD_END: self._hold_end,
            Mark.GUARD: self._guard,
            Mark.GUARD_PARAGRAPH: self._guard_paragraph,
            Mark.GUARD_TABLE: self._guard_table,
            Mark.GUARD_END: self._guard_end,
            Mark.TABLE: self._table,
            Mark.TABLE_END: self._table_end,
            Mark.ROW: self._row,
            Mark.GRID: self._grid,
            Mark.GRID_CELL: self._grid_cell,
            Mark.GRID_ROW_END: self._grid_row_end,
            Mark.MERGE: self._merge,
            Mark.MERGE_CONTENT: self._merge_content,
        }

    def _start_part(self, spool: Spool) -> None:
        self._spool = spool
        self._open_bookmarks: dict[str, tuple[int, str, list[str], str]] = {}
        self._paragraphs: list[tuple[Entry, int, list[str]]] = []
        self._captures: list[list[str]] = []
        self._holds: list[tuple[int, bool]] = []
        self._guards: list[bool] = []
        self._tables: list[_Table] = []
        self._skipping = ""

    def start_part(self) -> Spool:
        """Begin a part; feed() then writes into the returned spool."""
        self._start_part(Spool())
        return self._spool

    def feed(self, text: str) -> None:
        """Take rendered text in; no mark is split over two calls."""
        pieces = MARK.split(text)
        self._write(pieces[0])
        for index in range(1, len(pieces), 2):
            payload = pieces[index]
            if self._skipping:
                self._skip(payload)
            elif payload[0] != Mark.MERGE_CONTENT_END:
                self._handlers[payload[0]](payload[1:].split(PART))
            self._write(pieces[index + 1])

    def _write(self, text: str) -> None:
        if text and not self._skipping:
            self._spool.write(text)
            for capture in self._captures:
                capture.append(text)

    def _drawing_id(self, _: list[str]) -> None:
        self._drawings += 1
        self._write(str(self._drawings))

    # Bookmarks and references

    def _bookmark(self, payload: list[str]) -> None:
        template_id, name, place = payload
        self._bookmarks += 1
        capture: list[str] = []
        number = self._paragraphs[-1][0].number if self._paragraphs else ""
        self._open_bookmarks[template_id] = (self._bookmarks, unescape(name), capture, number)
        self._captures.append(capture)
        self._check_name(unescape(name), place)
        self._write(f'<w:bookmarkStart w:id="{self._bookmarks}" w:name="{name}"/>')

    def _check_name(self, name: str, place: str) -> None:
        if name in self._targets:
            self._report("T308", f"penanda buku `{name}` dibuat dua kali", place, "beri nama yang berbeda")
        elif not name or len(name) > _LONGEST_NAME or any(char.isspace() for char in name):
            hint = f"pakai nama tanpa spasi, paling panjang {_LONGEST_NAME} huruf"
            self._report("T308", f"nama penanda buku `{name}` tidak diterima Word", place, hint)

    def _bookmark_end(self, payload: list[str]) -> None:
        found = self._open_bookmarks.pop(payload[0], None)
        if found:
            identity, name, capture, number = found
            self._captures = [other for other in self._captures if other is not capture]
            self._targets[name] = _Target(plain_text("".join(capture)), number)
            self._write(f'<w:bookmarkEnd w:id="{identity}"/>')

    def _reference(self, payload: list[str]) -> None:
        place, text = payload
        instruction = read_instruction(unescape(text))
        self._spool.patch(lambda: self._resolved(instruction, place))

    def _resolved(self, instruction: Instruction, place: str) -> str:
        name = instruction.argument
        target = self._targets.get(name)
        if target is None:
            hint = "periksa syarat yang menghapus bagian itu, atau hapus rujukannya"
            self._report("T307", f"rujukan ke `{name}` tidak menemukan sasarannya", place, hint)
            return ""
        if instruction.keyword == "PAGEREF":
            return str(escape(self._pages.get(name, "")))
        return str(escape(target.number if instruction.switches.keys() & set("nrw") else target.text))

    # Headings, captions and contents lists

    def _count(self, payload: list[str]) -> None:
        self._counters.next(payload[0], int(payload[1]))

    def _paragraph(self, payload: list[str]) -> None:
        level, number, list_level, style = payload
        entry = Entry("", int(level), style)
        if number:
            entry.number, entry.suffix = self._counters.next(number, int(list_level))
        if entry.level:
            self._outline[entry.level] += 1
        capture: list[str] = []
        self._bookmarks += 1
        entry.bookmark = f"_Toc{self._bookmarks:09d}"
        self._paragraphs.append((entry, self._bookmarks, capture))
        self._captures.append(capture)
        if self._contents:
            self._write(f'<w:bookmarkStart w:id="{self._bookmarks}" w:name="{entry.bookmark}"/>')

    def _paragraph_end(self, _: list[str]) -> None:
        entry, identity, capture = self._paragraphs.pop()
        self._captures = [other for other in self._captures if other is not capture]
        if self._contents:
            self._write(f'<w:bookmarkEnd w:id="{identity}"/>')
        entry.text = plain_text("".join(capture))
        self.entries.append(entry)

    def _sequence(self, payload: list[str]) -> None:
        r"""Count a SEQ field; where `\s` starts it anew, add `\r 1` for LibreOffice, which does not know `\s`."""
        instruction = read_instruction(unescape(payload[0]))
        label, switches = instruction.argument, instruction.switches
        depth = int(switches["s"]) if switches.get("s", "").isdigit() else 0
        headings = sum(self._outline[1 : depth + 1])
        number, seen = self._sequences.get(label, (0, headings))
        if seen != headings:
            number = 0
        if depth and not number and "r" not in switches:
            self._write(r"\r 1 ")
        if switches.get("r", "").isdigit():
            number = int(switches["r"])
        elif "c" not in switches:
            number += 1
        self._sequences[label] = (number, headings)
        if self._paragraphs:
            self._paragraphs[-1][0].labels.append(label)
        self._number = "" if "h" in switches else formatted(number, switches.get("*", "ARABIC"))

    def _contents_list(self, payload: list[str]) -> None:
        contents = self._contents[int(payload[0])]
        self._spool.patch(lambda: contents.paragraphs(self.entries, self._pages))

    # Tables and cells

    def _hold(self, _: list[str]) -> None:
        self._holds.append((self._spool.size, False))

    def _row_of_hold(self, _: list[str]) -> None:
        self._holds = [(start, True) for start, _ in self._holds]

    def _hold_end(self, _: list[str]) -> None:
        start, has_rows = self._holds.pop()
        if not has_rows:
            self._spool.drop_from(start)
        elif self._guards:
            self._guards[-1] = False

    def _guard(self, _: list[str]) -> None:
        self._guards.append(False)

    def _guard_paragraph(self, _: list[str]) -> None:
        self._guards[-1] = True

    def _guard_table(self, _: list[str]) -> None:
        self._guards[-1] = False

    def _guard_end(self, _: list[str]) -> None:
        if not self._guards.pop():
            self._write("<w:p/>")

    def _table(self, _: list[str]) -> None:
        self._tables.append(_Table())

    def _table_end(self, _: list[str]) -> None:
        self._tables.pop()

    def _row(self, _: list[str]) -> None:
        self._tables[-1].row += 1

    def _grid(self, payload: list[str]) -> None:
        table, widths = self._tables[-1], payload
        self._spool.patch(lambda: "".join(f'<w:gridCol w:w="{width}"/>' for width in (table.widths or widths) if width))

    def _grid_cell(self, payload: list[str]) -> None:
        if not self._tables[-1].has_grid:
            self._tables[-1].widths += payload

    def _grid_row_end(self, _: list[str]) -> None:
        self._tables[-1].has_grid = True

    def _merge(self, payload: list[str]) -> None:
        slot, key = payload
        table = self._tables[-1]
        last = table.merges.get(slot)
        table.merged = last is not None and last.row == table.row - 1 and last.key == key
        if last is not None and table.merged:
            last.row = table.row
            last.patch.text = '<w:vMerge w:val="restart"/>'
            self._write("<w:vMerge/>")
        else:
            table.merges[slot] = _Merge(table.row, key, self._spool.patch(""))

    def _merge_content(self, payload: list[str]) -> None:
        if self._tables[-1].merged:
            self._skipping = payload[0]

    def _skip(self, payload: str) -> None:
        """Pass over the content of a merged cell; it keeps one empty paragraph."""
        if payload[0] == Mark.MERGE_CONTENT_END:
            slot, properties = payload[1:].split(PART)
            if slot == self._skipping:
                self._skipping = ""
                self._write(f"<w:p>{properties}</w:p>")
                if self._guards:
                    self._guards[-1] = True
