"""U503: years in free prose that are not the report's and are not said to be another year's."""

import re
from collections.abc import Iterator

from lkjip.diagnostics import Severity
from lkjip.numbers import BULAN
from lkjip.rules.pola import Pola
from lkjip.rules.registry import Found, Subject, rule
from lkjip.rules.uraian import Pemilik, Uraian, kalimat_memuat, petikan, tahun_disebut, uraian_memuat

_YEAR = Pola(r"(?:(?<![\d/.,])|(?<=(?:19|20)\d\d/))(?:19|20)\d\d(?!\d|/(?!20)|[.,]\d)", "19", "20")
_NO_YEAR = Pola(
    r"(?<!/)(?<!/\s)\btahun\s+(?:anggaran\s+)?(?P<tahun>\d{3}|\d{5,6}|(?:1[0-35-8]|2[1-9]|[3-9]\d)\d\d)(?![\d/]|[.,]\d)"
    r"(?!\s*(?:H\b|orang|kali))",
    *(f"tahun {digit}" for digit in range(10)),
    "tahun anggaran",
)
_PERIOD = Pola(
    r"((?:19|20)\d\d)\s*(?P<tanda>[-–—/]|s\.?\s?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*(?:tahun\s+)?((?:19|20)?\d\d)(?!\d)",
    "19", "20",
)  # fmt: skip
_OF_PLAN = Pola(
    r"Renstra|Rencana\s+Strategis|RPJM[DN]|Rencana\s+Pembangunan\s+Jangka\s+Menengah", "renstra", "rencana", "rpjm"
)
_MOST_AHEAD = 6
_SEVERAL = 3
_LAW = (
    r"\b(?:Undang-Undang|TAP|(?-i:UU|PP|SE|SK)|Peraturan|Perda|Perbup|Perwal\w*|Perpres|Per?men[a-z]*|Kepmen\w*|Kepres|Keppres"
    r"|Keputusan|Ketetapan|Instruksi|Inpres|Surat\s+(?:Edaran|Keputusan|Perintah|Tugas)|Pedoman)\b"
)
# what stands before a year that is not that of the data: a title, or the date or number of a document
_TITLE = Pola(
    rf"\b(?:Nomor|No\.?)\s*:?\s*\S+\s+Tahun\s*$"
    rf"|{_LAW}[^;]{{0,160}}(?<!\bpada\s)(?<!\bdi\s)(?<!\bselama\s)(?<!\bdalam\s)(?-i:Tahun)\s*$"
    rf"|{_LAW}[^;]{{0,160}}\b(?:Nomor|No\.?|tanggal)\b[^;]{{0,80}}$|{_LAW}(?:\s+(?!pada\b|di\b|selama\b)\w+){{0,3}}\s*$"
    r"|/\s*$|\bISO\s[\d:]*$|\b(?:Pemilu\w*|Pilkada|Pilkades|Sensus)\b[^;]{0,30}$"
)
# words in a sentence that say that another year is meant
_EARLIER = Pola(
    r"\b(?:di?banding\w*|daripada|sejak|semenjak|mulai|semula|sebelum\w*|lalu|silam|lampau|terakhir|terdahulu|pernah|riwayat"
    r"|trend?|kurun|berturut\S*|meningkat|menurun|naik|turun|kenaikan|penurunan|bertambah|berkurang|selisih|stabil"
    r"|lebih\s+(?:tinggi|rendah|baik|besar|kecil|banyak|sedikit)|(?:hingga|sampai)(?:\s+dengan)?\s+(?:tahun\s+)?(?:19|20)\d\d"
    r"|antara\s+(?:tahun|19|20)|selama\s+(?:periode|masa)|perubahan\s+atas|diubah|berdiri|didirikan|dibangun|dibentuk"
    r"|diresmikan|ditetapkan|terbentuk|pemekaran|dimekarkan|pengadaan|pembuatan|keluaran|perolehan|buatan|baseline"
    r"|data\s+dasar|kondisi\s+awal|pandemi|BPS|Statistik|Dalam\s+Angka|Podes|Susenas|SiLPA|tunggakan|h?utang|piutang|lanjutan"
    r"|tindak\s?lanjut\w*|ditindaklanjuti|LHP|menjabat|pelantikan|dilantik|alumni|angkatan|lulusan)\b"
)
_BEFORE_ONE = Pola(
    r"\b(?:evaluasi|LHE|LKjIP|LAKIP|LPPD|LKPJ|LKPD|CALK|laporan\s+(?:kinerja|keuangan|tahunan)|pelaporan|SPT|pajak|PBB"
    r"|pertanggungjawaban)\b"
)
_AHEAD = Pola(
    r"\b(?:akan|rekomendasi|rencana\w*|direncanakan|perencanaan|target\w*|ditargetkan|mendatang|berikutnya|depan|hingga|sampai|pada\s+akhir"
    r"|Musrenbang\w*|RKPD?|Renja|RKA|KUA|PPAS|APBD\w*|APBDes|usulan|diusulkan|mengusulkan|DPA|Perjanjian\s+Kinerja|PK|DAK|BKK"
    r"|anggaran|dianggarkan|Renstra|RPJM\w*|diharapkan|agar|dilanjutkan|dijadwalkan|persiapan|menuju|selesai|harus|ditunda)\b"
)


@rule("U503", "tahun-uraian", Severity.WARNING)
def tahun_uraian(subject: Subject) -> Iterator[Found]:
    """Tahun yang disebut uraian adalah tahun laporan, kecuali uraiannya mengatakan lain.

    Yang diperiksa: setiap tahun dalam uraian bebas dibandingkan dengan `tahun`. Dilewati: judul dan nomor peraturan,
        masa Renstra dan RPJMD, perbandingan (“dibandingkan tahun 2023”, “sejak 2022”), tahun riwayat indikator yang
        sama, tahun berikutnya dalam rencana, bulan penandatanganan, dan kalimat yang juga menyebut tahun laporan.
    Mengapa: tahun lain biasanya tertinggal dari laporan yang disalin; angka di sekitarnya mungkin ikut tertinggal.
    Contoh: laporan tahun 2024 menulis “Perjalanan dinas tidak terserap seluruhnya pada tahun 2023.”
    Perbaikan: perbaiki tahunnya dan periksa angka di sekitarnya; bila tahun itu benar, katakan hubungannya, misalnya
        “dibandingkan dengan tahun 2023”.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    year = subject.laporan.tahun
    for item in uraian_memuat(subject, _YEAR, _NO_YEAR):
        told: set[str] = set()
        for match in (*_YEAR.finditer(item.text), *_NO_YEAR.finditer(item.text)):
            written = match.groupdict().get("tahun") or match[0]
            if written in told or _is_meant(subject, item, match):
                continue
            told |= {written, *(str(one) for one in _period(item.text, match.start()) or ())}
            end = match.end()
            span = (end - len(written), end)
            message = f"{petikan(item.text, *span)} menyebut tahun {written}, sedangkan laporan ini tentang "
            message += f"tahun {year}"
            hint = "perbaiki tahunnya dan periksa angka di sekitarnya; bila benar, tulis hubungannya, mis. "
            hint += "“dibandingkan dengan tahun ...”"
            yield Found(message, item.path, hint, ((("tahun",), f"tahun laporan {year}"),), span)


def _is_meant(subject: Subject, item: Uraian, match: re.Match[str]) -> bool:
    """Whether the year is the report's, or the text says why it is another."""
    year = subject.laporan.tahun
    if match.groupdict().get("tahun"):
        return False
    named = int(match[0])
    if named == year or (named < year and _is_stated(subject, item, named)):
        return True
    start, end = kalimat_memuat(item.text, match.start())
    sentence, before = item.text[start:end], item.text[start : match.start()]
    if year in tahun_disebut(sentence) or _TITLE.search(before):
        return True
    if (period := _period(item.text, match.start())) is not None:
        return _is_right_period(subject, period, sentence)
    if named > year:
        return _is_ahead(subject, item, match, sentence)
    if (named == year - 1 and _BEFORE_ONE.search(sentence)) or _is_list(sentence):
        return True
    return bool(_EARLIER.search(sentence)) or (_is_of_plan(subject, named) and bool(_OF_PLAN.search(sentence)))


def _is_list(sentence: str) -> bool:
    """Whether a sentence tells of several years: no year was forgotten there."""
    return len({match[0] for match in _YEAR.finditer(sentence)}) >= _SEVERAL


def _period(text: str, at: int) -> tuple[int, int] | None:
    """First and last year of the period that the year at this place belongs to."""
    for match in _PERIOD.finditer(text):
        if match.start() <= at < match.end():
            last = match[3] if len(match[3]) == 4 else match[1][:2] + match[3]
            return int(match[1]), int(last)
    return None


def _is_right_period(subject: Subject, period: tuple[int, int], sentence: str) -> bool:
    """A period that holds the year of the report, or years of history; that of a plan must be the plan in force."""
    first, last = period
    if first <= subject.laporan.tahun <= last:
        return True
    if _OF_PLAN.search(sentence):
        return bool(_EARLIER.search(sentence)) or bool(_AHEAD.search(sentence) and first > subject.laporan.tahun)
    return f"{first}/" not in sentence or bool(_EARLIER.search(sentence))


def _is_ahead(subject: Subject, item: Uraian, match: re.Match[str], sentence: str) -> bool:
    """Whether a later year is that of a plan, or of the months in which the report was written."""
    laporan, named = subject.laporan, int(match[0])
    if named == laporan.tahun + 1 == laporan.pengesahan.tanggal.tahun:
        words = item.text[: match.start()].split()
        if words and words[-1].capitalize() in BULAN[:3]:
            return True
    last = max(laporan.renstra.akhir, laporan.tahun + _MOST_AHEAD)
    return named <= last and (item.rencana or bool(_AHEAD.search(sentence)))


def _is_of_plan(subject: Subject, named: int) -> bool:
    """Whether a year lies in the period of the Renstra, or is that in which it was made."""
    return subject.laporan.renstra.awal - 1 <= named <= subject.laporan.tahun


def _is_stated(subject: Subject, item: Uraian, named: int) -> bool:
    """Whether the data of the indicator hold a value of that year, or the Renstra speaks of its own years."""
    laporan = subject.laporan
    if item.path[0] == "renstra":
        return _is_of_plan(subject, named)
    if item.pemilik is Pemilik.SASARAN:
        keys = [one.indikator.id for row in subject.hasil.sasaran if row.id == item.key for one in row.indikator]
    else:
        keys = [item.key] if item.pemilik is Pemilik.INDIKATOR and "uraian" in item.path[3:4] else []
    stated = (laporan.realisasi.indikator[key] for key in keys if key in laporan.realisasi.indikator)
    return any(named in one.tahun or any(other.tahun == named for other in one.pembanding) for one in stated)
