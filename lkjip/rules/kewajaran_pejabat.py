"""P44x: officials: one NIP for one person, age, sex and pangkat, and whether they were in office when they signed."""

import re
from collections.abc import Iterator

from lkjip.diagnostics import Severity
from lkjip.model import rujukan
from lkjip.model.instansi import Pejabat
from lkjip.numbers import Tanggal, parse_tanggal
from lkjip.model.nama_longgar import huruf, nama_orang
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import UNKNOWN, quoted
from lkjip.rules.waktu import certainly_before

_PENSIUN = 60
_NIP = 18
_WOMAN = re.compile(r"\bHj\.?\s", re.IGNORECASE)
_CONTRACT = re.compile(r".{12}2[1-9]")
_LEVEL = re.compile(r"\(?\b([IV]{1,3})\s*[/.-]?\s*([a-eA-E])\b\)?")


@rule("P441", "nip-ganda", Severity.WARNING)
def nip_ganda(subject: Subject) -> Iterator[Found]:
    """Satu pejabat mempunyai satu NIP, dan satu NIP milik satu pejabat.

    Yang diperiksa: NIP yang sama pada pejabat yang namanya berbeda, dan NIP berbeda pada pejabat yang namanya sama;
        gelar, huruf besar, dan tanda baca pada nama tidak dihitung.
    Mengapa: NIP yang tersalin dari pejabat lain, atau dua NIP bagi seorang pejabat, membuat lembar pengesahan salah.
    Contoh: dokumen PK dan laporan mencetak dua NIP bagi camat yang sama, dengan tahun lahir 1984 dan 1981.
    Perbaikan: cocokkan dengan surat keputusan atau kartu pegawai, lalu perbaiki.
    Dasar hukum: Peraturan Kepala BKN 22/2007 tentang Nomor Identitas Pegawai Negeri Sipil.
    """
    seen: list[tuple[str, Pejabat]] = []
    for key, official in subject.laporan.pejabat.items():
        if not (digits := _digits(official)):
            continue
        for other_key, other in seen:
            same_person = nama_orang(official.nama) == nama_orang(other.nama) not in ("", UNKNOWN.casefold())
            if (digits == _digits(other)) == same_person:
                continue
            message = f"{official.nama} ber-NIP {official.nip}, sedangkan {other.nama} ber-NIP {other.nip}: "
            message += "satu orang mempunyai satu NIP" if same_person else "satu NIP milik satu orang"
            related = ((("pejabat", other_key, "nip"), f"NIP {other.nama}"),)
            hint = "cocokkan dengan surat keputusan atau kartu pegawai, lalu perbaiki"
            yield Found(message, ("pejabat", key, "nip"), hint, related)
        seen.append((key, official))


@rule("P442", "umur-pejabat", Severity.WARNING)
def umur_pejabat(subject: Subject) -> Iterator[Found]:
    """Pejabat yang menandatangani belum melewati batas usia pensiun.

    Yang diperiksa: umur menurut NIP pihak pertama PK pada tanggal PK, dan penanda tangan laporan pada tanggal laporan,
        tidak lebih dari 60 tahun.
    Mengapa: pejabat pimpinan pensiun paling lambat pada umur 60 tahun; biasanya tahun lahir pada NIP salah ketik.
    Contoh: NIP 19511220 197512 1 001, laporan bertanggal Januari 2025: umur 73 tahun.
    Perbaikan: cocokkan NIP dengan surat keputusan atau kartu pegawai, lalu perbaiki.
    Dasar hukum: UU 20/2023 tentang Aparatur Sipil Negara (batas usia pensiun).
    """
    told = set()
    for key, what, signed in _signatures(subject):
        official = subject.laporan.pejabat.get(key)
        birth = _birth(official) if official else None
        if official is None or birth is None or signed is None or key in told:
            continue
        age = signed.tahun - birth.tahun - (certainly_before(signed, Tanggal(signed.tahun, birth.bulan, birth.hari)))
        if age > _PENSIUN:
            told.add(key)
            message = f"menurut NIP ({official.nip}) {official.nama} lahir {birth}, jadi berumur {age} tahun ketika "
            message += f"menandatangani {what} ({signed})"
            hint = "cocokkan NIP dengan surat keputusan atau kartu pegawai, lalu perbaiki"
            yield Found(message, ("pejabat", key, "nip"), hint)


@rule("P443", "nip-jenis-kelamin", Severity.WARNING)
def nip_jenis_kelamin(subject: Subject) -> Iterator[Found]:
    """Jenis kelamin menurut NIP sesuai dengan sebutan pejabatnya.

    Yang diperiksa: angka ke-15 NIP (1 laki-laki, 2 perempuan) pejabat yang namanya memuat sebutan Hj.
    Mengapa: angka itu mudah tertukar ketika NIP disalin.
    Contoh: Hj. Siti Aminah, NIP 19811220 200012 1 001.
    Perbaikan: cocokkan NIP dengan surat keputusan atau kartu pegawai, lalu perbaiki.
    Dasar hukum: Peraturan Kepala BKN 22/2007 tentang Nomor Identitas Pegawai Negeri Sipil.
    """
    for key, official in subject.laporan.pejabat.items():
        digits = _digits(official)
        if len(digits) == _NIP and digits[14] == "1" and _WOMAN.search(official.nama):
            message = (
                f"NIP {official.nama} ({official.nip}) menyatakan laki-laki (angka ke-15: 1), sedangkan sebutannya Hj."
            )
            hint = "cocokkan NIP dengan surat keputusan atau kartu pegawai, lalu perbaiki"
            yield Found(message, ("pejabat", key, "nip"), hint)


@rule("P444", "pangkat", Severity.WARNING)
def pangkat(subject: Subject) -> Iterator[Found]:
    """Pangkat dikenal dan sesuai dengan golongan ruangnya.

    Yang diperiksa: `pangkat` setiap PNS (pejabat ber-NIP, bukan PPPK) ada dalam susunan pangkat, dan `golongan` yang
        ditulis adalah golongan ruang pangkat itu.
    Mengapa: pangkat dan golongan dicetak pada lembar pengesahan dan Perjanjian Kinerja.
    Contoh: pangkat Penata Tk. I dengan golongan III/c; golongan pangkat itu III/d.
    Perbaikan: cocokkan dengan surat keputusan pangkat terakhir, lalu perbaiki.
    Dasar hukum: PP 99/2000 tentang Kenaikan Pangkat Pegawai Negeri Sipil, diubah dengan PP 12/2002.
    """
    for key, official in subject.laporan.pejabat.items():
        if official.pangkat is None or len(digits := _digits(official)) != _NIP or _CONTRACT.match(digits):
            continue
        path: Path = ("pejabat", key, "pangkat")
        name, written = _rank(official.pangkat)
        known = {huruf(row["pangkat"]): row for row in rujukan.tabel("pangkat")}
        hint = "cocokkan dengan surat keputusan pangkat terakhir, lalu perbaiki"
        if name and name not in known:
            message = f"pangkat {official.nama} ditulis {quoted(official.pangkat)}, yang tidak ada dalam susunan "
            message += "pangkat PNS"
            yield Found(message, path, hint)
        if name not in known:
            continue
        right, stated = known[name]["golongan"], _rank(official.golongan or "")[1] or written
        if stated and stated.casefold() != right.casefold():
            message = f"pangkat {official.nama} {known[name]['pangkat']} bergolongan {right}, sedangkan golongannya "
            message += f"ditulis {stated}"
            yield Found(message, ("pejabat", key, "golongan") if official.golongan else path, hint)


@rule("P445", "masa-jabatan", Severity.WARNING)
def masa_jabatan(subject: Subject) -> Iterator[Found]:
    """Pejabat menandatangani dalam masa jabatannya.

    Yang diperiksa: tanggal setiap PK dan tanggal laporan tidak sebelum `mulai` dan tidak sesudah `sampai` pejabat yang
        menandatanganinya.
    Mengapa: naskah yang ditandatangani di luar masa jabatan tidak sah; biasanya pejabatnya atau tanggalnya keliru.
    Contoh: PK bertanggal 26 Januari 2024 ditandatangani camat yang menjabat mulai 3 Juni 2024.
    Perbaikan: periksa pejabat, `mulai`, `sampai`, dan tanggal naskahnya.
    Dasar hukum: PermenPANRB 53/2014, lampiran I (PK diperbarui bila pejabat berganti).
    """
    for key, what, signed in _signatures(subject, both=True):
        official = subject.laporan.pejabat.get(key)
        if official is None or signed is None:
            continue
        hint = "periksa pejabat, `mulai`, `sampai`, dan tanggal naskahnya"
        if official.mulai is not None and certainly_before(signed, official.mulai):
            message = f"{what} bertanggal {signed}, sedangkan {official.nama} menjabat mulai {official.mulai}"
            yield Found(message, ("pejabat", key, "mulai"), hint)
        if official.sampai is not None and certainly_before(official.sampai, signed):
            message = f"{what} bertanggal {signed}, sedangkan {official.nama} menjabat sampai {official.sampai}"
            yield Found(message, ("pejabat", key, "sampai"), hint)


def _signatures(subject: Subject, both: bool = False) -> Iterator[tuple[str, str, Tanggal | None]]:
    """Who signed what when; of the second party, a person in politics, only where `both` are asked for."""
    for pk in subject.laporan.pk:
        yield pk.pihak_pertama, f"PK {pk.versi}", pk.tanggal
        if both and pk.pihak_kedua:
            yield pk.pihak_kedua, f"PK {pk.versi}", pk.tanggal
    yield subject.laporan.pengesahan.pejabat, "laporan", subject.laporan.pengesahan.tanggal


def _digits(official: Pejabat) -> str:
    return re.sub(r"\D", "", official.nip or "")


def _birth(official: Pejabat) -> Tanggal | None:
    digits = _digits(official)
    return parse_tanggal(f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}") if len(digits) == _NIP else None


def _rank(text: str) -> tuple[str, str]:
    """A pangkat by its letters, and the golongan written with it: `Penata Tk. I (III/d)` -> (penatatingkati, III/d)."""
    match = _LEVEL.search(text.replace("Tk. I ", "Tk. I, "))
    golongan = f"{match[1].upper()}/{match[2].lower()}" if match else ""
    bare = text.replace(match[0], " ") if match else text
    words = re.sub(r"\b(?:tk|tkt|tingkat|tk1)\b\.?\s*(?:1\b|I\b)", "tingkat i", bare, flags=re.IGNORECASE)
    return huruf(re.sub(r"(?i)\bgol(?:ongan)?\b\.?|\bruang\b", " ", words)), golongan
