"""L20x: what Bab III and Bab IV must say in words: analysis, causes, obstacles, recommendations."""

from collections.abc import Iterator

from lkjip.calc.hasil import HasilIndikator, HasilSasaran, Status
from lkjip.diagnostics import Severity
from lkjip.model.kinerja import Analisis
from lkjip.numbers import persen
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import joined, quoted, row_name
from lkjip.rules.telusur import baris_pk


@rule("L201", "analisis-sasaran", Severity.WARNING)
def analisis_sasaran(subject: Subject) -> Iterator[Found]:
    """Setiap sasaran Perjanjian Kinerja dianalisis.

    Yang diperiksa: setiap sasaran atau tujuan dalam PK yang berlaku mempunyai isi dalam `analisis`.
    Mengapa: sasaran yang diperjanjikan tetapi tidak dianalisis adalah temuan yang paling sering dalam evaluasi.
    Contoh: PK memuat sasaran s2, sedangkan `analisis` tidak memuat `s2`.
    Perbaikan: tambahkan sasaran itu di bawah `analisis` dengan permasalahan, keberhasilan, kendala, dan rencana.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (analisis penyebab keberhasilan atau kegagalan).
    """
    for path, row in baris_pk(subject):
        if row.analisis is None or row.analisis == Analisis():
            message = f"{row_name(row)} ada dalam PK, tetapi belum dianalisis"
            hint = f"tambahkan `{row.id}` di bawah `analisis` dengan keberhasilan, permasalahan, kendala, dan rencana"
            yield Found(message, (*path, "acuan"), hint)


@rule("L202", "sebab-tidak-tercapai", Severity.WARNING)
def sebab_tidak_tercapai(subject: Subject) -> Iterator[Found]:
    """Target yang tidak tercapai dijelaskan sebabnya.

    Yang diperiksa: analisis sasaran yang targetnya tidak tercapai memuat permasalahan atau kendala.
    Mengapa: pereviu menanyakan sebab setiap kegagalan dan apa yang sudah dilakukan.
    Contoh: capaian IKM 92,86%, sedangkan analisis sasarannya hanya memuat keberhasilan.
    Perbaikan: tulis `permasalahan`, dan `kendala` beserta `solusi`, pada analisis sasaran itu.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (penyebab kegagalan serta alternatif solusi yang dilakukan).
    """
    for path, row, missed in _missed(subject):
        if row.analisis and not row.analisis.permasalahan and not row.analisis.kendala:
            message = f"{_said(missed)}, tetapi analisis {row_name(row)} tidak memuat permasalahan maupun kendala"
            hint = "tulis `permasalahan`, dan `kendala` beserta `solusi`, pada analisis ini"
            yield Found(message, ("analisis", row.id), hint, _targets(path, missed))


@rule("L203", "kendala-tidak-tercapai", Severity.WARNING)
def kendala_tidak_tercapai(subject: Subject) -> Iterator[Found]:
    """Target yang tidak tercapai disertai kendala dan solusinya.

    Yang diperiksa: analisis sasaran yang targetnya tidak tercapai dan permasalahannya sudah ditulis juga memuat
        `kendala` beserta `solusi`.
    Mengapa: menyebut masalah saja belum menjawab apa yang dilakukan untuk mengatasinya.
    Contoh: capaian IKM 92,86%, permasalahannya ditulis, tetapi kendala dan solusi kosong.
    Perbaikan: tulis `kendala` beserta `solusi` pada analisis sasaran itu.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (penyebab kegagalan serta alternatif solusi yang dilakukan).
    """
    for path, row, missed in _missed(subject):
        if row.analisis and row.analisis.permasalahan and not row.analisis.kendala:
            message = f"{_said(missed)}, tetapi analisis {row_name(row)} belum memuat kendala dan solusinya"
            hint = "tulis `kendala` beserta `solusi` pada analisis ini"
            yield Found(message, ("analisis", row.id), hint, _targets(path, missed))


@rule("L204", "rekomendasi", Severity.WARNING)
def rekomendasi(subject: Subject) -> Iterator[Found]:
    """Bab IV memuat rekomendasi.

    Yang diperiksa: `penutup.rekomendasi` berisi sedikitnya satu butir.
    Mengapa: laporan tanpa langkah perbaikan dianggap tidak dipakai untuk memperbaiki kinerja.
    Contoh: penutup memuat hambatan dan faktor kunci, tetapi tidak memuat rekomendasi.
    Perbaikan: tulis langkah perbaikan tahun berikutnya di bawah `penutup.rekomendasi`.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (Bab IV, langkah di masa mendatang untuk meningkatkan kinerja).
    """
    if not subject.laporan.penutup.rekomendasi:
        hint = "tulis langkah perbaikan tahun berikutnya di bawah `penutup.rekomendasi`"
        yield Found("rekomendasi dalam penutup belum ditulis", ("penutup", "rekomendasi"), hint)


def _missed(subject: Subject) -> Iterator[tuple[Path, HasilSasaran, list[HasilIndikator]]]:
    """The rows of the Perjanjian Kinerja with targets that were not reached."""
    for path, row in baris_pk(subject):
        missed = [item for item in row.indikator if item.status is Status.TIDAK_TERCAPAI]
        if missed:
            yield path, row, missed


def _said(missed: list[HasilIndikator]) -> str:
    """`target indikator “...” tidak tercapai (capaian 92,86%)`."""
    names = (
        f"{quoted(item.indikator.nama)} (capaian {persen(item.capaian)})" for item in missed if item.capaian is not None
    )
    return f"target indikator {joined(names)} tidak tercapai"


def _targets(path: Path, missed: list[HasilIndikator]) -> tuple[tuple[Path, str], ...]:
    return tuple(((*path, "target", item.indikator.id), "target yang tidak tercapai") for item in missed)
