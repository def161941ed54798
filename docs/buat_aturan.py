"""Write docs/aturan.md, the catalogue of all codes: `python docs/buat_aturan.py`, or check it with `--periksa`."""

import sys
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from lkjip.diagnostics import Severity
from lkjip.penjelasan import Penjelasan
from lkjip.semua_kode import semua_kode, tema

CATALOGUE = Path(__file__).with_name("aturan.md")
IN_WORDS = {Severity.ERROR: "kesalahan", Severity.WARNING: "peringatan", Severity.INFO: "catatan"}
HEAD = """\
# Semua yang diperiksa lkjip

Berkas ini dibuat oleh `python docs/buat_aturan.py` dari penjelasan yang sama dengan `lkjip explain`; jangan diubah
langsung.

**Kesalahan** berarti laporan akan salah: `lkjip build` menolaknya dan kesalahan tidak dapat diabaikan. **Peringatan**
berarti pereviu akan bertanya; bila memang benar begitu, peringatan tentang isi data dapat diabaikan di tempatnya dengan
alasan (`abaikan`).
"""


def catalogue() -> str:
    """The whole catalogue: contents, then every code under its theme."""
    items = list(semua_kode().values())
    themes = [(heading, list(group)) for heading, group in groupby(items, key=lambda item: tema(item.code))]
    contents = [line for heading, group in themes for line in _contents(heading, group)]
    chapters = [_chapter(heading, group) for heading, group in themes]
    return "\n".join([HEAD, *contents, "", *chapters])


def _contents(heading: str, items: Iterable[Penjelasan]) -> list[str]:
    links = [f"  - [{item.code}](#{_anchor(item)}) {item.name}: {item.summary}" for item in items]
    return [f"- [{heading}](#{heading.lower().replace(' ', '-')})", *links]


def _anchor(item: Penjelasan) -> str:
    return f"{item.code.lower()}-{item.name}"


def _chapter(heading: str, items: Iterable[Penjelasan]) -> str:
    return "\n".join([f"## {heading}\n", *map(_entry, items)])


def _entry(item: Penjelasan) -> str:
    parts = [f"- **{part}:** {text}" for part, text in item.parts.items()]
    return "\n".join([f"### {item.code} {item.name}\n", f"{item.summary} *({IN_WORDS[item.severity]})*\n", *parts, ""])


def main() -> None:
    """Write the catalogue, or with --periksa stop where it is stale."""
    made = catalogue()
    if sys.argv[1:] == ["--periksa"]:
        if not CATALOGUE.is_file() or CATALOGUE.read_text("utf-8") != made:
            sys.exit("docs/aturan.md tidak sesuai penjelasan aturan: jalankan python docs/buat_aturan.py")
        return
    CATALOGUE.write_bytes(made.encode())


if __name__ == "__main__":
    main()
