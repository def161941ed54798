"""How the results of many data files are named in one folder, so that none replaces another."""

import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path


def result_names(files: Sequence[Path], folder: Path | None, endings: Sequence[str]) -> list[Path]:
    """The DOCX of every file, in `folder` or beside the data; `endings` are what its documents add to the name.

    Files of one name get as many of the folders above them before it as tell them apart (`panti-data.docx`); where
    folders do not, their own ending (`data-xlsx.docx`), and at last a number.
    """
    stems = [file.stem for file in files]
    clashing = _clashing(stems, files, folder, endings)
    depth = _depth({files[at].resolve().parent for at in clashing})
    for at in clashing:
        stems[at] = "-".join([*_above(files[at].resolve().parent, depth), files[at].stem])
    for at in _clashing(stems, files, folder, endings):
        stems[at] += f"-{files[at].suffix[1:].lower()}"
    for number, at in enumerate(sorted(_clashing(stems, files, folder, endings)), 1):
        stems[at] += f"-{number}"
    single = endings[0] if len(endings) == 1 else ""
    return [(folder or file.parent) / f"{stem}{single}.docx" for file, stem in zip(files, stems, strict=True)]


def _depth(folders: Collection[Path]) -> int:
    """How many of the names above tell the folders apart; none where there is but one."""
    depth = 0
    while len({_key("/".join(_above(folder, depth))) for folder in folders}) < len(folders):
        depth += 1
        if all(depth > len(folder.parts) for folder in folders):
            break
    return depth


def _above(folder: Path, depth: int) -> list[str]:
    """The last names of a folder, the root left out."""
    names = folder.parts[1:]
    return list(names[max(len(names) - depth, 0) :]) if depth else []


def _clashing(
    stems: Sequence[str], files: Sequence[Path], folder: Path | None, endings: Sequence[str]
) -> Collection[int]:
    """Which of them would write to a file that another one writes to, whatever the capitals."""
    targets = [
        {_key(f"{folder or file.resolve().parent}/{stem}{ending}") for ending in endings}
        for stem, file in zip(stems, files, strict=True)
    ]
    often = Counter(target for own in targets for target in own)
    return [at for at, own in enumerate(targets) if any(often[target] > 1 for target in own)]


def _key(name: str) -> str:
    """Names that some file system takes for the same."""
    return unicodedata.normalize("NFC", name).casefold()
