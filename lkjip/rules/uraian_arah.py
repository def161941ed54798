"""U507: prose that says that an indicator rose, fell, stayed, or exceeds another, against its numbers."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lkjip.calc.capaian import capaian
from lkjip.calc.hasil import HasilIndikator, Tren
from lkjip.calc.perbandingan import selisih
from lkjip.diagnostics import Severity
from lkjip.model.values import Nilai
from lkjip.rules.angka_catatan import Catatan
from lkjip.rules.angka_tertulis import told
from lkjip.rules.pola import Pola
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import quoted, value_text
from lkjip.rules.uraian import Uraian, kalimat_memuat, petikan, tahun_disebut, uraian_memuat
from lkjip.rules.uraian_subjek import klausa, pokok

_SHOWS = r"(?:mengalami|menunjukkan|terjadi|terdapat|ada|tren|trend)"
_MOVE = Pola(
    rf"\b(?P<naik>meningkat|naik|bertambah|{_SHOWS}\s+(?:(?:sedikit|tren|trend)\s+)*(?:peningkatan|kenaikan))\b"
    rf"|\b(?P<turun>menurun|turun|berkurang|{_SHOWS}\s+(?:(?:sedikit|tren|trend)\s+)*penurunan)\b"
    r"|\b(?P<tetap>tetap(?=\s*(?:[.;]|,(?!\d)|$|dari\b|sama\b|seperti\b|dibanding))|stagnan|tidak\s+berubah"
    r"|trend?\s+(?:(?:realisasi|capaian|nilai)\s+)?yang\s+(?:sama|tetap)"
    r"|sama\s+(?:dengan|seperti)\s+tahun\b)",
    "ingkat", "naik", "tambah", "turun", "nurun", "kurang", "tetap", "stagnan", "berubah", "sama",
)  # fmt: skip
_MORE = Pola(
    r"\b(?:lebih\s+(?:(?P<naik>tinggi|besar)|(?P<turun>rendah|kecil))\s+(?:daripada|dari|dibanding(?:kan)?(?:\s+dengan)?)"
    r"|di\s?(?:(?P<atas>atas)|(?P<bawah>bawah)))\s+",
    "lebih", "atas", "bawah",
)  # fmt: skip
_NOT = Pola(r"\b(?:tidak|belum|tak|tanpa)(?:\s+(?:lagi|pernah|mengalami|terjadi))?\s*$")
_OTHER_NOUN = Pola(
    r"\s+(?:kualitas|kesadaran|kemampuan|peran|jumlah|kompetensi|pelayanan|partisipasi|kelas|pangkat|tangan)\b"
)
_OF_ITSELF = Pola(
    r"\s*(?:$|[.,;(]|\d|(?:sebesar|dari|di?banding\w*|pada|di\s+tahun|tahun|realisasi|capaian|nilai|kurun|sejak|selama|yang|yaitu"
    r"|indikator|dan|namun|tetapi|secara|yang|sebanyak|karena|sehingga)\b)"
)
_NEXT = Pola(r"[;:]|,(?!\d)|\b(?:dan|namun|tetapi|sedangkan|kemudian|lalu(?=\s+\w*(?:naik|turun|ningkat|nurun)))\b")
_CLAUSE_END = Pola(r"[;:]|,(?!\d)|\b(?:dan|namun|tetapi|sehingga|karena|yang)\b")
_PERIOD = Pola(r"\d{4}\s*(?:[-–]|s\.?d)")
_LAST_YEAR = Pola(r"\btahun\s+(?:lalu|sebelumnya)\b", "lalu", "sebelumnya")
_SINCE = Pola(r"\b(?:dari|di?banding\w*|daripada|sejak|terhadap|semula)\b")
_WORDS = {Tren.NAIK: "naik", Tren.TURUN: "turun", Tren.TETAP: "tetap"}
_LEVELS = ("kabupaten", "provinsi", "nasional")
_REACH = 70


class Sisi(NamedTuple):
    """One side of a comparison: a value, what it is called, where it stands."""

    nilai: Nilai
    nama: str
    path: Path


@rule("U507", "arah-uraian", Severity.WARNING)
def arah_uraian(subject: Subject) -> Iterator[Found]:
    """Uraian tentang naik, turun, atau tetapnya indikator cocok dengan angkanya.

    Yang diperiksa: “meningkat”, “menurun”, “tetap”, “lebih tinggi daripada kabupaten”, “di bawah tahun lalu”, dan yang
        seperti itu, bila pokok kalimatnya indikator (nama, singkatan, “capaian”, “realisasi”, “nilai”), dibandingkan
        dengan riwayat dan pembanding indikator itu. Rencana, harapan, dan upaya (“agar meningkat”, “meningkatkan”)
        dilewati.
    Mengapa: kalimat yang bertentangan dengan tabel di sebelahnya adalah yang pertama dilihat pereviu.
    Contoh: “IKM meningkat dibandingkan tahun 2023”, sedangkan IKM turun dari 83,73 menjadi 83,57.
    Perbaikan: perbaiki kalimatnya, atau periksa realisasi dan pembandingnya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (membandingkan realisasi tahun ini dengan tahun lalu, beberapa tahun
        terakhir, dan standar nasional).
    """
    catatan = subject.once(Catatan)
    for item in uraian_memuat(subject, _MOVE, _MORE):
        if item.rencana:
            continue
        yield from _moves(catatan, item)
        yield from _more(catatan, item)


def _moves(catatan: Catatan, item: Uraian) -> Iterator[Found]:
    """Claims about years that the history contradicts."""
    for match in _MOVE.finditer(item.text):
        about = pokok(catatan, item, match.start())
        is_noun = match[0].casefold().endswith("an")  # `terjadi peningkatan` of what?
        if len(about) != 1 or _OTHER_NOUN.match(item.text, match.end()):
            continue
        if is_noun and not _OF_ITSELF.match(item.text, match.end()):
            continue
        claim = Tren(match.lastgroup or "")
        if (sides := _years(catatan, item, match, about[0])) and _is_wrong(claim, match, sides, about[0]):
            yield _found(
                item, match, f"{_negated(match)}{_WORDS[claim]}", f"realisasi {quoted(about[0].indikator.nama)}", *sides
            )


def _more(catatan: Catatan, item: Uraian) -> Iterator[Found]:
    """Claims about a benchmark or an earlier year that the numbers contradict."""
    for match in _MORE.finditer(item.text):
        about = pokok(catatan, item, match.start())
        if len(about) != 1 or (other := _other(catatan, item, match, about[0])) is None:
            continue
        claim = Tren.NAIK if match["naik"] or match["atas"] else Tren.TURUN
        reached = about[0].realisasi
        if reached is None:
            continue
        sides = other, Sisi(reached, "", ("realisasi", "indikator", about[0].indikator.id))
        if _is_wrong(claim, match, sides, about[0]):
            said = f"{_negated(match)}lebih {'tinggi' if claim is Tren.NAIK else 'rendah'}"
            yield _found(item, match, said, f"realisasi {quoted(about[0].indikator.nama)}", *sides)


def _found(item: Uraian, match: re.Match[str], said: str, name: str, before: Sisi, after: Sisi) -> Found:
    gap = selisih(after.nilai, before.nilai)
    shown = f" (selisih {told(abs(gap))})" if gap is not None else ""
    message = f"{petikan(item.text, *match.span())} mengatakan {said}, padahal {name} {value_text(after.nilai)} dan "
    message += f"{before.nama} {value_text(before.nilai)}{shown}"
    hint = "perbaiki kalimatnya, atau periksa kedua angka itu"
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    related = (
        (before.path, f"{before.nama} {value_text(before.nilai)}"),
        (after.path, f"{name} {value_text(after.nilai)}"),
    )
    return Found(message, item.path, hint, related, (start, match.start() + len(match[0].rstrip())))


def _negated(match: re.Match[str]) -> str:
    return "tidak " if _NOT.search(match.string[: match.start()]) else ""


def _is_wrong(claim: Tren, match: re.Match[str], sides: tuple[Sisi, Sisi], item: HasilIndikator) -> bool:
    """Whether the numbers say the contrary; of a value that rose less than its target a falling capaian is true."""
    before, after = sides
    gap = selisih(after.nilai, before.nilai)
    if gap is None:
        return False
    moves = {_tren(gap)}
    if "capaian" in klausa(match.string, match.start()).casefold() and before.path[-2:-1] == ("tahun",):
        moves |= _capaian_moves(int(before.path[-1]), before.nilai, item)
    if _negated(match):
        return claim is not Tren.TETAP and moves == {claim}
    return claim not in moves


def _tren(gap: Decimal) -> Tren:
    return Tren.TETAP if gap == 0 else Tren.NAIK if gap > 0 else Tren.TURUN


def _capaian_moves(year: int, before: Nilai, item: HasilIndikator) -> set[Tren]:
    target = item.indikator.target.get(year)
    earlier = capaian(target, before, item.indikator.arah, item.indikator.rumus or "selisih") if target else None
    return set() if earlier is None or item.capaian is None else {_tren(item.capaian - earlier)}


def _years(catatan: Catatan, item: Uraian, match: re.Match[str], about: HasilIndikator) -> tuple[Sisi, Sisi] | None:
    """The two years that a claim compares: those named, else the last known one and the year of the report."""
    year = catatan.subject.laporan.tahun
    start, end = kalimat_memuat(item.text, match.start())
    after = _NEXT.first_part(item.text[match.end() : min(end, match.end() + _REACH)])
    here = item.text[max(start, match.start() - _REACH) : match.end()] + after
    told_years = sorted(tahun_disebut(here))
    if len(told_years) > 2 and not _PERIOD.search(here):
        return None
    earlier = [known for known in about.riwayat if known < year]
    if len(told_years) >= 2:
        last = told_years[-1]  # of a period, what is known of it
        first = min((known for known in about.riwayat if told_years[0] <= known < last), default=0)
    elif told_years and told_years[0] != year:
        since = _SINCE.search(here)
        first = told_years[0] if since else max((one for one in earlier if one < told_years[0]), default=0)
        last = year if since else told_years[0]
    else:
        first, last = max(earlier, default=0), year
    if first not in about.riwayat or last not in about.riwayat:
        return None
    return _side(about, first), _side(about, last)


def _side(about: HasilIndikator, year: int) -> Sisi:
    stated = about.stated.tahun if about.stated else {}
    path: Path = ("realisasi", "indikator", about.indikator.id, *(("tahun", year) if year in stated else ()))
    return Sisi(about.riwayat[year], f"tahun {year}", path)


def _other(catatan: Catatan, item: Uraian, match: re.Match[str], about: HasilIndikator) -> Sisi | None:
    """What the realisasi is compared with: the benchmark of the level named, or the year named."""
    _, end = kalimat_memuat(item.text, match.start())
    here = item.text[match.end() : min(end, match.end() + _REACH)].casefold()
    here = _CLAUSE_END.first_part(here)
    levels = [level for level in _LEVELS if level in here]
    if len(levels) == 1:
        others = [(n, other) for n, other in enumerate(about.bandingan) if other.pembanding.tingkat == levels[0]]
        if len(others) != 1:
            return None
        number, other = others[0]
        path: Path = ("realisasi", "indikator", about.indikator.id, "pembanding", number, "nilai")
        return Sisi(other.pembanding.nilai, other.pembanding.nama, path)
    years = sorted(tahun_disebut(here))
    if not levels and _LAST_YEAR.search(here):
        years = [catatan.subject.laporan.tahun - 1]
    if "target" in here or len(years) != 1 or years[0] not in about.riwayat:
        return None
    return _side(about, years[0])
