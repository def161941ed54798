"""Rewrite the fingerprint of the example after a change that was meant: `python tests/buat_sidik.py`."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]

from dokumen import SEMBORO, report  # noqa: E402 - the folders above are no installed package
from sidik import FINGERPRINT, fingerprint  # noqa: E402

FINGERPRINT.write_text(fingerprint(report(SEMBORO)), "utf-8", newline="\n")
