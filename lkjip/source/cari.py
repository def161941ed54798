"""Finding programmes, kegiatan and sub kegiatan in the nomenclature, by words in any order or by code."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from lkjip.model.rujukan import tabel
from lkjip.model.values import normal_code

_WORD = re.compile(r"[a-z0-9]+")
_CODE_BEGUN = re.compile(r"[0-9X](?:\.[0-9X]{1,4})*\.?")
_ABBREVIATIONS = {
    "asn": "aparatur sipil negara",
    "dpa": "dokumen pelaksanaan anggaran",
    "rka": "rencana kerja anggaran",
    "skpd": "satuan kerja perangkat daerah",
    "opd": "organisasi perangkat daerah",
    "pd": "perangkat daerah",
    "bmd": "barang milik daerah",
    "spm": "standar pelayanan minimal",
    "ppkm": "pemberlakuan pembatasan kegiatan masyarakat",
    "spbe": "sistem pemerintahan berbasis elektronik",
    "pkk": "pemberdayaan kesejahteraan keluarga",
    "musrenbang": "musyawarah perencanaan pembangunan",
    "trantib": "ketenteraman ketertiban",
    "bpd": "badan permusyawaratan desa",
    "trantibum": "ketenteraman ketertiban umum",
    "perda": "peraturan daerah",
    "perkada": "peraturan kepala daerah",
    "perdes": "peraturan desa",
    "pilkades": "pemilihan kepala desa",
    "forkopimcam": "forum koordinasi pimpinan kecamatan",
    "bimtek": "bimbingan teknis",
    "diklat": "pendidikan pelatihan",
    "lkjip": "laporan capaian kinerja",
    "lakip": "laporan capaian kinerja",
    "monev": "monitoring evaluasi",
    "polri": "kepolisian negara republik indonesia",
    "tni": "tentara nasional indonesia",
    "ttg": "teknologi tepat guna",
    "sarpras": "sarana prasarana",
    "rtlh": "rumah layak huni",
    "pdl": "pakaian dinas",
    "seragam": "pakaian dinas",
    "phbs": "perilaku hidup bersih sehat",
}
_SPELLINGS = (("fitas", "vitas"), ("ketentraman", "ketenteraman"), ("tentram", "tenteram"), ("perijinan", "perizinan"))
_LINKING = frozenset(
    [
        "dan",
        "atau",
        "di",
        "ke",
        "pada",
        "yang",
        "dengan",
        "oleh",
        "dalam",
        "untuk",
        "serta",
        "program",
        "kegiatan",
        "sub",
    ]
)
_ALIKE = 0.75
_EXACT, _BEGINS, _WITHIN, _TYPO = 4, 3, 2, 0
_NEAREST = 5


class Entri(NamedTuple):
    """An entry of the nomenclature; `tingkat` in words, `di_atas` the entries above it from the program down."""

    kode: str
    nama: str
    tingkat: str
    di_atas: tuple["Entri", ...] = ()


class Temuan(NamedTuple):
    """What was found, best first; where nothing was, what comes nearest."""

    entri: list[Entri]
    terdekat: list[Entri]


def cari(asked: str) -> Temuan:
    """The entries that a code begins, or whose names have every word; words with typing mistakes come last."""
    if _CODE_BEGUN.fullmatch(asked.strip()):
        return Temuan(_by_code(asked.strip()), [])
    wanted = [word for word in words(asked) if word not in _LINKING] or words(asked)
    marks = [(entry, [_mark(word, _searched(entry.nama)) for word in wanted]) for entry in nomenklatur()]
    found = [(entry, given) for entry, given in marks if wanted and None not in given]
    if any(_TYPO not in given for _, given in found):
        found = [(entry, given) for entry, given in found if _TYPO not in given]
    found.sort(key=lambda item: (-sum(map(_points, item[1])), len(words(item[0].nama)), item[0].kode))
    return Temuan([entry for entry, _ in found], [] if found else _nearest(marks))


def _nearest(marks: list[tuple[Entri, list[int | None]]]) -> list[Entri]:
    near = [(entry, sum(mark is not None for mark in given), sum(map(_points, given))) for entry, given in marks]
    near = sorted((item for item in near if item[1]), key=lambda item: (-item[1], -item[2], len(words(item[0].nama))))
    return [entry for entry, _, _ in near[:_NEAREST]]


def _points(mark: int | None) -> int:
    return mark or 0


def _by_code(asked: str) -> list[Entri]:
    code = normal_code(asked) or asked.rstrip(".")
    return [entry for entry in nomenklatur() if entry.kode == code or entry.kode.startswith(code + ".")]


@cache
def nomenklatur() -> tuple[Entri, ...]:
    """Every entry of the table with what stands above it."""
    known: dict[str, Entri] = {}
    for row in tabel("nomenklatur"):
        above = tuple(known[code] for code in _above(row["kode"]) if code in known)
        name = _small(row["uraian"]) if row["uraian"].isupper() else row["uraian"]
        known[row["kode"]] = Entri(row["kode"], name, row["tingkat"].replace("_", " "), above)
    return tuple(known.values())


def _above(code: str) -> Iterator[str]:
    parts = code.split(".")
    yield from (".".join(parts[:size]) for size in (3, 5) if size < len(parts))


def _small(text: str) -> str:
    """A name in capitals as documents write it (`Program Pemberdayaan Masyarakat Desa dan Kelurahan`)."""
    return " ".join(word.lower() if word.lower() in _LINKING - {"program"} else word.title() for word in text.split())


def words(text: str) -> list[str]:
    """The words of a text in small letters, in one spelling."""
    plain = text.casefold()
    for other, usual in _SPELLINGS:
        plain = plain.replace(other, usual)
    return _WORD.findall(plain)


@cache
def _searched(name: str) -> frozenset[str]:
    """The words of a name, those that its abbreviations stand for, and the abbreviations that stand for its words."""
    own = frozenset(words(name))
    short = {short for short, long in _ABBREVIATIONS.items() if own >= set(long.split())}
    return own | {word for one in own & _ABBREVIATIONS.keys() for word in _ABBREVIATIONS[one].split()} | short


def _mark(asked: str, known: frozenset[str]) -> int | None:
    """How well a word is found among others; None where it is not."""
    if asked in known:
        return _EXACT
    if any(word.startswith(asked) for word in known if len(asked) > 1):
        return _BEGINS
    if len(asked) > 3 and any(asked in word for word in known):
        return _WITHIN
    is_alike = len(asked) > 3 and any(_is_alike(asked, word) for word in known if abs(len(word) - len(asked)) <= 2)
    return _TYPO if is_alike else None


def _is_alike(one: str, other: str) -> bool:
    match = SequenceMatcher(None, one, other)
    return match.quick_ratio() >= _ALIKE and match.ratio() >= _ALIKE
