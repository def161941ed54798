"""Catalogues of texts by name: the sentences of the report, the regulations that it cites."""

from pathlib import Path

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.model.iku import NaskahBaku
from lkjip.model.reviu import DaftarReviu
from lkjip.sebab import sebab
from lkjip.source import codes
from lkjip.source.bawaan import DATA
from lkjip.source.decode import decode
from lkjip.source.events import plain_data


def texts(path: Path) -> tuple[dict[str, str], list[Diagnostic]]:
    """The texts of a catalogue file by name; reported is what is no text, and a file that cannot be read."""
    try:
        raw = path.read_bytes()
    except OSError as fault:
        reason = f"berkas {path} tidak dapat dibaca: {sebab(fault)}"
        return {}, [error(codes.BERKAS, reason, Location(str(path)), "periksa tempat berkas itu")]
    text, findings = decode(raw, str(path))
    data, more = plain_data(text, str(path))
    if not isinstance(data, dict):
        return {}, [*findings, *more]
    wrong = [name for name, value in data.items() if not isinstance(value, str)]
    for name in wrong:
        more.append(error(codes.BENTUK, f"`{name}` harus berupa teks", Location(str(path))))
    return {name: value for name, value in data.items() if isinstance(value, str)}, [*findings, *more]


def peraturan() -> dict[str, str]:
    """The built-in citations of regulations by short name."""
    text = (DATA / "peraturan.yaml").read_text("utf-8")
    data, _ = plain_data(text, "peraturan.yaml")
    return {name: str(value) for name, value in data.items()}


def naskah_baku() -> NaskahBaku:
    """The built-in standard text of a new decree on the IKU."""
    data, _ = plain_data((DATA / "sk_iku.yaml").read_text("utf-8"), "sk_iku.yaml")
    return NaskahBaku.model_validate(data)


def daftar_reviu() -> DaftarReviu:
    """The built-in checklist of the reviewer."""
    data, _ = plain_data((DATA / "reviu.yaml").read_text("utf-8"), "reviu.yaml")
    return DaftarReviu.model_validate(data)
