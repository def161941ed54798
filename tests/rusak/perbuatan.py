"""Damages of every kind: one value, key or row of a report changed, with the lines where a person should be sent."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from random import Random

import yaml

from lkjip.model.values import normal_code
from lkjip.numbers import parse_number
from rusak.isian import BILANGAN, TAHUN, Isian, Naskah, Rekaman
from rusak.ketikan import FIGURE, LETTER, WORD, Slip

_ELSEWHERE = ("Balung", "Panti", "Lumajang", "Banyuwangi")
_FIGURES = ("uang", "desimal", "cacah", "tahun", "tanggal", "nip", "nomor", "kode")


@dataclass(frozen=True)
class Kerusakan:
    """One damage: the text of the file afterwards, and which of its lines are meant.

    `tepat` are the damaged lines, `dekat` the other lines of the same value or record. After line `dari` the text has
    `geser` lines more than before. `isian` is the damaged value, where it is one value.
    """

    jenis: str
    perbuatan: str
    berkas: str
    teks: str
    tepat: frozenset[int]
    dekat: frozenset[int]
    sebelum: str
    jadi: str
    isian: Isian | None = None
    dari: int = 0
    geser: int = 0


@dataclass(frozen=True)
class Perusak:
    """Damages the files of one report."""

    naskah: Naskah

    @cached_property
    def per_jenis(self) -> dict[str, list[Isian]]:
        found: dict[str, list[Isian]] = defaultdict(list)
        for item in self.naskah.isian:
            found[item.jenis].append(item)
        return found

    @cached_property
    def tempat(self) -> re.Pattern[str]:
        """The institution's own kecamatan and kabupaten, as a word."""
        names = [item.teks.split()[-1] for item in self.naskah.isian if item.jalur[-2:] == ("instansi", "nama")]
        names += [item.teks.split()[-1] for item in self.naskah.isian if item.jalur[-2:] == ("instansi", "kabupaten")]
        return re.compile(r"\b(?:" + "|".join(map(re.escape, dict.fromkeys(names[1::2]))) + r")\b")

    def satu(self, jenis: str, random: Random) -> Kerusakan | None:
        """A damage of one kind, or None where the chosen place cannot be damaged that way."""
        return JENIS[jenis](self, jenis, random)

    def pada(self, jenis: str, item: Isian, slips: dict[str, Slip], random: Random) -> Kerusakan | None:
        """A slip on one value."""
        name = random.choice(list(slips))
        after = slips[name](item.teks, random)
        return None if _same(item.teks, after) else self._put(jenis, name, item, (item.awal, item.akhir), after)

    def _put(self, jenis: str, name: str, item: Isian, span: tuple[int, int], after: str | None) -> Kerusakan:
        text = self.naskah.teks[item.berkas]
        line = text.count("\n", 0, span[0]) + 1
        last = text.count("\n", 0, item.akhir) + 1
        near = frozenset(range(item.baris, last + 1))
        made = text[: span[0]] + (after or "") + text[span[1] :]
        before = text[span[0] : span[1]]
        return Kerusakan(jenis, name, item.berkas, made, frozenset([line]), near, before, after or "", item)


def _same(before: str, after: str | None) -> bool:
    """Whether nothing has changed but how it is written: `92,32` and `92.32`, `...2.06.0004` and `...2.06.004`."""
    if after is None or after == before:
        return True
    one, two = before.strip("'\""), after.strip("'\"")
    number, code = parse_number(one), normal_code(one)
    return (number is not None and number == parse_number(two)) or (code is not None and code == normal_code(two))


def _figure(do: Perusak, jenis: str, random: Random) -> Kerusakan | None:
    return do.pada(jenis, random.choice(do.per_jenis[jenis]), FIGURE, random) if do.per_jenis[jenis] else None


def _name(do: Perusak, jenis: str, random: Random) -> Kerusakan | None:
    return do.pada(jenis, random.choice(do.per_jenis[jenis]), WORD, random) if do.per_jenis[jenis] else None


def _key(do: Perusak, jenis: str, random: Random) -> Kerusakan | None:
    return do.pada(jenis, random.choice(do.per_jenis["kunci"]), LETTER, random)


def _reference(do: Perusak, jenis: str, random: Random) -> Kerusakan | None:
    """An id that does not exist, or that of something else."""
    item = random.choice(do.per_jenis["acuan"])
    others = [one.teks for one in do.per_jenis["acuan"] if one.jalur[-1] == item.jalur[-1] and one.teks != item.teks]
    if others and random.random() < 0.5:
        return do._put(jenis, "id lain", item, (item.awal, item.akhir), random.choice(others))
    return do.pada(jenis, item, {**LETTER, "angka diganti": FIGURE["angka diganti"]}, random)


def _other_code(do: Perusak, jenis: str, random: Random) -> Kerusakan | None:
    item = random.choice(do.per_jenis["kode"])
    length = len(item.teks)
    others = sorted({one.teks for one in do.per_jenis["kode"] if len(one.teks) == length} - {item.teks})
    return do._put(jenis, "kode lain", item, (item.awal, item.akhir), random.choice(others)) if others else None


def _within(pattern: Callable[[Perusak], re.Pattern[str]], slips: dict[str, Slip]) -> Callable[..., Kerusakan | None]:
    """A slip on something inside a text."""

    def damage(do: Perusak, jenis: str, random: Random) -> Kerusakan | None:
        places = [
            (item, match)
            for kind in ("uraian", "nama")
            for item in do.per_jenis[kind]
            for match in pattern(do).finditer(item.teks)
        ]
        if not places:
            return None
        item, match = random.choice(places)
        name = random.choice(list(slips))
        after = slips[name](match[0], random)
        span = (item.awal + match.start(), item.awal + match.end())
        return None if _same(match[0], after) else do._put(jenis, name, item, span, after)

    return damage


def _years_off(text: str, random: Random) -> str | None:
    return str(int(text) + random.choice((-2, -1, 1)))


def _elsewhere(text: str, random: Random) -> str | None:
    return random.choice(_ELSEWHERE)


def _swap(kinds: tuple[str, ...]) -> Callable[..., Kerusakan | None]:
    """Two values under equal keys of one file have changed places."""

    def damage(do: Perusak, jenis: str, random: Random) -> Kerusakan | None:
        first = random.choice([item for kind in kinds for item in do.per_jenis[kind]])
        others = [item for item in do.per_jenis[first.jenis] if _alike(first, item)]
        if not others:
            return None
        one, two = sorted((first, random.choice(others)), key=lambda item: item.awal)
        text = do.naskah.teks[one.berkas]
        middle = text[one.akhir : two.awal]
        made = text[: one.awal] + two.teks + middle + one.teks + text[two.akhir :]
        lines = frozenset((one.baris, two.baris))
        return Kerusakan(jenis, "tertukar", one.berkas, made, lines, lines, one.teks, two.teks, one)

    return damage


def _alike(one: Isian, two: Isian) -> bool:
    last = [next((step for step in reversed(item.jalur) if isinstance(step, str)), "") for item in (one, two)]
    same_row = one.jalur[:-1] == two.jalur[:-1]
    whole_lines = "\n" not in one.teks + two.teks
    return one.berkas == two.berkas and one.teks != two.teks and whole_lines and (last[0] == last[1] or same_row)


def _row(do: Perusak, jenis: str, random: Random) -> Kerusakan | None:
    record = random.choice(do.naskah.rekaman)
    lines = do.naskah.teks[record.berkas].split("\n")
    rows = lines[record.awal : record.akhir + 1]
    if not _is_whole(rows[0], record):
        return None
    if jenis == "baris hilang":
        made = lines[: record.awal] + lines[record.akhir + 1 :]
        around = frozenset((record.awal, record.awal + 1, record.atas + 1))
        change, start = -len(rows), record.awal
    else:
        made = lines[: record.akhir + 1] + rows + lines[record.akhir + 1 :]
        around = frozenset((record.awal + 1, record.akhir + 2))
        change, start = len(rows), record.akhir + 1
    said = "\n".join(rows)
    text = "\n".join(made)
    return Kerusakan(jenis, jenis, record.berkas, text, around, around, said, "", None, start, change)


def _is_whole(line: str, record: Rekaman) -> bool:
    """Whether the entry begins its line, so that its lines are nobody else's: not the first of `- kode: ...`."""
    first = record.jalur[-1]
    return line.lstrip().startswith("- ") if isinstance(first, int) else line.lstrip(" '\"").startswith(first)


def _indent(do: Perusak, jenis: str, random: Random) -> Kerusakan | None:
    return _on_line(do, jenis, random, lambda line: random.choice((" " + line, "  " + line, line[1:], "\t" + line)))


def _quote(do: Perusak, jenis: str, random: Random) -> Kerusakan | None:
    def without(line: str) -> str | None:
        places = [at for at, sign in enumerate(line) if sign in "'\""]
        at = random.choice(places) if places else 0
        return line[:at] + line[at + 1 :] if places else None

    return _on_line(do, jenis, random, without)


def _on_line(do: Perusak, jenis: str, random: Random, change: Callable[[str], str | None]) -> Kerusakan | None:
    """A line changed, where the data are then not the same."""
    file = random.choice(list(do.naskah.teks))
    lines = do.naskah.teks[file].split("\n")
    places = [at for at, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")]
    at = random.choice([place for place in places if jenis != "kutip" or "'" in lines[place]] or places)
    after = change(lines[at])
    made = "\n".join([*lines[:at], after or "", *lines[at + 1 :]])
    if after is None or _meaning(made) == _meaning(do.naskah.teks[file]):
        return None
    near = frozenset((at, at + 1, at + 2))
    return Kerusakan(jenis, jenis, file, made, frozenset([at + 1]), near, lines[at], after)


def _meaning(text: str) -> object:
    """The data of a text however they are laid out; the text itself where it is no YAML."""
    try:
        data = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506  # BaseLoader makes nothing but text
    except yaml.YAMLError:
        return text
    return " ".join(repr(data).replace("\\n", " ").split())


JENIS: dict[str, Callable[[Perusak, str, Random], Kerusakan | None]] = {
    **dict.fromkeys(_FIGURES, _figure),
    "kode lain": _other_code,
    "nama": _name,
    "satuan": _name,
    "dua nama tertukar": _swap(("nama",)),
    "dua angka tertukar": _swap(("uang", "desimal", "cacah")),
    "acuan": _reference,
    "kunci": _key,
    "tahun dalam uraian": _within(lambda _: TAHUN, {**FIGURE, "tahun lain": _years_off}),
    "angka dalam uraian": _within(lambda _: BILANGAN, FIGURE),
    "tempat dalam uraian": _within(lambda do: do.tempat, {**LETTER, "tempat lain": _elsewhere}),
    "baris hilang": _row,
    "baris ganda": _row,
    "jorokan": _indent,
    "kutip": _quote,
}


def kerusakan(do: Perusak, count: int, seed: int, kinds: tuple[str, ...] = ()) -> Iterator[Kerusakan]:
    """So many damages of all kinds in turn, always the same for one seed."""
    random = Random(seed)  # noqa: S311  # nothing secret: the sample must be repeatable
    names = kinds or tuple(JENIS)
    made = 0
    for attempt in range(count * 50):
        if made == count:
            return
        damage = do.satu(names[attempt % len(names)], random)
        if damage is not None:
            made += 1
            yield damage
