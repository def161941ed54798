"""Compiling a template: its parts become Jinja sources with a place for every tag."""

from __future__ import annotations

import re
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.word.environment import COMMENT, EXPRESSION, STATEMENT, environment, nearest
from lkjip.word.lift import (
    ENDINGS,
    MIDDLES,
    check_blocks,
    lift_tags,
    opens_block,
    separate_inline_blocks,
    tokenise_attributes,
    tokenise_paragraph,
)
from lkjip.word.manifest import Manifest, parse
from lkjip.word.ooxml import W
from lkjip.word.package import Member, inflate, read_members
from lkjip.word.places import Places
from lkjip.word.program import Part, Program
from lkjip.word.render import Template
from lkjip.word.tags import CLOSERS, LIFTS, TOKEN, Tag, TagTable, odd_prefix

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

STATEMENTS = (*ENDINGS, *MIDDLES, *ENDINGS.values(), "do")
DIRECTIVES = ("vm", "colspan", "cellbg")


def compile_template(name: str, data: bytes) -> tuple[Template | None, list[Diagnostic]]:
    """The template of these bytes, or the findings that prevent it."""
    try:
        members = read_members(data)
        manifest = Manifest(members)
    except ValueError as fault:
        return None, [error("T101", f"templat tidak dapat dibaca: {fault}", Location(name))]
    findings: list[Diagnostic] = []
    parts = [
        PartCompiler(name, part, label, inflate(members[part]), findings).compile(manifest.relations(part))
        for part, label in manifest.stories()
    ]
    if findings:
        return None, findings
    program = Program(
        tuple(part for part in parts if part), manifest.replaced(), tuple(members), manifest.order(members)
    )
    return Template(name, program, members), []


class PartCompiler:
    """Compiles one part (the document, a header, the footnotes)."""

    def __init__(self, template: str, part: str, label: str, data: bytes, findings: list[Diagnostic]) -> None:
        self._template, self._part, self._findings = template, part, findings
        self._table = TagTable()
        self._root = parse(data)
        self._places = Places(self._root, label)

    def compile(self, relations: str) -> Part | None:
        """The compiled part, or None where the findings have grown."""
        before = len(self._findings)
        self._tokenise()
        self._check_tags()
        if len(self._findings) == before:
            self._restructure()
        if len(self._findings) > before:
            return None
        source, tags = self._source()
        code = self._code(source, tags)
        return code and Part(self._part, code, tuple(tags), tuple(self._table.names()), relations)

    def _report(self, code: str, message: str, place: str, hint: str = "") -> None:
        self._findings.append(error(code, message, Location(self._template, spot=place), hint))

    def _tokenise(self) -> None:
        paragraphs = list(self._root.iter(W + "p"))
        places = [self._places.of(paragraph) for paragraph in paragraphs]
        for paragraph, place in zip(paragraphs, places, strict=True):
            tokenise_paragraph(paragraph, self._table, place, self._report)
        tokenise_attributes(self._root, self._table, self._places.of, self._report)

    def _check_tags(self) -> None:
        for tag in self._table.tags():
            if odd_prefix(tag):
                hint = f"tulis `{{{{ {tag.body[len(odd_prefix(tag)) :].strip()} }}}}`"
                self._report("T202", f"awalan `{{{{{odd_prefix(tag)}` tidak dikenal", tag.place, hint)
            elif tag.opener == "{%" and tag.word not in (*STATEMENTS, *DIRECTIVES):
                self._report_statement(tag)
            elif message := _syntax_fault(tag):
                self._report("T207", f"`{tag}` tidak dapat dibaca: {message}", tag.place, "perbaiki penulisan tag itu")

    def _report_statement(self, tag: Tag) -> None:
        hint = nearest(tag.word, (*STATEMENTS, *DIRECTIVES))
        if tag.word in LIFTS:
            hint = f"tulis `{{%{tag.word} {tag.rest} %}}` tanpa spasi sebelum `{tag.word}`"
        self._report("T203", f"perintah `{tag.word or tag.body}` di `{tag}` tidak dikenal", tag.place, hint)

    def _restructure(self) -> None:
        paragraphs = list(self._root.iter(W + "p"))
        for paragraph in paragraphs:
            separate_inline_blocks(paragraph, self._table)
        for paragraph in paragraphs:
            if _is_inside(paragraph, self._root):
                lift_tags(paragraph, self._table, self._report)
        check_blocks(self._root, self._table, self._report)

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
            self._report("T207", f"`{tag}` tidak dapat dibaca: {fault.message}", place, "perbaiki penulisan tag itu")
            return None


def jinja_source(tag: Tag) -> str:
    """The tag for Jinja; the line break inside gives every tag a source line of its own."""
    opening, closing = {"{{": EXPRESSION, "{%": STATEMENT, "{#": COMMENT}[tag.opener]
    body = "" if tag.opener == "{#" else tag.body
    if tag.wrapper and tag.opener == "{{":
        body = f"{tag.wrapper}(({body}))"
    return f"{opening}{tag.trim_left}\n{body} {tag.trim_right}{closing}"


def _syntax_fault(tag: Tag) -> str:
    """Jinja's complaint about one tag alone, "" where it has none."""
    if tag.opener == "{#" or tag.word in ("else", *ENDINGS.values()):
        return ""
    if tag.word in DIRECTIVES:
        text = f"{EXPRESSION[0]} {tag.rest or 0} {EXPRESSION[1]}"
    elif tag.word == "elif":
        text = f"{STATEMENT[0]} if {tag.rest} {STATEMENT[1]}{STATEMENT[0]} endif {STATEMENT[1]}"
    else:
        text = jinja_source(tag)
        text += f"{STATEMENT[0]} {ENDINGS[tag.word]} {STATEMENT[1]}" if opens_block(tag) else ""
    try:
        environment().parse(text)
    except TemplateSyntaxError as fault:
        return fault.message or "penulisan salah"
    return ""


def _is_inside(element: Element, root: Element) -> bool:
    return element is root or any(parent is root for parent in element.iterancestors())


def load(path: Path, cache: Path | None = None) -> tuple[Template | None, list[Diagnostic]]:
    """The template of a file: compiled now, or taken from the cache folder."""
    try:
        data = Path(path).read_bytes()
    except OSError as fault:
        return None, [error("T101", f"templat tidak dapat dibaca: {fault.strerror or fault}", Location(str(path)))]
    return compile_template(Path(path).name, data)
