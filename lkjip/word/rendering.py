"""One rendering: the functions that a template may call, the values that it prints, and what went wrong."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from types import CodeType, FrameType, TracebackType

from jinja2 import Template as JinjaTemplate
from jinja2 import TemplateError
from jinja2.runtime import LoopContext
from markupsafe import Markup

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.word.chart import Chart
from lkjip.word.chart.store import Charts
from lkjip.word.environment import Unknown, UnknownName, environment, nearest, public_names
from lkjip.word.marks import MARK, MARK_END, MARK_START, Mark, mark
from lkjip.word.media import Media
from lkjip.word.numbering import NumberedList
from lkjip.word.pictures import Drawing, Picture, chart_xml, drawing_xml, picture_xml
from lkjip.word.program import Part
from lkjip.word.values import FORBIDDEN, ValueFault, as_xml

_PIECES = 4096  # pieces of output joined at a time
_COLOUR = re.compile(r"#?[0-9A-Fa-f]{6}|auto")
_DRAWING_ID = mark(Mark.DRAWING_ID)
_IN_RUN = ("</w:t>", '<w:t xml:space="preserve">')


class Rendering:
    """The state of one rendering."""

    def __init__(self, template: str, context: Mapping[str, object], lists: Mapping[str, NumberedList]) -> None:
        self.findings: list[Diagnostic] = []
        self.media, self.charts = Media(), Charts()
        self.restarted: list[tuple[str, str]] = []  # (new list, its model)
        self._template, self._context, self._lists = template, context, lists
        self._part: Part | None = None
        self._jinja: JinjaTemplate | None = None
        self._chapters = 0
        self._loops: dict[int, int] = {}
        self._current_lists: dict[str, str | None] = {}
        self._next_list = max((int(key) for key in lists if key.isdigit()), default=0) + 1

    def run(self, part: Part) -> Iterator[str]:
        """The part's text with its marks, piece by piece."""
        made = environment(self.finalize)
        made.trust(self._functions())
        self._part, code = part, part.code
        self._jinja = JinjaTemplate.from_code(made, code, made.make_globals(None))
        pieces = self._jinja.root_render_func(self._jinja.new_context(dict(self._context)))
        try:
            for text in whole_marks(pieces):
                if part.has_buffers and FORBIDDEN.search(MARK.sub("", text)):
                    raise ValueFault("T304", "teks gabungan memuat karakter yang tidak dapat disimpan dalam dokumen")
                yield text
        except Exception as fault:  # whatever an expression of the template raises is a finding
            self._report_exception(fault)

    def _functions(self) -> dict[str, Callable[..., object]]:
        return {
            "nomor_bab": lambda: self._chapters,
            "ulang_nomor": self._restart_lists,
            "_bab": self._count_chapter,
            "_num": self._list_number,
            "_polos": lambda value: self._guarded(value, "attribute"),
            "_rumus": lambda value: self._guarded(value, "m:t"),
            "_bagi": _shared,
            "_gabung": self._merge_key,
            "_rentang": self._span,
            "_warna": self._colour,
        }

    # Functions of the template

    def _count_chapter(self) -> str:
        self._chapters += 1
        return ""

    def _restart_lists(self, number: object = None) -> str:
        """Let the lists of the template, or one of them, start again with the next paragraph."""
        wanted = [str(number)] if number is not None else list(self._lists)
        self._current_lists.update(dict.fromkeys(wanted))
        return ""

    def _list_number(self, number: str) -> str:
        current = self._current_lists.get(number, number)
        if current is None:
            current = str(self._next_list)
            self._next_list += 1
            self.restarted.append((current, number))
            self._current_lists[number] = current
        return current

    def _merge_key(self, slot: int, key: object) -> Markup:
        if isinstance(key, Unknown):
            return Markup(self._guarded(key, "attribute"))  # noqa: S704  # an empty text; the finding is what counts
        if isinstance(key, LoopContext):
            self._loops[slot] = self._loops.get(slot, 0) + (1 if key.first else 0)
            key = self._loops[slot]
        text = FORBIDDEN.sub("�", repr(key))
        return Markup(mark(Mark.MERGE, slot, text))  # noqa: S704  # the assembler reads the mark; nothing is printed

    def _span(self, value: object) -> object:
        if isinstance(value, Unknown):
            return self._guarded(value, "attribute")
        if isinstance(value, int) and value >= 1:
            return value
        return self._fault(ValueFault("T305", f"lebar gabungan kolom harus bilangan mulai 1, bukan {value!r}"))

    def _colour(self, value: object) -> object:
        if isinstance(value, Unknown):
            return self._guarded(value, "attribute")
        if value == "":
            return "auto"
        if isinstance(value, str) and _COLOUR.fullmatch(value):
            return value.lstrip("#").upper().replace("AUTO", "auto")
        return self._fault(ValueFault("T305", f"warna sel harus enam angka heksadesimal, bukan {value!r}"))

    # Values

    def finalize(self, value: object) -> object:
        """What is printed for a value; one that cannot be printed is a finding, and rendering goes on."""
        if type(value) is str and value.isprintable():
            return value
        if type(value) is Markup or type(value) is int:
            return value
        return self._guarded(value, "w:t")

    def _guarded(self, value: object, target: str) -> str:
        try:
            if isinstance(value, Picture | Drawing | Chart):
                return self._drawing(value, target)
            return str(value) if isinstance(value, Unknown) else as_xml(value, target)
        except ValueFault as fault:
            return self._fault(fault)
        except UnknownName as fault:
            self._report_unknown(fault, _line_in(sys._getframe(), self._code()))
        return ""

    def _fault(self, fault: ValueFault) -> str:
        self._add(fault.code, fault.message, _line_in(sys._getframe(), self._code()), fault.hint)
        return ""

    def _drawing(self, value: Picture | Drawing | Chart, target: str) -> Markup:
        if target != "w:t":
            raise ValueFault("T309", "gambar hanya dapat diletakkan di teks paragraf", "pindahkan tag itu")
        part = self._part.name if self._part else ""
        if isinstance(value, Drawing):
            xml = drawing_xml(value, _DRAWING_ID)
        elif isinstance(value, Chart):
            xml = chart_xml(value, self.charts.relation(part, value), _DRAWING_ID)
        else:
            try:
                relation = self.media.relation(part, value.data)
                xml = picture_xml(value, relation, _DRAWING_ID)
            except ValueError as fault:
                raise ValueFault(
                    "T309", f"{fault} ({value.name or value.alt})", "pakai berkas PNG atau JPEG"
                ) from fault
        return Markup(_IN_RUN[0] + xml + _IN_RUN[1])  # noqa: S704  # built by lkjip.word.pictures, which escapes

    # Faults

    def _code(self) -> CodeType | None:
        return self._part.code if self._part else None

    def _report_exception(self, fault: BaseException) -> None:
        line = _last_line(fault.__traceback__, self._code())
        if isinstance(fault, UnknownName):
            self._report_unknown(fault, line)
        elif isinstance(fault, ValueFault):
            self._add(fault.code, fault.message, line, fault.hint)
        else:
            kind = "" if isinstance(fault, TemplateError) else f"{type(fault).__name__}: "
            self._add("T306", f"ungkapan tidak dapat dihitung ({kind}{fault})", line, "periksa ungkapan dan datanya")

    def _report_unknown(self, fault: UnknownName, line: int) -> None:
        if fault.owner is None:
            names = [*self._context, *(self._part.names if self._part else ()), "nomor_bab", "ulang_nomor"]
            self._add("T301", f"nama `{fault.name}` tidak dikenal", line, nearest(fault.name, names))
        else:
            hint = nearest(fault.name, public_names(fault.owner))
            self._add("T302", f"nilai itu tidak mempunyai `{fault.name}`", line, hint)

    def _add(self, code: str, message: str, python_line: int, hint: str = "") -> None:
        part, jinja = self._part, self._jinja
        if part is None or jinja is None:
            return
        line = jinja.get_corresponding_lineno(python_line)
        tag, place = part.tags[line - 2] if 2 <= line <= len(part.tags) + 1 else ("", part.name)
        text = f"{message}, di `{tag}`" if tag else message
        finding = error(code, text, Location(self._template, spot=place), hint)
        if finding not in self.findings:
            self.findings.append(finding)


def _shared(width: int, *loops: LoopContext, kali: int = 1) -> int:
    """The share of a width that this turn of the loops gets; the shares of all turns add up to the width.

    `kali` is how many turns of the innermost loop a cell stands for.
    """
    for loop in loops[:-1]:
        width = width * loop.index // loop.length - width * loop.index0 // loop.length
    if not loops:
        return width
    last = loops[-1]
    return width * (last.index0 + kali) // last.length - width * last.index0 // last.length


def _line_in(frame: FrameType | None, code: CodeType | None) -> int:
    """The line of a template's code from which a function was called."""
    while frame is not None and code is not None:
        if frame.f_code.co_filename == code.co_filename:
            return frame.f_lineno
        frame = frame.f_back
    return 0


def _last_line(traceback: TracebackType | None, code: CodeType | None) -> int:
    """The innermost line of a template's code in a traceback."""
    line = 0
    while traceback is not None and code is not None:
        if traceback.tb_frame.f_code.co_filename == code.co_filename:
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line


def whole_marks(pieces: Iterator[str]) -> Iterator[str]:
    """The pieces joined many at a time, so that no mark is parted: one whose payload is computed has several pieces."""
    rest = ""
    while taken := list(islice(pieces, _PIECES)):  # all of them may be empty
        text = rest + "".join(taken)
        start = text.rfind(MARK_START)
        cut = start if start >= 0 and MARK_END not in text[start:] else len(text)
        rest = text[cut:]
        yield text[:cut]
    yield rest
