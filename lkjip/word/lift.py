"""From a paragraph with tags as Word saved it to tags that stand between whole elements."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from copy import deepcopy
from typing import TYPE_CHECKING

from lkjip.word.ooxml import XML_SPACE, M, W, ancestor, insert_text_before, own_nodes, remove, replace_with_text
from lkjip.word.tags import LIFTS, TOKEN, Span, Tag, TagTable, find_spans, read_tag

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Report = Callable[[str, str, str, str], None]  # code, message, place, hint
WRAPPERS = {W + "t": "", M + "t": "_rumus", W + "instrText": "_polos"}
ENDINGS = {name: f"end{name}" for name in ("for", "if", "macro", "call", "filter", "with", "set")}
MIDDLES = {"else": ("for", "if"), "elif": ("if",)}
_SUSPECT = re.compile(r"\{[{%#]|[}%#]\}")
_GAPS = tuple(W + name for name in ("tab", "br", "cr", "noBreakHyphen", "softHyphen"))
_CONTAINERS = {"p": "bagian", "tr": "tabel", "tc": "baris", "r": "paragraf", "": "paragraf"}


def tokenise_paragraph(paragraph: Element, table: TagTable, place: str, report: Report) -> None:
    """Replace every tag of a paragraph's text, however split over runs, by one token where the tag starts."""
    nodes = [node for node in own_nodes(paragraph) if node.tag in WRAPPERS]
    text = "".join(node.text or "" for node in nodes)
    if not _SUSPECT.search(text):
        return
    starts = [0]
    for node in nodes[:-1]:
        starts.append(starts[-1] + len(node.text or ""))
    for span in reversed(_closed_spans(text, place, report)):
        first = bisect_right(starts, span.start) - 1
        tag = read_tag(text[span.start : span.end], place)
        tag.wrapper = WRAPPERS[str(nodes[first].tag)]
        _place_token(paragraph, nodes, starts, span, table.token(tag))


def _closed_spans(text: str, place: str, report: Report) -> list[Span]:
    spans = find_spans(text)
    rest = text
    for span in reversed(spans):
        if not span.end:
            words = text[span.start : span.start + 30]
            report("T201", f"tag `{words}` tidak ditutup di paragraf yang sama", place, "lengkapi penutup tag itu")
        rest = rest[: span.start] + rest[span.end or len(rest) :]
    stray = re.search(r"[}%#]\}", rest)
    if stray:
        report("T201", f"penutup `{stray[0]}` tidak mempunyai pembuka tag", place, "lengkapi atau hapus tag itu")
    return [span for span in spans if span.end]


def _place_token(paragraph: Element, nodes: list[Element], starts: list[int], span: Span, token: str) -> None:
    first = bisect_right(starts, span.start) - 1
    last = bisect_right(starts, span.end - 1) - 1
    head = (nodes[first].text or "")[: span.start - starts[first]]
    tail = (nodes[last].text or "")[span.end - starts[last] :]
    nodes[first].set(XML_SPACE, "preserve")
    if first == last:
        nodes[first].text = head + token + tail
        return
    _clear_between(paragraph, nodes[first], nodes[last])
    nodes[first].text, nodes[last].text = head + token, tail
    nodes[last].set(XML_SPACE, "preserve")
    for node in nodes[first + 1 : last + 1]:
        drop_if_empty(node)


def _clear_between(paragraph: Element, first: Element, last: Element) -> None:
    """Empty what Word put inside a tag: texts, line breaks and tabs between its first and last piece."""
    inside = False
    for node in list(own_nodes(paragraph)):
        if node is last:
            return
        if inside and node.tag in WRAPPERS:
            node.text = ""
        elif inside and node.tag in _GAPS:
            remove(node)
        inside = inside or node is first


def drop_if_empty(node: Element) -> None:
    """Remove a text element that says nothing, and its run when nothing else is in it."""
    run = node.getparent()
    if node.text or run is None:
        return
    remove(node)
    if all(child.tag in (W + "rPr", M + "rPr") for child in run) and not (run.text or "").strip():
        remove(run)


def tokenise_attributes(root: Element, table: TagTable, place_of: Callable[[Element], str], report: Report) -> None:
    """Replace the tags in attribute values (bookmark names, picture descriptions) by tokens."""
    for element in root.iter():
        for name, given in element.attrib.items():
            text = value = str(given)
            if "{{" in text or "{%" in text:
                place = place_of(element)
                for span in reversed(_closed_spans(text, place, report)):
                    tag = read_tag(text[span.start : span.end], place)
                    tag.wrapper = "_polos"
                    value = value[: span.start] + table.token(tag) + value[span.end :]
                element.set(name, value)


def lift_tags(paragraph: Element, table: TagTable, report: Report) -> None:
    """Let every `{%p`, `{%tr` and `{%tc` tag of a paragraph take the place of its paragraph, row or cell."""
    for kind in ("p", "tc", "tr"):
        found = [
            (token, tag)
            for node in own_nodes(paragraph)
            for token, tag in table.of(node.text)
            if tag.lift == kind and node.tag in WRAPPERS
        ]
        if found and (target := paragraph if kind == "p" else ancestor(paragraph, kind)) is not None:
            _lift(target, table, kind, report)
            return
        for _, tag in found:
            report("T204", f"`{tag}` hanya berlaku di dalam tabel", tag.place, "pindahkan tag itu ke dalam tabel")


def _lift(target: Element, table: TagTable, kind: str, report: Report) -> None:
    text = "".join(node.text or "" for node in target.iter(*WRAPPERS))
    found = table.of(text)
    mine = [token for token, tag in found if tag.lift == kind]
    others = [tag for _, tag in found if tag.lift != kind and tag.opener != "{#"]
    first = next(tag for _, tag in found if tag.lift == kind)
    left = TOKEN.sub("", text).strip()
    if others or left or next(target.iter(W + "drawing", W + "object", W + "pict"), None) is not None:
        what = str(others[0]) if others else left[:30]
        report(
            "T206",
            f"di samping `{first}` ada isi lain ({what}) yang akan hilang bersama wadah tag itu",
            first.place,
            "pindahkan isi itu ke paragraf, baris, atau sel sendiri",
        )
    if next(target.iter(W + "sectPr"), None) is not None:
        report(
            "T206",
            f"paragraf dengan `{first}` memuat pemisah bagian (section break) yang akan hilang",
            first.place,
            "letakkan pemisah bagian di paragraf sendiri",
        )
    _rescue_bookmarks(target)
    replace_with_text(target, "".join(mine))


def _rescue_bookmarks(target: Element) -> None:
    """Move half bookmarks out of an element that is about to go; whole ones go with it."""
    halves = list(target.iter(W + "bookmarkStart", W + "bookmarkEnd"))
    counts: dict[str, int] = {}
    for half in halves:
        counts[half.get(W + "id", "")] = counts.get(half.get(W + "id", ""), 0) + 1
    for half in halves:
        if counts[half.get(W + "id", "")] == 1:
            moved = deepcopy(half)
            moved.tail = None
            target.addprevious(moved)


def separate_inline_blocks(paragraph: Element, table: TagTable) -> None:
    """Split runs so that a block over several runs opens and closes between runs, and formatting stays exact."""
    stack: list[list[tuple[str, Element]]] = []
    loose: list[tuple[str, Element]] = []
    for node in own_nodes(paragraph):
        if node.tag not in (W + "t", M + "t"):
            continue
        for token, tag in table.of(node.text):
            if tag.opener != "{%" or tag.lift not in ("", "r"):
                continue
            if opens_block(tag):
                stack.append([(token, node)])
            elif stack and (tag.word in MIDDLES or tag.word.startswith("end")):
                stack[-1].append((token, node))
                if tag.word.startswith("end"):
                    block = stack.pop()
                    lifted = any(table.of(piece)[0][1].lift for piece, _ in block)
                    loose += block if lifted or len({id(holder) for _, holder in block}) > 1 else []
            elif tag.lift:
                loose.append((token, node))
    for token, _ in loose:
        _split_run(paragraph, token)


def _split_run(paragraph: Element, token: str) -> None:
    node = next((node for node in own_nodes(paragraph) if node.tag in WRAPPERS and token in (node.text or "")), None)
    run = None if node is None else node.getparent()
    if node is None or run is None:
        return
    left = deepcopy(run)
    left.tail = None
    for sibling in list(left)[run.index(node) + 1 :]:
        left.remove(sibling)
    before, _, after = (node.text or "").partition(token)
    left[-1].text, node.text = before, after
    for sibling in list(run)[: run.index(node)]:
        if sibling.tag not in (W + "rPr", M + "rPr"):
            run.remove(sibling)
    run.addprevious(left)
    insert_text_before(run, token)
    drop_if_empty(left[-1])
    drop_if_empty(node)


def opens_block(tag: Tag) -> bool:
    """True for a statement that needs an end (`set x = y` does not)."""
    return tag.word in ENDINGS and not (tag.word == "set" and "=" in tag.body)


def check_blocks(root: Element, table: TagTable, report: Report) -> None:
    """Report blocks that do not open and close on the same level: paragraph, cell, row, table or story."""
    for element in root.iter():
        texts = [element.text, *(child.tail for child in element)]
        tags = [tag for text in texts for _, tag in table.of(text) if tag.opener == "{%"]
        if tags:
            _check_level(tags, report)


def _check_level(tags: list[Tag], report: Report) -> None:
    stack: list[Tag] = []
    for tag in tags:
        if opens_block(tag):
            stack.append(tag)
        elif tag.word in MIDDLES or tag.word in ENDINGS.values():
            wanted = MIDDLES.get(tag.word, (tag.word.removeprefix("end"),))
            if not any(opener.word in wanted for opener in stack):
                where = _CONTAINERS[tag.lift]
                report("T205", f"`{tag}` tidak mempunyai pasangan pembuka di {where} yang sama", tag.place, _LEVEL_HINT)
                continue
            while stack[-1].word not in wanted:
                _report_open(stack.pop(), report)
            if tag.word not in MIDDLES:
                stack.pop()
    for tag in stack:
        _report_open(tag, report)


def _report_open(tag: Tag, report: Report) -> None:
    ending = f"{{%{tag.lift} {ENDINGS[tag.word]} %}}"
    where = _CONTAINERS[tag.lift]
    report("T205", f"`{tag}` tidak ditutup dengan `{ending}` di {where} yang sama", tag.place, _LEVEL_HINT)


_LEVEL_HINT = f"tulis pembuka dan penutup blok dengan awalan yang sama ({', '.join(LIFTS)}) di tingkat yang sama"
