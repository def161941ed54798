"""U506: counts of program, kegiatan, sub kegiatan and indikator in prose, against what the data list."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from lkjip.calc.hasil import Hitungan, Simpul
from lkjip.calc.hitung import hitungan
from lkjip.diagnostics import Severity
from lkjip.rules.angka_catatan import Catatan
from lkjip.rules.bilangan import Bilangan, before
from lkjip.rules.pola import Pola
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.telusur import indikator_renstra, under
from lkjip.rules.uraian import Pemilik, Uraian, kalimat_memuat, petikan, tahun_disebut, uraian_memuat

_LEVELS = ("program", "kegiatan", "sub kegiatan")
_TOTAL = Pola(
    r"\b(?:melaksanakan|terdiri\s+(?:atas|dari)|seluruh\w*|semua|total|jumlah|didukung|meliputi|mencakup|membawahi|keseluruhan"
    r"|dijabarkan|dari)\s+(?:oleh\s+|dari\s+|dengan\s+|melalui\s+|sebanyak\s+|sejumlah\s+|menjadi\s+)?$"
)
_PART = Pola(
    r"\s*(?:yang|tidak|belum|terealisasi|di\s?antara|lain\w*|baru|tambahan|tersisa|mencapai|dengan\s+serapan|prioritas|unggulan"
    r"|wisata|binaan|tetangga|tangguh|siaga|di\s+(?:Kecamatan|Kabupaten)\s+(?:lain|sekitar)|pada\s+(?:triwulan|bulan))\b"
)
_PARTLY = Pola(r"\b(?:tidak|belum|tertunda|terhambat|di\s?antara\w*|sebagian|baru|tambahan|unggulan|prioritas)\b")
_BETWEEN = Pola(r"\s*,?\s*(?:(?:dan|serta|dengan|yang\s+terdiri\s+(?:atas|dari)|terdiri\s+(?:atas|dari))\s+)?")
_VERDICT = (
    r"(?:\s+(?:kinerja|sasaran|utama|strategis|capaian|tersebut|telah|sudah|berhasil|dapat|yang|PK|dalam|Perjanjian|ini)){0,5}"
    r"\s+(?P<simpulan>(?:tidak|belum)\s+(?:dapat\s+)?(?:tercapai|(?:mencapai|memenuhi)\s+target)|tercapai|(?:mencapai|memenuhi)\s+target"
    r"|(?:melampaui|melebihi|di\s?atas)\s+target|di\s?bawah\s+target)\b(?!\s+(?:akhir|Renstra|nasional))"
)
_OF_TERM = Pola(r"\b(?:triwulan|semester|bulan|tahun\s+(?:lalu|sebelumnya|depan)|agar|akan|diharapkan)\b")


Counted = tuple[Bilangan, re.Match[str]]


class Hitung(NamedTuple):
    """A count in a text that is not what the data say: where, and what is right."""

    span: tuple[int, int]
    benar: str
    path: Path


_LEVEL = Pola(r"\b(?:program|sub\s?kegiatan|(?<!sub\s)kegiatan)\b", "program", "kegiatan")
_INDICATOR = Pola(r"\bindikator\b(?!\s+program)", "indikator")
_REACHED = Pola(_VERDICT)
_OF_ALL = Pola(r"\b(?:dari|seluruh|semua|ke)\s+(?:(?:sejumlah|sebanyak|total)\s+)?$")
_OF_AGREEMENT = Pola(r"\s+(?:kinerja|sasaran|utama|yang\s+diperjanjikan|PK|dalam)\b(?!\s+program)")


@rule("U506", "jumlah-uraian", Severity.WARNING)
def jumlah_uraian(subject: Subject) -> Iterator[Found]:
    """Banyaknya program, kegiatan, sub kegiatan, dan indikator dalam uraian sama dengan datanya.

    Yang diperiksa: “4 program, 9 kegiatan, dan 16 sub kegiatan”, “dari 6 indikator kinerja”, dan “enam indikator
        mencapai target” dibandingkan dengan anggaran dan hitungan. Yang jelas hanya sebagian (“2 sub kegiatan yang
        belum terserap”) dilewati.
    Mengapa: jumlah yang diketik tidak ikut berubah bila daftarnya berubah.
    Contoh: “Enam indikator mencapai target”, sedangkan menurut hitungan lima dari enam.
    Perbaikan: perbaiki jumlahnya, atau lengkapi daftarnya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    catatan = subject.once(Catatan)
    for item in uraian_memuat(subject, _LEVEL, _INDICATOR):
        for look in (_levels, _verdicts, _whole):
            yield from (told(item, found) for found in look(catatan, item))


def told(item: Uraian, found: Hitung) -> Found:
    """The finding about a wrong count."""
    written = " ".join(item.text[slice(*found.span)].split())
    message = f"{petikan(item.text, *found.span)} menyebut {written}, padahal menurut data {found.benar}"
    related = ((found.path, f"menurut data {found.benar}"),)
    return Found(message, item.path, "perbaiki jumlahnya, atau periksa datanya", related, found.span)


def _levels(catatan: Catatan, item: Uraian) -> Iterator[Hitung]:
    """Counts of program, kegiatan and sub kegiatan: two of them in a row, or sub kegiatan told as the whole."""
    if item.pemilik in (Pemilik.KODE, Pemilik.INDIKATOR) or item.rencana:
        return
    for run in _runs([*counted(_LEVEL, item.text)], item.text):
        first, last = run[0][0].awal, run[-1][1].end()
        start, end = kalimat_memuat(item.text, first)
        is_whole = len(run) > 1 or _TOTAL.search(item.text[start:first])
        if not is_whole or _PARTLY.search(item.text, last, end) or _PART.match(item.text, last):
            continue
        for number, match in run:
            level = _LEVELS.index(_level_of(match)) + 1
            right = _known_counts(catatan, item, level)
            if number.nilai not in right and (len(run) > 1 or level == len(_LEVELS)):
                yield Hitung((number.awal, match.end()), f"{right[0]} {_LEVELS[level - 1]}", ("anggaran", "program"))


def counted(pattern: Pola, text: str) -> Iterator[Counted]:
    """The things of a kind that a number stands before."""
    for match in pattern.finditer(text):
        if (number := before(text, match.start())) is not None:
            yield number, match


def _level_of(match: re.Match[str]) -> str:
    word = match[0].casefold()
    return _LEVELS[-1] if word.startswith("sub") else word


def _runs(found: list[Counted], text: str) -> list[list[Counted]]:
    """Counts of different levels that stand in a row."""
    runs: list[list[Counted]] = []
    for number, match in found:
        last = runs[-1][-1][1] if runs else None
        if last and _BETWEEN.fullmatch(text, last.end(), number.awal) and _level_of(last) != _level_of(match):
            runs[-1].append((number, match))
        else:
            runs.append([(number, match)])
    return runs


def _known_counts(catatan: Catatan, item: Uraian, level: int) -> list[int]:
    """How many there are in all, and of a sasaran how many support it or are allotted to it."""
    program = catatan.subject.hasil.program
    row = catatan.sasaran.get(item.key) if item.pemilik is Pemilik.SASARAN else None
    parts = (row.pendukung, row.pk.alokasi) if row else ()
    return [_count(program, level, lambda _: True), *(_count(program, level, _is_under(codes)) for codes in parts)]


def _is_under(codes: tuple[str, ...]) -> Callable[[str], bool]:
    return lambda code: under(code, codes)


def _count(nodes: Iterable[Simpul], level: int, is_meant: Callable[[str], bool]) -> int:
    return sum(
        int(node.tingkat == level and is_meant(node.kode)) + _count(node.anak, level, is_meant) for node in nodes
    )


def _verdicts(catatan: Catatan, item: Uraian) -> Iterator[Hitung]:
    """`enam indikator mencapai target` and the like."""
    counts, every = _counts(catatan, item), catatan.subject.hasil.hitungan
    if counts is None or item.rencana:
        return
    for number, noun in counted(_INDICATOR, item.text):
        start, end = kalimat_memuat(item.text, number.awal)
        claim, sentence = _REACHED.match(item.text, noun.end()), item.text[start:end]
        is_of_year = not tahun_disebut(sentence) - {catatan.subject.laporan.tahun}
        if claim is None or not is_of_year or _OF_TERM.search(sentence):
            continue
        right, what = _reached(" ".join(claim["simpulan"].casefold().split()), counts, every)
        if number.nilai not in right:
            yield Hitung((number.awal, claim.end()), f"{right[0]} dari {counts.jumlah} indikator {what}", ("pk",))


def _reached(said: str, counts: Hitungan, every: Hitungan) -> tuple[list[int], str]:
    """How many a claim can rightly tell of, of the record or of the whole report, and what it claims."""
    if said.startswith(("tidak", "belum", "di bawah", "dibawah")):
        missed = [counts.tidak_tercapai, counts.jumlah - counts.mencapai, every.tidak_tercapai]
        return missed, "belum mencapai target"
    if said.startswith(("melampaui", "melebihi", "di atas", "diatas")):
        return [counts.melampaui, every.melampaui], "melampaui target"
    return [counts.mencapai, counts.tercapai, every.mencapai], "mencapai target"


def _counts(catatan: Catatan, item: Uraian) -> Hitungan | None:
    if item.pemilik is Pemilik.INSTANSI:
        return catatan.subject.hasil.hitungan
    row = catatan.sasaran.get(item.key) if item.pemilik is Pemilik.SASARAN else None
    return hitungan(row.indikator) if row else None


def _whole(catatan: Catatan, item: Uraian) -> Iterator[Hitung]:
    """`dari 6 indikator kinerja`: the indicators of the Perjanjian Kinerja, of the IKU, of the sasaran."""
    counts = _counts(catatan, item)
    if counts is None or item.rencana:
        return
    laporan = catatan.subject.laporan
    for number, noun in counted(_INDICATOR, item.text):
        of_what = _OF_AGREEMENT.match(item.text, noun.end())
        if of_what is None or not _OF_ALL.search(item.text[: number.awal]):
            continue
        right = [counts.jumlah, catatan.subject.hasil.hitungan.jumlah, len(indikator_renstra(catatan.subject))]
        right += [len(laporan.iku.indikator)] if laporan.iku else []
        if number.nilai not in right:
            yield Hitung((number.awal, of_what.end()), f"{right[0]} indikator", ("pk",))
