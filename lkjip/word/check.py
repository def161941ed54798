"""All that can be found wrong in a template without any data of a report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.sebab import sebab
from lkjip.shapes import Record
from lkjip.word.compile import compile_template
from lkjip.word.cross_references import CrossReferences
from lkjip.word.flow import ordered_tags
from lkjip.word.lookalikes import lookalikes
from lkjip.word.name_check import NameCheck
from lkjip.word.places import Places
from lkjip.word.tags import TagTable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def check_template(path: Path, names: Record) -> list[Diagnostic]:
    """The faults of a template: tags, blocks, references between parts, and whatever is not among `names`."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        return [error("T101", f"templat tidak dapat dibaca: {sebab(fault)}", Location(str(path)))]
    references = CrossReferences(path.name)
    found: list[Diagnostic] = []

    def inspect(root: Element, table: TagTable, places: Places) -> None:
        tags = ordered_tags(root, table)
        found.extend(NameCheck(path.name, tags, names).findings())
        found.extend(lookalikes(path.name, root, places, names))
        references.add_part(root, table, places)

    _, findings = compile_template(path.name, data, inspect)
    return [*findings, *found, *references.findings(blocks_fit=not findings)]
