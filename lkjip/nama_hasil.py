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
    depth = [0] * len(files)
    stems = [_stem(file, 0) for file in files]
    while clashing := _clashing(stems, files, folder, endings):
        longer = {at: _stem(files[at], depth[at] + 1) for at in clashing}
        if all(longer[at] == stems[at] for at in clashing):
            break
        for at, stem in longer.items():
            depth[at] += 1
            stems[at] = stem
    for at in _clashing(stems, files, folder, endings):
        stems[at] += f"-{files[at].suffix[1:].lower()}"
    for number, at in enumerate(sorted(_clashing(stems, files, folder, endings)), 1):
        stems[at] += f"-{number}"
    single = endings[0] if len(endings) == 1 else ""
    return [(folder or file.parent) / f"{stem}{single}.docx" for file, stem in zip(files, stems, strict=True)]


def _stem(file: Path, depth: int) -> str:
    """`data`, then `panti-data`, then `jember-panti-data`; as long as there are folders."""
    above = [part for part in file.resolve().parent.parts[1:] if part]
    return "-".join([*above[len(above) - depth :], file.stem]) if depth else file.stem


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
