"""Make the .docx templates from their readable sources: `python templates/buat.py [--periksa]`."""

import argparse
import sys
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from pembuat.package import STYLE_SHEET, members, zipped
from pembuat.source import Node, SourceError, read

HERE = Path(__file__).resolve().parent


def main(arguments: Sequence[str] | None = None) -> int:
    """Make every template, or with --periksa say which ones are stale; 0 when all is well."""
    parser = argparse.ArgumentParser(description="Membuat templat .docx dari sumber XML.")
    parser.add_argument("--periksa", action="store_true", help="hanya periksa; keluar 1 bila ada templat yang usang")
    parser.add_argument("--sumber", type=Path, default=HERE / "sumber", help="folder sumber")
    parser.add_argument("--ke", type=Path, default=HERE, help="folder templat")
    options = parser.parse_args(arguments)
    try:
        made = {options.ke / f"{path.stem}.docx": package(path, root) for path, root in sources(options.sumber)}
    except SourceError as mistake:
        print(mistake, file=sys.stderr)
        return 1
    return _check(made) if options.periksa else _write(made)


def sources(folder: Path) -> list[tuple[Path, Node]]:
    """The source files that are documents of their own (root <dokumen>), with their roots."""
    roots = [(path, read(path)) for path in sorted(folder.glob("*.xml"))]
    return [(path, root) for path, root in roots if root.tag == "dokumen"]


def package(path: Path, root: Node) -> dict[str, bytes]:
    """The members of the template that a source gives."""
    return members(root, path.parent / STYLE_SHEET, path.stem)


def is_stale(path: Path, files: Mapping[str, bytes]) -> bool:
    """True when the template is absent or its members differ from what the source gives."""
    try:
        with zipfile.ZipFile(path) as package:
            return {name: package.read(name) for name in package.namelist()} != dict(files)
    except (OSError, zipfile.BadZipFile):
        return True


def _check(made: Mapping[Path, Mapping[str, bytes]]) -> int:
    stale = [path for path, files in made.items() if is_stale(path, files)]
    for path in stale:
        print(f"{path.name} usang: jalankan python templates/buat.py", file=sys.stderr)
    return 1 if stale else 0


def _write(made: Mapping[Path, Mapping[str, bytes]]) -> int:
    for path, files in made.items():
        if is_stale(path, files):
            path.write_bytes(zipped(files))
            print(path.name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
