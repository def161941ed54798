"""A document as a DOCX: context, drawings and template put together."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lkjip.calc.hasil import Hasil
from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.model.instansi import Instansi, Jabatan
from lkjip.model.laporan import Laporan
from lkjip.model.penetapan import Penetapan
from lkjip.numbers import Tanggal
from lkjip.output.foto import Letak, Where, pictures
from lkjip.output.grafik import A4_SHARE, bab3_bergambar
from lkjip.report.dokumen import SK_IKU, Dokumen
from lkjip.report.kalimat import SentenceError
from lkjip.report.konteks import ReportContext
from lkjip.report.susun import Cara, susun, susun_keputusan
from lkjip.word import Drawing, Properties, load

if TYPE_CHECKING:
    from lkjip.word.diagram import Node

CHART_WIDTH_MM, CHART_WIDTH_A4_MM = 164.0, 159.0  # the text width of the upright page, F4 (or Legal) and A4
NO_DATA = "W005"  # the data have nothing for the document


class Cetak(NamedTuple):
    """How a document is printed: what is wanted, from which template, and where compiled templates are kept.

    `with_pages`: the contents lists get the page numbers of LibreOffice's layout; Word still renews them on opening.
    `kertas`: the paper; the template's own where empty.
    """

    cara: Cara
    template: Path
    cache: Path | None = None
    with_pages: bool = False
    kertas: str = ""


def report_document(
    laporan: Laporan, hasil: Hasil, where: Where, cetak: Cetak
) -> tuple[bytes | None, list[Diagnostic]]:
    """The finished document, or None with the findings that prevent it (faults of the template or of a sentence).

    Reported is also what the document is about but the data do not have (W005).
    """
    compiled, findings = load(cetak.template, cetak.cache, cetak.kertas)
    if compiled is None:
        return None, findings
    photographs, findings = pictures(laporan, where, cetak.cache)
    if findings:
        return None, findings
    if cetak.kertas == "A4":
        photographs = {at: one._replace(width_mm=one.width_mm * A4_SHARE) for at, one in photographs.items()}
    try:
        context = susun(laporan, hasil, cetak.cara, lambda *letak: photographs[Letak(*letak)])
    except SentenceError as fault:
        return None, [_broken_sentence(fault)]
    wanted = cetak.cara.dokumen
    if wanted.isi and not getattr(context.lampiran, wanted.isi):
        return None, [_nothing_to_print(wanted)]
    drawn = {
        "bab1": context.bab1._asdict() | {"bagan": bagan(context, cetak.kertas)},
        "bab3": bab3_bergambar(context.bab3, cetak.kertas),
    }
    names = context._asdict() | drawn
    if context.lampiran.cascading:
        from lkjip.output.pohon import tergambar  # who has no such sheet need not wait for it

        names["lampiran"] = context.lampiran._replace(cascading=tergambar(context.lampiran.cascading, cetak.kertas))
    document, findings = compiled.render(names, properties(laporan, context))
    if document is None or not cetak.with_pages or not compiled.program.contents:
        return document, findings
    from lkjip.output.halaman import page_numbers

    pages, faults = page_numbers(document)
    return (None, faults) if faults else compiled.render(names, properties(laporan, context), pages)


def decree_document(penetapan: Penetapan, cetak: Cetak) -> tuple[bytes | None, list[Diagnostic]]:
    """The finished decree of an office that states nothing else; other documents have no data there (W005)."""
    if cetak.cara.dokumen is not SK_IKU:
        return None, [_nothing_to_print(cetak.cara.dokumen)]
    compiled, findings = load(cetak.template, cetak.cache, cetak.kertas)
    if compiled is None:
        return None, findings
    names = susun_keputusan(penetapan, cetak.cara)
    decree = penetapan.iku.keputusan
    signed = decree.tanggal if decree else None
    return compiled.render(
        names, _file_properties(str(names["judul"]), penetapan.instansi, signed or Tanggal(penetapan.tahun))
    )


def _nothing_to_print(dokumen: Dokumen) -> Diagnostic:
    needed = dokumen.data or "laporan lengkap"
    hint = f"isi bagian {needed}, atau susun dokumen lain dengan --dokumen"
    return error(NO_DATA, f"data untuk {dokumen.judul} tidak ada", hint=hint)


def properties(laporan: Laporan, context: ReportContext) -> Properties:
    """What the file says about itself; the date is the report's, so that the same data give the same bytes."""
    return _file_properties(context.judul, laporan.instansi, laporan.pengesahan.tanggal)


def _file_properties(title: str, instansi: Instansi, signed: Tanggal) -> Properties:
    return Properties(
        title=title,
        creator=instansi.nama,
        subject="Laporan Kinerja Instansi Pemerintah (LKjIP)",
        keywords="LKjIP, SAKIP, akuntabilitas kinerja",
        company=f"Pemerintah {instansi.kabupaten}",
        created=f"{signed.tahun}-{signed.bulan or 1:02}-{signed.hari or 1:02}T00:00:00Z",
    )


def bagan(context: ReportContext, kertas: str = "") -> Drawing | None:
    """The organisation chart, drawn as wide as the paper allows; its alternative text lists who stands under whom."""
    root = context.bab1.bagan
    if root is None:
        return None
    from lkjip.word.diagram import organisation_chart

    chart = organisation_chart(_node(root), CHART_WIDTH_A4_MM if kertas == "A4" else CHART_WIDTH_MM)
    alt = f"Bagan {context.bab1.judul_bagan}: {_susunan(root)}."
    return Drawing(chart.xml, chart.width_mm, chart.height_mm, alt, "Bagan organisasi")


def _node(jabatan: Jabatan, is_staff: bool = False) -> "Node":
    from lkjip.word.diagram import Node

    return Node(
        jabatan.jabatan,
        tuple(_node(bawahan, is_secretary(bawahan)) for bawahan in jabatan.bawahan),
        dashed=jabatan.fungsional,
        staff=is_staff,
    )


def is_secretary(jabatan: Jabatan) -> bool:
    """True for the secretariat, which a chart shows beside the line and not below it."""
    return jabatan.jabatan.lower().startswith("sekretari")


def _susunan(jabatan: Jabatan) -> str:
    below = ", ".join(_susunan(item) for item in jabatan.bawahan)
    return f"{jabatan.jabatan} membawahi {below}" if below else jabatan.jabatan


def _broken_sentence(fault: SentenceError) -> Diagnostic:
    return error(
        "T401",
        f"kalimat `{fault.name}` tidak dapat disusun: {fault.reason}",
        Location("kalimat.yaml", spot=f"kalimat {fault.name}"),
        "perbaiki kalimat itu; nama yang dapat dipakai tertulis di sekitarnya",
    )
