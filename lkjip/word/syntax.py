"""Whether a tag alone can be read, and what is wrong with it in plain words."""

from __future__ import annotations

import re

from jinja2 import TemplateSyntaxError, nodes

from lkjip.word.environment import COMMENT, EXPRESSION, STATEMENT, Environment, environment, nearest
from lkjip.word.lift import ENDINGS, MIDDLES, opens_block
from lkjip.word.tags import LIFTS, Tag, odd_prefix

DIRECTIVES = ("vm", "colspan", "cellbg")
STATEMENTS = (*ENDINGS, *MIDDLES, *ENDINGS.values(), "do", *DIRECTIVES)
_FIX = "perbaiki penulisan tag itu"
_TOKENS = {
    "end of print statement": "penutup tag",
    "end of statement block": "penutup tag",
    "end of template": "akhir",
    "name": "nama",
    "assign": "=",
}


def jinja_source(tag: Tag) -> str:
    """The tag for Jinja; the line break inside gives every tag a source line of its own."""
    opening, closing = {"{{": EXPRESSION, "{%": STATEMENT, "{#": COMMENT}[tag.opener]
    body = "" if tag.opener == "{#" else tag.body
    if tag.wrapper and tag.opener == "{{":
        body = f"{tag.wrapper}(({body}))"
    return f"{opening}{tag.trim_left}\n{body} {tag.trim_right}{closing}"


class SyntaxChecker:
    """Checks tags one by one, so that all faults are found at once."""

    def __init__(self) -> None:
        self._environment: Environment = environment()

    def fault(self, tag: Tag) -> tuple[str, str, str] | None:
        """Code, message and hint for a tag that cannot be read."""
        prefix = odd_prefix(tag)
        if prefix:
            return (
                "T202",
                f"awalan `{{{{{prefix}` tidak dikenal",
                f"tulis `{{{{ {tag.body[len(prefix) :].strip()} }}}}`",
            )
        if tag.opener == "{%" and tag.word not in STATEMENTS:
            hint = nearest(tag.word, STATEMENTS)
            if tag.word.lower() in LIFTS:
                lift = tag.word.lower()
                how = f"tanpa spasi sebelum `{lift}`" if tag.word == lift else "dengan huruf kecil"
                hint = f"tulis `{{%{lift} {tag.rest} %}}` {how}"
            return "T203", f"perintah `{tag.word or tag.body}` di `{tag}` tidak dikenal", hint
        if tag.rest and tag.word in ("else", *ENDINGS.values()):
            elif_hint = f"tulis `{{%{tag.lift} elif {tag.rest.removeprefix('if').strip()} %}}`"
            hint = elif_hint if tag.word == "else" and tag.rest.startswith("if ") else f"tulis `{tag.word}` saja"
            return "T207", f"`{tag}` tidak dapat dibaca: ada kata di belakang `{tag.word}`", hint
        return self._expression_fault(tag)

    def _expression_fault(self, tag: Tag) -> tuple[str, str, str] | None:
        try:
            tree = self._environment.parse(alone(tag))
        except TemplateSyntaxError as fault:
            return "T207", f"`{tag}` tidak dapat dibaca: {in_indonesian(fault.message or '')}", _FIX
        for kind, what, known in (
            (nodes.Filter, "saringan", self._environment.filters),
            (nodes.Test, "uji", self._environment.tests),
        ):
            for node in tree.find_all(kind):
                if node.name not in known:
                    hint = nearest(node.name, known) or f"hapus {what} itu"
                    return "T207", f"{what} `{node.name}` di `{tag}` tidak dikenal", hint
        return None


def alone(tag: Tag) -> str:
    """The tag as a complete little template."""
    if tag.opener == "{#" or tag.word in ("else", *ENDINGS.values()):
        return ""
    if tag.word in DIRECTIVES:
        return f"{EXPRESSION[0]} {tag.rest or 0} {EXPRESSION[1]}"
    if tag.word == "elif":
        return f"{STATEMENT[0]} if {tag.rest} {STATEMENT[1]}{STATEMENT[0]} endif {STATEMENT[1]}"
    return jinja_source(tag) + (f"{STATEMENT[0]} {ENDINGS[tag.word]} {STATEMENT[1]}" if opens_block(tag) else "")


def in_indonesian(message: str) -> str:
    """Jinja's usual complaints in Indonesian; an unusual one stays as it is."""
    for pattern, text in (
        (r"expected token '(.+?)', got '(.+)'", "seharusnya {0}, tetapi tertulis {1}"),
        (r"Expected an expression, got '(.+)'", "ungkapan belum lengkap sebelum {0}"),
        (r"unexpected char '(.+)' at \d+", "tanda {0} tidak dikenal"),
        (r"unexpected '(.+)', expected '(.+)'", "{0} tidak pada tempatnya, seharusnya {1}"),
        (r"unexpected '(.+)'", "{0} tidak pada tempatnya"),
    ):
        match = re.fullmatch(pattern, message)
        if match:
            return text.format(*(_TOKENS.get(word, f"“{word}”") for word in match.groups()))
    return message
