"""Write docs/perintah.md, the help of every command: `python docs/buat_perintah.py`, or check it with `--periksa`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer
from typer.testing import CliRunner

from lkjip.cli import app

PAGE = Path(__file__).with_name("perintah.md")
HEAD = """\
# Semua perintah

Berkas ini dibuat oleh `python docs/buat_perintah.py` dari `lkjip PERINTAH --help`; jangan diubah langsung.

"""


def page() -> str:
    """The whole page: the help of lkjip itself, then that of every command in the order of its list."""
    return HEAD + "\n".join(map(_chapter, ["", *_commands(typer.main.get_command(app), "")]))


def _commands(group: Any, before: str) -> Iterator[str]:
    for name, command in group.commands.items():
        yield f"{before}{name}"
        yield from _commands(command, f"{before}{name} ") if hasattr(command, "commands") else ()


def _chapter(name: str) -> str:
    shown = CliRunner().invoke(app, [*name.split(), "--help"], prog_name="lkjip", env={"COLUMNS": "100"})
    return f"## {f'lkjip {name}'.strip()}\n\n```text\n{shown.output.strip()}\n```\n"


def main() -> None:
    """Write the page, or with --periksa stop where it is stale."""
    made = page()
    if sys.argv[1:] == ["--periksa"]:
        if not PAGE.is_file() or PAGE.read_text("utf-8") != made:
            sys.exit("docs/perintah.md tidak sesuai bantuan perintah: jalankan python docs/buat_perintah.py")
        return
    PAGE.write_bytes(made.encode())


if __name__ == "__main__":
    main()
