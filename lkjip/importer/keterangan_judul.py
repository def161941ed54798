"""What the rows above a table say of all its amounts: in thousands of rupiah, or only up to some month."""

import re
from collections.abc import Iterator

from lkjip.diagnostics import Diagnostic, error, warning
from lkjip.importer import kode_temuan as kt
from lkjip.importer.lembar import Baris, Lembar, tulisan
from lkjip.numbers import BULAN
from lkjip.source.names import shortened

_UNIT = re.compile(
    r"\b(?:dalam|dlm\.?|satuan|nilai)[\s:(]*(?:rp\.?|rupiah)?\s*(?:ribu(?:an)?|juta(?:an)?|mil[iy]y?ar(?:an)?)\b"
    r"|\b(?:ribu(?:an)?|juta(?:an)?|mil[iy]y?ar(?:an)?)\s*\(?(?:rp\b|rupiah)"
    r"|\(?\brp\.?\s*(?:ribu(?:an)?|juta(?:an)?|mil[iy]y?ar(?:an)?)\b"
    r"|^\(?\s*(?:x\s*)?rp\.?\s*000(?:[.,]000)?\s*\)?$|^x\s*(?:rp\.?\s*)?1[.,]000(?:[.,]000)?$"
    r"|^\(\s*(?:x\s*)?(?:rp\.?\s*)?(?:1[.,])?000(?:[.,]000)?\s*\)$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:s\s?[./]?\s?d\b|sampai dengan|per\b|kondisi|keadaan|posisi|periode|bulan|berakhir)", re.IGNORECASE
)
_PRINTED = re.compile(r"cetak|unduh|print|nomor|\bno\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b({'|'.join(BULAN)})\b", re.IGNORECASE)


def keterangan_judul(lembar: Lembar, posisi: int, *, setahun: bool) -> Iterator[Diagnostic]:
    """Findings about the titles of a table whose heading is at `posisi`; `setahun` where it tells what was spent."""
    for row, kolom, text in _texts(lembar.baris[: posisi + 3]):
        if _UNIT.search(text):
            message = f"“{shortened(text)}”: jumlah di lembar ini bukan rupiah penuh"
            hint = "pakai unduhan yang ditulis dalam rupiah penuh"
            yield error(kt.BUKAN_RUPIAH_PENUH, message, lembar.tempat(row.nomor, kolom), hint)
            break
    until = [(row, kolom, text) for row, kolom, text in _texts(lembar.baris[:posisi]) if _names_month(text)]
    if setahun and until and not any("desember" in text.casefold() for *_, text in until):
        row, kolom, text = until[-1]
        message = f"“{shortened(text)}”: realisasi di lembar ini belum sampai Desember"
        hint = "pakai lembar sampai dengan Desember, kecuali laporan ini memang untuk sebagian tahun"
        yield warning(kt.BELUM_SETAHUN, message, lembar.tempat(row.nomor, kolom), hint)


def _texts(rows: list[Baris]) -> Iterator[tuple[Baris, int, str]]:
    for row in rows:
        for kolom, isi in enumerate(row.sel):
            if isinstance(isi, str) and (not kolom or row.sel[kolom - 1] != isi):  # merged cells repeat a text
                yield row, kolom, tulisan(isi)


def _names_month(text: str) -> bool:
    """Whether a title says up to which month the amounts are."""
    return bool(_MONTH.search(text) and _UNTIL.search(text) and not _PRINTED.search(text))
