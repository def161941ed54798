"""Check with the interpreter of an installed wheel that lkjip runs from it: `python -I terpasang.py SOURCE_TREE`."""

import sys
from importlib.resources import files
from pathlib import Path

import lkjip
from lkjip import paths


def main() -> None:
    """Stop where something is missing, or comes from the source tree."""
    package, source_tree = Path(lkjip.__file__).resolve().parent, Path(sys.argv[1]).resolve()
    if package.is_relative_to(source_tree):
        sys.exit(f"lkjip berasal dari pohon sumber: {package}")
    wanted = [paths.templates() / name for name in ("laporan.docx", "kalimat.yaml")]
    wanted += [Path(str(files("lkjip").joinpath("data", name))) for name in ("skala.yaml", "peraturan.yaml")]
    for path in wanted:
        if not path.resolve().is_relative_to(package) or not path.is_file():
            sys.exit(f"tidak ada di dalam paket: {path}")
    print(f"{len(wanted)} berkas data dan template di dalam paket")


if __name__ == "__main__":
    main()
