"""The files of the next year: those that stay are copied as they are, the others written anew."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lkjip.buku.yaml_teks import yaml_text
from lkjip.skema.teks import with_schemas
from lkjip.source.where import Where

_OWN_FILE = ("instansi", "iku", "anggaran", "indikator_program", "analisis", "penutup")
_HEAD = """{nama} Tahun {tahun}: dilanjutkan dari data tahun {lalu} dengan `lkjip lanjut`.
#
# Tanda `# {lalu}: ...` di belakang isian yang kosong ialah isinya tahun lalu; isi yang baru, lalu hapus tandanya.
# Yang perlu dibawa: DPA {tahun} (dan DPPA), LRA per 31 Desember {tahun}, PK {tahun} yang ditandatangani,
# hasil SKM {tahun}, LHE AKIP, dan realisasi indikator.
# Anggaran dan realisasinya: lkjip import-excel dpa.xlsx lra.xlsx --ke {berkas}"""


def berkas_berikut(
    main: Path, isi: Mapping[str, Any], stated: Mapping[str, Any], where: Where, imported: str
) -> dict[str, str]:
    """The texts of the files by name, the main file first; `stated` are the data that `isi` was made from.

    `imported` is the budget as import-excel may replace it; empty where a person wrote the old one.
    """
    tahun = int(isi["tahun"])
    names = {key: _file(where, key, main) for key in isi}
    texts: dict[str, str] = {}
    data, parts = dict(isi), {}
    for key, name in names.items():
        if name and isi[key] == stated.get(key):
            texts |= _copies(where, key, main)
        elif key == "anggaran" and imported:
            name = name or "anggaran.yaml"
            texts[name] = imported
        elif name and key in _OWN_FILE:
            texts[name] = yaml_text(isi[key], f"{key.capitalize().replace('_', ' ')} tahun {tahun}.")
            parts[name] = key
        else:
            continue
        data[key] = name
    own = nama_utama(main, tahun)
    head = _HEAD.format(nama=isi["instansi"]["nama"], tahun=tahun, lalu=tahun - 1, berkas=own)
    return with_schemas({own: yaml_text(data, head), **texts}, {own: "", **parts})


def nama_utama(main: Path, tahun: int) -> str:
    """The name of the next main file: the year in it counted on, else the year behind it."""
    stem, last = main.stem, str(tahun - 1)
    return f"{stem.replace(last, str(tahun))}.yaml" if last in stem else f"{stem}-{tahun}.yaml"


def _file(where: Where, key: str, main: Path) -> str:
    """The file below the main file's folder that holds a section alone; empty where there is none."""
    mount = where.mounts.get((key,))
    if not isinstance(mount, str):
        return ""
    name = Path(os.path.relpath(mount, main.parent)).as_posix()
    return "" if name.startswith("..") or Path(name).is_absolute() else name


def _copies(where: Where, key: str, main: Path) -> dict[str, str]:
    """The file of a section and those that it names, as they are."""
    held = [mount for at, mount in where.mounts.items() if at[:1] == (key,) and isinstance(mount, str)]
    return {Path(os.path.relpath(file, main.parent)).as_posix(): where.texts[file] for file in held}


def folder_berikut(main: Path, tahun: int) -> Path:
    """Where the next year goes: beside the folder of this one, with the next year in its name.

    A folder that is no office's own (neither the year nor the name of the file says so) gets a folder in itself.
    """
    folder, last = main.parent.resolve(), str(tahun - 1)
    if re.search(rf"(?<!\d){last}(?!\d)", folder.name):
        return Path(os.path.normpath(main.parent / ".." / folder.name.replace(last, str(tahun))))
    own = nama_utama(main, tahun).removesuffix(".yaml")
    is_own = own.casefold().startswith(f"{folder.name.casefold()}-")
    return Path(os.path.normpath(main.parent / ".." / own)) if is_own else main.parent / own
