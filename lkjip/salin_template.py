"""`lkjip template salin`: the templates and sentences of lkjip, copied for an office to make them its own."""

import sys
from pathlib import Path

from lkjip import paths
from lkjip.output.berkas import write_atomically
from lkjip.report.dokumen import SEMUA
from lkjip.sebab import sebab

CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2
SENTENCES = "kalimat.yaml"


def salin_template(folder: Path, overwrite: bool = False) -> int:
    """Copy them all or none; returns the exit code (0 copied, 1 a file was edited there, 2 could not run)."""
    if folder.exists() and not folder.is_dir():
        print(f"lkjip: {folder} adalah berkas; sebut folder tempat salinannya", file=sys.stderr)
        return COULD_NOT_RUN
    wanted = {name: (paths.templates() / name).read_bytes() for name in (*(kind.template for kind in SEMUA), SENTENCES)}
    edited = [name for name, data in wanted.items() if _differs(folder / name, data)]
    if edited and not overwrite:
        print(
            f"lkjip: {', '.join(edited)} di {folder} lain daripada bawaan; tidak ada yang disalin; "
            "pilih folder lain, atau beri --timpa untuk menggantinya",
            file=sys.stderr,
        )
        return FINDINGS
    try:
        for name, data in wanted.items():
            write_atomically(folder / name, data)
    except OSError as fault:
        print(f"lkjip: {folder} tidak dapat ditulis: {sebab(fault)}", file=sys.stderr)
        return COULD_NOT_RUN
    print(f"{folder}: {', '.join(wanted)}")
    print("ubah seperlunya, lalu sebut dalam data: `profil: {templat: {laporan: ...}, kalimat: ...}`")
    return CLEAN


def _differs(path: Path, data: bytes) -> bool:
    """Whether something else lies there; what cannot be read counts as something else."""
    if paths.forbidden_part(path) or not path.exists():
        return False
    try:
        return path.read_bytes() != data
    except OSError:
        return True
