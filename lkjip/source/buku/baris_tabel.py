"""One table while it is read: its rows from the top down, each put where its parents and its level say."""

from collections.abc import Iterable
from typing import Any

from lkjip.source import codes
from lkjip.source.buku.bentuk import ISI, KUNCI, TINGKAT, Anak, Kolom, Tabel
from lkjip.source.buku.isi_sel import plain_value, whole
from lkjip.source.buku.rakit import KOSONG, Baris, Rakitan, Sel
from lkjip.source.names import listed
from lkjip.source.shape import Step, Steps


def rakit_tabel(hasil: Rakitan, tabel: Tabel, rows: Iterable[Baris]) -> None:
    """Take over a table; a row without any value is no row."""
    _Tabel(hasil, tabel).read(rows)


class _Tabel:
    """One table while it is read: the parents last named, the records that are open at each level of a tree."""

    def __init__(self, hasil: Rakitan, tabel: Tabel) -> None:
        self.hasil = hasil
        self.tabel = tabel
        self.names: list[str] = [""] * len(tabel.induk)
        self.open: list[tuple[Steps, Any]] = []
        self.lost: int | None = None  # the level of the row told to have no place; those below it go with it
        self.told: set[tuple[int, str]] = set()  # parents already told to be missing
        self.inner = f"{tabel.anak.kunci}:" if tabel.anak else "\0"

    def read(self, rows: Iterable[Baris]) -> None:
        for row in rows:
            filled = [key for key, sel in row.items() if sel.teks and key[:1] != "^" and key != TINGKAT]
            if not filled and self.tabel.tingkat_saja and TINGKAT in row and row[TINGKAT].teks:
                filled = [TINGKAT]
            own = [key for key in filled if not key.startswith(self.inner)]
            if not filled:
                self._turn_to(self._named(row))
                continue
            if own and not self._record(row, row[own[0]]):
                self.hasil.gagal.append(self.tabel.tetap)
                self.lost = self.lost or 0
                continue
            if len(own) < len(filled):
                self._inner(row, row[next(key for key in filled if key.startswith(self.inner))])

    def _record(self, row: Baris, sel: Sel) -> bool:
        """Begin the record of a row; False where it has no place."""
        found = self._holder(row, sel)
        if found is None:
            return False
        container, path = found
        key_sel = row.get(KUNCI, sel) if self.tabel.is_peta else sel
        step = self._root_key(container) or self._new(container, path, key_sel, self.tabel.is_peta)
        if step is None:
            return False
        place = (*path, step)
        self.lost = None
        self._put(container, place, key_sel, self.tabel.kolom, row)
        self.open = [*(self.open if self.tabel.tingkat else ()), (place, container[step])]
        if ISI in self.tabel.ringkas:
            self.hasil.ringkas(container, place, self.tabel.ringkas[ISI])
        return True

    def _root_key(self, container: Any) -> str | None:
        """The key of the root of a tree, where it is a record of its own and this is the place for it."""
        is_root = self.tabel.tunggal and not self.open and isinstance(container, dict)
        return self.tabel.jalur.rpartition(".")[2] if is_root else None

    def _new(self, container: Any, path: Steps, sel: Sel, is_peta: bool) -> Step | None:
        """The key of a new item of a list or map; None where it has none, or one that is there already."""
        if not is_peta:
            container.append(None)
            return len(container) - 1
        step = sel.teks
        if not step or step in container:
            self._wrong_key(path, sel, step)
            return None
        self.hasil.kunci[(*path, step)] = sel
        return step

    def _put(
        self, container: Any, place: Steps, sel: Sel, kolom: tuple[Kolom, ...], row: Baris, prefix: str = ""
    ) -> None:
        """Fill the item at `place` from the row: with a record, or with the value of the one column that holds it."""
        step: Any = place[-1]
        value = next((one for one in kolom if one.kunci == ISI and not one.rumus), None)
        if value:
            sel = row.get(prefix + ISI, sel)
            container[step] = plain_value(sel.teks, value.jenis) if sel.teks else None
            self.hasil.gagal += [place] if sel.rusak else []
        else:
            container[step] = {}
            self._fill(container[step], place, kolom, row, prefix)
        self.hasil.sel[place] = sel

    def _wrong_key(self, path: Steps, sel: Sel, step: str) -> None:
        if step:
            first = self.hasil.kunci.get((*path, step))
            hint = "ganti atau hapus salah satunya"
            self.hasil.salah(codes.BUKU_GANDA, f"`{step}` ditulis dua kali pada tabel ini", sel, hint, first)
        elif not sel.rusak:
            name = next(one.judul for one in self.tabel.semua_kolom if one.kunci.rpartition(":")[2] == KUNCI)
            said = f"kolom “{name}” pada baris ini belum diisi"
            self.hasil.salah(codes.BUKU_INDUK, said, sel, "isi kolom itu, atau kosongkan seluruh baris")

    def _fill(self, record: Any, path: Steps, kolom: tuple[Kolom, ...], row: Baris, prefix: str) -> None:
        for one in kolom:
            if one.kunci.endswith("."):
                keys = [key for key in row if key.startswith(prefix + one.kunci)]
            else:
                keys = [prefix + one.kunci] if one.kunci != KUNCI and not one.rumus else []
            for key in keys:
                if sel := row.get(key):
                    self._value(record, path, key.removeprefix(prefix), one, sel)

    def _value(self, record: Any, path: Steps, kunci: str, kolom: Kolom, sel: Sel) -> None:
        is_family = kolom.kunci.endswith(".")
        steps = (kolom.kunci[:-1], kunci.removeprefix(kolom.kunci)) if is_family else tuple(kunci.split("."))
        if kunci in self.tabel.ringkas:
            self.hasil.sel[(*path, *steps)] = sel
            if sel.teks:
                self.hasil.ringkas(record, (*path, kunci), self.tabel.ringkas[kunci])
            steps = (*steps, self.tabel.ringkas[kunci])
        self.hasil.sel.setdefault((*path, *steps), sel)
        if sel.rusak:
            self.hasil.gagal += [(*path, *steps), *([path] if kunci == self.tabel.ringkas.get(ISI) else [])]
        if not sel.teks:
            return
        self.hasil.sel[(*path, *steps)] = sel
        holder = record
        for step in steps[:-1]:
            holder = holder.setdefault(step, {})
        if isinstance(holder, dict):
            holder[steps[-1]] = plain_value(sel.teks, kolom.jenis)
        else:
            said = f"“{kolom.judul}” diisi, padahal kolom di sebelahnya sudah menyatakan hal yang sama"
            self.hasil.salah(codes.BUKU_GANDA, said, sel, "kosongkan salah satunya")

    def _inner(self, row: Baris, sel: Sel) -> None:
        """An item of the inner list of the record that is open."""
        anak: Anak | None = self.tabel.anak
        if self.lost is not None and self._named(row) == self.names:
            return
        if not self.open or anak is None or self._named(row) != self.names:
            said = "baris ini tidak punya baris induk di atasnya"
            self.hasil.salah(
                codes.BUKU_INDUK, said, sel, "isi kolom pertama baris ini, atau pindahkan ke bawah induknya"
            )
            return
        path, record = self.open[-1]
        container = record.setdefault(anak.kunci, {} if anak.is_peta else [])
        key_sel = row.get(f"{self.inner}{KUNCI}", sel) if anak.is_peta else sel
        step = self._new(container, (*path, anak.kunci), key_sel, anak.is_peta)
        if step is not None:
            self._put(container, (*path, anak.kunci, step), key_sel, anak.kolom, row, self.inner)

    def _named(self, row: Baris) -> list[str]:
        """The parents of a row; where a cell is empty, the parent of the row above."""
        names = (self._name(number, row) for number in range(len(self.names)))
        return [name or before for name, before in zip(names, self.names, strict=True)]

    def _name(self, number: int, row: Baris) -> str:
        """What a cell of a parent's column names: one of the words to choose from in the spelling of the data."""
        text, words = row.get(f"^{number}", KOSONG).teks, self.tabel.induk[number].kolom.pilihan
        return next((word for word in words if word == "_".join(text.casefold().split())), text)

    def _turn_to(self, names: list[str]) -> None:
        """Go on under these parents; under others than before no record is open."""
        if names != self.names:
            self.names, self.open, self.lost = names, [], None

    def _holder(self, row: Baris, sel: Sel) -> tuple[Any, Steps] | None:
        """The list or map that the record of a row belongs into."""
        names = self._named(row)
        self._turn_to(names)
        found = self._walk(row, sel)
        if found is None or not self.tabel.tingkat:
            return found
        return self._level(row, sel, *found)

    def _walk(self, row: Baris, sel: Sel) -> tuple[Any, Steps] | None:
        holder: Any = self.hasil.data
        path: Steps = ()
        parents = iter(range(len(self.names)))
        steps = self.tabel.jalur.split(".")
        if self.tabel.tunggal:
            steps.pop()
        for number, step in enumerate(steps):
            key: Any = step
            if step == "*":
                which = next(parents)
                key = self._parent(which, holder, row.get(f"^{which}", sel))
                if key is None:
                    return None
                self.hasil.kunci.setdefault((*path, key), row.get(f"^{which}", sel))
            kind = self._kind(steps, number)
            holder = holder[key] if isinstance(holder, list) else _opened(holder, key, kind)
            path = (*path, key)
        return holder, path

    def _kind(self, steps: list[str], number: int) -> type:
        """Whether the part below a step is a list or a record."""
        if number + 1 == len(steps):
            return dict if self.tabel.is_peta or self.tabel.tingkat else list
        which = steps[: number + 1].count("*")
        return list if steps[number + 1] == "*" and self._is_list(which) else dict

    def _is_list(self, which: int) -> bool:
        parent = self.tabel.induk[which]
        return bool(parent.penanda) or parent.kolom.jenis == "ordinal"

    def _parent(self, which: int, holder: Any, sel: Sel) -> Step | None:
        parent, name = self.tabel.induk[which], self.names[which]
        words = [word.replace("_", " ") for word in parent.kolom.pilihan]
        if not name:
            self._no_parent(which, sel, f"kolom “{parent.kolom.judul}” pada baris ini belum diisi", "isi kolom itu")
            return None
        if words and name not in parent.kolom.pilihan:
            said = f"“{name}” bukan pilihan untuk kolom “{parent.kolom.judul}”"
            self._no_parent(which, sel, said, f"pilih {listed(words)}")
            return None
        if not isinstance(holder, list):
            return name
        if parent.penanda:
            found = [n for n, item in enumerate(holder) if isinstance(item, dict) and item.get(parent.penanda) == name]
        else:
            number = whole(name)
            found = [number - 1] if number and 0 < number <= len(holder) else []
        if not found:
            said = f"{parent.kolom.judul} `{name}` tidak ada pada tabelnya"
            self._no_parent(which, sel, said, "perbaiki isian ini, atau tambahkan pada tabel itu")
        return found[0] if found else None

    def _no_parent(self, which: int, sel: Sel, said: str, hint: str) -> None:
        """Note that there is no such parent; once for all rows that name it."""
        if (which, self.names[which]) not in self.told and not sel.rusak:
            self.hasil.salah(codes.BUKU_INDUK, said, sel, hint)
        self.told.add((which, self.names[which]))

    def _level(self, row: Baris, sel: Sel, holder: Any, path: Steps) -> tuple[Any, Steps] | None:
        """The list of a tree that the row's level says; the open records above it stay open."""
        written = row.get(TINGKAT)
        level = written or sel
        label = self.tabel.label
        words = {name.lower(): number for number, name in enumerate(label)}
        depth = words.get(written.teks.strip().lower()) if written else None
        if depth is None:
            known = ", ".join(label[:3]) + (", ..." if len(label) > 3 else "")  # enough to see how
            said = f"tingkat “{level.teks}” tidak dikenal" if written and written.teks else "tingkat belum diisi"
            self.hasil.salah(codes.BUKU_TINGKAT, said, level, f"tulis {known}")
            self.open, self.lost = [], 0
            return None
        if depth > len(self.open):
            self._orphan(depth, level)
            return None
        del self.open[depth:]
        if self.tabel.tunggal and depth == 0:
            return self._root(holder, path, level)
        if depth:
            path, holder = self.open[-1]
        key = self.tabel.kunci_tingkat(depth)
        return _opened(holder, key, list), (*path, key)

    def _orphan(self, depth: int, level: Sel) -> None:
        """Note that a row has no row above it to be a part of; once for all that follow for the same reason."""
        label = self.tabel.label
        if self.lost is None or depth < self.lost:
            said = f"baris bertingkat {label[depth]} ini tidak punya baris {label[depth - 1]} di atasnya"
            hint = f"tambahkan baris {label[depth - 1]}, atau perbaiki tingkat; periksa juga baris-baris di bawahnya"
            self.hasil.salah(codes.BUKU_TINGKAT, said, level, hint)
            self.lost = depth

    def _root(self, holder: Any, path: Steps, level: Sel) -> tuple[Any, Steps] | None:
        """The record above the root of a tree that has only one."""
        if self.tabel.jalur.rpartition(".")[2] not in holder:
            return holder, path
        said = f"hanya satu baris boleh bertingkat {self.tabel.label[0]}"
        self.hasil.salah(codes.BUKU_TINGKAT, said, level, "ubah tingkat baris ini menjadi 2")
        return None


def _opened(holder: Any, key: Any, kind: type) -> Any:
    """What stands under a key, begun where nothing does."""
    return holder.setdefault(key, kind())
