"""P403, P405, K114: capaian so far from the target that a figure is likely mistyped, or must be."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip.calc.hasil import HasilIndikator, HasilSasaran
from lkjip.diagnostics import Severity
from lkjip.numbers import persen
from lkjip.rules.nilai_indikator import outside
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import quoted, value_text
from lkjip.rules.telusur import indikator_pk

_ANJLOK = Decimal(10)
_WAJAR = Decimal(150)
_MUSTAHIL = Decimal(1000)
_SEPARATOR = 10

_Reached = tuple[Path, HasilSasaran, HasilIndikator, Decimal]


@rule("P403", "capaian-melonjak", Severity.WARNING)
def capaian_melonjak(subject: Subject) -> Iterator[Found]:
    """Capaian indikator tidak jauh melebihi 100 persen.

    Yang diperiksa: indikator PK yang capaiannya di atas 150%; yang realisasinya salah tulis menurut K114 atau
        K153 dilewati.
    Mengapa: capaian sebesar itu biasanya salah ketik, salah arah indikator, atau targetnya terlalu rendah.
    Contoh: target 40 laporan, realisasi 90 laporan: capaian 225%.
    Perbaikan: periksa target, realisasi, dan `arah`; jelaskan dalam analisis bila memang benar.
    Dasar hukum: PermenPANRB 88/2021 (target yang menantang dan realistis).
    """
    for path, _, item, capaian in _reached(subject):
        if capaian > _WAJAR and not _impossible(item, capaian):
            yield _found(
                path, item, capaian, "periksa target, realisasi, dan `arah`; jelaskan dalam analisis bila benar"
            )


@rule("P405", "capaian-anjlok", Severity.WARNING)
def capaian_anjlok(subject: Subject) -> Iterator[Found]:
    """Capaian indikator tidak hampir nol.

    Yang diperiksa: indikator PK yang capaiannya di bawah 10%, padahal realisasinya bukan nol; bila target dan
        realisasinya berupa angka, salah satunya sepuluh kali yang lain atau lebih. Realisasi di luar skalanya adalah
        kesalahan K153.
    Mengapa: capaian sekecil itu biasanya salah ketik, misalnya koma atau titik pada tempat yang salah.
    Contoh: target 90, realisasi ditulis 8,357: capaian 9,29%.
    Perbaikan: periksa koma dan titik pada target dan realisasi; jelaskan dalam analisis bila memang benar.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    for path, _, item, capaian in _reached(subject):
        if capaian < _ANJLOK and _slipped(item):
            hint = "periksa koma dan titik pada target dan realisasi; jelaskan dalam analisis bila benar"
            yield _found(path, item, capaian, hint)


@rule("K114", "capaian-mustahil", Severity.ERROR)
def capaian_mustahil(subject: Subject) -> Iterator[Found]:
    """Realisasi indikator tidak berlipat-lipat dari targetnya.

    Yang diperiksa: indikator PK berupa persentase, indeks, atau nilai (bukan cacah) yang capaiannya di atas 1.000% dan
        realisasinya sepuluh kali target atau lebih. Realisasi di luar skalanya adalah kesalahan K153.
    Mengapa: koma atau titik yang salah tempat menggandakan angka sepuluh atau seratus kali; rata-rata, predikat, dan
        kalimat laporan ikut salah.
    Contoh: target 90, realisasi ditulis 8357, seharusnya 83,57.
    Perbaikan: perbaiki koma dan titik pada target atau realisasi.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    for path, _, item, capaian in _reached(subject):
        if _impossible(item, capaian):
            yield _found(path, item, capaian, "perbaiki koma dan titik pada target atau realisasi")


def _reached(subject: Subject) -> Iterator[_Reached]:
    """The indicators with a capaian, and what it is; a realisasi outside its scale is told as such."""
    for path, row, item in indikator_pk(subject):
        if item.capaian is not None and item.realisasi is not None and not outside(item.realisasi, item.skala_nilai):
            yield path, row, item, item.capaian


def _slipped(item: HasilIndikator) -> bool:
    """Whether the separator of one of the two may have slipped: neither is zero, and one is ten times the other."""
    target, reached = item.target.angka, item.realisasi.angka if item.realisasi else None
    if target is None or reached is None:
        return True
    low, high = sorted((target, reached))
    return low > 0 and high >= _SEPARATOR * low


def _impossible(item: HasilIndikator, capaian: Decimal) -> bool:
    """Whether capaian and realisasi both are many times what they should be: one case of 12 feared is no mistake.

    A count may honestly be ten times its target; a percentage, an index or a score may not.
    """
    if item.indikator.satuan not in (None, "%"):
        return False
    target, reached = item.target.angka, item.realisasi.angka if item.realisasi else None
    return capaian > _MUSTAHIL and target is not None and reached is not None and reached >= _SEPARATOR * target


def _found(path: Path, item: HasilIndikator, capaian: Decimal, hint: str) -> Found:
    unit, reached = item.indikator.satuan, item.realisasi
    message = f"capaian indikator {quoted(item.indikator.nama)} {persen(capaian)}: realisasi "
    message += f"{value_text(reached, unit) if reached else '-'}, target {value_text(item.target, unit)}"
    place: Path = ("realisasi", "indikator", item.indikator.id)
    return Found(message, place if item.stated else path, hint, ((path, "target dalam PK"),))
