"""References to bookmarks over all parts of a template: those that cannot find their target, or may not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lkjip.diagnostics import Diagnostic, Location, Severity, error, warning
from lkjip.word.environment import nearest
from lkjip.word.fields import fields_of, read_instruction
from lkjip.word.flow import flow
from lkjip.word.lift import ENDINGS, opens_block
from lkjip.word.ooxml import W, attribute
from lkjip.word.places import Places
from lkjip.word.tags import TOKEN, Tag, TagTable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HINT = "hapus rujukannya (field) di Word, atau kembalikan penanda buku yang dirujuk"


class _Spot(NamedTuple):
    """A bookmark or a reference: its name, its place, and the blocks around it."""

    name: str
    place: str
    blocks: tuple[Tag, ...]


class CrossReferences:
    """Collects the bookmarks and references of all parts."""

    def __init__(self, template: str) -> None:
        self._template = template
        self._bookmarks: dict[str, list[_Spot]] = {}
        self._patterns: list[re.Pattern[str]] = []
        self._references: list[_Spot] = []

    def add_part(self, root: Element, table: TagTable, places: Places) -> None:
        """Take a part in."""
        for element, blocks in _with_blocks(root, table):
            if element.tag == W + "bookmarkStart":
                self._add_bookmark(_Spot(attribute(element, "name"), places.of(element), blocks))
            elif element.tag == W + "p":
                for found in fields_of(element):
                    instruction = read_instruction(found.text)
                    if instruction.keyword in ("REF", "PAGEREF") and not TOKEN.search(instruction.argument):
                        self._references.append(_Spot(instruction.argument, places.of(element), blocks))

    def _add_bookmark(self, spot: _Spot) -> None:
        if TOKEN.search(spot.name):
            self._patterns.append(re.compile(".+".join(map(re.escape, re.split(TOKEN.pattern, spot.name)[::2]))))
        else:
            self._bookmarks.setdefault(spot.name, []).append(spot)

    def findings(self, blocks_fit: bool) -> list[Diagnostic]:
        """References without a target (T307), names given twice (T308), and what depends on the data (T310).

        Where blocks do not fit together (`blocks_fit` is False), nobody can tell what depends on what.
        """
        return [finding for finding in self._all() if blocks_fit or finding.code == "T307"]

    def _all(self) -> Iterator[Diagnostic]:
        for reference in self._references:
            if not any(pattern.fullmatch(reference.name) for pattern in self._patterns):
                yield from self._faults_of(reference)
        for name, spots in self._bookmarks.items():
            yield from self._repeated(name, spots)

    def _faults_of(self, reference: _Spot) -> Iterator[Diagnostic]:
        place = Location(self._template, spot=reference.place)
        targets = self._bookmarks.get(reference.name)
        if not targets:
            hint = nearest(reference.name, self._bookmarks) or _HINT
            yield error("T307", f"rujukan ke `{reference.name}` tidak menemukan sasarannya", place, hint)
        elif all(_conditions(target) - _conditions(reference) for target in targets):
            condition = next(tag for tag in targets[0].blocks if str(tag) not in map(str, reference.blocks))
            message = f"rujukan ke `{reference.name}` gagal bila bagian `{condition}` yang memuatnya tidak dicetak"
            yield warning("T310", message, place, f"letakkan rujukan itu di dalam `{condition}` juga")

    def _repeated(self, name: str, spots: list[_Spot]) -> Iterator[Diagnostic]:
        if any(tag.word == "for" for tag in spots[0].blocks):
            message = f"penanda buku `{name}` di dalam perulangan akan dibuat berkali-kali"
            hint = "pindahkan keluar dari perulangan, atau beri nama yang memuat isian"
            yield warning("T310", message, Location(self._template, spot=spots[0].place), hint)
        for spot in spots[1:]:
            if any(_always_with(spot, other) for other in spots if other is not spot):
                place = Location(self._template, spot=spot.place)
                yield Diagnostic("T308", Severity.ERROR, f"penanda buku `{name}` dibuat dua kali", place, _OTHER_NAME)


_OTHER_NAME = "beri nama yang berbeda"


def _always_with(spot: _Spot, other: _Spot) -> bool:
    """True where one stands in the blocks of the other, or in fewer, so that both are printed together."""
    fewer, more = sorted((spot.blocks, other.blocks), key=len)
    return more[: len(fewer)] == fewer


def _conditions(spot: _Spot) -> set[str]:
    """What must hold for the spot to be printed, in the words of the template."""
    return {tag.rest.rpartition(" in ")[2] if tag.word == "for" else tag.rest for tag in spot.blocks}


def _with_blocks(root: Element, table: TagTable) -> Iterator[tuple[Element, tuple[Tag, ...]]]:
    """Every element with the blocks open around it; `else` and `elif` stand for the branch that they begin."""
    blocks: list[Tag] = []
    for found in flow(root, table):
        if not isinstance(found, Tag):
            yield found, tuple(blocks)
        elif found.opener == "{%" and opens_block(found):
            blocks.append(found)
        elif found.word in ("else", "elif") and blocks:
            blocks[-1] = found
        elif found.word in ENDINGS.values() and blocks:
            blocks.pop()
