"""The values that options take, read from what a person typed."""

import os

from lkjip.diagnostics import Severity
from lkjip.output.formats import FORMATS
from lkjip.report.dokumen import LAPORAN, Dokumen
from lkjip.report.dokumen import SEMUA as DOKUMEN

TABLE_FORMATS = ("full", "json")
PAPERS = ("F4", "A4", "Legal")
LAYOUTS = ("A", "B", "C", "D", "E", "F", "G", "H")


def form(typed: str) -> str:
    """The form of the findings: as asked for, else what the place expects that lkjip runs in."""
    if not typed:
        return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "full"
    return _one_of(typed, FORMATS, "--format")


def table_form(typed: str, option: str = "") -> str:
    """The form of what is printed instead of findings, where `option` asks for it: for reading, or for programs."""
    beside = f" bersama {option}" if option else ""
    return _one_of(typed or TABLE_FORMATS[0], TABLE_FORMATS, f"--format{beside}")


def severity(typed: str) -> Severity:
    """From which severity on findings count as a failure."""
    return Severity(_one_of(typed, [item.value for item in Severity], "--fail-on"))


def layouts(typed: list[str]) -> tuple[str, ...]:
    """The layouts of spreadsheets asked for, by their letters."""
    return tuple(_one_of(text.strip().upper(), LAYOUTS, "--format-sumber") for text in typed)


def spending(typed: str) -> str:
    """The kind of belanja of amounts without one; empty where nobody says."""
    return _one_of(typed.lower(), ("operasi", "modal"), "--belanja") if typed else ""


def documents(typed: list[str], option: str = "--dokumen") -> tuple[tuple[Dokumen, ...], bool]:
    """The documents asked for, each given alone or between commas, and whether it was `semua`; the report by itself."""
    names = [name.strip().lower() for text in typed for name in text.split(",") if name.strip()] or [LAPORAN.nama]
    known = {kind.nama: kind for kind in DOKUMEN}
    for name in names:
        _one_of(name, [*known, "semua"], option)
    if "semua" in names:
        return DOKUMEN, True
    return tuple(known[name] for name in dict.fromkeys(names)), False


def paper(typed: str) -> str:
    """The paper asked for, in whatever capitals; empty where none is."""
    known = {name.lower(): name for name in PAPERS}
    return known.get(typed.lower()) or (_one_of(typed, PAPERS, "--kertas") if typed else "")


def processes(typed: str) -> int:
    """How many files may be worked on at once; 0 where nobody says."""
    if typed and (not typed.isdecimal() or int(typed) < 1):
        from lkjip.bantuan import WrongValue

        raise WrongValue(f"nilai --paralel harus bilangan mulai 1, bukan {typed}")
    return int(typed or 0)


def year(typed: str) -> int | None:
    """The year asked for; None where none is."""
    if typed and not (typed.isdecimal() and len(typed) == 4):
        from lkjip.bantuan import WrongValue

        raise WrongValue(f"nilai --tahun harus tahun empat angka, bukan {typed}")
    return int(typed) if typed else None


def code_list(typed: list[str]) -> frozenset[str]:
    """The codes that are not to be shown, each given alone or between commas; only warnings can be left out."""
    codes = [code.strip().upper() for text in typed for code in text.split(",") if code.strip()]
    return frozenset(_warning_code(code) for code in codes)


def _one_of(typed: str, known: list[str] | tuple[str, ...], option: str) -> str:
    if typed not in known:
        from lkjip.bantuan import WrongValue  # typer comes with it, which a right value does not need

        raise WrongValue(f"nilai {option} harus salah satu dari {', '.join(known)}, bukan {typed}")
    return typed


def _warning_code(code: str) -> str:
    from lkjip.bantuan import WrongValue
    from lkjip.jelaskan import unknown_code  # only who leaves something out needs the list of all codes
    from lkjip.semua_kode import semua_kode

    known = semua_kode()
    if code not in known:
        raise WrongValue(unknown_code(known, code))
    if known[code].severity is Severity.ERROR:
        raise WrongValue(f"{code} adalah kesalahan; kesalahan tidak dapat diabaikan, hanya peringatan dan catatan")
    return code
