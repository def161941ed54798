"""Names compared loosely: as letters, without what people spell in two ways, titles of persons left out."""

import re

_LEVEL = re.compile(r"^\s*(?:program|kegiatan|sub\s?kegiatan)\s+")
_SPELLINGS = (
    (re.compile(r"fitas\b"), "vitas"),  # efektifitas, aktifitas
    (re.compile(r"tentram"), "tenteram"),
    (re.compile(r"\bmusyawarah perencanaan pembangunan\b"), "musrenbang"),
    (re.compile(r"\b(?:skpd|opd)\b"), "perangkat daerah"),
    (re.compile(r"\bdistrik\b"), "kecamatan"),  # in Papua
    (re.compile(r"\b(?:kampung|gampong|nagari|pekon)\b"), "desa"),
    (re.compile(r"\bprovinsi\b|\bkabupaten\s?/\s?kota\b|\bkota\b|\bkabupaten\b"), " "),
    (re.compile(r"\b(?:dan|atau|serta)\b"), " "),
)
_WORD = re.compile(r"[a-z0-9]+")
_HONOURS = frozenset(
    ["h", "hj", "ir", "dr", "drs", "dra", "r", "rr", "rb", "rd", "ra", "kh", "prof", "raden", "haji", "hajah"]
)


def nama_resmi(nama: str) -> str:
    """The name of a programme, kegiatan or sub kegiatan by its letters, however it is spelled."""
    text = _LEVEL.sub("", nama.casefold())
    for pattern, usual in _SPELLINGS:
        text = pattern.sub(usual, text)
    return huruf(text)


def sama(one: str, other: str) -> bool:
    """Whether two names of programmes, kegiatan or sub kegiatan say the same; most are equal at first sight."""
    return huruf(one) == huruf(other) or nama_resmi(one) == nama_resmi(other)


def huruf(text: str) -> str:
    """Nothing but the letters and digits of a text, small."""
    return "".join(_WORD.findall(text.casefold()))


def nama_orang(nama: str) -> str:
    """The name of a person without titles before and after it, capitals and dots; empty where nothing is left."""
    words = nama.split(",")[0].casefold().split()
    return " ".join(word for word in words if "." not in word and word not in _HONOURS)
