"""From rendered text with marks to the finished parts: numbers, references, contents lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import escape

from lkjip.word.contents import ContentsList, Entry
from lkjip.word.fields import Instruction, read_instruction
from lkjip.word.last_section import Sections
from lkjip.word.marks import MARK, PART, Mark
from lkjip.word.numbering import LEVELS, Counters, NumberedList, formatted
from lkjip.word.plain import plain_text, unescape
from lkjip.word.spool import Spool
from lkjip.word.table_marks import TableAssembler

Report = Callable[[str, str, str, str], None]  # code, message, place, hint
_LONGEST_NAME = 40


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
        self.start_part()
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
        }

    def start_part(self) -> Spool:
        """Begin a part; feed() then writes into the returned spool."""
        self._spool = Spool()
        self._tables = TableAssembler(self._spool, self._write)
        self._sections = Sections(self._spool, self._write)
        self._open_bookmarks: dict[str, tuple[int, str, list[str], str]] = {}
        self._paragraphs: list[tuple[Entry, int, list[str]]] = []
        self._captures: list[list[str]] = []
        return self._spool

    def feed(self, text: str) -> None:
        """Take rendered text in; no mark is split over two calls."""
        pieces = MARK.split(text)
        self._write(pieces[0])
        for index in range(1, len(pieces), 2):
            payload = pieces[index]
            kind, items = payload[0], payload[1:].split(PART)
            if kind in self._tables.handlers or self._tables.skipping:
                self._tables.take(kind, items)
            elif kind in self._sections.handlers:
                self._sections.handlers[Mark(kind)]()
            else:
                self._handlers[kind](items)
            self._write(pieces[index + 1])

    def _write(self, text: str) -> None:
        if text and not self._tables.skipping and not self._sections.skipping:
            self._sections.notice(text)
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
