"""Headings of tables: found by their labels, wherever they stand and however many rows they take."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lkjip.importer.lembar import Baris, Lembar, tulisan

_WORD = re.compile(r"[a-z0-9%/+]+")
_APART = re.compile(r"(?:[a-z] ){3,}[a-z]")
_OF_PAGE = re.compile(
    r"(?:jumlah|total)\b.*\b(?:halaman|hal)\b|(?:di)?pindah(?:an|kan)\b|\bhalaman (?:ini|berikut|sebelum)"
)
_YEAR = re.compile(r"\b(20[1-4]\d)\b")


def label(text: str) -> str:
    """A heading by its words, small; letters that stand apart (`J U M L A H`) are one word."""
    words = " ".join(_WORD.findall(text.casefold()))
    return words.replace(" ", "") if _APART.fullmatch(words) else words


def is_jumlah_halaman(text: str) -> bool:
    """Whether a label names the sum of one printed page, or what is carried to the next."""
    return bool(_OF_PAGE.search(label(text)))


def kode_dan_uraian(baris: Baris) -> tuple[int, int] | None:
    """The columns of a form headed `Kode ...` and, to its right, `Uraian ...`; None where a row has them not."""
    labels = [label(baris.teks(kolom)) for kolom in range(len(baris.sel))]
    kode = next((kolom for kolom, text in enumerate(labels) if text.startswith("kode")), None)
    uraian = next((kolom for kolom, text in enumerate(labels) if text.startswith("uraian")), None)
    return None if kode is None or uraian is None or uraian <= kode else (kode, uraian)


class Kepala(NamedTuple):
    """The heading of a table: the position of its row among the sheet's rows, and its columns by what they are.

    `kembar` are other columns under the very label of a column that was found.
    """

    posisi: int
    kolom: dict[str, int]
    kurang: list[str]
    kembar: tuple[tuple[str, int], ...] = ()

    @property
    def nilai(self) -> int:
        """How many of the columns that were looked for are there, in per cent."""
        looked_for = len(self.kolom) + len(self.kurang)
        return 100 * len(self.kolom) // max(looked_for, 1)


def kepala_satu_baris(
    lembar: Lembar, perlu: Mapping[str, tuple[str, ...]], boleh: Mapping[str, tuple[str, ...]]
) -> Kepala:
    """The row that has most of the needed labels; each is known under some spellings, and the first column counts."""
    best = Kepala(0, {}, list(perlu))
    for position, baris in enumerate(lembar.baris[:40]):
        labels: dict[str, list[int]] = {}
        for kolom in range(len(baris.sel)):
            labels.setdefault(label(baris.teks(kolom)), []).append(kolom)
        found = _labelled(perlu, labels)
        if len(found) > len(best.kolom):
            every = found | _labelled(boleh, labels)
            columns = {name: places[0] for name, places in every.items()}
            more = tuple((name, kolom) for name, places in every.items() for kolom in places[1:])
            best = Kepala(position, columns, [name for name in perlu if name not in found], more)
    return best


def _labelled(names: Mapping[str, tuple[str, ...]], labels: Mapping[str, list[int]]) -> dict[str, list[int]]:
    """The columns of each name, by the first of its spellings that is there."""
    return {name: labels[text] for name, texts in names.items() for text in texts[::-1] if text in labels}


def jalur(baris: list[Baris], lebar: int) -> list[tuple[str, ...]]:
    """The labels above each column, from the top; a label counts for the empty cells to its right as well.

    It stops where a label above it begins anew.
    """
    rows: list[list[str]] = []
    starts: set[int] = set()
    for row in baris:
        texts = [label(row.teks(kolom)) for kolom in range(lebar)]
        filled: list[str] = []
        for kolom, text in enumerate(texts):
            if text and (kolom == 0 or text != texts[kolom - 1]):
                starts.add(kolom)
            carried = filled[-1] if filled and kolom not in starts else ""
            filled.append(text or carried)
        rows.append(filled)
    return [tuple(row[kolom] for row in rows) for kolom in range(lebar)]


def lebar(baris: Iterable[Baris]) -> int:
    """The number of columns that rows have."""
    return max((len(row.sel) for row in baris), default=0)


def tahun_judul(lembar: Lembar, sampai: int) -> int | None:
    """The year that the rows above a table name: beside `tahun anggaran` before any other."""
    texts = [tulisan(isi) for row in lembar.baris[:sampai] for isi in row.sel if isinstance(isi, str)]
    named = [text for text in texts if "tahun" in text.casefold() or "t.a" in text.casefold()]
    for text in [*named, *texts]:
        if match := _YEAR.search(text):
            return int(match[1])
    return None


def is_nomor_kolom(baris: Baris) -> bool:
    """Whether a row only numbers the columns: `1 2 3 ...`, `14=(10+11)`."""
    texts = [baris.teks(kolom) for kolom in range(len(baris.sel)) if baris.teks(kolom)]
    numbers = [text for text in texts if re.fullmatch(r"\(?\d{1,2}\)?(?:\s*=.*)?|\d{1,2}\.0", text)]
    return len(texts) >= 3 and len(numbers) == len(texts)


_ORGANISASI = re.compile(
    r"^(?:(?:unit )?organisasi|skpd|opd|satuan kerja perangkat daerah|satuan kerja|perangkat daerah)"
    r"\s*:*\s*([0-9X][0-9X.\-]*)?\s*(.*)$",
    re.IGNORECASE,
)
_FORM = re.compile(r"d(?:ok|p{1,2}a)|rka|rincian|formulir|tahun", re.IGNORECASE)


def organisasi(lembar: Lembar, sampai: int) -> tuple[str, str]:
    """Code and name of the institution that the rows above a table name; empty where they name none."""
    for row in lembar.baris[:sampai]:
        text = " ".join(dict.fromkeys(filter(None, (row.teks(kolom) for kolom in range(len(row.sel))))))
        if match := _ORGANISASI.match(text.replace(" : ", " ").replace(":", " ")):
            name = match[2].strip(" -:")
            if match[1] or (name and not _FORM.match(name)):
                return (match[1] or "").rstrip("."), name
    for row in lembar.baris[:sampai]:
        for kolom in range(len(row.sel)):
            if re.match(
                r"(?:kecamatan|dinas|badan|kelurahan|inspektorat|sekretariat)\b", row.teks(kolom), re.IGNORECASE
            ):
                return "", row.teks(kolom)
    return "", ""
