"""Word fields: what their instructions say, and where they stand in a template."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lkjip.word.ooxml import XML_SPACE, W, attribute, own_nodes, remove, replace_with_text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WORD = re.compile(r'"([^"]*)"|(\\\S)\s*|(\S+)')
_VALUED = frozenset("srotbdlpf*@#c")  # switches that take an argument in one of the fields computed here


class Instruction(NamedTuple):
    """A field's instruction: `SEQ`, its argument, and its switches with their values."""

    keyword: str
    argument: str
    switches: dict[str, str]


@lru_cache(maxsize=512)
def read_instruction(text: str) -> Instruction:
    """The instruction of a field; `\\* ARABIC` becomes the switch `*`, and `\\* MERGEFORMAT` means nothing here."""
    words = [match[1] if match[1] is not None else (match[2] or match[3]) for match in _WORD.finditer(text)]
    plain: list[str] = []
    switches: dict[str, str] = {}
    open_switch = ""
    for word in words:
        if len(word) == 2 and word[0] == "\\":
            open_switch = word[1].lower()
            switches.setdefault(open_switch, "")
        elif open_switch and open_switch in _VALUED:
            if word.upper() not in ("MERGEFORMAT", "CHARFORMAT"):
                switches[open_switch] = word
            open_switch = ""
        else:
            plain.append(word)
    return Instruction(plain[0].upper() if plain else "", " ".join(plain[1:]), switches)


@dataclass
class Field:
    """A complex field inside one paragraph: its runs by what they hold."""

    begin: Element
    instructions: list[Element] = field(default_factory=list)
    separator: Element | None = None
    result: list[Element] = field(default_factory=list)
    end: Element | None = None

    @property
    def text(self) -> str:
        """The instruction as it stands in the template, tokens and all."""
        return "".join(node.text or "" for run in self.instructions for node in run.iter(W + "instrText"))

    def end_instruction(self, text: str) -> None:
        """Let the instruction end with the given text."""
        last = [node for run in self.instructions for node in run.iter(W + "instrText")][-1]
        last.text = f"{(last.text or '').rstrip()} {text}"
        last.set(XML_SPACE, "preserve")

    def set_result(self, text: str) -> None:
        """Let one run with the given text be the field's result, formatted as the old one was."""
        if self.end is None:
            return
        model = next((run for run in self.result if run.find(W + "t") is not None), self.begin)
        run = _run_like(model)
        element = run.makeelement(W + "t", {XML_SPACE: "preserve"})
        element.text = text
        run.append(element)
        for old in self.result:
            if old.getparent() is not None:
                remove(old)
        if self.separator is None:
            self.separator = _run_like(self.begin)
            self.separator.append(run.makeelement(W + "fldChar", {W + "fldCharType": "separate"}))
            self.end.addprevious(self.separator)
        self.separator.addnext(run)


def _run_like(model: Element) -> Element:
    run = model.makeelement(W + "r")
    properties = model.find(W + "rPr")
    if properties is not None:
        run.append(deepcopy(properties))
    return run


def normalise(root: Element) -> None:
    """Make every simple field a complex one, and give every field character a run of its own."""
    for simple in list(root.iter(W + "fldSimple")):
        _expand_simple(simple)
    for run in list(root.iter(W + "r")):
        content = [child for child in run if child.tag != W + "rPr"]
        if len(content) > 1 and any(child.tag == W + "fldChar" for child in content):
            for child in reversed(content[1:]):
                single = _run_like(run)
                single.append(child)
                run.addnext(single)


def _expand_simple(simple: Element) -> None:
    content = [child for child in simple if child.tag != W + "fldData"]
    model = next((child for child in content if child.tag == W + "r"), simple)
    begin, separator, end = (_mark(model, kind) for kind in ("begin", "separate", "end"))
    instruction = _run_like(model)
    text = instruction.makeelement(W + "instrText", {XML_SPACE: "preserve"})
    text.text = attribute(simple, "instr")
    instruction.append(text)
    for element in (begin, instruction, separator, *content, end):
        element.tail = None
        simple.addprevious(element)
    remove(simple)


def _mark(model: Element, kind: str) -> Element:
    run = _run_like(model)
    run.append(run.makeelement(W + "fldChar", {W + "fldCharType": kind}))
    return run


def fields_of(paragraph: Element) -> Iterator[Field]:
    """The complex fields that begin and end in a paragraph, inner ones first."""
    stack: list[Field] = []
    for run in [node for node in own_nodes(paragraph) if node.tag == W + "r"]:
        mark = run.find(W + "fldChar")
        kind = attribute(mark, "fldCharType")
        if kind == "begin":
            for outer in stack:
                _take(outer, run)
            stack.append(Field(run))
        elif not stack:
            continue
        elif kind == "separate":
            stack[-1].separator = run
        elif kind == "end":
            done = stack.pop()
            done.end = run
            for outer in stack:
                _take(outer, run)
            yield done
        else:
            for open_field in stack:
                _take(open_field, run)


def _take(open_field: Field, run: Element) -> None:
    (open_field.instructions if open_field.separator is None else open_field.result).append(run)


def replace_contents_lists(root: Element, token: Callable[[str], str], report: Callable[[Element, str], None]) -> None:
    """Put a token in the place of every TOC field with the paragraphs of its old result."""
    for first, last, instruction in _contents_spans(root):
        parent = first.getparent()
        if parent is None or last.getparent() is not parent:
            report(first, "field daftar isi tidak berakhir di tingkat yang sama dengan awalnya")
            continue
        doomed = list(parent)[parent.index(first) : parent.index(last) + 1]
        if _outside_text(first, last):
            report(first, "field daftar isi harus berdiri sendiri dalam paragrafnya")
        for paragraph in doomed[1:]:
            if paragraph.find(f"{W}pPr/{W}sectPr") is None:
                remove(paragraph)
            else:
                _strip(paragraph)
        replace_with_text(first, token(instruction))


def _strip(paragraph: Element) -> None:
    for child in list(paragraph):
        if child.tag != W + "pPr":
            paragraph.remove(child)


def _outside_text(first: Element, last: Element) -> bool:
    """True where the paragraphs of a contents list say something outside of the field."""
    depth, outside = 0, ""
    for paragraph in (first,) if first is last else (first, last):
        depth = 1 if paragraph is last and first is not last else 0
        for node in own_nodes(paragraph):
            kind = attribute(node, "fldCharType")
            depth += {"begin": 1, "end": -1}.get(kind, 0)
            outside += (node.text or "") if node.tag == W + "t" and depth <= 0 else ""
    return bool(outside.strip())


def _contents_spans(root: Element) -> list[tuple[Element, Element, str]]:
    """The first and last paragraph and the instruction of every TOC field."""
    spans = []
    stack: list[tuple[Element, list[str]]] = []
    for node in root.iter(W + "fldChar", W + "instrText"):
        paragraph = next(node.iterancestors(W + "p"))
        kind = attribute(node, "fldCharType")
        if kind == "begin":
            stack.append((paragraph, []))
        elif node.tag == W + "instrText" and stack:
            stack[-1][1].append(node.text or "")
        elif kind == "end" and stack:
            first, texts = stack.pop()
            if read_instruction("".join(texts)).keyword == "TOC":
                spans.append((first, paragraph, "".join(texts).strip()))
    return spans
