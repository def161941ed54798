"""A compiled template and a context become a new DOCX."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import BinaryIO, NamedTuple

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.word.assemble import Assembler
from lkjip.word.manifest import TYPES
from lkjip.word.numbering import LEVELS
from lkjip.word.package import Member, deflated, write_archive
from lkjip.word.program import Program
from lkjip.word.properties import CUSTOM, Properties, combined_digest, custom_xml, property_members
from lkjip.word.rendering import Rendering
from lkjip.word.spool import Spool


class Template(NamedTuple):
    """A compiled template, ready to be rendered any number of times."""

    name: str
    program: Program
    members: Mapping[str, Member]

    def render(
        self, context: Mapping[str, object], properties: Properties, pages: Mapping[str, str] | None = None
    ) -> tuple[bytes | None, list[Diagnostic]]:
        """The finished DOCX, or None with the findings that prevent it."""
        stream = BytesIO()
        findings = self.write(stream, context, properties, pages)
        return (None if findings else stream.getvalue()), findings

    def write(
        self,
        stream: BinaryIO,
        context: Mapping[str, object],
        properties: Properties,
        pages: Mapping[str, str] | None = None,
    ) -> list[Diagnostic]:
        """Write the finished DOCX to a stream; nothing is written where there is a finding."""
        draft = _Draft(self, context, pages)
        try:
            if not draft.findings:
                write_archive(stream, draft.members(properties))
        finally:
            draft.close()
        return draft.findings

    def marks(self, context: Mapping[str, object]) -> tuple[list[tuple[str, str]], list[Diagnostic]]:
        """The bookmark and text of every heading and caption in order: what `pages` may give a page number to."""
        draft = _Draft(self, context, None)
        draft.close()
        entries = draft.assembler.entries
        return [
            (entry.bookmark, f"{entry.number} {entry.text}".strip()) for entry in entries if entry.text
        ], draft.findings


def _with_types(content: bytes, more: str) -> bytes:
    """The content types with those of parts that the template does not have."""
    return content.replace(b"</Types>", more.encode() + b"</Types>") if more else content


class _Draft:
    """One rendering of a template, all numbers known, before it is written."""

    def __init__(self, template: Template, context: Mapping[str, object], pages: Mapping[str, str] | None) -> None:
        self._template, self._program = template, template.program
        self._wants_pages = bool(self._program.contents)  # another layout program may break pages elsewhere
        self._rendering = Rendering(template.name, context, self._program.lists)
        self.findings = self._rendering.findings
        self.assembler = Assembler(self._program.lists, self._program.contents, pages, self._report)
        self._spools: dict[str, Spool] = {}
        for part in self._program.parts:
            spool = self._spools[part.name] = self.assembler.start_part()
            for text in self._rendering.run(part):
                self.assembler.feed(text)
        for spool in self._spools.values():
            spool.settle()

    def _report(self, code: str, message: str, place: str, hint: str) -> None:
        finding = error(code, message, Location(self._template.name, spot=place), hint)
        if finding not in self.findings:
            self.findings.append(finding)

    def members(self, properties: Properties) -> Iterator[Member]:
        """All members in their order; the last one carries the digest of the others."""
        made = dict(self._made())
        made |= {member.name: member for member in property_members(properties)}
        done = []
        for name in self._program.order:
            done.append(made.pop(name) if name in made else self._template.members[name])
            yield done[-1]
        for member in made.values():
            done.append(member)
            yield member
        yield deflated(CUSTOM, [custom_xml(combined_digest(done)).encode()])

    def _made(self) -> Iterator[tuple[str, Member]]:
        folder = posixpath.dirname(self._program.parts[0].name)
        media, charts = self._rendering.media, self._rendering.charts
        for name, content in self._program.replaced.items():
            yield (
                name,
                deflated(name, [_with_types(content, charts.content_types(folder)) if name == TYPES else content]),
            )
        if self._wants_pages and self._program.settings:
            name, content = self._program.settings
            yield name, deflated(name, [content])
        if self._rendering.restarted and self._program.numbering:
            name, before, after = self._program.numbering
            yield name, deflated(name, [before, self._new_lists().encode(), after])
        for part in self._program.parts:
            yield part.name, deflated(part.name, self._spools[part.name].blocks())
            yield from self._relations(part.name, part.relations)
        for member in (*media.members(folder), *charts.members(folder)):
            yield member.name, member

    def _relations(self, part: str, relations: str) -> Iterator[tuple[str, Member]]:
        added = self._rendering.media.relations(part) + self._rendering.charts.relations(part)
        if added:
            folder, base = posixpath.split(part)
            name = f"{folder}/_rels/{base}.rels"
            yield name, deflated(name, [f"{relations}{added}</Relationships>".encode()])

    def _new_lists(self) -> str:
        starts = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>' for level in range(LEVELS)
        )
        return "".join(
            f'<w:num w:numId="{new}"><w:abstractNumId w:val="{self._program.lists[model].abstract}"/>{starts}</w:num>'
            for new, model in self._rendering.restarted
        )

    def close(self) -> None:
        """Let temporary files go."""
        for spool in self._spools.values():
            spool.close()
