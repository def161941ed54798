"""The parts of the data that may be files of their own: how they are called on the command line, what they hold."""

from typing import Any

from lkjip.source.names import suggestion
from lkjip.source.sections import SECTIONS
from lkjip.source.shape import Step, Steps, annotation_at

MAIN = ""
_EVERY = "*"
Pattern = tuple[str, ...]


def names() -> list[str]:
    """Every part as it is asked for: `renstra`, `realisasi.keuangan`, `renstra.versi.*.matriks`."""
    return sorted(".".join(pattern) for pattern in SECTIONS)


def found(name: str) -> Pattern | None:
    """The part that a name means: its whole path, with anything for `*`, or its last word where no other has that."""
    steps = tuple(name.strip().split("."))
    same = [one for one in SECTIONS if len(one) == len(steps) and all(map(_fits, one, steps))]
    ends = [one for one in SECTIONS if len(steps) == 1 and one[-1] == steps[0]]
    plain = [one for one in SECTIONS if tuple(step for step in one if step != _EVERY) == steps and one[-1] != _EVERY]
    return next((group[0] for group in (plain, same, ends) if len(group) == 1), None)


def unknown(name: str) -> str:
    """That there is no such part, and which are near."""
    return (
        f"tidak ada bagian bernama {name}; {suggestion(name, names(), 'lihat daftarnya dengan lkjip skema --daftar')}"
    )


def annotation(pattern: Pattern) -> Any:
    """What stands in a part; steps that count items may have any number."""
    steps: Steps = ()
    for step in pattern:
        options: list[Step] = [0, "x"] if step == _EVERY else [step]
        steps = next((*steps, option) for option in options if annotation_at((*steps, option)) is not None)
    return annotation_at(steps)


def is_named(path: Pattern) -> bool:
    """Whether a file may stand at a path, written as in SECTIONS."""
    return path in SECTIONS


def takes_workbooks(path: Pattern) -> bool:
    """Whether that file may be a workbook: not for one item of many, as a workbook holds them all."""
    return _EVERY not in path


def _fits(own: str, asked: str) -> bool:
    return own in (_EVERY, asked)
