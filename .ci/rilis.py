"""Print what CHANGELOG.md says of the version of a tag: `rilis.py v0.1.0`; stop where the tag is not the version."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def notes(tag: str) -> str:
    """The part of the change log for the version; stops where it is another one or not told of."""
    found = re.search(r'^__version__ = "(.+)"$', (ROOT / "lkjip" / "__init__.py").read_text("utf-8"), re.MULTILINE)
    version = found[1] if found else ""
    if tag != f"v{version}":
        sys.exit(f"tag {tag} lain daripada versi lkjip {version}")
    log = (ROOT / "CHANGELOG.md").read_text("utf-8")
    part = re.search(rf"^## {re.escape(version)}\b[^\n]*\n(.*?)(?=^## |\Z)", log, re.DOTALL | re.MULTILINE)
    if part is None:
        sys.exit(f"CHANGELOG.md belum memuat {version}")
    return part[1].strip()


if __name__ == "__main__":
    print(notes(sys.argv[1]))
