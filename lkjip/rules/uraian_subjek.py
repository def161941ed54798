"""Whom a sentence speaks of: the names under which prose knows an indicator, and which indicators a text is about."""

import re
from collections.abc import Iterator

from lkjip.calc.hasil import HasilIndikator
from lkjip.rules.angka_catatan import Catatan
from lkjip.rules.pola import Pola
from lkjip.rules.uraian import Pemilik, Uraian, kalimat_memuat, kata

_SMALL_WORDS = ("dan", "di", "ke", "yang", "dalam", "atas", "untuk", "pada", "terhadap", "oleh", "dengan", "hal")

_BREAK = Pola(
    r"[;:]|,(?!\d)|\b(?:dan|tetapi|namun|sedangkan|sehingga|karena|meskipun|walaupun|ketika|yang|bahwa|yaitu|padahal"
    r"|sementara|dimana|serta|maka)\b"
)
# what makes a claim a wish, a plan or a condition, or one about a part of the year
_NO_CLAIM = Pola(
    r"\b(?:agar|supaya|diharapkan|akan|untuk|guna|harus|perlu|hendaknya|bila|jika|apabila|dapat|bisa|mampu|upaya|mendorong"
    r"|berupaya|diupayakan|optimis|ingin|triwulan|semester|bulan|caturwulan|dalam\s+rangka|demi|seharusnya|semestinya|kalau)\b"
)
_CONDITION = Pola(r"\b(?:agar|supaya|diharapkan|bila|jika|apabila|kalau|andaikan|seandainya)\b")
_GENERIC = frozenset(
    ("capaian", "capaiannya", "realisasi", "realisasinya", "nilai", "nilainya", "indeks", "skor", "persentase")
)
_PARTICLES = """
    ini itu tersebut pada di dari tahun sebesar adalah juga terus telah sudah sedikit semakin makin cenderung kembali
    masih mengalami menunjukkan tren trend terjadi ada dengan lalu sebelumnya indikator kinerja kecamatan kabupaten
    sasaran strategis hasil survei pengukuran secara nyata signifikan cukup relatif justru malah tidak belum poin persen
    namun tetapi bahwa demikian utama akhir anggaran berjalan laporan per desember hanya berhasil
    berdasarkan menurut data tabel grafik atas
"""
_FILL = frozenset(_PARTICLES.split())


def names(item: HasilIndikator) -> list[str]:
    """Its name and its abbreviations, the longest first: `Indeks Kepuasan Masyarakat`, `IKM`; `SAKIP`."""
    name = " ".join(item.indikator.nama.split())
    words = [word for word in re.findall(r"\w+", name) if word.lower() not in _SMALL_WORDS]
    short = {word for word in words if len(word) > 3 and word.isupper() and word.isalpha()}
    initials = "".join(word[0].upper() for word in words)
    if len(initials) > 2 and initials.isalpha() and initials.lower() == item.indikator.id.lower():
        short.add(initials)
    if words[:1] == ["Indeks"] and len(initials) > 2:
        short.add(initials)
    return sorted({name, *short}, key=len, reverse=True)


def pattern(item: HasilIndikator) -> str:
    """A regular expression for any of its names."""
    return "(?:" + "|".join(r"\s+".join(map(re.escape, name.split())) for name in names(item)) + ")"


def candidates(catatan: Catatan, text: Uraian) -> Iterator[HasilIndikator]:
    """The indicators that a text can be about: those of its record; of the institution all."""
    if text.pemilik is Pemilik.INDIKATOR:
        keys = [text.key]
    elif text.pemilik is Pemilik.SASARAN:
        row = catatan.sasaran.get(text.key)
        keys = [item.indikator.id for item in row.indikator] if row else []
    elif text.pemilik is Pemilik.INSTANSI:
        keys = list(catatan.indikator)
    else:
        keys = []
    yield from (catatan.indikator[key][1] for key in keys if key in catatan.indikator)


def named(catatan: Catatan, text: Uraian, words: str) -> list[HasilIndikator]:
    """Those of the candidates that the words name."""
    return [
        item
        for item in candidates(catatan, text)
        if re.search(rf"(?<!\w){pattern(item)}(?!\w)", words, re.IGNORECASE) is not None
    ]


def klausa(text: str, at: int) -> str:
    """The words of the clause before a place; where it has none, those of the clause before it, too."""
    start, _ = kalimat_memuat(text, at)
    breaks = [match.end() for match in _BREAK.finditer(text, start, at)]
    while breaks and not text[breaks[-1] : at].strip():
        breaks.pop()
    return text[breaks[-1] if breaks else start : at]


def pokok(catatan: Catatan, text: Uraian, at: int, also: frozenset[str] = frozenset()) -> list[HasilIndikator]:
    """The indicators that the words before a claim at a place speak of; none where they may speak of anything else.

    `IKM tahun 2024`, `Realisasi indikator ini`: nothing but a name or such a word, with years, numbers and particles.
    An account of one indicator may begin with the claim itself. `also` are further words that may stand for it.
    """
    before = klausa(text.text, at)
    if _NO_CLAIM.search(before) or _CONDITION.search(text.text, kalimat_memuat(text.text, at)[0], at):
        return []
    found = named(catatan, text, before)
    rest = before
    for item in found:
        rest = re.sub(pattern(item), " ", rest, flags=re.IGNORECASE)
    words = [*re.findall(r"[^\W\d_]+", rest.casefold())]
    own = kata(catatan.subject.laporan.instansi.nama) | kata(catatan.subject.laporan.instansi.kabupaten)
    if not all(word in _FILL or word in _GENERIC or word in also or word in own for word in words):
        return []
    if "kabupaten" in words and "kecamatan" not in words:
        return []
    if found:
        return found if len(found) == 1 else []
    is_told = any(word in _GENERIC or word in also for word in words)
    if text.pemilik is Pemilik.INDIKATOR and not is_told:  # nothing at all before the claim, or only particles
        prefix = kata(text.text[kalimat_memuat(text.text, at)[0] : at])
        is_told = "yang" not in prefix and all(word in _FILL for word in prefix - own)
    return list(candidates(catatan, text)) if is_told and text.pemilik is not Pemilik.INSTANSI else []
