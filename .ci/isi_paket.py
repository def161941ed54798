"""Compare the built wheel and sdist with the source tree: `isi_paket.py WHEEL SDIST`, run in the tree."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path


def main() -> None:
    """Stop with the files that are missing, or that should not be there."""
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        packed = {name for name in wheel.namelist() if ".dist-info/" not in name}
    with tarfile.open(sys.argv[2]) as sdist:
        shipped = {name.partition("/")[2] for name in sdist.getnames()}
    compare("wheel", packed, expected_in_wheel())
    tracked = tracked_files()
    if tracked:
        compare("sdist", shipped & tracked, tracked)


def expected_in_wheel() -> set[str]:
    """Every file of the package, and the finished templates."""
    package = {path.as_posix() for path in Path("lkjip").rglob("*") if path.is_file()}
    templates = {f"lkjip/{path.as_posix()}" for kind in ("*.docx", "*.yaml") for path in Path("templates").glob(kind)}
    return {name for name in package | templates if "__pycache__" not in name}


def tracked_files() -> set[str]:
    """What git tracks; nothing outside a checkout."""
    done = subprocess.run(["git", "ls-files", "-z"], capture_output=True, text=True, check=False)  # noqa: S607  # git of PATH
    return {name for name in done.stdout.split("\0") if name and Path(name).is_file()}


def compare(kind: str, found: set[str], expected: set[str]) -> None:
    """Stop where the two sets differ."""
    if found != expected:
        sys.exit(f"{kind}: kurang {sorted(expected - found)}, berlebih {sorted(found - expected)}")
    print(f"{kind}: {len(found)} berkas")


if __name__ == "__main__":
    main()
