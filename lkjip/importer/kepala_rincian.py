"""The heading of a DPA-Rincian Belanja: the labels with their values, and the columns of its tables of rekening."""

import re

from lkjip.importer.kepala import Kepala, jalur, label, lebar
from lkjip.importer.lembar import Baris, Lembar

KODE_NAMA = re.compile(r"([0-9X][0-9X.\s]*[0-9X])\.?\s+(\D.*)")
_AMOUNT = re.compile(r"jumlah(?: rp)?")
_BEFORE = re.compile(r"\b(?:sebelum|semula)\b")
_AFTER = re.compile(r"\b(?:setelah|sesudah|menjadi)\b")
_UNSURE = "“Sebelum” dan “Setelah” di atas kolom Jumlah"


def kepala_rincian(lembar: Lembar) -> Kepala:
    """The label `Sub Kegiatan` with its code, and the headings `Kode Rekening ... Jumlah`, all with the same columns.

    A form of a change has the columns `sebelum`, `jumlah` (after it) and perhaps `selisih`.
    """
    found: dict[str, int] = {}
    unsure: list[str] = []
    position = 0
    for index, row in enumerate(lembar.baris):
        name, value = berlabel(row)
        if name == "sub kegiatan" and KODE_NAMA.match(value):
            found.setdefault("sub kegiatan", index)
            position = position or index
        if is_kepala_tabel(row):
            found.setdefault("kode rekening", next(k for k in range(len(row.sel)) if row.teks(k)))
            columns = kolom_jumlah(lembar.baris[index : index + 4])
            known = {name: found[name] for name in ("sebelum", "jumlah", "selisih") if name in found}
            if not columns or (known and columns != known):
                unsure = [f"{_UNSURE} (baris {row.nomor})"]
            found |= columns
    kurang = [name for name in ("sub kegiatan", "kode rekening", "jumlah") if name not in found]
    return Kepala(position, found, kurang + ([] if kurang else unsure))


def is_kepala_tabel(row: Baris) -> bool:
    """Whether a table of rekening begins here."""
    texts = [label(text) for text in _texts(row)]
    return next(filter(None, texts), "") == "kode rekening" and "uraian" in texts


def kolom_jumlah(rows: list[Baris]) -> dict[str, int]:
    """The columns of amounts of a table; empty where a form of a change does not say which is before and which after.

    A heading ends where the first rekening stands.
    """
    rows = rows[: next((index for index, row in enumerate(rows) if index and _begins_with_digit(row)), len(rows))]
    amounts: list[tuple[int, str]] = []
    rest: dict[str, int] = {}
    for kolom, path in enumerate(jalur(rows, lebar(rows))):
        whole = " / ".join(path)
        if "bertambah" in whole or "berkurang" in whole:
            rest.setdefault("selisih", kolom)
        elif any(_AMOUNT.fullmatch(label(row.teks(kolom))) for row in rows):
            amounts.append((kolom, "sebelum" if _BEFORE.search(whole) else "setelah" if _AFTER.search(whole) else ""))
    said = {when for _, when in amounts}
    if not rest and (said == {""} or (said == {"setelah"} and len(amounts) == 1)):
        return {"jumlah": amounts[-1][0]}
    if said == {"sebelum", "setelah"} and len(amounts) == 2:
        by_time = {when: kolom for kolom, when in amounts}
        return {"sebelum": by_time["sebelum"], "jumlah": by_time["setelah"], **rest}
    return {}


def _begins_with_digit(row: Baris) -> bool:
    return bool(re.match(r"\d", next(filter(None, _texts(row)), "")))


def berlabel(row: Baris) -> tuple[str, str]:
    """The label of a row, small, and what stands behind it."""
    texts = [text for text in _texts(row) if text]
    if not texts:
        return "", ""
    first, rest = texts[0], " ".join(dict.fromkeys(texts[1:]))
    if not rest and ":" in first:
        first, _, rest = first.partition(":")
    return label(first), rest.lstrip(": ").strip()


def _texts(row: Baris) -> list[str]:
    return [row.teks(kolom) for kolom in range(len(row.sel))]
