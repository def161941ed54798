"""Any spreadsheet file to a workbook, by what the file is and not by how it is called."""

import hashlib
from pathlib import Path

from lkjip.importer.baca_csv import buka_csv, teks_berkas
from lkjip.importer.baca_html import buka_html, is_html
from lkjip.importer.kode_temuan import BUKAN_BUKU, TERKUNCI, TERLALU_BESAR
from lkjip.importer.lembar import Buku, Refused
from lkjip.sebab import sebab

_LARGEST_FILE = 100_000_000
_LARGEST_UNPACKED = 60_000_000  # .xls and .csv, which are not packed: 60,000 rows of 45 cells
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = ((b"%PDF-", "PDF"), (b"{\\rtf", "RTF"), (b"\x89PNG", "gambar"), (b"\xff\xd8\xff", "gambar"))
_AS_WORKBOOK = "sebut berkas .xlsx, .xls, .ods, atau .csv"


def baca_buku(path: Path, berkas: str) -> Buku:
    """The workbook in the file `path`, which findings call `berkas`; raises Refused with the one reason why not."""
    raw = _bytes(path)
    buku = _opened(raw, berkas)
    buku.sidik = hashlib.sha256(raw).hexdigest()
    return buku


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Refused(BUKAN_BUKU, f"{path.name} adalah folder", _AS_WORKBOOK)
        if path.stat().st_size > _LARGEST_FILE:
            raise Refused(TERLALU_BESAR, f"berkas ini lebih dari {_LARGEST_FILE // 1_000_000} MB", _AS_WORKBOOK)
        return path.read_bytes()
    except OSError as fault:
        raise Refused(BUKAN_BUKU, f"berkas tidak dapat dibaca: {sebab(fault)}", "periksa nama berkas") from None


def _opened(raw: bytes, berkas: str) -> Buku:
    if raw.startswith(b"PK\x03\x04"):
        return _zipped(raw, berkas)
    if len(raw) > _LARGEST_UNPACKED:
        said = f"berkas ini lebih dari {_LARGEST_UNPACKED // 1_000_000} MB"
        raise Refused(TERLALU_BESAR, said, "salin tabelnya ke buku kerja baru, lalu simpan sebagai .xlsx")
    if raw.startswith(_OLE):
        if _ENCRYPTED in raw:
            raise Refused(
                TERKUNCI, "buku kerja ini dikunci dengan kata sandi", "buka, hapus sandinya, lalu simpan ulang"
            )
        from lkjip.importer.baca_xls import buka_xls

        return buka_xls(berkas, raw)
    if kind := next((kind for start, kind in _OTHERS if raw.startswith(start)), ""):
        raise Refused(BUKAN_BUKU, f"ini berkas {kind}, bukan lembar sebar", _AS_WORKBOOK)
    text = teks_berkas(raw)
    if is_html(text):
        return buka_html(berkas, text)
    if text.lstrip().startswith(("<", "MIME-Version:")):
        hint = "buka berkas itu di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx"
        raise Refused(BUKAN_BUKU, "ini berkas XML atau arsip halaman web, bukan buku kerja", hint)
    return buka_csv(berkas, text)


def _zipped(raw: bytes, berkas: str) -> Buku:
    if b"mimetypeapplication/vnd.oasis" in raw[:100]:
        from lkjip.importer.baca_ods import buka_ods

        return buka_ods(berkas, raw)
    from lkjip.importer.baca_xlsx import buka_xlsx

    return buka_xlsx(berkas, raw)
