"""P45x, L235: the order of the dates of DPA, Perjanjian Kinerja and the report, and the years they may be of."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from lkjip.diagnostics import Severity
from lkjip.numbers import Tanggal
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.waktu import certainly_before, first_day, is_near, last_day

_DESEMBER = 12


class _Dated(NamedTuple):
    """A document or a beginning with its date."""

    name: str
    path: Path
    date: Tanggal | None


@rule("P451", "urutan-tanggal", Severity.WARNING)
def urutan_tanggal(subject: Subject) -> Iterator[Found]:
    """Tanggal naskah berurutan sebagaimana mestinya.

    Yang diperiksa: PK murni tidak sebelum DPA, DPPA tidak sebelum DPA, PK perubahan tidak sebelum PK murni, dan
        `sampai` seorang pejabat tidak sebelum `mulai`-nya. Tanggal tanpa hari dibandingkan menurut bulannya.
    Mengapa: naskah disusun menurut urutan itu; tanggal yang terbalik berarti salah satunya salah.
    Contoh: PK murni bertanggal 2 Januari 2024, sedangkan DPA bertanggal 5 Februari 2024.
    Perbaikan: cocokkan kedua tanggal dengan naskah yang ditandatangani.
    Dasar hukum: PermenPANRB 53/2014, lampiran I (PK disusun sesudah dokumen pelaksanaan anggaran diterima).
    """
    for earlier, later in _pairs(subject):
        if earlier.date is not None and later.date is not None and certainly_before(later.date, earlier.date):
            message = f"tanggal {later.name} {later.date}, sebelum tanggal {earlier.name} {earlier.date}"
            related = ((earlier.path, f"tanggal {earlier.name}"),)
            yield Found(message, later.path, "cocokkan kedua tanggal dengan naskahnya, lalu perbaiki", related)


@rule("P452", "tahun-dokumen-anggaran", Severity.WARNING)
def tahun_dokumen_anggaran(subject: Subject) -> Iterator[Found]:
    """Dokumen anggaran bertanggal tahun laporan.

    Yang diperiksa: tahun pada tanggal DPA dan DPPA sama dengan `tahun`; DPA boleh juga bertanggal Desember tahun
        sebelumnya.
    Mengapa: DPA tahun lain berarti anggaran tahun lain; biasanya tanggalnya tersalin dari laporan sebelumnya.
    Contoh: laporan tahun 2024, sedangkan DPA bertanggal 3 Januari 2023.
    Perbaikan: cocokkan tanggal dengan dokumennya.
    Dasar hukum: PP 12/2019 tentang Pengelolaan Keuangan Daerah.
    """
    year = subject.laporan.tahun
    for item in _budget_documents(subject):
        early = item.date is not None and (item.date.tahun, item.date.bulan) == (year - 1, _DESEMBER)
        if item.date is not None and item.date.tahun != year and not (early and item.path[1] == "dokumen"):
            message = f"{item.name} bertanggal {item.date}, sedangkan laporan ini tentang tahun {year}"
            yield Found(message, item.path, "cocokkan tanggal dengan dokumennya, lalu perbaiki")


@rule("P453", "tanggal-sesudah-laporan", Severity.WARNING)
def tanggal_sesudah_laporan(subject: Subject) -> Iterator[Found]:
    """Peraturan dan keputusan yang dirujuk laporan sudah ada ketika laporan ditandatangani.

    Yang diperiksa: tanggal keputusan IKU dan tanggal dasar hukum instansi tidak sesudah `pengesahan.tanggal`.
    Mengapa: laporan tidak dapat merujuk naskah yang belum ada; biasanya tahunnya salah ketik.
    Contoh: keputusan IKU bertanggal 5 Januari 2026, sedangkan laporan ditandatangani Januari 2025.
    Perbaikan: cocokkan tanggal dengan naskahnya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    laporan = subject.laporan
    decree, basis = laporan.iku.keputusan if laporan.iku else None, laporan.instansi.dasar
    every = (
        _Dated("keputusan IKU", ("iku", "keputusan", "tanggal"), decree.tanggal if decree else None),
        _Dated("dasar hukum instansi", ("instansi", "dasar", "tanggal"), basis.tanggal if basis else None),
    )
    for item in every if is_near(laporan.pengesahan.tanggal, laporan.tahun) else ():
        if item.date is not None and certainly_before(laporan.pengesahan.tanggal, item.date):
            message = f"{item.name} bertanggal {item.date}, sesudah tanggal laporan {laporan.pengesahan.tanggal}"
            yield Found(message, item.path, "cocokkan tanggal dengan naskahnya, lalu perbaiki")


@rule("L235", "pk-terlambat", Severity.WARNING)
def pk_terlambat(subject: Subject) -> Iterator[Found]:
    """Perjanjian Kinerja ditandatangani paling lambat sebulan sesudah DPA.

    Yang diperiksa: tanggal PK murni dibandingkan dengan tanggal DPA; tanggal tanpa hari dibandingkan menurut bulannya.
    Mengapa: PK yang terlambat berarti setahun berjalan tanpa janji; evaluator mencatatnya.
    Contoh: DPA bertanggal 2 Januari 2024, sedangkan PK bertanggal 20 Maret 2024.
    Perbaikan: cocokkan kedua tanggal dengan naskahnya; jelaskan keterlambatannya bila memang benar.
    Dasar hukum: PermenPANRB 53/2014, lampiran I (PK disusun paling lambat satu bulan sesudah anggaran disahkan).
    """
    dpa = next(iter(_budget_documents(subject)))
    for pk in _agreements(subject):
        if pk.date is None or dpa.date is None or pk.name != "PK murni":
            continue
        year, month, day = last_day(dpa.date)
        due = (year, month + 1, day) if month < _DESEMBER else (year + 1, 1, day)
        if first_day(pk.date) > due:
            message = f"PK murni bertanggal {pk.date}, lebih dari sebulan sesudah DPA ({dpa.date})"
            hint = "cocokkan kedua tanggal dengan naskahnya; jelaskan keterlambatannya bila memang benar"
            yield Found(message, pk.path, hint, ((dpa.path, "tanggal DPA"),))


def _pairs(subject: Subject) -> Iterator[tuple[_Dated, _Dated]]:
    """What must not be later than what."""
    dpa, *changed = _budget_documents(subject)
    agreements = list(_agreements(subject))
    yield from ((dpa, item) for item in changed)
    yield from ((dpa, item) for item in agreements if item.name == "PK murni")
    yield from pairwise(agreements)
    for key, official in subject.laporan.pejabat.items():
        start = _Dated(f"mulai menjabat {official.nama}", ("pejabat", key, "mulai"), official.mulai)
        yield start, _Dated(f"selesai menjabat {official.nama}", ("pejabat", key, "sampai"), official.sampai)


def _budget_documents(subject: Subject) -> Iterator[_Dated]:
    """The DPA first, then the DPPA where there is one."""
    anggaran = subject.laporan.anggaran
    yield _Dated("DPA", ("anggaran", "dokumen", "tanggal"), anggaran.dokumen.tanggal)
    if anggaran.perubahan:
        yield _Dated("DPPA", ("anggaran", "perubahan", "tanggal"), anggaran.perubahan.tanggal)


def _agreements(subject: Subject) -> Iterator[_Dated]:
    for number, pk in enumerate(subject.laporan.pk):
        yield _Dated(f"PK {pk.versi}", ("pk", number, "tanggal"), pk.tanggal)
