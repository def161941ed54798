"""How much of the damage done to a report is found: `python tests/mutasi.py --banyak 10000`.

Each damage changes one value, key or row of the example. It counts as found where reading or checking then has a
finding beyond those of the untouched example. A value has a second statement where one of three plain changes of it
is found by a rule; the values that have none are told apart, since nothing could find what happens to them.
"""

import argparse
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from rusak.isian import Isian, naskah
from rusak.ketikan import FIGURE, WORD
from rusak.perbuatan import Kerusakan, Perusak, kerusakan

from lkjip.calc.hitung import hitung
from lkjip.diagnostics import Diagnostic, Location, sorted_findings
from lkjip.rules import check
from lkjip.source import load, skala

SEMBORO = Path(__file__).parent.parent / "examples" / "semboro-2024" / "semboro-2024.yaml"
SLOW = 5.0
_TRIALS = {"kata": WORD, "angka": {name: FIGURE[name] for name in ("angka diganti", "angka tertukar", "angka hilang")}}
_WORDS = ("nama", "satuan", "acuan", "dua nama tertukar", "tempat dalam uraian")
_SHAPES = ("kode", "kode lain", "kunci", "jorokan", "kutip")  # another place always says what these may be
_ROWS = ("baris hilang", "baris ganda")

Key = tuple[str, str, int | None]


def temuan(main: Path) -> list[Diagnostic]:
    """All findings of reading and checking, in the order of output."""
    loaded = load(main)
    found = list(loaded.findings)
    if loaded.laporan is not None:
        found += check(loaded.laporan, hitung(loaded.laporan, skala()), loaded.where)
    return sorted_findings(found)


@dataclass
class Hasil:
    """What became of one damage."""

    rusak: Kerusakan
    baru: list[Diagnostic] = field(default_factory=list)
    detik: float = 0.0
    jejak: str = ""

    @property
    def ditemukan(self) -> bool:
        return bool(self.baru)

    @property
    def pertama_tepat(self) -> bool:
        return bool(self.baru) and self._is_at(self.baru[0].location, self.rusak.tepat)

    @property
    def pertama_dekat(self) -> bool:
        return bool(self.baru) and self._is_at(self.baru[0].location, self.rusak.tepat | self.rusak.dekat)

    @property
    def sekali(self) -> bool:
        """Whether it is told once."""
        return len(self.baru) == 1

    @property
    def tersebut(self) -> bool:
        """Whether any new finding, or a place related to it, is at the value."""
        places = [place for one in self.baru for place in (one.location, *(at for at, _ in one.related))]
        return any(self._is_at(place, self.rusak.tepat | self.rusak.dekat) for place in places)

    def _is_at(self, place: Location | None, lines: frozenset[int]) -> bool:
        return place is not None and place.file == self.rusak.berkas and place.line in lines


class Bangku:
    """A copy of a report where it is damaged, checked and made whole again."""

    def __init__(self, main: Path, folder: Path) -> None:
        shutil.copytree(main.parent, folder, dirs_exist_ok=True)
        self.main = folder / main.name
        self.perusak = Perusak(naskah(self.main))
        self.awal = Counter(_key(one) for one in temuan(self.main))
        self._paired: dict[tuple[str, int, int], bool] = {}

    def coba(self, rusak: Kerusakan) -> Hasil:
        """Damage, check, make whole."""
        path = Path(rusak.berkas)
        path.write_text(rusak.teks, "utf-8")
        start, trace, found = time.process_time(), "", []
        try:
            found = temuan(self.main)
        except Exception:  # the very thing that must not happen; whatever it is, it is told
            trace = traceback.format_exc()
        seconds = time.process_time() - start
        path.write_text(self.perusak.naskah.teks[rusak.berkas], "utf-8")
        return Hasil(rusak, self._new(found, rusak), seconds, trace)

    def _new(self, found: Iterable[Diagnostic], rusak: Kerusakan) -> list[Diagnostic]:
        left = Counter(self.awal)
        new = []
        for one in found:
            key = _key(one, rusak)
            if left[key]:
                left[key] -= 1
            else:
                new.append(one)
        return new

    def berpasangan(self, hasil: Hasil) -> bool:
        """Whether the damaged value has a second statement, by trying."""
        item, kind = hasil.rusak.isian, hasil.rusak.jenis
        if kind in _SHAPES or kind in _ROWS or item is None:
            return kind in _SHAPES or hasil.ditemukan
        key = (item.berkas, item.awal, *_span(hasil.rusak))
        if key not in self._paired:
            self._paired[key] = any(self._tried(item, hasil.rusak))
        return self._paired[key] or self._tells(hasil)

    def _tried(self, item: Isian, rusak: Kerusakan) -> Iterator[bool]:
        is_word = rusak.jenis in _WORDS
        slips = list(_TRIALS["kata" if is_word else "angka"].items())[:3]
        text, (start, end) = self.perusak.naskah.teks[item.berkas], _span(rusak)
        for name, slip in slips:
            after = slip(text[start:end], Random(1))  # noqa: S311  # one fixed trial
            if after and after != text[start:end]:
                made = text[:start] + after + text[end:]
                lines = rusak.dekat
                tried = Kerusakan(rusak.jenis, name, item.berkas, made, lines, lines, "", after, item)
                yield self._tells(self.coba(tried))

    def _tells(self, hasil: Hasil) -> bool:
        """Whether something else in the data contradicts; a figure that is no figure contradicts nothing."""
        return any(not one.code.startswith("S1") and not one.code.startswith("S0") for one in hasil.baru)


def _key(one: Diagnostic, rusak: Kerusakan | None = None) -> Key:
    """A finding by code and place; the line is that of the undamaged text."""
    place = one.location or Location("")
    line = place.line
    if rusak and line is not None and place.file == rusak.berkas and line > rusak.dari:
        line -= rusak.geser
    return one.code, place.file, line


def _span(rusak: Kerusakan) -> tuple[int, int]:
    """Where in the undamaged text the damaged piece stands: the value, or the figure or word within it."""
    item = rusak.isian
    assert item is not None
    if "dalam uraian" not in rusak.jenis:
        return item.awal, item.akhir
    size = len(rusak.teks) + len(rusak.sebelum) - len(rusak.jadi)
    same = next(at for at in range(item.awal, size) if rusak.teks[at : at + len(rusak.jadi)] == rusak.jadi)
    return same, same + len(rusak.sebelum)


def laporan(hasil: list[tuple[Hasil, bool]], title: str, of: str) -> str:
    """A table of shares per kind or per deed."""
    groups: dict[str, list[tuple[Hasil, bool]]] = defaultdict(list)
    for one, paired in hasil:
        groups[getattr(one.rusak, of)].append((one, paired))
    rows = [f"| {title} | {' | '.join(_COLUMNS)} |", f"|---|{'--:|' * len(_COLUMNS)}"]
    rows += [_row(name, group) for name, group in groups.items()]
    return "\n".join([*rows, _row("**semua**", hasil)])


def _row(name: str, group: list[tuple[Hasil, bool]]) -> str:
    found = [one for one, _ in group if one.ditemukan]
    paired = [one for one, has in group if has]
    parts = (
        str(len(group)),
        _share(len(found), len(group)),
        str(len(paired)),
        _share(sum(one.ditemukan for one in paired), len(paired)),
        *(_share(sum(getattr(one, what) for one in found), len(found)) for what in _PLACES),
    )
    return f"| {name} | {' | '.join(parts)} |"


_COLUMNS = ("banyak", "ditemukan", "berpasangan", "ditemukan", "pertama tepat", "di nilainya", "disebut", "sekali")
_PLACES = ("pertama_tepat", "pertama_dekat", "tersebut", "sekali")


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%" if whole else "-"


def _missed(hasil: list[tuple[Hasil, bool]]) -> Iterator[str]:
    for one, paired in hasil:
        rusak = one.rusak
        place = f"{Path(rusak.berkas).name}:{min(rusak.tepat)}"
        what = f"{rusak.jenis}, {rusak.perbuatan}: {rusak.sebelum[:90]!r} -> {rusak.jadi[:90]!r}"
        if not one.ditemukan:
            yield f"{'LOLOS' if paired else 'sendiri'} {place} {what}"
        elif not one.tersebut:
            first = one.baru[0]
            yield f"LAIN {place} {what} => {first.code} {first.location} {first.message[:120]}"


def main() -> int:
    """Damage the example so many times, print the shares; 1 where the program broke or took too long."""
    parser = argparse.ArgumentParser(description="Rusak contoh sekian kali; hitung yang ditemukan.")
    parser.add_argument("--banyak", type=int, default=1000)
    parser.add_argument("--benih", type=int, default=1)
    parser.add_argument("--jenis", action="append", default=[], help="hanya jenis ini (boleh berulang)")
    parser.add_argument("--lolos", type=Path, help="berkas untuk daftar yang lolos")
    parser.add_argument("--data", type=Path, default=SEMBORO)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="lkjip-mutasi-") as folder:
        bench = Bangku(chosen.data, Path(folder))
        damages = kerusakan(bench.perusak, chosen.banyak, chosen.benih, tuple(chosen.jenis))
        results = [(one, bench.berpasangan(one)) for one in map(bench.coba, damages)]
    print(laporan(results, "jenis", "jenis"), laporan(results, "perbuatan", "perbuatan"), sep="\n\n")
    slowest = max(one.detik for one, _ in results)
    broken = [one for one, _ in results if one.jejak]
    print(f"\n{len(results)} kerusakan; paling lama {slowest:.2f} detik; {len(broken)} kali program berhenti")
    if chosen.lolos:
        chosen.lolos.write_text("\n".join(_missed(results)) + "\n", "utf-8")
    for one in broken[:5]:
        print(one.rusak.jenis, one.rusak.berkas, repr(one.rusak.jadi), one.jejak, sep="\n", file=sys.stderr)
    return 1 if broken or slowest > SLOW else 0


if __name__ == "__main__":
    sys.exit(main())
