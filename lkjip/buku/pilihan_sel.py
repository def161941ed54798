"""What may be chosen in a column: the closed choices of the model, asked of its annotations."""

from functools import cache
from itertools import product
from typing import Any, Literal, get_args, get_origin

from lkjip.source.buku.bentuk import KUNCI, TINGKAT, Isian, Kolom, Tabel
from lkjip.source.shape import Steps, alternatives, annotation_at, bare

_YES_NO = ("ya", "tidak")


def pilihan(part: Isian | Tabel, kolom: Kolom) -> tuple[str, ...]:
    """The words to choose from in this column; empty where anything may stand."""
    if kolom.pilihan or kolom.rumus or kolom.kunci.rpartition(":")[2] in (KUNCI, TINGKAT) or kolom.kunci[:1] == "^":
        return kolom.pilihan
    for path in _paths(part, kolom):
        for option in alternatives(annotation_at(path)):
            if words := _words(option):
                return words
    return ()


def _words(annotation: Any) -> tuple[str, ...]:
    plain = bare(annotation)
    if get_origin(plain) is Literal:
        return tuple(map(str, get_args(plain)))
    return _YES_NO if plain is bool else ()


def _paths(part: Isian | Tabel, kolom: Kolom) -> list[Steps]:
    """Every path that the values of a column may have, with some item for every list and some key for every map."""
    if isinstance(part, Isian):
        return [tuple(kolom.kunci.split("."))]
    inner, _, key = kolom.kunci.rpartition(":")
    steps: list[str] = [*part.jalur.split("."), *_record_steps(part)]
    steps += [inner, "*"] if inner else []
    return _filled((*steps, *key.rstrip(".").split(".")))


def _record_steps(tabel: Tabel) -> list[str]:
    if tabel.tunggal:
        return []
    if tabel.tingkat:
        names = [name for name, _ in tabel.tingkat]
        return [step for name in (names[:1] if tabel.berulang else names) for step in (name, "*")]
    return ["*"]


@cache
def _filled(steps: tuple[str, ...]) -> list[Steps]:
    stars = [number for number, step in enumerate(steps) if step == "*"]
    found = []
    for chosen in product((0, "x"), repeat=len(stars)):
        path: list[Any] = list(steps)
        for number, step in zip(stars, chosen, strict=True):
            path[number] = step
        if annotation_at(tuple(path)) is not None:
            found.append(tuple(path))
    return found
