"""The columns of layout A: Anggaran and Realisasi under each kind of belanja, and columns in doubt."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lkjip.diagnostics import Diagnostic, error
from lkjip.importer import kode_temuan as kt
from lkjip.importer.hasil import PAGU, REALISASI
from lkjip.importer.kepala import Kepala, is_nomor_kolom, jalur, label, lebar
from lkjip.importer.lembar import Baris, Lembar, huruf_kolom
from lkjip.importer.sel import KolomUang
from lkjip.source.names import shortened

_GROUPS = {
    "operasi": "operasi", "operasional": "operasi", "modal": "modal", "tak terduga": "tak_terduga",
    "tidak terduga": "tak_terduga", "btt": "tak_terduga", "transfer": "transfer",
}  # fmt: skip
_FIGURES = {
    "anggaran": PAGU, "pagu": PAGU, "pagu anggaran": PAGU, "realisasi": REALISASI,
}  # fmt: skip
_ASIDE = re.compile(
    r"\b(?:rp|tahun|20\d\d|dpp?a|p?apbd|keuangan|s ?[/d ]+d (?:31 )?desember|sampai dengan (?:31 )?desember)\b"
)
_CHANGED = re.compile(r"(?:pagu |jumlah )?(?:anggaran|pagu) (?:(?:setelah|sesudah) )?(?:perubahan|pergeseran)")
_BEFORE = re.compile(r"\b(?:sebelum|murni|awal|semula)\b")
_CALLED = {PAGU: "anggaran", REALISASI: "realisasi"}
_NO_GROUP = re.compile(
    r"kelompok belanja|kode|uraian|no\b|jumlah|total|sisa|selisih|lebih|kurang|%|persen|capaian|serapan|fisik|belanja$"
)
_OTHER_BUDGET = re.compile(
    r"(?:anggaran|pagu)\b.*\b(?:perubahan|sebelum|setelah|sesudah|murni|awal|akhir|pergeseran)\b"
)
_PART_OF_YEAR = re.compile(r"realisasi\b.*\b(?:bulan|s d|sd|lalu|tw|triwulan|semester)\b")


def kolom_belanja(rows: list[Baris]) -> dict[str, int]:
    """The columns of `anggaran operasi` and so on, the first of each; after a change only where no other is there."""
    found: dict[str, int] = {}
    changed: dict[str, int] = {}
    for depth in (3, 4, 2):
        for kolom, path in enumerate(jalur(rows[:depth], lebar(rows[:depth]))):
            group, figure = _meaning(path)
            if group and figure:
                found.setdefault(f"{_CALLED[figure]} {group}", kolom)
            elif group and _CHANGED.match(path[-1]):
                changed.setdefault(f"{_CALLED[PAGU]} {group}", kolom)
        if len(found | changed) >= 4:
            break
    return changed | found


def _meaning(path: tuple[str, ...]) -> tuple[str, str]:
    """The kind of belanja and the figure that the labels above a column say."""
    bare = [re.sub(r"^belanja ", "", text) for text in path]
    group = next((_GROUPS[text] for text in bare if text in _GROUPS), "")
    texts = [" ".join(_ASIDE.sub(" ", text).split()) for text in path[::-1]]
    return group, next((_FIGURES[text] for text in texts if text in _FIGURES), "")


def kolom_meragukan(lembar: Lembar, kepala: Kepala) -> Iterator[Diagnostic]:
    """Columns with amounts of their own that could be meant as well as those that are read, or that nobody reads."""
    heading = lembar.baris[kepala.posisi : kepala.posisi + 4]
    heading = heading[: next((index for index, row in enumerate(heading) if is_nomor_kolom(row)), 3)]
    rows = [row for row in lembar.baris[kepala.posisi + len(heading) :] if not is_nomor_kolom(row)]
    rows = [row for row in rows if any(row.isi(kepala.kolom["kode"] + index) is not None for index in range(4))]
    used = set(kepala.kolom.values())
    for kolom, path in enumerate(jalur(heading, lebar(heading))):
        own = [text for text in (label(row.teks(kolom)) for row in heading) if text]
        if kolom <= kepala.kolom["uraian"] or kolom in used or not own:
            continue
        group, figure = _meaning(path)
        figure = figure or (PAGU if _OTHER_BUDGET.match(own[-1]) else REALISASI if _PART_OF_YEAR.match(own[-1]) else "")
        chosen = kepala.kolom.get(f"{_CALLED[figure]} {group}") if group and figure else None
        amounts = _amounts(lembar, kolom, rows)
        if chosen is not None:
            other = _amounts(lembar, chosen, rows)
            is_part = bool(_PART_OF_YEAR.match(own[-1]))
            if _CHANGED.match(label(_own(heading, chosen))) and _BEFORE.search(own[-1]):
                continue
            if any(one > two if is_part else one != two for one, two in zip(amounts, other, strict=True)):
                yield _doubt(lembar, heading, chosen, kolom)
        elif figure and not group and any(amounts) and (name := _unknown_group(path)):
            message = f"kolom “{shortened(name)}” berisi {_CALLED[figure]}, tetapi bukan jenis belanja yang dikenal "
            message += "(operasi, modal, tidak terduga, transfer)"
            hint = "perbaiki judul kolomnya, atau hapus kolom itu bila bukan belanja"
            yield error(kt.KEPALA, message, lembar.tempat(heading[-1].nomor, kolom), hint)


def _unknown_group(path: tuple[str, ...]) -> str:
    return next((text for text in path if text and text not in _FIGURES and not _NO_GROUP.match(text)), "")


def _amounts(lembar: Lembar, kolom: int, rows: list[Baris]) -> list[Decimal]:
    column = KolomUang(lembar, kolom, rows)
    return [column.baca(row, []) for row in rows]


def _doubt(lembar: Lembar, heading: list[Baris], chosen: int, other: int) -> Diagnostic:
    one, two = (f"“{_own(heading, kolom)}” di kolom {huruf_kolom(kolom)}" for kolom in (chosen, other))
    message = f"{one} dan {two} berisi angka yang berbeda, sehingga tidak jelas mana yang dipakai"
    hint = "dalam salinan lembar ini, hapus kolom yang tidak dipakai"
    return error(kt.KEPALA, message, lembar.tempat(heading[-1].nomor, other), hint)


def _own(heading: list[Baris], kolom: int) -> str:
    return next((row.teks(kolom) for row in heading[::-1] if row.teks(kolom)), "")
