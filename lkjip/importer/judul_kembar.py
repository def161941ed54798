"""A label that stands twice in a heading: which of its columns is meant is not said, unless both hold the same."""

from collections.abc import Iterable

from lkjip.diagnostics import Diagnostic, error
from lkjip.importer import kode_temuan as kt
from lkjip.importer.kepala import Kepala
from lkjip.importer.lembar import Baris, Lembar


def judul_kembar(lembar: Lembar, kepala: Kepala, rows: Iterable[Baris]) -> list[Diagnostic]:
    """A finding for every column that says something else than the first one under its label."""
    if not kepala.kembar:
        return []
    filled = list(rows)
    found: list[Diagnostic] = []
    for name, other in kepala.kembar:
        own = kepala.kolom[name]
        if all(not row.teks(other) for row in filled):
            continue
        differing = next((row for row in filled if row.teks(own) != row.teks(other)), None)
        if differing is not None:
            head = lembar.baris[kepala.posisi]
            cells = [lembar.tempat(head.nomor, kolom) for kolom in (own, other)]
            message = f"judul kolom “{head.teks(own)}” ada dua kali, di {cells[0].spot} dan {cells[1].spot}, "
            message += f"dan isinya berbeda (mulai baris {differing.nomor})"
            hint = "hapus atau ganti judul kolom yang tidak dipakai"
            found.append(error(kt.KEPALA, message, cells[1], hint))
    return found
