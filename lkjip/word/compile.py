"""Compiling a template: its parts become Jinja sources with a place for every tag."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import CodeType
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.word.cells import Cells
from lkjip.word.columns import Columns
from lkjip.word.contents_builder import ContentsBuilder, text_width
from lkjip.word.environment import environment
from lkjip.word.fields import normalise, replace_contents_lists
from lkjip.word.joining import join_paragraphs
from lkjip.word.last_section import mark_sections
from lkjip.word.lift import (
    check_blocks,
    lift_tags,
    opens_block,
    separate_inline_blocks,
    tokenise_attributes,
    tokenise_paragraph,
)
from lkjip.word.manifest import Manifest, parse
from lkjip.word.marks import Mark, mark
from lkjip.word.ooxml import W
from lkjip.word.package import NO_TEMPLATE, inflate, read_members
from lkjip.word.places import Places
from lkjip.word.program import Part, Program
from lkjip.word.render import Template
from lkjip.word.structure import Structure, clean
from lkjip.word.styles import Styles
from lkjip.word.syntax import SyntaxChecker, in_indonesian, jinja_source
from lkjip.word.tags import TOKEN, TagTable
from lkjip.word.writer import restore

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


_WRECKED = ("T201", "T203")  # tags of which nobody can tell what they open or close
Inspect = Callable[["Element", TagTable, Places], None]  # takes a part whose tags have been read and not moved yet


def compile_template(
    name: str, data: bytes, inspect: Inspect | None = None
) -> tuple[Template | None, list[Diagnostic]]:
    """The template of these bytes, or the findings that prevent it; `inspect` sees every part, whole or not."""
    findings: list[Diagnostic] = []
    try:
        members = read_members(data)
        manifest = Manifest(members)
        styles = Styles(manifest.tree("styles"), manifest.tree("numbering"))
        contents = ContentsBuilder(styles)
        parts = [
            PartCompiler(name, part, label, parse(inflate(members[part])), findings, inspect).compile(
                manifest, styles, contents
            )
            for part, label in manifest.stories()
        ]
        program = Program(
            parts=tuple(part for part in parts if part),
            contents=tuple(contents.lists),
            lists=styles.lists,
            replaced=manifest.replaced(),
            numbering=manifest.numbering(),
            settings=manifest.settings(),
            order=manifest.order(members),
        )
    except ValueError as fault:
        return None, [error("T101", f"templat tidak dapat dibaca: {fault}", Location(name), NO_TEMPLATE)]
    return (None, findings) if findings else (Template(name, program, members), [])


class PartCompiler:
    """Compiles one part (the document, a header, the footnotes)."""

    def __init__(
        self,
        template: str,
        part: str,
        label: str,
        root: Element,
        findings: list[Diagnostic],
        inspect: Inspect | None = None,
    ) -> None:
        self._template, self._part, self._findings, self._inspect = template, part, findings, inspect
        self._faults_before = len(findings)
        self._table = TagTable()
        self._root = root
        clean(root)
        normalise(root)
        restore(root)
        self._places = Places(root, label)

    def compile(self, manifest: Manifest, styles: Styles, contents: ContentsBuilder) -> Part | None:
        """The compiled part, or None where the findings have grown."""
        self._replace_contents(contents)
        self._tokenise()
        if self._inspect:
            self._inspect(self._root, self._table, self._places)
        self._check_tags()
        if not any(finding.code in _WRECKED for finding in self._findings[self._faults_before :]):
            self._restructure(styles)
        if self._has_faults():
            return None
        source, tags = self._source()
        code = self._code(source, tags)
        if code is None:
            return None
        return Part(
            name=self._part,
            code=code,
            tags=tuple(tags),
            names=tuple(self._table.names()),
            has_buffers=any(opens_block(tag) and tag.word not in ("for", "if") for tag in self._table.tags()),
            relations=manifest.relations(self._part),
        )

    def _has_faults(self) -> bool:
        return len(self._findings) > self._faults_before

    def _replace_contents(self, contents: ContentsBuilder) -> None:
        width = text_width(self._root)

        def token(instruction: str) -> str:
            index, missing = contents.add(instruction, width)
            if missing:
                names = ", ".join(f"“{name}”" for name in missing)
                hint = "buat gaya itu di templat (Kelola Gaya di Word)"
                self._report("T209", f"templat tidak mempunyai gaya {names} untuk daftar isi", self._places.label, hint)
            return self._table.token(mark(Mark.CONTENTS, index))

        def report(element: Element, message: str) -> None:
            self._report("T209", message, self._places.of(element), "letakkan daftar isi di paragraf sendiri")

        replace_contents_lists(self._root, token, report)

    def _report(self, code: str, message: str, place: str, hint: str = "") -> None:
        self._findings.append(error(code, message, Location(self._template, spot=place), hint))

    def _tokenise(self) -> None:
        paragraphs = list(self._root.iter(W + "p"))
        places = [self._places.of(paragraph) for paragraph in paragraphs]
        for paragraph, place in zip(paragraphs, places, strict=True):
            tokenise_paragraph(paragraph, self._table, place, self._report)
        join_paragraphs(self._root, self._table)
        tokenise_attributes(self._root, self._table, self._places.of, self._report)

    def _check_tags(self) -> None:
        checker = SyntaxChecker()
        for tag in self._table.tags():
            fault = checker.fault(tag)
            if fault:
                code, message, hint = fault
                self._report(code, message, tag.place, hint)

    def _restructure(self, styles: Styles) -> None:
        before = len(self._findings)
        cells, columns = Cells(self._root, self._table, self._report), Columns(self._table)
        cells.framed.update(table for table in list(self._root.iter(W + "tbl")) if columns.share(table))
        cells.apply_directives()
        paragraphs = list(self._root.iter(W + "p"))
        for paragraph in paragraphs:
            separate_inline_blocks(paragraph, self._table)
        for paragraph in paragraphs:
            if _is_inside(paragraph, self._root):
                lift_tags(paragraph, self._table, self._report)
        Structure(self._root, self._table, styles, self._places.of).mark_all()
        mark_sections(self._root, self._table)
        if len(self._findings) == before:
            check_blocks(self._root, self._table, self._report)
        if not self._has_faults():
            cells.guard()

    def _source(self) -> tuple[str, list[tuple[str, str]]]:
        from lxml import etree

        xml = etree.tostring(self._root, encoding="unicode").replace("\n", " ")
        tags: list[tuple[str, str]] = []

        def expand(match: re.Match[str]) -> str:
            entry = self._table.entries[int(match[1])]
            if isinstance(entry, str):
                return TOKEN.sub(expand, entry)
            tags.append((str(entry), entry.place))
            return jinja_source(entry)

        return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + TOKEN.sub(expand, xml), tags

    def _code(self, source: str, tags: list[tuple[str, str]]) -> CodeType | None:
        filename = f"{self._template}/{self._part}"
        try:
            python = environment().compile(source, name=None, filename=filename, raw=True)
            return compile(python, filename, "exec")
        except TemplateSyntaxError as fault:
            tag, place = tags[fault.lineno - 2] if 2 <= fault.lineno < len(tags) + 2 else ("", self._part)
            self._report(
                "T207",
                f"`{tag}` tidak dapat dibaca: {in_indonesian(fault.message or '')}",
                place,
                "perbaiki penulisan tag itu",
            )
            return None


def _is_inside(element: Element, root: Element) -> bool:
    return element is root or any(parent is root for parent in element.iterancestors())
