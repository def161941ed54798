"""`lkjip build` for many institutions: on all cores, each told apart from the others, and a summary at the end."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from lkjip.berkas_diperiksa import asked, is_plain
from lkjip.diagnostics import visible
from lkjip.kemajuan import kemajuan
from lkjip.nama_hasil import result_names
from lkjip.output.findings import screen
from lkjip.output.findings_concise import line
from lkjip.ringkas_temuan import reason
from lkjip.serempak import Gagal, serempak, worker_count
from lkjip.susun_laporan import CLEAN, COULD_NOT_RUN, FINDINGS, Job, build, build_report
from lkjip.utama_dahulu import utama_dahulu


class Selesai(NamedTuple):
    """What a worker says of one institution: documents made, findings as text, and why something failed."""

    lines: tuple[str, ...] = ()
    told: str = ""
    sebab: str = ""
    nama: str = ""
    files: tuple[Path, ...] = ()


def build_named(names: Sequence[str], output: Path | None, job: Job, workers: int = 0) -> int:
    """Build what is named, `job` saying how; the exit code (0 all built, 1 some not, 2 nothing could be run).

    One file is built as ever, with `output` its DOCX; with a folder, a pattern or several files it is their folder.
    """
    if one := job_of_one(names, output, job):
        return build_report(one)
    if output and (output.suffix.lower() == ".docx" or (output.exists() and not output.is_dir())):
        return _refused([f"beberapa laporan memerlukan folder; sebut folder dengan -o, bukan {output}"])
    files, refusals = asked(list(names))
    return _build_all(files, refusals, output, job, workers) if files else _refused(refusals)


def job_of_one(names: Sequence[str], output: Path | None, job: Job) -> Job | None:
    """The job where one file is named, `output` being its DOCX; None where a folder, a pattern or several are."""
    if len(names) != 1 or not is_plain(names[0]):
        return None
    data = Path(names[0])
    return replace(job, data=data, output=output or result_names([data], None, _endings(job))[0])


def _build_all(files: Sequence[Path], refusals: Sequence[str], folder: Path | None, job: Job, workers: int) -> int:
    ordered = utama_dahulu(files, lambda some: _built(some, folder, job, workers), lambda one: one.files)
    for file, one in ordered.items():
        _tell(file, one)
    return _summary(ordered, refusals)


def _built(files: Sequence[Path], folder: Path | None, job: Job, workers: int) -> dict[Path, Selesai]:
    targets = result_names(files, folder, _endings(job))
    renamed = [
        target.name for file, target in zip(files, targets, strict=True) if not target.name.startswith(file.stem)
    ]
    if renamed:
        print(f"lkjip: {len(renamed)} hasil dinamai dengan foldernya karena nama datanya sama", file=sys.stderr)
    jobs = [replace(job, data=file, output=target) for file, target in zip(files, targets, strict=True)]
    answers = serempak(made, jobs, worker_count(len(jobs), workers), kemajuan("Menyusun laporan"))
    failed = (Selesai(sebab=one.sebab) if isinstance(one, Gagal) else one for one in answers)
    return dict(zip(files, failed, strict=True))


def _endings(job: Job) -> list[str]:
    return [kind.akhiran for kind in job.dokumen]


def made(job: Job) -> Selesai:
    """Build one. Errors are told with their places, what does not prevent the report in one line each."""
    done = build(job)
    shown = visible(done.findings)
    errors = [finding for finding in shown if finding.is_error]
    told = [screen(errors, done.texts.get).rstrip("\n")] if errors else []
    told += [line(finding) for finding in shown if not finding.is_error]
    sebab = "" if done.code == CLEAN else reason(done.findings) or done.sebab
    return Selesai(done.lines, "\n".join(told), sebab, done.nama, done.files)


def _tell(file: Path, one: Selesai) -> None:
    sys.stdout.flush()
    heading = f"{one.nama} ({file})" if one.nama else str(file)
    print(f"== {heading}", one.told, sep="\n" if one.told else "", file=sys.stderr)
    sys.stderr.flush()
    for text in one.lines:
        print(text)
    sys.stdout.flush()
    if one.sebab:
        print("lkjip: laporan tidak dibuat", file=sys.stderr)


def _summary(done: dict[Path, Selesai], refusals: Sequence[str]) -> int:
    """How many were built, and of each that was not why."""
    failed = [(f"{file} ({one.nama})" if one.nama else str(file), one.sebab) for file, one in done.items() if one.sebab]
    number = len(failed) + len(refusals)
    print(f"\n{len(done) + len(refusals)} laporan: {len(done) - len(failed)} berhasil, {number} gagal")
    for name, sebab in failed:
        print(f"gagal: {name}: {sebab}")
    for refusal in refusals:
        print(f"gagal: {refusal}")
    return FINDINGS if number else CLEAN


def _refused(refusals: Sequence[str]) -> int:
    for refusal in refusals:
        print(f"lkjip: {refusal}", file=sys.stderr)
    return COULD_NOT_RUN
