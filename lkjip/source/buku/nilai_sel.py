"""What stands in one cell of a spreadsheet, as the text a person meant; or why that cannot be told."""

from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from lkjip.source.buku.isi_sel import date_text, number_text, too_long

UTUH = "utuh"  # the kind of a text whose blanks at its ends count
_CODES = ("kode", "daftar")
_DATES = ("tanggal", "teks", "butir")
_AS_TEXT = "beri sel itu format Teks, lalu ketik lagi"


class Terbaca(NamedTuple):
    """The text of a cell; where it cannot be trusted, what is wrong and what to do."""

    teks: str
    salah: str = ""
    saran: str = ""


def terbaca(value: Any, form: str, jenis: str, is_error: bool = False) -> Terbaca:
    """The text of a value that a spreadsheet stores, with its number format, in a column of that kind."""
    if is_error:
        return Terbaca("", f"sel berisi kesalahan rumus {value}", "perbaiki rumus itu, atau ketik nilainya")
    if value is None:
        return Terbaca("")
    if isinstance(value, str):
        text = value.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
        return Terbaca(text if jenis == UTUH and text.strip() else text.strip())
    if isinstance(value, bool):
        return Terbaca("ya" if value else "tidak")
    if isinstance(value, (int, float)):
        return _number(value, form, jenis)
    if isinstance(value, (date, datetime)):
        return _date(value, jenis)
    if isinstance(value, (time, timedelta)):
        return Terbaca("", f"sel berisi jam ({value}), bukan isian", _AS_TEXT)
    return Terbaca("", "isi sel tidak dapat dibaca", "ketik nilainya")


def _number(value: float, form: str, jenis: str) -> Terbaca:
    if too_long(value):
        said = "angka ini lebih dari 15 digit, sehingga digit terakhirnya sudah diubah program lembar sebar"
        return Terbaca("", said, _AS_TEXT)
    text = number_text(value, form)
    if jenis in _CODES or (jenis == "kode_lain" and "," in text):
        return Terbaca("", f"kode tersimpan sebagai angka {text}, sehingga titik dan nol di depannya hilang", _AS_TEXT)
    if jenis in ("tahun", "ordinal", "tingkat", "id", "kode_lain"):
        text = text.replace(".", "")
    return Terbaca(text)


def _date(value: date | datetime, jenis: str) -> Terbaca:
    text = date_text(value)
    if text is None:
        return Terbaca("", f"sel berisi tanggal dengan jam ({value})", "hapus jamnya, atau tulis sebagai teks")
    if jenis in _DATES:
        return Terbaca(text)
    return Terbaca("", f"isian ini diubah program lembar sebar menjadi tanggal {text}", _AS_TEXT)
