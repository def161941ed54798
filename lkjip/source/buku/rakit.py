"""From the cells of blocks and tables to the plain data that YAML would give, and where each of its parts stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from lkjip.diagnostics import Severity
from lkjip.source import codes
from lkjip.source.buku import lainnya
from lkjip.source.buku.bentuk import ISI, KUNCI, TINGKAT, Anak, Isian, Kolom, Tabel
from lkjip.source.buku.isi_sel import plain_value, whole
from lkjip.source.shape import Step, Steps


class Sel(NamedTuple):
    """The text of one cell and where it stands; rows and columns count from 1."""

    teks: str
    lembar: str
    baris: int
    kolom: int


class Cacat(NamedTuple):
    """Something wrong with a cell; `first` is the cell that says the same already."""

    code: str
    message: str
    sel: Sel
    hint: str
    first: Sel | None = None
    severity: Severity = Severity.ERROR


Baris = Mapping[str, Sel]
_NOWHERE = Sel("", "", 0, 0)


@dataclass
class Rakitan:
    """The data put together so far. `sel` says where values stand, `kunci` where the keys of maps do."""

    data: dict[str, Any] = field(default_factory=dict)
    sel: dict[Steps, Sel] = field(default_factory=dict)
    kunci: dict[Steps, Sel] = field(default_factory=dict)
    cacat: list[Cacat] = field(default_factory=list)
    _ringkas: list[tuple[Any, Step, str]] = field(default_factory=list)

    def isian(self, block: Isian, cells: Mapping[str, Sel]) -> None:
        """Take over a block of single entries; `cells` are those of its rows by key."""
        for kolom in block.isi:
            if sel := cells.get(kolom.kunci):
                path = tuple(kolom.kunci.split("."))
                self.sel[path] = sel
                if sel.teks:
                    lainnya.pasang(self.data, path, plain_value(sel.teks, kolom.jenis))

    def tabel(self, tabel: Tabel, rows: Iterable[Baris]) -> None:
        """Take over a table; a row without any value is no row."""
        _Tabel(self, tabel).read(rows)

    def lainnya(self, rows: Iterable[Baris]) -> None:
        """Take over what stands by its path, after everything else."""
        self.selesai()
        for jalur, nilai in _joined(rows):
            path = lainnya.steps(jalur.teks)
            if path is None or not lainnya.pasang(self.data, path, lainnya.read(nilai.teks)):
                said = f"“{jalur.teks}” tidak menunjuk tempat yang ada"
                hint = "tulis mis. `profil / skala`; butir daftar dihitung dari [1] dan harus berurutan"
                self.salah(codes.BUKU_JALUR, said, jalur, hint)
            else:
                self.kunci[path] = jalur
                self.sel[path] = nilai

    def selesai(self) -> None:
        """Records that may be written as one value become that value."""
        for holder, step, name in reversed(self._ringkas):
            record = holder[step]
            if isinstance(record, dict) and record.keys() <= {name}:
                holder[step] = record.get(name)
        self._ringkas.clear()

    def salah(self, code: str, message: str, sel: Sel, hint: str, first: Sel | None = None) -> None:
        """Note an error about a cell."""
        self.cacat.append(Cacat(code, message, sel, hint, first))

    def kata(self, severity: Severity, code: str, message: str, sel: Sel, hint: str) -> None:
        """Note something less than an error about a cell."""
        self.cacat.append(Cacat(code, message, sel, hint, None, severity))


def _joined(rows: Iterable[Baris]) -> list[tuple[Sel, Sel]]:
    """Path and value of every row, with the rows that go on with the text above."""
    found: list[tuple[Sel, Sel]] = []
    for row in rows:
        jalur, nilai = row.get("jalur", _NOWHERE), row.get("nilai", _NOWHERE)
        if jalur.teks == lainnya.LANJUTAN and found:
            before = found[-1][1]
            found[-1] = (found[-1][0], before._replace(teks=before.teks + nilai.teks))
        elif jalur.teks or nilai.teks:
            found.append((jalur, nilai))
    return found


class _Tabel:
    """One table while it is read: the parents last named, the records that are open at each level of a tree."""

    def __init__(self, hasil: Rakitan, tabel: Tabel) -> None:
        self.hasil = hasil
        self.tabel = tabel
        self.names: list[str] = [""] * len(tabel.induk)
        self.open: list[tuple[Steps, Any]] = []
        self.base: Steps = ()
        self.inner = f"{tabel.anak.kunci}:" if tabel.anak else "\0"

    def read(self, rows: Iterable[Baris]) -> None:
        for row in rows:
            filled = [key for key, sel in row.items() if sel.teks and key[:1] != "^" and key != TINGKAT]
            if not filled and self.tabel.tingkat_saja and row.get(TINGKAT, _NOWHERE).teks:
                filled = [TINGKAT]
            own = [key for key in filled if not key.startswith(self.inner)]
            if not filled:
                continue
            if own and not self._record(row, row[own[0]]):
                self.open = []
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
        self._put(container, place, key_sel, self.tabel.kolom, row)
        self.open = [*(self.open if self.tabel.tingkat else ()), (place, container[step])]
        if ISI in self.tabel.ringkas:
            self.hasil._ringkas.append((container, step, self.tabel.ringkas[ISI]))
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
        else:
            container[step] = {}
            self._fill(container[step], place, kolom, row, prefix)
        self.hasil.sel[place] = sel

    def _wrong_key(self, path: Steps, sel: Sel, step: str) -> None:
        if step:
            first = self.hasil.kunci.get((*path, step))
            hint = "ganti atau hapus salah satunya"
            self.hasil.salah(codes.BUKU_GANDA, f"`{step}` ditulis dua kali pada tabel ini", sel, hint, first)
        else:
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
                self.hasil._ringkas.append((record, kunci, self.tabel.ringkas[kunci]))
            steps = (*steps, self.tabel.ringkas[kunci])
        self.hasil.sel.setdefault((*path, *steps), sel)
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
        cells = (row.get(f"^{number}", _NOWHERE).teks for number in range(len(self.names)))
        return [name or before for name, before in zip(cells, self.names, strict=True)]

    def _holder(self, row: Baris, sel: Sel) -> tuple[Any, Steps] | None:
        """The list or map that the record of a row belongs into."""
        names = self._named(row)
        if names != self.names:
            self.names, self.open = names, []
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
        if not name:
            said = f"kolom “{parent.kolom.judul}” pada baris ini belum diisi"
            self.hasil.salah(codes.BUKU_INDUK, said, sel, "isi kolom itu")
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
            self.hasil.salah(codes.BUKU_INDUK, said, sel, "perbaiki isian ini, atau tambahkan pada tabel itu")
        return found[0] if found else None

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
            return None
        if depth > len(self.open):
            said = f"baris bertingkat {label[depth]} ini tidak punya baris {label[depth - 1]} di atasnya"
            self.hasil.salah(
                codes.BUKU_TINGKAT, said, level, f"tambahkan baris {label[depth - 1]}, atau perbaiki tingkat"
            )
            return None
        del self.open[depth:]
        if self.tabel.tunggal and depth == 0:
            return self._root(holder, path, level)
        if depth:
            path, holder = self.open[-1]
        key = self.tabel.kunci_tingkat(depth)
        return _opened(holder, key, list), (*path, key)

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
