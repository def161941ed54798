"""K15x: values of graded indicators against their own scale: the grade fits the score, the score fits the scale."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip.calc.skala import kelas, kelas_predikat
from lkjip.diagnostics import Severity
from lkjip.model.profil import Kelas, Skala
from lkjip.model.values import Nilai
from lkjip.numbers import angka
from lkjip.rules.angka_tertulis import half_unit, told
from lkjip.rules.nilai_indikator import Stated, ends, outside, stated_values
from lkjip.rules.registry import Found, Subject, rule
from lkjip.rules.sebutan import UNKNOWN, joined, quoted, value_text


@rule("K151", "predikat-nilai", Severity.ERROR)
def predikat_nilai(subject: Subject) -> Iterator[Found]:
    """Predikat sesuai dengan nilainya menurut skala indikator itu.

    Yang diperiksa: setiap target, realisasi, riwayat, dan pembanding indikator PK yang menulis predikat beserta
        nilainya, menurut `skala_nilai`; nilai pada batas kelas boleh dibulatkan.
    Mengapa: predikat dan nilai dicetak berdampingan; yang saling bertentangan berarti salah satunya salah.
    Contoh: realisasi Nilai SAKIP ditulis A (74), sedangkan 74 menurut skala AKIP berpredikat BB.
    Perbaikan: cocokkan dengan laporan hasil evaluasi, lalu perbaiki predikat atau nilainya.
    Dasar hukum: PermenPANRB 88/2021 (predikat AKIP) dan PermenPANRB 14/2017 (mutu pelayanan).
    """
    for one in stated_values(subject):
        skala, score = one.item.skala_nilai, one.nilai.angka
        named = _class(one.nilai, skala) if skala else None
        if skala is None or named is None or score is None or outside(one.nilai, skala):
            continue
        if named not in _classes(score, skala):
            message = f"{_subject(one)} ditulis {value_text(one.nilai)}, sedangkan {told(score)} menurut skala "
            message += f"{skala.nama} ialah {kelas(score, skala).predikat} ({kelas(score, skala).interval})"
            yield Found(message, one.path, "cocokkan dengan sumbernya, lalu perbaiki predikat atau nilainya")


@rule("K152", "predikat-dikenal", Severity.ERROR)
def predikat_dikenal(subject: Subject) -> Iterator[Found]:
    """Predikat ada dalam skala indikator itu.

    Yang diperiksa: setiap predikat pada target, realisasi, riwayat, dan pembanding indikator PK yang mempunyai
        `skala_nilai`.
    Mengapa: predikat yang tidak ada dalam skalanya tidak dapat dibandingkan dengan target.
    Contoh: target Nilai SAKIP ditulis E, sedangkan skala AKIP mengenal AA, A, BB, B, CC, C, dan D.
    Perbaikan: perbaiki predikat, atau tulis skala yang dimaksud pada `skala_nilai`.
    Dasar hukum: PermenPANRB 88/2021 (predikat AKIP) dan PermenPANRB 14/2017 (mutu pelayanan).
    """
    for one in stated_values(subject):
        skala = one.item.skala_nilai
        if skala is None or one.nilai.predikat in (None, UNKNOWN) or _class(one.nilai, skala) is not None:
            continue
        grades = [item.predikat for item in skala.kelas]
        message = f"{_subject(one)} berpredikat {quoted(one.nilai.predikat)}, yang tidak ada dalam skala {skala.nama} "
        message += f"({', '.join(grades)})"
        yield Found(message, one.path, f"perbaiki predikat: {joined(grades)}, atau sebut skala lain pada `skala_nilai`")


@rule("K153", "nilai-di-luar-skala", Severity.ERROR)
def nilai_di_luar_skala(subject: Subject) -> Iterator[Found]:
    """Nilai ada di dalam rentang skala indikator itu.

    Yang diperiksa: setiap angka pada target, realisasi, riwayat, dan pembanding indikator PK dibandingkan dengan nilai
        terendah dan tertinggi `skala_nilai` (ikm: 25 sampai 100; akip: 0 sampai 100).
    Mengapa: indeks di luar skalanya tidak mungkin benar; biasanya koma atau titik salah tempat.
    Contoh: IKM tahun 2023 ditulis 8373, seharusnya 83,73.
    Perbaikan: perbaiki koma, titik, atau angkanya menurut sumbernya.
    Dasar hukum: PermenPANRB 14/2017 (nilai IKM 25 sampai 100) dan PermenPANRB 88/2021 (nilai AKIP 0 sampai 100).
    """
    for one in stated_values(subject):
        skala = one.item.skala_nilai
        limits = ends(skala) if skala else None
        if skala is not None and limits is not None and outside(one.nilai, skala):
            message = f"{_subject(one)} ditulis {value_text(one.nilai)}, di luar skala {skala.nama} "
            message += f"({angka(limits[0])} sampai {angka(limits[1])})"
            yield Found(message, one.path, "perbaiki koma, titik, atau angkanya menurut sumbernya")


def _class(nilai: Nilai, skala: Skala) -> Kelas | None:
    """The class that the grade names, by its sign or by its meaning (`B`, `Baik`)."""
    wanted = (nilai.predikat or "").casefold()
    by_meaning = (item for item in skala.kelas if (item.arti or "").casefold() == wanted)
    return kelas_predikat(nilai.predikat, skala) or next(by_meaning, None)


def _classes(score: Decimal, skala: Skala) -> list[Kelas]:
    """The classes that a written score may be of, for it may have been rounded."""
    half = half_unit(score)
    return [kelas(number, skala) for number in (score - half, score, score + half)]


def _subject(one: Stated) -> str:
    return f"{one.name} indikator {quoted(one.item.indikator.nama)}"
