"""`lkjip build --pantau`: build again whenever a file that the report is made from has been saved."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lkjip import paths
from lkjip.gagal import failure
from lkjip.profil_kantor import own_templates
from lkjip.report.dokumen import LAPORAN
from lkjip.source import Loaded, load
from lkjip.source.acuan import photographs
from lkjip.susun_banyak import job_of_one
from lkjip.susun_laporan import COULD_NOT_RUN, Job, build_report

STOPPED = 0
_INTERVAL = 0.4  # seconds between two looks
_PATIENCE = 5  # looks during which a file may be away: editors put a new one in the place of the old
_CLEAR = "\x1b[2J\x1b[3J\x1b[H"
_DATA = (".yaml", ".yml", ".xlsx")

State = tuple[int, int] | None  # when a file was changed and how large it is; None where there is none
Snapshot = dict[Path, State]


def watch_named(names: Sequence[str], output: Path | None, job: Job) -> int:
    """Watch the one file that is named; the exit code (2 where several are)."""
    one = job_of_one(names, output, job)
    if one is None:
        print("lkjip: --pantau memantau satu laporan; sebut satu berkas data", file=sys.stderr)
        return COULD_NOT_RUN
    return watch(one)


def watch(job: Job) -> int:
    """Build now and after every change, until Ctrl+C; the exit code. Without a main file it ends at once."""
    if not job.data.is_file():
        return build_report(job)
    watcher = Watcher(lambda: files_of(job), lambda changed: rebuild(job, changed))
    try:
        watcher.run(lambda: time.sleep(_INTERVAL))
    except KeyboardInterrupt:
        print("\nPemantauan dihentikan.")
    return STOPPED


@dataclass
class Watcher:
    """What is looked at, and what follows a change: `files` names the files now, `rebuild` is told which changed."""

    files: Callable[[], set[Path]]
    rebuild: Callable[[list[Path]], None]
    seen: Snapshot = field(default_factory=dict)

    def run(self, wait: Callable[[], object]) -> None:
        """Build, then look again after every `wait` for ever; whatever that raises ends it."""
        self.build([])
        while True:
            wait()
            if changed := self.changed(wait):
                self.build(changed)

    def build(self, changed: list[Path]) -> None:
        """Build once. What is saved during the build counts as a change after it."""
        before = snapshot(self.files())
        self.rebuild(changed)
        after = snapshot(self.files() | before.keys())
        self.seen = {path: before.get(path, state) for path, state in after.items()}

    def changed(self, wait: Callable[[], object]) -> list[Path]:
        """The files that are not as they were, once nothing changes any more; nothing where all are."""
        now = snapshot(self.seen)
        patience = _PATIENCE
        while differing(self.seen, now):
            wait()
            later = snapshot(self.seen)
            is_whole = all(later[path] is not None for path in differing(self.seen, later))
            if later == now and (is_whole or patience <= 0):
                break
            now, patience = later, patience - 1
        return differing(self.seen, now)


def snapshot(files: Iterable[Path]) -> Snapshot:
    """The state of every file."""
    return {path: _state(path) for path in files}


def differing(one: Mapping[Path, State], other: Mapping[Path, State]) -> list[Path]:
    """The files whose states differ, in the order of their names."""
    return sorted(path for path in other if one.get(path) != other[path])


def _state(path: Path) -> State:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size


def files_of(job: Job) -> set[Path]:
    """The files that the documents are made from, and locks that keep them from being written.

    Data files beside the main file belong to them too: one that is missing may be put there.
    """
    loaded = load(job.data, konsep=job.konsep)
    own, _ = own_templates(loaded)
    found = {job.data, *loaded.files, *own.values(), *_named(loaded), *_beside(job.data), *_locks(job)}
    return found | {job.source(kind) for kind in job.dokumen} | {paths.templates() / "kalimat.yaml"}


def _named(loaded: Loaded) -> set[Path]:
    """Photographs and the office's sentences."""
    laporan, where = loaded.laporan, loaded.where
    if laporan is None:
        return set()
    found = {where.folder(*at, "berkas") / foto.berkas for at, foto in photographs(laporan)}
    return found | ({where.folder("profil", "kalimat") / laporan.profil.kalimat} if laporan.profil.kalimat else set())


def _beside(main: Path) -> set[Path]:
    try:
        names = [path for path in main.parent.iterdir() if path.suffix.lower() in _DATA]
    except OSError:
        return set()
    return {path for path in names if not path.name.startswith((".", "~$"))}


def _locks(job: Job) -> set[Path]:
    """The locks of Word and LibreOffice that lie beside the documents now: when they go, the documents can be built."""
    targets = [job.target(kind) for kind in job.dokumen]
    names = [
        target.with_name(lock)
        for target in targets
        for lock in (f".~lock.{target.name}#", f"~${target.name[2:]}", f"~${target.name}")
    ]
    return {path for path in names if path.exists()}


def rebuild(job: Job, changed: list[Path]) -> None:
    """Build and tell; a fault of any kind is told too, and the next change is waited for."""
    _clear()
    if changed:
        names = ", ".join(path.name for path in changed[:3]) + (", ..." if len(changed) > 3 else "")
        print(f"{time.strftime('%H:%M:%S')} berubah: {names}", flush=True)
    try:
        build_report(job)
    except Exception as fault:  # whatever nobody foresaw: a file half written, for instance
        print(f"lkjip: {failure(fault)}", file=sys.stderr)
    what = "laporan" if job.dokumen == (LAPORAN,) else "dokumen"
    print(f"Memantau {job.data.name} dan bagian-bagiannya: {what} disusun lagi setiap disimpan. Ctrl+C: berhenti.")
    sys.stdout.flush()
    sys.stderr.flush()


def _clear() -> None:
    """An empty screen where somebody looks at one; old consoles of Windows would print the signs instead."""
    if sys.stdout.isatty() and os.name != "nt":
        print(_CLEAR, end="", flush=True)
