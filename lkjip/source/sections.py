"""Files named from files: sections of the data that stand in a file of their own, merged into one tree."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from yaml.events import Event

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.source import codes
from lkjip.source.decode import binary, decode
from lkjip.source.events import plain_data
from lkjip.source.kosong import EMPTY, settled
from lkjip.source.names import listed, near
from lkjip.source.shape import Steps, keys_at
from lkjip.source.where import Where

# Sections that may be named instead of written; `*` stands for every key or item.
_NAMED = """
instansi instansi.pegawai instansi.sarana instansi.wilayah instansi.susunan_organisasi
pejabat profil renstra renstra.rpjmd renstra.versi renstra.versi.* renstra.versi.*.matriks
iku iku.indikator pk pk.* anggaran anggaran.program indikator_program
realisasi realisasi.indikator realisasi.keuangan realisasi.serapan realisasi.pelaksanaan analisis analisis.*
penutup pengesahan abaikan
rkt cascading penghargaan dokumentasi
"""
SECTIONS = frozenset(tuple(name.split(".")) for name in _NAMED.split())
_DEEPEST = max(map(len, SECTIONS))
_BY_DEPTH = [[name for name in sorted(SECTIONS) if len(name) == depth] for depth in range(_DEEPEST + 1)]
_SECTIONS_NAMED = 3
_MISSPELT = 0.75  # `hambatan` is no misspelt `abaikan`
_YAML = (".yaml", ".yml")
_WORKBOOK = ".xlsx"
_OTHER_WORKBOOKS = (".xls", ".xlsm", ".xlsb", ".ods")


@dataclass
class Sources:
    """Everything read: where it stands, what was found, which sections could not be read."""

    where: Where = field(default_factory=Where)
    findings: list[Diagnostic] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    failed: list[Steps] = field(default_factory=list)


def read_sections(path: Path, sources: Sources) -> Any:
    """The data of the main file with every named section in its place; None where the main file cannot be read."""
    data = _read(path, (), (), sources)
    return data if data is None else settled(data)


def _read(path: Path, at: Steps, within: tuple[Path, ...], sources: Sources, sheet: str = "") -> Any:
    suffix = path.suffix.lower()
    if suffix == _WORKBOOK or suffix in _OTHER_WORKBOOKS:
        return _workbook(path, at, sources, sheet)
    text = _text(path, at, sources)
    if text is None:
        return None
    file = path.as_posix()
    events: list[Event] = []
    data, findings = plain_data(text, file, EMPTY, events)
    sources.findings += findings
    sources.where.texts[file], sources.where.events[file] = text, events
    if data is None:
        return None
    sources.where.mounts[at] = file
    if said := _wrong_root(data, at):
        sources.findings.append(error(codes.SUSUNAN, said[0], sources.where.locate(*at), said[1]))
        return None
    return _expand(data, at, (*within, path.resolve()), path, sources)


def _workbook(path: Path, at: Steps, sources: Sources, sheet: str) -> Any:
    """The data of a workbook, or what it says of the section at `at`."""
    if said := _no_workbook(path):
        location = sources.where.locate(*at) if at else Location(path.as_posix())
        sources.findings.append(error(codes.BELUM_DIDUKUNG, said, location, "simpan sebagai .xlsx, lalu sebutkan itu"))
        return None
    if not _is_readable(path, at, sources):
        return None
    from lkjip.source.buku.baca import baca  # only those who have a workbook wait for it

    buku = baca(path, sheet)
    sources.findings += buku.findings
    sources.failed += buku.gagal
    if buku.data is None:
        return None
    sources.where.mounts[at] = replace(buku.tempat, dasar=at)
    data: Any = buku.data
    for step in at:
        data = data.get(step) if isinstance(data, dict) else None
    if data is None:
        said = f"{path.name} tidak memuat isi `{'.'.join(map(str, at))}`"
        hint = "isi bagian itu pada lembarnya, atau sebutkan lembar yang benar sesudah tanda #"
        del sources.where.mounts[at]
        sources.findings.append(error(codes.BUKU_LEMBAR, said, sources.where.locate(*at), hint))
    return data


def _no_workbook(path: Path) -> str:
    return f"{path.name}: lembar sebar jenis ini belum didukung" if path.suffix.lower() in _OTHER_WORKBOOKS else ""


def _is_readable(path: Path, at: Steps, sources: Sources) -> bool:
    """Whether a file can be opened; what it is like is for its reader to tell."""
    try:
        with path.open("rb"):
            sources.files.append(path)
            return True
    except OSError as problem:
        sources.findings.append(_missing(path, at, sources, problem))
        return False


def _missing(path: Path, at: Steps, sources: Sources, problem: OSError) -> Diagnostic:
    location = sources.where.locate(*at) if at else None
    said = "tidak ada" if isinstance(problem, FileNotFoundError) else "tidak dapat dibaca"
    hint = "perbaiki nama berkas (dihitung dari folder berkas yang menyebutnya)" if at else "perbaiki nama berkas"
    return error(codes.BERKAS, f"berkas {path.as_posix()} {said}", location, hint)


def _wrong_root(data: Any, at: Steps) -> tuple[str, str] | None:
    """What is wrong with the outermost value of a file, and what to do."""
    if not at and not isinstance(data, dict):
        return "berkas utama harus berisi isian berkunci (`kunci: nilai`)", "mulai dengan `tahun: ...`"
    if not at and not data:
        return "berkas ini kosong", "mulai dengan `lkjip init FOLDER`, atau tulis `tahun: ...` dan bagian lainnya"
    if not at and not _may_be_main(data):
        sections = listed(keys_at(())[:_SECTIONS_NAMED])
        return f"ini bukan berkas utama: tidak ada bagian {sections}, ...", "sebutkan berkas utama, bukan bagiannya"
    if not isinstance(data, (dict, list)):
        return "berkas harus berisi isian berkunci atau daftar", "tulis isinya seperti di berkas utama"
    if at and isinstance(data, dict) and list(data) == [at[-1]]:
        return f"berkas ini sudah menjadi isi `{at[-1]}`", f"hapus baris `{at[-1]}:` dan geser isinya ke kiri"
    return None


def _may_be_main(data: dict[str, Any]) -> bool:
    """Whether a section of the report is there, be it misspelt."""
    sections = keys_at(())
    return any(key in sections or near(key, sections, _MISSPELT) for key in data)


def _text(path: Path, at: Steps, sources: Sources) -> str | None:
    location = sources.where.locate(*at) if at else None
    try:
        raw = path.read_bytes()
    except OSError as problem:
        sources.findings.append(_missing(path, at, sources, problem))
        return None
    sources.files.append(path)
    if said := binary(raw):
        hint = "simpan atau salin isinya sebagai teks YAML (penyandian UTF-8)"
        sources.findings.append(error(codes.ENKODE, said, location or Location(path.as_posix(), 1, 1), hint))
        return None
    text, findings = decode(raw, path.as_posix())
    sources.findings += findings
    return text


def _expand(value: Any, at: Steps, within: tuple[Path, ...], file: Path, sources: Sources) -> Any:
    """`value` with its named sections read; collections on the way are copied, because aliases may share them."""
    if len(at) >= _DEEPEST:
        return value
    if isinstance(value, dict):
        items = ((key, _section(item, (*at, key), within, file, sources)) for key, item in value.items())
        return {key: item for key, item in items if (*at, key) not in sources.failed}
    if isinstance(value, list):
        return [_section(item, (*at, index), within, file, sources) for index, item in enumerate(value)]
    return value


def _section(value: Any, at: Steps, within: tuple[Path, ...], file: Path, sources: Sources) -> Any:
    if not isinstance(value, str) or not _is_section(at):
        return _expand(value, at, within, file, sources)
    name, sheet = _named(value)
    suffix = Path(name).suffix.lower()
    if suffix not in (*_YAML, _WORKBOOK, *_OTHER_WORKBOOKS):
        return value
    data = None
    if problem := _refusal(file.parent / name, at, within):
        sources.findings.append(error(problem[0], problem[1], sources.where.locate(*at), problem[2]))
    else:
        data = _read(file.parent / name, at, within, sources, sheet)
    if data is None:
        sources.failed.append(at)
    return data


def _named(value: str) -> tuple[str, str]:
    """The file that a value names, and the sheet of a workbook behind `#`."""
    name = value.strip()
    if "\n" in name:
        return "", ""
    book, hash_sign, sheet = name.partition("#")
    return (book.strip(), sheet.strip()) if hash_sign and book.strip().lower().endswith(_WORKBOOK) else (name, "")


def _refusal(path: Path, at: Steps, within: tuple[Path, ...]) -> tuple[str, str, str] | None:
    if path.suffix.lower() == _WORKBOOK and at not in SECTIONS:
        *before, name = map(str, at[: _pattern(at).index("*")])
        whole = ".".join([*before, name])
        said = f"buku kerja {path.name} disebut untuk satu butir `{whole}`, padahal memuat seluruhnya"
        return codes.BELUM_DIDUKUNG, said, f"tulis `{name}: {path.name}`"
    if path.resolve() in within:
        return codes.LINGKARAN, f"berkas {path.name} sedang dibaca: berkas menyebut dirinya", "sebutkan berkas lain"
    return None


def _is_section(at: Steps) -> bool:
    return bool(_pattern(at))


def _pattern(at: Steps) -> tuple[str, ...]:
    """The named section that a path is one of; empty where it is none."""
    same = _BY_DEPTH[len(at)] if len(at) <= _DEEPEST else ()
    return next((name for name in same if all(part in ("*", step) for part, step in zip(name, at, strict=True))), ())
