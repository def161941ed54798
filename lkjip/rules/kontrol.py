"""A control, that is a figure that a source prints, against what the report makes of the other figures."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip.rules.angka_tertulis import difference, told
from lkjip.rules.cek import Besaran, Cek, Compute, cek
from lkjip.rules.temuan import Found, Path


class Control(NamedTuple):
    """What a printed figure is called, where it stands, and where and what its parts are."""

    name: str
    path: Path
    parts_name: str
    parts_path: Path
    hint: str


def summed(control: Control, written: Decimal, parts: Iterable[Besaran]) -> Cek:
    """The check that a printed total is the sum of its parts."""
    addends = list(parts)
    total = sum((part.nilai for part in addends), Decimal(0))
    related = ((control.parts_path, f"{len(addends)} butir yang dijumlahkan"),)
    return cek(
        control.name,
        ([Besaran(control.path, written, control.name)], addends),
        lambda sums: sums[0],
        _told(control, written, lambda: total, "", related),
        (1,),
    )


def percentage(control: Control, written: Decimal, part: Sequence[Besaran], whole: Sequence[Besaran]) -> Cek:
    """The check that a printed percentage is part / whole * 100; `part` and `whole` share no figure."""
    return computed(control, written, (part, whole), lambda sums: sums[0] * 100 / sums[1] if sums[1] else None)


def share(control: Control, written: Decimal, part: Sequence[Besaran], rest: Sequence[Besaran]) -> Cek:
    """The check that a printed percentage is part / (part + rest) * 100."""
    return computed(control, written, (part, rest), _share)


def computed(
    control: Control, written: Decimal, parts: Sequence[Sequence[Besaran]], compute: Compute, unit: str = "%"
) -> Cek:
    """The check that a printed figure is what `compute` makes of the sums of `parts`."""
    figures = [[Besaran(control.path, written, control.name)], *parts]
    check = cek(control.name, figures, compute, lambda: Found("", (), ""))
    related = tuple((item.path, f"{item.nama} {told(item.nilai)}") for group in parts for item in group[:2])[:3]
    made = _told(control, written, lambda: compute(check.jumlah[1:]) or Decimal(0), unit, related)
    return check._replace(temuan=made)


def counted(control: Control, written: Decimal, count: int, related: tuple[tuple[Path, str], ...] = ()) -> Cek:
    """The check that a printed number is how many there are."""
    check = computed(control, written, (), lambda _: Decimal(count), unit="")
    return check._replace(temuan=lambda: check.temuan()._replace(related=related))


def _share(sums: Sequence[Decimal]) -> Decimal | None:
    whole = sums[0] + sums[1]
    return sums[0] * 100 / whole if whole else None


def _told(
    control: Control,
    written: Decimal,
    made: Callable[[], Decimal],
    unit: str,
    related: tuple[tuple[Path, str], ...],
) -> Callable[[], Found]:
    def found() -> Found:
        message = f"{control.name} {difference(written, made(), control.parts_name, unit)}"
        return Found(message, control.path, control.hint, related)

    return found
