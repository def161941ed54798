"""The plain text of rendered XML: what a contents list or a reference repeats."""

import re

_TEXT = re.compile(r"<(?:w|m):t(?: [^>]*)?>([^<]*)<|<(w:tab|w:br|w:cr|w:noBreakHyphen)(?: [^>]*)?/>")
_ENTITY = re.compile(r"&(amp|lt|gt|quot|apos|#34|#39);")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "#34": '"', "#39": "'"}


def plain_text(xml: str) -> str:
    """The visible text, line breaks and tabs as spaces."""
    texts = (_hyphen_or_space(match[2]) if match[2] else match[1] for match in _TEXT.finditer(xml))
    return unescape(re.sub(r"\s+", " ", "".join(texts)).strip())


def unescape(text: str) -> str:
    """Text without the entities that escaping makes."""
    return _ENTITY.sub(lambda match: _ENTITIES[match[1]], text) if "&" in text else text


def _hyphen_or_space(element: str) -> str:
    return "\u2011" if element == "w:noBreakHyphen" else " "
