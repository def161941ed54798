"""`lkjip build`: load, check, compute, render, write, and say in one line what came out."""

import os
import sys
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lkjip import paths
from lkjip.calc.hitung import hitung
from lkjip.diagnostics import Diagnostic, Severity, visible
from lkjip.output.berkas import write_document
from lkjip.output.findings import screen
from lkjip.output.laporan import report_document
from lkjip.output.sidik_berkas import diubah_orang
from lkjip.report.kalimat import Kalimat
from lkjip.rules import check
from lkjip.source import Loaded, in_words_of, load, skala
from lkjip.source.katalog import peraturan, texts
from lkjip.temuan_aturan import found_by_rules

CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2
_CAPTION, _BLOCK = b"SEQ Tabel", 1 << 20  # read piece by piece: the text of a large report has many megabytes
PAGES_BY_WORD = "nomor halaman pada daftar isi diisi Word saat dokumen dibuka"
PAGES_BY_LIBREOFFICE = "nomor halaman pada daftar isi menurut LibreOffice; Word memperbaruinya saat dokumen dibuka"


@dataclass(frozen=True)
class Job:
    """One build: what is read, where it goes, and how."""

    data: Path
    output: Path
    template: Path
    konsep: bool = False
    overwrite: bool = False
    with_pages: bool = False


def build_report(job: Job) -> int:
    """Build a report; returns the exit code (0 built, 1 findings prevent it, 2 could not run)."""
    if refusal := _refusal(job):
        print(f"lkjip: {refusal}", file=sys.stderr)
        return COULD_NOT_RUN
    loaded = load(job.data, konsep=job.konsep)
    document, findings = _document(job, loaded)
    faults = write_document(job.output, document, overwrite=job.overwrite) if document is not None else []
    _show([*findings, *faults], loaded)
    if document is None or faults:
        kept = f"; {job.output} yang lama tidak diubah" if job.output.exists() else ""
        print(f"lkjip: laporan tidak dibuat{kept}", file=sys.stderr)
        return FINDINGS
    print(closing_line(job, loaded, document, findings))
    return CLEAN


def _refusal(job: Job) -> str:
    for path in (job.data, job.template):
        if path.is_dir():
            return f"{path} adalah folder; sebut nama berkasnya"
        if not path.is_file():
            return f"berkas {path} tidak ada"
        if not os.access(path, os.R_OK):
            return f"berkas {path} tidak dapat dibaca: tidak ada izin"
    if job.output.is_dir():
        return f"{job.output} adalah folder; sebut nama berkas DOCX dengan -o"
    if job.output.resolve() in (job.data.resolve(), job.template.resolve()):
        return f"hasil tidak boleh menimpa {job.output}; beri nama lain dengan -o"
    if job.output.suffix.lower() != ".docx":
        return f"hasilnya dokumen Word; beri nama berakhiran .docx, bukan {job.output.name}"
    return ""


def _document(job: Job, loaded: Loaded) -> tuple[bytes | None, list[Diagnostic]]:
    """The report and all findings; errors prevent it, except those of the rules while it is a draft."""
    findings = [*loaded.findings, *loaded.gaps, *diubah_orang(loaded.where.texts)]
    if loaded.laporan is None:
        return None, findings + found_by_rules(loaded)
    hasil = hitung(loaded.laporan, skala())
    found = in_words_of(loaded.where, check(loaded.laporan, hasil, loaded.where))
    sentences, faults = texts(paths.templates() / "kalimat.yaml")
    findings += found + faults
    if _has_errors(faults) or (_has_errors(found) and not job.konsep):
        return None, findings
    cache = paths.cache()
    document, faults = report_document(
        loaded.laporan,
        hasil,
        loaded.where,
        Kalimat(sentences, cache),
        peraturan(),
        job.template,
        cache,
        konsep=job.konsep,
        with_pages=job.with_pages,
        kosong=loaded.gap_paths,
    )
    return document, findings + faults


def _has_errors(findings: list[Diagnostic]) -> bool:
    return any(finding.is_error for finding in findings)


def _show(findings: list[Diagnostic], loaded: Loaded) -> None:
    if visible(findings):
        print(screen(findings, loaded.where.text), file=sys.stderr)


def closing_line(job: Job, loaded: Loaded, document: bytes, findings: list[Diagnostic]) -> str:
    """Where the report went, how many tables, indicators and warnings it has, and how page numbers are filled."""
    laporan = loaded.laporan
    indicators = sum(len(row.target) for row in laporan.pk_berlaku.sasaran) if laporan else 0
    shown = visible(findings)
    warnings = sum(finding.severity is Severity.WARNING for finding in shown)
    parts = [f"{captions(document)} tabel", f"{indicators} indikator", f"{warnings} peringatan"]
    parts += [f"{left_out} diabaikan"] if (left_out := len(findings) - len(shown)) else []
    if job.konsep:
        errors = sum(finding.is_error for finding in findings)
        parts += [f"{len(loaded.gaps)} isian BELUM DIISI", f"{errors} kesalahan"]
    return f"{job.output}: {', '.join(parts)}; {PAGES_BY_LIBREOFFICE if job.with_pages else PAGES_BY_WORD}"


def captions(document: bytes) -> int:
    """How many numbered tables a DOCX has: its SEQ fields for tables."""
    found, seen = 0, b""
    with ZipFile(BytesIO(document)) as archive, archive.open("word/document.xml") as text:
        while block := text.read(_BLOCK):
            seen = seen[-len(_CAPTION) + 1 :] + block  # a mark may lie across two blocks
            found += seen.count(_CAPTION)
    return found
