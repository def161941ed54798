"""The templates and sentences that `profil` names: the office's own, in place of those of lkjip."""

from difflib import get_close_matches
from pathlib import Path

from lkjip import paths
from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.report.dokumen import SEMUA
from lkjip.source import Loaded
from lkjip.source.katalog import texts

BERKAS_KANTOR = "W006"  # what `profil` names is no file, or no document or sentence of this program


def office_faults(loaded: Loaded) -> list[Diagnostic]:
    """What is wrong with the files that `profil` names; nothing is read where it names none."""
    named = loaded.laporan is not None and loaded.laporan.profil.kalimat is not None
    return own_templates(loaded)[1] + (sentences(loaded)[1] if named else [])


def own_templates(loaded: Loaded) -> tuple[dict[str, Path], list[Diagnostic]]:
    """The office's templates by document, relative to the file that names them; reported (W006) is what is none."""
    made: dict[str, Path] = {}
    findings: list[Diagnostic] = []
    known = [kind.nama for kind in SEMUA]
    stated = loaded.laporan or loaded.penetapan
    for name, file in stated.profil.templat.items() if stated else ():
        path, place = ("profil", "templat", name), loaded.where.locate("profil", "templat", name)
        made[name] = loaded.where.folder(*path) / file
        if name not in known:
            hint = f"pakai salah satu: {', '.join(known)}"
            findings.append(error(BERKAS_KANTOR, f"`{name}` bukan nama dokumen", place, hint))
        elif not made[name].is_file():
            findings.append(_absent(f"templat {file}", place))
    return made, findings


def sentences(loaded: Loaded) -> tuple[dict[str, str], list[Diagnostic]]:
    """The sentences about numbers: those of lkjip, and in place of some of them the office's own."""
    standard, findings = texts(paths.templates() / "kalimat.yaml")
    file = loaded.laporan.profil.kalimat if loaded.laporan else None
    if file is None:
        return standard, findings
    place, path = loaded.where.locate("profil", "kalimat"), loaded.where.folder("profil", "kalimat") / file
    if not path.is_file():
        return standard, [*findings, _absent(f"berkas kalimat {file}", place)]
    own, faults = texts(path)
    faults += [_unknown(name, path, list(standard)) for name in own if name not in standard]
    return standard | own, [*findings, *faults]


def _absent(what: str, place: Location) -> Diagnostic:
    hint = "perbaiki namanya, dihitung dari folder data; salinannya dibuat dengan `lkjip template salin`"
    return error(BERKAS_KANTOR, f"{what} yang disebut `profil` tidak ada", place, hint)


def _unknown(name: str, path: Path, known: list[str]) -> Diagnostic:
    near = get_close_matches(name, known, 3)
    hint = f"mungkin maksudnya {', '.join(f'`{one}`' for one in near)}" if near else "hapus kalimat itu"
    place = Location(str(path), spot=f"kalimat {name}")
    return error(BERKAS_KANTOR, f"tidak ada kalimat bernama `{name}`", place, hint)
