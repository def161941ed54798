"""The names of programmes, kegiatan and sub kegiatan as they will be written: the sheets', else the official ones."""

import re
from collections.abc import Iterable

from lkjip.diagnostics import error
from lkjip.importer import kode_temuan as kt
from lkjip.importer.gabungan import Gabungan
from lkjip.importer.hasil import Bacaan, Pos
from lkjip.importer.kode import induk
from lkjip.importer.nama_kode import nama_kode
from lkjip.model.nama_longgar import sama
from lkjip.model.rujukan import nomenklatur

_SMALL_WORDS = {
    "dan",
    "di",
    "ke",
    "dari",
    "yang",
    "kepada",
    "untuk",
    "pada",
    "dengan",
    "atau",
    "oleh",
    "serta",
    "dalam",
}
_ACRONYMS = {"ASN", "SKPD", "OPD", "PKK", "RT", "RW", "DPA", "RKA", "BUMD", "NKRI", "TNI", "POLRI", "SDA", "KTP", "RI"}
_LEVEL = re.compile(r"^(?:program|kegiatan|sub kegiatan)\s*[:\-]\s*", re.IGNORECASE)


def beri_nama(whole: Gabungan, bacaan: Iterable[Bacaan]) -> None:
    """A name for every code, as written; else the official one. Names that differ from the official one are told."""
    official = nomenklatur()
    written: dict[str, Pos] = {}
    for one in bacaan:
        for kode, row in (*one.induk.items(), *one.sub.items()):
            if row.nama and kode not in written:
                written[kode] = row
    above = {code for kode in whole.sub for code in (induk(kode), induk(induk(kode)))}
    for kode in sorted({*above, *whole.sub}):
        pos = written.get(kode)
        known = official.get(kode, "")
        name = nama_rapi(pos.nama, known) if pos else nama_rapi(known, known)
        if not name:
            message = f"nama {kode} tidak ada di lembar ini dan tidak dikenal"
            di = next((one.tempat for code, one in written.items() if code.startswith(kode)), None)
            whole.temuan.append(error(kt.TANPA_INDUK, message, di, "lengkapi baris dengan kode itu beserta namanya"))
        if pos and (found := nama_kode(kode, name, pos.tempat, written)):
            whole.temuan.append(found)
        if kode in whole.sub:
            whole.sub[kode].nama = name
        else:
            whole.nama[kode] = name


def nama_rapi(nama: str, official: str) -> str:
    """A name on one line; in capitals only, it is written as the official one is, else with small letters."""
    text = _LEVEL.sub("", " ".join(nama.split()))
    if not text.isupper():
        return text
    if official and not official.isupper() and sama(official, text):
        return official
    return " ".join(_cased(word, first=not position) for position, word in enumerate(text.split(" ")))


def _cased(word: str, *, first: bool) -> str:
    if not first and word.casefold() in _SMALL_WORDS:
        return word.casefold()
    parts = re.split(r"([/\-(),.]+)", word)
    return "".join(part if part in _ACRONYMS else part.capitalize() for part in parts)
