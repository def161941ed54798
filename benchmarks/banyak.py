"""31 institutions in one command, against one, and against 31 commands: `python benchmarks/banyak.py`."""

import sys
import tempfile
from pathlib import Path

from data_banyak import kabupaten
from ukur import interleaved, median_ms, paired_ratio

ROUNDS = 1


def main() -> None:
    """Print the medians and their ratios to one build."""
    with tempfile.TemporaryDirectory() as folder:
        files = kabupaten(Path(folder) / "data")
        lkjip = [sys.executable, "-m", "lkjip"]
        data, out = str(Path(folder) / "data"), str(Path(folder) / "hasil")
        loop = f"for f in {data}/*/*-2024.yaml; do {' '.join(lkjip)} build $f -o {out}/satu.docx; done"
        commands = {
            "build satu": [*lkjip, "build", str(files[0]), "-o", f"{out}/satu.docx"],
            "build 31": [*lkjip, "build", data, "-o", out],
            "build 31, --paralel 1": [*lkjip, "build", data, "-o", out, "--paralel", "1"],
            "31 perintah build": ["sh", "-c", loop],
            "validate 31": [*lkjip, "validate", data, "--format", "concise"],
            "rekap 31 (.xlsx)": [*lkjip, "rekap", data, "-o", f"{out}/rekap.xlsx"],
            "rekap 31 (.docx)": [*lkjip, "rekap", data, "-o", f"{out}/rekap.docx"],
        }
        found = interleaved(commands, ROUNDS)
        for name, runs in found.items():
            ratio = paired_ratio(runs, found["build satu"])
            print(f"{name:24} {median_ms(runs):8.0f} md {ratio:7.2f} x")


if __name__ == "__main__":
    main()
