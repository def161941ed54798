"""A control, that is a total that a source prints, against the sum of the parts that the report is made from."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from lkjip.rules.angka_tertulis import agrees, difference
from lkjip.rules.registry import Found, Path

CHANGED = (
    "bila ada `pagu_perubahan`, `pagu` program dan kegiatan serta `anggaran.kontrol` ialah jumlah sesudah perubahan"
)


class Control(NamedTuple):
    """What a printed total is called, where it stands, and where and what its parts are."""

    name: str
    path: Path
    parts_name: str
    parts_path: Path
    hint: str


def compared(control: Control, written: Decimal | None, parts: Iterable[Decimal]) -> Iterator[Found]:
    """The finding where the total is stated and is not the sum of its parts."""
    addends = list(parts)
    total = sum(addends, Decimal(0))
    if written is None or agrees(written, total, addends):
        return
    message = f"{control.name} {difference(written, total, control.parts_name)}"
    related = ((control.parts_path, f"{len(addends)} butir yang dijumlahkan"),)
    yield Found(message, control.path, control.hint, related)
