"""Text that was meant to be a tag and would be printed as it stands: blanks between the braces, one brace only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.shapes import Record
from lkjip.word.lift import WRAPPERS
from lkjip.word.ooxml import W, own_nodes
from lkjip.word.places import Places
from lkjip.word.tags import TOKEN

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_APART = re.compile(r"\{\s+(?:\{|%).*|(?:\}|%)\s+\}")
_SINGLE = re.compile(r"(?<!\{)\{\s*([^\W\d]\w*)((?:\.\w+)*)\s*\}(?!\})")
_LONGEST = 40


def lookalikes(template: str, root: Element, places: Places, names: Record) -> Iterator[Diagnostic]:
    """Every such text of a part, once the real tags have been taken out of it."""
    for paragraph in root.iter(W + "p"):
        text = "".join(node.text or "" for node in own_nodes(paragraph) if node.tag in WRAPPERS)
        if "{" not in text and "}" not in text:
            continue
        found = _APART.search(text)
        single = next((match for match in _SINGLE.finditer(text) if match[1] in names.fields), None)
        place = Location(template, spot=places.of(paragraph))
        if found:
            words = TOKEN.sub("…", found[0])[:_LONGEST]
            message = f"`{words}` tampak seperti tag, tetapi ada spasi di antara tanda kurungnya"
            yield error("T210", message, place, "tulis `{{`, `}}`, `{%`, dan `%}` tanpa spasi di antara kedua tandanya")
        elif single:
            message = f"`{single[0]}` tampak seperti tag, tetapi kurung kurawalnya hanya satu"
            yield error("T210", message, place, f"tulis `{{{{ {single[1]}{single[2]} }}}}`")
