"""Where things lie: the templates that come with lkjip, its data, its cache; long Windows paths."""

import os
from pathlib import Path

_PACKAGE = Path(__file__).parent
_DEVICES = {"con", "prn", "aux", "nul", *(f"{kind}{number}" for kind in ("com", "lpt") for number in range(1, 10))}
_LONGEST_PLAIN = 240  # Windows refuses paths from 260 on unless they carry the extended prefix


def templates() -> Path:
    """The folder of templates: inside an installed package, beside it in a checkout."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent / "templates"


def cache() -> Path | None:
    """The folder for compiled templates (`LKJIP_CACHE` names another); None where none can be made."""
    folder = Path(os.environ.get("LKJIP_CACHE") or _user_cache() / "lkjip")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder if os.access(folder, os.W_OK) else None


def _user_cache() -> Path:
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def reachable(path: Path, windows: bool = os.name == "nt") -> Path:
    r"""`path` in a form that the system opens whatever its length: with `\\?\` on Windows where it is long."""
    if not windows or len(str(path.absolute())) < _LONGEST_PLAIN:
        return path
    text = str(path.absolute())
    if text.startswith("\\\\?\\"):
        return path
    return Path("\\\\?\\UNC" + text[1:] if text.startswith("\\\\") else "\\\\?\\" + text)


def is_device(path: Path, windows: bool = os.name == "nt") -> bool:
    """Whether Windows would take the name for a device, whatever its ending: `con.docx`, `NUL`."""
    return windows and path.name.partition(".")[0].rstrip().casefold() in _DEVICES
