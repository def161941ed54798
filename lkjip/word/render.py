"""Rendering: a compiled template and a context become the members of a new DOCX."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from types import TracebackType
from typing import BinaryIO

from jinja2 import Template as JinjaTemplate
from jinja2 import TemplateError

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.word.environment import Unknown, UnknownName, environment, nearest, public_names
from lkjip.word.package import Member, deflated, write_archive
from lkjip.word.program import Part, Program
from lkjip.word.properties import CUSTOM, Properties, combined_digest, custom_xml, property_members
from lkjip.word.values import ValueFault, as_xml

_PIECES = 4096  # pieces of output joined at a time


@dataclass(frozen=True)
class Template:
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
        return (None if any(finding.is_error for finding in findings) else stream.getvalue()), findings

    def write(
        self,
        stream: BinaryIO,
        context: Mapping[str, object],
        properties: Properties,
        pages: Mapping[str, str] | None = None,
    ) -> list[Diagnostic]:
        """Write the finished DOCX to a stream; nothing is written where a finding is an error."""
        rendering = Rendering(self, context)
        made = {part.name: deflated(part.name, rendering.run(part)) for part in self.program.parts}
        if rendering.findings:
            return rendering.findings
        made |= {name: deflated(name, [content]) for name, content in self.program.replaced.items()}
        made |= {member.name: member for member in property_members(properties)}
        members = [made.get(name) or self.members[name] for name in self.program.order]
        members.append(deflated(CUSTOM, [custom_xml(combined_digest(members)).encode()]))
        write_archive(stream, members)
        return []


class Rendering:
    """One rendering: its context, its counters and what it found."""

    def __init__(self, template: Template, context: Mapping[str, object]) -> None:
        self.template, self.context = template, context
        self.findings: list[Diagnostic] = []
        self._part: Part | None = None
        self._jinja: JinjaTemplate | None = None

    def run(self, part: Part) -> Iterator[bytes]:
        """The part's text piece by piece."""
        made = environment(self.finalize)
        self._part = part
        self._jinja = JinjaTemplate.from_code(made, part.code, made.make_globals(None))
        pieces = self._jinja.root_render_func(self._jinja.new_context(dict(self.context)))
        try:
            while text := "".join(islice(pieces, _PIECES)):
                yield text.encode()
        except (Exception, RecursionError) as fault:  # whatever a template's expression raises is a finding
            self._report_exception(fault)

    def finalize(self, value: object) -> object:
        """What Jinja prints for a value; a value that cannot be printed is a finding, and rendering goes on."""
        if type(value) is str and value.isprintable():
            return value
        return self._guarded(value, "w:t", sys._getframe(1).f_lineno)

    def _guarded(self, value: object, target: str, line: int) -> object:
        try:
            return as_xml(value, target) if not isinstance(value, Unknown) else str(value)
        except ValueFault as fault:
            self._add(fault.code, fault.message, line, fault.hint)
        except UnknownName as fault:
            self._report_unknown(fault, line)
        return ""

    def _report_exception(self, fault: BaseException) -> None:
        line = self._line_of(fault.__traceback__)
        if isinstance(fault, UnknownName):
            self._report_unknown(fault, line)
        else:
            kind = "" if isinstance(fault, TemplateError) else f"{type(fault).__name__}: "
            self._add("T306", f"ungkapan tidak dapat dihitung ({kind}{fault})", line, "periksa ungkapan dan datanya")

    def _report_unknown(self, fault: UnknownName, line: int) -> None:
        if fault.owner is None:
            names = [*self.context, *(self._part.names if self._part else ())]
            self._add("T301", f"nama `{fault.name}` tidak dikenal", line, nearest(fault.name, names))
        else:
            hint = nearest(fault.name, public_names(fault.owner))
            self._add("T302", f"`{fault.name}` tidak ada pada nilai itu", line, hint)

    def _line_of(self, traceback: TracebackType | None) -> int:
        line = 0
        while traceback:
            if self._part and traceback.tb_frame.f_code.co_filename == self._part.code.co_filename:
                line = traceback.tb_lineno
            traceback = traceback.tb_next
        return line

    def _add(self, code: str, message: str, python_line: int, hint: str = "") -> None:
        part = self._part
        if part is None or self._jinja is None:
            return
        line = self._jinja.get_corresponding_lineno(python_line)
        tag, place = part.tags[line - 2] if 2 <= line <= len(part.tags) + 1 else ("", part.name)
        text = f"{message} di `{tag}`" if tag else message
        finding = error(code, text, Location(self.template.name, spot=place), hint)
        if finding not in self.findings:
            self.findings.append(finding)
