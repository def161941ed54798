"""Opening a template file: compiled now, or taken from the cache."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.sebab import sebab
from lkjip.word import cache as store
from lkjip.word.package import NO_TEMPLATE, read_members
from lkjip.word.render import Template


def load(path: Path, cache: Path | None = None, paper: str = "") -> tuple[Template | None, list[Diagnostic]]:
    """The template of a file, or the findings that prevent its use; `cache` is the folder of compiled templates.

    `paper`: the size that its pages get (one of `PAPERS`); its own where empty.
    """
    try:
        data = Path(path).read_bytes()
    except OSError as fault:
        return None, [error("T101", f"templat tidak dapat dibaca: {sebab(fault)}", Location(str(path)))]
    name = Path(path).name
    if paper:
        from lkjip.word.paper import on_paper

        try:
            data = on_paper(data, paper)
        except ValueError as fault:
            return None, [error("T101", f"templat tidak dapat dibaca: {fault}", Location(name), NO_TEMPLATE)]
    template, findings = compiled(name, data, cache)
    return template, list(findings)


@lru_cache(maxsize=8)  # many reports are made from the same few
def compiled(name: str, data: bytes, cache: Path | None) -> tuple[Template | None, tuple[Diagnostic, ...]]:
    """The template of these bytes, from the folder of compiled ones where it is there; or the findings."""
    file = store.cache_file(cache, data + name.encode()) if cache else None
    if file and (program := store.read(file)):
        return Template(name, program, read_members(data)), ()
    from lkjip.word.compile import compile_template

    template, findings = compile_template(name, data)
    if template and file:
        store.write(file, template.program)
    return template, tuple(findings)
