"""U513: counts of evidence in prose (`46 dari 47 laporan`, `sebanyak 12 stel`) against those of the same record."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from lkjip.calc.hasil import HasilKeluaran
from lkjip.diagnostics import Severity
from lkjip.model.kinerja import RealisasiIndikator, Rincian
from lkjip.rules.angka_catatan import Catatan
from lkjip.rules.angka_tertulis import told as shown
from lkjip.rules.bilangan import Bilangan, after, before, number_of
from lkjip.rules.pola import Pola
from lkjip.rules.registry import Found, Subject, rule
from lkjip.rules.sebutan import quoted
from lkjip.rules.uraian import Pemilik, Uraian, kalimat_memuat, kata, uraian_memuat
from lkjip.rules.uraian_jumlah import Hitung, told

# the count is of a part, of another time, or of each
_PART = Pola(
    r"\b(?:triwulan|semester|tahap|setiap|tiap|per|masing-masing|antara\s+lain|di\s?antara\w*|tambahan|termasuk|lagi|sisa\w*|baru"
    r"|kurang|belum|tidak|sebagian|bulan|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november)\b"
)
_STEM = 5
_ONLY = ("sebanyak", "sejumlah", "berjumlah")
_MANY = ("orang", "kali", "unit", "buah", "kegiatan", "bulan", "hari", "lokasi", "paket")


_OF = Pola(r"\b(?:[^\W\d]+\s+)??dari\s+(?:(?:total|seluruh|sejumlah)\s+)?", " dari ")
_NOUN = Pola(r"\s+(?P<apa>[^\W\d]+)")
_COUNTED = Pola(
    r"\b(?P<apa>target|terealisasi|realisasi\w*|sebanyak|sejumlah|berjumlah)\s+(?:(?:sebesar|sebanyak|sejumlah|adalah)\s+)?"
    r"(?P<n>\d[\d.]*|[^\W\d]+(?:\s+(?:belas|puluh(?:\s+[^\W\d]+)?))?)(?:\s*\([^)]*\))?\s+(?P<satuan>[^\W\d]+(?:/[^\W\d]+)?)",
    "target", "realisasi", "sebanyak", "sejumlah", "berjumlah",
)  # fmt: skip


@rule("U513", "bukti-uraian", Severity.WARNING)
def bukti_uraian(subject: Subject) -> Iterator[Found]:
    """Banyaknya bukti dan keluaran dalam uraian sama dengan yang ditulis dalam datanya.

    Yang diperiksa: “46 dari 47 laporan” dibandingkan dengan pembilang dan penyebut indikator; “target 12 laporan”,
        “terealisasi 12 laporan”, dan “sebanyak 12 stel” dibandingkan dengan target, realisasi, dan rincian bersatuan
        sama. Jumlah sebagian (“di antaranya”, “setiap”, “triwulan”) dilewati.
    Mengapa: pembaca membandingkan kalimat dengan kotak masukan dan keluaran di sebelahnya.
    Contoh: “pengadaan pakaian dinas sebanyak 13 stel”, sedangkan realisasi keluarannya 12 Stel.
    Perbaikan: cocokkan keduanya, lalu perbaiki yang salah.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    catatan = subject.once(Catatan)
    for item in uraian_memuat(subject, _OF, _COUNTED):
        look = {Pemilik.INDIKATOR: _indikator, Pemilik.KODE: _kode}.get(item.pemilik)
        if look is not None:
            yield from (told(item, found) for found in look(catatan, item))


def _indikator(catatan: Catatan, item: Uraian) -> Iterator[Hitung]:
    """Fractions whose one side is right and whose other is not; counts of the unit that the ratio counts."""
    stated = catatan.subject.laporan.realisasi.indikator.get(item.key)
    if stated is None or stated.pembilang is None or stated.penyebut is None:
        return
    names = kata(f"{stated.nama_pembilang or ''} {stated.nama_penyebut or ''}")
    for match in _OF.finditer(item.text):
        part, whole = before(item.text, match.start()), after(item.text, match.end())
        noun = _NOUN.match(item.text, whole.akhir) if part and whole else None
        if not part or not whole or noun is None or noun["apa"].casefold() not in names:
            continue
        if _is_wrong_pair(item, part, whole, stated):
            right = f"{shown(stated.pembilang)} dari {shown(stated.penyebut)}"
            yield Hitung((part.awal, whole.akhir), right, ("realisasi", "indikator", item.key))


def _is_wrong_pair(item: Uraian, part: Bilangan, whole: Bilangan, stated: RealisasiIndikator) -> bool:
    """Whether one side is right and the other is not; a smaller part of all must be said to be what was reached."""
    start, end = kalimat_memuat(item.text, part.awal)
    sentence = kata(item.text[start:end])
    if _PART.search(item.text, start, end):
        return False
    if whole.nilai == stated.penyebut and part.nilai != stated.pembilang:
        reached = kata(stated.nama_pembilang or "") - kata(stated.nama_penyebut or "")
        is_told = any(_alike(word, other) for word in reached for other in sentence)
        return is_told and part.nilai not in {*_counts(stated.rincian, "")}
    return part.nilai == stated.pembilang and whole.nilai != stated.penyebut


def _alike(word: str, other: str) -> bool:
    """Whether two words share a stem, roughly: `terselesaikan`, `selesai`."""
    return any(word[at : at + _STEM] in other for at in range(len(word) - _STEM + 1))


def _kode(catatan: Catatan, item: Uraian) -> Iterator[Hitung]:
    """Counts in the unit of an output: what is called target, what realisasi, and the only count there is."""
    if item.key not in catatan.nodes or "rincian" in item.path:
        return
    path, node = catatan.nodes[item.key]
    matches = list(_COUNTED.finditer(item.text))
    for match in matches:
        unit = match["satuan"].casefold()
        outputs = [one for one in node.keluaran if (one.indikator.satuan or "").casefold() == unit]
        number, word = number_of(match["n"]), match["apa"].casefold()
        start, end = kalimat_memuat(item.text, match.start())
        if len(outputs) != 1 or number is None or _PART.search(item.text, start, end):
            continue
        others = [one for one in matches if one["satuan"].casefold() == unit]
        detail = node.pelaksanaan.rincian if node.pelaksanaan else ()
        right = _right(outputs[0], word, [*_counts(detail, unit)], only=len(others) == 1)
        if right and number not in right and (word not in _ONLY or _is_of_output(item, match, outputs[0])):
            name = "target" if word == "target" else "realisasi"
            told_right = f"{name} {quoted(outputs[0].indikator.nama)} {shown(right[0])} {outputs[0].indikator.satuan}"
            yield Hitung((match.start("n"), match.end("satuan")), told_right, path)


def _is_of_output(item: Uraian, match: re.Match[str], output: HasilKeluaran) -> bool:
    """Whether a count in a unit of many things (`orang`) is of the output: one of its words stands before it."""
    before = kata(item.text[kalimat_memuat(item.text, match.start())[0] : match.start()])
    name = kata(output.indikator.nama) - {"jumlah", "yang", "dan", match["satuan"].casefold()}
    return match["satuan"].casefold() not in _MANY or any(len(word) > _STEM for word in name & before)


def _right(output: HasilKeluaran, word: str, parts: list[Decimal], only: bool) -> list[Decimal]:
    """What may stand after the word, the likeliest first; nothing where anything may."""
    target = output.indikator.target.angka if output.indikator.target else None
    reached = output.realisasi.angka if output.realisasi else None
    if word == "target":
        return [target] if target is not None else []
    if word.startswith(("realisasi", "terealisasi")):
        return [reached] if reached is not None else []
    known = [one for one in (reached, target) if one is not None]
    return [*known, *parts, sum(parts, Decimal(0))] if only and reached is not None else []


def _counts(rincian: Iterable[Rincian], unit: str) -> Iterator[Decimal]:
    """The counts of the evidence in a unit (any where it is empty), at every depth."""
    for one in rincian:
        if one.jumlah is not None and (not unit or (one.satuan or "").casefold() == unit):
            yield one.jumlah
        yield from _counts(one.rincian, unit)
