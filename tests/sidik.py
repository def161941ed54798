"""The fingerprint of a report: style and text of every paragraph, cells of every table, in one short line each."""

import hashlib
from pathlib import Path

from dokumen import PARAGRAPH, Dokumen, rows, said, style

FINGERPRINT = Path(__file__).parent / "data" / "semboro-2024.fingerprint"
SHOWN = 48


def fingerprint(report: Dokumen) -> str:
    """A line per paragraph and per table row: what it is, a digest of all of it, its beginning."""
    lines = []
    for block in report.blocks:
        if block.tag == PARAGRAPH:
            lines.append(_line(style(block), said(block)))
        else:
            lines += [_line(f"baris {len(cells)}", " | ".join(cells)) for cells in rows(block)]
    return "\n".join(lines) + "\n"


def _line(kind: str, text: str) -> str:
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    return f"{kind} {digest} {' '.join(text.split())[:SHOWN]}".rstrip()
