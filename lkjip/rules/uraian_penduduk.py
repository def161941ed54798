"""U511: numbers of desa, pegawai and inhabitants in prose, against those in the data of the institution."""

import re
from collections.abc import Iterator
from functools import cache

from lkjip.calc.pegawai import jumlah_pegawai
from lkjip.diagnostics import Severity
from lkjip.rules.angka_catatan import Catatan
from lkjip.rules.bilangan import number_of, number_pattern
from lkjip.rules.pola import Pola
from lkjip.rules.registry import Found, Subject, rule
from lkjip.rules.uraian import Pemilik, Uraian, kalimat_memuat, uraian
from lkjip.rules.uraian_angka import is_slip
from lkjip.rules.uraian_jumlah import Hitung, told

_WHOLE = re.compile(
    r"\b(?:terdiri\s+(?:atas|dari)|seluruh|semua|membawahi|keseluruhan|total)\s+(?:sebanyak\s+|sejumlah\s+)?$",
    re.IGNORECASE,
)
_PART = Pola(
    r"\s*(?:yang|tidak|belum|di\s?antara|lain\w*|baru|prioritas|unggulan|wisata|binaan|tetangga|tangguh|siaga|dengan|sudah)\b"
)
_FAR = 4
_AFTER = 40
_DIGITS = 4


@cache
def _village() -> Pola:
    return Pola(
        rf"(?P<n>{number_pattern()})\s+(?P<apa>desa(?:/kelurahan|\s+dan\s+kelurahan)?|kelurahan)\b(?!/)",
        "desa",
        "kelurahan",
    )


@cache
def _staff() -> Pola:
    return Pola(
        r"\b(?P<apa>jumlah|kekurangan|kebutuhan|kelebihan)\s+(?:seluruh\s+)?(?:pegawai|ASN|personel|personil|aparatur)\b[^.;,\d]{0,70}?"
        rf"(?P<n>{number_pattern()})\s+(?:orang|pegawai)\b",
        "pegawai", "asn", "person", "aparatur",
    )  # fmt: skip


@cache
def _people() -> Pola:
    return Pola(rf"(?P<n>{number_pattern()})\s+(?:orang\s+)?(?:jiwa|penduduk)\b", "jiwa", "penduduk")


@rule("U511", "penduduk-uraian", Severity.WARNING)
def penduduk_uraian(subject: Subject) -> Iterator[Found]:
    """Banyaknya desa, pegawai, dan penduduk dalam uraian sama dengan data instansi.

    Yang diperiksa: “7 desa” yang melebihi daftar desa atau disebut seluruhnya, “kekurangan pegawai 12 orang”, dan
        “38.481 jiwa” yang hampir sama dengan jumlah penduduk, dibandingkan dengan `instansi.wilayah` dan
        `instansi.pegawai`. Sebagian desa (“di 3 desa”) dan desa di kecamatan lain dilewati.
    Mengapa: angka dasar yang berbeda-beda menunjukkan uraian yang tersalin.
    Contoh: “Kecamatan Semboro membawahi 7 desa”, sedangkan daftar desanya enam.
    Perbaikan: perbaiki jumlahnya, atau lengkapi daftarnya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    catatan = Catatan(subject)
    for item in uraian(subject):
        for look in (_villages, _staffing, _inhabitants):
            yield from (told(item, found) for found in look(catatan, item))


def _villages(catatan: Catatan, item: Uraian) -> Iterator[Hitung]:
    """More desa or kelurahan than there are, or another number told as the whole."""
    wilayah = catatan.subject.laporan.instansi.wilayah
    if wilayah is None:
        return
    counts = {"desa": len(wilayah.desa), "kelurahan": len(wilayah.kelurahan)}
    for match in _village().finditer(item.text):
        what = " ".join(match["apa"].casefold().split())
        right = counts[what] if what in counts else sum(counts.values())
        number = number_of(match["n"])
        before = item.text[kalimat_memuat(item.text, match.start())[0] : match.start()]
        is_whole = _WHOLE.search(before)
        after = item.text[match.end() : match.end() + _AFTER].casefold()
        if any(word in after and f"{word} {own}" not in after for word, own in _own_places(catatan)):
            continue
        if not right or number is None or _PART.match(item.text, match.end()):
            continue
        if right < number <= right * _FAR or (is_whole and number < right):
            place = "kelurahan" if what == "kelurahan" else "desa"
            yield Hitung(match.span(), f"{right} {what}", ("instansi", "wilayah", place))


def _own_places(catatan: Catatan) -> list[tuple[str, str]]:
    """`kecamatan` and `kabupaten` with the name of the institution's own."""
    instansi = catatan.subject.laporan.instansi
    names = [name.casefold().split(maxsplit=1) for name in (instansi.nama, instansi.kabupaten)]
    return [(parts[0], parts[-1]) for parts in names]


def _staffing(catatan: Catatan, item: Uraian) -> Iterator[Hitung]:
    pegawai = catatan.subject.laporan.instansi.pegawai
    if pegawai is None or item.pemilik is not Pemilik.INSTANSI:
        return
    sums = jumlah_pegawai(pegawai)
    known = {
        "jumlah": (sums.asn, sums.ada, sums.ada - sums.asn, sums.laki_laki, sums.perempuan, sums.kebutuhan),
        "kebutuhan": (sums.asn_kebutuhan, sums.kebutuhan),
        "kekurangan": (sums.kekurangan, sums.kebutuhan - sums.ada),
        "kelebihan": (-sums.kekurangan, sums.ada - sums.kebutuhan),
    }
    for match in _staff().finditer(item.text):
        what = match["apa"].casefold()
        if number_of(match["n"]) not in [int(one) for one in known[what]]:
            right = "pegawai" if what == "jumlah" else f"{what} pegawai"
            shown = f"{int(known[what][0])} orang ({right} ASN)"
            yield Hitung((match.start("n"), match.end()), shown, ("instansi", "pegawai"))


def _inhabitants(catatan: Catatan, item: Uraian) -> Iterator[Hitung]:
    """A number of inhabitants that is a slip of the finger away from one of those stated."""
    wilayah = catatan.subject.laporan.instansi.wilayah
    if wilayah is None or wilayah.penduduk is None:
        return
    men, women = wilayah.penduduk.laki_laki, wilayah.penduduk.perempuan
    known = [int(one) for one in (men + women, men, women)]
    for match in _people().finditer(item.text):
        number = number_of(match["n"])
        near = [one for one in known if is_slip(str(number), str(one))]
        if number not in known and near and len(str(number)) >= _DIGITS:
            shown = f"{near[0]:,}".replace(",", ".")
            yield Hitung((match.start("n"), match.end("n")), f"{shown} jiwa", ("instansi", "wilayah", "penduduk"))
