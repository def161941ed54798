"""`lkjip explain`: the documentation of codes on the screen, or the list of all of them."""

import sys
import textwrap
from collections.abc import Iterable, Mapping

from lkjip.diagnostics import Severity
from lkjip.output.terminal import columns, narrow, wrapped
from lkjip.penjelasan import Penjelasan, as_code
from lkjip.semua_kode import semua_kode, tema
from lkjip.source.names import near

CLEAN, COULD_NOT_RUN = 0, 2
_WIDTH = 100
_IN_WORDS = {Severity.ERROR: "kesalahan", Severity.WARNING: "peringatan", Severity.INFO: "catatan"}
_NOT_OF_THE_DATA = ("A", "S", "I", "T", "W", "H")
_SUPPRESSED = (
    "Bila peringatan ini memang benar begitu, tulis di berkas utama mengapa dibiarkan. `di` tertulis pada "
    "temuannya; menyebut tempat di atasnya berarti seluruh isinya."
)
_SUPPRESSION = """\
  abaikan:
    - kode: {code}
      di: ...
      alasan: ...
"""


def explain(asked: list[str]) -> int:
    """Print what is known about the codes (or rule names) asked for, all codes where none is; the exit code."""
    known = semua_kode()
    if not asked:
        print(_listing(known.values()))
        return CLEAN
    wanted = [(name, found_in(known, name)) for name in asked]
    print("\n".join(_page(item) for _, item in wanted if item), end="")
    for name in (name for name, item in wanted if item is None):
        print(f"lkjip: {unknown_code(known, name)}", file=sys.stderr)
    return CLEAN if all(item for _, item in wanted) else COULD_NOT_RUN


def found_in(known: Mapping[str, Penjelasan], name: str) -> Penjelasan | None:
    """The documentation of a code, however its letter is typed, or of a rule's name."""
    plain = name.strip()
    return known.get(plain.upper()) or next((item for item in known.values() if item.name == plain.lower()), None)


def unknown_code(known: Mapping[str, Penjelasan], name: str) -> str:
    """That a code is unknown, and which are near."""
    plain, meant = name.strip(), as_code(name)
    alike = [meant] if meant in known else near(meant, [code for code in known if code[0] == meant[:1]])
    close = alike or near(plain.lower(), [item.name for item in known.values()])
    otherwise = "daftarnya tampil dengan `lkjip explain`"
    return f"kode {name} tidak dikenal; " + (f"mungkin maksud Anda {', '.join(close)}" if close else otherwise)


def suppressible(item: Penjelasan) -> bool:
    """Whether the data may ask to leave findings of this code out."""
    return item.severity is not Severity.ERROR and item.code[0] not in _NOT_OF_THE_DATA


def _listing(items: Iterable[Penjelasan]) -> str:
    lines: list[str] = []
    heading = ""
    for item in items:
        if tema(item.code) != heading:
            heading = tema(item.code)
            lines += ["", heading] if lines else [heading]
        line = f"  {item.code}  {_IN_WORDS[item.severity]:<10}  {item.name}: {item.summary}"
        lines.append(wrapped(line, columns(), " " * 20))
    return "\n".join(lines)


def _page(item: Penjelasan) -> str:
    paragraphs = [f"{item.code} {item.name} ({_IN_WORDS[item.severity]})", item.summary, ""]
    paragraphs += [_wrapped(f"{heading}: {text}") for heading, text in item.parts.items()]
    if suppressible(item):
        paragraphs += ["", textwrap.fill(_SUPPRESSED, narrow(_WIDTH)), "", _SUPPRESSION.format(code=item.code).rstrip()]
    return "\n".join(paragraphs) + "\n"


def _wrapped(text: str) -> str:
    return textwrap.fill(text, narrow(_WIDTH), subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
