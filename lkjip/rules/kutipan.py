"""L24x: citations of regulations: those replaced since, those whose number or year is another."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lkjip.diagnostics import Severity
from lkjip.model import rujukan
from lkjip.model.nama_longgar import huruf
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import quoted
from lkjip.rules.tulisan import texts

# what regulations are called: every spelling that was seen
_KINDS = {
    "permenpanrb": r"per(?:aturan)?\.?\s?men(?:teri)?\s?(?:negara\s)?(?:pan|pen?dayagunaan\s+aparatur\s+negara)"
    r"\s?(?:dan|&|-|/)?\s?(?:rb|reformasi\s+birokrasi)?",
    "permendagri": r"per(?:aturan)?\.?\s?men(?:teri)?\s?(?:dagri|dalam\s+negeri)|permendagri|peraturan\s+mendagri",
    "pp": r"peraturan\s+pemerintah|pp",
    "perpres": r"peraturan\s+presiden|perpres",
    "inpres": r"instruksi\s+presiden|inpres",
    "uu": r"undang\s?[-–]?\s?undang|uu",
}
_NAMES = {"permenpanrb": "PermenPANRB", "permendagri": "Permendagri", "perpres": "Perpres", "inpres": "Inpres"}
_NUMBER = re.compile(r"(?<!\d)0*(\d{1,3})\s*(?:tahun|thn?\.?|/)\s*((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_REPLACED = re.compile(
    r"\b(?:di|men)?(?:cabut|ganti(?:kan)?)\b|\bpengganti\b|\btidak berlaku\b|\bsemula\b", re.IGNORECASE
)
_TITLE = re.compile(r"[\s,]*tentang\s+(?P<judul>[^.;]{10,})", re.IGNORECASE)
_QUOTATIONS = ("kedudukan", "tugas", "fungsi")
_PARTS = ("profil", "instansi", "renstra", "iku", "pk", "analisis", "penutup", "pengesahan")


class _Citation(NamedTuple):
    """A regulation as a text cites it; `judul` is what follows `tentang`."""

    written: str
    jenis: str
    nomor: str
    tahun: str
    judul: str
    span: tuple[int, int]

    @property
    def name(self) -> str:
        """`PermenPANRB Nomor 53 Tahun 2014`."""
        return f"{_NAMES.get(self.jenis, self.jenis.upper())} Nomor {self.nomor} Tahun {self.tahun}"


@rule("L241", "kutipan-usang", Severity.WARNING)
def kutipan_usang(subject: Subject) -> Iterator[Found]:
    """Peraturan yang dikutip masih berlaku dan nomornya benar.

    Yang diperiksa: setiap teks yang mengutip peraturan yang sudah diganti sebelum atau pada tahun laporan, atau yang
        nomor dan tahunnya dikenal sebagai salah tulis. Teks yang juga menyebut penggantinya, atau bahwa peraturan itu
        dicabut atau diganti, dilewati; kutipan naskah (kedudukan, tugas, fungsi, judul keputusan) diperiksa L242.
    Mengapa: dasar hukum yang usang menunjukkan laporan yang disalin dari tahun-tahun lalu.
    Contoh: “evaluasi menurut PermenPANRB Nomor 12 Tahun 2015”, padahal sejak 2021 berlaku PermenPANRB 88/2021.
    Perbaikan: perbaiki kutipannya; bila peraturan lama memang dimaksud, sebut juga penggantinya.
    Dasar hukum: ketentuan penutup peraturan penggantinya.
    """
    for path, text in subject.once(_own_texts):
        for found, replaced_by, since in _stale(subject, text):
            message = f"{found.written} {'sudah diganti' if since else 'biasanya salah tulis; yang dimaksud'} "
            message += f"{f'sejak {since} dengan ' if since else ''}{replaced_by}"
            hint = "perbaiki kutipannya; bila peraturan lama memang dimaksud, sebut juga penggantinya"
            yield Found(message, path, hint, span=found.span)


@rule("L242", "kutipan-usang-dalam-naskah", Severity.INFO)
def kutipan_usang_dalam_naskah(subject: Subject) -> Iterator[Found]:
    """Naskah yang dikutip menyebut peraturan yang sudah diganti.

    Yang diperiksa: kedudukan, tugas, dan fungsi instansi serta judul keputusan, yang dikutip apa adanya, menurut daftar
        yang sama dengan L241.
    Mengapa: kutipan tidak boleh diubah, tetapi baik diketahui bahwa naskahnya sendiri memuat peraturan usang.
    Contoh: tugas camat dikutip dari peraturan bupati yang menyebut PP 19/2008.
    Perbaikan: periksa apakah naskah itu masih berlaku; biarkan bila memang begitu bunyinya.
    Dasar hukum: ketentuan penutup peraturan penggantinya.
    """
    for path, text in subject.once(_quoted_texts):
        for found, replaced_by, since in _stale(subject, text):
            message = f"naskah yang dikutip menyebut {found.written}, yang "
            message += f"sudah diganti sejak {since} dengan {replaced_by}" if since else f"dimaksud {replaced_by}"
            hint = "periksa apakah naskah itu masih berlaku; biarkan bila memang begitu bunyinya"
            yield Found(message, path, hint, span=found.span)


@rule("L243", "nomor-peraturan", Severity.WARNING)
def nomor_peraturan(subject: Subject) -> Iterator[Found]:
    """Nomor dan tahun peraturan sesuai dengan judulnya.

    Yang diperiksa: kutipan yang menyebut judul peraturan yang dikenal lkjip dengan nomor atau tahun lain; juga nomor
        yang benar dengan tahun lain, bila teksnya jelas berbicara tentang isi peraturan itu.
    Mengapa: tahun yang salah satu angkanya menunjuk peraturan lain, atau yang tidak ada.
    Contoh: “PermenPANRB Nomor 14 Tahun 2016 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat”; tahunnya 2017.
    Perbaikan: perbaiki nomor atau tahunnya.
    Dasar hukum: judul peraturan itu sendiri.
    """
    stale = _stale_table()
    for path, text in subject.once(_own_texts):
        for found in _citations(text) if _may_be_wrong(text) else ():
            right = _meant(found, text)
            if right is not None and (found.jenis, found.nomor, found.tahun) not in stale:
                message = (
                    f"{found.written} ditulis untuk {quoted(right['tentang'])}, yang nomornya {right['nomor']} Tahun "
                )
                hint = "perbaiki nomor atau tahun peraturan itu"
                yield Found(message + right["tahun"], path, hint, span=found.span)


def _stale(subject: Subject, text: str) -> Iterator[tuple[_Citation, str, str]]:
    """The citations in a text that were replaced by the year of the report, by what, and since when."""
    if not _stale_numbers().intersection(_given(text)):
        return
    cited = list(_citations(text))
    for found in cited:
        row = _stale_table().get((found.jenis, found.nomor, found.tahun))
        if row is None or (row["sejak"] and int(row["sejak"]) > subject.laporan.tahun) or _REPLACED.search(text):
            continue
        if not any(other.name in row["pengganti"] for other in cited):
            yield found, row["pengganti"], row["sejak"]


def _may_be_wrong(text: str) -> bool:
    """Whether a text gives a number or a year, but not both, of a known regulation; the costly search can wait."""
    given = [one for one in _given(text) if one not in _known_numbers()]
    return any(one[0] == nomor or one[1] == tahun for one in given for nomor, tahun in _known_numbers())


def _given(text: str) -> list[tuple[str, str]]:
    """The pairs of a number and a year in a text, whatever they number."""
    has_year = "20" in text or "19" in text  # costs nothing, and most texts have none
    return _NUMBER.findall(text) if has_year else []


def _meant(found: _Citation, text: str) -> dict[str, str] | None:
    """The known regulation that a citation means where its number or year is another."""
    small = text.casefold()
    for row in rujukan.tabel("peraturan_dikenal"):
        if row["jenis"] != found.jenis or (row["nomor"], row["tahun"]) == (found.nomor, found.tahun):
            continue
        has_title = huruf(found.judul).startswith(huruf(row["tentang"]))
        speaks_of = [word for word in row["kata"].split("|") if word and word in small]
        if has_title or (row["nomor"] == found.nomor and speaks_of):
            return row
    return None


def _citations(text: str) -> Iterator[_Citation]:
    for match in _pattern().finditer(text):
        title = _TITLE.match(text, match.end())
        written = " ".join(match[0].split())
        kind = next(key for key in _KINDS if match[key])
        yield _Citation(
            written, kind, match["nomor"].lstrip("0"), match["tahun"], title["judul"] if title else "", match.span()
        )


@cache
def _pattern() -> re.Pattern[str]:
    kinds = "|".join(f"(?P<{key}>{spelling})" for key, spelling in _KINDS.items())
    return re.compile(
        rf"\b(?:{kinds})(?:\s+(?:republik\s+indonesia|r\.?i\.?))?\s*(?:nomor|nomer|no\b\.?|nmr\.?)?\s*:?\s*"
        r"(?P<nomor>\d{1,3})\s*(?:tahun|thn?\.?|/)\s*(?P<tahun>(?:19|20)\d\d)(?!\d)",
        re.IGNORECASE,
    )


@cache
def _stale_table() -> dict[tuple[str, str, str], dict[str, str]]:
    return {(row["jenis"], row["nomor"], row["tahun"]): row for row in rujukan.tabel("kutipan")}


@cache
def _stale_numbers() -> frozenset[tuple[str, str]]:
    return frozenset((nomor, tahun) for _, nomor, tahun in _stale_table())


@cache
def _known_numbers() -> frozenset[tuple[str, str]]:
    return frozenset((row["nomor"], row["tahun"]) for row in rujukan.tabel("peraturan_dikenal"))


def _own_texts(subject: Subject) -> list[tuple[Path, str]]:
    """The texts of the report's own; ask with `subject.once`."""
    return list(_written(subject))


def _written(subject: Subject) -> Iterator[tuple[Path, str]]:
    """The texts of the report's own; names of programmes cite nothing, quotations are another rule's."""
    laporan = subject.laporan
    quotations = {path for path, _ in subject.once(_quoted_texts)}
    for part in _PARTS:
        for path, text in texts(getattr(laporan, part), (part,)):
            if path not in quotations:
                yield path, text
    for key in ("sumber", "sumber_dana"):
        if text := getattr(laporan.anggaran, key):
            yield ("anggaran", key), text
    yield from _told_of_work(subject)


def _told_of_work(subject: Subject) -> Iterator[tuple[Path, str]]:
    """The texts about what was reached and done; of the thousands of figures there none is looked at."""
    realisasi = subject.laporan.realisasi
    for key in ("sumber", "sumber_riwayat", "sumber_pembanding", "indikator"):
        yield from texts(getattr(realisasi, key), ("realisasi", key))
    yield from texts(realisasi.keuangan.sumber, ("realisasi", "keuangan", "sumber"))
    for kode, work in realisasi.pelaksanaan.items():
        for key in ("uraian", "kendala"):
            for number, text in enumerate(getattr(work, key)):
                yield ("realisasi", "pelaksanaan", kode, key, number), text


def _quoted_texts(subject: Subject) -> list[tuple[Path, str]]:
    """What the report quotes; ask with `subject.once`."""
    return list(_quoted(subject))


def _quoted(subject: Subject) -> Iterator[tuple[Path, str]]:
    instansi, iku = subject.laporan.instansi, subject.laporan.iku
    for name in _QUOTATIONS:
        yield from texts(getattr(instansi, name), ("instansi", name))
    yield from texts(instansi.dasar, ("instansi", "dasar"))
    yield from texts(iku.keputusan if iku else None, ("iku", "keputusan"))
    for number, versi in enumerate(subject.laporan.renstra.versi):
        yield ("renstra", "versi", number, "dasar"), versi.dasar
