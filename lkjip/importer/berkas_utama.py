"""The main file made to name the imported ones, by the smallest change of its text; what people wrote there stays."""

import re
from pathlib import Path
from typing import Any, NamedTuple

from lkjip.source.events import plain_data

_YAML = (".yaml", ".yml")


class Rujukan(NamedTuple):
    """Where a section of the main file stands: its file (as named there), or that it is written out or missing."""

    berkas: str
    tertulis: bool = False


def rujukan(data: Any, kunci: tuple[str, ...]) -> Rujukan:
    """What the main file says at a key such as `realisasi.keuangan`."""
    for step in kunci:
        if data is not None and not isinstance(data, dict):
            return Rujukan("", tertulis=True)
        data = (data or {}).get(step)
    if data is None or data == "":
        return Rujukan("")
    is_file = isinstance(data, str) and Path(data.strip()).suffix.lower() in _YAML
    return Rujukan(data.strip()) if is_file else Rujukan("", tertulis=True)


def dengan_baris(text: str, kunci: tuple[str, ...], berkas: str) -> str | None:
    """The text with `kunci: berkas` in it; None where that cannot be done without touching anything else."""
    old, findings = plain_data(text, "")
    if findings or not isinstance(old, dict):
        return None
    for attempt in (_filled, _inserted, _appended):
        new = attempt(text, kunci, berkas)
        if new is not None and _says(new, old, kunci, berkas):
            return new
    return None


def _says(new: str, old: dict[str, Any], kunci: tuple[str, ...], berkas: str) -> bool:
    """Whether the new text says what the old one did, and the file at the key besides."""
    data, findings = plain_data(new, "")
    if findings or not isinstance(data, dict):
        return False
    expected: Any = {**old}
    at = expected
    for step in kunci[:-1]:
        at[step] = {**(at.get(step) or {})}
        at = at[step]
    at[kunci[-1]] = berkas
    return bool(data == expected)


def _pattern(key: str, indent: str) -> re.Pattern[str]:
    return re.compile(rf"^{indent}{key}:[ \t]*(#.*)?(?:\r?\n|\Z)", re.MULTILINE)


def _end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _filled(text: str, kunci: tuple[str, ...], berkas: str) -> str | None:
    """A key that stands there without a value gets one."""
    for match in _pattern(re.escape(kunci[-1]), r"[ \t]*").finditer(text):
        line = match[0].rstrip("\r\n")
        note = f"  {match[1]}" if match[1] else ""
        key = line.split(":")[0]
        new = text[: match.start()] + f"{key}: {berkas}{note}" + text[match.start() + len(line) :]
        data, _ = plain_data(new, "")
        if rujukan(data, kunci).berkas == berkas:
            return new
    return None


def _inserted(text: str, kunci: tuple[str, ...], berkas: str) -> str | None:
    """A record that stands there gets one more key, as its first."""
    if len(kunci) == 1:
        return None
    match = _pattern(re.escape(kunci[0]), "").search(text)
    if match is None:
        return None
    child = re.compile(r"(?:[ \t]*(?:#.*)?\r?\n)*([ ]+)\S").match(text, match.end())
    indent = child[1] if child else "  "
    return text[: match.end()] + f"{indent}{kunci[1]}: {berkas}{_end(text)}" + text[match.end() :]


def _appended(text: str, kunci: tuple[str, ...], berkas: str) -> str | None:
    """A key that is not there comes last."""
    end = _end(text)
    before = text if not text or text.endswith("\n") else text + end
    lines = [f"{'  ' * depth}{key}:" for depth, key in enumerate(kunci)]
    lines[-1] += f" {berkas}"
    return before + end.join(lines) + end


def baris(kunci: tuple[str, ...], berkas: str) -> str:
    """The line to write by hand: `realisasi: {keuangan: realisasi-anggaran.yaml}`."""
    return f"`{kunci[0]}: {berkas}`" if len(kunci) == 1 else f"`{kunci[1]}: {berkas}` di bawah `{kunci[0]}:`"
