"""How a value becomes XML text: escaped always, lines and tabs kept, and nothing printed that nobody meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from markupsafe import Markup, escape

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what XML 1.0 cannot carry
_NEWLINE = re.compile("\r\n?")
_BREAKS = {
    "w:t": ('</w:t><w:br/><w:t xml:space="preserve">', '</w:t><w:tab/><w:t xml:space="preserve">'),
    "m:t": ('</m:t><w:br/><m:t xml:space="preserve">', " "),
    "attribute": (" ", " "),
}


_NONE_HINT = "isi datanya, atau cetak hanya bila ada (`{% if %}`)"


class ValueFault(Exception):  # noqa: N818  # a finding on its way, not a failure
    """A value that cannot stand in print; the message says why."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


def as_xml(value: object, target: str = "w:t") -> Markup:
    """The XML text of a printable value; raises ValueFault for one that is none."""
    if isinstance(value, Markup):
        return value
    reject_unprintable(value)
    text = str(value)
    if text.isprintable():
        return escape(text)
    text = _NEWLINE.sub("\n", text)
    bad = FORBIDDEN.search(text)
    if bad:
        raise ValueFault(
            "T304",
            f"nilai {quoted(text)} memuat karakter U+{ord(bad[0]):04X} yang tidak dapat disimpan dalam dokumen",
            "hapus karakter itu dari data",
        )
    line_break, tab = _BREAKS[target]
    return Markup(str(escape(text)).replace("\n", line_break).replace("\t", tab))  # noqa: S704  # escaped just here


def reject_unprintable(value: object) -> None:
    """Raise ValueFault for what str() would print in Python's notation: None, truth values, lists, functions."""
    if value is None:
        raise ValueFault("T303", "nilai kosong (None) tidak dapat dicetak", _NONE_HINT)
    if isinstance(value, bool):
        hint = "tulis `{{ '...' if ... else '...' }}`"
        raise ValueFault("T305", f"yang dicetak adalah nilai benar/salah ({value}), bukan teks", hint)
    if callable(value):
        raise ValueFault("T305", "yang dicetak adalah fungsi, bukan nilai", "tambahkan tanda kurung `()`")
    if isinstance(value, Mapping) or (isinstance(value, Iterable) and not isinstance(value, str)):
        raise ValueFault("T305", "yang dicetak adalah daftar, bukan satu nilai", "cetak isinya dengan `{% for %}`")


def quoted(text: str) -> str:
    """A value for a message: short and without characters that a terminal would act on."""
    text = "".join(char if char.isprintable() else "�" for char in text)
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"
