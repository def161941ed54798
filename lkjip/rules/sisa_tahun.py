"""P42x: years left over from the report of another year, as happens where a folder is copied and then changed."""

import re
from collections.abc import Iterator

from lkjip.diagnostics import Severity
from lkjip.numbers import BULAN, Tanggal
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import joined, quoted
from lkjip.rules.telusur import indikator_renstra
from lkjip.rules.tulisan import sources

_DESEMBER = 12
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_NOT_OF_DATA = re.compile(
    r"\bNomor\s+\S+\s+Tahun\s+20\d\d"  # the title of a regulation
    r"|(?<![\d/])\d{1,2}/\d{1,2}/(?P<tanggal>20\d\d)"  # 31/12/2024 is a date, no number of a document
    r"|/20\d\d(?!\d)",  # 065/05/2024
    re.IGNORECASE,
)
_PLAN = re.compile(r"\b(?:Renstra|Rencana Strategis|RPJMD)\b", re.IGNORECASE)
_PROFILE = ("skala", "skala_lke", "skala_nilai")


@rule("P421", "tahun-pk", Severity.WARNING)
def tahun_pk(subject: Subject) -> Iterator[Found]:
    """Perjanjian Kinerja bertanggal tahun laporan.

    Yang diperiksa: tahun pada `tanggal` setiap PK sama dengan `tahun`; PK murni boleh juga bertanggal Desember tahun
        sebelumnya.
    Mengapa: PK tahun lain berarti target tahun lain; biasanya tanggalnya tersalin dari laporan sebelumnya.
    Contoh: laporan tahun 2025, sedangkan PK bertanggal 26 Januari 2024.
    Perbaikan: perbaiki tanggal PK menurut naskah yang ditandatangani.
    Dasar hukum: PermenPANRB 53/2014, lampiran I (PK disusun paling lambat satu bulan sesudah anggaran disahkan).
    """
    year = subject.laporan.tahun
    for number, pk in enumerate(subject.laporan.pk):
        date = pk.tanggal
        early = pk.versi == "murni" and date is not None and (date.tahun, date.bulan) == (year - 1, _DESEMBER)
        if date is not None and date.tahun != year and not early:
            message = f"PK {pk.versi} bertanggal {date}, sedangkan laporan ini tentang tahun {year}"
            yield Found(message, ("pk", number, "tanggal"), "perbaiki tanggal PK menurut naskah yang ditandatangani")


@rule("P422", "tahun-data", Severity.WARNING)
def tahun_data(subject: Subject) -> Iterator[Found]:
    """Realisasi anggaran, pegawai, dan sarana adalah keadaan dalam tahun laporan.

    Yang diperiksa: tahun pada `per` di bawah `realisasi.serapan`, `instansi.pegawai`, dan `instansi.sarana`.
    Mengapa: data tahun lain membuat laporan menggambarkan keadaan yang sudah lewat; biasanya tersalin.
    Contoh: laporan tahun 2025, sedangkan data pegawai per 31 Desember 2024.
    Perbaikan: perbarui datanya, lalu tulis tanggalnya, biasanya 31 Desember tahun laporan.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    year = subject.laporan.tahun
    for path, what, date in _dates(subject):
        if date is not None and date.tahun != year:
            message = f"data {what} per {date}, sedangkan laporan ini tentang tahun {year}"
            hint = f"perbaiki datanya dan tanggalnya, biasanya 31 Desember {year}"
            yield Found(message, (*path, "per"), hint)


@rule("P423", "tahun-sumber", Severity.WARNING)
def tahun_sumber(subject: Subject) -> Iterator[Found]:
    """Sumber data adalah sumber tahun laporan.

    Yang diperiksa: tahun yang disebut setiap isian `sumber` sama dengan `tahun`, atau dengan tahun lain yang datanya
        ditulis (riwayat, pembanding). Judul peraturan, nomor surat, masa Renstra, sumber skala, dan tanggal pada awal
        tahun berikutnya dilewati.
    Mengapa: sumber dicetak di bawah tabel; tahun yang salah menunjukkan angka yang tersalin dari laporan lain.
    Contoh: laporan tahun 2025, sedangkan sumber realisasi anggaran “Laporan Realisasi Anggaran Tahun 2024”.
    Perbaikan: cocokkan dengan sumbernya, lalu perbaiki tahunnya; perbarui angkanya bila ikut tersalin.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    year = subject.laporan.tahun
    for path, text in sources(subject):
        if any(step in _PROFILE for step in path):
            continue
        known = _known(subject, path, text)
        if wrong := [(named, span) for named, span in _named(subject, text).items() if named not in known]:
            message = f"sumber {quoted(text)} menyebut tahun {joined(str(named) for named, _ in wrong)}, "
            message += f"sedangkan laporan ini tentang tahun {year}"
            hint = "cocokkan dengan sumbernya, lalu perbaiki tahunnya; perbarui angkanya bila ikut tersalin"
            yield Found(message, path, hint, span=wrong[0][1])


@rule("P424", "tahun-riwayat", Severity.WARNING)
def tahun_riwayat(subject: Subject) -> Iterator[Found]:
    """Riwayat realisasi adalah realisasi tahun-tahun sebelum tahun laporan.

    Yang diperiksa: setiap tahun dalam `realisasi.indikator.*.tahun` sebelum `tahun`.
    Mengapa: nilai tahun laporan atau sesudahnya tidak dicetak sebagai riwayat, sehingga hilang tanpa terlihat.
    Contoh: laporan tahun 2024 menulis `tahun: {2024: 83,57}` pada sebuah indikator.
    Perbaikan: tulis realisasi tahun laporan sebagai `nilai`, dan hapus tahun itu dari riwayat.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (membandingkan realisasi tahun ini dengan tahun lalu dan beberapa
        tahun terakhir).
    """
    names = {key: item.nama for key, (_, item) in indikator_renstra(subject).items()}
    for key, stated in subject.laporan.realisasi.indikator.items():
        for year in stated.tahun:
            if year >= subject.laporan.tahun:
                message = f"riwayat indikator {quoted(names.get(key, key))} memuat tahun {year}, padahal laporan ini "
                message += f"tentang tahun {subject.laporan.tahun}; nilai itu tidak dicetak"
                hint = "tulis realisasi tahun laporan sebagai `nilai`, dan hapus tahun itu dari riwayat"
                yield Found(message, ("realisasi", "indikator", key, "tahun", year), hint)


def _dates(subject: Subject) -> Iterator[tuple[Path, str, Tanggal | None]]:
    instansi, serapan = subject.laporan.instansi, subject.laporan.realisasi.serapan
    yield ("realisasi", "serapan"), "realisasi anggaran", serapan.per
    yield ("instansi", "pegawai"), "pegawai", instansi.pegawai.per if instansi.pegawai else None
    yield ("instansi", "sarana"), "sarana", instansi.sarana.per if instansi.sarana else None


def _named(subject: Subject, text: str) -> dict[int, tuple[int, int]]:
    """The years that a text names as those of its data, each with its first place."""
    rest = _NOT_OF_DATA.sub(_blank, text)
    following = subject.laporan.tahun + 1
    if subject.laporan.pengesahan.tanggal.tahun == following:  # taken down while the report was written
        rest = re.sub(rf"\b(?:{'|'.join(BULAN[:3])})\s+{following}\b", _blank, rest, flags=re.IGNORECASE)
    found: dict[int, tuple[int, int]] = {}
    for match in _YEAR.finditer(rest):
        found.setdefault(int(match[0]), match.span())
    return found


def _blank(match: re.Match[str]) -> str:
    """As many spaces as were matched; the year of a date stays."""
    return (match.groupdict().get("tanggal") or "").rjust(len(match[0]))


def _known(subject: Subject, path: Path, text: str) -> set[int]:
    """The years that a source at this path may name."""
    laporan, every = subject.laporan, subject.laporan.realisasi.indikator
    known = {laporan.tahun}
    of_one = path[:2] == ("realisasi", "indikator")
    for item in (every[str(path[2])],) if of_one else every.values():
        if of_one or path[-1] == "sumber_riwayat":
            known |= set(item.tahun)
        if "pembanding" in path or path[-1] == "sumber_pembanding":
            known |= {other.tahun for other in item.pembanding if other.tahun is not None}
    if path[0] == "renstra" or _PLAN.search(text):
        known |= set(range(laporan.renstra.awal, laporan.renstra.akhir + 1))
    return known
