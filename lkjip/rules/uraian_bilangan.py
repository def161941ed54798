"""U514, U515: numbers that prose writes twice (`6 (enam)`), and anniversaries that a year decides."""

from collections.abc import Iterator

from lkjip.diagnostics import Severity
from lkjip.rules.bilangan import number_of
from lkjip.rules.pola import Pola
from lkjip.rules.registry import Found, Subject, rule
from lkjip.rules.uraian import kalimat_memuat, petikan, tahun_disebut, uraian_memuat

_TWICE = Pola(r"(?<![\w.,/])(?P<angka>\d{1,2}) ?\((?P<kata>[a-z]+(?: [a-z]+){0,2})\)", "(")
_HUT = Pola(
    r"\b(?:HUT|(?:hari\s+)?ulang\s+tahun|dirgahayu)\s+(?:kemerdekaan\s+)?(?:ke[- ]?(?P<awal>\d{1,3})\s+)?"
    r"(?:kemerdekaan\s+)?(?:RI|Republik\s+Indonesia|NKRI)\b(?:\s+(?:yang\s+)?ke[- ]?(?P<akhir>\d{1,3}))?",
    "hut", "ulang tahun", "dirgahayu",
)  # fmt: skip
_MERDEKA = 1945


@rule("U514", "angka-dan-kata", Severity.WARNING)
def angka_dan_kata(subject: Subject) -> Iterator[Found]:
    """Bilangan yang ditulis dengan angka dan dengan kata adalah bilangan yang sama.

    Yang diperiksa: angka yang diikuti kata bilangan dalam kurung, mis. “6 (enam)”, dalam uraian, analisis, dan penutup.
    Mengapa: bila keduanya berbeda, pembaca tidak tahu mana yang benar; biasanya hanya angkanya yang diperbarui.
    Contoh: “6 (lima) desa”.
    Perbaikan: samakan angka dan katanya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (laporan disajikan dengan baik).
    """
    for item in uraian_memuat(subject, _TWICE):
        for match in _TWICE.finditer(item.text):
            said = number_of(match["kata"])
            if said is not None and said != int(match["angka"]):
                message = f"{petikan(item.text, *match.span())} menulis {match['angka']} dengan angka, tetapi {said} "
                message += f"({match['kata']}) dengan kata"
                yield Found(message, item.path, "samakan angka dan katanya", span=match.span())


@rule("U515", "ulang-tahun-ri", Severity.WARNING)
def ulang_tahun_ri(subject: Subject) -> Iterator[Found]:
    """Hari ulang tahun kemerdekaan bernomor tahun laporan dikurangi 1945.

    Yang diperiksa: “HUT RI ke-...”, “HUT ke-... RI”, dan yang seperti itu, dibandingkan dengan tahun dalam kalimatnya,
        atau dengan tahun laporan bila kalimatnya tidak menyebut tahun.
    Mengapa: nomor tahun lalu menunjukkan uraian kegiatan yang tersalin.
    Contoh: laporan tahun 2024 menyebut HUT RI ke-78; yang benar ke-79.
    Perbaikan: perbaiki nomornya, atau periksa apakah kegiatannya memang tahun ini.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    year = subject.laporan.tahun
    for item in uraian_memuat(subject, _HUT):
        for match in _HUT.finditer(item.text):
            written = match["awal"] or match["akhir"]
            start, end = kalimat_memuat(item.text, match.start())
            years = tahun_disebut(item.text[start:end]) or {year}
            if item.rencana or written is None or int(written) in {one - _MERDEKA for one in years}:
                continue
            said = " ".join(match[0].split())
            right = ", ".join(f"tahun {one} ialah ke-{one - _MERDEKA}" for one in sorted(years) if one > _MERDEKA)
            if right:
                message = f"{petikan(item.text, *match.span())} menyebut “{said}”, sedangkan HUT RI {right}"
                hint = "perbaiki nomornya, atau periksa apakah kegiatannya memang tahun ini"
                yield Found(message, item.path, hint, span=match.span())
