"""A workbook in .xlsx or .xlsm: its parts, and one sheet of it read in one pass.

Why not a library: see `xlsx_lembar`.
"""

import io
from pathlib import PurePosixPath
from typing import Any

from lkjip.arsip import RUSAK, Arsip, Bahaya, joined
from lkjip.importer.kode_temuan import BUKAN_BUKU, TERLALU_BESAR
from lkjip.importer.lembar import Buku, Lembar, Refused, ditolak
from lkjip.importer.xlsx_gaya import PembacaGaya
from lkjip.importer.xlsx_lembar import PembacaLembar, Selesai
from lkjip.importer.xlsx_polos import Penyaring
from lkjip.importer.xlsx_teks import PembacaTeks

_MOST_SHEETS = 1_000
_BROKEN = "berkas ini rusak atau bukan buku kerja Excel"
_SAVE_AGAIN = "buka berkas itu di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx"


def buka_xlsx(berkas: str, raw: bytes) -> Buku:
    """The workbook in `raw`; raises Refused where it is none, or one that must not be unpacked."""
    try:
        return _Xlsx(berkas, Arsip(io.BytesIO(raw))).buku
    except Bahaya as danger:
        raise ditolak(danger) from None
    except RUSAK as fault:
        raise Refused(BUKAN_BUKU, f"{_BROKEN} ({type(fault).__name__})", _SAVE_AGAIN) from None


class _Xlsx:
    """The parts of the workbook that all sheets share, read when first needed."""

    def __init__(self, berkas: str, arsip: Arsip) -> None:
        self.arsip = arsip
        main = self._main_part()
        self.folder = PurePosixPath(main).parent
        self.rels = {rel["Id"]: rel for rel in self._rels(main)}
        self.sheets: dict[str, tuple[str, bool]] = {}
        self.recalculates = False
        self.is_1904 = False
        self.arsip.urai(main, (self._workbook_element, None, None))
        if not self.sheets:
            raise Refused(BUKAN_BUKU, "buku kerja ini tidak mempunyai lembar data", _SAVE_AGAIN)
        self.buku = Buku(berkas, {nama: hidden for nama, (_, hidden) in self.sheets.items()}, self.baca)
        self.short: dict[str, Lembar] = {}
        self._texts: list[str | None] | None = None
        self._dates: list[bool] | None = None

    def baca(self, nama: str, most: int) -> Lembar:
        """The sheet, or its first `most` rows."""
        if nama in self.short:
            return self.short[nama]
        part, hidden = self.sheets[nama]
        lembar = Lembar(self.buku.berkas, nama, hidden)
        try:
            reader = PembacaLembar(lembar, self._shared(), self._date_styles(), self.recalculates, self.is_1904, most)
            try:
                self.arsip.urai(part, reader.handlers(), self.buku.maju, Penyaring(reader.ambil))
                if most:  # read to its end, which is not done again
                    self.short[nama] = lembar
            except Selesai:
                pass
            reader.selesai()
        except Bahaya as danger:
            raise ditolak(danger) from None
        except RUSAK as fault:
            raise Refused(BUKAN_BUKU, f"lembar “{nama}” rusak ({type(fault).__name__})", _SAVE_AGAIN) from None
        return lembar

    def _workbook_element(self, tag: str, attributes: dict[str, str]) -> None:
        tag = _local(tag)
        if tag == "sheet":
            rel = self.rels.get(next((value for key, value in attributes.items() if _local(key) == "id"), ""))
            if rel and rel.get("Type", "").endswith("/worksheet"):
                part = joined(self.folder, rel["Target"])
                self.sheets[attributes["name"]] = (part, attributes.get("state", "visible") != "visible")
            if len(self.sheets) > _MOST_SHEETS:
                said = f"buku kerja ini memuat lebih dari {_MOST_SHEETS} lembar"
                raise Refused(TERLALU_BESAR, said, "salin tabelnya ke buku kerja baru")
        elif tag == "calcPr":
            self.recalculates = attributes.get("fullCalcOnLoad") in ("1", "true")
        elif tag == "workbookPr":
            self.is_1904 = attributes.get("date1904") in ("1", "true")

    def _main_part(self) -> str:
        rel = next((rel for rel in self._rels("") if rel.get("Type", "").endswith("/officeDocument")), None)
        part = joined(PurePosixPath(), rel["Target"]) if rel else ""
        if part.lower().endswith(".bin"):
            raise Refused(BUKAN_BUKU, "ini buku kerja Excel biner (.xlsb)", "simpan sebagai .xlsx, lalu ulangi")
        if not part or "/word/" in f"/{part}" or "/ppt/" in f"/{part}":
            raise Refused(BUKAN_BUKU, "ini bukan buku kerja Excel", _SAVE_AGAIN)
        return part

    def _rels(self, part: str) -> list[dict[str, str]]:
        path = PurePosixPath(part)
        name = str(path.parent / "_rels" / f"{path.name}.rels") if part else "_rels/.rels"
        found: list[dict[str, str]] = []

        def start(tag: str, attributes: dict[str, str]) -> None:
            if _local(tag) == "Relationship" and len(found) <= 2 * _MOST_SHEETS:
                found.append(attributes)

        self.arsip.urai(name, (start, None, None))
        return found

    def _related(self, kind: str) -> str | None:
        rel = next((rel for rel in self.rels.values() if rel.get("Type", "").endswith(f"/{kind}")), None)
        part = joined(self.folder, rel["Target"]) if rel else ""
        return part if part.lower() in self.arsip.parts else None

    def _shared(self) -> list[str | None]:
        if self._texts is None:
            self._texts = self._filled(PembacaTeks(), "sharedStrings").texts
        return self._texts

    def _date_styles(self) -> list[bool]:
        """For each cell format, whether it shows a number as a date."""
        if self._dates is None:
            self._dates = self._filled(PembacaGaya(), "styles").dates
        return self._dates

    def _filled(self, reader: Any, kind: str) -> Any:
        if part := self._related(kind):
            self.arsip.urai(part, reader.handlers())
        return reader


def _local(tag: str) -> str:
    return tag.rpartition(":")[2]
