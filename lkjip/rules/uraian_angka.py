"""U505: numbers in prose that nearly match a figure of the same record, as a slip of the finger makes them."""

import re
from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal
from typing import NamedTuple

from lkjip.diagnostics import Severity
from lkjip.numbers import parse_number, rounded
from lkjip.rules.angka_catatan import Angka, Catatan, Hal
from lkjip.rules.angka_tertulis import decimals, told
from lkjip.rules.pola import Pola
from lkjip.rules.registry import Found, Subject, rule
from lkjip.rules.salah_ketik import is_slip
from lkjip.rules.uraian import Uraian, kalimat_memuat, petikan, tahun_disebut, uraian_memuat
from lkjip.rules.uraian_subjek import named

_NUMBER = Pola(
    r"(?:(?P<rp>\bRp)\.?\s*)?(?<![\d.,/])(?P<angka>\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?|\d+,\d{1,4}|\d{1,3}\.\d{1,2}(?=\s?%))"
    r"(?![\d/]|\.\d)(?:\s?(?P<persen>%|persen\b)|\s?(?P<kali>ribu|juta|miliar|milyar|triliun)\b"
    r"|\s?(?P<satuan>km²|km2|kilometer\s+persegi|[a-z]+)\b)?",
    "rp", *(f"{digit}," for digit in range(10)), *(f".{digit}" for digit in range(10)),
)  # fmt: skip
_TIMES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
_KILOMETERS = ("km²", "km2", "kilometer persegi")
_UNITS = (
    "km", "m", "meter", "ha", "hektar", "hektare", "jam", "menit", "detik", "hari", "bulan", "tahun", "kg", "ton",
    "liter", "kali", "orang", "jiwa", "derajat", "gram", "cm", "mm",
)  # fmt: skip
_MONEY = 10**6
# the number is of something else than the record: a part of it, another time, somebody else
_OTHER = Pola(
    r"\b(?:unsur|komponen|aspek|dimensi|sub\s?unsur|triwulan|semester|tri\s?wulan|caturwulan|bulan|tahap|terendah|tertinggi"
    r"|responden|loket|provinsi|nasional|kecamatan\s+lain|per\s+(?:orang|bulan|unit|paket|desa|kegiatan)|setiap|masing-masing"
    r"|sekitar|kurang\s+lebih|hampir|di\s?atas|di\s?bawah|minimal|maksimal|paling|belanja\s+(?:pegawai|barang|jasa|hibah)"
    r"|inflasi|pajak|PBB|dana\s+desa|ADD|APBDes|honorarium|desa|kelurahan)\b"
)
_ABOUT: dict[Hal, Pola] = {
    "kinerja": Pola(
        r"\b(?:capaian\w*|realisasi\w*|terealisasi|target\w*|nilai\w*|indeks|mencapai|selisih|rata-rata|skor|persentase"
        r"|lebih\s+(?:tinggi|rendah)|naik|turun|meningkat|menurun|terpaut|predikat)\b"
    ),
    "uang": Pola(
        r"\b(?:serapan|terserap|penyerapan|pagu|anggaran\w*|belanja|sisa|realisasi\w*|terealisasi|alokasi|dialokasikan|dana)\b"
    ),
    "wilayah": Pola(r"\b(?:luas|seluas)\b"),
}
_MONEY_WORD = Pola(r"\b(?:serapan|terserap|penyerapan|pagu|anggaran|belanja|dana)\b")
_EACH = Pola(r"\s*(?:per|/|setiap|tiap)\b", "per", "/", "tiap")
_PREVIOUS = Pola(r"\btahun\s+(?:lalu|sebelumnya)\b")
_LONG_AMOUNT = 5
_SHORTEST = 3
_PERCENT = Decimal("0.01")


class Tertulis(NamedTuple):
    """A number in a text: its value, its smallest step, how it is written, and the words before it."""

    nilai: Decimal
    langkah: Decimal
    rupiah: bool
    persen: bool
    luas: bool
    sebelum: str
    match: re.Match[str]

    @property
    def tertulis(self) -> str:
        """As written, with its sign or unit of money."""
        whole = self.match[0] if self.persen or self.match["kali"] else self.match["angka"]
        return f"Rp {self.match['angka']}" if self.match["rp"] and not self.match["kali"] else whole


@rule("U505", "angka-uraian", Severity.WARNING)
def angka_uraian(subject: Subject) -> Iterator[Found]:
    """Angka dalam uraian sama dengan angka yang dimaksud.

    Yang diperiksa: jumlah rupiah dan angka berkoma dalam uraian yang hampir sama dengan angka milik indikator, sasaran,
        atau kegiatan yang diuraikan: satu angka berbeda, dua angka tertukar, satu angka hilang atau berlebih, atau
        selisihnya kurang dari 1%. Angka yang sama (juga sesudah dibulatkan) dengan angka mana pun dalam laporan
        dilewati, begitu pula angka yang jauh dari semuanya.
    Mengapa: angka yang diketik ulang dalam kalimat paling sering salah ketik dan tidak ikut berubah bila datanya
        diperbaiki.
    Contoh: “Serapan anggaran sasaran ini 94,83%”, sedangkan hasil hitungnya 94,53%.
    Perbaikan: cocokkan dengan angka yang dimaksud, lalu perbaiki yang salah.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    catatan = subject.once(Catatan)
    for item in uraian_memuat(subject, _NUMBER):
        for number in _numbers(item.text):
            near = _nearest(catatan, item, number)
            if near is None or _is_known(catatan, number):
                continue
            shown, gap = _shown(near, number)
            message = f"{petikan(item.text, *number.match.span('angka'))} menulis {number.tertulis}, mungkin maksudnya "
            message += f"{shown}, yaitu {near.nama} (selisih {gap})"
            hint = "cocokkan dengan angka yang dimaksud, lalu perbaiki yang salah; biarkan bila memang angka lain"
            yield Found(message, item.path, hint, ((near.path, near.nama),), number.match.span("angka"))


def _numbers(text: str) -> Iterator[Tertulis]:
    """The rupiah amounts and numbers with decimals of a text."""
    last = 0
    for match in _NUMBER.finditer(text):
        start, last = last, match.end("angka")
        written = match["angka"] if "," in match["angka"] else match["angka"].replace(".", "")
        value = parse_number(match["angka"] if match["persen"] and "," not in match["angka"] else written)
        if value is None:
            continue
        times, unit = _TIMES.get((match["kali"] or "").lower(), 1), " ".join((match["satuan"] or "").lower().split())
        is_money = bool(match["rp"]) or times > 1 or ("," not in match["angka"] and value >= _MONEY)
        if unit in _UNITS or (not is_money and not decimals(value)):
            continue
        before = text[max(start, kalimat_memuat(text, match.start())[0]) : match.start()]
        step = Decimal(1).scaleb(-decimals(value)) * times
        yield Tertulis(value * times, step, is_money, bool(match["persen"]), unit in _KILOMETERS, before, match)


def _nearest(catatan: Catatan, item: Uraian, number: Tertulis) -> Angka | None:
    """The figure that was probably meant: the one with the least difference among those that are nearly the same."""
    if _EACH.match(item.text, number.match.end()):
        return None
    is_named = bool(named(catatan, item, number.sebelum))
    near = [figure for figure in _figures(catatan, item, number) if _is_near(number, figure, is_named)]
    return min(near, key=lambda figure: _distance(number, figure), default=None)


def _figures(catatan: Catatan, item: Uraian, number: Tertulis) -> Iterator[Angka]:
    """The figures of the record that a number written in this way, after these words, can be."""
    years = tahun_disebut(number.sebelum) - {catatan.subject.laporan.tahun}
    if _PREVIOUS.search(number.sebelum):
        years.add(catatan.subject.laporan.tahun - 1)
    is_money = _MONEY_WORD.search(number.sebelum) is not None
    for figure in catatan.milik(item):
        if number.rupiah != (figure.jenis == "rupiah") or number.luas != (figure.jenis == "luas"):
            continue
        if (figure.hal == "kinerja" and is_money) or figure.kata not in number.sebelum.lower():
            continue
        if (figure.tahun in years) if years else True:
            yield figure


def _is_near(number: Tertulis, figure: Angka, is_named: bool) -> bool:
    """Whether a slip of the finger, or of less than one per cent, makes the number from the figure.

    Before the number there must be a word for what the figure is (`serapan`, `capaian`) or the name of the indicator;
    only a long amount of money speaks for itself.
    """
    if not figure.nilai or _same(number, figure.nilai):
        return False
    is_told = (is_named and figure.hal == "kinerja") or _ABOUT[figure.hal].search(number.sebelum) is not None
    written, right = _digits(number.nilai, number), _digits(figure.nilai, number)
    exact = len(right.rstrip("0"))
    if number.rupiah and exact >= _LONG_AMOUNT <= len(written.rstrip("0")) and is_slip(written, right):
        return True
    if (
        not is_told
        or _OTHER.search(number.sebelum)
        or len(written) < _SHORTEST
        or exact < (_LONG_AMOUNT - 1 if number.rupiah else _SHORTEST)
    ):
        return False
    return is_slip(written, right) or abs(number.nilai - figure.nilai) < abs(figure.nilai) * _PERCENT


def _distance(number: Tertulis, figure: Angka) -> tuple[bool, bool, Decimal]:
    """Slips of the finger first, figures of this year before those of earlier ones, then what is nearest."""
    slip = is_slip(_digits(number.nilai, number), _digits(figure.nilai, number))
    return not slip, figure.tahun is not None, abs(figure.nilai - number.nilai)


def _is_known(catatan: Catatan, number: Tertulis) -> bool:
    """Whether the report holds that very figure, of whatever it is."""
    near = catatan.antara(number.nilai - number.langkah, number.nilai + number.langkah)
    return any(_same(number, figure) for figure in near)


def _same(number: Tertulis, figure: Decimal) -> bool:
    """Whether the number is the figure, rounded or cut to the digits written."""
    return abs(number.nilai - figure) <= number.langkah / 2 or (
        number.nilai == (figure / number.langkah).to_integral_value(ROUND_DOWN) * number.langkah
    )


def _digits(value: Decimal, number: Tertulis) -> str:
    """The digits of a value in the steps in which the number is written."""
    return str(int(rounded(abs(value) / number.langkah, 0)))


def _shown(figure: Angka, number: Tertulis) -> tuple[str, str]:
    """The figure and the difference, to as many digits as the number has, at least two where it is no money."""
    digits = 0 if number.rupiah else max(decimals(number.langkah), 2)
    value = rounded(figure.nilai, digits)
    texts = [told(one).removesuffix(",00") for one in (value, abs(number.nilai - value))]
    return (f"Rp {texts[0]}" if number.rupiah else f"{texts[0]}%" if number.persen else texts[0]), texts[1]
