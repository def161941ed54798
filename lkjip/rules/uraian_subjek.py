"""Whom a sentence speaks of: the names under which prose knows an indicator, and which indicators a text is about."""

import re
from collections.abc import Iterator

from lkjip.calc.hasil import HasilIndikator
from lkjip.rules.angka_catatan import Catatan
from lkjip.rules.uraian import Pemilik, Uraian

_SMALL_WORDS = ("dan", "di", "ke", "yang", "dalam", "atas", "untuk", "pada", "terhadap", "oleh", "dengan", "hal")


def names(item: HasilIndikator) -> list[str]:
    """Its name and its abbreviations, the longest first: `Indeks Kepuasan Masyarakat`, `IKM`; `SAKIP`."""
    name = " ".join(item.indikator.nama.split())
    words = [word for word in re.findall(r"\w+", name) if word.lower() not in _SMALL_WORDS]
    short = {word for word in words if len(word) > 3 and word.isupper() and word.isalpha()}
    initials = "".join(word[0].upper() for word in words)
    if len(initials) > 2 and initials.isalpha() and initials.lower() == item.indikator.id.lower():
        short.add(initials)
    if words[:1] == ["Indeks"] and len(initials) > 2:
        short.add(initials)
    return sorted({name, *short}, key=len, reverse=True)


def pattern(item: HasilIndikator) -> str:
    """A regular expression for any of its names."""
    return "(?:" + "|".join(r"\s+".join(map(re.escape, name.split())) for name in names(item)) + ")"


def candidates(catatan: Catatan, text: Uraian) -> Iterator[HasilIndikator]:
    """The indicators that a text can be about: those of its record; of the institution all."""
    if text.pemilik is Pemilik.INDIKATOR:
        keys = [text.key]
    elif text.pemilik is Pemilik.SASARAN:
        row = catatan.sasaran.get(text.key)
        keys = [item.indikator.id for item in row.indikator] if row else []
    elif text.pemilik is Pemilik.INSTANSI:
        keys = list(catatan.indikator)
    else:
        keys = []
    yield from (catatan.indikator[key][1] for key in keys if key in catatan.indikator)


def named(catatan: Catatan, text: Uraian, words: str) -> list[HasilIndikator]:
    """Those of the candidates that the words name."""
    return [
        item
        for item in candidates(catatan, text)
        if re.search(rf"(?<!\w){pattern(item)}(?!\w)", words, re.IGNORECASE) is not None
    ]
