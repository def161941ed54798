"""Where things lie: the templates that come with lkjip, its data, its cache; long Windows paths."""

import ntpath
import os
from pathlib import Path

_PACKAGE = Path(__file__).parent
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{kind}{n}" for kind in ("com", "lpt") for n in "123456789¹²³"
}
_RESERVED = '<>:"/\\|?*'
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
    r"""`path` in a form that the system opens whatever its length: with `\\?\` on Windows where it is long.

    Nothing is resolved behind that prefix, so `..` is taken out before, as Windows does it: by the names alone.
    """
    text = ntpath.normpath(str(path.absolute())) if windows else ""
    if len(text) < _LONGEST_PLAIN or text.startswith("\\\\?\\"):
        return path
    return Path("\\\\?\\UNC" + text[1:] if text.startswith("\\\\") else "\\\\?\\" + text)


def forbidden_part(path: Path, windows: bool = os.name == "nt") -> str:
    r"""The first name in `path` that Windows takes for something else (`con.docx`, `aux\`, `a:b`, `akhir.`), or ""."""
    names = path.relative_to(path.anchor).parts if windows else ()
    return next((name for name in names if name != ".." and _is_forbidden(name)), "")


def _is_forbidden(name: str) -> bool:
    is_device = name.partition(".")[0].rstrip().casefold() in _DEVICES
    return is_device or name.endswith((".", " ")) or any(sign in _RESERVED or sign < " " for sign in name)
