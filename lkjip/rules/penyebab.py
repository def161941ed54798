"""Which figure is wrong where arithmetic checks fail: the one whose correction makes them hold and breaks none.

A figure that is mistyped makes every sum above it fail. Told one by one, those failures hide the mistake; told as the
one figure that explains them, they point at its line and say what should stand there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip.numbers import rounded
from lkjip.rules.angka_tertulis import decimals, difference, told
from lkjip.rules.cek import Besaran, Cek
from lkjip.rules.suntingan import is_slip, slips
from lkjip.rules.temuan import Found, Path

_MOST_FAULTS = 60  # of more than that, every failing check is told by itself
_MOST_NAMED = 4
_MOST_TRIED = 500  # figures for which slips are tried, when no sum says what they should be


class _Mend(NamedTuple):
    """A figure with what it should be, and the failing checks that would then hold."""

    figure: Besaran
    value: Decimal
    mends: tuple[int, ...]
    is_slip: bool

    @property
    def weight(self) -> tuple[int, bool]:
        return len(self.mends), self.is_slip


def explained(checks: Sequence[tuple[str, Cek]]) -> list[tuple[str, Found]]:
    """What to tell about the checks that fail, each with the code of the rule that asks for it.

    Every failing check is either told itself, or belongs to a figure or a check that is told.
    """
    failing = [number for number, (_, check) in enumerate(checks) if not check.cocok]
    return list(_Search(checks, failing).findings()) if failing else []


class _Search:
    """The failing checks, and the sums of all checks as they are with the figures found so far put right."""

    def __init__(self, checks: Sequence[tuple[str, Cek]], failing: Iterable[int]) -> None:
        self.checks = checks
        self.failing = set(failing)
        self.sums = [list(check.jumlah) for _, check in checks]
        self.within: dict[Path, list[int]] = defaultdict(list)
        self.done: set[Path] = set()
        for number, (_, check) in enumerate(checks):
            for path in check.anggota:
                self.within[path].append(number)

    def findings(self) -> Iterator[tuple[str, Found]]:
        for _ in range(_MOST_FAULTS):
            if not self.failing:
                return
            number, mends = self._next()
            only = mends[0] if len(mends) == 1 else None
            if only and self._own(number).path != only.figure.path:
                yield self._figure(only)
            else:
                yield self._check_itself(number, mends)
            if only:
                self._put_right(only)
        yield from ((self.checks[number][0], self._own(number)) for number in sorted(self.failing))

    def _next(self) -> tuple[int, list[_Mend]]:
        """The smallest failing check that a best correction mends, and the best corrections that mend it.

        Best is what makes most checks hold.
        """
        figures = {path: item for n in self.failing for path, (_, item) in self._check(n).anggota.items()}
        can_try = len(figures) <= _MOST_TRIED
        left = (item for path, item in figures.items() if path not in self.done)
        mends = [mend for item in left if (mend := self._mend(item, can_try=can_try))]
        most = max((len(mend.mends) for mend in mends), default=0)
        best = [mend for mend in mends if len(mend.mends) == most]
        number = min({n for mend in best for n in mend.mends} or self.failing, key=self._size)
        return number, [mend for mend in best if number in mend.mends]

    def _mend(self, figure: Besaran, *, can_try: bool) -> _Mend | None:
        """The best correction of the figure that breaks no check; None where there is none."""
        within = self.within[figure.path]
        implied = {value for n in within if n in self.failing and (value := self._implied(n, figure)) is not None}
        values: Iterable[Decimal] = implied or (slips(figure.nilai) if can_try else ())
        mends = (
            _Mend(figure, value, fixed, is_slip(figure.nilai, value))
            for value in values
            if value >= 0 and (fixed := self._fixed(figure, value, within))
        )
        return max(mends, key=lambda mend: mend.weight, default=None)

    def _implied(self, number: int, figure: Besaran) -> Decimal | None:
        """What a check by itself says the figure should be; None where it cannot be told."""
        check, sums = self._check(number), self.sums[number]
        made, place = check.hitung(sums[1:]), check.anggota[figure.path][0]
        if made is None:
            return None
        if place == 0:
            value = made - (sums[0] - figure.nilai)
            return value if check.tanda else rounded(value, decimals(figure.nilai))
        return figure.nilai + (sums[0] - made) * check.tanda[place - 1] if check.tanda else None

    def _fixed(self, figure: Besaran, value: Decimal, within: Iterable[int]) -> tuple[int, ...]:
        """The failing checks that hold with the value; none where it breaks a check that holds now."""
        fixed = []
        for number in within:
            check = self._check(number)
            place = check.anggota[figure.path][0]
            sums = list(self.sums[number])
            sums[place] += value - figure.nilai
            holds = check.cocok_dengan(sums)
            if not holds and number not in self.failing:
                return ()
            if holds and number in self.failing:
                fixed.append(number)
        return tuple(fixed)

    def _put_right(self, mend: _Mend) -> None:
        for number in self.within[mend.figure.path]:
            place = self._check(number).anggota[mend.figure.path][0]
            self.sums[number][place] += mend.value - mend.figure.nilai
        self.failing -= set(mend.mends)
        self.done.add(mend.figure.path)

    def _figure(self, mend: _Mend) -> tuple[str, Found]:
        """The wrong figure, what it should be, and the checks that say so."""
        numbers = sorted(mend.mends, key=self._size)
        name, note = mend.figure.nama, mend.figure.catatan
        names = [self._check(number).nama for number in numbers]
        label = _joined([f"{one} yang tercetak" if one == name else one for one in names])
        message = f"{name} {difference(mend.figure.nilai, mend.value, f'tetapi {label} hanya cocok bila')}"
        hint = f"cocokkan {name} dengan sumbernya, lalu perbaiki; bila sudah benar, perbaiki angka yang tidak cocok"
        hint += f" ({note})" if note else ""
        places = ((self._own(number).path, f"{self._check(number).nama} tidak cocok") for number in numbers)
        related = tuple(place for place in places if place[0] != mend.figure.path)
        return self.checks[numbers[0]][0], Found(message, mend.figure.path, hint, related[:_MOST_NAMED])

    def _check_itself(self, number: int, mends: list[_Mend]) -> tuple[str, Found]:
        """The check that fails, the figures that may be the wrong one, and the others that fail with it."""
        own = self._own(number)
        common = set.intersection(*(set(mend.mends) for mend in mends)) if mends else set()
        others = sorted({*self._along(number), *common} - {number})
        self.failing -= {number, *others}
        found = self._pointed(own, mends)
        places = ((self._own(n).path, self._check(n).nama) for n in others[:_MOST_NAMED])
        along = [(path, f"{name} juga tidak cocok") for path, name in places if path != own.path]
        return self.checks[number][0], found._replace(related=tuple(dict.fromkeys((*found.related, *along))))

    def _pointed(self, own: Found, mends: list[_Mend]) -> Found:
        """The finding of a check with the figures that may be wrong; at the only one that a slip of typing explains."""
        figures = [mend for mend in mends if mend.figure.path != own.path]
        slipped = [mend for mend in figures if mend.is_slip]
        is_written_slip = any(mend.is_slip for mend in mends if mend.figure.path == own.path)
        if len(slipped) == 1 and len(figures) > 1 and not is_written_slip:
            message = f"{own.message}; {_may_be(slipped[0])}"
            related = ((own.path, "angka yang tidak cocok"), *own.related)
            return own._replace(message=message, path=slipped[0].figure.path, related=related)
        places = [(mend.figure.path, _may_be(mend)) for mend in slipped or figures]
        return own._replace(related=(*own.related, *places)) if len(places) <= _MOST_NAMED else own

    def _along(self, number: int) -> list[int]:
        """The larger failing sums that contain this one's parts and miss by as much: they fail for the same reason."""
        check, gap = self._check(number), self._gap(number)
        if gap is None:
            return []
        parts = {path for path, (place, _) in check.anggota.items() if place}
        return [
            n
            for n in sorted(self.failing - {number})
            if self._gap(n) == gap and parts <= {path for path, (place, _) in self._check(n).anggota.items() if place}
        ]

    def _gap(self, number: int) -> Decimal | None:
        check, sums = self._check(number), self.sums[number]
        made = check.hitung(sums[1:])
        return None if made is None or not check.tanda else sums[0] - made

    def _check(self, number: int) -> Cek:
        return self.checks[number][1]

    def _own(self, number: int) -> Found:
        return self.checks[number][1].temuan()

    def _size(self, number: int) -> tuple[int, int]:
        return len(self.checks[number][1].anggota), number


def _may_be(mend: _Mend) -> str:
    return f"mungkin {mend.figure.nama} {told(mend.figure.nilai)}, seharusnya {told(mend.value)}"


def _joined(names: list[str]) -> str:
    every = list(dict.fromkeys(names))
    if len(every) > _MOST_NAMED:
        every = [*every[: _MOST_NAMED - 1], f"{len(every) - _MOST_NAMED + 1} angka lain"]
    if len(every) < 3:
        return " dan ".join(every)
    return f"{', '.join(every[:-1])}, dan {every[-1]}"
