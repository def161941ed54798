"""U511: numbers of desa, pegawai and inhabitants in prose, against those in the data of the institution."""

from collections.abc import Iterator

from lkjip.calc.pegawai import jumlah_pegawai
from lkjip.diagnostics import Severity
from lkjip.rules.angka_catatan import Catatan
from lkjip.rules.pola import Pola
from lkjip.rules.registry import Found, Subject, rule
from lkjip.rules.salah_ketik import is_slip
from lkjip.rules.uraian import Pemilik, Uraian, kalimat_memuat, uraian_memuat
from lkjip.rules.uraian_jumlah import Hitung, counted, told

_WHOLE = Pola(
    r"\b(?:terdiri\s+(?:atas|dari)|seluruh|semua|membawahi|keseluruhan|total)\s+(?:sebanyak\s+|sejumlah\s+)?$"
)
_PART = Pola(
    r"\s*(?:yang|tidak|belum|di\s?antara|lain\w*|baru|prioritas|unggulan|wisata|binaan|tetangga|tangguh|siaga|dengan|sudah)\b"
)
_FAR = 4
_AFTER = 40
_DIGITS = 4


_VILLAGE = Pola(r"\b(?:desa(?:/kelurahan|\s+dan\s+kelurahan)?|kelurahan)\b(?!/)", "desa", "kelurahan")
_STAFF = Pola(
    r"\b(?P<apa>jumlah|kekurangan|kebutuhan|kelebihan)\s+(?:seluruh\s+)?(?:pegawai|ASN|personel|personil|aparatur)\b"
    r"[^.;,\d]{0,70}$"
)
_PERSONS = Pola(r"\b(?:orang|pegawai)\b", "orang", "pegawai")
_PEOPLE = Pola(r"\b(?:orang\s+)?(?:jiwa|penduduk)\b", "jiwa", "penduduk")


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
    catatan = subject.once(Catatan)
    for item in uraian_memuat(subject, _VILLAGE, _PERSONS, _PEOPLE):
        for look in (_villages, _staffing, _inhabitants):
            yield from (told(item, found) for found in look(catatan, item))


def _villages(catatan: Catatan, item: Uraian) -> Iterator[Hitung]:
    """More desa or kelurahan than there are, or another number told as the whole."""
    wilayah = catatan.subject.laporan.instansi.wilayah
    if wilayah is None:
        return
    counts = {"desa": len(wilayah.desa), "kelurahan": len(wilayah.kelurahan)}
    for number, match in counted(_VILLAGE, item.text):
        what = " ".join(match[0].casefold().split())
        right = counts[what] if what in counts else sum(counts.values())
        before = item.text[kalimat_memuat(item.text, number.awal)[0] : number.awal]
        is_whole = _WHOLE.search(before)
        after = item.text[match.end() : match.end() + _AFTER].casefold()
        if any(word in after and f"{word} {own}" not in after for word, own in _own_places(catatan)):
            continue
        if not right or _PART.match(item.text, match.end()):
            continue
        if right < number.nilai <= right * _FAR or (is_whole and number.nilai < right):
            place = "kelurahan" if what == "kelurahan" else "desa"
            yield Hitung((number.awal, match.end()), f"{right} {what}", ("instansi", "wilayah", place))


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
    for number, noun in counted(_PERSONS, item.text):
        match = _STAFF.search(item.text[: number.awal])
        what = match["apa"].casefold() if match else ""
        if match and number.nilai not in [int(one) for one in known[what]]:
            right = "pegawai" if what == "jumlah" else f"{what} pegawai"
            shown = f"{int(known[what][0])} orang ({right} ASN)"
            yield Hitung((number.awal, noun.end()), shown, ("instansi", "pegawai"))


def _inhabitants(catatan: Catatan, item: Uraian) -> Iterator[Hitung]:
    """A number of inhabitants that is a slip of the finger away from one of those stated."""
    wilayah = catatan.subject.laporan.instansi.wilayah
    if wilayah is None or wilayah.penduduk is None:
        return
    men, women = wilayah.penduduk.laki_laki, wilayah.penduduk.perempuan
    known = [int(one) for one in (men + women, men, women)]
    for number, _ in counted(_PEOPLE, item.text):
        near = [one for one in known if is_slip(str(number.nilai), str(one))]
        if number.nilai not in known and near and len(str(number.nilai)) >= _DIGITS:
            shown = f"{near[0]:,}".replace(",", ".")
            yield Hitung((number.awal, number.akhir), f"{shown} jiwa", ("instansi", "wilayah", "penduduk"))
