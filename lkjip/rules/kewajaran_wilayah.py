"""P46x: the institution's code, address and territory: codes that fit each other, figures that can be."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lkjip.diagnostics import Severity
from lkjip.model import rujukan
from lkjip.numbers import angka, rupiah
from lkjip.rules.angka_tertulis import told
from lkjip.model.nama_longgar import huruf
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import quoted

_KECAMATAN = ("kecamatan ", "distrik ")
_CODE = re.compile(r"\d{2}\.\d{2}\.\d{2}(?:\.\d{4})?")
_SKPD = re.compile(r"\d(?:\.\d+){4,}")  # 7.01.0.00.0.00.07.0000
_IN_NUMBER = re.compile(r"(?<![\d.])\d{2}\.\d{2}\.\d{2}(?![\d.])")
_ADDRESS = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
_ADDRESS_SIGNS = re.compile(r"\s*(?:[,;/]|\bdan\b|\s)\s*")
_PARTS = 3
_OFFICIALLY = re.compile(
    r"\bprovinsi\b|\bdaerah (?:khusus|istimewa)(?: ibu ?kota)?\b|\bd\.?k\.?i\b\.?|\bd\.?i\b\.?", re.IGNORECASE
)
_WILAYAH: Path = ("instansi", "wilayah")
_PER_DESA = (Decimal(20), Decimal(300_000))  # from a hamlet of Papua to the fullest kelurahan of Jakarta
_PER_KM2 = (Decimal("0.05"), Decimal(100_000))
_SEXES = Decimal(3)


@rule("P461", "kode-wilayah", Severity.WARNING)
def kode_wilayah(subject: Subject) -> Iterator[Found]:
    """Kode wilayah kecamatan ditulis menurut polanya dan sesuai dengan provinsinya.

    Yang diperiksa: `instansi.kode` sebuah kecamatan atau distrik berpola NN.NN.NN (atau kode perangkat daerah), dan dua
        angka pertamanya milik provinsi yang ditulis.
    Mengapa: kode itu dipakai pada nomor naskah dan mudah salah ketik.
    Contoh: kode 53.09.07, sedangkan provinsinya Jawa Timur (35).
    Perbaikan: cocokkan dengan daftar kode wilayah administrasi pemerintahan.
    Dasar hukum: Permendagri 72/2019 tentang Kode dan Data Wilayah Administrasi Pemerintahan.
    """
    instansi, path = subject.laporan.instansi, ("instansi", "kode")
    if instansi.kode is None or not instansi.nama.casefold().startswith(_KECAMATAN) or _SKPD.fullmatch(instansi.kode):
        return
    hint = "cocokkan dengan daftar kode wilayah administrasi pemerintahan"
    if not _CODE.fullmatch(instansi.kode):
        yield Found(f"kode kecamatan {quoted(instansi.kode)} tidak berpola NN.NN.NN, mis. 35.09.07", path, hint)
        return
    provinces = {row["kode"]: row["nama"] for row in rujukan.tabel("provinsi")}
    stated = next((kode for kode, name in provinces.items() if _province(name) == _province(instansi.provinsi)), None)
    if stated is not None and not instansi.kode.startswith(stated):
        owner = provinces.get(instansi.kode[:2])
        message = f"kode kecamatan {instansi.kode} diawali {instansi.kode[:2]}{f' ({owner})' if owner else ''}, "
        message += f"sedangkan kode {instansi.provinsi} {stated}"
        yield Found(message, path, hint, ((("instansi", "provinsi"), f"provinsi {instansi.provinsi}"),))


@rule("P462", "kode-wilayah-nomor", Severity.WARNING)
def kode_wilayah_nomor(subject: Subject) -> Iterator[Found]:
    """Kode wilayah pada nomor naskah adalah kode instansi yang melapor.

    Yang diperiksa: kode berpola NN.NN.NN pada nomor keputusan IKU, PK, dan laporan, yang berbeda pada satu bagian
        saja dengan `instansi.kode`.
    Mengapa: kode lain menunjukkan nomor yang salah ketik atau tersalin dari kecamatan lain.
    Contoh: nomor keputusan IKU 065/05/35.09.10/2024, sedangkan kode kecamatan 35.09.07.
    Perbaikan: cocokkan nomor dengan naskahnya, dan `instansi.kode` dengan daftar kode wilayah.
    Dasar hukum: Permendagri 72/2019 tentang Kode dan Data Wilayah Administrasi Pemerintahan.
    """
    own = subject.laporan.instansi.kode
    if own is None or not _IN_NUMBER.fullmatch(own):
        return
    for path, number in _numbers(subject):
        for found in _IN_NUMBER.findall(number or ""):
            if _is_nearly(found, own):
                message = f"nomor {quoted(number or '')} memuat kode wilayah {found}, sedangkan kode instansi {own}"
                hint = "cocokkan nomor dengan naskahnya, dan kode instansi dengan daftar kode wilayah"
                yield Found(message, path, hint, ((("instansi", "kode"), f"kode instansi {own}"),))


@rule("P463", "penduduk-wilayah", Severity.WARNING)
def penduduk_wilayah(subject: Subject) -> Iterator[Found]:
    """Jumlah penduduk masuk akal menurut jenis kelamin, banyaknya desa, dan luas wilayah.

    Yang diperiksa: perbandingan laki-laki dan perempuan tidak lebih dari tiga kali lipat; penduduk per desa atau
        kelurahan 20 sampai 300.000; penduduk per km² 0,05 sampai 100.000.
    Mengapa: angka di luar itu hampir selalu salah ketik atau salah satuan (hektare, bukan km²).
    Contoh: laki-laki 195.320, perempuan 18.886.
    Perbaikan: cocokkan penduduk, luas, dan daftar desa dengan sumbernya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (Bab I, gambaran umum organisasi) dan lampiran III (data yang andal).
    """
    wilayah = subject.laporan.instansi.wilayah
    if wilayah is None or wilayah.penduduk is None:
        return
    men, women = wilayah.penduduk.laki_laki, wilayah.penduduk.perempuan
    total, places = men + women, len(wilayah.desa) + len(wilayah.kelurahan)
    path, hint = (*_WILAYAH, "penduduk"), "cocokkan penduduk, luas, dan daftar desa dengan sumbernya"
    low, high = sorted((men, women))
    if high > low * _SEXES:
        message = f"penduduk laki-laki {rupiah(men)}, perempuan {rupiah(women)}, terlalu jauh berbeda "
        yield Found(message + f"(selisih {rupiah(high - low)})", path, hint)
    elif places and not _PER_DESA[0] <= total / places <= _PER_DESA[1]:
        each = angka(total / places)
        message = f"penduduk {rupiah(total)} di {places} desa atau kelurahan, rata-rata {each} orang, tidak masuk akal"
        yield Found(message, path, hint)
    elif wilayah.luas and not _PER_KM2[0] <= total / wilayah.luas <= _PER_KM2[1]:
        message = f"penduduk {rupiah(total)} di wilayah seluas {told(wilayah.luas)} km², yaitu "
        message += f"{angka(total / wilayah.luas)} orang per km², tidak masuk akal"
        yield Found(message, (*_WILAYAH, "luas"), hint)


@rule("P464", "desa-ganda", Severity.WARNING)
def desa_ganda(subject: Subject) -> Iterator[Found]:
    """Setiap desa dan kelurahan disebut satu kali.

    Yang diperiksa: nama yang sama, tanpa memandang huruf besar dan spasi, dalam `desa` atau dalam `kelurahan`.
    Mengapa: nama yang dua kali ditulis menambah banyaknya desa dan biasanya menggantikan nama yang terlewat.
    Contoh: desa Sidomulyo ditulis dua kali, sedangkan Sidomekar tidak ditulis.
    Perbaikan: ganti salah satunya dengan nama desa yang dimaksud, atau hapus.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (Bab I, gambaran umum organisasi) dan lampiran III (data yang andal).
    """
    wilayah = subject.laporan.instansi.wilayah
    for kind, names in (("desa", wilayah.desa), ("kelurahan", wilayah.kelurahan)) if wilayah else ():
        first: dict[str, int] = {}
        for number, name in enumerate(names):
            if huruf(name) in first:
                related = (((*_WILAYAH, kind, first[huruf(name)]), "pertama kali di sini"),)
                message, hint = f"{kind} {quoted(name)} ditulis dua kali", f"perbaiki nama {kind} itu, atau hapus"
                yield Found(message, (*_WILAYAH, kind, number), hint, related)
            first.setdefault(huruf(name), number)


@rule("P465", "alamat-surel", Severity.WARNING)
def alamat_surel(subject: Subject) -> Iterator[Found]:
    """Alamat surel ditulis sebagai alamat surel.

    Yang diperiksa: `instansi.surel` memuat alamat berbentuk nama@domain.id.
    Mengapa: alamat dicetak pada sampul; tanpa @ atau dengan spasi di dalamnya surat tidak sampai.
    Contoh: kec.semboro.jemberkab.go.id
    Perbaikan: perbaiki alamatnya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (data yang andal).
    """
    surel = subject.laporan.instansi.surel
    if surel is not None and not any(_ADDRESS.fullmatch(one) for one in _ADDRESS_SIGNS.split(surel)):
        message = f"alamat surel {quoted(surel)} tidak berbentuk nama@domain, mis. kecamatan@kabupaten.go.id"
        yield Found(message, ("instansi", "surel"), "perbaiki alamat surel")


def _is_nearly(found: str, own: str) -> bool:
    """Whether a code is the institution's but for one of its parts; anything else may be a date or another number."""
    return sum(one == other for one, other in zip(found.split("."), own.split("."), strict=True)) == _PARTS - 1


def _province(name: str | None) -> str:
    """The name of a province by its letters, without what it is called officially."""
    return huruf(_OFFICIALLY.sub("", name or ""))


def _numbers(subject: Subject) -> Iterator[tuple[Path, str | None]]:
    laporan = subject.laporan
    if laporan.iku and laporan.iku.keputusan:
        yield ("iku", "keputusan", "nomor"), laporan.iku.keputusan.nomor
    for number, pk in enumerate(laporan.pk):
        yield ("pk", number, "nomor"), pk.nomor
    yield ("pengesahan", "nomor"), laporan.pengesahan.nomor
