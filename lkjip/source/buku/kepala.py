"""Which column of a table holds what: by the hidden keys, held against the headings that people see."""

from collections.abc import Iterator, Mapping

from lkjip.diagnostics import Severity
from lkjip.source import codes
from lkjip.source.buku.bentuk import RUMUS, Isian, Kolom, Tabel
from lkjip.source.buku.blok import Blok
from lkjip.source.buku.rakit import Rakitan, Sel

_LONGEST = 40


def heading(kolom: Kolom, key: str) -> str:
    """The heading of a column; of a family with the year or level of education that the key ends in."""
    return f"{kolom.judul} {key[len(kolom.kunci) :]}" if kolom.kunci.endswith(".") else kolom.judul


def column_of(tabel: Tabel, key: str) -> Kolom | None:
    """The column that a key belongs to."""
    columns = [one for one in tabel.semua_kolom if not one.rumus]
    exact = next((one for one in columns if one.kunci == key and not key.endswith(".")), None)
    family = (one for one in columns if one.kunci.endswith(".") and key.startswith(one.kunci) and key != one.kunci)
    return exact or next(family, None)


def check_columns(tabel: Tabel, blok: Blok, rakitan: Rakitan) -> Mapping[int, tuple[str, str]]:
    """Key and kind of every column that is read, by its position; what is odd about the columns is noted."""
    named = {_name(one.judul): one.kunci for one in tabel.semua_kolom if not one.rumus}
    shown = {_name(one.judul) for one in tabel.semua_kolom if one.rumus}
    if not blok.kepala:
        _no_headings(tabel, blok, rakitan)
        if not blok.kunci:
            rakitan.gagal.append(tabel.tetap)
            return {}
    found: dict[int, tuple[str, str]] = {}
    taken: dict[str, Sel] = {}
    for at in sorted({*blok.kunci, *blok.kepala}):
        title = blok.kepala.get(at, "")
        sel = Sel(title, blok.lembar, blok.baris_kepala or blok.sel.baris, at + 1)
        key = blok.kunci.get(at, "")
        if key == RUMUS or (not key and _name(title) in shown):
            continue
        key = key or _key_by_title(tabel, title, named, blok.kunci)
        kolom = column_of(tabel, key) if key else None
        if kolom is None:
            _own_column(title, sel, rakitan)
            continue
        if key in taken:
            said = f"kolom “{heading(kolom, key)}” ada dua kali"
            rakitan.salah(codes.BUKU_GANDA, said, sel, "hapus salah satunya", taken[key])
            continue
        taken[key] = sel
        found[at] = (key, kolom.jenis)
        if blok.kepala:
            _check_title(title, heading(kolom, key), named, sel, rakitan)
    for title in _gone(tabel, blok, taken):
        said = f"kolom “{title}” pada tabel “{tabel.judul}” tidak ada lagi"
        hint = "kembalikan kolom itu (boleh kosong, boleh disembunyikan), atau salin isinya ke buku kerja baru"
        rakitan.salah(codes.BUKU_HILANG, said, blok.sel, hint)
        rakitan.gagal.append(tabel.tetap)
    return found


def _key_by_title(tabel: Tabel, title: str, named: Mapping[str, str], keys: Mapping[int, str]) -> str:
    """The key of a column that a person has added, where its heading says which one it is: another year, mostly."""
    key = named.get(_name(title), "")
    if key and key not in keys.values() and not key.endswith("."):
        return key
    for kolom in tabel.semua_kolom:
        rest = title[len(kolom.judul) :].strip()
        if kolom.kunci.endswith(".") and rest and _name(title).startswith(_name(kolom.judul) + " "):
            return kolom.kunci + rest
    return ""


def _no_headings(tabel: Tabel, blok: Blok, rakitan: Rakitan) -> None:
    said = f"baris judul kolom pada tabel “{tabel.judul}” tidak ada lagi"
    hint = "kembalikan baris itu dari buku kerja yang masih utuh"
    severity = Severity.WARNING if blok.kunci else Severity.ERROR
    rakitan.kata(severity, codes.BUKU_JUDUL if blok.kunci else codes.BUKU_HILANG, said, blok.sel, hint)


def unread(judul: str, cells: list[Sel], rakitan: Rakitan) -> None:
    """Note the cells of a block that stand where nothing is read; once for all of them."""
    if cells:
        text = " ".join(cells[0].teks.split())
        more = f" dan {len(cells) - 1} sel lain" if len(cells) > 1 else ""
        said = f"“{text[:_LONGEST]}{'…' if len(text) > _LONGEST else ''}”{more} di luar isian “{judul}” tidak dibaca"
        hint = "pindahkan ke kolom isian yang sesuai; biarkan bila memang catatan sendiri"
        rakitan.kata(Severity.INFO, codes.BUKU_TAMBAHAN, said, cells[0], hint)


def _own_column(title: str, sel: Sel, rakitan: Rakitan) -> None:
    if title:
        said = f"kolom “{title}” bukan kolom lkjip dan tidak dibaca"
        rakitan.kata(Severity.INFO, codes.BUKU_TAMBAHAN, said, sel, "biarkan bila memang catatan sendiri")


def _check_title(title: str, expected: str, named: Mapping[str, str], sel: Sel, rakitan: Rakitan) -> None:
    if _name(title) == _name(expected):
        return
    if _name(title) in named:
        said = f"judul “{title}” berdiri di atas kolom “{expected}”; judul atau isinya berpindah"
        rakitan.salah(codes.BUKU_JUDUL, said, sel, f"kembalikan judul “{expected}”, dan isi ke kolomnya")
    else:
        said = f"judul kolom “{expected}” sudah diubah menjadi “{title}”; kolom tetap dibaca sebagai “{expected}”"
        hint = f"kembalikan judul “{expected}” agar tidak salah isi"
        rakitan.kata(Severity.WARNING, codes.BUKU_JUDUL, said, sel, hint)


def _gone(tabel: Tabel, blok: Blok, taken: Mapping[str, Sel]) -> Iterator[str]:
    """The headings of the columns that every such table has, or that this one had when it was made."""
    fixed = [one.kunci for one in tabel.semua_kolom if not one.rumus and one.kunci[-1:] != "."]
    for key in (*fixed, *blok.semula):
        kolom = column_of(tabel, key)
        if kolom and key not in taken:
            yield heading(kolom, key)


def check_entries(block: Isian, blok: Blok, rakitan: Rakitan) -> None:
    """Note the rows that are gone, stand twice, or carry the label of another row."""
    labels = {_name(one.judul) for one in block.isi}
    for kolom in block.isi:
        label = blok.label.get(kolom.kunci)
        if label is None:
            said = f"baris “{kolom.judul}” pada “{block.judul}” tidak ada lagi"
            rakitan.salah(codes.BUKU_HILANG, said, blok.sel, "kembalikan baris itu (boleh kosong)")
            rakitan.gagal.append(tuple(kolom.kunci.split(".")))
        elif _name(label.teks) != _name(kolom.judul):
            _check_title(label.teks, kolom.judul, dict.fromkeys(labels, ""), label, rakitan)
    free = (blok.catatan.get(kolom.kunci) for kolom in block.isi if not kolom.catatan)  # other notes change in time
    notes = [note for note in free if note and note.teks]
    unread(block.judul, sorted([*notes, *blok.lebih], key=lambda sel: (sel.baris, sel.kolom)), rakitan)
    for key, sel in blok.ganda:
        rakitan.salah(codes.BUKU_GANDA, f"baris “{sel.teks}” ada dua kali", sel, "hapus salah satunya", blok.label[key])


def _name(text: str) -> str:
    return " ".join(text.split()).casefold()
