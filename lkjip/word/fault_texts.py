"""What is said about faults in the names and expressions of a template, and which names are suggested."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from lkjip.diagnostics import Severity
from lkjip.shapes import Few, Function, Many, Plain, Record, Shape, paths
from lkjip.word.scopes import Scope

_MOST_NAMES = 10


class Fault(NamedTuple):
    """What is wrong with an expression; the place is added by whoever reads the tag."""

    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    name: str = ""  # the unknown name, for T301
    is_alike: bool = False  # whether the name looks like a known one

    @property
    def is_error(self) -> bool:
        """False for what fails with some data only."""
        return self.severity is Severity.ERROR


class Texts:
    """The faults of one part, which knows its own loops and the names of the report."""

    def __init__(self, names: Record, loops: Mapping[str, str]) -> None:
        self._paths, self._loops = paths(names), loops

    def unknown_name(self, name: str, scope: Scope) -> Fault:
        """A name that cannot be seen there, with the loop that has it or the nearest names."""
        near = _suggested(name, {known: [known] for known in scope.names()} | self._paths)
        hint = near or "hapus tag itu, atau pakai nama yang ada dalam templat bawaan"
        if name in self._loops:
            hint = f"pindahkan tag ini ke dalam perulangan yang memberi nama itu, misalnya `{self._loops[name]}`"
        return Fault("T301", f"nama `{name}` tidak dikenal", hint, name=name, is_alike=bool(near))

    def unknown_attribute(self, name: str, owner: str, shape: Shape) -> Fault:
        """Something asked of a value that does not have it."""
        whose = f"`{owner}`" if owner else "nilai itu"
        return Fault("T302", f"{whose} tidak mempunyai `{name}`", self._attribute_hint(name, owner, shape))

    def _attribute_hint(self, name: str, owner: str, shape: Shape) -> str:
        if isinstance(shape, Many):
            return f"pakai isinya satu per satu: `for x in {owner or '...'}`, lalu `x.{name}`"
        if isinstance(shape, Function):
            return f"tambahkan tanda kurung: `{owner}()`"
        if isinstance(shape, Few):
            return f"sebut urutannya, `[0]` sampai `[{len(shape.items) - 1}]`"
        if isinstance(shape, Plain):
            return f"hapus `.{name}`; nilai itu sudah berupa {_kind(shape)}"
        fields = shape.fields if isinstance(shape, Record) else {}
        known = {field: [field] for field in fields}
        return _suggested(name, known | {name: self._paths.get(name, [])}) or f"pilih dari {_listed(fields)}"

    def may_be_absent(self, path: str) -> Fault:
        """A part of the report that is not in every report, used without asking."""
        message = f"`{path}` dipakai tanpa syarat, padahal tidak ada dalam setiap laporan"
        return Fault("T310", message, f"letakkan di dalam `if {path}` ... `endif`", Severity.WARNING)

    def may_be_empty(self, path: str) -> Fault:
        """An item of a list that may be empty, used without asking."""
        message = f"isi `{path}` dipakai tanpa syarat, padahal daftar itu dapat kosong"
        return Fault("T310", message, f"letakkan di dalam `if {path}` ... `endif`", Severity.WARNING)

    def no_else(self) -> Fault:
        """`{{ a if b }}`."""
        hint = "tulis juga `else`, misalnya `{{ ... if ... else '' }}`"
        return Fault("T310", "`if` tanpa `else` gagal bila syaratnya tidak terpenuhi", hint, Severity.WARNING)

    def no_such_place(self, place: int, path: str, length: int) -> Fault:
        """An index behind the end of a list of fixed length."""
        hint = f"sebut urutan `[0]` sampai `[{length - 1}]`"
        return Fault("T302", f"`{path or 'nilai itu'}` tidak mempunyai isi ke-`[{place}]`", hint)

    def no_function(self, path: str) -> Fault:
        """A call of something that is none."""
        return Fault("T306", f"`{path or 'nilai itu'}` bukan fungsi", "hapus tanda kurung `()` di belakangnya")

    def text_and_number(self, what: str) -> Fault:
        """Arithmetic with a finished text."""
        hint = "cetak teksnya saja; semua angka sudah dihitung sebelum laporan disusun"
        return Fault("T306", f"teks tidak dapat {what} angka", hint)

    def no_list(self, path: str, shape: Shape) -> Fault:
        """A loop over what is no list; one over the letters of a text runs, and prints nonsense."""
        hint = f"cetak langsung dengan `{{{{ {path or '...'} }}}}`, atau pilih daftar"
        return Fault("T306", f"`{path or 'nilai itu'}` adalah {_kind(shape)}, bukan daftar", hint)

    def wrong_unpacking(self, path: str, wanted: int, there: int) -> Fault:
        """A loop with more or fewer names than each item has parts."""
        message = f"setiap isi `{path or 'daftar itu'}` terdiri atas {there} nilai, tetapi disebut {wanted} nama"
        return Fault("T306", message, f"sebut {there} nama, atau satu nama saja" if there > 1 else "sebut satu nama")

    def unprintable(self, shape: Shape) -> Fault | None:
        """A value that is printed though it is no text."""
        if isinstance(shape, Plain) and shape.type is bool:
            hint = "tulis `{{ '...' if ... else '...' }}`"
            return Fault("T305", "yang dicetak adalah nilai benar/salah, bukan teks", hint)
        if isinstance(shape, Function):
            return Fault("T305", "yang dicetak adalah fungsi, bukan nilai", "tambahkan tanda kurung `()`")
        if isinstance(shape, Record) and not shape.is_mapping:
            hint = f"sebut salah satu isinya: {_listed(shape.fields)}"
            return Fault("T305", "yang dicetak adalah kumpulan isian, bukan satu nilai", hint)
        if isinstance(shape, Record | Many | Few):
            return Fault("T305", "yang dicetak adalah daftar, bukan satu nilai", "cetak isinya dengan `{% for %}`")
        return None


def _suggested(name: str, known: Mapping[str, list[str]]) -> str:
    """The paths whose last name is this one, but for its capitals this one, begins it, or looks like it."""
    same = [last for last in known if last.casefold() == name.casefold()]
    begun = [last for last in known if name.startswith(f"{last}_")]
    close = same or begun or get_close_matches(name, sorted(known), n=3, cutoff=0.6)
    if name in known:
        close += get_close_matches(name, sorted(known), n=3, cutoff=0.75)
    found = list(dict.fromkeys(path for last in close for path in known[last] if path != name))
    return f"mungkin maksudnya {', '.join(f'`{path}`' for path in found[:3])}" if found else ""


def _kind(shape: Shape) -> str:
    if isinstance(shape, Plain):
        return {str: "teks", int: "angka", bool: "nilai benar/salah"}[shape.type]
    return "fungsi" if isinstance(shape, Function) else "satu nilai"


def _listed(names: Iterable[str]) -> str:
    every = list(names)
    more = ", ..." if len(every) > _MOST_NAMES else ""
    return ", ".join(f"`{name}`" for name in every[:_MOST_NAMES]) + more
