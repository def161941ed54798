"""What a YAML parser says about wrong text, said in Indonesian with the place."""

import re

import yaml

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.source import codes
from lkjip.source.baris import Cause, above, indentation, misindented, no_space, unexpected_colon, unquoted
from lkjip.source.decode import LINE_BREAK
from lkjip.source.kutip import unclosed

_QUOTE = "beri tanda kutip pada nilai itu, mis. nama: 'Judul: isi'"
_INDENT = "samakan indentasi dengan baris lain pada tingkat yang sama"
_MISALIGNED = r"'-' indicator|expected key|block end|document start"
_CONFLICT = re.compile(r"(?:<{7}|>{7})(?: |$)|={7}$")
_KINDS = (
    (r"\\t|tab character", "tabulator tidak boleh dipakai sebagai indentasi", "ganti tabulator dengan spasi"),
    (r"mapping values", "titik dua tidak diharapkan di sini", f"{_QUOTE}; atau {_INDENT}"),
    (r"cannot start any token", "nilai tidak boleh diawali karakter ini tanpa tanda kutip", _QUOTE),
    (r"unexpected end of stream", "tanda kutip tidak ditutup", "tutup tanda kutip"),
    (r"'\]'", "kurung siku “[” tidak ditutup", "tutup dengan “]”, dan pisahkan butir dengan koma"),
    (r"'\}'", "kurung kurawal “{” tidak ditutup", "tutup dengan “}”, dan pisahkan isian dengan koma"),
    (r"expected ':'", "titik dua sesudah kunci belum ada", "tulis `kunci: nilai`"),
    (r"node content", "nilai belum ada, atau kurung belum ditutup", "lengkapi nilainya, dan tutup “[” atau “{”"),
    (r"escape", "urutan “\\” tidak dikenal dalam tanda kutip ganda", "pakai tanda kutip tunggal '...'"),
    (r"sequence entries", "tanda “-” tidak diharapkan di sini", "mulai daftar pada baris baru"),
    (_MISALIGNED, "baris ini tidak sejajar dengan baris lain pada tingkatnya", _INDENT),
)


def syntax_error(problem: yaml.YAMLError, text: str, file: str) -> Diagnostic:
    """The finding for what the parser reports; texts of libyaml and of the pure parser are both known."""
    words = f"{getattr(problem, 'problem', '')}"
    message, hint = next(
        ((said, hint) for pattern, said, hint in _KINDS if re.search(pattern, words)),
        ("susunan YAML tidak dapat dibaca di sini", "periksa indentasi, titik dua, dan tanda kutip di sekitarnya"),
    )
    mark = getattr(problem, "problem_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = LINE_BREAK.split(text)
    if line < len(lines) and lines[line][column : column + 1] == "\t":
        message, hint = _KINDS[0][1:]
    found = _cause(words, lines, line, column)
    line, column, message, hint = found or Cause(line, column, message, _hint(words, lines, line, column) or hint)
    return error(codes.SINTAKS, message, _within(lines, line, column, file), hint)


def _cause(words: str, lines: list[str], line: int, column: int) -> Cause | None:
    """What is really wrong, where the lines show it."""
    if marks := _conflict(lines):
        return marks
    if quote := unclosed(lines, line):
        hint = f"tutup tanda kutip itu dengan {quote.sign} pada akhir isinya"
        return Cause(quote.line, quote.column, "tanda kutip tidak ditutup", hint)
    if "mapping values" in words:
        return unexpected_colon(lines, line, column)
    if "expected ':'" in words:
        return no_space(lines, line) or no_space(lines, above(lines, min(line, len(lines))))
    if re.search(_MISALIGNED, words) and line < len(lines):
        return no_space(lines, above(lines, line)) or misindented(lines, line)
    return None


def _conflict(lines: list[str]) -> Cause | None:
    """The first of the marks that Git leaves where two versions of a file could not be merged."""
    first = next((n for n, line in enumerate(lines) if _CONFLICT.match(line)), None)
    if first is None:
        return None
    hint = "pilih salah satu versi di antara tanda itu, lalu hapus baris “<<<<<<<”, “=======”, dan “>>>>>>>”"
    return Cause(first, 0, "tanda dua versi yang belum digabungkan (Git) masih ada", hint)


def _hint(words: str, lines: list[str], line: int, column: int) -> str:
    if "cannot start any token" in words:
        return unquoted(lines, line, column)
    if re.search(_MISALIGNED, words) and line < len(lines):
        return (said := indentation(lines, line)) and f"{said}: samakan bila setingkat"
    return ""


def _within(lines: list[str], line: int, column: int, file: str) -> Location:
    """The mark, moved from behind the last line to the end of the text."""
    while line > 0 and (line >= len(lines) or (line == len(lines) - 1 and not lines[line])):
        line -= 1
        column = len(lines[line]) if line < len(lines) else 0
    return Location(file, line + 1, column + 1)
