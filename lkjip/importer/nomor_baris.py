"""The numbers of lines in a flat table: one used twice is a copy, one left out is a line that is gone."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lkjip.diagnostics import Diagnostic, Location, Severity, error, warning
from lkjip.importer import kode_temuan as kt

_MOST_LISTED = 5
_FEW = 10  # per cent of an institution's numbers that may be missing for them to be of use in a sorted table
_COMPARE = "cocokkan dengan unduhan aslinya, mungkin ada baris yang terhapus"


class NomorBaris:
    """Gathers the numbers of every institution while the lines pass by."""

    def __init__(self) -> None:
        self.rows: dict[int, int] = {}
        self.numbers: dict[tuple[str, str], list[tuple[int, Location]]] = {}

    def tambah(self, text: str, key: tuple[str, str], baris: int, di: Location) -> Diagnostic | None:
        """Take the number of a line of an institution; a finding where it was used before."""
        if not re.fullmatch(r"\d{1,7}", text):
            return None
        number = int(text)
        self.numbers.setdefault(key, []).append((number, di))
        if number not in self.rows:
            self.rows[number] = baris
            return None
        message = f"nomor {text} sudah dipakai pada baris {self.rows[number]}: barisnya mungkin tersalin"
        return error(kt.GANDA, message, di, "hapus salah satunya bila memang sama, atau perbaiki nomornya")

    def hilang(self, key: tuple[str, str]) -> list[Diagnostic]:
        """Which numbers an institution lacks, in one finding."""
        taken = self.numbers.get(key, [])
        numbers = [number for number, _ in taken]
        if numbers == sorted(numbers):
            return list(self._jumps(taken))
        return list(self._sorted_anew(taken))

    def _sorted_anew(self, taken: list[tuple[int, Location]]) -> Iterator[Diagnostic]:
        """Of lines that somebody sorted anew only the set of numbers can tell something."""
        numbers = {number for number, _ in taken}
        missing = [one for one in range(min(numbers), max(numbers) + 1) if one not in self.rows]
        if not missing:
            return
        if 100 * len(missing) <= _FEW * len(numbers):
            message = f"{_listed('nomor', [str(one) for one in missing])} tidak ada di antara nomor {min(numbers)} "
            message += f"sampai {max(numbers)}"
            yield warning(kt.LOMPAT, message, taken[0][1], _COMPARE)
        else:
            message = "baris diurutkan ulang; nomor tidak dapat dipakai untuk mencari baris hilang"
            yield Diagnostic(kt.LOMPAT, Severity.INFO, message, taken[0][1], "cocokkan jumlahnya dengan DPA")

    def _jumps(self, taken: list[tuple[int, Location]]) -> Iterator[Diagnostic]:
        """Where ascending numbers leave some out that no other institution has."""
        pairs = pairwise(taken)
        jumps = [(one, other, di, self._gone(one, other)) for (one, _), (other, di) in pairs]
        jumps = [jump for jump in jumps if jump[3]]
        if jumps:
            told = _listed("nomor melompat", [f"dari {one} ke {other}" for one, other, _, _ in jumps])
            gone = sum(gone for *_, gone in jumps)
            yield warning(kt.LOMPAT, f"{told}: {gone} baris di antaranya tidak ada", jumps[0][2], _COMPARE)

    def _gone(self, one: int, other: int) -> int:
        return sum(number not in self.rows for number in range(one + 1, other))


def _listed(what: str, each: list[str]) -> str:
    more = f" dan {len(each) - _MOST_LISTED} lagi" if len(each) > _MOST_LISTED else ""
    return f"{what} {', '.join(each[:_MOST_LISTED])}{more}"
