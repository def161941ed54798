"""`lkjip build`: load and check once, then render and write every document asked for, each told in one line."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

from lkjip import paths
from lkjip.bahan_reviu import bahan_reviu
from lkjip.berkas_masukan import penolakan
from lkjip.calc.hasil import Hasil
from lkjip.calc.hitung import hitung
from lkjip.diagnostics import Diagnostic, Severity, visible
from lkjip.output.berkas import write_document, write_plain
from lkjip.output.findings import screen
from lkjip.output.halaman import libreoffice, pdf
from lkjip.output.laporan import NO_DATA, Cetak, decree_document, report_document
from lkjip.output.sidik_berkas import diubah_orang
from lkjip.profil_kantor import own_templates, sentences
from lkjip.report.dokumen import LAPORAN, REVIU, SK_IKU, Dokumen
from lkjip.report.kalimat import Kalimat
from lkjip.report.susun import Cara
from lkjip.ringkas_temuan import reason
from lkjip.rules import check
from lkjip.source import Loaded, in_words_of, load, skala
from lkjip.source.katalog import naskah_baku, peraturan
from lkjip.temuan_aturan import found_by_rules

CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2
_CAPTION, _BLOCK = b"SEQ Tabel", 1 << 20  # read piece by piece: the text of a large report has many megabytes
PAGES_BY_WORD = "nomor halaman pada daftar isi diisi Word saat dokumen dibuka"
PAGES_BY_LIBREOFFICE = "nomor halaman pada daftar isi menurut LibreOffice; Word memperbaruinya saat dokumen dibuka"


@dataclass(frozen=True)
class Job:
    """One build: what is read, which documents are made, where they go, and how.

    `output` is the report's file; other documents stand beside it with their own ending. `template` replaces the
    template of the one document that is asked for. `optional`: documents without data are passed over.
    """

    data: Path
    output: Path
    dokumen: tuple[Dokumen, ...] = (LAPORAN,)
    template: Path | None = None
    konsep: bool = False
    overwrite: bool = False
    with_pages: bool = False
    optional: bool = False
    kertas: str = ""  # the paper; the template's own where empty
    with_pdf: bool = False  # beside the DOCX, with the page numbers that LibreOffice gives
    asked: bool = True  # somebody named the documents
    own: Mapping[str, Path] = field(default_factory=dict)  # the office's templates by document

    def target(self, dokumen: Dokumen) -> Path:
        """The file that a document goes to."""
        return self.output if len(self.dokumen) == 1 else self.output.with_stem(self.output.stem + dokumen.akhiran)

    def source(self, dokumen: Dokumen) -> Path:
        """The template that a document is made from."""
        return self.template or self.own.get(dokumen.nama) or paths.templates() / dokumen.template


class Susunan(NamedTuple):
    """How a build ended, before anybody is told: what was found and read, and a line for every document made.

    `sebab` says why there is no document; `nama` is the institution's, where the data could be read.
    """

    code: int
    lines: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, str] = {}
    files: tuple[Path, ...] = ()
    sebab: str = ""
    nama: str = ""


class Bacaan(NamedTuple):
    """What was read and computed once for all documents; `findings` are those about the data."""

    loaded: Loaded
    hasil: Hasil | None
    kalimat: Kalimat
    findings: tuple[Diagnostic, ...]


def build_report(job: Job) -> int:
    """Build the documents and tell it; the exit code (0 built, 1 findings prevent it, 2 could not run)."""
    done = build(job)
    if visible(done.findings):
        print(screen(done.findings, done.texts.get), file=sys.stderr)
    for line in done.lines:
        print(line)
    if done.sebab:
        print(f"lkjip: {done.sebab}", file=sys.stderr)
    return done.code


def build(job: Job) -> Susunan:
    """Build the documents of one job and write them."""
    if refusal := _refusal(job):
        return Susunan(COULD_NOT_RUN, sebab=refusal)
    loaded = load(job.data, konsep=job.konsep)
    hasil = hitung(loaded.laporan, skala()) if loaded.laporan else None
    findings = _checked(loaded, hasil)
    if loaded.penetapan and not job.asked:
        job = replace(job, dokumen=(SK_IKU,))
    own, faults = own_templates(loaded)
    job = replace(job, own=own)
    kalimat, more = sentences(loaded)
    faults += more
    findings += faults
    if (hasil is None and loaded.penetapan is None) or faults or (_has_errors(findings) and not job.konsep):
        return _prevented(job, findings, loaded, (), job.dokumen[0] if len(job.dokumen) == 1 else LAPORAN)
    lines: list[str] = []
    read = Bacaan(loaded, hasil, Kalimat(kalimat, paths.cache()), tuple(findings))
    for kind in job.dokumen:
        document, said = _made(job, kind, read)
        if document is None and job.optional and [one.code for one in said] == [NO_DATA]:
            lines.append(f"{kind.judul}: tidak disusun, datanya tidak ada")
            continue
        if document is not None:
            said += _written(job, kind, document)
        findings += said
        if document is None or _has_errors(said):
            return _prevented(job, findings, loaded, lines, kind)
        lines.append(closing_line(job, loaded, kind, document, findings))
    return _ended(CLEAN, findings, loaded, lines)


def _ended(code: int, findings: Sequence[Diagnostic], loaded: Loaded, lines: Sequence[str], sebab: str = "") -> Susunan:
    stated = loaded.laporan or loaded.penetapan
    nama = stated.instansi.nama if stated else ""
    return Susunan(code, tuple(lines), tuple(findings), loaded.where.texts, loaded.files, sebab, nama)


def _has_pages(job: Job) -> bool:
    """Whether LibreOffice numbers the pages; the PDF that Word makes is numbered by Word."""
    return job.with_pages or (job.with_pdf and libreoffice() is not None)


def _written(job: Job, kind: Dokumen, document: bytes) -> list[Diagnostic]:
    """Write a document, and its PDF beside it, which is made first: where there is none the DOCX stays as it was."""
    printed: bytes | None = None
    if job.with_pdf:
        printed, faults = pdf(document)
        if printed is None:
            return faults
    target = job.target(kind)
    faults = write_document(target, document, overwrite=job.overwrite)
    return faults or ([] if printed is None else write_plain(target.with_suffix(".pdf"), printed))


def _made(job: Job, kind: Dokumen, read: Bacaan) -> tuple[bytes | None, list[Diagnostic]]:
    """A document of the data, whole report or decree alone."""
    loaded, hasil, cetak = read.loaded, read.hasil, _cetak(job, kind, read)
    if loaded.penetapan:
        return decree_document(loaded.penetapan, cetak)
    if loaded.laporan is None or hasil is None:  # what has neither was told before
        return None, []
    if kind is REVIU:
        report, said = _made(replace(job, template=None, with_pages=False, with_pdf=False), LAPORAN, read)
        if report is None:
            return None, said
        reviu = bahan_reviu(report, read.findings, job.data.parent)
        cetak = cetak._replace(cara=cetak.cara._replace(reviu=reviu))
    return report_document(loaded.laporan, hasil, loaded.where, cetak)


def _cetak(job: Job, kind: Dokumen, read: Bacaan) -> Cetak:
    cara = Cara(read.kalimat, peraturan(), kind, job.konsep, read.loaded.gap_paths, naskah_baku())
    return Cetak(cara, job.source(kind), paths.cache(), _has_pages(job), job.kertas)


def _checked(loaded: Loaded, hasil: Hasil | None) -> list[Diagnostic]:
    """All findings about the data; errors prevent a document, except those of the rules while it is a draft."""
    findings = [*loaded.findings, *loaded.gaps, *diubah_orang(loaded.where.texts)]
    if loaded.laporan is None or hasil is None:  # a decree alone, or faults
        return findings + found_by_rules(loaded)
    return findings + in_words_of(loaded.where, check(loaded.laporan, hasil, loaded.where))


def _prevented(job: Job, findings: list[Diagnostic], loaded: Loaded, lines: Sequence[str], kind: Dokumen) -> Susunan:
    """Why a document cannot be made, and what was made before it."""
    old = job.target(kind)
    kept = f"; {old} yang lama tidak diubah" if old.exists() else ""
    what = "laporan" if kind is LAPORAN else kind.judul
    shown = visible(findings)
    why = f": {reason(shown)}" if any(not one.is_error for one in shown) else ""  # its error stands among them
    return _ended(FINDINGS, findings, loaded, lines, f"{what} tidak dibuat{why}{kept}")


def _refusal(job: Job) -> str:
    for path in (job.data, *map(job.source, job.dokumen)):
        if refusal := penolakan(path):
            return refusal
    if job.data.suffix.lower() == ".docx":
        return f"{job.data} dokumen Word, bukan data; sebut berkas datanya (YAML atau .xlsx)"
    if job.output.is_dir():
        return f"{job.output} adalah folder; sebut nama berkas DOCX dengan -o"
    if job.template and len(job.dokumen) > 1:
        return "--template berlaku untuk satu dokumen; pilih dokumennya dengan --dokumen"
    if job.output.resolve() in (job.data.resolve(), *(job.source(kind).resolve() for kind in job.dokumen)):
        return f"hasil tidak boleh menimpa {job.output}; beri nama lain dengan -o"
    if job.output.suffix.lower() != ".docx":
        return f"hasilnya dokumen Word; beri nama berakhiran .docx, bukan {job.output.name}"
    return ""


def _has_errors(findings: list[Diagnostic]) -> bool:
    return any(finding.is_error for finding in findings)


def closing_line(job: Job, loaded: Loaded, kind: Dokumen, document: bytes, findings: list[Diagnostic]) -> str:
    """Where a document went; of the report, how many tables, indicators and warnings, and how pages are numbered."""
    beside = f" dan {job.target(kind).with_suffix('.pdf').name}" if job.with_pdf else ""
    if kind is not LAPORAN:
        return f"{job.target(kind)}{beside}: {kind.judul}"
    laporan = loaded.laporan
    indicators = sum(len(row.target) for row in laporan.pk_berlaku.sasaran) if laporan else 0
    shown = visible(findings)
    warnings = sum(finding.severity is Severity.WARNING for finding in shown)
    parts = [f"{captions(document)} tabel", f"{indicators} indikator", f"{warnings} peringatan"]
    parts += [f"{left_out} diabaikan"] if (left_out := len(findings) - len(shown)) else []
    if job.konsep:
        errors = sum(finding.is_error for finding in findings)
        parts += [f"{len(loaded.gaps)} isian BELUM DIISI", f"{errors} kesalahan"]
    pages = PAGES_BY_LIBREOFFICE if _has_pages(job) else PAGES_BY_WORD
    return f"{job.target(kind)}{beside}: {', '.join(parts)}; {pages}"


def captions(document: bytes) -> int:
    """How many numbered tables a DOCX has: its SEQ fields for tables."""
    found, seen = 0, b""
    with ZipFile(BytesIO(document)) as archive, archive.open("word/document.xml") as text:
        while block := text.read(_BLOCK):
            seen = seen[-len(_CAPTION) + 1 :] + block  # a mark may lie across two blocks
            found += seen.count(_CAPTION)
    return found
