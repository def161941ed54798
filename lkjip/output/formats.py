"""The forms in which findings can be told: one renderer each, all given the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from lkjip.diagnostics import Diagnostic
from lkjip.output.findings import Read, count
from lkjip.penjelasan import Penjelasan

FORMATS = ("full", "concise", "json", "sarif", "github")  # each has a module findings_NAME with a function `rendered`


@dataclass(frozen=True)
class Checked:
    """What was checked and found. `findings` are in order and hold those left out, too.

    `reports` are the main files, `files` all that were read, `refusals` says what could not be checked at all, and
    `root` is the folder that other programs count paths from; `told` says what was checked, where it is no report.
    """

    findings: list[Diagnostic]
    read: Read
    reports: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    refusals: tuple[str, ...] = ()
    root: Path = field(default_factory=Path.cwd)
    documentation: Callable[[], Mapping[str, Penjelasan]] = dict
    told: str = ""


def rendered(name: str, checked: Checked) -> str:
    """The findings in one of FORMATS, as text that ends with a line break; empty where there is nothing to say."""
    render: Callable[[Checked], str] = import_module(f"lkjip.output.findings_{name}").rendered
    return render(checked)


def closing(checked: Checked) -> str:
    """`2 laporan (9 berkas) diperiksa: 1 kesalahan, 8 peringatan`."""
    return about(checked) + count(checked.findings)


def about(checked: Checked) -> str:
    """What was checked, in words."""
    return checked.told or f"{len(checked.reports)} laporan ({len(checked.files)} berkas) diperiksa: "


def from_root(file: str, root: Path) -> str:
    """The file as seen from `root`, with forward slashes; whole where it does not lie under it."""
    whole = Path(file).resolve()
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else whole.as_posix()
