"""P41x: whether a NIP can be one, by the dates that it is made of."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lkjip.diagnostics import Severity
from lkjip.numbers import Tanggal, parse_tanggal
from lkjip.rules.registry import Found, Subject, rule
from lkjip.rules.waktu import is_near

_DIGITS = re.compile(r"(?P<lahir>[0-9]{8})(?P<tahun>[0-9]{4})(?P<bulan>[0-9]{2})(?P<jenis>[0-9])[0-9]{3}")
_ADULT = 18
_OLDEST = 56  # at appointment as PNS: above the age of pension that holds for most
_OLDEST_CONTRACT = 63
_CONTRACT = range(21, 30)
_OTHER = "memuat tanda selain angka"


class _Nip(NamedTuple):
    """What an 18-digit NIP says; `bulan` is None for a PPPK, whose NIP gives the year of appointment only."""

    lahir: Tanggal
    diangkat: Tanggal

    @property
    def umur(self) -> int:
        """Full years at the end of the month (or year) of appointment."""
        years = self.diangkat.tahun - self.lahir.tahun
        before = (self.diangkat.bulan or 12) < (self.lahir.bulan or 1)
        return years - 1 if before else years


@rule("P411", "nip", Severity.WARNING)
def nip(subject: Subject) -> Iterator[Found]:
    """NIP tersusun dari tanggal lahir, bulan pengangkatan, jenis kelamin, dan nomor urut yang mungkin.

    Yang diperiksa: NIP setiap pejabat terdiri atas 18 angka; tanggal lahir dan bulan pengangkatannya ada; umur saat
        diangkat sedikitnya 18 tahun dan paling banyak 56 tahun (PPPK 63 tahun); pengangkatannya tidak sesudah tanggal
        laporan. NIP PPPK memuat 21 sampai 29 di tempat bulan.
    Mengapa: NIP yang salah satu angkanya pada lembar yang ditandatangani membuat dokumen harus dicetak ulang.
    Contoh: NIP 19841220 200012 1 001: lahir 20 Desember 1984, diangkat Desember 2000, umur 16 tahun.
    Perbaikan: cocokkan dengan surat keputusan atau kartu pegawai, lalu perbaiki.
    Dasar hukum: Peraturan Kepala BKN 22/2007 tentang Nomor Identitas Pegawai Negeri Sipil.
    """
    signed, year = subject.laporan.pengesahan.tanggal, subject.laporan.tahun
    reported = signed if is_near(signed, year) else Tanggal(year + 1)
    for key, official in subject.laporan.pejabat.items():
        if official.nip is not None and (fault := _fault(official.nip, reported)):
            message = f"NIP {official.nama} ({official.nip}) tidak mungkin benar: {fault}"
            hint = "cocokkan dengan surat keputusan atau kartu pegawai, lalu perbaiki"
            yield Found(message, ("pejabat", key, "nip"), hint)


def _fault(written: str, reported: Tanggal) -> str:
    digits = re.sub(r"[\s.]", "", written)
    if not (match := _DIGITS.fullmatch(digits)):
        return f"terdiri atas {len(digits)} angka, bukan 18" if digits.isascii() and digits.isdigit() else _OTHER
    birth = parse_tanggal("-".join((digits[:4], digits[4:6], digits[6:8])))
    appointed = _appointed(int(match["tahun"]), int(match["bulan"]))
    if birth is None:
        return f"tanggal lahir {match['lahir']} tidak ada"
    if appointed is None:
        return f"bulan pengangkatan {match['tahun']}{match['bulan']} tidak ada"
    if match["jenis"] not in "12":
        return f"angka ke-15 menyatakan jenis kelamin, jadi harus 1 atau 2, bukan {match['jenis']}"
    return _implausible(_Nip(birth, appointed), reported)


def _appointed(tahun: int, bulan: int) -> Tanggal | None:
    if bulan in _CONTRACT:
        return Tanggal(tahun)
    return Tanggal(tahun, bulan) if 1 <= bulan <= 12 else None


def _implausible(known: _Nip, reported: Tanggal) -> str:
    if known.umur < _ADULT:
        return f"lahir {known.lahir}, diangkat {known.diangkat}, umur {known.umur} tahun"
    if known.umur > (_OLDEST if known.diangkat.bulan else _OLDEST_CONTRACT):
        return f"lahir {known.lahir}, diangkat {known.diangkat}, umur {known.umur} tahun"
    later = (known.diangkat.tahun, known.diangkat.bulan or 1) > (reported.tahun, reported.bulan or 12)
    return f"diangkat {known.diangkat}, sesudah tanggal laporan {reported}" if later else ""
