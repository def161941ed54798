"""Why a file that a person names cannot be read, in one sentence that says what to do."""

import os
from pathlib import Path

from lkjip.sebab import sebab

_ALIKE = 0.75  # `.yaml` alone makes names resemble each other
_MOST_LOOKED_AT = 1000  # names in a folder, of which one may have been meant


def penolakan(path: Path, what: str = "berkasnya") -> str:
    """The sentence, or nothing for a file that can be opened; a folder stands where `what` should be named."""
    try:
        if path.is_dir():
            return f"{path} adalah folder; sebut nama {what}"
        if not path.exists():
            return tidak_ada(path)
    except OSError as fault:  # a name that no file system can hold
        return f"{path} tidak dapat dipakai: {sebab(fault)}"
    if not path.is_file():
        return f"{path} bukan berkas biasa"
    if not os.access(path, os.R_OK):
        return f"berkas {path} tidak dapat dibaca: tidak ada izin"
    return ""


def tidak_ada(path: Path) -> str:
    """That a file or folder does not exist, and which name beside it may have been meant."""
    above = path.parent
    if not above.is_dir():
        return f"berkas {path} tidak ada; folder {above} juga tidak ada"
    from lkjip.source.names import near  # for a mistake only

    alike = near(path.name, _beside(above), _ALIKE)
    meant = f"; mungkin maksud Anda {' atau '.join(str(above / name) for name in alike[:2])}" if alike else ""
    return f"berkas {path} tidak ada{meant}"


def _beside(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as found:
            names = [one.name for one, _ in zip(found, range(_MOST_LOOKED_AT), strict=False)]
    except OSError:
        return []
    return sorted(name for name in names if not name.startswith((".", "~$")))
