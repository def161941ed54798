"""`lkjip validate`: load and check every file that is meant, and tell what was found in the form asked for."""

import os
import sys
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from lkjip.berkas_diperiksa import asked
from lkjip.diagnostics import Diagnostic, Severity, Suppression, sorted_findings, visible
from lkjip.gagal import failure, wants_traceback
from lkjip.output.findings import Read
from lkjip.output.formats import Checked, rendered
from lkjip.output.sidik_berkas import diubah_orang
from lkjip.penjelasan import Penjelasan
from lkjip.profil_kantor import office_faults
from lkjip.source import Loaded, load
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


def validate(request: Request) -> int:
    """Check and print; the exit code (0 clean or below `fail_on`, 1 findings, 2 something could not be checked)."""
    files, refusals = asked(request.names)
    loaded, failures = _loaded(files)
    refusals += failures
    reports = _reports(loaded)
    findings = [finding for path in reports for finding in loaded[path].findings]
    checked = Checked(
        findings=sorted_findings(list(dict.fromkeys(_left_out(findings, request.abaikan)))),
        read=_reader(loaded.values()),
        reports=tuple(path.as_posix() for path in reports),
        files=tuple(dict.fromkeys(file.as_posix() for path in reports for file in loaded[path].files)),
        refusals=tuple(refusals),
        root=_root(),
        documentation=_documentation,
    )
    print(rendered(request.form, checked), end="")
    sys.stdout.flush()
    for refusal in refusals:
        print(f"lkjip: {refusal}", file=sys.stderr)
    return COULD_NOT_RUN if refusals else _code(checked.findings, request.fail_on)


def _reports(loaded: Mapping[Path, Loaded]) -> list[Path]:
    """The files that are reports of their own: `*.yaml` also stands for the sections that another one names."""
    sections = {file.resolve() for one in loaded.values() for file in one.files[1:]}
    return [path for path in loaded if path.resolve() not in sections]


def _loaded(files: Iterable[Path]) -> tuple[dict[Path, Loaded], list[str]]:
    """Every file with all its findings; where lkjip itself fails on one, the others are checked all the same."""
    found: dict[Path, Loaded] = {}
    failures: list[str] = []
    for path in files:
        try:
            found[path] = _with_rules(load(path))
        except Exception as fault:  # told like every failure, after the others
            if wants_traceback():
                raise
            failures.append(f"{path}: {failure(fault)}")
    return found, failures


def _with_rules(loaded: Loaded) -> Loaded:
    """The same with what the rules find, and about the files of import-excel and those that `profil` names."""
    files = diubah_orang(loaded.where.texts) + office_faults(loaded)
    return loaded._replace(findings=loaded.findings + files + found_by_rules(loaded))


def _left_out(findings: Iterable[Diagnostic], codes: Collection[str]) -> list[Diagnostic]:
    """The findings, those of the codes marked as left out."""
    reason = Suppression(_ON_REQUEST)
    return [
        replace(finding, suppressed=finding.suppressed or reason) if finding.code in codes else finding
        for finding in findings
    ]


def _reader(loaded: Iterable[Loaded]) -> Read:
    """Where the texts of all files that were read can be had."""
    texts = {file: text for one in loaded for file, text in one.where.texts.items()}
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
