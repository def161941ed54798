"""`lkjip validate`: load and check every file that is meant, and tell what was found in the form asked for."""

import os
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from lkjip.berkas_diperiksa import asked
from lkjip.diagnostics import Diagnostic, Severity, Suppression, sorted_findings, visible
from lkjip.kemajuan import kemajuan
from lkjip.output.findings import Read
from lkjip.output.formats import Checked, rendered
from lkjip.output.sidik_berkas import diubah_orang
from lkjip.penjelasan import Penjelasan
from lkjip.profil_kantor import office_faults
from lkjip.ringkas_temuan import reason
from lkjip.serempak import Gagal, serempak, worker_count
from lkjip.source import load
from lkjip.temuan_aturan import found_by_rules

CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2
_ON_REQUEST = "diminta dengan --abaikan"


@dataclass(frozen=True)
class Request:
    """What is to be checked and how it is told; `abaikan` are codes, all of warnings."""

    names: list[str]
    form: str = "full"
    fail_on: Severity = Severity.ERROR
    abaikan: Collection[str] = ()
    workers: int = 0  # how many files at once; as many as pay where 0


class Diperiksa(NamedTuple):
    """What checking a file gives: its findings, the files that were read, and their texts."""

    findings: tuple[Diagnostic, ...]
    files: tuple[Path, ...]
    texts: Mapping[str, str]


def validate(request: Request) -> int:
    """Check and print; the exit code (0 clean or below `fail_on`, 1 findings, 2 something could not be checked)."""
    files, refusals = asked(request.names)
    done, failures = _checked(files, request.workers)
    refusals += failures
    reports = _reports(done)
    found = {path: sorted_findings(_left_out(done[path].findings, request.abaikan)) for path in reports}
    checked = Checked(
        findings=list(dict.fromkeys(finding for path in reports for finding in found[path])),
        read=_reader(done.values()),
        reports=tuple(path.as_posix() for path in reports),
        files=tuple(dict.fromkeys(file.as_posix() for path in reports for file in done[path].files)),
        refusals=tuple(refusals),
        root=_root(),
        documentation=_documentation,
    )
    print(rendered(request.form, checked), end="")
    if request.form == "full" and len(reports) > 1:
        print(_summary(found))
    sys.stdout.flush()
    for refusal in refusals:
        print(f"lkjip: {refusal}", file=sys.stderr)
    return COULD_NOT_RUN if refusals else _code(checked.findings, request.fail_on)


def _summary(found: Mapping[Path, list[Diagnostic]]) -> str:
    """How many reports have no error, and of each other one why."""
    failed = [(path, sebab) for path, findings in found.items() if (sebab := reason(findings))]
    lines = [f"{len(found) - len(failed)} berhasil, {len(failed)} gagal"]
    return "\n".join([*lines, *(f"gagal: {path}: {sebab}" for path, sebab in failed)])


def _reports(done: Mapping[Path, Diperiksa]) -> list[Path]:
    """The files that are reports of their own: `*.yaml` also stands for the sections that another one names."""
    sections = {file.resolve() for one in done.values() for file in one.files[1:]}
    return [path for path in done if path.resolve() not in sections]


def _checked(files: Sequence[Path], workers: int) -> tuple[dict[Path, Diperiksa], list[str]]:
    """Every file with all its findings; where lkjip itself fails on one, the others are checked all the same."""
    answers = serempak(diperiksa, files, worker_count(len(files), workers), kemajuan("Memeriksa"))
    pairs = list(zip(files, answers, strict=True))
    failures = [f"{path}: {answer.sebab}" for path, answer in pairs if isinstance(answer, Gagal)]
    return {path: answer for path, answer in pairs if not isinstance(answer, Gagal)}, failures


def diperiksa(path: Path) -> Diperiksa:
    """A file with what the rules find, and about the files of import-excel and those that `profil` names."""
    loaded = load(path)
    found = (*loaded.findings, *diubah_orang(loaded.where.texts), *office_faults(loaded), *found_by_rules(loaded))
    return Diperiksa(found, loaded.files, loaded.where.texts)


def _left_out(findings: Iterable[Diagnostic], codes: Collection[str]) -> list[Diagnostic]:
    """The findings, those of the codes marked as left out."""
    reason = Suppression(_ON_REQUEST)
    return [
        replace(finding, suppressed=finding.suppressed or reason) if finding.code in codes else finding
        for finding in findings
    ]


def _reader(done: Iterable[Diperiksa]) -> Read:
    """Where the texts of all files that were read can be had."""
    texts = {file: text for one in done for file, text in one.texts.items()}
    return texts.get


def _code(findings: Iterable[Diagnostic], fail_on: Severity) -> int:
    order = list(Severity)
    heavy = order[: order.index(fail_on) + 1]
    return FINDINGS if any(finding.severity in heavy for finding in visible(findings)) else CLEAN


def _root() -> Path:
    """The folder of the repository, by which GitHub counts paths; the current one where there is none."""
    here = Path.cwd()
    if workspace := os.environ.get("GITHUB_WORKSPACE"):
        root = Path(workspace).resolve()
        if here.is_relative_to(root):
            return root
    return next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)


def _documentation() -> Mapping[str, Penjelasan]:
    from lkjip.semua_kode import semua_kode  # only some forms tell it

    return semua_kode()
